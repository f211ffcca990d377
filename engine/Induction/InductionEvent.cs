using System.Collections.Immutable;
using MentorSim.Engine.Standards;

namespace MentorSim.Engine.Induction;

/// <summary>
/// Something that was written down about one person beside what they played: by themselves in their induction, or by whoever supervises
/// them. The events are the truth: an <see cref="InductionFile"/> is the fold over them.
/// </summary>
/// <param name="At">When, by the clock on the wall.</param>
public abstract record NoteEvent(DateTimeOffset At)
{
    /// <summary>The most letters in a name, a title or another single line.</summary>
    public const int LongestLine = 200;

    /// <summary>The most letters in a longer text.</summary>
    public const int LongestText = 20_000;
}

/// <summary>Something that a person wrote down in their own induction.</summary>
public abstract record InductionEvent : NoteEvent
{
    private protected InductionEvent(DateTimeOffset at) : base(at) { }
}

/// <summary>The induction begins; always the first event, and only that.</summary>
public sealed record InductionBegan(DateTimeOffset At) : InductionEvent(At);

/// <summary>A route was chosen, the first or another one.</summary>
/// <param name="At">When.</param>
/// <param name="Route">The id of the route.</param>
/// <param name="Title">Its title on that day.</param>
/// <param name="From">The day that counts as the first of the route.</param>
public sealed record RouteChosen(DateTimeOffset At, string Route, string Title, DateOnly From) : InductionEvent(At);

/// <summary>The person said how much experience they have of mentoring: it decides what a coach begins with.</summary>
public sealed record ExperienceSaid(DateTimeOffset At, Experience Experience) : InductionEvent(At);

/// <summary>An answer of the self-audit; a later one to the same element replaces it.</summary>
/// <param name="At">When.</param>
/// <param name="Pack">The id of the pack.</param>
/// <param name="Element">The id of the element.</param>
/// <param name="Answer">How far the person can do it already.</param>
/// <param name="Evidence">What shows it, in their words; empty where they wrote nothing.</param>
public sealed record Audited(DateTimeOffset At, string Pack, string Element, AuditAnswer Answer, string Evidence) : InductionEvent(At);

/// <summary>What a step asks to read was read.</summary>
/// <param name="At">When.</param>
/// <param name="Route">The id of the route.</param>
/// <param name="Step">The id of the step.</param>
public sealed record StepRead(DateTimeOffset At, string Route, string Step) : InductionEvent(At);

/// <summary>The person takes back that they have read what a step asks to read: both stay written down.</summary>
/// <param name="At">When.</param>
/// <param name="Route">The id of the route.</param>
/// <param name="Step">The id of the step.</param>
public sealed record StepReadTakenBack(DateTimeOffset At, string Route, string Step) : InductionEvent(At);

/// <summary>Who fills a slot of the school profile; a later one replaces it, one without a name takes it away.</summary>
/// <param name="At">When.</param>
/// <param name="Slot">The slot, as in <c>school.dsl</c>.</param>
/// <param name="Name">The name; empty where nobody is known any more.</param>
/// <param name="Role">What they do; null for what the profile says.</param>
/// <param name="Pronouns">How texts speak of them.</param>
public sealed record PersonNamed(DateTimeOffset At, string Slot, string Name, string? Role, Pronouns Pronouns) : InductionEvent(At);

/// <summary>Training was attended; one with the same number replaces it.</summary>
/// <param name="At">When it was written down.</param>
/// <param name="Entry">What it is.</param>
public sealed record Trained(DateTimeOffset At, TrainingEntry Entry) : InductionEvent(At);

/// <summary>An entry of the training record was taken away.</summary>
/// <param name="At">When.</param>
/// <param name="Number">Its number.</param>
public sealed record TrainingRemoved(DateTimeOffset At, int Number) : InductionEvent(At);

/// <summary>A question of the self-evaluation was answered; a later answer in the same cycle replaces it.</summary>
/// <param name="At">When.</param>
/// <param name="Cycle">The number of the cycle, from 1; at most one more than there are.</param>
/// <param name="Question">The question.</param>
/// <param name="Text">The answer.</param>
/// <param name="ReviewOn">With the last question: the day on which the person will look at it again.</param>
public sealed record Evaluated(DateTimeOffset At, int Cycle, EvaluationQuestion Question, string Text, DateOnly? ReviewOn) : InductionEvent(At);

/// <summary>A session was put into the portfolio (the <em>showcase</em>) for an element, with the person's words; a later one replaces it.</summary>
/// <param name="At">When.</param>
/// <param name="Session">The id of the session.</param>
/// <param name="Pack">The id of the pack.</param>
/// <param name="Element">The id of the unit, element or criterion that it is to show.</param>
/// <param name="Words">Why, in the person's words; empty takes it out again.</param>
public sealed record Showcased(DateTimeOffset At, string Session, string Pack, string Element, string Words) : InductionEvent(At);

/// <summary>How much experience somebody has.</summary>
public enum Experience
{
    /// <summary>New to mentoring: a worked example helps before reflection does.</summary>
    Beginner,

    /// <summary>Has mentored before: reflection comes first.</summary>
    Experienced,
}

/// <summary>How far somebody says that they can do what an element asks.</summary>
public enum AuditAnswer
{
    /// <summary>Has not done it yet.</summary>
    NotYet,

    /// <summary>Has done some of it, with help.</summary>
    Some,

    /// <summary>Does it without help, and can show it.</summary>
    Confident,
}

/// <summary>The four questions of the cycle of self-evaluation, as the 2005 guide prints them (ME1 to ME4).</summary>
public enum EvaluationQuestion
{
    /// <summary>How well are we doing?</summary>
    HowWell,

    /// <summary>What more could we aim to achieve this year and what must we do to make it happen?</summary>
    WhatMore,

    /// <summary>How will we know if we have been successful?</summary>
    HowKnow,

    /// <summary>When will we review?</summary>
    WhenReview,
}

/// <summary>An entry of the training record.</summary>
/// <param name="Number">Its number in the record, from 1.</param>
/// <param name="What">What training.</param>
/// <param name="On">The day.</param>
/// <param name="Provider">Who gave it.</param>
public sealed record TrainingEntry(int Number, string What, DateOnly On, string Provider)
{
    /// <summary>The ids of the elements that it serves.</summary>
    public ImmutableArray<string> Elements { get; init; } = [];

    /// <summary>The day by which it has to be renewed; null for never.</summary>
    public DateOnly? RenewBy { get; init; }

    /// <summary>The id of the step of the route that it does; null for none.</summary>
    public string? Step { get; init; }

    /// <inheritdoc/>
    public bool Equals(TrainingEntry? other) => other is not null
        && (Number, What, On, Provider, RenewBy, Step) == (other.Number, other.What, other.On, other.Provider, other.RenewBy, other.Step)
        && Elements.AsSpan().SequenceEqual(other.Elements.AsSpan());

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Number, What, On, Provider, RenewBy, Step);
}
