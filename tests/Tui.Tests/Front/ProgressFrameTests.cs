using MentorSim.Engine.Play;
using MentorSim.Engine.Records;
using MentorSim.Engine.Scenarios;
using MentorSim.Tui.Front;
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
        for (var page = 2; page <= 5; page++) film.Press($"progress, page {page}", Key.PageDown);
        film.Press("progress, its end", Key.End);
        film.Stage.Press((Key)'4');
        film.Press("a unit over time", Key.Enter).Press("a unit over time, its end", Key.End);
        film.Match($"Frames/progress-{width}x{height}.txt", _records.Folder);
    }

    [Fact]
    public void Progress_in_lines_of_text_reads_as_it_did()
    {
        Fill();
        var output = new StringWriter { NewLine = "\n" };
        new PlainFront(new StringReader("p\n4\nq\n1\nq\nq\nq\n"), output, _records.Clock).Run(_records.AtHome(_records.Archive(), null, Some.Corridor, Some.Breakfast));
        Golden.Match(Film.Scrubbed(output.ToString(), _records.Folder), "Plain/progress.txt");
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
