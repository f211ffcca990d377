using System.Collections.Immutable;
using MentorSim.Tui.Pages;
using Line = MentorSim.Tui.Pages.Line;

namespace MentorSim.Tui.Front;

/// <remarks>What was read before a box opened, over what the box asks.</remarks>
internal sealed partial class PageWindow
{
    private const int RowsToWrite = 8;

    /// <summary>The rows on which it depends how much of it stands there; 0 where there is nothing.</summary>
    private int RoomToRead => _page.ReadBefore.IsEmpty ? 0 : BodyHeight;

    /// <summary>As many of the last paragraphs as fit: nothing scrolls beside an open box, and the question must stay in sight.</summary>
    private ImmutableArray<Line> UnderWhatWasRead(ImmutableArray<Line> lines, int width)
    {
        for (var first = 0; first < _page.ReadBefore.Length; first++)
        {
            if (_page.ReadBefore[first] is Gap) continue;
            var read = PageLayout.Lines([.. _page.ReadBefore[first..], new Gap()], Math.Min(WidestText, width), width);
            if (read.Length + lines.Length + 1 + RowsToWrite <= BodyHeight) return [.. read, .. lines];
        }

        return lines;
    }
}
