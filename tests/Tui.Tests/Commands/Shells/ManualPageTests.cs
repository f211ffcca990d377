using System.Diagnostics;
using MentorSim.Tui.Commands;
using MentorSim.Tui.Commands.Shells;

namespace MentorSim.Tui.Tests.Commands.Shells;

public sealed class ManualPageTests : IDisposable
{
    private static readonly CommandList Table = CommandList.Of(MentorSimCommand.Root());

    private readonly MentorSimProcess _program = new();

    public void Dispose() => _program.Dispose();

    [Fact]
    public void Every_command_has_a_section_with_its_arguments_options_and_examples()
    {
        var sections = Page().Split("\n.SS ");
        sections.Length.ShouldBe(Table.All.Length);
        foreach (var (command, section) in Table.All.Zip(sections))
        {
            if (command.Path.Length > 0) section.ShouldStartWith($"\\fB{Typed($"mentorsim {command.Path}")}\\fR");
            foreach (var argument in command.Arguments) section.ShouldContain($"\\fI{Typed(argument.Name)}\\fR");
            foreach (var name in command.Options.Where(option => command.Path.Length == 0 || !option.IsForAll).SelectMany(option => option.Names)) section.ShouldContain($"\\fB{Typed(name)}\\fR", customMessage: command.Path);
            if (command.Path.Length > 0 && command.Examples.Length > 0) section.ShouldContain("\nExamples:\n");
        }
    }

    [Fact]
    public void It_says_with_what_status_the_program_ends() => Page().ShouldContain(".TP\n\\fB2\\fR\nWrong usage, or a file that cannot be read.\n");

    [Fact]
    public void No_line_is_taken_for_a_request_that_is_none()
    {
        string[] known = [".TH", ".SH", ".SS", ".B", ".I", ".RI", ".br", ".PP", ".TP", ".RS", ".RE", ".nf", ".fi"];
        Page().Split('\n').Where(line => line.StartsWith('.') || line.StartsWith('\'')).Select(line => line.Split(' ')[0]).Distinct().Except(known).ShouldBeEmpty();
    }

    [ProgramFact("mandoc")]
    public void Mandoc_finds_nothing_to_warn_of()
    {
        using var process = Process.Start(new ProcessStartInfo("mandoc", ["-T", "lint", "-W", "warning", _program.File("mentorsim.1", Page())]) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var found = process.StandardOutput.ReadToEnd() + process.StandardError.ReadToEnd();
        process.WaitForExit();
        // The version says what the page is about; a date would be that of the day on which it is printed.
        found.Split('\n', StringSplitOptions.RemoveEmptyEntries).Where(line => !line.Contains("missing date", StringComparison.Ordinal)).ShouldBeEmpty();
    }

    private static string Typed(string text) => text.Replace("-", "\\-", StringComparison.Ordinal);

    private string Page() => _program.Run(null, "man").With(0).Output;
}
