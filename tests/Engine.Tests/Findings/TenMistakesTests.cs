namespace MentorSim.Engine.Tests.Findings;

public sealed class TenMistakesTests
{
    private const string Text =
        """
        kind: scenario
        id: Ten-Mistakes
        title: Ten mistakes
        topic: safeguarding
        summary: One file, ten mistakes.
        minutes: five
        policy: { ref: KCSIE, edition: 2026, review-by: 2027-13-01 }
        standards: [tiny]
        cast:
          pupil: { year: 5 }
          lead: { from: school.dls }
        vars:
          trust: { start: 2, min: 0, max: 5 }
          told: false
        start: dor
        scenes:
          door:
            text: |
              It is early.
              {pupl} waits.
            choices:
              - id: listen
                text: Listen.
                to: end
                when: trust >= told
                evidence: { T1.1: 2 }
                feedbak: Good.
                feedback: Listening comes first.
              - id: leave
                text: Leave.
                to: end
                add: { told: 1 }
                evidence: { T9.9: 1 }
                feedback: Nobody was heard.
          end: { ending: good, text: The bell rings. }
        """;

    [Fact]
    public void Ten_mistakes_give_ten_findings_each_at_its_place() =>
        Some.Places(Some.Findings(Text)).ShouldBe(
        [
            (2, 5, "MS2004"),
            (6, 10, "MS2005"),
            (7, 49, "MS2014"),
            (11, 17, "MS3009"),
            (15, 8, "MS3001"),
            (20, 7, "MS3008"),
            (25, 15, "MS4003"),
            (27, 9, "MS2001"),
            (32, 16, "MS2003"),
            (33, 21, "MS3004"),
        ]);

    [Fact]
    public void A_file_with_mistakes_gives_no_scenario() => Some.File(Text).Scenario.ShouldBeNull();
}
