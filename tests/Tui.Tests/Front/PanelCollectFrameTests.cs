using MentorSim.Engine.Panel;
using MentorSim.Engine.Panel.Interviews;
using MentorSim.Tests.Panel;
using MentorSim.Tui.Front;
using MentorSim.Tui.Hosting;
using MentorSim.Tui.Pages;
using MentorSim.Tui.Screens;
using MentorSim.Tui.Screens.Panel;
using Terminal.Gui.Input;

namespace MentorSim.Tui.Tests.Front;

public sealed class PanelCollectFrameTests : IDisposable
{
    private readonly SatExercise _sat = new(SomePapers.Small);
    private readonly PanelFile _panel;
    private readonly string _stick;
    private readonly string _folder;

    public PanelCollectFrameTests()
    {
        (_panel, _stick) = _sat.Copy();
        _folder = Path.GetDirectoryName(_panel.Path)!;
    }

    public void Dispose() => _sat.Dispose();

    [Fact]
    public void The_morning_looks_as_it_did()
    {
        var film = new Film(new Stage(new ScreenStack([new SitScreen(Table)])));
        film.Shoot("sit");
        Pick(film.Stage, "When something");
        film.Shoot("when something goes wrong").Press("the end of it", Key.End).Stage.Press(Key.Esc);
        Pick(film.Stage, "Sit on this laptop");
        film.Stage.Stack.Top.ShouldBeOfType<NoticeScreen>();
        film.Stage.Press(Key.Esc);
        Pick(film.Stage, "Candidate 7");
        film.Shoot("a candidate");
        Pick(film.Stage, "When and where");
        film.Stage.Type("10:30, room 4").Press(Key.Enter);
        Pick(film.Stage, "Was distressed");
        film.Shoot("your name");
        Pick(film.Stage, "B. Birch");
        film.Shoot("was distressed").Stage.Press(Key.End).Type("cried at 10:41. Paused; the head came. Went on at 10:55.").Press(Key.Esc);
        film.Shoot("noted");
        Pick(film.Stage, "Came late");
        film.Shoot("came late").Stage.Press(Key.Esc, Key.Esc);
        Pick(film.Stage, "Candidate 12");
        Pick(film.Stage, "Did not come");
        film.Stage.Press(Key.Enter);
        film.Shoot("no reason").Stage.Press(Key.Enter).Type("Did not come, and could not be reached.").Press(Key.Enter);
        film.Shoot("did not sit").Stage.Press(Key.Esc);
        Pick(film.Stage, "A note on the morning");
        Pick(film.Stage, "C. Cedar");
        film.Stage.Type("Fire alarm from 10:02 to 10:15.").Press(Key.Esc);
        film.Shoot("the morning").Match("Frames/panel-sit-80x24.txt", _folder);

        var read = PanelFile.TryOpen(_panel.Path, SomeExercises.Passphrase, _sat.Clock)!.Exercise;
        read.CandidateOf("7").SitsWhen.ShouldBe("10:30, room 4");
        read.CandidateOf("12").AbsentBecause.ShouldBe("Did not come, and could not be reached.");
        read.Notes.Select(note => (note.By, note.Number)).ShouldBe([("B. Birch", "7"), ("C. Cedar", null)]);
    }

    [Fact]
    public void Collecting_looks_as_it_did()
    {
        var film = new Film(new Stage(new ScreenStack([new CollectScreen(Table)])));
        var away = Path.Combine(_folder, "away");
        Directory.CreateDirectory(away);
        File.Move(Path.Combine(_stick, "candidate-12.answers"), Path.Combine(away, "candidate-12.answers"));
        File.WriteAllText(Path.Combine(_stick, "old.answers"), "Nothing.");
        film.Shoot("collect");
        Pick(film.Stage, "Close");
        film.Shoot("not yet").Stage.Press(Key.Enter);
        Pick(film.Stage, "Look in another");
        film.Stage.Type("nowhere").Press(Key.Enter);
        film.Shoot("no such folder").Stage.Press(Key.Enter, Key.Esc, Key.D2);
        Pick(film.Stage, "Look in another");
        film.Stage.Type("stick").Press(Key.Enter);
        Pick(film.Stage, "A. Arden");
        film.Shoot("what was found");
        Pick(film.Stage, "old.answers");
        film.Shoot("damaged").Stage.Press(Key.Enter);
        Pick(film.Stage, "Candidate 3");
        film.Shoot("its receipt").Stage.Type("0b1f").Press(Key.Enter);
        film.Shoot("no receipt").Stage.Press(Key.Enter, Key.Backspace, Key.Backspace, Key.Backspace, Key.Backspace).Press(Key.Enter);
        film.Shoot("nobody noted it").Stage.Press(Key.Enter).Type(_sat.Receipts["3"].ToUpperInvariant()).Press(Key.Enter);
        film.Shoot("collected").Stage.Press(Key.Enter);
        film.Shoot("the next one").Stage.Press(Key.Enter).Type("0000111122223333").Press(Key.Enter);
        film.Shoot("another receipt");
        Pick(film.Stage, "Take it, with");
        film.Shoot("why").Stage.Type("Copied wrongly: the slip has the right one.").Press(Key.Enter, Key.Enter, Key.Esc);
        film.Shoot("one is missing");
        Pick(film.Stage, "Look in another");
        film.Stage.Type("away").Press(Key.Enter, Key.Enter, Key.Enter);
        Pick(film.Stage, "Nobody noted it");
        film.Stage.Press(Key.Enter, Key.Esc);
        Pick(film.Stage, "Close");
        film.Shoot("close it?");
        Pick(film.Stage, "Close it");
        film.Shoot("closed").Match("Frames/panel-collect-80x24.txt", _folder);

        _panel.Refresh();
        _panel.Exercise.State.ShouldBe(ExerciseState.Marking);
        _panel.Exercise.Candidates.Select(candidate => (candidate.Answers!.Receipt, candidate.Answers.DespiteBecause)).ShouldBe(
            [(_sat.Receipts["3"], null), ("0000 1111 2222 3333", "Copied wrongly: the slip has the right one."), (null, null)]);
        // Who marks is told nothing of a candidate's terms.
        Stage.FrameOf(new ScreenStack([new SitCandidateScreen(new SitScreen(Table), "7")]), 80, 24).ShouldNotContain("25%");
    }

    [Fact]
    public void The_same_is_told_in_lines()
    {
        var output = new StringWriter { NewLine = "\n" };
        string[] lines = ["2", "stick", "1", "2", _sat.Receipts["7"], "", "q", "q"];
        new PlainFront(new StringReader(string.Concat(lines.Select(line => line + "\n"))), output, _sat.Clock).Run(new ScreenStack([new CollectScreen(Table)]));
        Golden.Match(Film.Scrubbed(output.ToString(), _folder), "Plain/panel-collect.txt");
        _panel.Refresh();
        _panel.Exercise.CandidateOf("7").Answers!.Receipt.ShouldBe(_sat.Receipts["7"]);
    }

    private PanelTable Table => new(
        new PanelDesk(new PanelFolder(_folder, "", _folder), () => [], () => new Kit([], [], [], []), _sat.Clock)
        {
            Rounds = SomeExercises.Rounds,
            Station = () => new NoticeScreen("Station", "Here candidates sit."),
        },
        _panel);

    /// <summary>Selects what begins with a text, with the arrows, and takes it.</summary>
    private static void Pick(Stage stage, string text)
    {
        var number = stage.Stack.Top.Page.Blocks.OfType<Item>().FirstOrDefault(item => Prose.Plain(item.Markdown).StartsWith(text, StringComparison.Ordinal))?.Number
            ?? throw new InvalidOperationException($"There is no '{text}' here:\n{stage.Frame}");
        for (var i = 0; i < 200 && stage.Stack.Top.Page.Selected != number; i++) stage.Press(stage.Stack.Top.Page.Selected > number ? Key.CursorUp : Key.CursorDown);
        stage.Press(Key.Enter);
    }
}
