using MentorSim.Engine.Panel;
using MentorSim.Tests.Panel;
using MentorSim.Tui.Front;
using MentorSim.Tui.Hosting;
using MentorSim.Tui.Pages;
using MentorSim.Tui.Screens;
using MentorSim.Tui.Screens.Panel;
using MentorSim.Tui.Screens.Panel.Deciding;
using MentorSim.Tui.Screens.Panel.Keeping;
using Terminal.Gui.Input;

namespace MentorSim.Tui.Tests.Front;

/// <summary>Steps 7 and 8 of a panel.</summary>
public sealed class DecideFrameTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("mentorsim-decide-").FullName;
    private readonly PanelClock _clock = new();

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Deciding_and_keeping_look_as_they_did()
    {
        var table = Open(Marked());
        var film = new Film(new Stage(new ScreenStack([DecideScreen.Of(table)])));
        film.Shoot("decide").Press("its end", Key.End);
        Pick(film.Stage, "Candidates side by side");
        film.Shoot("side by side").Stage.Press(Key.Esc);
        Pick(film.Stage, "Candidates by criterion");
        film.Shoot("results").Press("results, their end", Key.End).Stage.Press(Key.Esc);
        Pick(film.Stage, "Technical page");
        film.Shoot("technical page").Stage.Press(Key.Esc);
        Pick(film.Stage, "Would you leave");
        film.Stage.Type("Yes, with 12.").Press(Key.Esc);
        Pick(film.Stage, "Conclude");
        film.Shoot("not yet").Stage.Press(Key.Enter);
        Pick(film.Stage, "Who decides");
        film.Shoot("who decides").Stage.Press(Key.Esc);

        Pick(film.Stage, "Candidate 3");
        film.Shoot("a candidate").Press("a candidate, its end", Key.End);
        Pick(film.Stage, "Appoint");
        film.Shoot("against the marks").Stage.Type("They know the school.").Press(Key.Esc);
        film.Shoot("why").Stage.Type("Calm and warm.").Press(Key.Esc);
        film.Press("decided", Key.End).Stage.Press(Key.Esc);
        foreach (var number in new[] { "7", "12" })
        {
            Pick(film.Stage, $"Candidate {number}");
            Pick(film.Stage, "Not appointed");
            film.Stage.Type("Others showed more.").Press(Key.Esc).Press(Key.Esc);
        }

        Pick(film.Stage, "Conclude");
        film.Shoot("let it stand?").Stage.Press((Key)'2');
        film.Press("it stands", Key.End);
        table.Exercise.Decision!.By.ShouldBe(["A. Arden", "B. Birch", "C. Cedar"]);
        table.Exercise.CandidateOf("3").Decision!.Override.ShouldBe("They know the school.");
        table.Exercise.CandidateOf("7").Decision!.Override.ShouldBeNull();

        film = film.On(new Stage(new ScreenStack([KeepScreen.Of(table)])));
        film.Shoot("keep");
        Pick(film.Stage, "Put the record");
        film.Shoot("who").Stage.Press((Key)'1');
        Pick(film.Stage, "Everything on one");
        film.Shoot("on one");
        Pick(film.Stage, "Candidate 7");
        film.Shoot("written").Stage.Press(Key.Enter, Key.Esc);
        Pick(film.Stage, "Feedback");
        Pick(film.Stage, "Candidate 7");
        film.Stage.Press((Key)'2');
        film.Shoot("released");
        Pick(film.Stage, "Candidate 7");
        film.Stage.Press(Key.Enter, Key.Esc);
        Pick(film.Stage, "All sheets");
        film.Stage.Press(Key.Enter);
        Pick(film.Stage, "Stop it");
        film.Stage.Press((Key)'4').Type("H. Hazel").Press(Key.Enter).Type("A claim was made.").Press(Key.Enter);
        film.Press("stopped", Key.End);
        Pick(film.Stage, "Delete");
        film.Shoot("cannot be deleted").Stage.Press(Key.Esc);
        Pick(film.Stage, "Allow");
        film.Stage.Press((Key)'1').Type("It was settled.").Press(Key.Enter);
        Pick(film.Stage, "Delete");
        film.Shoot("delete?");
        Pick(film.Stage, "Delete it");
        film.Stage.Press((Key)'1').Press(Key.Enter);
        film.Shoot("a reason is needed").Stage.Press(Key.Enter).Type("The post was withdrawn.").Press(Key.Enter);
        film.Shoot("type the title").Stage.Type("something else").Press(Key.Enter);
        film.Shoot("not the title").Stage.Press(Key.Enter);
        film.Stage.Press([.. Enumerable.Repeat(Key.Backspace, 20)]).Type("learning mentor, spring").Press(Key.Enter);
        film.Shoot("deleted");

        Directory.EnumerateFiles(_folder).Select(Path.GetFileName).ShouldBe(["spring.purged.json"]);
        Directory.EnumerateFiles(Path.Combine(_folder, "spring sheets")).Count().ShouldBe(4 + (3 * 3) + 2);
        film.Match("Frames/decide-80x24.txt", _folder);
    }

    [Fact]
    public void Deciding_reads_as_it_did_in_lines_of_text()
    {
        var output = new StringWriter { NewLine = "\n" };
        var table = Open(Marked());
        var typed = new StringReader("1\n\n5\n1\n\nThey know the school.\n.\nCalm and warm.\n.\nq\n6\n3\nOthers showed more.\n.\nq\n7\n3\nOthers showed more.\n.\nq\n8\n1 2\n9\n2\nq\n");
        new PlainFront(typed, output, _clock).Run(new ScreenStack([DecideScreen.Of(table)]));
        Golden.Match(Film.Scrubbed(output.ToString(), _folder), "Plain/decide.txt");
        table.Exercise.Decision.ShouldNotBeNull(output.ToString()).By.ShouldBe(["A. Arden", "B. Birch"]);
    }

    [Fact]
    public void Before_the_results_are_open_the_step_shows_what_is_missing_and_no_mark()
    {
        var (file, _) = SomeExercises.Begin(_folder, _clock);
        SomeExercises.SetUp(file, SomePapers.Small);
        var text = new StringWriter();
        PageText.Write(DecideScreen.Of(Open(file)).Page.Blocks, text);
        text.ToString().ShouldContain("not everybody has finished marking");
        text.ToString().ShouldNotContain("Candidate");
    }

    private PanelTable Open(PanelFile file) => new(new PanelDesk(new PanelFolder(_folder, "", _folder), () => [], () => throw new InvalidOperationException(), _clock), file);

    /// <summary>An exercise whose results are open: candidate 12 has most marks, and 3 is below the minimum on safety.</summary>
    private PanelFile Marked()
    {
        var (file, _) = SomeExercises.Begin(_folder, _clock);
        SomeExercises.SetUp(file, SomePapers.Small);
        SomeExercises.LetSit(file);
        SomeExercises.Collect(file, _clock);
        SomeExercises.Mark(file, (member, number, _) => number switch { "3" => 1, "7" => member == "m2" ? 3 : 2, _ => 4 });
        foreach (var question in BreachQuestion.AllOf(file.Exercise)) file.Append(new BreachJudged(file.Now, "A. Arden", question.Number, question.Breach.Item.Id, question.Breach.Incident.Id, false, "Read again."));
        file.Append(new ResultsOpened(file.Now, "A. Arden"));
        return file;
    }

    /// <summary>Selects what begins with a text, with the arrows, and takes it.</summary>
    private static void Pick(Stage stage, string text)
    {
        var number = stage.Stack.Top.Page.Blocks.OfType<Item>().FirstOrDefault(item => Prose.Plain(item.Markdown).StartsWith(text, StringComparison.Ordinal))?.Number
            ?? throw new InvalidOperationException($"There is no '{text}' here:\n{stage.Frame}");
        stage.Press(Key.Home);
        for (var i = 0; i < 200 && stage.Stack.Top.Page.Selected != number; i++) stage.Press(stage.Stack.Top.Page.Selected > number ? Key.CursorUp : Key.CursorDown);
        stage.Press(Key.Enter);
    }
}
