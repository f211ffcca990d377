using System.Collections.Immutable;
using MentorSim.Engine.Play;
using MentorSim.Engine.Scenarios;

namespace MentorSim.Tui.Screens;

/// <summary>Where a preview stands, in words that another version of the scenario may still know.</summary>
/// <param name="Scene">Id of the scene.</param>
/// <param name="Vars">The vars, by name, with their values as an author writes them.</param>
/// <param name="Answers">The answers that led there.</param>
/// <param name="Seed">What names and chance came from.</param>
internal sealed record PreviewPlace(string Scene, ImmutableArray<(string Name, string Value)> Vars, ImmutableArray<Answered> Answers, long Seed)
{
    /// <summary>The place of a session.</summary>
    public static PreviewPlace Of(Session session)
    {
        var state = session.Passage.State;
        return new PreviewPlace(
            session.Passage.Scene.Id,
            [.. session.Scenario.Layout.Vars.Select(declared => (declared.Name, declared.Show(state.Slots[declared.Slot])))],
            [.. session.Events.OfType<Answered>()],
            session.Seed);
    }

    /// <summary>A preview at this place in another version: by the same answers if they still lead there, else by scene and vars.</summary>
    /// <param name="scenario">The other version.</param>
    /// <param name="clock">When it happens; nothing depends on it.</param>
    /// <returns>The session, and what to say where the place is gone; null where nothing is.</returns>
    public (Session Session, string? Notice) In(Scenario scenario, TimeProvider clock)
    {
        if (ByAnswers(scenario, clock) is { } same) return (same, null);
        var scene = scenario.Scenes.FirstOrDefault(scene => scene.Id == Scene);
        var session = scene is null
            ? Session.Preview(scenario, Seed, PlayMode.Practice, clock, scenario.Start, [])
            : Session.Preview(scenario, Seed, PlayMode.Practice, clock, scene.Index, VarsIn(scenario));
        session.Begin();
        return (session, scene is null ? $"The scene '{Scene}' is gone: the preview is back at the start." : null);
    }

    private Session? ByAnswers(Scenario scenario, TimeProvider clock)
    {
        var session = Session.Preview(scenario, Seed, PlayMode.Practice, clock, scenario.Start, []);
        try
        {
            session.Begin();
            foreach (var answer in Answers)
            {
                if (session.State == SessionState.Feedback) session.GoOn();
                session.Answer(answer.Answer, answer.Certainty, answer.Falls);
            }

            if (session.State == SessionState.Feedback) session.GoOn();
        }
        catch (SessionException)
        {
            return null;
        }

        return session.Passage.Scene.Id == Scene ? session : null;
    }

    private IEnumerable<ExpectedVar> VarsIn(Scenario scenario)
    {
        foreach (var (name, value) in Vars)
        {
            if (scenario.Layout.Vars.FirstOrDefault(known => known.Name == name) is not { } declared) continue;
            var range = scenario.Layout.Slots[declared.Slot];
            // What the var can no longer be, it is not: then it is what it starts with.
            if (Enumerable.Range(range.Min, Math.Min(range.Max - range.Min + 1, MostValues)).Where(number => declared.Show(number) == value).Take(1).ToList() is [var slotValue])
                yield return new ExpectedVar(declared.Slot, slotValue);
        }
    }

    private const int MostValues = 10_000;
}
