using MentorSim.Tui.Front;
using MentorSim.Tui.Hosting;
using MentorSim.Tui.Pages;
using MentorSim.Tui.Screens;
using Terminal.Gui.Input;

namespace MentorSim.Tui.Tests.Front;

/// <summary>A box whose text is never shown.</summary>
public class SecretTests
{
    private const string Secret = "correct horse ä😀";

    [Fact]
    public void A_secret_is_a_star_for_each_character_and_comes_whole_with_Enter()
    {
        List<string> told = [];
        using var stage = new Stage(new ScreenStack([new Vault(told.Add)]));
        stage.Type("?1q " + Secret);
        stage.Rows[4].ShouldBe("  " + new string('*', 4 + Secret.EnumerateRunes().Count()));
        stage.Frame.ShouldNotContain("horse");
        told.ShouldBeEmpty();

        stage.Press(Key.Backspace, Key.Backspace);
        stage.Rows[4].ShouldBe("  " + new string('*', 2 + Secret.EnumerateRunes().Count()));
        stage.Press(Key.Enter);
        told.ShouldBe(["?1q correct horse"]);
    }

    [Fact]
    public void A_secret_box_opens_empty_again_and_can_be_left()
    {
        List<string> told = [];
        using var stage = new Stage(new ScreenStack([new Vault(told.Add), new Vault(told.Add)]));
        stage.Type("wrong").Press(Key.Enter);
        stage.Rows[0].ShouldContain("Not yet");
        stage.Press(Key.Enter);
        stage.Frame.ShouldNotContain("*");

        stage.Type("ab").Press(Key.C.WithCtrl);
        stage.Stack.Screens.Length.ShouldBe(1);
        stage.Frame.ShouldNotContain("*");
        stage.Press(Key.Enter);
        told.ShouldBe(["wrong", ""]);
        stage.Press(Key.Enter, Key.Esc);
        stage.IsDone.ShouldBeTrue();
    }

    [Fact]
    public void Of_a_secret_that_is_longer_than_the_row_as_many_stars_are_shown_as_fit()
    {
        using var stage = new Stage(new ScreenStack([new Vault(_ => { })]), 40, 10);
        stage.Type(new string('x', 300));
        stage.Rows[4].ShouldBe("  " + new string('*', 35));
        stage.Rows.Length.ShouldBe(10);
    }

    [Fact]
    public void A_text_that_is_too_long_for_the_page_leaves_a_row_for_the_stars()
    {
        using var stage = new Stage(new ScreenStack([new Vault(_ => { }) { Lines = 40 }]));
        stage.Type("abc");
        stage.Rows[19].ShouldBe("  ***");
    }

    [Fact]
    public void A_page_with_a_secret_looks_as_it_did()
    {
        var film = new Film(new Stage(new ScreenStack([new Vault(_ => { })])));
        film.Shoot("empty");
        film.Stage.Type("correct horse");
        film.Shoot("typed").Press("taken", Key.Enter).Shoot("again").Match("Frames/secret-80x24.txt");
    }

    [Fact]
    public void In_a_pipe_a_secret_is_a_line_and_is_said_by_nobody()
    {
        List<string> told = [];
        var output = new StringWriter { NewLine = "\n" };
        new PlainFront(new StringReader($"  {Secret} \n\n-\n\n\n\nq\nq\n"), output, new StoppedClock()).Run(new ScreenStack([new Vault(told.Add)]));

        told.ShouldBe([Secret, "-", ""]);
        output.ToString().ShouldContain("[Type it and press Enter: open; it is not shown while you type; q back]");
        output.ToString().ShouldNotContain("horse");
    }

    [Fact]
    public void A_secret_is_taken_while_the_clock_of_a_sitting_runs_and_not_after_its_end()
    {
        var clock = new SetClock();
        List<string> told = [];
        var output = new StringWriter { NewLine = "\n" };
        var typist = new Typist(clock).Line(5, Secret).Line(1, "").Waits(720, until: () => Shown(output).Contains("The sitting is over", StringComparison.Ordinal), "Too late").Line(0, "");
        var tray = SomePapers.AtTray(SomePapers.Small, clock);

        new PlainFront(typist, TextWriter.Synchronized(output), clock).Run(tray with { Screens = tray.Screens.Add(new Vault(told.Add)) });

        told.ShouldBe([Secret]);
        output.ToString().ShouldContain("Time left: 12 minutes.");
        output.ToString().ShouldNotContain("horse");
    }

    [Fact]
    public void A_line_that_was_open_when_the_time_was_up_is_ended_before_a_secret_is_typed()
    {
        var clock = new SetClock();
        List<string> told = [];
        var output = new StringWriter { NewLine = "\n" };
        var typist = new Typist(clock).Waits(720, until: () => Shown(output).Contains("First press Enter", StringComparison.Ordinal), "an open line").Line(0, Secret).Line(0, "").Line(0, "q");
        var tray = SomePapers.AtTray(SomePapers.Small, clock);
        var seat = SomePapers.SeatOf(tray) with { Behind = _ => new Vault(told.Add) };

        new PlainFront(typist, TextWriter.Synchronized(output), clock).Run(new ScreenStack([seat.Screen]));

        told.ShouldBe([Secret]);
    }

    [Fact]
    public void Neither_a_message_nor_a_screen_prints_what_was_typed()
    {
        new Wrote(Secret).ToString().ShouldBe("Wrote");
        new Vault(_ => { }) { Typed = Secret }.ToString().ShouldBe("Vault");
    }

    [Theory]
    [InlineData("ab\bc\r", "ac")]
    [InlineData("\b\ba😀\b\n", "a")]
    [InlineData("wrong\u001bright\u0004\t\r", "right")]
    [InlineData("\u0004", null)]
    [InlineData("\u001a", null)]
    public void Keys_make_a_line(string typed, string? line)
    {
        var keys = new Queue<char>(typed);

        SecretLine.Of(() => KeyOf(keys.Dequeue())).ShouldBe(line);

        keys.ShouldBeEmpty();
    }

    // Read while another thread writes to it: what is torn in that moment is read again.
    private static string Shown(StringWriter output)
    {
        try
        {
            return output.ToString();
        }
        catch (Exception torn) when (torn is ArgumentException or IndexOutOfRangeException)
        {
            return "";
        }
    }

    private static ConsoleKeyInfo KeyOf(char letter) => letter switch
    {
        '\r' => new ConsoleKeyInfo(letter, ConsoleKey.Enter, false, false, false),
        '\b' => new ConsoleKeyInfo(letter, ConsoleKey.Backspace, false, false, false),
        '\u001b' => new ConsoleKeyInfo(letter, ConsoleKey.Escape, false, false, false),
        '\u0004' => new ConsoleKeyInfo(letter, ConsoleKey.D, false, false, true),
        '\u001a' => new ConsoleKeyInfo(letter, ConsoleKey.Z, false, false, true),
        _ => new ConsoleKeyInfo(letter, ConsoleKey.None, false, false, false),
    };

    private sealed record Vault(Action<string> Tell) : Screen
    {
        public string Typed { get; init; } = "";

        public int Lines { get; init; } = 1;

        public override Page Page => new()
        {
            Title = "A secret",
            Blocks = [.. Enumerable.Repeat(new Paragraph("Type it."), Lines)],
            Side = [new Paragraph("Beside it.")],
            Box = "",
            BoxIsSecret = true,
            Hints = [new Hint(Act.Take, "open"), new Hint(Act.Back, "back")],
        };

        public override Turn After(Message message)
        {
            switch (message)
            {
                case Wrote wrote:
                    return new Stay(this with { Typed = wrote.Text });
                case Asked { Act: Act.Take }:
                    Tell(Typed);
                    return new Refuse("That is not it.");
                case Asked { Act: Act.Back }:
                    return new GoBack();
                default:
                    return Same;
            }
        }
    }
}
