using MentorSim.Tui.Front;
using MentorSim.Tui.Hosting;
using MentorSim.Tui.Screens;
using MentorSim.Tui.Screens.Panel;
using Terminal.Gui.Input;

namespace MentorSim.Tui.Tests.Front;

public sealed class FilesFrameTests : IDisposable
{
    private readonly string _root = Directory.CreateTempSubdirectory("mentorsim-files-").FullName;
    private readonly StoppedClock _clock = new();

    public void Dispose() => Directory.Delete(_root, recursive: true);

    [Fact]
    public void Choosing_a_file_looks_as_it_did()
    {
        var film = new Film(new Stage(Files(PanelFileKind.Station)));
        film.Shoot("none");
        film.Stage.Dispose();
        Write("Learning mentor, spring.panel", -1);
        Write("here/" + new string('l', 90) + ".panel", -30);
        film = film.On(new Stage(Files(PanelFileKind.Panel)));
        film.Shoot("two").Press("a path", (Key)'3');
        film.Stage.Type("nowhere.panel").Press(Key.Enter);
        film.Shoot("refused").Press("stays in the box", Key.Enter).Press("asks", Key.Esc).Press("back", (Key)'2').Match("Frames/panel-files-80x24.txt", _root);
    }

    [Fact]
    public void A_path_is_taken_with_its_ending_or_without_it_and_for_its_folder_where_it_is_the_only_one()
    {
        Write("one/a.panel", 0);
        foreach (var typed in new[] { "one/a.panel", "one/a", "one" })
        {
            var output = new StringWriter { NewLine = "\n" };
            string? taken = null;
            var screen = new FilesScreen(new PanelFolder(Path.Combine(_root, "none"), "", _root), PanelFileKind.Panel, _clock, path =>
            {
                taken = path;
                return new Leave();
            });
            new PlainFront(new StringReader($"2\n{typed}\n"), output, _clock).Run(new ScreenStack([screen]));
            taken.ShouldBe(Path.Combine(_root, "one", "a.panel"), output.ToString());
        }
    }

    private ScreenStack Files(PanelFileKind kind) => new([new FilesScreen(new PanelFolder(_root, "", Path.Combine(_root, "here")), kind, _clock, _ => new GoBack())]);

    private void Write(string name, int hours)
    {
        var path = Path.Combine(_root, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, "");
        File.SetLastWriteTimeUtc(path, _clock.GetUtcNow().UtcDateTime.AddHours(hours));
    }
}
