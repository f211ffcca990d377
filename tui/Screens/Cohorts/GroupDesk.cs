using System.Collections.Immutable;
using System.Globalization;
using MentorSim.Engine.Records;
using MentorSim.Engine.Records.Cohorts;
using MentorSim.Engine.Records.Portable;
using MentorSim.Engine.Records.Reports;
using MentorSim.Tui.Hosting;
using MentorSim.Tui.Screens.Supervision;

namespace MentorSim.Tui.Screens.Cohorts;

/// <summary>What whoever supervises asks of the people together, and takes along.</summary>
/// <param name="supervising">Who supervises.</param>
internal sealed class GroupDesk(Supervising supervising)
{
    private const int MostFiles = 99;

    /// <summary>Who supervises.</summary>
    public Supervising Supervising => supervising;

    private Archive Archive => supervising.Desk.Archive!;

    /// <summary>The schools of whom somebody is known; none where the records cannot be read.</summary>
    public ImmutableArray<string> Sites()
    {
        try
        {
            return Archive.Store.IsThere ? [.. Archive.Store.People.Of(null).Where(person => !Candidate.Is(person)).Select(person => person.Site).Where(site => site.Length > 0).Distinct().Order(StringComparer.OrdinalIgnoreCase)] : [];
        }
        catch (StoreException)
        {
            return [];
        }
    }

    /// <summary>Reads what a group did, behind a moment of waiting that can be stopped.</summary>
    public MomentScreen Begin(CohortChoice choice, string words)
    {
        var (gauge, stop) = (new Gauge(0, "plays read"), new CancellationTokenSource());
        var search = Task.Run(() => Read(choice, words, gauge, stop.Token), stop.Token);
        return new MomentScreen("The group", search, () => new Go(search.GetAwaiter().GetResult())) { Stop = stop, Words = "One moment: what they did is being read. It goes on by itself.", Gauge = gauge };
    }

    /// <summary>Writes a file about a group; what is there already stays.</summary>
    /// <returns>The path, and why it could not be written; null where it was.</returns>
    public (string Path, string? Why) Write(CohortReport report, CohortForm form)
    {
        var path = Path.Combine(supervising.Desk.TakeAwayFolder, NameOf(report, form));
        try
        {
            for (var copy = 2; File.Exists(path) && copy <= MostFiles; copy++)
                path = Path.Combine(supervising.Desk.TakeAwayFolder, $"{Path.GetFileNameWithoutExtension(NameOf(report, form))}-{copy.ToString(CultureInfo.InvariantCulture)}{CohortFile.EndOf(form)}");
            if (File.Exists(path)) return (path, "There are many such files already. Move some away first.");
            var bytes = FileOf(report).Bytes(form);
            WholeFile.Write(path, stream => stream.Write(bytes));
            return (path, null);
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            return (path, refused.Message);
        }
    }

    private CohortFile FileOf(CohortReport report)
    {
        var topics = supervising.Desk.Files.Select(file => file.Scenario).OfType<Engine.Scenarios.Scenario>().DistinctBy(scenario => scenario.Id).ToDictionary(scenario => scenario.Id, scenario => scenario.Topic, StringComparer.Ordinal);
        return new CohortFile(SmallCells.Share(report), topics.GetValueOrDefault, GroupInduction.Of(report, supervising.Everybody()));
    }

    private static string NameOf(CohortReport report, CohortForm form) =>
        $"{(form is CohortForm.Governors or CohortForm.GovernorsMarkdown ? "governors" : "group")}-{report.Made.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}{CohortFile.EndOf(form)}";

    private Screen Read(CohortChoice choice, string words, Gauge gauge, CancellationToken stop)
    {
        try
        {
            var library = new CohortLibrary(supervising.Desk.Files, supervising.Packs);
            return new CohortScreen(this, new Cohort(Archive, library) { IsLocked = supervising.IsLocked, Progress = gauge, Cancellation = stop }.Read(choice), words);
        }
        catch (StoreException refused)
        {
            return new NoticeScreen("The records cannot be read now", refused.Message);
        }
    }
}
