using System.Globalization;
using System.Text;
using MentorSim.Tui.Front;
using MentorSim.Tui.Pages;
using MentorSim.Tui.Screens;
using Terminal.Gui.Drawing;
using Terminal.Gui.Input;
using Attribute = Terminal.Gui.Drawing.Attribute;

namespace MentorSim.Tui.Tests.Front;

/// <summary>One page with everything on it in each theme: under each row stands a letter for the look of each cell.</summary>
public class ThemeFrameTests
{
    [Theory]
    [InlineData("dark")]
    [InlineData("light")]
    [InlineData("high-contrast")]
    [InlineData("mono")]
    public void A_page_looks_as_it_did(string name)
    {
        var theme = Theme.All.Single(theme => theme.Name == name);
        using var narrow = new Stage(new ScreenStack([new Everything()]), 72, 24, new Look(theme));
        using var wide = new Stage(new ScreenStack([new Everything()]), 120, 14, new Look(theme));
        Golden.Match(Looks(narrow) + "\n" + Looks(wide), $"Frames/theme-{name}.txt");
    }

    [Fact]
    public void The_selected_row_is_marked_over_its_whole_width_and_by_a_sign()
    {
        foreach (var theme in Theme.All)
        {
            using var stage = new Stage(new ScreenStack([new Everything()]), 80, 24, new Look(theme));
            var row = Array.FindIndex(stage.Rows, row => row.StartsWith('>'));
            for (var column = 0; column < 79; column++)
            {
                var look = stage.LookAt(row, column);
                (look.Foreground, look.Background).ShouldBe((theme.Of(Role.Selected).Foreground, theme.Of(Role.Selected).Background), $"column {column} of {theme.Name}");
                look.Style.HasFlag(theme.Of(Role.Selected).Style).ShouldBeTrue();
            }

            stage.LookAt(row + 1, 40).ShouldNotBe(theme.Of(Role.Selected));
        }
    }

    [Fact]
    public void The_mark_at_the_right_edge_goes_where_the_page_goes()
    {
        using var stage = new Stage(new ScreenStack([new Everything { Lines = 100 }]), 80, 24, new Look(Theme.Mono));
        Thumb(stage).ShouldBe((2, 4));
        stage.Press(Key.PageDown);
        Thumb(stage).ShouldBe((5, 7));
        stage.Frame.ShouldContain("-- more above and below --");
        stage.Press(Key.End);
        Thumb(stage).Bottom.ShouldBe(21);
        stage.Press(Key.CursorUp);
        Thumb(stage).Bottom.ShouldBeLessThan(21);
        stage.Press(Key.Home);
        Thumb(stage).ShouldBe((2, 4));
    }

    [Fact]
    public void Under_words_to_look_for_the_mark_begins_with_the_page()
    {
        using var stage = new Stage(new ScreenStack([new Everything { Lines = 100, Query = "x" }]), 80, 24, new Look(Theme.Mono));
        Thumb(stage).Top.ShouldBe(4);
        stage.Press(Key.End);
        Thumb(stage).Bottom.ShouldBe(21);
    }

    [Fact]
    public void A_page_that_can_be_seen_whole_has_no_mark_at_the_edge()
    {
        using var stage = new Stage(new ScreenStack([new NoticeScreen("A page", "One line.")]), 80, 24, new Look(Theme.Mono));
        Thumb(stage).ShouldBe((-1, -1));
    }

    [Fact]
    public void High_contrast_leaves_no_cell_to_the_terminal()
    {
        using var stage = new Stage(new ScreenStack([new Everything()]), 120, 40, new Look(Theme.HighContrast));
        for (var row = 0; row < 40; row++)
        {
            for (var column = 0; column < 120; column++) stage.LookAt(row, column).Background.ShouldNotBe(Color.None, $"{row}, {column}");
        }
    }

    [Fact]
    public void The_box_to_write_in_is_painted_with_the_rest()
    {
        var desk = new Desk(null, null, new StoppedClock(), () => []);
        using var stage = new Stage(new ScreenStack([new NameScreen(desk, () => new NoticeScreen("Then", "what comes then"))]), look: new Look(Theme.HighContrast));
        stage.Type("Sam");
        var row = Array.FindIndex(stage.Rows, row => row.TrimStart().StartsWith("Sam", StringComparison.Ordinal));
        stage.LookAt(row, 2).ShouldBe(Theme.HighContrast.Of(Role.Box));
        stage.Press(Key.A.WithCtrl).LookAt(row, 2).ShouldBe(Theme.HighContrast.Of(Role.Selected));
        for (var column = 0; column < 80; column++) stage.LookAt(row, column).Background.ShouldNotBe(Color.None);
    }

    private static (int Top, int Bottom) Thumb(Stage stage)
    {
        var rows = Enumerable.Range(1, 22).Where(row => stage.LookAt(row, 79).Style.HasFlag(TextStyle.Reverse)).ToList();
        return rows.Count == 0 ? (-1, -1) : (rows[0], rows[^1]);
    }

    private static string Looks(Stage stage)
    {
        var seen = new List<Attribute>();
        var text = new StringBuilder();
        var rows = stage.Rows;
        for (var row = 0; row < stage.Height; row++)
        {
            var letters = new StringBuilder();
            for (var column = 0; column < stage.Width; column++)
            {
                var look = stage.LookAt(row, column);
                if (!seen.Contains(look)) seen.Add(look);
                letters.Append((char)('a' + seen.IndexOf(look)));
            }

            text.Append(row < rows.Length ? rows[row] : "").Append('\n').Append(letters).Append('\n');
        }

        for (var i = 0; i < seen.Count; i++) text.Append(CultureInfo.InvariantCulture, $"{(char)('a' + i)} = {Named(seen[i])}\n");
        return text.ToString();
    }

    private static string Named(Attribute look) => $"{Named(look.Foreground)} on {Named(look.Background)}{(look.Style == TextStyle.None ? "" : $", {look.Style}")}";

    private static string Named(Color color) => color == Color.None ? "own" : $"#{color.R:X2}{color.G:X2}{color.B:X2}";

    /// <summary>A page with everything that a page can have.</summary>
    private sealed record Everything : Screen
    {
        public int Lines { get; init; } = 12;

        public string? Query { get; init; }

        public override Page Page => new()
        {
            Title = "A page with everything",
            Aside = "school clock 08:40",
            Warning = "5 minutes left.",
            News = "A note came.",
            Blocks =
            [
                new Heading("A heading"),
                new Paragraph("Text with *emphasis* and **strong words**."),
                new Paragraph("Said by the way.", Tone: Tone.Quiet),
                new Heading("A serious breach", Tone.Alert),
                new Item(1, "The first choice", "10 min"),
                new Item(2, "The second, with **strong** and *soft* words", "20 min"),
                new Bar("LM3 Safeguarding", 0.55m, "11 of 20 points"),
                new Columns([new ColumnRow([new Paragraph("on the left")], [new Paragraph("on the right")])]),
                .. Enumerable.Range(1, Lines).Select(i => new Paragraph($"Line {i}.")),
            ],
            Side = [new Heading("Beside it"), new Paragraph("What you are and are not.")],
            Query = Query,
            Selected = 2,
            Hints = [new Hint(Act.Take, "choose"), new Hint(Act.RoleCard, "role card"), new Hint(Act.Help, "keys"), new Hint(Act.Back, "leave")],
        };

        public override Turn After(Message message) => Same;
    }
}
