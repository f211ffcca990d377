using System.Collections.Immutable;
using MentorSim.Engine.Scenarios;
using MentorSim.Engine.Text;

namespace MentorSim.Engine.Induction;

/// <summary>A page of the handbook: a Markdown file of the folder handbook/ of a scenario library, with a small YAML head.</summary>
/// <param name="Source">The file it was read from.</param>
/// <param name="Id">Its id, which is the name of the file without <c>.md</c>.</param>
/// <param name="Title">Its title.</param>
/// <param name="About">Ids of the elements, role boundaries and serious breaches that it is about, the one that matters most first.</param>
/// <param name="Sources">Ids of the rules and other items of packs on which it rests.</param>
/// <param name="Markdown">
/// What stands on it: headings, paragraphs, lists and quotes. As written in a file, with places such as <c>{school.dsl}</c>; in a
/// <see cref="Handbook"/> the school has filled them.
/// </param>
/// <param name="Review">Who reviewed it; null where nobody did, so that it is a draft.</param>
public sealed record HandbookPage(
    SourceText Source, string Id, string Title, ImmutableArray<string> About, ImmutableArray<string> Sources, string Markdown, Review? Review)
{
    /// <summary>What the name of a page's file ends in.</summary>
    public const string Extension = ".md";

    /// <summary>The ids of the pages that it leads to, each once, in the order in which it names them.</summary>
    public ImmutableArray<string> Links => [.. HandbookLink.In(Markdown).Select(link => link.PageId).OfType<string>().Distinct()];
}
