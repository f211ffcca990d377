using System.Collections.Immutable;
using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;

namespace MentorSim.Tui.Hosting;

/// <summary>A program that gets the terminal for a while, such as somebody's editor.</summary>
/// <param name="Name">What people call it.</param>
/// <param name="File">Its file, or its name in PATH.</param>
/// <param name="Arguments">What it is started with.</param>
internal sealed record OutsideProgram(string Name, string File, ImmutableArray<string> Arguments)
{
    private const int KilledFrom = 128;

    // The same numbers on Linux, on macOS and, for what is not there, on Windows.
    private const int NotThere = 2;
    private const int NotAllowed = 13;

    /// <summary>Runs it to its end with this terminal. Never throws.</summary>
    /// <returns>Why it could not be run, or ended badly, as sentences; null where it went well.</returns>
    public string? Run()
    {
        // Ctrl+C is for the program in front, and reaches all that share the terminal.
        using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, context => context.Cancel = true);
        using var quit = PosixSignalRegistration.Create(PosixSignal.SIGQUIT, context => context.Cancel = true);
        try
        {
            using var process = Process.Start(new ProcessStartInfo(File, Arguments) { UseShellExecute = false })!;
            process.WaitForExit();
            return process.ExitCode switch
            {
                0 => null,
                > KilledFrom => $"The editor {Name} was ended by force. What was saved before is kept.",
                var code => string.Create(CultureInfo.InvariantCulture, $"The editor {Name} ended with the exit status {code}: it may not have saved. What was saved before is kept."),
            };
        }
        catch (Exception failure) when (failure is Win32Exception or InvalidOperationException or IOException or PlatformNotSupportedException)
        {
            return $"The editor {File} could not be started: {WhyNot(failure)}. See that EDITOR names a program that is installed here. Nothing was changed.";
        }
    }

    /// <summary>Why it did not start, in words for whoever named it: what the system says names its own calls.</summary>
    private static string WhyNot(Exception failure) => (failure as Win32Exception)?.NativeErrorCode switch
    {
        NotThere => "there is no such program here",
        NotAllowed => "nobody may run it here",
        _ => failure.Message.TrimEnd('.'),
    };
}
