using System.Collections.Immutable;
using MentorSim.Engine.Exploration;
using MentorSim.Engine.Play;
using MentorSim.Engine.Scenarios;
using MentorSim.Engine.Scoring;
using MentorSim.Engine.Workshop;
using MentorSim.Engine.Workshop.Covering;
using MentorSim.Engine.Workshop.Listing;

namespace MentorSim.Engine.Tests.Exploration;

/// <summary>
/// What tests ask of a scenario that comes with the program and must be searched for. Each is searched once for all of them, when the first
/// asks; its states are then let go of, for those of a whole library would fill the memory.
/// </summary>
internal sealed record ShippedSearch
{
    private const int Seeds = 12;

    private static readonly DateOnly Today = new(2026, 11, 21);

    private static readonly ImmutableSortedDictionary<string, Lazy<ShippedSearch>> All = Some.ShippedPaths()
        .ToImmutableSortedDictionary(NameOf, path => new Lazy<ShippedSearch>(() => Search(path)), StringComparer.Ordinal);

    private static readonly Dictionary<string, Func<Cast, IReadOnlyList<Offer>, Offer>> Players = new()
    {
        ["always the first"] = (_, choices) => choices[0],
        ["always the last"] = (_, choices) => choices[^1],
        ["always the longest"] = (cast, choices) => choices.MaxBy(choice => choice.Text.With(cast).Length)!,
        ["always the shortest"] = (cast, choices) => choices.MinBy(choice => choice.Text.With(cast).Length)!,
    };

    /// <summary>The paths of all of them, under the folder of the solution, with slashes.</summary>
    public static IEnumerable<string> Paths => All.Keys;

    /// <summary>The scenario.</summary>
    public required Scenario Scenario { get; init; }

    /// <summary>All that was found in its file, story and content, as people read it.</summary>
    public required string Report { get; init; }

    /// <summary>The figures of its story.</summary>
    public required StoryFigures Figures { get; init; }

    /// <summary>Whether every state was met, every one was searched, and every play ends.</summary>
    public required (bool AllMet, bool AllSearched, bool EveryPlayEnds) Proof { get; init; }

    /// <summary>How many states stand in the order of play.</summary>
    public required int Ordered { get; init; }

    /// <summary>What a second way of working it out says of the whole story.</summary>
    public required (int MostDecisions, int Endings, int Incidents, bool HasSoundPlay, int Ceiling, string EndWell) Map { get; init; }

    /// <summary>Who goes by place or length alone and passes; nobody, if all is well.</summary>
    public required ImmutableArray<string> PassedByATrick { get; init; }

    /// <summary>In how many decisions who goes by place or length alone picks a best answer, of those in which some answer is worse than another; with seed 1.</summary>
    public required ImmutableArray<(string Player, int Best, int Of)> Guessed { get; init; }

    /// <summary>The scorecards of plays in which no answer costs anything.</summary>
    public required ImmutableArray<Scorecard> Perfect { get; init; }

    /// <summary>It as a line of the table of contents.</summary>
    public required ScenarioEntry Entry { get; init; }

    /// <summary>What it gives a chance to show.</summary>
    public required CoveredDocument Covered { get; init; }

    /// <summary>What came of its tests, small mistakes put in.</summary>
    public required TestReport Tests { get; init; }

    /// <summary>What its tests find to be other than expected in the other schools that come with the program.</summary>
    public required ImmutableArray<string> OtherElsewhere { get; init; }

    /// <summary>The search of a scenario.</summary>
    public static ShippedSearch Of(string path) => All[path].Value;

    private static string NameOf(string path) => Path.GetRelativePath(Golden.Root, path).Replace('\\', '/');

    private static ShippedSearch Search(string path)
    {
        var bank = Some.ShippedBank();
        var found = ScenarioCheck.Of(bank.Read(path), bank, Today);
        var (scenario, graph) = (found.File.Scenario.ShouldNotBeNull(Some.Report(found.Findings)), found.Graph.ShouldNotBeNull());
        var (player, map) = (new ScoredPlays(scenario, graph), new StoryMap(graph));
        return new ShippedSearch
        {
            Scenario = scenario,
            Report = Some.Report(found.Findings),
            Figures = found.Figures.ShouldNotBeNull(),
            Proof = (graph.IsComplete, graph.IsSearched(graph.StateCount - 1), found.Order!.EveryPlayEnds),
            Ordered = found.Order.States.Length,
            Map = (map.MostDecisions, map.Endings.Count, map.Incidents.Count, map.HasSoundPlay, map.Ceiling, string.Join(" ", map.BreachesThatEndWell.Order(StringComparer.Ordinal))),
            PassedByATrick = [.. Players.SelectMany(one => Enumerable.Range(1, Seeds).Select(seed => (one.Key, seed, Total: player.Play(seed, session => ByRule(session, one.Value)))))
                .Where(play => play.Total.Total.Reaches(play.Total.Pack!.Levels.Competent)).Select(play => $"{play.Key} with seed {play.seed}: {play.Total.Total}")],
            Guessed = [.. Players.Select(one => GuessedBy(one.Key, player.Play(1, session => ByRule(session, one.Value)), graph.Story))],
            Entry = ScenarioEntry.Of(found.File, graph, found.Order, found.Figures!, new StoppedClock()),
            Covered = CoveredDocument.Of(graph),
            Tests = TestReport.Of(scenario, mutates: true, new StoppedClock()),
            OtherElsewhere = [.. bank.Schools.SelectMany(school => OtherIn(bank.In(school), path, school.Id, player.Scorer))],
            Perfect = [.. Enumerable.Range(1, 3).Select(seed => player.Play(seed, player.Soundest))],
        };
    }

    /// <summary>In another school the people are others, and the story is not: it is scored by the search that there was.</summary>
    private static IEnumerable<string> OtherIn(Bank bank, string path, string school, Scorer scorer)
    {
        var there = bank.Read(path).Scenario.ShouldNotBeNull(school);
        return there.Tests.SelectMany(test => TestRun.Of(there, test, new Lazy<Scorer>(() => scorer), new StoppedClock()).Differences.Select(difference => $"{school}, {test.Name}: {difference}"));
    }

    private static (string Player, int Best, int Of) GuessedBy(string player, Scorecard card, Story story)
    {
        var differ = card.Decisions.Where(decision => decision.Scene.WayOn switch
        {
            ChoiceDecision => decision.Best.Length < story.OnOffer(decision.Taken.Before).Length,
            WriteDecision => false,
            _ => true,
        }).ToList();
        return (player, differ.Count(decision => decision.Regret == 0), differ.Count);
    }

    /// <summary>What somebody answers who goes by one rule: they tick as few as they may, leave an order as it is shown, and write nothing.</summary>
    private static string ByRule(Session session, Func<Cast, IReadOnlyList<Offer>, Offer> choose)
    {
        switch (session.Decision)
        {
            case PickDecision pick:
                var left = pick.Options.ToList();
                for (var tick = 0; tick < Math.Max(1, pick.Min); tick++) left.Remove((Option)choose(session.Cast, left));
                return string.Join('+', pick.Options.Except(left).Select(option => option.Id));
            case OrderDecision:
                return string.Join('+', session.OnOffer.Select(option => option.Id));
            case WriteDecision:
                return WriteAnswer.Skip;
            default:
                return choose(session.Cast, session.OnOffer).Id;
        }
    }
}

/// <summary>Plays of one scenario with their scorecards.</summary>
internal sealed class ScoredPlays(Scenario scenario, StateGraph graph)
{
    /// <summary>Scores its sessions.</summary>
    public Scorer Scorer { get; } = new(graph);

    /// <summary>The scorecard of a practice in which somebody answers.</summary>
    public Scorecard Play(long seed, Func<Session, string> answer)
    {
        var session = Some.Session(scenario, PlayMode.Practice, seed);
        session.Begin();
        while (session.State is SessionState.Deciding or SessionState.Feedback)
        {
            if (session.State == SessionState.Feedback) session.GoOn();
            else session.Answer(answer(session));
        }

        return Scorer.Score(session);
    }

    /// <summary>An answer that costs nothing, and where there is one, neither a breach nor an overstep.</summary>
    public string Soundest(Session session)
    {
        if (session.Decision is not ChoiceDecision and var task)
        {
            if (task is WriteDecision) return WriteAnswer.Skip;
            // The scorecard says of any answer which would have been best.
            return Try(session, Answers.To(task!).First().Written).Best.First(answer => !answer.IsIncident && answer.Taken.All(offer => offer.Oversteps.IsEmpty)).Written;
        }

        return session.OnOffer.Where(choice => Try(session, choice.Id).Regret == 0).OrderBy(choice => choice.Critical is not null || !choice.Oversteps.IsEmpty).First().Id;
    }

    private DecisionScore Try(Session session, string answer)
    {
        var trial = Session.Replay(scenario, session.Events, new StoppedClock());
        trial.Answer(answer);
        return Scorer.Score(trial).Decisions[^1];
    }
}
