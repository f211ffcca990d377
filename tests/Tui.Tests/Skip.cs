using MentorSim.Benchmarks.Terminals;

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

/// <summary>A test that holds the other end of a pseudo-terminal. Without the program script of util-linux it is skipped with the reason, unless all must run.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class ScriptFactAttribute : FactAttribute
{
    public ScriptFactAttribute() => Skip = Needs.Script;
}

/// <summary>The same for a test with several cases.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class ScriptTheoryAttribute : TheoryAttribute
{
    public ScriptTheoryAttribute() => Skip = Needs.Script;
}

/// <summary>A test that drives the YAML language server, which npm installs. Without it the test is skipped with the reason, unless all must run.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class LanguageServerFactAttribute : FactAttribute
{
    public LanguageServerFactAttribute() => Skip = Needs.YamlLanguageServer.Missing;
}

/// <summary>The same for a test with several cases.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class LanguageServerTheoryAttribute : TheoryAttribute
{
    public LanguageServerTheoryAttribute() => Skip = Needs.YamlLanguageServer.Missing;
}

/// <summary>A test that needs the validator of SARIF logs.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class SarifFactAttribute : FactAttribute
{
    public SarifFactAttribute() => Skip = Needs.SarifMultitool;
}

/// <summary>A test that needs Graphviz. Without it the test is skipped with the reason, unless all must run.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class DotFactAttribute : FactAttribute
{
    public DotFactAttribute() => Skip = Needs.Dot;
}

/// <summary>The same for a test with several cases.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class DotTheoryAttribute : TheoryAttribute
{
    public DotTheoryAttribute() => Skip = Needs.Dot;
}

/// <summary>A test that looks at pages in a real browser. Without Chromium it is skipped with the reason, unless all must run.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class ChromiumFactAttribute : FactAttribute
{
    public ChromiumFactAttribute() => Skip = Needs.Chromium;
}

/// <summary>A test that needs a program of the system, such as a shell. Without it the test is skipped with the reason, unless all must run.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class ProgramFactAttribute : FactAttribute
{
    public ProgramFactAttribute(string program) => Skip = Needs.Program(program);
}

/// <summary>A test that makes a pseudo-terminal by itself. Where the system has none of that kind it is skipped with the reason, even where all must run.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class PseudoTerminalFactAttribute : FactAttribute
{
    public PseudoTerminalFactAttribute() => Skip = PseudoTerminal.Missing;
}

/// <summary>A test that takes a good part of a minute: it is for where all must run.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class WholeDayFactAttribute : FactAttribute
{
    public WholeDayFactAttribute() => Skip = Needs.RequiresAll ? null : "A whole exercise by several processes takes long: it runs with MENTORSIM_REQUIRE_ALL=1.";
}

/// <summary>What some tests need of the machine; each is null where it is there, and else the reason for skipping.</summary>
internal static class Needs
{
    /// <summary>The program tmux; with MENTORSIM_REQUIRE_ALL=1 the tests run and fail without it.</summary>
    public static string? Tmux { get; } =
        IsOnPath("tmux") || RequiresAll ? null : "tmux is not installed: no real terminal to play in.";

    /// <summary>The program script; with MENTORSIM_REQUIRE_ALL=1 the tests run and fail without it.</summary>
    public static string? Script { get; } =
        (IsOnPath("script") && OperatingSystem.IsLinux()) || RequiresAll ? null : "script of util-linux is not installed: nothing to hold the other end of a terminal with.";

    /// <summary>
    /// The program yaml-language-server: the one that MENTORSIM_YAML_LANGUAGE_SERVER names, else that of the path. With
    /// MENTORSIM_REQUIRE_ALL=1 the tests run and fail without it.
    /// </summary>
    public static (string Program, string? Missing) YamlLanguageServer { get; } = FindYamlLanguageServer();

    /// <summary>Whether nothing may be left out: no test for want of a program, nor cases to save time.</summary>
    public static bool RequiresAll => Environment.GetEnvironmentVariable("MENTORSIM_REQUIRE_ALL") == "1";

    private static (string Program, string? Missing) FindYamlLanguageServer()
    {
        const string usual = "yaml-language-server";
        var named = Environment.GetEnvironmentVariable("MENTORSIM_YAML_LANGUAGE_SERVER");
        var program = string.IsNullOrEmpty(named) ? usual : named;
        var isThere = program == usual ? IsOnPath(usual) : File.Exists(program);
        return (program, isThere || RequiresAll ? null : "yaml-language-server is not installed: no editor to read the schemas.");
    }

    /// <summary>The program that MENTORSIM_SARIF_MULTITOOL names: sarif-multitool-linux of the npm package @microsoft/sarif-multitool.</summary>
    public static string SarifMultitoolPath { get; } = Environment.GetEnvironmentVariable("MENTORSIM_SARIF_MULTITOOL") ?? "";

    /// <summary>That program, where it is there; with MENTORSIM_REQUIRE_ALL=1 the tests run and fail without it.</summary>
    public static string? SarifMultitool { get; } =
        File.Exists(SarifMultitoolPath) || RequiresAll ? null : "MENTORSIM_SARIF_MULTITOOL names no program: nothing to validate SARIF with.";

    /// <summary>The program dot of Graphviz; with MENTORSIM_REQUIRE_ALL=1 the tests run and fail without it.</summary>
    public static string? Dot { get; } =
        IsOnPath("dot") || RequiresAll ? null : "Graphviz is not installed: no program to lay a graph out.";

    /// <summary>The browser: the one that MENTORSIM_CHROMIUM names, else that of Debian's package.</summary>
    public static string ChromiumPath { get; } = Environment.GetEnvironmentVariable("MENTORSIM_CHROMIUM") is { Length: > 0 } named ? named : "/usr/bin/chromium";

    /// <summary>That browser, where it is there; with MENTORSIM_REQUIRE_ALL=1 the tests run and fail without it.</summary>
    public static string? Chromium { get; } =
        File.Exists(ChromiumPath) || RequiresAll ? null : "Chromium is not installed: no browser to open pages in.";

    /// <summary>A program on the path; with MENTORSIM_REQUIRE_ALL=1 the tests run and fail without it.</summary>
    public static string? Program(string name) => IsOnPath(name) || RequiresAll ? null : $"{name} is not installed.";

    private static bool IsOnPath(string program) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, program)));
}
