namespace MentorSim.Tui.Tests;

/// <summary>A test that needs a real terminal, which tmux gives. Without tmux it is skipped with the reason, unless all must run.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class TmuxFactAttribute : FactAttribute
{
    public TmuxFactAttribute() => Skip = Needs.Tmux;
}

/// <summary>The same for a test with several cases.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class TmuxTheoryAttribute : TheoryAttribute
{
    public TmuxTheoryAttribute() => Skip = Needs.Tmux;
}

/// <summary>What some tests need of the machine; each is null where it is there, and else the reason for skipping.</summary>
internal static class Needs
{
    /// <summary>The program tmux; with MENTORSIM_REQUIRE_ALL=1 the tests run and fail without it.</summary>
    public static string? Tmux { get; } =
        IsOnPath("tmux") || Environment.GetEnvironmentVariable("MENTORSIM_REQUIRE_ALL") == "1" ? null : "tmux is not installed: no real terminal to play in.";

    private static bool IsOnPath(string program) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, program)));
}
