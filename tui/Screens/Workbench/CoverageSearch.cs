using System.Collections.Immutable;
using MentorSim.Engine.Exploration;
using MentorSim.Engine.InTray;
using MentorSim.Engine.Scenarios;
using MentorSim.Engine.Workshop.Covering;
using MentorSim.Tui.Hosting;

namespace MentorSim.Tui.Screens.Workbench;

/// <summary>What the scenarios and papers of a run give a chance to show, looked for behind the screens from when it is first asked for.</summary>
/// <param name="library">The libraries.</param>
internal sealed class CoverageSearch(Library library)
{
    private CancellationTokenSource Stopping { get; } = new();
    private Task<CoveredLibrary>? _search;

    /// <summary>How many files were looked at.</summary>
    public Trials Told { get; } = new("scenarios");

    /// <summary>The search.</summary>
    public Task<CoveredLibrary> Task => _search ??= System.Threading.Tasks.Task.Run(() => Run(library.Apart()), Stopping.Token);

    /// <summary>Stops it, since nobody waits any more.</summary>
    public void Stop() => Stopping.Cancel();

    private CoveredLibrary Run(Library apart)
    {
        var (scenarios, papers) = apart.FilesAt([]);
        var (searched, leftOut) = (new List<(Scenario Scenario, CoveredDocument Document)>(), ImmutableArray.CreateBuilder<string>());
        foreach (var file in scenarios)
        {
            Stopping.Token.ThrowIfCancellationRequested();
            Told.Report((searched.Count + leftOut.Count, scenarios.Length));
            // All that can happen is let go again at once: it may be large, and there may be many.
            if (Searched(file) is { } graph) searched.Add((file.Scenario!, CoveredDocument.Of(graph)));
            else leftOut.Add(Inside(apart, file.File.Source.Path));
        }

        Told.Report((scenarios.Length, scenarios.Length));
        leftOut.AddRange(papers.Where(file => !file.CanBeSat).Select(file => Inside(apart, file.File.Source.Path)));
        ImmutableArray<CoveredDocument> documents =
        [
            .. searched.OrderBy(one => one.Scenario.Topic, StringComparer.Ordinal).ThenBy(one => one.Scenario.Title, StringComparer.Ordinal).Select(one => one.Document),
            .. papers.Select(file => file.Paper).OfType<Paper>().OrderBy(paper => paper.Title, StringComparer.Ordinal).Select(CoveredDocument.Of),
        ];
        return new CoveredLibrary(LibraryCoverage.Of([.. documents.Select(document => document with { Path = Inside(apart, document.Path) })]), leftOut.ToImmutable());
    }

    /// <summary>The path of a file as it lies in its library.</summary>
    private static string Inside(Library library, string path) => library.Folders.Select(Path.GetFullPath)
        .Where(folder => Path.GetFullPath(path).StartsWith(folder + Path.DirectorySeparatorChar, StringComparison.Ordinal))
        .Select(folder => Path.GetRelativePath(folder, path).Replace('\\', '/')).FirstOrDefault(path);

    /// <summary>All that can happen in a scenario; null where it cannot be played.</summary>
    private StateGraph? Searched(ScenarioFile file)
    {
        if (!file.IsPlayable) return null;
        var graph = StateGraph.Explore(file.Scenario, cancellation: Stopping.Token);
        return PlayOrder.Of(graph).EveryPlayEnds ? graph : null;
    }
}

/// <summary>What a library covers.</summary>
/// <param name="Coverage">The tables, pack by pack.</param>
/// <param name="LeftOut">The files that cannot be played or sat.</param>
internal sealed record CoveredLibrary(LibraryCoverage Coverage, ImmutableArray<string> LeftOut);
