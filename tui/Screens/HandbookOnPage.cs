using System.Collections.Immutable;
using MentorSim.Engine.Induction;
using MentorSim.Tui.Pages;

namespace MentorSim.Tui.Screens;

/// <summary>What the handbook adds to the page of any screen: its key, and lines that name its pages.</summary>
internal static class HandbookOnPage
{
    /// <summary>The page of a screen with them.</summary>
    /// <param name="screen">The screen.</param>
    /// <param name="handbook">The handbook.</param>
    /// <param name="whyOff">Why it is closed now; null where it is open.</param>
    public static Page Of(Screen screen, Lazy<Handbook> handbook, string? whyOff)
    {
        var page = screen.Page;
        if (page.Blocks.Any(block => block is HandbookReference)) page = page with { Blocks = [.. page.Blocks.SelectMany(block => block is HandbookReference reference ? Line(reference, handbook.Value, whyOff) : [block])] };
        // In a box every letter is written, and the screens of the handbook have keys of their own.
        return page.Box is not null || screen is HandbookScreen or HandbookPageScreen or HandbookSearchScreen ? page : page with { Hints = With(page.Hints, whyOff) };
    }

    private static IEnumerable<Block> Line(HandbookReference reference, Handbook handbook, string? whyOff)
    {
        if (reference.IsShown && whyOff is null && handbook.About(reference.Id) is [var first, ..])
            yield return new Paragraph($"Handbook: {Text.Verbatim(first.Title)} ({KeyNames.Of(Act.Handbook)})", reference.Indent, Tone.Quiet);
    }

    /// <summary>The key stands before those that every page has, so that it is the first to give way where there is no room.</summary>
    private static ImmutableArray<Hint> With(ImmutableArray<Hint> hints, string? whyOff)
    {
        var last = hints.TakeWhile(hint => hint.Act is not (Act.Help or Act.Back)).Count();
        return hints.Insert(last, new Hint(Act.Handbook, "handbook", whyOff));
    }
}
