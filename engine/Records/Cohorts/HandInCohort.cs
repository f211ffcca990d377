using System.Collections.Immutable;
using MentorSim.Engine.Records.Portable;

namespace MentorSim.Engine.Records.Cohorts;

/// <summary>
/// Reads what a group of people did from the files that they handed in, without keeping any of it: the files are taken in as ever (each
/// session's chain is checked and it is played again) into a store of its own in a temporary folder, which goes with it.
/// </summary>
/// <param name="archive">Tells the time; nothing is read from its store or written there.</param>
/// <param name="library">Where words come from.</param>
public sealed class HandInCohort(Archive archive, CohortLibrary library)
{
    /// <summary>What those did whose hand-ins some files hold.</summary>
    /// <param name="choice">The files, and which days count.</param>
    /// <exception cref="RecordsFileException">A file is no hand-in.</exception>
    /// <exception cref="IOException">A file cannot be read, or the temporary folder cannot be made.</exception>
    /// <exception cref="UnauthorizedAccessException">Nobody may read it.</exception>
    /// <exception cref="StoreException">The temporary store cannot be written.</exception>
    public CohortReport Read(FromHandIns choice)
    {
        var folder = Directory.CreateTempSubdirectory("mentorsim-cohort-").FullName;
        try
        {
            using var store = new Store(Path.Combine(folder, "records.db"));
            var (takeIn, refused) = (new TakeIn(store, archive.Clock, ""), ImmutableArray.CreateBuilder<string>());
            foreach (var file in choice.Files)
            {
                var taken = Taken(takeIn, file);
                refused.AddRange(taken.Sessions.OfType<SessionRefused>().Select(one => $"{one.Title} ({one.Id[..Math.Min(8, one.Id.Length)]}) of {Path.GetFileName(file)}: {one.Why}"));
                refused.AddRange(taken.Damage.Select(damage => $"{Path.GetFileName(file)}: {damage}"));
            }

            // Whoever handed it in meant it to be read: a file has no PIN.
            var report = new Cohort(archive with { Store = store }, library).Read(choice);
            return refused.Count == 0 ? report : report with { LeftOut = report.LeftOut.Add(new CohortLeftOut(CohortLeftOutWhy.Refused, refused.Count, refused.ToImmutable())) };
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static TakenIn Taken(TakeIn takeIn, string file)
    {
        try
        {
            return takeIn.Read(file);
        }
        catch (RecordsFileException wrong)
        {
            throw new RecordsFileException($"{file}: {wrong.Message}");
        }
    }
}
