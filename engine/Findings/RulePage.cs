using System.Collections.Frozen;
using System.Diagnostics.CodeAnalysis;
using System.Text.RegularExpressions;

namespace MentorSim.Engine.Findings;

/// <summary>
/// The page of a rule in the folder Explanations: a few paragraphs, then under "## Example" and "## Mended" one block each, fenced as
/// <c>yaml</c>, as <c>markdown</c> for a page of the handbook, or as <c>text</c> where no text can show the mistake.
/// </summary>
internal sealed partial record RulePage(string Explanation, string Example, string Mended, bool IsShown, string Language = "yaml")
{
    private const string Folder = "Explanations/";
    private const string Extension = ".md";

    private static readonly RulePage None = new("", "", "", false, "text");

    private static readonly Lazy<FrozenDictionary<string, RulePage>> Pages = new(() =>
        Codes().ToFrozenDictionary(code => code, code => Read(code, Resource(code)), StringComparer.Ordinal));

    /// <summary>The page of a rule; an empty one where it has none.</summary>
    public static RulePage Of(string code) => Pages.Value.GetValueOrDefault(code, None);

    /// <summary>The codes for which there is a page.</summary>
    public static IEnumerable<string> Codes() =>
        typeof(RulePage).Assembly.GetManifestResourceNames().Where(name => name.StartsWith(Folder, StringComparison.Ordinal))
            .Select(name => name[Folder.Length..^Extension.Length]);

    /// <summary>Reads a page.</summary>
    /// <exception cref="FormatException">It does not have the form of a page.</exception>
    public static RulePage Read(string code, string text)
    {
        if (PageForm.Match(text.ReplaceLineEndings("\n")) is not { Success: true } page)
            throw new FormatException($"{code}{Extension} must be paragraphs, '## Example' with a block of yaml, '## Mended' with another.");
        var paragraphs = page.Groups["explanation"].Value.Split("\n\n").Select(paragraph => paragraph.Replace('\n', ' '));
        return new RulePage(
            string.Join("\n\n", paragraphs), page.Groups["example"].Value, page.Groups["mended"].Value, page.Groups["kind"].Value != "text", page.Groups["kind"].Value);
    }

    [StringSyntax(StringSyntaxAttribute.Regex)]
    private const string Form =
        @"\A(?<explanation>\S.*?)\n\n## Example\n\n```(?<kind>yaml|markdown|text)\n(?<example>.+?\n)```\n\n## Mended\n\n```\k<kind>\n(?<mended>.+?\n)```\n*\z";

    [GeneratedRegex(Form, RegexOptions.Singleline | RegexOptions.CultureInvariant)]
    private static partial Regex PageForm { get; }

    private static string Resource(string code)
    {
        using var stream = typeof(RulePage).Assembly.GetManifestResourceStream(Folder + code + Extension)!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
