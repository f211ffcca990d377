using System.CommandLine;
using MentorSim.Engine.Panel;
using MentorSim.Tests.Panel;
using MentorSim.Tui.Commands;
using MentorSim.Tui.Commands.Panel;
using MentorSim.Tui.Hosting;
using Microsoft.Extensions.Configuration;

namespace MentorSim.Tui.Tests.Commands.Panel;

/// <summary>The commands of a panel in this process, over a folder that starts empty, with keys that are quick to derive.</summary>
internal sealed class PanelCommandLine : IDisposable
{
    private readonly RootCommand _root = [];
    private readonly Library _library = new(new ConfigurationBuilder().Build()) { Named = [Golden.SmallLibrary] };
    private string _input = "";
    private StringWriter _output = new();
    private StringWriter _error = new();

    public PanelCommandLine()
    {
        foreach (var command in PanelFileCommands.All((_, act) => act(Run))) _root.Subcommands.Add(command);
    }

    /// <summary>Where the files are.</summary>
    public string Folder { get; } = Directory.CreateTempSubdirectory("panel-commands").FullName;

    public PanelClock Clock { get; } = new();

    private PanelRun Run => new(new StringReader(_input), _output, _error, new PanelFolder(Folder, "", null), _library, Clock) { Rounds = SomeExercises.Rounds };

    /// <summary>The exercise as it is in the file.</summary>
    public Exercise Exercise => Open().Exercise;

    /// <summary>The panel file.</summary>
    public PanelFile Open() => PanelFile.TryOpen(Path("spring.panel"), SomeExercises.Passphrase, Clock)!;

    /// <summary>A path in the folder.</summary>
    public string Path(string name) => System.IO.Path.Combine(Folder, name);

    /// <summary>Gives a command on the panel file, whose passphrase it is asked for first, with further lines of input.</summary>
    public Outcome Give(string command, string[] lines, params string[] arguments) => GiveBare([SomeExercises.Passphrase, .. lines], [command, Path("spring"), .. arguments]);

    /// <summary>Gives a command that asks for nothing but the passphrase.</summary>
    public Outcome Give(string command, params string[] arguments) => Give(command, [], arguments);

    /// <summary>Gives a command as it is.</summary>
    public Outcome GiveBare(string[] lines, string[] arguments)
    {
        (_input, _output, _error) = (string.Concat(lines.Select(line => line + "\n")), new StringWriter(), new StringWriter());
        var parsed = _root.Parse(arguments);
        if (parsed.Errors.Count > 0) return new Outcome(ExitCode.Usage, "", string.Join('\n', parsed.Errors.Select(error => error.Message)));
        try
        {
            var exit = parsed.Invoke(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
            return new Outcome(exit, _output.ToString(), _error.ToString());
        }
        catch (UsageException refused)
        {
            return new Outcome(ExitCode.Usage, _output.ToString(), refused.Message);
        }
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
