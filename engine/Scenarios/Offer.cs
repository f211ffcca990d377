using System.Collections.Immutable;
using MentorSim.Engine.Scripting;
using MentorSim.Engine.Standards;
using MentorSim.Engine.Text;

namespace MentorSim.Engine.Scenarios;

/// <summary>What a decision has on offer: a choice, or an option to tick or to put in order.</summary>
public abstract record Offer
{
    private protected Offer() { }

    /// <summary>Its id, unique in its scene.</summary>
    public required string Id { get; init; }

    /// <summary>Its number among all choices and options of the scenario.</summary>
    public required int Index { get; init; }

    /// <summary>The place of its id.</summary>
    public required SourcePlace Place { get; init; }

    /// <summary>What the trainee reads.</summary>
    public required StoryText Text { get; init; }

    /// <summary>What it changes: what is set, then what is added.</summary>
    public ImmutableArray<Effect> Effects { get; init; } = [];

    /// <summary>Points for or against elements.</summary>
    public ImmutableArray<Evidence> Evidence { get; init; } = [];

    /// <summary>"Is" items of the role that it shows.</summary>
    public ImmutableArray<Boundary> Shows { get; init; } = [];

    /// <summary>"Is not" items of the role that it oversteps.</summary>
    public ImmutableArray<Boundary> Oversteps { get; init; } = [];

    /// <summary>The incident that it is, or null.</summary>
    public Incident? Critical { get; init; }

    /// <summary>The rules of practice that the feedback rests on.</summary>
    public ImmutableArray<Citation> Sources { get; init; } = [];

    /// <summary>Why it is sound or not; null where the author wrote none.</summary>
    public StoryText? Feedback { get; init; }
}

/// <summary>Something that the trainee can do.</summary>
public sealed record Choice : Offer
{
    /// <summary>Index of the scene to which it leads.</summary>
    public required int To { get; init; }

    /// <summary>When it is offered; null for always.</summary>
    public Condition? When { get; init; }

    /// <summary>Whether it is offered only until it is taken.</summary>
    public bool Once { get; init; }

    /// <summary>The minutes of school time that it takes.</summary>
    public int Takes { get; init; }
}

/// <summary>Something to tick, or to put in order.</summary>
public sealed record Option : Offer;

/// <summary>A change of a var.</summary>
/// <param name="Slot">The var's slot.</param>
/// <param name="Adds">True to add, false to set.</param>
/// <param name="Value">The number, or the flag as 0 or 1, or the word's number.</param>
/// <param name="Place">The place of the var's name.</param>
public sealed record Effect(int Slot, bool Adds, int Value, SourcePlace Place);

/// <summary>Points for an element (1 or 2) or against it (-1 or -2).</summary>
/// <param name="Pack">The pack of the element.</param>
/// <param name="Element">The element.</param>
/// <param name="Points">-2, -1, 1 or 2.</param>
public sealed record Evidence(Pack Pack, Element Element, int Points);

/// <summary>What feedback rests on: a rule of practice, an incident or a text, with the words to show for it.</summary>
/// <param name="Id">The id as written.</param>
/// <param name="Text">What it says.</param>
/// <param name="Grade">How well it was checked: A, B or C; null where the pack does not say.</param>
public sealed record Citation(string Id, string Text, string? Grade)
{
    /// <summary>The texts that a rule was taken from, or the text that is meant; empty where its pack names none.</summary>
    public ImmutableArray<PracticeSource> From { get; init; } = [];
}
