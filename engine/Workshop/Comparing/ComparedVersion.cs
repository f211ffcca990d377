using System.Collections.Immutable;
using System.Globalization;
using MentorSim.Engine.Exploration;
using MentorSim.Engine.Findings;
using MentorSim.Engine.Scenarios;
using MentorSim.Engine.Workshop.Simulation;

namespace MentorSim.Engine.Workshop.Comparing;

/// <summary>One of two versions of a scenario that are compared.</summary>
/// <param name="File">Its file.</param>
/// <param name="Figures">The figures of its story.</param>
/// <param name="Graph">All that can happen in it, as far as it was searched.</param>
/// <param name="Order">The order of its states.</param>
public sealed record ComparedVersion(ScenarioFile File, StoryFigures Figures, StateGraph Graph, PlayOrder Order)
{
    /// <summary>The scenario.</summary>
    public Scenario Scenario => Graph.Story.Scenario;

    /// <summary>What people call it: the path of its file unless said.</summary>
    public string Name { get; init; } = Graph.Story.Scenario.Source.Path;

    /// <summary>What made-up trainees did in it, where they played; else null, and nothing is said of them.</summary>
    public SimulationReport? MadeUp { get; init; }

    /// <summary>The claims that do not hold, where all was searched.</summary>
    public ImmutableArray<Claim> BrokenClaims { get; private init; } = [];

    /// <summary>Whether its figures are exact: every play ends, and all states were searched.</summary>
    public bool IsWhole => Order.EveryPlayEnds && Graph.IsComplete;

    /// <summary>Why its figures cannot be compared, as a sentence; empty where they can.</summary>
    public string WhyNotWhole => this switch
    {
        { Order.EveryPlayEnds: false } => "a play of it may never end",
        { Graph.IsComplete: false } => string.Create(CultureInfo.InvariantCulture, $"only {Figures.States:N0} of its states were searched, and there are more; --max-states raises the limit"),
        _ => "",
    };

    /// <summary>A version of which all that can happen was searched, and nothing kept from an earlier search; null where no scenario could be made of its file.</summary>
    public static ComparedVersion? Of(CheckedScenario found)
    {
        if (found is not { Figures: { } figures, Graph: { } graph, Order: { } order }) return null;
        var broken = found.Findings.Where(finding => finding.Rule == Rules.ClaimBroken).Select(finding => (finding.Source.Path, finding.Span)).ToHashSet();
        return new ComparedVersion(found.File, figures, graph, order)
        {
            BrokenClaims = [.. graph.Story.Scenario.Claims.Where(claim => broken.Contains((claim.Place.Source.Path, claim.Place.Span)))],
        };
    }

    /// <summary>The version after made-up trainees have played it; as it was where not all is known of its story.</summary>
    /// <param name="terms">Who plays; versions that are compared have the same.</param>
    /// <param name="played">Hears how many trainees have played.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public ComparedVersion Played(SimulationTerms terms, IProgress<int>? played = null, CancellationToken cancellation = default) =>
        this with { MadeUp = SimulationRun.Of(Graph, Order, terms, played, cancellation).Report };
}
