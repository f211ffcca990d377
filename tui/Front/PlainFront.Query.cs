using MentorSim.Tui.Pages;
using MentorSim.Tui.Screens;

namespace MentorSim.Tui.Front;

/// <remarks>Words to look for: a line that is no number and no letter of the page.</remarks>
internal sealed partial class PlainFront
{
    private const string QueryWords = "words to look for (after a / where they are a number or a letter of this list)";

    /// <summary>
    /// What comes of a line that begins with the sign of the search, or of the list of all actions: what stands behind it is looked for at
    /// once. Null for any other line, and where there is neither.
    /// </summary>
    private static ScreenStack? Lookup(ScreenStack stack, Page page, string line)
    {
        Act? act = line.StartsWith(':') && stack.HasPalette ? Act.Palette : line.Length > 1 && line[0] == '/' && page.Hints.Any(hint => hint.Act == Act.Search) ? Act.Search : null;
        if (act is null) return null;
        var after = stack.After(new Asked(act.Value));
        return line[1..].Trim() is { Length: > 0 } words && after.Top.Page.Query is not null ? after.After(new Queried(words)) : after;
    }

    /// <summary>The words of a line; null where it is a number, or a letter that means something here.</summary>
    private static string? WordsIn(Page page, string line)
    {
        if (line.StartsWith('/')) return line[1..].Trim();
        if (line.Length == 0 || line == "?") return null;
        if (page.Hints.Any(hint => string.Equals(Keys.PlainOf(hint.Act), line, StringComparison.OrdinalIgnoreCase))) return null;
        return int.TryParse(line, out var typed) && page.NumberOf(typed) is not null ? null : line;
    }
}
