using MentorSim.Engine.InTray;
using MentorSim.Engine.Scenarios;
using MentorSim.Tui.Screens.Workbench;

namespace MentorSim.Tui.Tests;

/// <summary>Files at the bench.</summary>
internal static class SomeBench
{
    /// <summary>A story with what a map can show: vars of each kind, a clock, an event, chance, a round, a scene that no play enters.</summary>
    public static string Yard { get; } =
        """
        kind: scenario
        id: yard
        title: Out in the yard
        topic: bullying
        phase: primary
        summary: A game of football goes wrong.
        minutes: 5
        policy: { ref: KCSIE, edition: 2026, review-by: 2027-09-01 }
        standards: [nos-2005, role-2005, critical-2026]
        cast:
          pupil: { name: Sam Stone, year: 5, pronouns: they }
        vars:
          trust: { start: 2, min: 0, max: 5 }
          told: false
          mood: { start: wary, of: [wary, at-ease, closed] }
          goals: { start: 0, min: 0, max: 100 }
        clock: { from: "12:00", to: "13:15" }
        start: whistle
        scenes:
          whistle:
            text:
              - "The whistle goes. {pupil} kicks the ball over the fence."
              - { when: seen(bench), text: "{pupil} is back, and looks at you." }
            choices:
              - { id: sit, text: "Sit down beside {pupil} on the bench.", once: true, to: bench, add: { trust: 1 }, takes: 10m, evidence: { LM3.2: 1 }, shows: [active-listener], feedback: It takes time. }
              - { id: shout, text: "Shout across the yard.", to: fence, set: { mood: closed }, oversteps: [disciplinarian], feedback: No. }
              - { id: promise, text: "Promise to tell nobody.", when: trust >= 3, to: fence, critical: CF-01, evidence: { LM3.2: -2 }, feedback: No. }
          bench:
            text: "{pupil} says nothing for a while, then: *it was not me*."
            pick:
              prompt: What do you keep in mind for your note?
              min: 1
              max: 2
              options:
                - { id: words, text: "The words as they were said", evidence: { LM3.3: 1 }, set: { told: true }, feedback: So. }
                - { id: guess, text: "Who you think it was", evidence: { LM3.3: -1 }, add: { goals: 3 }, feedback: So. }
              to: whistle
          fence:
            text: At the fence.
            then:
              - { when: told and mood != closed, to: heard }
              - { chance: 40%, to: heard }
              - { to: unheard }
          heard: { ending: good, text: "{pupil} nods." }
          unheard: { ending: poor, text: "{pupil} walks away." }
          bell: { ending: mixed, text: The bell goes. }
          shed: { ending: mixed, text: Behind the shed. }
        events:
          - { when: time >= 12:10 and goals > 0, to: bell }
        tests:
          - name: a good day
            choose: [sit, words, shout, ~heard]
            expect: { ending: good, critical: none }
          - name: a bad day
            choose: [shout, ~unheard]
            expect: { ending: good, oversteps: none }
        """;

    /// <summary>A scenario of a text, at the bench.</summary>
    public static BenchFile Scenario(string text, string name = "yard.yaml")
    {
        var file = Some.File(name, text);
        return new BenchFile(name, WrittenKind.Scenario, file, null, file.Findings);
    }

    /// <summary>A scenario of the library, at the bench.</summary>
    public static BenchFile At(ScenarioFile file) => new(file.File.Source.Path, WrittenKind.Scenario, file, null, file.Findings);

    /// <summary>A paper, at the bench.</summary>
    public static BenchFile At(PaperFile file) => new(file.File.Source.Path, WrittenKind.Paper, null, file, file.File.Findings.InOrder());
}
