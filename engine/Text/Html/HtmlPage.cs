using System.Collections.Immutable;

namespace MentorSim.Engine.Text.Html;

/// <summary>A page that needs nothing else: no script, nothing from a network; made to be read aloud and to be printed.</summary>
/// <param name="Title">Its title.</param>
/// <param name="Parts">What is in it; the first is usually its heading.</param>
public sealed record HtmlPage(string Title, ImmutableArray<HtmlPart> Parts)
{
    /// <summary>Whether it holds tables that want more room than a page of text.</summary>
    public bool IsWide { get; init; }

    /// <summary>Whether it has to stand on few sheets of paper, and so is printed small and close.</summary>
    public bool IsTight { get; init; }
}
