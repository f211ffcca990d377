using System.Text.RegularExpressions;
using FsCheck;
using FsCheck.Fluent;
using MentorSim.Engine.Exploration;
using MentorSim.Engine.Play;
using MentorSim.Engine.Scenarios;
using MentorSim.Engine.Scoring;
using MentorSim.Engine.Standards;
using MentorSim.Engine.Tests.Exploration;
using MentorSim.Engine.Tests.Play;
using MentorSim.Engine.Text;
using Result = MentorSim.Engine.Scoring.Result;

namespace MentorSim.Engine.Tests.Scoring;

/// <summary>The laws of scoring, on small stories played at random and read against the packs that they name and through cross-walks.</summary>
[Trait("Long", "RandomStories")]
public sealed partial class ReadingLawTests
{
    private static readonly PlayMode[] Modes = [PlayMode.Practice, PlayMode.Assess];

    /// <summary>A pack that no story names. It leads from an element in two ways, from one in none, and from two into one.</summary>
    private static readonly Pack Walked = Made(
        "walked", "A1 A2 B1", ("tiny", "T1.1", "A1 B1"), ("tiny", "T2.1", "A2"), ("twin", "T1.1", "A2"), ("nobody", "T1.2", "A1"));

    /// <summary>A pack with elements of ids that others have, to which nothing leads.</summary>
    private static readonly Pack Foreign = Made("foreign", "T1.1 T1.2 T2.1", ("nobody", "T1.1", "T1.1"));

    [Fact]
    public void No_set_of_extra_points_changes_a_breach() => ForEachPlay((session, scorer, text) =>
    {
        var better = Some.Scenario(EvidenceForm.Replace(text, "$1: 2"));
        var praised = Session.Replay(better, session.Events, new StoppedClock());
        var richer = new Scorer(StateGraph.Explore(better));
        foreach (var pack in new[] { session.Scenario.ScoringPack!, Walked })
        {
            var (card, rich) = (scorer.Score(session, pack), richer.Score(praised, pack));

            rich.Incidents.Select(entry => (entry.What.Id, entry.Scene.Id, entry.Answer.Id))
                .ShouldBe(card.Incidents.Select(entry => (entry.What.Id, entry.Scene.Id, entry.Answer.Id)), text);
            if (card.Incidents.IsEmpty) continue;
            rich.Result.ShouldNotBe(Result.Competent, text);
            rich.Result.ShouldBe(card.Result, text);
            rich.Grade.ShouldBeNull(text);
            foreach (var unit in rich.Units.Where(unit => Breaks(card, pack, unit.Unit)))
                (unit.Level, unit.Evidenced).ShouldBe((Level.NotYet, Evidenced.Badly), text);
        }

        // By hand: tiny's T1 leads into A and B, its T2 into A; the loose breach names no unit.
        static bool Breaks(Scorecard card, Pack pack, Unit unit) => card.Incidents.Any(entry =>
            pack == Walked ? entry.What.UnitId is "T1" || (entry.What.UnitId == "T2" && unit.Id == "A") : entry.What.UnitId == unit.Id);
    });

    [Fact]
    public void Regrets_add_up_to_the_ceiling_less_the_points_of_the_same_reading() => ForEachPlay((session, scorer, text) =>
    {
        foreach (var pack in session.Scenario.Packs.Where(pack => !pack.Units.IsEmpty).Append(Walked))
        {
            var card = scorer.Score(session, pack);

            card.Decisions.ShouldAllBe(decision => decision.Regret >= 0, text);
            card.Decisions.Sum(decision => decision.Regret).ShouldBe(card.Total.Ceiling - card.Total.Points, $"{pack.Id}\n{text}");
            card.Elements.ShouldAllBe(element => element.Score.Points <= element.Score.Ceiling, text);
        }
    });

    [Fact]
    public void A_scorecard_is_a_function_of_file_and_events_alone() => ForEachPlay((session, scorer, text) =>
    {
        foreach (var pack in new[] { session.Scenario.ScoringPack!, Walked })
        {
            var first = Played.Json(scorer.Score(session, pack));
            Played.Json(scorer.Score(session, pack)).ShouldBe(first, text);
            var threads = Enumerable.Range(0, 2).Select(_ => Task.Run(() =>
            {
                var scenario = Some.Scenario(text);
                return Played.Json(new Scorer(StateGraph.Explore(scenario)).Score(Session.Replay(scenario, session.Events, new StoppedClock()), pack));
            }));
            Task.WhenAll(threads).GetAwaiter().GetResult().ShouldAllBe(again => again == first, text);
        }
    });

    [Fact]
    public void Reading_against_two_packs_never_mixes_points() => ForEachPlay((session, scorer, text) =>
    {
        var evidence = session.Passage.Decisions.SelectMany(taken => taken.Answer.Evidence).ToList();
        foreach (var pack in session.Scenario.Packs.Where(pack => !pack.Units.IsEmpty).Append(Walked))
        {
            var card = scorer.Score(session, pack);
            var pieces = evidence.SelectMany(piece => ElementsOf(pack, piece).Select(element => (Element: element, piece.Points))).ToList();

            card.Elements.Select(element => element.Element).ShouldBe(pack.Elements, text);
            foreach (var element in card.Elements)
            {
                var own = pieces.Where(piece => piece.Element == element.Element.Id).Select(piece => piece.Points).ToList();
                (element.For, element.Against, element.Score.Points)
                    .ShouldBe((own.Where(points => points > 0).Sum(), -own.Where(points => points < 0).Sum(), own.Sum()), $"{pack.Id} {element.Element.Id}\n{text}");
            }

            foreach (var unit in card.Units)
            {
                var own = card.Elements.Where(element => element.Element.UnitId == unit.Unit.Id).ToList();
                (unit.Score.Points, unit.For, unit.Against)
                    .ShouldBe((own.Sum(element => element.Score.Points), own.Sum(element => element.For), own.Sum(element => element.Against)), text);
            }

            card.Total.Points.ShouldBe(card.Units.Sum(unit => unit.Score.Points), text);
            card.Total.Points.ShouldBe(pieces.Sum(piece => piece.Points), text);
        }

        Reading.Of(Foreign, session.Scenario).ShouldBeNull();
        Should.Throw<ArgumentException>(() => scorer.Score(session, Foreign));
    });

    /// <summary>Written down once more, by hand: to what a piece of evidence answers.</summary>
    private static string[] ElementsOf(Pack pack, Evidence piece) => (pack.Id, piece.Pack.Id, piece.Element.Id) switch
    {
        ("walked", "tiny", "T1.1") => ["A1", "B1"],
        ("walked", "tiny", "T2.1") => ["A2"],
        ("walked", "twin", "T1.1") => ["A2"],
        ("walked", _, _) => [],
        var (read, of, id) => read == of ? [id] : [],
    };

    private static Pack Made(string id, string elements, params (string Pack, string From, string To)[] walks)
    {
        var all = elements.Split(' ').Select(element => new Element(element, element, element[..1])).ToList();
        var source = new SourceText($"{id}.yaml", "");
        return new Pack
        {
            Source = source,
            Id = id,
            Title = id,
            Units = [.. all.GroupBy(element => element.UnitId).Select(unit => new Unit(unit.Key, unit.Key, [.. unit]))],
            CrossWalks =
            [
                .. walks.Select(walk => new CrossWalk(
                    walk.Pack, walk.From, [.. walk.To.Split(' ').Select(to => all.Single(element => element.Id == to))], new SourcePlace(source, default))),
            ],
        };
    }

    private static void ForEachPlay(Action<Session, Scorer, string> check)
    {
        var seen = 0;
        Check.One(Seeded.Config(1_000), Prop.ForAll(ArbMap.Default.ArbFor<int>(), seed =>
        {
            var random = new Random(seed);
            // Two packs have an element T1.1, and each piece on it is of one or of the other.
            var text = SharedForm.Replace(
                new RandomStories(random).Next().Replace("standards: [tiny]", "standards: [tiny, twin]", StringComparison.Ordinal), _ => random.Next(2) == 0 ? "tiny/T1.1:" : "twin/T1.1:");
            var scenario = Some.Scenario(text);
            var graph = StateGraph.Explore(scenario);
            if (!PlayOrder.Of(graph).EveryPlayEnds) return;
            var scorer = new Scorer(graph);
            foreach (var mode in Modes)
            {
                var session = Some.Session(scenario, mode, random.Next());
                session.Begin();
                RandomPlay.ToTheEnd(session, random);
                check(session, scorer, text);
            }

            seen++;
        }));
        seen.ShouldBeGreaterThan(0);
    }

    [GeneratedRegex(@"\bT1\.1:")]
    private static partial Regex SharedForm { get; }

    [GeneratedRegex(@"((?:t\w+/)?T\d\.\d): -?\d")]
    private static partial Regex EvidenceForm { get; }
}
