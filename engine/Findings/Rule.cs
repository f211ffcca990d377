namespace MentorSim.Engine.Findings;

/// <summary>What a check looks for: a code that never changes its meaning, how much it matters, and how to mend it.</summary>
/// <param name="Code">MS and four digits; the first says the room of the mistake (1 YAML, 2 keys, 3 references, 4 expressions, 5 story, 6 content, 7 papers, 8 inductions, the handbook and interview kits).</param>
/// <param name="Severity">How much each finding of this rule matters.</param>
/// <param name="Title">The mistake in a few words.</param>
/// <param name="Help">What to do about it, for somebody who has never programmed.</param>
public sealed record Rule(string Code, Severity Severity, string Title, string Help)
{
    /// <summary>What it means and why it matters: Markdown of a few short paragraphs, each on one line.</summary>
    public string Explanation => Page.Explanation;

    /// <summary>
    /// What raises it: YAML, either a whole file with <c>kind:</c> or the keys of a scenario, a paper, a route or a question bank that matter here; a description in words where
    /// <see cref="IsShown"/> is false. For a page of the handbook, the whole page.
    /// </summary>
    public string Example => Page.Example;

    /// <summary>The example without the mistake.</summary>
    public string Mended => Page.Mended;

    /// <summary>Whether the examples are texts of files. The few rules about a file's bytes or size can only be described.</summary>
    public bool IsShown => Page.IsShown;

    /// <summary>What the examples are written in, as Markdown names it behind a fence.</summary>
    internal string Language => Page.Language;

    private RulePage Page => RulePage.Of(Code);
}
