using System.Collections.Immutable;

namespace MentorSim.Tui.Pages;

/// <summary>
/// The lines of some blocks. Most of a long page stays when something in it changes: the blocks that two pages begin with and end with are
/// not laid out again.
/// </summary>
internal sealed class LaidOut
{
    private readonly ImmutableArray<Block> _blocks;
    private readonly ImmutableArray<int> _ends;
    private readonly (int Width, int? Room, int Widest) _for;

    private LaidOut(ImmutableArray<Block> blocks, ImmutableArray<int> ends, ImmutableArray<Line> lines, (int Width, int? Room, int Widest) place) =>
        (_blocks, _ends, Lines, _for) = (blocks, ends, lines, place);

    /// <summary>The lines from top to bottom.</summary>
    public ImmutableArray<Line> Lines { get; }

    /// <summary>Lays blocks out.</summary>
    /// <param name="blocks">The blocks.</param>
    /// <param name="width">The width of lines that are read one after the other.</param>
    /// <param name="room">The width for what stands side by side; as wide as the lines where it is null.</param>
    /// <param name="before">What was laid out before; null for nothing.</param>
    public static LaidOut Of(ImmutableArray<Block> blocks, int width, int? room, LaidOut? before = null)
    {
        var place = (width, room, widest: PageLayout.WidestNumber(blocks));
        if (before is not null && before._for != place) before = null;
        var first = before is null ? 0 : SameFirst(blocks, before._blocks);
        if (before is not null && first == blocks.Length && first == before._blocks.Length) return before;
        var last = before is null ? 0 : SameLast(blocks, before._blocks, Math.Min(blocks.Length, before._blocks.Length) - first);
        var lines = ImmutableArray.CreateBuilder<Line>(before?.Lines.Length ?? blocks.Length);
        var ends = ImmutableArray.CreateBuilder<int>(blocks.Length);
        if (first > 0)
        {
            lines.AddRange(before!.Lines, before._ends[first - 1]);
            ends.AddRange(before._ends, first);
        }

        for (var i = first; i < blocks.Length - last; i++)
        {
            PageLayout.Add(lines, blocks[i], width, room, place.widest);
            ends.Add(lines.Count);
        }

        if (last > 0)
        {
            var from = before!._blocks.Length - last;
            var (start, moved) = (before.EndBefore(from), lines.Count - before.EndBefore(from));
            lines.AddRange(before.Lines.AsSpan()[start..]);
            foreach (var end in before._ends.AsSpan()[from..]) ends.Add(end + moved);
        }

        return new LaidOut(blocks, ends.MoveToImmutable(), lines.DrainToImmutable(), place);
    }

    private int EndBefore(int block) => block == 0 ? 0 : _ends[block - 1];

    private static int SameFirst(ImmutableArray<Block> blocks, ImmutableArray<Block> before)
    {
        var same = 0;
        while (same < blocks.Length && same < before.Length && blocks[same].Equals(before[same])) same++;
        return same;
    }

    private static int SameLast(ImmutableArray<Block> blocks, ImmutableArray<Block> before, int most)
    {
        var same = 0;
        while (same < most && blocks[^(same + 1)].Equals(before[^(same + 1)])) same++;
        return same;
    }
}
