using System.Globalization;
using System.Text;

namespace MentorSim.Benchmarks;

/// <summary>
/// A story that parts and joins again and again: each meeting asks which of two ways to go, and both lead to the next meeting. It has
/// three scenes a diamond and twice as many plays with each, so that whoever goes through plays one by one never comes to an end.
/// </summary>
/// <param name="diamonds">How many there are.</param>
public sealed class DiamondChain(int diamonds)
{
    /// <summary>The choices, scene by scene, for programs that do not read the text: meeting, left way, right way, next meeting.</summary>
    public IReadOnlyList<IReadOnlyList<GeneratedChoice>> Choices { get; } =
    [
        .. Enumerable.Range(0, diamonds).SelectMany(diamond => (IReadOnlyList<GeneratedChoice>[])
        [
            [To((3 * diamond) + 1), To((3 * diamond) + 2)],
            [To(3 * (diamond + 1))],
            [To(3 * (diamond + 1))],
        ]),
    ];

    /// <summary>The story as a scenario, to be read against any library.</summary>
    public string Text()
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture,
            $$"""
            kind: scenario
            id: diamonds-{{diamonds}}
            title: A chain of {{diamonds}} diamonds
            topic: measuring
            summary: Nobody is meant to play it; programs are.
            minutes: 60
            policy: { ref: KCSIE, edition: 2026, review-by: 2027-09-01 }
            start: s0
            scenes:

            """);
        for (var scene = 0; scene < Choices.Count; scene++)
        {
            text.Append(CultureInfo.InvariantCulture, $"  s{scene}:\n    text: The corridor goes on.\n    choices:\n");
            foreach (var choice in Choices[scene])
                text.Append(CultureInfo.InvariantCulture, $"      - {{ id: to-{choice.To}, text: Go on to {choice.To}., to: s{choice.To}, feedback: A way like the other. }}\n");
        }

        return text.Append(CultureInfo.InvariantCulture, $"  s{Choices.Count}: {{ ending: good, text: The day is over. }}\n").ToString();
    }

    private static GeneratedChoice To(int scene) => new(scene, Trust: 0, Risk: 0, AsksForTrust: false);
}
