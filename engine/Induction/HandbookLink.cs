using System.Text.RegularExpressions;
using MentorSim.Engine.Text;

namespace MentorSim.Engine.Induction;

/// <summary>A link in the Markdown of a page, as in <c>[who is told](referral-route.md)</c>.</summary>
/// <param name="Words">What is shown.</param>
/// <param name="Target">Where it leads, as written.</param>
/// <param name="Span">Where it stands in the text.</param>
public sealed partial record HandbookLink(string Words, string Target, TextSpan Span)
{
    /// <summary>The page that it leads to; null where it leads out of the handbook.</summary>
    public string? PageId => Target.EndsWith(HandbookPage.Extension, StringComparison.Ordinal) && !Target.Contains('/', StringComparison.Ordinal)
        ? Target[..^HandbookPage.Extension.Length]
        : null;

    /// <summary>Whether it leads to a page on the web.</summary>
    public bool IsWeb => Target.StartsWith("https://", StringComparison.Ordinal);

    /// <summary>The links of a text in its order.</summary>
    public static IEnumerable<HandbookLink> In(string markdown) => LinkForm.Matches(markdown).Select(Of);

    /// <summary>The text with something else in the place of each link.</summary>
    public static string Replace(string markdown, Func<HandbookLink, string> with) => LinkForm.Replace(markdown, match => with(Of(match)));

    private static HandbookLink Of(Match match) => new(match.Groups["words"].Value, match.Groups["target"].Value, new TextSpan(match.Index, match.Length));

    [GeneratedRegex(@"(?<!\\)\[(?<words>[^\[\]\r\n]+)\]\((?<target>[^()\s]*)\)", RegexOptions.CultureInvariant)]
    private static partial Regex LinkForm { get; }
}
