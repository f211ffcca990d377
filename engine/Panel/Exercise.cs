using System.Collections.Immutable;
using MentorSim.Engine.Panel.Sealing;

namespace MentorSim.Engine.Panel;

/// <summary>
/// A paper, its candidates and its panel, from setting up to deleting: the fold of its events. What an event says is checked before it
/// is taken, so that whatever stands here is whole.
/// </summary>
public sealed partial record Exercise
{
    /// <summary>The fewest members.</summary>
    public const int FewestMembers = 2;

    /// <summary>The most members.</summary>
    public const int MostMembers = 5;

    /// <summary>The most candidates.</summary>
    public const int MostCandidates = 60;

    /// <summary>The difference of two members' marks from which they have to agree.</summary>
    public const int DifferenceToAgree = 2;

    /// <summary>How long everything is kept unless the panel says otherwise: tribunals take claims for six months, and conciliation comes on top (RP-10).</summary>
    public const int UsualRetention = 12;

    /// <summary>Its id, 32 hexadecimal digits.</summary>
    public required string Id { get; init; }

    /// <summary>What people call it.</summary>
    public required string Title { get; init; }

    /// <summary>When it began.</summary>
    public required DateTimeOffset BeganAt { get; init; }

    /// <summary>Where it stands.</summary>
    public required ExerciseState State { get; init; }

    /// <summary>The keys for which each sitting's key is sealed.</summary>
    public required KeyPair Keys { get; init; }

    /// <summary>The key by which what was received is signed.</summary>
    public required SigningKey Signing { get; init; }

    /// <summary>The key for which members' shares are sealed.</summary>
    public required string RecoveryPublic { get; init; }

    /// <summary>The paper; null while none is chosen.</summary>
    public ChosenPaper? Paper { get; init; }

    /// <summary>The criteria of the person specification.</summary>
    public ImmutableArray<Criterion> Criteria { get; init; } = [];

    /// <summary>The core questions of the interview, the same for all.</summary>
    public ImmutableArray<ExerciseQuestion> Questions { get; init; } = [];

    /// <summary>The questions of the wash-up.</summary>
    public ImmutableArray<WashUpQuestion> WashUp { get; init; } = [];

    /// <summary>The members, in the order in which they were added.</summary>
    public ImmutableArray<Member> Members { get; init; } = [];

    /// <summary>The candidates, in the order in which they were added.</summary>
    public ImmutableArray<ExerciseCandidate> Candidates { get; init; } = [];

    /// <summary>Whether items come to everybody at the same minute, whatever the extra time.</summary>
    public bool ArrivalsUnscaled { get; init; }

    /// <summary>Opens with the invigilator PIN; null before one was set.</summary>
    public WrappedKey? InvigilatorPin { get; init; }

    /// <summary>How many months after the decision everything is kept.</summary>
    public int RetentionMonths { get; init; } = UsualRetention;

    /// <summary>Who keeps the recovery sheet; null before that was confirmed.</summary>
    public string? RecoveryHolder { get; init; }

    /// <summary>When it was rehearsed last; null for never.</summary>
    public DateTimeOffset? RehearsedAt { get; init; }

    /// <summary>The station file as it was written last; null before.</summary>
    public StationMade? Station { get; init; }

    /// <summary>What was noted for the record, in order.</summary>
    public ImmutableArray<NoteMade> Notes { get; init; } = [];

    /// <summary>The marks keys that were split, by member.</summary>
    public ImmutableArray<MarksKeySplit> Splits { get; init; } = [];

    /// <summary>What members wrote down, sealed, in order.</summary>
    public ImmutableArray<EntrySealed> Entries { get; init; } = [];

    /// <summary>What the panel judged of breaches, the last word of each.</summary>
    public ImmutableArray<BreachJudged> Breaches { get; init; } = [];

    /// <summary>What was agreed, the last word of each.</summary>
    public ImmutableArray<MarkAgreed> Agreements { get; init; } = [];

    /// <summary>When results were opened, and by whom; null before.</summary>
    public ResultsOpened? Results { get; init; }

    /// <summary>The answers of the wash-up, the last of each.</summary>
    public ImmutableArray<WashUpAnswered> WashUpAnswers { get; init; } = [];

    /// <summary>When it was decided, and by whom; null before.</summary>
    public DecisionMade? Decision { get; init; }

    /// <summary>What stops deleting; null where nothing does.</summary>
    public HoldPlaced? Hold { get; init; }

    /// <summary>All events, in order.</summary>
    public required ImmutableArray<ExerciseEvent> Events { get; init; }

    /// <summary>The day until which everything is kept; null before the decision.</summary>
    public DateOnly? KeepUntil => Decision is { At: var decided } ? DateOnly.FromDateTime(decided.UtcDateTime.Date).AddMonths(RetentionMonths) : null;

    /// <summary>The members whose marks count.</summary>
    public IEnumerable<Member> Markers => Members.Where(member => member.Marks);

    /// <summary>Whether every share is published, so that marks can be opened.</summary>
    public bool AreMarksOpen => State is ExerciseState.Agreeing or ExerciseState.Decided or ExerciseState.Kept;

    /// <summary>Whether members judge now, and see neither terms nor times nor notes of candidates: from the beginning of marking until results are open.</summary>
    public bool IsBlind => this is { State: ExerciseState.Marking or ExerciseState.Agreeing, Results: null };

    /// <summary>The member of an id.</summary>
    /// <exception cref="ExerciseException">There is none.</exception>
    public Member MemberOf(string id) => Members.FirstOrDefault(member => member.Id == id) ?? throw new ExerciseException($"This panel has no member {id}.");

    /// <summary>The candidate of a number.</summary>
    /// <exception cref="ExerciseException">There is none.</exception>
    public ExerciseCandidate CandidateOf(string number) =>
        Candidates.FirstOrDefault(candidate => candidate.Number == number) ?? throw new ExerciseException($"This exercise has no candidate {number}.");

    /// <summary>The exercise that an event begins.</summary>
    public static Exercise Of(ExerciseBegan began) => new()
    {
        Id = began.Id,
        Title = began.Title,
        BeganAt = began.At,
        State = ExerciseState.SetUp,
        Keys = began.Keys,
        Signing = began.Signing,
        RecoveryPublic = began.RecoveryPublic,
        Events = [began],
    };

    /// <summary>The exercise that some events make.</summary>
    /// <exception cref="ExerciseException">They begin with another than the beginning, or one of them is not permitted where it stands.</exception>
    public static Exercise Of(IEnumerable<ExerciseEvent> events)
    {
        Exercise? exercise = null;
        foreach (var happened in events) exercise = exercise?.After(happened) ?? Of(happened as ExerciseBegan ?? throw new ExerciseException("An exercise begins with its beginning."));
        return exercise ?? throw new ExerciseException("There is nothing in it.");
    }

    /// <summary>The exercise after an event.</summary>
    /// <exception cref="ExerciseException">The event is not permitted now; nothing has changed.</exception>
    public Exercise After(ExerciseEvent happened)
    {
        var applied = Applied(happened);
        var state = State;
        new Rules(() => state, next => state = next, () => applied).Fire(happened, this);
        return applied with { State = state, Events = Events.Add(happened) };
    }
}
