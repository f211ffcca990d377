using System.Globalization;
using System.Text.RegularExpressions;

namespace MentorSim.Engine.Tests.Play;

/// <summary>Edits a scenario's text at random, as a hasty author does: parts go, come twice, change places; numbers and names change.</summary>
internal static partial class RandomEdits
{
    /// <summary>The text with an edit or a few.</summary>
    public static string Of(string text, Random random)
    {
        for (var edits = random.Next(1, 4); edits > 0; edits--) text = Edited(text, random);
        return text;
    }

    private static string Edited(string text, Random random)
    {
        var lines = text.Split('\n').ToList();
        switch (random.Next(9))
        {
            case 0:
                var gone = BlockAt(lines, random.Next(lines.Count));
                lines.RemoveRange(gone.Start, gone.Length);
                return string.Join('\n', lines);
            case 1:
                var twice = BlockAt(lines, random.Next(lines.Count));
                lines.InsertRange(twice.Start, [.. lines.GetRange(twice.Start, twice.Length).Select(line => IdKey().Replace(line, "${1}${2}-too"))]);
                return string.Join('\n', lines);
            case 2:
                var first = BlockAt(lines, random.Next(lines.Count));
                var second = BlockAt(lines, Math.Min(first.Start + first.Length, lines.Count - 1));
                var moved = lines.GetRange(first.Start, first.Length);
                if (second.Start <= first.Start) return text;
                lines.InsertRange(second.Start + second.Length, moved);
                lines.RemoveRange(first.Start, first.Length);
                return string.Join('\n', lines);
            case 3:
                return Replaced(text, Number().Matches(text), random, match => (int.Parse(match.Value, CultureInfo.InvariantCulture) + random.Next(-2, 3)).ToString(CultureInfo.InvariantCulture));
            case 4:
                var names = IdKey().Matches(text).Concat(SceneKey().Matches(text)).Select(match => match.Groups[2].Value).Distinct().ToList();
                // An edit before may have taken all of them.
                if (names.Count == 0) return text;
                var name = random.Of(names);
                return Regex.Replace(text, $@"(?<![\w-]){Regex.Escape(name)}(?![\w-])", name + "-else");
            case 5:
                return Replaced(text, IdKey().Matches(text), random, match => match.Groups[1].Value + "other-id");
            case 6:
                var scenes = SceneKey().Matches(text).Select(match => match.Groups[2].Value).ToList();
                return scenes.Count == 0 ? text : Replaced(text, WayTo().Matches(text), random, _ => $"to: {random.Of(scenes)}");
            case 7:
                return Replaced(text, IdKey().Matches(text), random, match => $"{match.Value}\n{new string(' ', match.Groups[1].Value.Length - 4)}{random.Of(["once: true", "takes: 5m", "critical: CF-01"])}");
            default:
                return Replaced(text, Words().Matches(text), random, match => match.Value + " then");
        }
    }

    private static string Replaced(string text, MatchCollection matches, Random random, Func<Match, string> by)
    {
        if (matches.Count == 0) return text;
        var match = matches[random.Next(matches.Count)];
        return text[..match.Index] + by(match) + text[(match.Index + match.Length)..];
    }

    /// <summary>A line with all that belongs to it: the lines behind it that stand further to the right.</summary>
    private static (int Start, int Length) BlockAt(List<string> lines, int start)
    {
        var end = start + 1;
        while (end < lines.Count && (lines[end].Trim().Length == 0 || Indent(lines[end]) > Indent(lines[start]))) end++;
        return (start, end - start);
    }

    private static int Indent(string line) => line.Length - line.TrimStart(' ').Length;

    [GeneratedRegex(@"^( +- id: )([\w-]+)", RegexOptions.Multiline)]
    private static partial Regex IdKey();

    [GeneratedRegex(@"^(  )([a-z][\w-]*)(?=:\n)", RegexOptions.Multiline)]
    private static partial Regex SceneKey();

    [GeneratedRegex(@"\bto: [\w-]+")]
    private static partial Regex WayTo();

    [GeneratedRegex(@"(?<![\w.-])\d{1,2}(?![\w.-])")]
    private static partial Regex Number();

    [GeneratedRegex(@"(?<=text: )[A-Z]\w+")]
    private static partial Regex Words();
}
