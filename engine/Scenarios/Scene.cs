using System.Collections.Immutable;
using MentorSim.Engine.Scripting;
using MentorSim.Engine.Standards;
using MentorSim.Engine.Text;

namespace MentorSim.Engine.Scenarios;

/// <summary>A scene: what is seen and heard, and how the story goes on from it.</summary>
public sealed record Scene
{
    /// <summary>Its id.</summary>
    public required string Id { get; init; }

    /// <summary>Its number in the scenario, from 0.</summary>
    public required int Index { get; init; }

    /// <summary>The place of its id in the file.</summary>
    public required TextSpan Span { get; init; }

    /// <summary>Its text; every part whose condition holds is shown, in order.</summary>
    public required ImmutableArray<TextPart> Text { get; init; }

    /// <summary>How it goes on.</summary>
    public required WayOn WayOn { get; init; }

    /// <summary>The slot that counts its visits, up to 9.</summary>
    public required int VisitsSlot { get; init; }

    /// <summary>The slot that says whether it was entered: apart from the count, since most conditions ask for no more.</summary>
    public required int SeenSlot { get; init; }

    /// <summary>Its choices, whether or not they are on offer; none where it has no decision.</summary>
    public ImmutableArray<Choice> Choices => WayOn is Decision decision ? decision.Choices : [];
}

/// <summary>A part of a scene's text.</summary>
/// <param name="When">When it is shown; null for always.</param>
/// <param name="Text">What it says.</param>
public sealed record TextPart(Condition? When, StoryText Text);

/// <summary>How a scene goes on.</summary>
public abstract record WayOn
{
    private protected WayOn() { }
}

/// <summary>The trainee decides.</summary>
public sealed record Decision(ImmutableArray<Choice> Choices) : WayOn;

/// <summary>No decision: the story goes on by itself, by condition or by chance.</summary>
/// <param name="Branches">First those with a condition, then those with a chance; the last has neither and takes the rest.</param>
public sealed record Fork(ImmutableArray<Branch> Branches) : WayOn;

/// <summary>The story ends.</summary>
public sealed record Ending(EndingKind Kind) : WayOn;

/// <summary>How good an ending is for the pupil.</summary>
public enum EndingKind
{
    /// <summary>As it should be.</summary>
    Good,

    /// <summary>Partly.</summary>
    Mixed,

    /// <summary>Not as it should be.</summary>
    Poor,
}

/// <summary>One way out of a fork.</summary>
/// <param name="When">The condition, or null.</param>
/// <param name="Chance">The share of 100, or null.</param>
/// <param name="To">Index of the scene to which it leads.</param>
public sealed record Branch(Condition? When, int? Chance, int To);

/// <summary>Something that the trainee can do.</summary>
public sealed record Choice
{
    /// <summary>Its id, unique in its scene.</summary>
    public required string Id { get; init; }

    /// <summary>Its number among all choices of the scenario.</summary>
    public required int Index { get; init; }

    /// <summary>The place of its id in the file.</summary>
    public required TextSpan Span { get; init; }

    /// <summary>What the trainee reads.</summary>
    public required StoryText Text { get; init; }

    /// <summary>Index of the scene to which it leads.</summary>
    public required int To { get; init; }

    /// <summary>When it is offered; null for always.</summary>
    public Condition? When { get; init; }

    /// <summary>Whether it is offered only until it is taken.</summary>
    public bool Once { get; init; }

    /// <summary>The slot that says that it was taken.</summary>
    public required int TakenSlot { get; init; }

    /// <summary>What it changes: what is set, then what is added.</summary>
    public ImmutableArray<Effect> Effects { get; init; } = [];

    /// <summary>The minutes of school time that it takes.</summary>
    public int Takes { get; init; }

    /// <summary>Points for or against elements.</summary>
    public ImmutableArray<Evidence> Evidence { get; init; } = [];

    /// <summary>"Is" items of the role that it shows.</summary>
    public ImmutableArray<Boundary> Shows { get; init; } = [];

    /// <summary>"Is not" items of the role that it oversteps.</summary>
    public ImmutableArray<Boundary> Oversteps { get; init; } = [];

    /// <summary>The incident that it is, or null.</summary>
    public Incident? Critical { get; init; }

    /// <summary>Ids of the rules of practice that the feedback rests on.</summary>
    public ImmutableArray<Citation> Sources { get; init; } = [];

    /// <summary>Why it is sound or not; null where the author wrote none.</summary>
    public StoryText? Feedback { get; init; }
}

/// <summary>A change of a var.</summary>
/// <param name="Slot">The var's slot.</param>
/// <param name="Adds">True to add, false to set.</param>
/// <param name="Value">The number, or the flag as 0 or 1, or the word's number.</param>
/// <param name="Span">The place in the file.</param>
public sealed record Effect(int Slot, bool Adds, int Value, TextSpan Span);

/// <summary>Points for an element (1 or 2) or against it (-1 or -2).</summary>
/// <param name="Pack">The pack of the element.</param>
/// <param name="Element">The element.</param>
/// <param name="Points">-2, -1, 1 or 2.</param>
public sealed record Evidence(Pack Pack, Element Element, int Points);

/// <summary>What feedback rests on: a rule of practice, an incident or a text, with the words to show for it.</summary>
/// <param name="Id">The id as written.</param>
/// <param name="Text">What it says.</param>
/// <param name="Grade">How well it was checked: A, B or C; null where the pack does not say.</param>
public sealed record Citation(string Id, string Text, string? Grade);
