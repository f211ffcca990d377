using System.Collections.Immutable;
using MentorSim.Engine.Play;
using MentorSim.Engine.Scenarios;
using MentorSim.Engine.Scripting;

namespace MentorSim.Tui.Screens;

/// <summary>Where a preview stands, in words that another version of the scenario may still know.</summary>
/// <param name="Scene">Id of the scene.</param>
/// <param name="Vars">The vars, and <c>time</c> where there is a clock, by name, with their values as an author writes them.</param>
/// <param name="Answers">The answers that led there.</param>
/// <param name="IsAtFeedback">Whether it shows what the last answer did; the scene is then the one that comes next.</param>
/// <param name="Seed">What names and chance came from.</param>
internal sealed record PreviewPlace(string Scene, ImmutableArray<(string Name, string Value)> Vars, ImmutableArray<Answered> Answers, bool IsAtFeedback, long Seed)
{
    private const string Time = "time";

    /// <summary>What the story remembers beside them, by name.</summary>
    public ImmutableArray<(string Name, int Value)> Remembered { get; init; } = [];

    /// <summary>The place of a session.</summary>
    public static PreviewPlace Of(Session session)
    {
        var state = session.Passage.State;
        var vars = session.Scenario.Layout.Vars.Select(declared => (declared.Name, declared.Show(state.Slots[declared.Slot])));
        return new PreviewPlace(
            session.Passage.Scene.Id,
            [.. vars, .. state.Time(session.Scenario) is { } minutes ? [(Time, ClockTime.Show(minutes))] : Array.Empty<(string, string)>()],
            [.. session.Line.OfType<Answered>()],
            session.State is SessionState.Feedback,
            session.Seed)
        {
            Remembered = [.. Memory.Of(session.Scenario).Select(memory => (memory.Name, state.Slots[memory.Slot]))],
        };
    }

    /// <summary>
    /// A preview at this place in another version: by the same answers if they still lead there, else by scene and vars; where the
    /// scene is gone, where the same answers lead now, else at the start.
    /// </summary>
    /// <param name="scenario">The other version.</param>
    /// <param name="clock">When it happens; nothing depends on it.</param>
    /// <returns>The session, and what to say where the place is gone; null where nothing is.</returns>
    public (Session Session, string? Notice) In(Scenario scenario, TimeProvider clock)
    {
        var same = ByAnswers(scenario, clock);
        if (same is not null && (IsAtFeedback || same.Passage.Scene.Id == Scene)) return (same, null);
        if (scenario.Scenes.FirstOrDefault(scene => scene.Id == Scene) is { } scene)
        {
            var there = Session.Preview(scenario, Seed, PlayMode.Practice, clock, scene.Index, VarsIn(scenario));
            there.Begin();
            return (there, null);
        }

        if (same is not null && !Answers.IsEmpty)
            return (same, $"The scene '{Scene}' is gone: the same answers lead to the scene '{same.Passage.Scene.Id}' now, and the preview is there.");
        var session = Session.Preview(scenario, Seed, PlayMode.Practice, clock, scenario.Start, []);
        session.Begin();
        return (session, $"The scene '{Scene}' is gone: the preview is back at the start.");
    }

    /// <summary>Where the same answers lead from the start; null where one of them can no longer be given.</summary>
    private Session? ByAnswers(Scenario scenario, TimeProvider clock)
    {
        var session = Session.Preview(scenario, Seed, PlayMode.Practice, clock, scenario.Start, []);
        try
        {
            session.Begin();
            foreach (var answer in Answers)
            {
                if (session.State == SessionState.Feedback) session.GoOn();
                // An answer may be one to another scene, where a preview did not begin at the start, or a scene was renamed.
                if (session.Passage.Scene.Id != answer.Scene && scenario.Scenes.Any(scene => scene.Id == answer.Scene)) return null;
                if (answer.TimedOut) session.TimeOut();
                else session.Answer(answer.Answer, answer.Certainty, answer.Falls);
            }

            if (session.State == SessionState.Feedback && !IsAtFeedback) session.GoOn();
        }
        catch (SessionException)
        {
            return null;
        }

        return session;
    }

    private IEnumerable<ExpectedVar> VarsIn(Scenario scenario)
    {
        var memory = Memory.Of(scenario).ToDictionary(one => one.Name, StringComparer.Ordinal);
        foreach (var (name, value) in Remembered)
        {
            foreach (var known in memory.TryGetValue(name, out var one) ? one.With(value) : []) yield return known;
        }

        foreach (var (name, value) in Vars)
        {
            if (name == Time && scenario.Clock is { } day && ClockTime.TryParse(value) is { } minutes)
                yield return new ExpectedVar(scenario.Layout.TimeSlot!.Value, Math.Clamp(minutes, day.From, day.To));
            if (scenario.Layout.Vars.FirstOrDefault(known => known.Name == name) is not { } declared) continue;
            var range = scenario.Layout.Slots[declared.Slot];
            // What the var can no longer be, it is not: then it is what it starts with.
            if (Enumerable.Range(range.Min, Math.Min(range.Max - range.Min + 1, MostValues)).Where(number => declared.Show(number) == value).Take(1).ToList() is [var slotValue])
                yield return new ExpectedVar(declared.Slot, slotValue);
        }
    }

    private const int MostValues = 10_000;
}
