using System.Collections.Immutable;
using MentorSim.Engine.Scenarios;
using MentorSim.Engine.Standards;
using MentorSim.Engine.Text;

namespace MentorSim.Engine.Panel.Interviews;

/// <summary>
/// A person specification that can be judged by: every id is resolved, and every number is in its range. Only the binder makes one.
/// </summary>
public sealed record PersonSpecification
{
    /// <summary>The file it was read from.</summary>
    public required SourceText Source { get; init; }

    /// <summary>Its id, unique in a scenario library.</summary>
    public required string Id { get; init; }

    /// <summary>Its title.</summary>
    public required string Title { get; init; }

    /// <summary>A word of <see cref="InterviewPhase"/>.</summary>
    public required string Phase { get; init; }

    /// <summary>What it is for, in a sentence or two; null where the author wrote nothing.</summary>
    public string? Summary { get; init; }

    /// <summary>The packs that it names.</summary>
    public ImmutableArray<Pack> Packs { get; init; } = [];

    /// <summary>The rules of practice on which it rests.</summary>
    public ImmutableArray<Citation> Sources { get; init; } = [];

    /// <summary>Who reviewed it; null where nobody did.</summary>
    public Review? Review { get; init; }

    /// <summary>The criteria in the order of the file; at least one.</summary>
    public required ImmutableArray<Criterion> Criteria { get; init; }

    /// <summary>The criterion of an id; null where there is none.</summary>
    public Criterion? Criterion(string id) => Criteria.FirstOrDefault(criterion => criterion.Id == id);
}

/// <summary>What somebody must bring, or should.</summary>
/// <param name="Id">Its id, as in E1: rubrics of papers and questions name it.</param>
/// <param name="Text">What the person does or knows, as what stands behind "the person".</param>
/// <param name="IsEssential">Whether nobody can do the work without it; else it is desirable.</param>
/// <param name="Weight">How much it counts beside the others, from 1 to 5.</param>
/// <param name="Minimum">The mark from 0 to 4 below which an essential criterion is not met; null for none.</param>
/// <param name="Assessed">How it is assessed, in the order of the file; at least one.</param>
/// <param name="Elements">The elements of packs that it is about.</param>
public sealed record Criterion(
    string Id, string Text, bool IsEssential, int Weight, int? Minimum, ImmutableArray<Assessment> Assessed, ImmutableArray<Element> Elements);

/// <summary>How a criterion is assessed.</summary>
public enum Assessment
{
    /// <summary>By what the application form says.</summary>
    Application,

    /// <summary>By an answer in the interview.</summary>
    Interview,

    /// <summary>By an in-tray paper.</summary>
    InTray,

    /// <summary>By what referees say.</summary>
    Reference,
}
