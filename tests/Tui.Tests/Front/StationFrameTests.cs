using MentorSim.Tests.Panel;
using MentorSim.Tui.Front;
using MentorSim.Tui.Screens;
using MentorSim.Tui.Screens.Panel;
using Terminal.Gui.Input;

namespace MentorSim.Tui.Tests.Front;

/// <summary>The screens of a station, drawn and in lines of text. Fingerprints and receipts are another in each run, and are put away.</summary>
public sealed class StationFrameTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("mentorsim-station-").FullName;
    private readonly SetClock _clock = new();
    private readonly SomeStation _some;

    public StationFrameTests() => _some = new SomeStation(SomePapers.Small.Paper!, _folder);

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void A_station_looks_as_it_did()
    {
        using (var paused = _some.Enter("3", _clock))
        {
            paused.Sitting.Open();
            paused.Sitting.Pause("Fire alarm");
        }

        var film = new Film(new Stage(Stack()));
        film.Shoot("the candidates");
        film.Press("the invigilator PIN", (Key)'2');
        film.Stage.Type("guess").Press(Key.Enter);
        film.Shoot("a wrong PIN").Stage.Press(Key.Enter).Type(SomeStation.Pin);
        film.Press("the entry code", Key.Enter);
        film.Stage.Type(_some.Codes["3"].Letters);
        film.Press("a wrong code", Key.Enter, Key.Enter);
        film.Stage.Type(_some.Codes["7"].Letters);
        film.Press("instructions", Key.Enter).Press("back to the invigilator", Key.Esc, Key.Esc);
        film.Stage.Through((Key)'2').Press((Key)'1');
        film.Shoot("tray").Press("call your invigilator", Key.Esc).Press("the PIN for a pause", (Key)'2');
        film.Stage.Type(SomeStation.Pin);
        film.Press("the reason of a pause", Key.Enter);
        film.Stage.Type("Felt dizzy");
        film.Press("paused", Key.Enter).Press("the PIN to go on", (Key)'1', Key.Esc).Stage.Press((Key)'2').Type(SomeStation.Pin);
        film.Press("stop with a note", Key.Enter);
        film.Stage.Type("Wished to stop");
        film.Press("the receipt", Key.Enter).Press("on to the next", (Key)'1');
        film.Stage.Type(SomeStation.Pin);
        film.Press("the candidates afterwards", Key.Enter).Press("one who has handed in", (Key)'2', Key.Enter);
        film.Stage.Press((Key)'1').Type(SomeStation.Pin).Press(Key.Enter).Type(_some.Codes["3"].Letters);
        film.Press("a pause that goes on", Key.Enter);
        film.Stage.Stack.LeavePlay();
        film.Match("Frames/station-80x24.txt", _folder);
    }

    [Fact]
    public void An_interrupted_sitting_looks_as_it_did()
    {
        using (var killed = _some.Enter("3", _clock)) killed.Sitting.Open();
        _clock.Pass(TimeSpan.FromMinutes(9));
        var film = new Film(new Stage(Stack()));
        film.Stage.Press((Key)'1').Type(SomeStation.Pin).Press(Key.Enter).Type(_some.Codes["3"].Letters);
        film.Press("interrupted", Key.Enter);
        film.Stage.Stack.LeavePlay();
        film.Match("Frames/station-interrupted-80x24.txt", _folder);
    }

    [Fact]
    public void A_station_reads_as_it_did()
    {
        var output = new StringWriter { NewLine = "\n" };
        string[] lines =
        [
            "2", "guess", "", SomeStation.Pin, _some.Codes["3"].Letters, "", _some.Codes["7"].Shown, "2", "1",
            "1", "1", "1", "q", "q", "q", "3", "1", SomeStation.Pin, "q", "2", SomeStation.Pin, "Felt dizzy", "1", SomeStation.Pin,
            "r", "0", "2", "1", SomeStation.Pin, "2", "", "q",
        ];
        new PlainFront(new StringReader(string.Join('\n', lines) + "\n"), output, _clock) { Wipe = "~~ wiped ~~\n" }.Run(Stack());

        var said = output.ToString();
        Golden.Match(Film.Scrubbed(said, _folder), "Plain/station.txt");
        foreach (var secret in _some.Codes.Values.SelectMany(code => new[] { code.Letters, code.Shown }).Append(SomeStation.Pin)) said.ShouldNotContain(secret);
    }

    private ScreenStack Stack() => new([StationScreen.Of(new Station(_some.Folder, _clock, "test") { Rounds = SomeExercises.Rounds })]);
}
