using System.Text.RegularExpressions;
using FsCheck;
using FsCheck.Fluent;

namespace MentorSim.Engine.Tests.Exploration.Agreement;

/// <summary>
/// A small story for FsCheck. One that fails is made smaller by leaving out scenes, choices, events, claims, conditions and what answers do, as
/// long as the text is still a scenario.
/// </summary>
/// <param name="Text">Its text, against the tiny bank.</param>
internal sealed partial record SmallStory(string Text)
{
    private static readonly string[] Conditions =
        ["flag", "number > 2", "count == 2", "mood == glad and not flag", "seen(s1)", "times(s0) > 1", "flag or ending != good", "ending == none", "ending == poor and number < 1"];

    private static readonly string[] Simple = ["flag", "not flag"];

    /// <summary>Stories, the larger the more FsCheck asks for.</summary>
    public static Arbitrary<SmallStory> Any { get; } = Arb.From(
        Gen.Sized(size => Gen.Choose(0, int.MaxValue).Select(seed => Of(new Random(seed), mostScenes: 3 + (size / 20)))), story => story.Smaller());

    /// <summary>A story at random.</summary>
    public static SmallStory Of(Random random, int mostScenes)
    {
        var text = Decision().Replace(new RandomStories(random, mostScenes).Next(), match => match.Value + Marks(match, random));
        var claims = Enumerable.Range(0, Math.Max(0, random.Next(6) - 2)).Select(_ => $"  - {{ {random.Of(["always", "never", "possible"])}: {random.Of(Conditions)} }}\n").ToList();
        return new SmallStory(claims.Count == 0 ? text : $"{text}claims:\n{string.Concat(claims)}");
    }

    /// <summary>Stories with something less, each still a scenario.</summary>
    public IEnumerable<SmallStory> Smaller() => Shorter().Where(text => Some.File(text).Scenario is not null).Select(text => new SmallStory(text));

    /// <summary>Texts with something less; some are no scenario any more.</summary>
    public IEnumerable<string> Shorter() =>
        Scenes().Matches(Text).Select(match => match.Groups[1].Value).Select(WithoutScene)
            .Concat(Leavings().SelectMany(leaving => leaving.Matches(Text)).Select(match => Text.Remove(match.Index, match.Length)))
            .Concat(from match in Asked().Matches(Text) from simple in Simple select $"{Text[..match.Index]}{simple}{Text[(match.Index + match.Length)..]}");

    /// <summary>The same with one scene in a file of its own, which the story includes; null where it has too few.</summary>
    public (string Story, string Included)? Parted(Random random)
    {
        if (OwnScenes().Matches(Text) is not { Count: > 0 } scenes) return null;
        var scene = scenes[random.Next(scenes.Count)];
        return (Text.Remove(scene.Index, scene.Length).Replace("start: s0\n", "include: [part.yaml]\nstart: s0\n", StringComparison.Ordinal), $"kind: scenes\nscenes:\n{scene.Value}");
    }

    private string WithoutScene(string id) =>
        Regex.Replace(Regex.Replace(Text, $@"^  {id}:\n(?:    .*\n)+", "", RegexOptions.Multiline), $@"\bto: {id}\b", "to: calm");

    /// <summary>The trainee may be asked how sure the answer is, and may be in a hurry.</summary>
    private static string Marks(Match decision, Random random)
    {
        var sure = random.Next(100) < 15 ? "    certainty: true\n" : "";
        string[] always = [.. Always().Matches(decision.Groups[1].Value).Select(match => match.Groups[1].Value)];
        return always.Length > 0 && random.Next(100) < 25 ? $"{sure}    seconds: 30\n    timeout: {random.Of(always)}\n" : sure;
    }

    private static Regex[] Leavings() => [Lists(), Items(), Lines(), Parts()];

    // A whole scene in which something is to be decided, with its choices if it has any.
    [GeneratedRegex(@"^  s\d:\n    text: .*\n(?:    choices:\n((?:      - .*\n)+)|    (?:pick|order):\n(?:      .*\n)+|    write: .*\n)", RegexOptions.Multiline)]
    private static partial Regex Decision();

    [GeneratedRegex(@"^      - \{ id: (c\d), (?!.*(?:when|once):).*\n", RegexOptions.Multiline)]
    private static partial Regex Always();

    [GeneratedRegex(@"^  (s[1-9]):\n", RegexOptions.Multiline)]
    private static partial Regex Scenes();

    [GeneratedRegex(@"^  s[1-9]:\n(?:    .*\n)+", RegexOptions.Multiline)]
    private static partial Regex OwnScenes();

    [GeneratedRegex(@"(?<=when: )[^,{}]{9,}(?=, )")]
    private static partial Regex Asked();

    [GeneratedRegex(@"^(?:events|claims):\n(?:  - .*\n)+|^    seconds: .*\n    timeout: .*\n", RegexOptions.Multiline)]
    private static partial Regex Lists();

    [GeneratedRegex(@"^ +- .*\n", RegexOptions.Multiline)]
    private static partial Regex Items();

    [GeneratedRegex(@"^(?:    certainty|clock|      evidence): .*\n", RegexOptions.Multiline)]
    private static partial Regex Lines();

    [GeneratedRegex(@"(?:when: [^,{}]+|once: true|(?:add|set|evidence): \{[^}]*\}|takes: \d+m|critical: [\w-]+|shows: \[listener\]|oversteps: \[judge\]), |, \{ when: [^}]*\}")]
    private static partial Regex Parts();
}
