using MentorSim.Tui.Front;
using MentorSim.Tui.Pages;
using MentorSim.Tui.Screens;
using Terminal.Gui.Input;
using Terminal.Gui.Text;

namespace MentorSim.Tui.Tests.Front;

/// <summary>Characters of two columns, of none, and such as are made of several: lines stay within the screen, and columns in line.</summary>
public class WideTextTests
{
    private static readonly string[] Hard =
    [
        "word", "a", "漢字", "ｗｉｄｅ", "한글", "e\u0301", "Zoe\u0308", "a\u0323\u0302", "😀", "👩‍👩‍👧", "🇬🇧", "🇬", "❤️", "☎︎", "👍🏽", "🏴󠁧󠁢󠁥󠁮󠁧󠁿", "क्षि", "ไทย", "ﷺ", "\u00ad", "\u200b", "\u200d", "\u2060", "\u0301", "\ufeff", "ﬁ", "…", "1️⃣",
    ];

    private static readonly (int Width, int Height)[] Sizes = [(80, 24), (120, 40), (112, 30), (40, 10), (41, 11), (200, 60)];

    [Fact]
    [Trait("Long", "RandomFrames")]
    public void No_row_is_wider_than_the_screen_and_lines_between_columns_stand_in_one_column()
    {
        var random = Scale.Random(51);
        for (var i = 0; i < Scale.Count(10_000); i++)
        {
            var page = new Hostile(Page(random));
            var (width, height) = random.Of(Sizes);
            foreach (var look in new[] { Look.Usual, new Look(Theme.Mono, IsAscii: true) })
            {
                using var stage = new Stage(new ScreenStack([page]), width, height, look);
                for (var turn = 0; turn < 3; turn++)
                {
                    stage.Rows.ShouldAllBe(row => row.GetColumns() <= width, stage.Frame);
                    stage.Rows.SelectMany(row => ColumnsOf(look.IsAscii ? '|' : '│', row)).Distinct().Count().ShouldBeLessThanOrEqualTo(width >= 112 ? 2 : 1, stage.Frame);
                    stage.Press(Key.PageDown);
                }
            }
        }
    }

    [Fact]
    public void Texts_at_the_right_edge_end_in_one_column()
    {
        var random = Scale.Random(52);
        for (var i = 0; i < Scale.Count(5_000); i++)
        {
            var items = Enumerable.Range(1, 8).Select(number => (Block)new Item(number, Words(random, 6) + " x", random.Of(["10 min", "漢字 5", "é 7", "25 min"]))).ToArray();
            foreach (var line in PageLayout.Lines(items, 60).GroupBy(line => line.Item).Select(lines => lines.First())) line.ToString().GetColumns().ShouldBe(60, line.ToString());
        }
    }

    [Theory]
    [InlineData("漢字", 4)]
    [InlineData("ｗ", 2)]
    [InlineData("e\u0301", 1)]
    [InlineData("👩‍👩‍👧", 2)]
    [InlineData("🇬🇧", 2)]
    [InlineData("👍🏽", 2)]
    [InlineData("🏴󠁧󠁢󠁥󠁮󠁧󠁿", 2)]
    [InlineData("한글", 4)]
    [InlineData("\u200b", 0)]
    [InlineData("☎︎", 1)]
    public void Columns_are_counted_as_terminals_do(string text, int columns) => text.GetColumns().ShouldBe(columns);

    [Fact]
    public void A_cut_title_leaves_room_for_what_stands_at_the_right()
    {
        foreach (var hard in Hard.Where(hard => hard.GetColumns() > 0))
        {
            using var stage = new Stage(new ScreenStack([new Hostile(new Page { Title = string.Concat(Enumerable.Repeat(hard, 60)), Aside = "clock 08:40", Blocks = [], Hints = [] })]), 40, 10);
            stage.Rows[0].ShouldEndWith("clock 08:40");
            stage.Rows[0].GetColumns().ShouldBe(39, hard);
        }
    }

    private static IEnumerable<int> ColumnsOf(char rule, string row)
    {
        for (var i = 0; i < row.Length; i++)
        {
            if (row[i] == rule) yield return row[..i].GetColumns();
        }
    }

    private static Page Page(Random random) => new()
    {
        Title = Words(random, 20),
        Aside = Words(random, 3),
        News = random.Next(2) == 0 ? Words(random, 6) : null,
        Warning = random.Next(2) == 0 ? Words(random, 30) : null,
        Blocks =
        [
            new Heading(Words(random, 12)),
            .. Enumerable.Range(1, random.Next(1, 8)).Select(number => new Item(number, Words(random, 30), Words(random, 3))),
            new Bar(Words(random, 4), 0.4m, Words(random, 8)),
            new Columns([.. Enumerable.Range(0, 5).Select(_ => new ColumnRow([new Paragraph(Words(random, 12), Lead: Words(random, 2))], [new Paragraph(Words(random, 12))]))]),
            new Paragraph(Words(random, 60), 3, Lead: Words(random, 2)),
        ],
        Side = [new Heading(Words(random, 5)), new Paragraph(Words(random, 40))],
        Selected = 1,
        Hints = [new Hint(Act.Take, Words(random, 2)), new Hint(Act.Help, Words(random, 2)), new Hint(Act.RoleCard, Words(random, 3)), new Hint(Act.Back, Words(random, 2))],
    };

    private static string Words(Random random, int most) => string.Concat(Enumerable.Range(0, random.Next(most + 1)).Select(_ => random.Of(Hard) + random.Of([" ", " ", ""])));

    /// <summary>A page of anybody's making.</summary>
    private sealed record Hostile(Page Shown) : Screen
    {
        public override Page Page => Shown;

        public override Turn After(Message message) => Same;
    }
}
