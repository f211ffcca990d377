using MentorSim.Engine.Text;
using MentorSim.Engine.Workshop.KeyAgreement;
using MentorSim.Engine.Yaml;

namespace MentorSim.Engine.Tests.Workshop.KeyAgreement;

/// <summary>A scenario to rate, and colleagues who rate it.</summary>
internal static class SomeRatings
{
    public static readonly DateOnly Today = new(2026, 11, 23);

    /// <summary>Two decisions: one with a best, a middling and a worst choice and a serious breach, and one with two options to tick.</summary>
    public const string Text =
        """
        kind: scenario
        id: two-decisions
        title: Two decisions
        topic: safeguarding
        summary: A pupil wants to talk.
        minutes: 5
        policy: { ref: KCSIE, edition: 2026, review-by: 2027-09-01 }
        standards: [nos-2005, role-2005, critical-2026]
        start: door
        scenes:
          door:
            text: A pupil stands in the door.
            choices:
              - { id: listen, text: Ask the pupil in., to: note, evidence: { LM3.2: 2 }, feedback: Sound. }
              - { id: wait, text: Say that you have time at noon., to: note, evidence: { LM3.2: 1 }, feedback: It may be too late. }
              - { id: send, text: Send the pupil away., to: note, evidence: { LM3.2: -2 }, feedback: Never. }
              - { id: promise, text: Promise to tell nobody., to: note, critical: CF-01, feedback: Never. }
          note:
            text: What goes into your note?
            pick:
              prompt: Tick what you write down.
              min: 1
              max: 1
              options:
                - { id: words, text: The words as they were said, evidence: { LM3.3: 1 }, feedback: Sound. }
                - { id: guess, text: Who you think did it, evidence: { LM3.3: -1 }, feedback: Never. }
              to: end
          end: { ending: good, text: The bell rings. }
        """;

    /// <summary>What is rated of a text.</summary>
    public static RatedScenario Rated(string text = Text) => RatedScenario.Of(Some.ShippedBank().Read(YamlFile.Read(new SourceText("two-decisions.yaml", text))));

    /// <summary>Somebody's ratings, in the order of the choices: 1 to 5, or 0 for what they cannot say and -1 for what they left out.</summary>
    public static Ratings By(string rater, RatedScenario rated, params int[] points)
    {
        var ratings = new Ratings(rated.Scenario.Id, rated.Sign, rater, Today);
        for (var at = 0; at < points.Length; at++)
        {
            if (points[at] >= 0) ratings = ratings.With(rated.Choices[at], points[at] == 0 ? null : points[at]);
        }

        return ratings;
    }

    /// <summary>Ratings that were read of a text.</summary>
    public static RatingsFile Read(string text) => RatingsFile.Read(YamlFile.Read(new SourceText("ratings.yaml", text)));
}
