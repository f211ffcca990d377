using MentorSim.Engine.Play;
using MentorSim.Engine.Records;
using MentorSim.Engine.Scenarios;
using MentorSim.Tui.Front;
using MentorSim.Tui.Pages;
using Terminal.Gui.Input;

namespace MentorSim.Tui.Tests.Front;

public sealed class ProgressFrameTests : IDisposable
{
    private readonly SomeRecords _records = new();

    public void Dispose() => _records.Dispose();

    [Theory]
    [InlineData(80, 24)]
    [InlineData(120, 40)]
    public void Progress_over_several_plays_looks_as_it_did(int width, int height)
    {
        Fill();
        var film = new Film(new Stage(_records.AtHome(_records.Archive(), null, Some.Corridor, Some.Breakfast), width, height));
        film.Shoot("home").Press("progress", Key.P);
        film.Press("progress, page 2", Key.PageDown).Press("progress, its end", Key.End);
        film.Stage.Press((Key)'3');
        film.Press("a unit over time", Key.Enter).Press("a unit over time, its end", Key.End);
        film.Press("progress again", Key.Esc);
        Known(film.Stage.Press(Key.R));
        film.Shoot("outside your role").Press("outside your role, its end", Key.End);
        film.Stage.Press(Key.Esc);
        film.Press("calendar", Key.D);
        film.Stage.Press(Key.Esc).Press((Key)'1');
        film.Press("all that was played", (Key)'2');
        film.Match($"Frames/progress-{width}x{height}.txt", _records.Folder);
    }

    [Fact]
    public void Progress_in_lines_of_text_reads_as_it_did()
    {
        Fill();
        var output = new StringWriter { NewLine = "\n" };
        new PlainFront(new StringReader("p\n3\nq\nr\nq\nd\n12\nq\ng\nq\nq\nq\n"), output, _records.Clock).Run(_records.AtHome(_records.Archive(), null, Some.Corridor, Some.Breakfast));
        Golden.Match(Film.Scrubbed(output.ToString(), _records.Folder), "Plain/progress.txt");
    }

    /// <summary>Lets come what the page will say more of.</summary>
    private static void Known(Stage stage)
    {
        stage.Stack.Expects?.Wait();
        stage.Tell(new Arrived());
    }

    /// <summary>A good play, one with a breach and an overstep, and a better one, each on a day of its own.</summary>
    private void Fill()
    {
        var archive = _records.Archive();
        var person = archive.Store.People.FindOrAdd("", "Sam", Guid.NewGuid(), archive.Clock.GetUtcNow());
        foreach (var answers in new[] { "listen,tell", "promise,tomorrow", "solve,tell", "listen,tomorrow" })
        {
            var recording = Recording.Prepare(archive, person, Guid.NewGuid(), Some.Corridor, 1, PlayMode.Practice, Pace.AsWritten);
            AnswerList.Parse(answers).PlayIn(recording.Session);
            recording.KeepScore(session => Some.SurveyOf(Some.Corridor).GetAwaiter().GetResult().Score(session));
            recording.Session.Close();
            _records.Clock.Pass(TimeSpan.FromDays(2));
        }
    }
}
