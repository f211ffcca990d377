using System.Text;
using Terminal.Gui.Drawing;
using Terminal.Gui.Text;
using Attribute = Terminal.Gui.Drawing.Attribute;

namespace MentorSim.Tui.Tests.TerminalGui;

public sealed class DrawingTests
{
    private static readonly Attribute Normal = new(new Color(10, 20, 30), new Color(200, 210, 220));
    private static readonly Attribute Loud = new(new Color(250, 0, 0), new Color(0, 0, 90), TextStyle.Bold | TextStyle.Underline);

    [Fact]
    public void What_is_drawn_counts_from_the_corner_of_the_view_and_ends_at_its_edges()
    {
        Painter painter = new(5, 3, static view =>
        {
            view.AddStr(0, 0, "abcdefgh");
            view.Move(1, 1);
            view.AddStr("xy");
            view.AddStr("z");
            view.AddStr(0, 2, "!");
            view.AddStr(0, 7, "too low");
        });
        (painter.X, painter.Y) = (2, 1);
        using var window = Headless.Bare(painter);
        using var screen = Headless.Show(window, 20, 8);

        screen.Rows[..8].ShouldBe(["", "  abcde", "   xyz", "  !", "", "", "", ""]);
    }

    [Fact]
    public void Colours_and_styles_are_kept_in_the_cells()
    {
        Painter painter = new(10, 1, static view =>
        {
            view.SetAttribute(Loud);
            view.AddStr(1, 0, "hi");
            view.SetAttribute(Normal);
            view.AddStr("!");
        });
        using var window = Headless.Bare(painter);
        using var screen = Headless.Show(window);

        screen.Cell(0, 1).ShouldSatisfyAllConditions(static cell => cell.Attribute.ShouldBe(Loud), static cell => cell.Grapheme.ShouldBe("h"));
        screen.Cell(0, 3).Attribute.ShouldBe(Normal);
    }

    [Theory]
    [InlineData("abc", 3)]
    [InlineData("世界", 4)]
    [InlineData("é", 1)]
    [InlineData("e\u0301", 1)]
    [InlineData("👨‍👩‍👧", 2)]
    [InlineData("🇩🇪", 2)]
    [InlineData("👍🏽", 2)]
    [InlineData("한국", 4)]
    [InlineData("→─…—½Ä", 6)]
    [InlineData("✅⚠", 3)]
    [InlineData("", 0)]
    public void Text_takes_the_columns_that_a_terminal_gives_it(string text, int columns) => text.GetColumns().ShouldBe(columns);

    [Fact]
    public void Text_is_cut_where_a_reader_would()
    {
        GraphemeHelper.GetGraphemes("ae\u0301👨‍👩‍👧世").ShouldBe(["a", "e\u0301", "👨‍👩‍👧", "世"]);
        new Rune('世').GetColumns().ShouldBe(2);
        new Rune(0x301).GetColumns().ShouldBe(0);
    }

    [Fact]
    public void Wide_characters_take_two_cells_and_are_never_halved()
    {
        Painter painter = new(10, 3, static view =>
        {
            view.AddStr(0, 0, "世a界");
            view.AddStr(0, 1, "世世");
            view.AddStr(1, 1, "x");
            view.AddStr(9, 2, "世");
        });
        using var window = Headless.Bare(painter);
        using var screen = Headless.Show(window, 10, 3);

        screen.Row(0).ShouldBe("世a界");
        screen.Cell(0, 2).Grapheme.ShouldBe("a");
        screen.Row(1).ShouldBe(" x世");
        screen.Row(2).ShouldBe("");
    }

    [Fact]
    public void Controls_are_never_drawn_as_they_are()
    {
        using var window = Headless.Bare(new Painter(20, 1, static view => view.AddStr(0, 0, "a\u001b[2Jb\u0007c\u0085d")));
        using var screen = Headless.Show(window);

        foreach (var character in screen.Row(0))
            char.IsControl(character).ShouldBeFalse();

        screen.Row(0).ShouldStartWith("a␛[2Jb␇c");
    }

    [Fact]
    public void A_view_is_drawn_only_after_it_was_asked_for()
    {
        var text = "one";
        Painter painter = new(10, 1, view => view.AddStr(0, 0, text));
        using var window = Headless.Bare(painter);
        using var screen = Headless.Show(window);
        var draws = painter.Draws;

        text = "two";
        screen.Draw();
        screen.Row(0).ShouldBe("one");
        painter.Draws.ShouldBe(draws);
        painter.SetNeedsDraw();
        screen.Row(0).ShouldBe("one");
        screen.Draw();
        screen.Row(0).ShouldBe("two");
    }

    [Fact]
    public void Colours_can_be_compared()
    {
        new Color(ColorName16.Red).ShouldBe(new Color(255, 0, 0));
        new Color(ColorName16.White).ShouldBe(new Color(255, 255, 255));
        Color.None.ShouldNotBe(new Color(255, 255, 255));
        new Attribute(new Color(1, 2, 3), Color.None).ShouldBe(new Attribute(new Color(1, 2, 3), Color.None, TextStyle.None));
        new Attribute(new Color(1, 2, 3), Color.None).ShouldNotBe(new Attribute(new Color(1, 2, 3), Color.None, TextStyle.Bold));
    }

    [Fact]
    public void What_was_below_is_seen_again_afterwards()
    {
        using var window = Headless.Bare(new Painter(20, 1, static view => view.AddStr(0, 0, new string('x', 20))));
        using var screen = Headless.Show(window);
        using var above = Headless.Bare(new Painter("above"));
        var session = screen.App.Begin(above)!;
        screen.Draw();
        screen.Row(0).ShouldBe("above");

        screen.App.End(session);
        screen.Draw();

        screen.Row(0).ShouldBe(new string('x', 20));
    }
}
