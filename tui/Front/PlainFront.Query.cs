using MentorSim.Tui.Pages;
using MentorSim.Tui.Screens;

namespace MentorSim.Tui.Front;

/// <remarks>Words to look for: a line that is no number and no letter of the page.</remarks>
internal sealed partial class PlainFront
{
    private const string QueryWords = "words to look for (after a / where they are a number or a letter of this list)";

    /// <summary>The words of a line; null where it is a number, or a letter that means something here.</summary>
    private static string? WordsIn(Page page, string line)
    {
        if (line.StartsWith('/')) return line[1..].Trim();
        if (line.Length == 0 || line == "?") return null;
        if (page.Hints.Any(hint => string.Equals(Keys.PlainOf(hint.Act), line, StringComparison.OrdinalIgnoreCase))) return null;
        return int.TryParse(line, out var typed) && page.NumberOf(typed) is not null ? null : line;
    }
}
