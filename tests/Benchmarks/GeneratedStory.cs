using System.Globalization;
using System.Text;

namespace MentorSim.Benchmarks;

/// <summary>
/// A story of any length, always the same for the same numbers: scenes of about sixty words with three choices, each of which adds -1, 1 or
/// 2 to <c>trust</c> or <c>risk</c> or both; in every fourth scene one choice asks for trust; choices lead at most five scenes on. A
/// claim about both vars keeps both alive to the end, so that nothing can be merged away.
/// </summary>
/// <param name="scenes">How many scenes there are before the ending.</param>
public sealed class GeneratedStory(int scenes)
{
    private const int ChoicesOfScene = 3;
    private const int FarthestTarget = 5;
    private const int WordsOfText = 60;
    private const int WordsOfChoice = 6;

    private static readonly string[] Words =
    [
        "morning", "corridor", "the", "bell", "quiet", "pupil", "a", "coat", "table", "says", "nobody", "looks", "again", "window", "rain", "lunch",
        "register", "and", "slowly", "chair", "hall", "after", "voice", "small", "waits", "paper", "door", "open", "before", "friend", "late", "bag",
    ];

    private ulong _random;

    /// <summary>What the story is made from; unless given, one whose hundred scenes have about 2.1e19 plays and 209 000 states.</summary>
    public ulong Seed { get; init; } = 302;

    /// <summary>The id of the scenario.</summary>
    public string Id { get; init; } = string.Create(CultureInfo.InvariantCulture, $"generated-{scenes}");

    /// <summary>Its topic.</summary>
    public string Topic { get; init; } = "measuring";

    /// <summary>The least and the most that trust and risk can be.</summary>
    public (int Min, int Max) Bounds { get; init; } = (-40, 120);

    /// <summary>Whether the first choice of each scene gives evidence, so that there are values to work out.</summary>
    public bool HasEvidence { get; init; }

    /// <summary>The choices, scene by scene: what the text says, for programs that do not read it.</summary>
    public IReadOnlyList<IReadOnlyList<GeneratedChoice>> Choices { get; private set; } = [];

    /// <summary>The story as a scenario, to be read against any library.</summary>
    /// <param name="standards">The lines that name packs, and nothing where there is no evidence.</param>
    public string Text(string standards = "")
    {
        _random = Seed;
        Choices = [.. Enumerable.Range(0, scenes).Select(ChoicesOf)];
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture,
            $$"""
            kind: scenario
            id: {{Id}}
            title: A generated story of {{scenes}} scenes
            topic: {{Topic}}
            summary: Nobody is meant to play it; programs are.
            minutes: 60
            policy: { ref: KCSIE, edition: 2026, review-by: 2027-09-01 }
            {{standards}}vars:
              trust: { start: 0, min: {{Bounds.Min}}, max: {{Bounds.Max}} }
              risk: { start: 0, min: {{Bounds.Min}}, max: {{Bounds.Max}} }
            start: s0
            scenes:

            """);
        for (var scene = 0; scene < scenes; scene++) AppendScene(text, scene);
        text.Append(CultureInfo.InvariantCulture, $"  s{scenes}: {{ ending: good, text: The day is over. }}\n");
        return text.Append("claims:\n  - always: trust + risk >= -60\n").ToString();
    }

    private IReadOnlyList<GeneratedChoice> ChoicesOf(int scene)
    {
        var guarded = scene % 4 == 3 ? Below(ChoicesOfScene) : -1;
        return
        [
            .. Enumerable.Range(0, ChoicesOfScene).Select(choice =>
            {
                var to = Math.Min(scenes, scene + 1 + Below(FarthestTarget));
                var which = Below(4);
                var (trust, risk) = (which != 0 ? Step() : 0, which != 1 ? Step() : 0);
                return new GeneratedChoice(to, trust, risk, choice == guarded);
            }),
        ];
    }

    private void AppendScene(StringBuilder text, int scene)
    {
        text.Append(CultureInfo.InvariantCulture, $"  s{scene}:\n    text: >-\n      {Sentence(WordsOfText, scene)}\n    choices:\n");
        for (var choice = 0; choice < ChoicesOfScene; choice++)
        {
            var (to, trust, risk, asksForTrust) = Choices[scene][choice];
            text.Append(CultureInfo.InvariantCulture, $"      - id: c{choice}\n        text: {Sentence(WordsOfChoice, scene + choice)}\n        to: s{to}\n");
            if (asksForTrust) text.Append("        when: trust >= 2\n");
            string[] adds = [.. new[] { ("trust", trust), ("risk", risk) }.Where(add => add.Item2 != 0).Select(add => $"{add.Item1}: {add.Item2}")];
            text.Append(CultureInfo.InvariantCulture, $"        add: {{ {string.Join(", ", adds)} }}\n");
            if (HasEvidence) text.Append(CultureInfo.InvariantCulture, $"        evidence: {{ LM3.{1 + (scene % 3)}: {(choice == 0 ? 2 : choice == 1 ? 1 : -1)} }}\n");
            text.Append("        feedback: A choice like the others.\n");
        }
    }

    /// <summary>Words that differ from scene to scene but do not come from the same stream: texts do not change the story.</summary>
    private static string Sentence(int words, int number)
    {
        var text = new StringBuilder();
        for (var i = 0; i < words; i++)
        {
            var word = Words[((number * 7) + (i * i) + (i * 3)) % Words.Length];
            if (i == 0) text.Append(char.ToUpperInvariant(word[0])).Append(word, 1, word.Length - 1);
            else text.Append(i % 12 == 0 ? ". And " : " ").Append(word);
        }

        return text.Append('.').ToString();
    }

    private int Step() => Below(3) switch
    {
        0 => -1,
        var up => up,
    };

    private int Below(int end) => (int)((Next() >> 33) % (ulong)end);

    /// <summary>SplitMix64 (Steele, Lea and Flood, 2014).</summary>
    private ulong Next()
    {
        _random += 0x9E3779B97F4A7C15UL;
        var z = _random;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9UL;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EBUL;
        return z ^ (z >> 31);
    }
}

/// <summary>A choice of a generated story.</summary>
/// <param name="To">Index of the scene to which it leads; the number of scenes for the ending.</param>
/// <param name="Trust">What it adds to trust.</param>
/// <param name="Risk">What it adds to risk.</param>
/// <param name="AsksForTrust">Whether it is offered only where trust is 2 or more.</param>
public sealed record GeneratedChoice(int To, int Trust, int Risk, bool AsksForTrust);
