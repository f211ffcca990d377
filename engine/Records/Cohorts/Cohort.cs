using System.Collections.Immutable;
using System.Text.Json;

namespace MentorSim.Engine.Records.Cohorts;

/// <summary>
/// Reads what a group of people did from the scorecards that were kept, as <see cref="PastPlays"/> does for one: neither texts nor what was
/// answered along the way are touched. One question brings all of it, play by play, and what is held meanwhile grows with people and
/// scenarios, not with plays.
/// </summary>
/// <param name="archive">Where it is kept.</param>
/// <param name="library">Where words come from.</param>
public sealed class Cohort(Archive archive, CohortLibrary library)
{
    /// <summary>Whether somebody is behind their PIN for whoever reads: then nothing of them is counted.</summary>
    public Func<Person, bool> IsLocked { get; init; } = _ => false;

    /// <summary>Is told how many plays are read; null where nobody asks.</summary>
    public IProgress<int>? Progress { get; init; }

    /// <summary>Stops the reading.</summary>
    public CancellationToken Cancellation { get; init; }

    /// <summary>What a group did.</summary>
    /// <param name="choice">Who they are. Hand-ins are read by <see cref="HandInCohort"/>.</param>
    /// <exception cref="StoreException">The store cannot be read.</exception>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public CohortReport Read(CohortChoice choice)
    {
        if (!archive.Store.IsThere) return new CohortReading(new CohortFold([]), library).Report(choice, Today);
        var group = new CohortGroup(archive, IsLocked).Of(choice);
        var (fold, locked, damaged) = Gather(choice, group);
        var report = new CohortReading(fold, library).Report(choice, Today);
        var playless = group.IsListed ? group.Told.Where((_, who) => fold.Plays[who] == 0).ToList() : [];
        CohortLeftOut[] left =
        [
            new(CohortLeftOutWhy.BehindPin, locked, []),
            new(CohortLeftOutWhy.NothingPlayed, playless.Count, [.. playless.Select(person => person.Name)]),
            new(CohortLeftOutWhy.InductionDamaged, group.Damaged.Length, group.Damaged),
            new(CohortLeftOutWhy.Damaged, damaged.Length, [.. damaged.Select(play => play.Words)]),
        ];
        return report with { LeftOut = [.. left.Where(one => one.Number > 0)] };
    }

    private DateOnly Today => DateOnly.FromDateTime(archive.Clock.GetLocalNow().DateTime);

    private (CohortFold Fold, int Locked, ImmutableArray<UnreadPlay> Damaged) Gather(CohortChoice choice, CohortGroup group) => archive.Store.Read(connection =>
    {
        // Made anew where the question is asked once more.
        var (fold, damaged) = (new CohortFold(group.Told), ImmutableArray.CreateBuilder<UnreadPlay>());
        var (behind, locked) = (group.Locked.Select(person => person.Id).ToHashSet(StringComparer.Ordinal), new HashSet<string>(StringComparer.Ordinal));
        var read = 0;
        foreach (var row in CohortQuestion.Ask(connection, choice, group.IsListed ? [.. group.Told.Concat(group.Locked).Select(person => person.Id)] : null, archive.Clock.LocalTimeZone))
        {
            Cancellation.ThrowIfCancellationRequested();
            Progress?.Report(++read);
            if (behind.Contains(row.Person)) locked.Add(row.Person);
            if (!fold.Knows(row.Person)) continue;
            try
            {
                fold.Add(row.Person, CohortPlay.Of(row));
            }
            catch (Exception wrong) when (wrong is FormatException or JsonException or InvalidOperationException or OverflowException)
            {
                damaged.Add(new UnreadPlay(row.Id, row.Title));
            }
        }

        return (fold, locked.Count, damaged.OrderBy(play => play.Title, StringComparer.Ordinal).ThenBy(play => play.Session, StringComparer.Ordinal).ToImmutableArray());
    });
}
