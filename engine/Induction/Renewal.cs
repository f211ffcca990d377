using System.Collections.Immutable;

namespace MentorSim.Engine.Induction;

/// <summary>Training that has to be renewed soon, or should have been.</summary>
/// <param name="Entry">The entry of the training record.</param>
/// <param name="By">The day by which it has to be renewed.</param>
/// <param name="HasPassed">Whether that day has passed.</param>
public sealed record Renewal(TrainingEntry Entry, DateOnly By, bool HasPassed)
{
    /// <summary>How many days before its day a renewal is told: time to find a course.</summary>
    public const int SoonDays = 42;

    /// <summary>The renewals to tell, the earliest first.</summary>
    /// <param name="file">What stands about somebody.</param>
    /// <param name="today">The day.</param>
    public static ImmutableArray<Renewal> Of(InductionFile file, DateOnly today) =>
    [
        .. file.Training.Values.Where(entry => entry.RenewBy <= today.AddDays(SoonDays))
            .Select(entry => new Renewal(entry, entry.RenewBy!.Value, entry.RenewBy < today))
            .OrderBy(renewal => renewal.By).ThenBy(renewal => renewal.Entry.Number),
    ];
}
