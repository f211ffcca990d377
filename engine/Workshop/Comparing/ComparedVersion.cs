using System.Globalization;
using MentorSim.Engine.Exploration;
using MentorSim.Engine.Scenarios;

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

    /// <summary>What made-up trainees got, where that was simulated; else null, and nothing is said of them.</summary>
    public MadeUpDifficulty? MadeUp { get; init; }

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
    public static ComparedVersion? Of(CheckedScenario found) =>
        found is { Figures: { } figures, Graph: { } graph, Order: { } order } ? new ComparedVersion(found.File, figures, graph, order) : null;
}

/// <summary>What made-up trainees got in a version.</summary>
/// <param name="Passed">The share of them who passed, from 0 to 1.</param>
/// <param name="MeanShare">The mean share of the points that they could have, from 0 to 1.</param>
public sealed record MadeUpDifficulty(double Passed, double MeanShare);
