using System.Collections.Immutable;
using MentorSim.Engine.Scenarios;
using MentorSim.Engine.Standards;
using MentorSim.Engine.Text;

namespace MentorSim.Engine.Induction;

/// <summary>The way through an induction: what a new mentor plays, reads, fills in and has signed, in order, each with the day by which.</summary>
public sealed record Route
{
    /// <summary>The file it was read from.</summary>
    public required SourceText Source { get; init; }

    /// <summary>Its id, unique in a scenario library.</summary>
    public required string Id { get; init; }

    /// <summary>Its title.</summary>
    public required string Title { get; init; }

    /// <summary>What it is for, and for whom.</summary>
    public string? Summary { get; init; }

    /// <summary>The packs that it names: the first with units is that of the self-audit's gaps.</summary>
    public ImmutableArray<Pack> Packs { get; init; } = [];

    /// <summary>Who reviewed it, and when; null where nobody did.</summary>
    public Review? Review { get; init; }

    /// <summary>Its steps in order; at least one.</summary>
    public required ImmutableArray<RouteStep> Steps { get; init; }

    /// <summary>The day by which the last of its steps that have one is due; null where none has.</summary>
    public int? LastDay => Steps.Max(step => step.Due);

    /// <summary>The step of an id; null where there is none.</summary>
    public RouteStep? Step(string id) => Steps.FirstOrDefault(step => step.Id == id);
}

/// <summary>A step of a route.</summary>
public abstract record RouteStep
{
    private protected RouteStep() { }

    /// <summary>Its id, unique in the route: what was done is kept under it.</summary>
    public required string Id { get; init; }

    /// <summary>What stands in lists: its own title, or one made from what the step is.</summary>
    public required string Title { get; init; }

    /// <summary>Why it stands in the route; null where the author says nothing.</summary>
    public string? Why { get; init; }

    /// <summary>The day by which it is to be done: 1 is the day on which the induction begins; null where there is none.</summary>
    public int? Due { get; init; }

    /// <summary>Whose turn it is: true for what a co-ordinator or line manager does.</summary>
    public bool IsSupervisors => this is SignOffStep;
}

/// <summary>A scenario to play.</summary>
/// <param name="Scenario">The id of the scenario.</param>
/// <param name="Mode">The mode in which it counts; null for any but an interview.</param>
/// <param name="Until">What it takes.</param>
public sealed record PlayStep(string Scenario, PlayMode? Mode, Until Until) : RouteStep;

/// <summary>An in-tray paper to practise, to the end.</summary>
/// <param name="Paper">The id of the paper.</param>
public sealed record SitStep(string Paper) : RouteStep;

/// <summary>Something to read: the reader says when it is done.</summary>
/// <param name="Page">The id of the page of the handbook; null where it is a text elsewhere.</param>
/// <param name="What">What to read, where it is no page of the handbook.</param>
public sealed record ReadStep(string? Page, string? What) : RouteStep
{
    /// <summary>The rules of practice that ask for it; none for a page of the handbook.</summary>
    public ImmutableArray<Citation> Sources { get; init; } = [];
}

/// <summary>The self-audit against the elements of a pack: done when every element has an answer.</summary>
/// <param name="Pack">The pack.</param>
public sealed record AuditStep(Pack Pack) : RouteStep;

/// <summary>The form "who is who": done when the people that <see cref="Slots"/> names have a name.</summary>
/// <param name="Slots">Slots of the school profile.</param>
public sealed record WhoIsWhoStep(ImmutableArray<string> Slots) : RouteStep;

/// <summary>The mentor's self-evaluation: done when the four questions of a cycle have an answer.</summary>
public sealed record EvaluationStep : RouteStep;

/// <summary>Training to attend: done when the training record has an entry for it.</summary>
/// <param name="What">What training.</param>
public sealed record TrainingStep(string What) : RouteStep;

/// <summary>A sign-off by the line manager, possible when all steps before it are done.</summary>
/// <param name="What">What is signed, in words.</param>
public sealed record SignOffStep(string What) : RouteStep
{
    internal const string Lead = "Sign-off: ";

    /// <summary>What is signed, for lists that say by themselves that it is a sign-off: the title that its author gave it, else <see cref="What"/>.</summary>
    public string Subject => Title == Lead + What ? What : Title;
}

/// <summary>What it takes for a played scenario to count.</summary>
public enum Until
{
    /// <summary>An ending was reached, whatever the result.</summary>
    Finished,

    /// <summary>The result was competent at least once.</summary>
    Competent,
}
