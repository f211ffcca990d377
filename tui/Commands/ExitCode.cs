namespace MentorSim.Tui.Commands;

/// <summary>What the program's exit status means.</summary>
internal static class ExitCode
{
    /// <summary>All is fine.</summary>
    public const int Fine = 0;

    /// <summary>Findings, failed tests or a failed verification.</summary>
    public const int Findings = 1;

    /// <summary>Wrong usage, or input that cannot be read.</summary>
    public const int Usage = 2;

    /// <summary>A fault of ours.</summary>
    public const int Fault = 70;

    /// <summary>Stopped by Ctrl+C: 128 and the number of the signal, as shells have it.</summary>
    public const int Interrupted = 130;

    /// <summary>Stopped because the system asked for it.</summary>
    public const int Terminated = 143;
}
