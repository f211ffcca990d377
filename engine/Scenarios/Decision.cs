using System.Collections.Immutable;

namespace MentorSim.Engine.Scenarios;

/// <summary>The trainee decides.</summary>
public abstract record Decision : WayOn
{
    private protected Decision() { }

    /// <summary>What can be chosen, ticked or put in order, whether or not it is on offer now; none where a text is written.</summary>
    public abstract ImmutableArray<Offer> Offers { get; }

    /// <summary>Whether the trainee is asked how sure the answer is.</summary>
    public bool AsksCertainty { get; init; }
}

/// <summary>One of some choices.</summary>
/// <param name="Choices">The choices in the order of the file.</param>
public sealed record ChoiceDecision(ImmutableArray<Choice> Choices) : Decision
{
    /// <inheritdoc/>
    public override ImmutableArray<Offer> Offers => ImmutableArray<Offer>.CastUp(Choices);

    /// <summary>How long the trainee has; null where there is no hurry.</summary>
    public TimeLimit? Limit { get; init; }
}

/// <summary>Something to do after the choices of one scene, whichever way it is answered.</summary>
public abstract record TaskDecision : Decision
{
    private protected TaskDecision() { }

    /// <summary>What the trainee is asked to do.</summary>
    public required StoryText Prompt { get; init; }

    /// <summary>Index of the scene to which it leads.</summary>
    public required int To { get; init; }

    /// <summary>The minutes of school time that it takes.</summary>
    public int Takes { get; init; }
}

/// <summary>Things to tick.</summary>
public sealed record PickDecision : TaskDecision
{
    /// <summary>The fewest ticks.</summary>
    public required int Min { get; init; }

    /// <summary>The most ticks.</summary>
    public required int Max { get; init; }

    /// <summary>The things, in the order in which they act.</summary>
    public required ImmutableArray<Option> Options { get; init; }

    /// <inheritdoc/>
    public override ImmutableArray<Offer> Offers => ImmutableArray<Offer>.CastUp(Options);
}

/// <summary>Things to put in order.</summary>
public sealed record OrderDecision : TaskDecision
{
    /// <summary>The things in the right order.</summary>
    public required ImmutableArray<Option> Options { get; init; }

    /// <summary>What the right order earns; another earns less, as <see cref="Standing"/> says.</summary>
    public ImmutableArray<Evidence> Evidence { get; init; } = [];

    /// <inheritdoc/>
    public override ImmutableArray<Offer> Offers => ImmutableArray<Offer>.CastUp(Options);

    /// <summary>
    /// The points of an order whose full marks are <paramref name="full"/>: floor((2m(D - d) + D) / 2D), with d Spearman's footrule to
    /// the right order (Diaconis and Graham 1977) and D = floor(n²/2) the most that it can be.
    /// </summary>
    /// <param name="full">The full marks m, 1 or 2.</param>
    /// <param name="places">For each thing as it was placed, its number in the right order, from 0.</param>
    public static int Standing(int full, ReadOnlySpan<int> places)
    {
        var most = places.Length * places.Length / 2;
        var footrule = 0;
        for (var i = 0; i < places.Length; i++) footrule += Math.Abs(places[i] - i);
        return ((2 * full * (most - footrule)) + most) / (2 * most);
    }
}

/// <summary>Something to write: kept, reflected on and marked by a person, never scored by a machine.</summary>
public sealed record WriteDecision : TaskDecision
{
    /// <summary>What a person will look for.</summary>
    public ImmutableArray<Criterion> Criteria { get; init; } = [];

    /// <inheritdoc/>
    public override ImmutableArray<Offer> Offers => [];
}

/// <summary>What a written answer is marked by.</summary>
/// <param name="Id">Its id, unique in its scene.</param>
/// <param name="Text">What is looked for.</param>
public sealed record Criterion(string Id, StoryText Text);

/// <summary>A time in which to decide.</summary>
/// <param name="Seconds">The seconds of an unhurried reader; a session may give more, or take the limit away.</param>
/// <param name="Timeout">What is taken when the time is up: a choice that is always on offer.</param>
public sealed record TimeLimit(int Seconds, Choice Timeout);
