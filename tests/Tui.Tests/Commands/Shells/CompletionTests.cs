using System.Diagnostics;
using MentorSim.Benchmarks.Terminals;
using MentorSim.Tui.Commands;
using MentorSim.Tui.Commands.Shells;

namespace MentorSim.Tui.Tests.Commands.Shells;

/// <summary>The shells themselves are asked what they would offer.</summary>
public sealed class CompletionTests : IDisposable
{
    private static readonly CommandList Table = CommandList.Of(MentorSimCommand.Root());

    private readonly MentorSimProcess _program = new();

    public void Dispose() => _program.Dispose();

    [Theory]
    [InlineData("bash", "--{0}")]
    [InlineData("zsh", "'--{0}:")]
    [InlineData("fish", " -l {0} ")]
    public void Every_command_and_option_is_in_the_script(string shell, string form)
    {
        var script = Script(shell);
        foreach (var command in Table.All)
        {
            script.ShouldContain($"'{command.Path}'".Replace('\'', shell == "bash" ? '"' : '\''));
            foreach (var option in command.Options) script.ShouldContain(form.Replace("{0}", option.Names[^1][2..], StringComparison.Ordinal));
        }
    }

    [Fact]
    public void The_table_has_what_the_command_line_has()
    {
        Table.All.Select(command => command.Path).ShouldBeUnique();
        Table.All.Single(command => command.Path == "panel new").Options.SelectMany(option => option.Names).ShouldContain("--title");
        Table.All.Single(command => command.Path == "play").Options.Single(option => option.Names.Contains("--mode")).Allowed.ShouldBe(["practice", "assess", "interview", "review"], ignoreOrder: true);
        Table.All.Single(command => command.Path == "panel").Below.Length.ShouldBeGreaterThan(20);
        Table.All.Single(command => command.Path == "check").Options.Single(option => option.Names.Contains("--bank")).IsForAll.ShouldBeTrue();
    }

    [Fact]
    public void The_ids_that_the_scripts_ask_for_are_those_of_scenarios_and_papers() =>
        _program.Run(null, "completions", "scenarios").With(0).Output.Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .ShouldBe(["breakfast-club-disclosure", "first-morning-back", "monday-morning", "only-banter", "ten-before-nine", "the-monday-stomach-ache", "wet-wednesday"]);

    [Fact]
    public void Another_shell_is_refused_with_those_that_there_are() => _program.Run(null, "completions", "powershell").With(2).Error.ShouldContain("'zsh'");

    [ProgramFact("bash")]
    public void Bash_offers_every_command_and_option_where_they_belong()
    {
        var lines = Table.All.SelectMany(command => (string[])[Line(command, ""), Line(command, "-")]);
        var offered = Bash([.. lines]);
        foreach (var (command, index) in Table.All.Select((command, index) => (command, index)))
        {
            if (!command.Below.IsEmpty) offered[2 * index].ShouldBe(command.Below, ignoreOrder: true);
            offered[(2 * index) + 1].ShouldBe(command.Options.SelectMany(option => option.Names), ignoreOrder: true, customMessage: command.Path);
        }
    }

    [ProgramFact("bash")]
    public void Bash_offers_values_and_scenarios() =>
        Bash("pl", "play --mode ", "play --mode as", "play br", "machine s", "--bank play play --fr", "schema pa", "play --standards ").Select(words => string.Join(' ', words.Order(StringComparer.Ordinal)))
            .ShouldBe(["play", "assess interview practice review", "assess", "breakfast-club-disclosure", "session sitting", "--from", "pack paper", ""]);

    [ProgramFact("fish")]
    public void Fish_offers_commands_options_values_and_scenarios() =>
        Fish("pl", "panel ne", "play --mode ", "play brea", "--bank play play --fr", "data export --pers", "machine se").Select(words => string.Join(' ', words))
            .ShouldBe(["play", "new", "assess interview practice review", "breakfast-club-disclosure", "--from", "--person", "session"]);

    [ProgramFact("zsh")]
    public void Zsh_finds_no_mistake_in_its_script() => Run("zsh", "-n", _program.File("_mentorsim", Script("zsh"))).ShouldBeEmpty();

    [ProgramFact("zsh")]
    public void Zsh_completes_at_a_terminal()
    {
        if (PseudoTerminal.Missing is not null) return;
        var script = _program.File("_mentorsim", Script("zsh"));
        var zsh = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Select(folder => Path.Combine(folder, "zsh")).First(File.Exists);
        var environment = new Dictionary<string, string> { ["PATH"] = $"{Path.GetDirectoryName(MentorSimProcess.Path)}:{Environment.GetEnvironmentVariable("PATH")}", ["HOME"] = _program.Home, ["TERM"] = "xterm", ["DOTNET_ROOT"] = Environment.GetEnvironmentVariable("DOTNET_ROOT") ?? "" };
        using var terminal = new PseudoTerminal(zsh, ["-f", "-i"], environment, 160, 50);
        terminal.Type($"autoload -Uz compinit; compinit -u -D; source {script}; print loaded $((6 * 7))\r");
        terminal.WaitFor(text => text.Contains("loaded 42", StringComparison.Ordinal));
        terminal.Type("mentorsim panel s\t");
        terminal.WaitFor(text => text.Contains("Writes the station file", StringComparison.Ordinal) && text.Contains("status", StringComparison.Ordinal));
        terminal.Type("\u0015mentorsim play --mode \t");
        terminal.WaitFor(text => text.Contains("interview", StringComparison.Ordinal) && text.Contains("assess", StringComparison.Ordinal));
        terminal.Type("\u0015mentorsim play break\t");
        terminal.WaitFor(text => text.Contains("fast-club-disclosure", StringComparison.Ordinal));
    }

    private static string Line(ListedCommand command, string more) => $"{command.Path} {more}".TrimStart();

    /// <summary>What bash offers at the end of each line.</summary>
    private List<string[]> Bash(params string[] lines)
    {
        var script = _program.File("completion.bash", Script("bash"));
        var calls = lines.Select(line => $"COMP_WORDS=('{MentorSimProcess.Path}' {Quoted(line)}); COMP_CWORD=$((${{#COMP_WORDS[@]}} - 1)); _mentorsim; echo \"${{COMPREPLY[*]}}\"");
        return Words(Run("bash", "--norc", "-c", $"source '{script}'\n{string.Join('\n', calls)}"), lines.Length);
    }

    /// <summary>The words of a line; the last one, which may be empty, is the one at the cursor.</summary>
    private static string Quoted(string line) => string.Join(' ', line.Split(' ').Select(word => $"'{word}'"));

    private List<string[]> Fish(params string[] lines)
    {
        var script = _program.File("completion.fish", Script("fish"));
        var folder = Path.GetDirectoryName(MentorSimProcess.Path);
        // With what is offered comes, behind a tab, what it means.
        var calls = lines.Select(line => $"echo (complete -C 'mentorsim {line}' | string replace -r '\\t.*' '')");
        return Words(Run("fish", "--no-config", "-c", $"set -x PATH '{folder}' $PATH; source '{script}'\n{string.Join('\n', calls)}"), lines.Length);
    }

    private static List<string[]> Words(string output, int lines)
    {
        var words = output.Split('\n')[..^1].Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries)).ToList();
        words.Count.ShouldBe(lines, output);
        return words;
    }

    private string Script(string shell) => _program.Run(null, "completions", shell).With(0).Output;

    private string Run(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = _program.Home };
        start.Environment["HOME"] = _program.Home;
        using var process = Process.Start(start)!;
        process.StandardInput.Close();
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        error.GetAwaiter().GetResult().ShouldBeEmpty();
        process.ExitCode.ShouldBe(0);
        return output;
    }
}
