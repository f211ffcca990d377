using System.Drawing;
using System.Text;
using Terminal.Gui.Drawing;
using Terminal.Gui.Text;
using Terminal.Gui.ViewBase;
using Terminal.Gui.Views;
using Attribute = Terminal.Gui.Drawing.Attribute;
using Color = Terminal.Gui.Drawing.Color;

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
            view.AddRune(new Rune('z'));
            view.AddRune(0, 2, (Rune)'!');
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
            view.SetAttributeForRole(VisualRole.Normal);
            view.AddStr("!");
        });
        using var window = Headless.Bare(painter);
        window.SetScheme(new Scheme(Normal));
        using var screen = Headless.Show(window);

        screen.Cell(0, 0).Attribute.ShouldBe(Normal);
        screen.Cell(0, 1).ShouldSatisfyAllConditions(static cell => cell.Attribute.ShouldBe(Loud), static cell => cell.Grapheme.ShouldBe("h"));
        screen.Cell(0, 3).Attribute.ShouldBe(Normal);
    }

    [Fact]
    public void A_view_has_its_own_colours_or_those_of_the_view_above()
    {
        Label child = new() { Text = "x" };
        Label other = new() { Text = "y", Y = 1 };
        using var window = Headless.Bare(child, other);
        window.SetScheme(new Scheme(Normal));
        child.SetScheme(new Scheme(Loud));
        using var screen = Headless.Show(window);

        screen.Cell(0, 0).Attribute.ShouldBe(Loud);
        screen.Cell(1, 0).Attribute.ShouldBe(Normal);
        child.HasScheme.ShouldBeTrue();
        other.GetAttributeForRole(VisualRole.Normal).ShouldBe(Normal);
    }

    [Fact]
    public void Roles_that_are_not_set_follow_from_the_normal_one()
    {
        Scheme scheme = new(Normal);

        scheme.Focus.ShouldBe(new Attribute(Normal.Background, Normal.Foreground));
        scheme.HotNormal.ShouldBe(Normal with { Style = TextStyle.Underline });
        scheme.HotFocus.ShouldBe(scheme.Focus with { Style = TextStyle.Underline });
        new Scheme { Normal = Normal, Disabled = Loud }.Disabled.ShouldBe(Loud);
        new Scheme { Normal = Normal, Disabled = Loud }.ShouldBe(new Scheme { Normal = Normal, Disabled = Loud });
    }

    [Fact]
    public void A_disabled_view_has_the_disabled_colours()
    {
        var button = Headless.Button("x");
        using var window = Headless.Bare(button);
        window.SetScheme(new Scheme { Normal = Normal, Disabled = Loud });
        using var screen = Headless.Show(window);
        button.Enabled = false;
        screen.Draw();

        screen.Cell(0, 2).Attribute.ShouldBe(Loud);
    }

    [Fact]
    public void A_focused_button_has_the_focus_colours_and_its_hot_letter_its_own()
    {
        using var window = Headless.Bare(Headless.Button("_Go"), Headless.Button("_No", 1));
        window.SetScheme(new Scheme { Normal = Normal, HotNormal = Normal with { Style = TextStyle.Bold }, Focus = Loud, HotFocus = Loud with { Style = TextStyle.Italic } });
        using var screen = Headless.Show(window);

        screen.Row(0).ShouldBe("⟦ Go ⟧");
        screen.Cell(0, 0).Attribute.ShouldBe(Loud);
        screen.Cell(0, 2).Attribute.ShouldBe(Loud with { Style = TextStyle.Italic });
        screen.Cell(1, 2).Attribute.ShouldBe(Normal with { Style = TextStyle.Bold });
        screen.Cell(1, 3).Attribute.ShouldBe(Normal);
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
    public void An_area_can_be_filled()
    {
        Painter painter = new(10, 3, static view =>
        {
            view.FillRect(new Rectangle(1, 0, 3, 2), (Rune)'#');
            view.FillRect(new Rectangle(2, 1, 1, 1));
        });
        using var window = Headless.Bare(painter);
        using var screen = Headless.Show(window);

        screen.Rows[..3].ShouldBe([" ###", " # #", ""]);
    }

    [Fact]
    public void A_view_is_drawn_only_after_it_was_asked_for()
    {
        Painter painter = new(10, 1, static view => view.AddStr(0, 0, (string)view.Data!)) { Data = "one" };
        using var window = Headless.Bare(painter);
        using var screen = Headless.Show(window);
        var draws = painter.Draws;

        painter.Data = "two";
        screen.Draw();
        screen.Row(0).ShouldBe("one");
        painter.Draws.ShouldBe(draws);
        painter.SetNeedsDraw();
        screen.Row(0).ShouldBe("one");
        screen.Draw();
        screen.Row(0).ShouldBe("two");
    }

    [Fact]
    public void A_handler_can_draw_instead_of_an_override()
    {
        View view = new() { Width = 10, Height = 1 };
        view.DrawingContent += (_, _) => view.AddStr(0, 0, "drawn");
        using var window = Headless.Bare(view);
        using var screen = Headless.Show(window);

        screen.Row(0).ShouldBe("drawn");
    }

    [Fact]
    public void Text_stands_where_it_is_told_to()
    {
        using var window = Headless.Bare(
            new Label { Text = "mid", Width = 20, TextAlignment = Alignment.Center },
            new Label { Text = "end", Width = 20, Y = 1, TextAlignment = Alignment.End });
        using var screen = Headless.Show(window, 20, 3);

        screen.Row(0).ShouldBe("        mid");
        screen.Row(1).ShouldBe("                 end");
    }

    [Fact]
    public void A_progress_bar_is_filled_to_its_fraction()
    {
        using var window = Headless.Bare(
            new ProgressBar { Width = 20, Fraction = 0.4f, ProgressBarStyle = ProgressBarStyle.Continuous },
            new ProgressBar { Y = 1, Width = 20, Fraction = 2f },
            new ProgressBar { Y = 2, Width = 20, Fraction = 0.25f, ProgressBarStyle = ProgressBarStyle.Continuous, ProgressBarFormat = ProgressBarFormat.SimplePlusPercentage });
        using var screen = Headless.Show(window);

        screen.Row(0).ShouldBe("████████");
        screen.Row(1).ShouldBe(new string('▌', 20));
        screen.Row(2).ShouldStartWith("█████");
        screen.Row(2).ShouldContain("25%");
    }

    [Fact]
    public void Colours_can_be_read_and_compared()
    {
        new Color("#0A141E").ShouldBe(new Color(10, 20, 30));
        Color.Parse("#FFF").ShouldBe(new Color(255, 255, 255));
        new Attribute("#0A141E", "#FFFFFF").Foreground.ShouldBe(new Color(10, 20, 30));
        ((Color)ColorName16.White).ShouldBe(new Color(255, 255, 255));
        Color.TryParse("no colour", null, out _).ShouldBeFalse();
        Color.None.ShouldNotBe(new Color(255, 255, 255));
    }

    private sealed class Painter : View
    {
        private readonly Action<View> _paint;

        public Painter(int width, int height, Action<View> paint) => (Width, Height, _paint) = (width, height, paint);

        public int Draws { get; private set; }

        protected override bool OnDrawingContent(DrawContext? context)
        {
            Draws++;
            _paint(this);
            return true;
        }
    }
}
