using MentorSim.Engine.Exploration;
using MentorSim.Engine.Workshop.Comparing;

namespace MentorSim.Engine.Tests.Workshop.Comparing;

/// <summary>Two small versions of a scenario, with a change of each kind between them.</summary>
internal static class SomeVersions
{
    public const string Old = Some.Head + """
        vars: { told: false, trust: { start: 1, min: 0, max: 3 } }
        clock: { from: "09:00", to: "12:00" }
        start: door
        scenes:
          door:
            text: A pupil stands at the door and says nothing at all.
            choices:
              - { id: promise, text: Promise to keep it., to: desk, critical: X-01, oversteps: [judge], evidence: { T1.1: -1 }, feedback: F. }
              - { id: listen, text: Listen., to: desk, set: { told: true }, takes: 20m, evidence: { T1.1: 1 }, shows: [listener], feedback: F. }
              - { id: go, text: Go on., to: poor-end, once: true, feedback: F. }
          desk:
            text: You sit down at a desk.
            pick:
              prompt: What?
              to: fork
              options: [{ id: words, text: Words., add: { trust: 1 }, evidence: { T2.1: 1 }, feedback: F. }, { id: guess, text: A guess., feedback: F. }]
          fork: { then: [{ when: told and seen(desk), to: good-end }, { chance: 50%, to: mixed-end }, { to: poor-end }] }
          good-end: { ending: good }
          mixed-end: { ending: mixed }
          poor-end: { ending: poor }
        events: [{ when: time > 11:00, to: poor-end }]
        claims: [{ possible: ending == good }]
        tests:
          - { name: sound, choose: [listen, words], expect: { ending: good, critical: none } }
          - { name: old, choose: [go], expect: { ending: poor } }

        """;

    public const string New = Some.Head + """
        vars: { told: false, trust: { start: 2, min: 0, max: 3 } }
        clock: { from: "09:00", to: "12:00" }
        start: door
        scenes:
          door:
            text: A pupil stands at the door and says something at last.
            choices:
              - { id: listen, text: Listen., to: table, set: { told: true }, takes: 30m, evidence: { T1.1: 2 }, shows: [listener], feedback: F. }
              - { id: vow, text: Promise to keep it., to: table, oversteps: [judge], evidence: { T1.1: -1 }, feedback: F. }
              - { id: wait, text: Wait., to: table, critical: X-01, feedback: F. }
          table:
            text: You sit down at a desk.
            pick:
              prompt: What?
              to: fork
              options: [{ id: words, text: Words., add: { trust: 1 }, evidence: { T2.1: 1 }, feedback: F. }, { id: guess, text: A guess., feedback: F. }]
          fork: { then: [{ when: told and seen(table), to: good-end }, { to: late-end }] }
          good-end: { ending: mixed }
          late-end: { ending: poor }
        claims: [{ always: ending != good }]
        tests:
          - { name: sound, choose: [listen, words], expect: { ending: good, critical: none } }

        """;

    /// <summary>A version, searched.</summary>
    public static ComparedVersion Of(string text, int limit = StateGraph.UsualLimit) => ComparedVersion.Of(CheckedScenario.Of(Some.File(text), limit))!;

    /// <summary>Two versions, compared.</summary>
    public static VersionComparison Compared(string old, string anew) => VersionComparison.Of(Of(old), Of(anew), new StoppedClock());
}
