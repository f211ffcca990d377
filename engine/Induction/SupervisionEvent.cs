using System.Collections.Immutable;

namespace MentorSim.Engine.Induction;

/// <summary>Something that whoever supervises a person wrote down about them.</summary>
public abstract record SupervisionEvent : NoteEvent
{
    private protected SupervisionEvent(DateTimeOffset at, Supervisor by) : base(at) => By = by;

    /// <summary>Who wrote it.</summary>
    public Supervisor By { get; }

    /// <summary>Where it was taken in from; empty where it was written here. Nobody can tell from a file who wrote what stands in it.</summary>
    public string Origin { get; init; } = "";
}

/// <summary>Who supervises: a line manager or a co-ordinator.</summary>
/// <param name="Name">The name.</param>
/// <param name="Role">The role, as in "line manager"; empty where none was said.</param>
public sealed record Supervisor(string Name, string Role);

/// <summary>Supervision begins; always the first event, and only that.</summary>
public sealed record SupervisionBegan(DateTimeOffset At, Supervisor By) : SupervisionEvent(At, By);

/// <summary>A written answer was read and marked; a later mark of the same answer replaces it.</summary>
/// <param name="At">When.</param>
/// <param name="By">Who read it.</param>
/// <param name="Answer">Which answer.</param>
/// <param name="Marks">Each criterion of the scene, by its id, with how far it is met.</param>
/// <param name="Line">A line to the trainee; empty where none was written.</param>
public sealed record WritingRead(DateTimeOffset At, Supervisor By, WrittenAnswerId Answer, ImmutableArray<CriterionMark> Marks, string Line) : SupervisionEvent(At, By);

/// <summary>A step of the route was signed off.</summary>
/// <param name="At">When.</param>
/// <param name="By">Who signed.</param>
/// <param name="Route">The id of the route.</param>
/// <param name="Step">The id of the step.</param>
/// <param name="Note">What was said with it; may be empty.</param>
public sealed record StepSigned(DateTimeOffset At, Supervisor By, string Route, string Step, string Note) : SupervisionEvent(At, By);

/// <summary>A sign-off was withdrawn.</summary>
/// <param name="At">When.</param>
/// <param name="By">Who withdrew it.</param>
/// <param name="Route">The id of the route.</param>
/// <param name="Step">The id of the step.</param>
/// <param name="Why">The reason; never empty.</param>
public sealed record SignOffWithdrawn(DateTimeOffset At, Supervisor By, string Route, string Step, string Why) : SupervisionEvent(At, By);

/// <summary>A talk was had, about a serious breach, an overstep, or anything else.</summary>
/// <param name="At">When it was written down.</param>
/// <param name="By">Who had it.</param>
/// <param name="Session">The id of the session that it was about; null for none.</param>
/// <param name="About">Ids of breaches and role boundaries that it was about.</param>
/// <param name="Note">What was agreed.</param>
public sealed record TalkNoted(DateTimeOffset At, Supervisor By, string? Session, ImmutableArray<string> About, string Note) : SupervisionEvent(At, By);

/// <summary>Which written answer.</summary>
/// <param name="Session">The id of the session.</param>
/// <param name="Decision">The number of the decision in it, from 1, as the debrief counts.</param>
/// <param name="Scene">The id of the scene that asked for it.</param>
public sealed record WrittenAnswerId(string Session, int Decision, string Scene);

/// <summary>A criterion with its mark.</summary>
/// <param name="Criterion">Its id in the scene.</param>
/// <param name="Met">How far it is met.</param>
public sealed record CriterionMark(string Criterion, Met Met);

/// <summary>How far a criterion is met, in the judgement of a person.</summary>
public enum Met
{
    /// <summary>It is met.</summary>
    Fully,

    /// <summary>In part.</summary>
    Partly,

    /// <summary>Not met.</summary>
    Not,
}
