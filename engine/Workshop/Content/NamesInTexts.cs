using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using MentorSim.Engine.Findings;
using MentorSim.Engine.Scenarios;
using MentorSim.Engine.Text;

namespace MentorSim.Engine.Workshop.Content;

/// <summary>Words of names-to-avoid.txt that stand in texts: whole words, in capital or small letters.</summary>
internal static class NamesInTexts
{
    /// <summary>Reports each word once, where it stands first, with how often it stands elsewhere.</summary>
    public static void Report(ImmutableArray<ShownText> texts, ImmutableArray<NameToAvoid> names, FindingList findings)
    {
        foreach (var name in names)
        {
            // Most names are in no text: the plain search is quick, and the pattern is made only where it found something.
            var firstWord = name.Words.Split(' ')[0];
            var near = texts.Where(text => text.Text.Contains(firstWord, StringComparison.OrdinalIgnoreCase)).ToList();
            if (near.Count == 0) continue;
            var form = FormOf(name.Words);
            var places = near.SelectMany(text => form.Matches(text.Text).Select(match => (Text: text, Span: new TextSpan(match.Index, match.Length)))).ToList();
            if (places.Count == 0) continue;
            var more = places.Count switch { 1 => "", 2 => " It stands in one more place.", var count => string.Create(CultureInfo.InvariantCulture, $" It stands in {count - 1} more places.") };
            findings.Add(
                Rules.NameToAvoid,
                places[0].Text.PlaceOf(places[0].Span),
                $"'{name.Words}' is on this library's list of words to avoid, names-to-avoid.txt.{more}",
                name.Reason is { } reason ? $"{reason.TrimEnd('.')}." : Rules.NameToAvoid.Help);
        }
    }

    /// <summary>The words with any white space between them, and neither a letter nor a digit beside them.</summary>
    private static Regex FormOf(string words)
    {
        var form = string.Join(@"\s+", words.Split(' ').Select(Regex.Escape));
        return new Regex($@"(?<![\p{{L}}\p{{M}}\p{{N}}]){form}(?![\p{{L}}\p{{M}}\p{{N}}])", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);
    }
}
