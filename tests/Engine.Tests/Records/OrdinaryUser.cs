using System.Diagnostics;

namespace MentorSim.Engine.Tests.Records;

/// <summary>Runs programs with the rights of somebody who is not root, where the tests run as root.</summary>
internal static class OrdinaryUser
{
    /// <summary>Whether there is such a user, and the program that becomes them.</summary>
    public static bool IsThere { get; } = OperatingSystem.IsLinux() && File.Exists("/usr/bin/setpriv") && Entry is not null;

    /// <summary>What stands before a command so that it runs as that user; nothing where we are not root.</summary>
    public static IReadOnlyList<string> Prefix { get; } = Environment.IsPrivilegedProcess && Entry is { } entry
        ? ["/usr/bin/setpriv", $"--reuid={entry[2]}", $"--regid={entry[3]}", "--clear-groups", "--no-new-privs"]
        : [];

    // A line of passwd: name, password, user's number, group's number, …
    private static string[]? Entry => !File.Exists("/etc/passwd") ? null : File.ReadLines("/etc/passwd")
        .Select(line => line.Split(':')).Where(parts => parts.Length > 3 && parts[0] is "postgres" or "nobody")
        .OrderByDescending(parts => parts[0], StringComparer.Ordinal).FirstOrDefault();

    /// <summary>Gives a new folder to that user.</summary>
    public static void Give(string folder)
    {
        if (Prefix.Count == 0) return;
        Run("chown", $"{Entry![2]}:{Entry[3]}", folder);
    }

    /// <summary>Runs a program to its end, for at most a minute, and holds that it went well.</summary>
    public static string Run(string program, params IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo(program) { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var argument in arguments) start.ArgumentList.Add(argument);
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEndAsync();
        process.WaitForExit(60_000).ShouldBeTrue($"{program} takes longer than a minute");
        process.ExitCode.ShouldBe(0, $"{program}: {errors.Result}{output.Result}");
        return output.Result;
    }
}
