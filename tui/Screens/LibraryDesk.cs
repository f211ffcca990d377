using MentorSim.Engine.InTray;
using MentorSim.Engine.Scenarios;

namespace MentorSim.Tui.Screens;

/// <summary>The scenario libraries of this run: what is in them, and how it is opened.</summary>
/// <param name="reading">Reads what there is.</param>
/// <param name="scenario">Reads a scenario that is listed.</param>
/// <param name="paper">Reads a paper that is listed.</param>
/// <param name="start">Makes the briefing of a scenario.</param>
internal sealed class LibraryDesk(CatalogueReading reading, Func<Listing, ScenarioFile> scenario, Func<Listing, PaperFile> paper, Func<ScenarioFile, Screen> start)
{
    /// <summary>Libraries whose files are read already.</summary>
    /// <param name="scenarios">The scenarios, ordered as they are shown.</param>
    /// <param name="papers">The papers.</param>
    /// <param name="start">Makes the briefing of a scenario.</param>
    public static LibraryDesk Of(IEnumerable<ScenarioFile> scenarios, IEnumerable<PaperFile> papers, Func<ScenarioFile, Screen> start)
    {
        var files = scenarios.Select(file => (Listing: Listing.Of(file), File: file)).ToList();
        var sheets = papers.Select(file => (Listing: Listing.Of(file), File: file)).ToList();
        var catalogue = new Catalogue([.. files.Select(file => file.Listing)], [.. sheets.Select(file => file.Listing)]);
        return new LibraryDesk(
            CatalogueReading.Done(catalogue),
            listing => files.First(file => ReferenceEquals(file.Listing, listing)).File,
            listing => sheets.First(file => ReferenceEquals(file.Listing, listing)).File,
            start);
    }

    /// <summary>What there is, as far as it is read.</summary>
    public CatalogueReading Reading => reading;

    /// <summary>Makes the briefing of a scenario.</summary>
    public Func<ScenarioFile, Screen> Start => start;

    /// <summary>What comes of taking something from the list.</summary>
    /// <param name="listing">A scenario or paper.</param>
    /// <param name="desk">Who plays; null where nothing is ever kept.</param>
    public Screen Open(Listing listing, Desk? desk)
    {
        try
        {
            return listing.Kind == ListedKind.Paper ? OpenPaper(paper(listing), desk) : OpenScenario(scenario(listing), desk);
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            return new NoticeScreen("This file cannot be read", $"{Text.Verbatim(unreadable.Message)} Put it back, or start MentorSim again to see what there is now.");
        }
    }

    private Screen OpenScenario(ScenarioFile file, Desk? desk)
    {
        if (!file.IsPlayable) return new ProblemsScreen(file.Findings);
        return desk is { MustAsk: true } ? new NameScreen(desk, () => start(file)) : start(file);
    }

    private static Screen OpenPaper(PaperFile file, Desk? desk)
    {
        if (!file.CanBeSat || desk is null) return new ProblemsScreen(file.Findings);
        return desk.MustAsk ? new NameScreen(desk, () => desk.Practise(file)) : desk.Practise(file);
    }
}

/// <summary>The reading of what there is, which goes on behind the screens.</summary>
internal sealed class CatalogueReading
{
    private int _read;

    private CatalogueReading(Task<Catalogue>? done) => Task = done!;

    /// <summary>What there is.</summary>
    public Task<Catalogue> Task { get; private set; }

    /// <summary>How many files are read.</summary>
    public int Read => Volatile.Read(ref _read);

    /// <summary>How many files there are; 0 while that is not known.</summary>
    public int Total { get; private set; }

    /// <summary>What was read before.</summary>
    public static CatalogueReading Done(Catalogue catalogue) => new(System.Threading.Tasks.Task.FromResult(catalogue));

    /// <summary>Begins to read.</summary>
    /// <param name="read">Reads; it says how many files there are, and when one of them is read.</param>
    public static CatalogueReading Begin(Func<Action<int>, Action, Catalogue> read)
    {
        var reading = new CatalogueReading(null);
        reading.Task = System.Threading.Tasks.Task.Run(() => read(total => reading.Total = total, () => Interlocked.Increment(ref reading._read)));
        return reading;
    }
}
