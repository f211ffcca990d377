using MentorSim.Engine.Scenarios;
using MentorSim.Tui.Hosting;
using MentorSim.Tui.Screens;

namespace MentorSim.Tui.Commands;

/// <summary>The scenario libraries of this run, for the screens. What there is is read behind them; what is opened, when it is.</summary>
internal static class LibraryStart
{
    /// <summary>Begins to read what there is.</summary>
    /// <param name="library">The libraries.</param>
    /// <param name="desk">Who plays.</param>
    /// <param name="start">Makes the briefing of a scenario.</param>
    /// <exception cref="IOException">A library or a school was named that is not there.</exception>
    public static LibraryDesk Of(Library library, Desk desk, Func<ScenarioFile, Screen> start)
    {
        // What cannot be found at all is refused before anything is shown.
        var folders = library.Folders;
        if (library.NamedSchool.Length > 0) library.Open(folders[0]);
        // A script leaves nothing behind that it was not asked for.
        var kept = new KeptCatalogue(library, !Console.IsInputRedirected && UserFolders.State is { } state ? Path.Combine(state, "catalogue") : null);
        return new LibraryDesk(
            CatalogueReading.Begin(kept.Read),
            listing => desk.Known([library.ScenarioAt(listing.Path)])[0],
            listing => library.PaperAt(listing.Path),
            start);
    }
}
