using System.Text;
using Terminal.Gui.App;
using Terminal.Gui.Drawing;
using Terminal.Gui.Drivers;
using Attribute = Terminal.Gui.Drawing.Attribute;

namespace MentorSim.Tui.Tests.TerminalGui.Internals;

public sealed class FrameWriterTests
{
    private static readonly string[] Graphemes = ["a", "Z", " ", " ", "─", "é", "世", "界", "👍🏽", "👨‍👩‍👧", "e\u0301", "🇩🇪", "한", "…"];

    private static readonly Attribute[] Attributes =
    [
        Attribute.Default,
        new(new Color(1, 2, 3), new Color(4, 5, 6)),
        new(new Color(1, 2, 3), Color.None, TextStyle.Bold),
        new(Color.None, new Color(9, 9, 9), TextStyle.Underline | TextStyle.Reverse),
    ];

    [Fact]
    public void Whatever_is_drawn_the_terminal_shows_it()
    {
        Random random = new(20260);
        for (var round = 0; round < 40; round++)
        {
            using ScreenDriver screen = new(null, new System.Drawing.Size(4, 2));
            FrameWriter writer = new(ColourDepth.TrueColour);
            TerminalModel model = new(4, 2);
            for (var frame = 0; frame < 25; frame++)
            {
                if (frame == 0 || random.Next(8) == 0)
                {
                    screen.SetScreenSize(random.Next(3, 30), random.Next(1, 8));
                    model = new TerminalModel(screen.Cols, screen.Rows);
                    writer.Invalidate();
                }

                Scribble(screen, random);
                model.Feed(writer.Update(screen.Contents!, RandomCursor(random, screen)));
                Compare(screen, model);
            }
        }
    }

    [Fact]
    public void A_frame_that_is_the_same_writes_nothing()
    {
        using ScreenDriver screen = new(null, new System.Drawing.Size(20, 5));
        FrameWriter writer = new(ColourDepth.TrueColour);
        Scribble(screen, new Random(1));
        writer.Update(screen.Contents!, new Cursor()).ShouldNotBeEmpty();

        writer.Update(screen.Contents!, new Cursor()).ShouldBeEmpty();
    }

    [Fact]
    public void Only_cells_that_differ_are_written()
    {
        using ScreenDriver screen = new(null, new System.Drawing.Size(20, 5));
        FrameWriter writer = new(ColourDepth.TrueColour);
        screen.AddStr("hello world");
        writer.Update(screen.Contents!, new Cursor());

        screen.Move(6, 0);
        screen.AddStr("World");

        writer.Update(screen.Contents!, new Cursor()).ShouldBe("\e[1;7HW");
    }

    [Fact]
    public void Colours_are_written_only_where_they_change()
    {
        using ScreenDriver screen = new(null, new System.Drawing.Size(20, 5));
        FrameWriter writer = new(ColourDepth.TrueColour);
        writer.Update(screen.Contents!, new Cursor());

        screen.SetAttribute(Attributes[1]);
        screen.AddStr("ab");
        screen.SetAttribute(Attributes[1] with { Background = new Color(7, 7, 7) });
        screen.AddStr("c");

        writer.Update(screen.Contents!, new Cursor()).ShouldBe("\e[38;2;1;2;3;48;2;4;5;6mab\e[48;2;7;7;7mc");
    }

    [Fact]
    public void The_cursor_is_shown_where_the_view_wants_it()
    {
        using ScreenDriver screen = new(null, new System.Drawing.Size(20, 5));
        FrameWriter writer = new(ColourDepth.TrueColour);
        TerminalModel model = new(20, 5);
        Cursor cursor = new() { Position = new System.Drawing.Point(7, 3), Style = CursorStyle.BlinkingBar };
        model.Feed(writer.Update(screen.Contents!, cursor));
        model.CursorVisible.ShouldBeTrue();
        model.Cursor.ShouldBe((7, 3));

        model.Feed(writer.Update(screen.Contents!, new Cursor()));
        model.CursorVisible.ShouldBeFalse();
    }

    [Fact]
    public void Moving_a_choice_in_a_full_screen_costs_a_few_hundred_bytes()
    {
        using FakeTerminal terminal = new(120, 40);
        using TerminalApplication app = new(null, terminal);
        app.Init("ansi");
        var chosen = 3;
        Painter list = new(80, 40, view =>
        {
            for (var row = 0; row < 40; row++)
            {
                view.SetAttribute(Attributes[row == chosen ? 2 : 1]);
                view.AddStr(0, row, $"item {row} with some more text");
            }
        });
        using var window = Headless.Bare(list);
        app.Begin(window);
        var before = terminal.Bytes;

        chosen++;
        list.SetNeedsDraw();
        app.LayoutAndDraw();

        (terminal.Bytes - before).ShouldBeInRange(20, 400);
    }

    [Fact]
    public void A_frame_is_one_write()
    {
        using FakeTerminal terminal = new(80, 24);
        using TerminalApplication app = new(null, terminal);
        app.Init("ansi");
        using var window = Headless.Bare(new Painter("x"));
        app.Begin(window);
        terminal.Writes.Count.ShouldBe(1);

        app.LayoutAndDraw();
        terminal.Writes.Count.ShouldBe(1);
    }

    [Fact]
    public void Text_can_never_carry_an_escape_sequence()
    {
        using ScreenDriver screen = new(null, new System.Drawing.Size(60, 3));
        FrameWriter writer = new(ColourDepth.TrueColour);
        StringBuilder nasty = new("\e]0;title\a\e[2Jx\u0085\u009b5n\u007f\u202e\u2066\u200b\u200f\ud800\r\n\t");
        for (var c = '\0'; c < 32; c++)
            nasty.Append(c);

        screen.AddStr(nasty.ToString());
        var output = writer.Update(screen.Contents!, new Cursor());
        var text = output["\e[?25l\e[0m\e[2J\e[H".Length..];

        text.ShouldNotContain("\e");
        foreach (var character in text)
            (char.IsControl(character) || char.IsSurrogate(character) || character is '\u202e' or '\u2066' or '\u200b' or '\u200f').ShouldBeFalse();
    }

    private static void Scribble(ScreenDriver screen, Random random)
    {
        for (var i = random.Next(1, 12); i > 0; i--)
        {
            screen.Move(random.Next(-2, screen.Cols + 1), random.Next(-1, screen.Rows + 1));
            screen.SetAttribute(Attributes[random.Next(Attributes.Length)]);
            for (var j = random.Next(1, 6); j > 0; j--)
                screen.AddStr(Graphemes[random.Next(Graphemes.Length)]);
        }
    }

    private static Cursor RandomCursor(Random random, ScreenDriver screen) => random.Next(2) == 0
        ? new Cursor()
        : new Cursor { Position = new System.Drawing.Point(random.Next(screen.Cols), random.Next(screen.Rows)), Style = CursorStyle.BlinkingBar };

    private static void Compare(ScreenDriver screen, TerminalModel model)
    {
        var lines = screen.ToString().ReplaceLineEndings("\n").Split('\n');
        for (var row = 0; row < screen.Rows; row++)
        {
            model.Line(row).ShouldBe(lines[row]);
            for (var col = 0; col < screen.Cols; col++)
            {
                var cell = screen.Contents![row, col];
                if (model.Text(row, col).Length > 0)
                    model.Style(row, col).ShouldBe(StyleOf(cell.Attribute ?? Attribute.Default));
            }
        }
    }

    private static string StyleOf(Attribute attribute)
    {
        SortedSet<string> numbers = [];
        foreach (var (style, number) in ((TextStyle, string)[])[(TextStyle.Bold, "1"), (TextStyle.Underline, "4"), (TextStyle.Reverse, "7")])
        {
            if (attribute.Style.HasFlag(style))
                numbers.Add(number);
        }

        foreach (var (color, start) in ((Color, string)[])[(attribute.Foreground, "38"), (attribute.Background, "48")])
        {
            if (color != Color.None)
                numbers.Add($"{start};2;{color.R};{color.G};{color.B}");
        }

        return string.Join(' ', numbers);
    }
}
