using MentorSim.Benchmarks.Terminals;
using MentorSim.Tui.Tests.Commands;

namespace MentorSim.Tui.Tests.EndToEnd;

/// <summary>
/// What Home and a list of two hundred scenarios cost in bytes, memory and idle time, at a pseudo-terminal. How long they take, which
/// depends on the machine, is for the benchmarks.
/// </summary>
public sealed class ScreenCostTests(ScreenCostTests.Prepared prepared) : IClassFixture<ScreenCostTests.Prepared>
{
    private const int MostBytesOfArrow = 2048;

    // 70 MB, whatever was opened so far; the system counts in KiB.
    private const int MostKibibytes = 70_000_000 / 1024;

    [PseudoTerminalFact]
    public void An_arrow_key_writes_less_than_two_kilobytes()
    {
        using var terminal = prepared.Home.Start();
        HomeAtTerminal.UntilCounted(terminal);
        HomeAtTerminal.OpenList(terminal);
        var moves = HomeAtTerminal.Move(terminal, 64);
        moves.Where(move => move.IsArrow).ShouldAllBe(move => move.Redraw.Bytes > 0 && move.Redraw.Bytes < MostBytesOfArrow);
        moves.Where(move => !move.IsArrow).ShouldAllBe(move => move.Redraw.Bytes > 0);
    }

    [PseudoTerminalFact]
    public void Walking_through_a_long_list_fits_into_little_memory()
    {
        using var terminal = prepared.Home.Start();
        HomeAtTerminal.UntilCounted(terminal);
        HomeAtTerminal.OpenList(terminal);
        HomeAtTerminal.Move(terminal, 256);
        terminal.Memory("VmHWM").ShouldBeLessThan(MostKibibytes, "KiB");
    }

    [PseudoTerminalFact]
    public void Home_waits_without_the_processor_and_fits_into_little_memory()
    {
        using var terminal = prepared.Home.Start();
        HomeAtTerminal.UntilCounted(terminal);
        // On a machine with much else to do, the compiler goes on for a while.
        HomeAtTerminal.IdleTicks(terminal, 6).ShouldBeLessThanOrEqualTo(2, "hundredths of a second in three");
        terminal.Memory("VmHWM").ShouldBeLessThan(MostKibibytes, "KiB");
    }

    [PseudoTerminalFact]
    public void The_program_leaves_by_the_key_that_its_foot_names()
    {
        using var terminal = prepared.Home.Start();
        HomeAtTerminal.UntilFull(terminal);
        terminal.Type("\e");
        terminal.WaitForEnd().ShouldBe(0);
        terminal.Text.ShouldContain("MentorSim");
    }

    [PseudoTerminalFact]
    public void Every_scenario_of_the_generated_library_can_be_played()
    {
        using var program = new MentorSimProcess();
        var library = Path.Combine(program.Home, "library");
        GeneratedLibrary.Write(library, 3);
        // Warnings there are: not every scene of a story made by chance can be reached.
        var outcome = program.Run(null, "check", library);
        outcome.Exit.ShouldBeLessThan(2, outcome.Error);
        outcome.Output.ShouldNotContain(": error ");
        outcome.Error.ShouldContain("story-002: ");
    }

    /// <summary>The library, written once, and read once.</summary>
    public sealed class Prepared : IDisposable
    {
        private readonly string _folder = Directory.CreateTempSubdirectory("mentorsim-home-").FullName;

        public Prepared()
        {
            Home = new HomeAtTerminal(Environment.GetEnvironmentVariable("MENTORSIM_PUBLISHED") is { Length: > 0 } published ? published : MentorSimProcess.Path, _folder);
            if (PseudoTerminal.Missing is null) Home.Prepare();
        }

        public HomeAtTerminal Home { get; }

        public void Dispose() => Directory.Delete(_folder, recursive: true);
    }
}
