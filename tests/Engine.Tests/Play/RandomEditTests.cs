using MentorSim.Engine.Exploration;
using MentorSim.Engine.Play;
using MentorSim.Engine.Scenarios;
using MentorSim.Engine.Text;
using MentorSim.Engine.Yaml;

namespace MentorSim.Engine.Tests.Play;

/// <summary>However an author edits a scenario, a session that was left goes on, or says why it stays in its version.</summary>
[Trait("Long", "RandomEdits")]
public sealed class RandomEditTests
{
    private static readonly Manifest Edited = new([new ManifestFile("edited.yaml", new string('e', 64))]);

    private readonly Dictionary<Type, int> _outcomes = [];

    [Fact]
    public void Whatever_is_edited_a_session_goes_on_or_says_why_not()
    {
        var texts = Some.SmallPaths().Select(path => File.ReadAllText(path).ReplaceLineEndings("\n")).ToList();
        var scenarios = texts.Select(text => Read(text).Scenario!).ToList();
        for (var i = 0; i < Scale.Count(20_000); i++)
        {
            var random = Seeded.Random(i);
            var which = random.Next(texts.Count);
            var session = Some.Session(scenarios[which], random.Of(Enum.GetValues<PlayMode>()), random.Next(1, 50));
            session.Begin();
            RandomPlay.On(session, random, random.Next(1, 20));
            if (session.State == SessionState.Closed) continue;
            var edited = RandomEdits.Of(texts[which], random);
            try
            {
                GoesOn(session, Read(edited), random);
            }
            catch (Exception exception)
            {
                throw new InvalidOperationException($"Edit {i} of {scenarios[which].Id}, left in {session.State}:\n{edited}", exception);
            }
        }

        // Seldom is a first scene hit; all else is met in a small run, too.
        _outcomes.Keys.Where(type => type != typeof(Lost)).ShouldBe([typeof(Unchanged), typeof(SetBack), typeof(OnlyOld)], ignoreOrder: true);
    }

    private void GoesOn(Session session, ScenarioFile now, Random random)
    {
        var old = session.Scenario;
        var on = Continuation.Of(session, now, EveryPlayEnds);
        _outcomes[on.GetType()] = _outcomes.GetValueOrDefault(on.GetType()) + 1;
        (on.Why.Length == 0).ShouldBe(on is Unchanged);
        if (on.Kept is { } kept)
        {
            session.Change(now.Scenario!, Edited, kept);
            session.Line.Length.ShouldBe(Math.Max(1, kept));
            Continuation.Of(session, now, _ => true).ShouldBe(new Unchanged(session.Line.Length), "what goes on in a version goes on in it again");
        }

        session.Resume();
        RandomPlay.ToTheEnd(session, random);

        // Play may not come out of a round that the small search missed: then the whole search finds it, or cannot prove that there is none.
        if (session.State != SessionState.Closed)
        {
            var whole = StateGraph.Explore(session.Scenario);
            (whole.IsComplete && PlayOrder.Of(whole).EveryPlayEnds).ShouldBeFalse();
        }

        var again = Session.Replay(manifest => manifest is null ? old : now.Scenario!, session.Events, new StoppedClock());
        (again.State, again.Passage.State, again.Line.Length).ShouldBe((session.State, session.Passage.State, session.Line.Length));
    }

    // The shipped stories have a hundred times as many states; a round that an edit makes is mostly met in the first ones.
    private static bool EveryPlayEnds(Scenario scenario) => PlayOrder.Of(StateGraph.Explore(scenario, 2_000)).EveryPlayEnds;

    private static ScenarioFile Read(string text) => Some.ShippedBank().Read(YamlFile.Read(new SourceText("scenario.yaml", text)));
}
