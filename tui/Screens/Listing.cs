using System.Collections.Immutable;
using MentorSim.Engine.InTray;
using MentorSim.Engine.Scenarios;

namespace MentorSim.Tui.Screens;

/// <summary>What a listed file is.</summary>
internal enum ListedKind
{
    /// <summary>A scenario, which is played.</summary>
    Scenario,

    /// <summary>An in-tray paper, which is sat.</summary>
    Paper,
}

/// <summary>A scenario or a paper as a line of a list: what is told of it before it is opened and read.</summary>
/// <param name="Kind">Which of the two.</param>
/// <param name="Path">The file, as people are shown it.</param>
/// <param name="Title">Its title; the name of the file where it has none that can be read.</param>
internal sealed record Listing(ListedKind Kind, string Path, string Title)
{
    /// <summary>Its id; null where it cannot be read.</summary>
    public string? Id { get; init; }

    /// <summary>Its topic, as it is written; empty for a paper, and where it cannot be read.</summary>
    public string Topic { get; init; } = "";

    /// <summary>primary, secondary or any.</summary>
    public string Phase { get; init; } = "";

    /// <summary>How long to allow.</summary>
    public int Minutes { get; init; }

    /// <summary>What it is about; empty where nothing says so.</summary>
    public string Summary { get; init; } = "";

    /// <summary>What to know before it begins; null for nothing.</summary>
    public string? Notice { get; init; }

    /// <summary>Whether no safeguarding lead has signed it.</summary>
    public bool IsDraft { get; init; }

    /// <summary>Whether it can be played or sat as it stands.</summary>
    public bool CanBegin { get; init; }

    /// <summary>The units on which it gives a chance to show something, as in "LM3".</summary>
    public ImmutableArray<string> Units { get; init; } = [];

    /// <summary>The titles of those units, in the same order.</summary>
    public ImmutableArray<string> UnitTitles { get; init; } = [];

    /// <summary>The elements on which it does, as in "LM3.2".</summary>
    public ImmutableArray<string> Elements { get; init; } = [];

    /// <summary>A scenario.</summary>
    public static Listing Of(ScenarioFile file) => file.Scenario is not { } scenario
        ? new Listing(ListedKind.Scenario, file.File.Source.Path, System.IO.Path.GetFileName(file.File.Source.Path))
        : new Listing(ListedKind.Scenario, file.File.Source.Path, scenario.Title)
        {
            Id = scenario.Id,
            Topic = scenario.Topic,
            Phase = scenario.Phase,
            Minutes = scenario.Minutes,
            Summary = scenario.Summary,
            Notice = scenario.Notice,
            IsDraft = scenario.Review is not { IsSigned: true },
            CanBegin = file.IsPlayable,
            Units = [.. UnitsOf(scenario.Packs, ShownIn(scenario)).Select(unit => unit.Id)],
            UnitTitles = [.. UnitsOf(scenario.Packs, ShownIn(scenario)).Select(unit => unit.Title)],
            Elements = [.. ShownIn(scenario).Select(element => element.Id).Distinct().Order(StringComparer.Ordinal)],
        };

    /// <summary>A paper.</summary>
    public static Listing Of(PaperFile file) => file.Paper is not { } paper
        ? new Listing(ListedKind.Paper, file.File.Source.Path, System.IO.Path.GetFileName(file.File.Source.Path))
        : new Listing(ListedKind.Paper, file.File.Source.Path, paper.Title)
        {
            Id = paper.Id,
            Phase = paper.Phase,
            Minutes = paper.Minutes,
            Summary = paper.Summary ?? "An in-tray exercise.",
            Notice = paper.Notice,
            IsDraft = paper.Review is not { IsSigned: true },
            CanBegin = file.CanBeSat,
            Units = [.. UnitsOf(paper.Packs, ShownIn(paper)).Select(unit => unit.Id)],
            UnitTitles = [.. UnitsOf(paper.Packs, ShownIn(paper)).Select(unit => unit.Title)],
            Elements = [.. ShownIn(paper).Select(element => element.Id).Distinct().Order(StringComparer.Ordinal)],
        };

    private static IEnumerable<Engine.Standards.Element> ShownIn(Scenario scenario) => scenario.AllEvidence.Where(evidence => evidence.Points > 0).Select(evidence => evidence.Element);

    private static IEnumerable<Engine.Standards.Element> ShownIn(Paper paper) => paper.Items.SelectMany(item => item.Key.Evidence).Where(evidence => evidence.Points > 0).Select(evidence => evidence.Element);

    private static IEnumerable<Engine.Standards.Unit> UnitsOf(ImmutableArray<Engine.Standards.Pack> packs, IEnumerable<Engine.Standards.Element> shown)
    {
        var elements = shown.ToHashSet(ReferenceEqualityComparer.Instance);
        return packs.SelectMany(pack => pack.Units).Where(unit => unit.Elements.Any(elements.Contains)).DistinctBy(unit => unit.Id);
    }
}

/// <summary>What there is to practise in this run: the scenarios and the papers of its libraries, ordered as they are shown.</summary>
internal sealed record Catalogue(ImmutableArray<Listing> Scenarios, ImmutableArray<Listing> Papers)
{
    /// <summary>What keeps scenario libraries out of this run, as sentences.</summary>
    public ImmutableArray<string> Troubles { get; init; } = [];

    /// <summary>All of it.</summary>
    public IEnumerable<Listing> All => Scenarios.Concat(Papers);
}
