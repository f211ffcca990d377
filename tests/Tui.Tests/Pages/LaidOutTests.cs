using System.Collections.Immutable;
using MentorSim.Tui.Pages;

namespace MentorSim.Tui.Tests.Pages;

/// <summary>What is laid out after something else looks as if nothing had been there before.</summary>
public sealed class LaidOutTests
{
    [Fact]
    public void Lines_are_the_same_whatever_was_laid_out_before()
    {
        var random = new Random(3102);
        LaidOut? before = null;
        ImmutableArray<Block> blocks = [];
        for (var step = 0; step < 3000; step++)
        {
            var at = random.Next(blocks.Length + 1);
            blocks = random.Next(6) switch
            {
                0 => [.. Enumerable.Range(0, random.Next(14)).Select(_ => Any(random))],
                1 when at < blocks.Length => blocks.RemoveAt(at),
                2 when at < blocks.Length => blocks.SetItem(at, Any(random)),
                3 => blocks,
                _ => blocks.Insert(at, Any(random)),
            };
            var (width, room) = (random.Next(8) == 0 ? 24 : 60, random.Next(8) == 0 ? 100 : 60);
            var laid = LaidOut.Of(blocks, width, room, before);
            Said(laid.Lines).ShouldBe(Said(PageLayout.Lines(blocks, width, room)), $"step {step}");
            before = laid;
        }
    }

    [Fact]
    public void What_stays_is_not_laid_out_again()
    {
        ImmutableArray<Block> blocks = [.. Enumerable.Range(1, 30).Select(number => new Item(number, $"Item {number}"))];
        var before = LaidOut.Of(blocks, 60, null);
        var after = LaidOut.Of(blocks.Insert(12, new Paragraph("What the twelfth is about.", 3)), 60, null, before);
        after.Lines.Length.ShouldBe(31);
        after.Lines[..12].ShouldBe(before.Lines[..12]);
        after.Lines[13..].ShouldBe(before.Lines[12..]);
        for (var row = 0; row < 30; row++) after.Lines[row < 12 ? row : row + 1].ShouldBeSameAs(before.Lines[row]);
        LaidOut.Of([.. blocks], 60, null, before).ShouldBeSameAs(before);
    }

    [Fact]
    public void A_number_of_more_digits_moves_every_item()
    {
        ImmutableArray<Block> blocks = [.. Enumerable.Range(1, 9).Select(number => new Item(number, $"Item {number}"))];
        var before = LaidOut.Of(blocks, 60, null);
        LaidOut.Of(blocks.Add(new Item(10, "Item 10")), 60, null, before).Lines[0].ToString().ShouldBe(" 1  Item 1");
    }

    private static Block Any(Random random) => random.Next(6) switch
    {
        0 => new Gap(),
        1 => new Heading($"Heading {random.Next(3)}"),
        2 => new Paragraph($"Some words that do not fit into a narrow line, and *more* of them: {random.Next(3)}", random.Next(2) * 3),
        3 => new Bar("A share", 0.5m, "half of it"),
        _ => new Item(random.Next(1, 12), $"Item with **words** {random.Next(3)}", random.Next(2) == 0 ? "" : "right"),
    };

    private static List<string> Said(ImmutableArray<Line> lines) =>
        [.. lines.Select(line => $"{line.Item}: {string.Concat(line.Parts.Select(part => $"<{part.Tone} {part.Emphasis}>{part.Text}"))}")];
}
