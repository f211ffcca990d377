using MentorSim.Engine.Panel;
using MentorSim.Tests.Panel;
using MentorSim.Tui.Front;
using MentorSim.Tui.Pages;
using MentorSim.Tui.Screens;
using MentorSim.Tui.Screens.Induction;
using MentorSim.Tui.Screens.Locking;
using MentorSim.Tui.Screens.Panel.Marking;
using Terminal.Gui.Input;

namespace MentorSim.Tui.Tests.Front;

public sealed class LockFrameTests : IDisposable
{
    private const int Minutes = 5;

    private static readonly Key[] SomeKeys =
    [
        Key.Enter, Key.Esc, Key.F1, Key.F2, Key.F3, Key.F4, (Key)'?', (Key)'/', Key.P.WithCtrl, Key.C.WithCtrl, Key.X, Key.B, Key.W, Key.N, Key.V, Key.J, Key.O, Key.Q, Key.K, (Key)'1',
        (Key)'3', Key.Space, Key.Backspace, Key.CursorUp, Key.CursorDown, Key.PageUp, Key.PageDown, Key.Home, Key.End, Key.Tab, Key.Z.WithCtrl, Key.A.WithCtrl, Key.V.WithCtrl,
    ];

    private readonly SomePanelFile _panel = new(ordered: true);

    public void Dispose() => _panel.Dispose();

    [Theory]
    [InlineData(80, 24)]
    [InlineData(120, 40)]
    public void A_lock_looks_as_it_did(int width, int height)
    {
        var film = new Film(AtAnAnswer(width, height));
        film.Shoot("an answer").Press("locked", Key.X);
        film.Stage.Type("a guess");
        film.Press("wrong", Key.Enter);
        film.Stage.Type(SomeExercises.PinOf("m1"));
        film.Press("open again", Key.Enter).Match($"Frames/lock-{width}x{height}.txt");
    }

    [Fact]
    public void A_desk_locks_when_no_key_came_for_five_minutes_and_any_key_before_puts_it_off()
    {
        using var stage = AtAnAnswer();
        stage.Wait((Minutes - 1) * 60).Press(Key.PageDown).Wait((Minutes - 1) * 60);
        stage.Stack.Top.ShouldBeOfType<AnswerScreen>();
        stage.Wait(90);
        stage.Stack.Top.ShouldBeOfType<LockScreen>();
    }

    [Fact]
    public void Whoever_writes_is_not_locked_out_and_finds_the_box_as_it_was_after_a_lock()
    {
        using var stage = AtAnAnswer();
        stage.Press(Key.W).Type("First, ");
        for (var i = 0; i < 3; i++) stage.Wait((Minutes - 1) * 60).Type("more, ");
        stage.Stack.Top.ShouldBeOfType<TextScreen>();
        stage.Wait((Minutes + 1) * 60);
        stage.Stack.Top.ShouldBeOfType<LockScreen>();
        stage.Frame.ShouldNotContain("more");
        stage.Type(SomeExercises.PinOf("m1")).Press(Key.Enter);
        stage.Frame.ShouldContain("First, more, more, more,");
        stage.Type("and last.").Press(Key.Esc);
        stage.Stack.Top.ShouldBeOfType<AnswerScreen>();
        stage.Press(Key.End).Frame.ShouldContain("First, more, more, more, and last");
    }

    [Fact]
    public void A_program_that_is_killed_while_it_is_locked_has_lost_nothing()
    {
        var stage = AtAnAnswer();
        stage.Press((Key)'3', Key.W).Type("Half a note").Wait((Minutes + 1) * 60);
        stage.Stack.Top.ShouldBeOfType<LockScreen>();
        // No word of farewell: as where the power fails.
        stage.Dispose();
        var desk = MemberDesk.TryOpen(_panel.Elsewhere(), "m1", SomeExercises.PinOf("m1"))!;
        var marks = MemberMarks.Of(_panel.Exercise, "m1", desk.Entries).Marks.Values.ToList();
        marks.ShouldContain(marked => marked.Mark == 3);
        marks.ShouldContain(marked => marked.Note == "Half a note");
    }

    [Fact]
    [Trait("Long", "RandomLock")]
    public void Whatever_is_typed_at_a_lock_at_whatever_size_nothing_of_what_lies_under_it_is_shown()
    {
        var random = Scale.Random();
        using var stage = AtAnAnswer();
        stage.Press(Key.W).Type("Sorrowful wording of a note").Press(Key.Esc);
        var hidden = Words(stage.Stack.Screens).Append("Sorrowful").ToHashSet(StringComparer.OrdinalIgnoreCase);
        stage.Press(Key.X);
        var locked = stage.Stack.Screens.Length;
        hidden.ExceptWith(Words([stage.Stack.Top]));
        // What the locked screen may say beside, and what was typed is never shown.
        hidden.ExceptWith(["Nothing", "typed", "Tries", "that", "left", "there", "were", "many", "wrong", "ones", "tried", "again", "seconds", "This", "window", "small", "unlock"]);
        hidden.Count.ShouldBeGreaterThan(40);
        for (var i = 0; i < Scale.Count(20_000); i++)
        {
            if (random.Next(40) == 0) stage.Resize(random.Next(20, 140), random.Next(5, 50));
            else stage.Press(random.Of(SomeKeys));
            if (i % 10 != 0) continue;
            stage.Stack.Screens.Length.ShouldBe(locked);
            stage.Frame.Split([' ', '\n', '.', ',', ':', ';'], StringSplitOptions.RemoveEmptyEntries).Where(hidden.Contains).ShouldBeEmpty();
        }

        stage.Resize(80, 24).Press(Key.Enter);
        _panel.Clock.Pass(TimeSpan.FromHours(2));
        stage.Type(SomeExercises.PinOf("m1")).Press(Key.Enter);
        stage.Stack.Top.ShouldBeOfType<AnswerScreen>();
        stage.Frame.ShouldBe(Stage.FrameOf(stage.Stack, 80, 24));
    }

    [Fact]
    public void Lines_of_text_lock_as_it_did()
    {
        _panel.Collected();
        var pin = SomeExercises.PinOf("m1");
        var lines = new SlowLines(_panel.Clock, [pin, "1", "x", "a guess", pin, "3", "~2", pin, "w", "Names the risk,", "~and who must know.", "wrong", pin, "and more", ".", "~q", "q", pin, "q", "q", "q"]);
        var output = new StringWriter { NewLine = "\n" };
        new PlainFront(lines, output, _panel.Clock) { Wipe = "<wiped>\n" }.Run(MarkStep.At(_panel.File, "m1") with { LockRule = new LockRule(_panel.Clock, TimeSpan.FromMinutes(Minutes)) });
        output.ToString().ShouldNotContain(pin);
        Golden.Match(output.ToString(), "Plain/lock.txt");
        var desk = MemberDesk.TryOpen(_panel.File, "m1", pin)!;
        MemberMarks.Of(_panel.Exercise, "m1", desk.Entries).Marks.Values.Select(marked => (marked.Mark, marked.Note))
            .ShouldBe([(3, ""), (null, "Names the risk,\nand who must know.\nand more")], ignoreOrder: true);
    }

    private Stage AtAnAnswer(int width = 80, int height = 24)
    {
        _panel.Collected();
        var stage = new Stage(MarkStep.At(_panel.File, "m1") with { LockRule = new LockRule(_panel.Clock, TimeSpan.FromMinutes(Minutes)) }, width, height);
        stage.Type(SomeExercises.PinOf("m1")).Press(Key.Enter, (Key)'1').Stack.Top.ShouldBeOfType<AnswerScreen>();
        return stage;
    }

    private static IEnumerable<string> Words(IEnumerable<Screen> screens)
    {
        foreach (var screen in screens)
        {
            var page = screen.Page;
            var text = new StringWriter();
            PageText.Write([.. page.Blocks, .. page.Side], text);
            foreach (var word in $"{page.Title} {page.Aside} {text} {string.Join(' ', page.Hints.Select(hint => hint.What))}".Split([' ', '\n', '.', ',', ':', ';'], StringSplitOptions.RemoveEmptyEntries))
                if (word.Length >= 4) yield return word;
        }
    }

    /// <summary>Lines of somebody who thinks for six minutes before each that begins with a tilde.</summary>
    private sealed class SlowLines(PanelClock clock, IEnumerable<string> lines) : TextReader
    {
        private readonly Queue<string> _lines = new(lines);

        public override string? ReadLine()
        {
            if (!_lines.TryDequeue(out var line)) return null;
            if (line[0] != '~') return line;
            clock.Pass(TimeSpan.FromMinutes(Minutes + 1));
            return line[1..];
        }
    }
}
