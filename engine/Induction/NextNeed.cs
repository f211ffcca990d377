using MentorSim.Engine.Standards;

namespace MentorSim.Engine.Induction;

/// <summary>Why something should be played: the more urgent first.</summary>
public enum NeedKind
{
    /// <summary>It went badly, and is due again.</summary>
    Due,

    /// <summary>Nothing was ever shown for it, or its person said in the self-audit that they cannot do it yet.</summary>
    FirstEvidence,

    /// <summary>What was shown last was less than competent.</summary>
    Weak,

    /// <summary>It comes back on a later day: nothing to do now.</summary>
    Later,

    /// <summary>It went well: it could still go better.</summary>
    Well,
}

/// <summary>What a need is about.</summary>
public enum NeedAbout
{
    /// <summary>An element of the pack.</summary>
    Element,

    /// <summary>An "is not" item of the role that was overstepped.</summary>
    Overstep,

    /// <summary>A serious breach that happened.</summary>
    Breach,
}

/// <summary>Something that should be played again, or for the first time. See <see cref="ByUrgency"/>.</summary>
/// <param name="About">What it is about.</param>
/// <param name="Id">Its id.</param>
/// <param name="Title">Its title.</param>
/// <param name="Kind">Why.</param>
public sealed record NextNeed(NeedAbout About, string Id, string Title, NeedKind Kind)
{
    /// <summary>Compares by urgency alone, the most urgent first: by kind, then by how long it has been due, then by share.</summary>
    public static IComparer<NextNeed> ByUrgency { get; } = Comparer<NextNeed>.Create((one, other) =>
        one.Kind != other.Kind ? one.Kind.CompareTo(other.Kind)
        : one.Kind is NeedKind.Due or NeedKind.Later ? Nullable.Compare(one.Due, other.Due)
        : one.Kind == NeedKind.FirstEvidence ? 0
        : one.Share.CompareTo(other.Share));

    /// <summary>The day on which it went badly last; null where it never did.</summary>
    public DateOnly? BadOn { get; init; }

    /// <summary>The day from which it is due; null where nothing comes back.</summary>
    public DateOnly? Due { get; init; }

    /// <summary>The share that counts: what was shown last, and after several good plays the best of them.</summary>
    public decimal Share { get; init; }

    /// <summary>The level of that.</summary>
    public Level Level { get; init; } = Level.NotAssessed;

    /// <summary>Whether the self-audit names it as a gap, and nothing good was played since.</summary>
    public bool IsGap { get; init; }

    /// <summary>Whether it asks for a play now: what comes later does not, nor what was strong.</summary>
    public bool IsOpen => Kind is NeedKind.Due or NeedKind.FirstEvidence or NeedKind.Weak || (Kind == NeedKind.Well && Level != Level.Strong);

    /// <summary>The reason in words, as in "LM3.3 went badly on 3 November and is due again since 4 November".</summary>
    /// <param name="days">The days of the place.</param>
    public string Words(LocalDays days) => Kind switch
    {
        NeedKind.Due => $"{Name} {About switch { NeedAbout.Element => "went badly", NeedAbout.Overstep => "was overstepped", NeedAbout.Breach => "happened" }} on {days.Say(BadOn!.Value)} and is due again {(Due == days.Today ? "today" : $"since {days.Say(Due!.Value)}")}",
        NeedKind.FirstEvidence when IsGap => $"{Id} is a gap in your self-audit",
        NeedKind.FirstEvidence => $"would be your first evidence for {Id}",
        NeedKind.Weak => $"{Id} was {LevelWords} when it was last played",
        NeedKind.Later => $"{Name} is due again on {days.Say(Due!.Value)}",
        NeedKind.Well => $"{Id} went well and could still go better: {LevelWords}",
    };

    private string Name => About == NeedAbout.Element ? Id : $"\"{Title}\"";

    private string LevelWords => $"{Level.Word().Replace('-', ' ')} ({Text.WholePercent.Of(Share)})";
}
