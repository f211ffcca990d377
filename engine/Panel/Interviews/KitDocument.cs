using System.Collections.Immutable;
using System.Text.RegularExpressions;
using MentorSim.Engine.Scenarios;
using MentorSim.Engine.Text;

namespace MentorSim.Engine.Panel.Interviews;

/// <summary>
/// A document of an interview kit that a school fills in: a job description, an advert, a letter. A Markdown file of the folder
/// <c>interview</c> of a scenario library, with a small YAML head.
/// </summary>
/// <param name="Source">The file it was read from.</param>
/// <param name="Id">Its id, which is the name of the file without <c>.md</c>.</param>
/// <param name="Title">Its title.</param>
/// <param name="Phase">For which posts: a word of <see cref="InterviewPhase"/>.</param>
/// <param name="Sources">The rules of practice on which it rests.</param>
/// <param name="Markdown">Headings, paragraphs, lists and quotes, with slots such as <c>{closing-date}</c> in them.</param>
/// <param name="Review">Who reviewed it; null where nobody did.</param>
public sealed partial record KitDocument(
    SourceText Source, string Id, string Title, string Phase, ImmutableArray<Citation> Sources, string Markdown, Review? Review)
{
    /// <summary>The slot that the criteria of the post's person specification fill, each with how it is assessed; on a line of its own.</summary>
    public const string Criteria = "criteria";

    /// <summary>The slot that the list of all documents fills; on a line of its own.</summary>
    public const string Contents = "contents";

    /// <summary>The folder of the documents, inside a library.</summary>
    internal const string Folder = "interview";

    internal const string Extension = ".md";

    /// <summary>What the school has to fill in, each once, in the order in which it stands.</summary>
    public ImmutableArray<string> Slots =>
        [.. SlotForm().Matches(Markdown).Select(match => match.Groups["name"].Value).Where(name => name is not (Criteria or Contents)).Distinct()];

    /// <summary>A text in braces that can be a slot.</summary>
    [GeneratedRegex(@"\{(?<name>[a-z][a-z0-9]*(?:-[a-z0-9]+)*)\}", RegexOptions.CultureInvariant)]
    internal static partial Regex SlotForm();
}
