using MentorSim.Tui.Pages;

namespace MentorSim.Tui.Tests.Pages;

public class GridTests
{
    private static readonly Grid Marks = new(
        "Line",
        ["A. Arden", "B. Birch", "Difference"],
        [new GridRow("First", ["0", "4", "4: to agree"]), new GridRow("Second", ["2", "", "none"], Tone.Alert)]);

    [Fact]
    public void Columns_stand_beside_each_other_under_their_heads() => Shown(Marks, 76).ShouldBe(
        """
        Line    A. Arden  B. Birch  Difference
        First   0         4         4: to agree
        Second  2                   none
        """);

    [Fact]
    public void Columns_without_room_go_over_several_blocks_in_their_order() => Shown(Marks, 24).ShouldBe(
        """
        Line    A. Arden
        First   0
        Second  2

        Line    B. Birch
        First   4
        Second

        Line    Difference
        First   4: to agree
        Second  none
        """);

    [Fact]
    public void Each_cell_is_spoken_with_the_names_of_its_row_and_its_column()
    {
        var text = new StringWriter { NewLine = "\n" };
        PageText.Write([Marks], text);
        text.ToString().ShouldBe("First, A. Arden: 0\nFirst, B. Birch: 4\nFirst, Difference: 4: to agree\nSecond, A. Arden: 2\nSecond, B. Birch: -\nSecond, Difference: none\n");
    }

    [Fact]
    [Trait("Long", "RandomGrids")]
    public void Whatever_stands_in_it_all_of_it_is_shown_in_order_and_no_line_is_too_wide()
    {
        var random = Scale.Random();
        for (var i = 0; i < Scale.Count(5_000); i++)
        {
            var heads = Enumerable.Range(0, random.Next(1, 9)).Select(column => $"h{column}{new string('e', random.Next(12))}").ToArray();
            var rows = Enumerable.Range(0, random.Next(1, 6)).Select(row => new GridRow($"r{row}", [.. heads.Select((_, column) => Texts.Fill($"w{row}.{column} ", random.Next(5, 60)).Trim())])).ToArray();
            var grid = new Grid("", [.. heads], [.. rows]);
            var width = random.Next(40, 120);
            var lines = grid.Lines(width).Select(line => line.ToString()).ToList();
            lines.ShouldAllBe(line => line.Length <= width);
            var all = string.Join('\n', lines);
            foreach (var head in heads) all.ShouldContain(head);
            var words = all.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries).CountBy(word => word).ToDictionary();
            foreach (var word in rows.SelectMany(row => row.Cells).SelectMany(cell => cell.Split(' ')).Where(word => word.Length == 4).Distinct()) words.ShouldContainKey(word);
            heads.Select(head => all.IndexOf(head, StringComparison.Ordinal)).ShouldBeInOrder();
        }
    }

    private static string Shown(Grid grid, int width) => string.Join('\n', grid.Lines(width).Select(line => line.ToString()));
}
