using MentorSim.Engine.Play;
using MentorSim.Engine.Records;
using MentorSim.Engine.Scenarios;
using MentorSim.Tui.Front;
using MentorSim.Tui.Screens;
using Terminal.Gui.Input;

namespace MentorSim.Tui.Tests.Front;

public sealed class KeptFrameTests : IDisposable
{
    private const string LongestName = "Maximiliane Featherstonehaugh-Cholmondeley of the Upper Hall";

    private readonly SomeRecords _records = new();

    public void Dispose() => _records.Dispose();

    [Theory]
    [InlineData(80, 24)]
    [InlineData(120, 40)]
    public void Home_and_progress_look_as_they_did(int width, int height)
    {
        var film = new Film(new Stage(_records.AtHome(_records.Archive(), null, Some.Corridor, Some.Breakfast), width, height));
        film.Shoot("home, nobody known").Press("who is playing", Key.Enter);
        film.Stage.Type("Sam");
        film.Shoot("a name").Press("briefing", Key.Enter);
        film.Stage.Press(Key.Esc);
        film.Press("progress of somebody who played nothing", Key.P);
        film.Stage.Press(Key.Esc).Through(Key.Enter).Through(Key.Enter).Through((Key)'4');
        film.Stage.Press(Key.Esc);
        film.Shoot("leaving").Press("home with one", '2');
        film.Stage.Press((Key)'1').Through(Key.Enter).Through((Key)'1').Through(Key.Enter).Through(Key.Enter);
        film.Press("debrief, its end", Key.End);
        film.Stage.Through(Key.Enter);
        film.Shoot("home with a result").Press("progress of one", Key.P).Press("progress of one, page 2", Key.PageDown).Press("progress of one, its end", Key.End);
        film.Stage.Press((Key)'4');
        film.Press("a unit over time", Key.Enter).Press("progress again", Key.Esc);
        // The PIN comes last.
        for (var i = 0; i < 12; i++) film.Stage.Press(Key.CursorDown);
        film.Press("set a PIN", Key.Enter);
        film.Match($"Frames/kept-{width}x{height}.txt", _records.Folder);
    }

    [Theory]
    [InlineData(80, 24)]
    [InlineData(120, 40)]
    public void Many_sessions_and_the_longest_names_look_as_they_did(int width, int height)
    {
        LongestName.Length.ShouldBe(People.LongestName);
        var archive = _records.Archive();
        var (sam, other) = (PersonOf(archive, LongestName), PersonOf(archive, "Sam"));
        foreach (var (person, mode, answers, hours) in new[]
        {
            (sam, PlayMode.Practice, "listen,tell", 9_000), (sam, PlayMode.Assess, "promise", 30), (sam, PlayMode.Practice, "", 5), (sam, PlayMode.Assess, "listen", 20),
            (sam, PlayMode.Interview, "wait", 1), (other, PlayMode.Practice, "wait", 1), (sam, PlayMode.Practice, "wait", 1), (sam, PlayMode.Practice, "wait", 1), (sam, PlayMode.Practice, "wait", 1),
        })
        {
            var recording = Recording.Prepare(archive, person, Guid.NewGuid(), answers == "wait" ? Some.Longest : Some.Corridor, 1, mode, Pace.AsWritten);
            if (answers == "wait") recording.Session.Begin();
            else AnswerList.Parse(answers).PlayIn(recording.Session);
            var survey = Some.SurveyOf(recording.File);
            recording.KeepScore(session => survey.GetAwaiter().GetResult().Score(session));
            if (recording.Session.State == SessionState.Debrief) recording.Session.Close();
            _records.Clock.Pass(TimeSpan.FromHours(hours));
        }

        var film = new Film(new Stage(_records.AtHome(_records.Archive(), null, Some.Corridor, Some.Longest), width, height));
        film.Shoot("home").Press("home, further down", Key.End);
        film.Press("who else", Key.N);
        film.Stage.Press(Key.Esc);
        film.Press("progress", Key.P).Press("progress, page 2", Key.PageDown).Press("progress, its end", Key.End);
        film.Match($"Frames/kept-many-{width}x{height}.txt", _records.Folder);
    }

    [Theory]
    [InlineData(80, 24)]
    [InlineData(120, 40)]
    public void What_is_said_where_the_store_refuses_looks_as_it_did(int width, int height)
    {
        var file = Path.Combine(_records.Folder, "file");
        File.WriteAllText(file, "");
        var film = new Film(new Stage(_records.AtHome(_records.Archive(Path.Combine(file, "records.db")), "Sam", Some.Corridor), width, height));
        film.Shoot("home");
        film.Stage.Through(Key.Enter).Through(Key.Enter);
        film.Shoot("in a rescue file").Press("play goes on", Key.Enter).Press("leaving", Key.Esc);
        _records.RescueFolders = [Path.Combine(file, "rescue")];
        film.Stage.Dispose();
        var other = new Stage(_records.AtHome(_records.Archive(Path.Combine(file, "records.db")), "Sam", Some.Corridor), width, height);
        var lost = film.On(other.Through(Key.Enter).Through(Key.Enter));
        lost.Shoot("kept nowhere").Press("play goes on", Key.Enter);
        lost.Match($"Frames/not-kept-{width}x{height}.txt", _records.Folder);
    }

    [Theory]
    [InlineData(80, 24)]
    [InlineData(120, 40)]
    public void The_offer_to_bring_in_looks_as_it_did(int width, int height)
    {
        var file = Path.Combine(_records.Folder, "file");
        File.WriteAllText(file, "");
        new Screens.Walk(_records.AtHome(_records.Archive(Path.Combine(file, "records.db")), "Sam", Some.Corridor)).Take().Take();
        var home = _records.AtHome(_records.Archive(), null, Some.Corridor);
        var desk = ((PractiseScreen)home.Top).Desk!;
        var film = new Film(new Stage(new ScreenStack([home.Top, new RescueScreen(desk, desk.Waiting())]), width, height));
        film.Shoot("the offer").Press("brought in", (Key)'1').Press("home", Key.Enter);
        film.Match($"Frames/rescue-{width}x{height}.txt", _records.Folder);
    }

    [Fact]
    public void A_kept_play_in_lines_of_text_reads_as_it_did()
    {
        var output = new StringWriter { NewLine = "\n" };
        string[] lines = ["1", "Sam", "", "4", "", "q"];
        new PlainFront(new StringReader(string.Concat(lines.Select(line => line + "\n")) + "p\nq\nn\nq\nq\n"), output, _records.Clock).Run(_records.AtHome(_records.Archive(), null, Some.Corridor));
        // Two sessions of one moment have no order.
        _records.Clock.Pass(TimeSpan.FromMinutes(1));
        lines = ["1", "1", "", "", "w", "I would wait.", ".", "", "p", "9", "", "10", "1234", "1234", "q", "q"];
        new PlainFront(new StringReader(string.Concat(lines.Select(line => line + "\n"))), output, _records.Clock).Run(_records.AtHome(_records.Archive(), null, Some.Corridor));
        new PlainFront(new StringReader("p\n9999\n\n1234\nq\nq\n"), output, _records.Clock).Run(_records.AtHome(_records.Archive(), null, Some.Corridor));
        Golden.Match(Film.Scrubbed(output.ToString(), _records.Folder), "Plain/kept.txt");
    }

    private static Engine.Records.Person PersonOf(Archive archive, string name) => archive.Store.People.FindOrAdd("", name, Guid.NewGuid(), archive.Clock.GetUtcNow());
}
