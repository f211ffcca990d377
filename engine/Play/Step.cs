namespace MentorSim.Engine.Play;

/// <summary>
/// A step of a passage, as small as it can be kept: a play has one for each answer and each fork. The moments that it stands for are made
/// when somebody looks at them.
/// </summary>
internal readonly record struct Step
{
    private static readonly object ByCondition = new();
    private static readonly object ByChance = new();

    // What led on: null at the beginning, the answer, or where more is to be told of it the whole moment, or one of the two ways of a fork.
    private readonly object? _what;

    private Step(object? what, StoryState? after) => (_what, After) = (what, after);

    /// <summary>The state in which it ended; null where a serious breach stopped the session.</summary>
    public StoryState? After { get; }

    /// <summary>The step into the first scene.</summary>
    public static Step Into(StoryState first) => new(null, first);

    /// <summary>The step of an answer.</summary>
    public static Step Of(Decided decided) => new(decided, decided.After);

    /// <summary>The step of an answer of which there is no more to be told.</summary>
    public static Step Of(Answer answer, StoryState after) => new(answer, after);

    /// <summary>The step from a fork.</summary>
    public static Step From(StoryState after, bool byChance) => new(byChance ? ByChance : ByCondition, after);

    /// <summary>What was decided, given the state before; null where nothing was.</summary>
    public Decided? Decided(StoryState before) => _what switch
    {
        Decided decided => decided,
        Answer answer => new Decided(before, answer, After),
        _ => null,
    };

    /// <summary>What the step did, before the scene that it led to was entered; null at the beginning.</summary>
    /// <param name="before">The state before.</param>
    public Moment? Moment(StoryState before) =>
        _what is null ? null : Decided(before) ?? (Moment)new WentOnByItself(before, After!, ReferenceEquals(_what, ByChance));
}
