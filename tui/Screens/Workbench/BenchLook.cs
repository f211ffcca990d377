using System.Collections.Immutable;
using MentorSim.Tui.Pages;

namespace MentorSim.Tui.Screens.Workbench;

/// <summary>What is known at the bench at one moment.</summary>
/// <param name="Said">What was said of each file when it was last checked, by its path; a file that is not there was not checked yet.</param>
/// <param name="Check">How far the check of all files is; null before it began.</param>
internal sealed record BenchLook(ImmutableDictionary<string, Rechecked> Said, CheckProgress? Check)
{
    /// <summary>Nothing yet.</summary>
    public static BenchLook Nothing { get; } = new(ImmutableDictionary.Create<string, Rechecked>(StringComparer.Ordinal), null);

    /// <summary>What was said of a file; null where it was not checked yet.</summary>
    public Rechecked? Of(string path) => Said.GetValueOrDefault(path);

    /// <summary>Whether a scenario or a paper is known as it was read, and not only what was found in it.</summary>
    public bool IsKnownInFull(string path) => Of(path) is { File: not null } or { Paper: not null };
}

/// <summary>How far the check of all files is.</summary>
/// <param name="Done">How many files were checked.</param>
/// <param name="Total">How many there are.</param>
/// <param name="Now">The title of the file that is being checked; null where none is.</param>
/// <param name="States">How many states of its story were searched.</param>
/// <param name="IsStopped">Whether somebody stopped it.</param>
internal sealed record CheckProgress(int Done, int Total, string? Now, int States, bool IsStopped)
{
    /// <summary>Whether it goes on.</summary>
    public bool IsRunning => Now is not null;
}
