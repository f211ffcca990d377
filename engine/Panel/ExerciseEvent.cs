using System.Collections.Immutable;
using System.Text.Json.Serialization;
using MentorSim.Engine.Panel.Sealing;

namespace MentorSim.Engine.Panel;

/// <summary>Something that happened in an exercise. The events are the truth; an <see cref="Exercise"/> is the fold over them.</summary>
/// <param name="At">When, by the clock on the wall.</param>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind", UnknownDerivedTypeHandling = JsonUnknownDerivedTypeHandling.FailSerialization)]
[JsonDerivedType(typeof(ExerciseBegan), "began")]
[JsonDerivedType(typeof(Titled), "titled")]
[JsonDerivedType(typeof(PaperChosen), "paper-chosen")]
[JsonDerivedType(typeof(CriteriaSet), "criteria-set")]
[JsonDerivedType(typeof(QuestionsSet), "questions-set")]
[JsonDerivedType(typeof(MemberAdded), "member-added")]
[JsonDerivedType(typeof(MemberRemoved), "member-removed")]
[JsonDerivedType(typeof(MemberJoined), "member-joined")]
[JsonDerivedType(typeof(CandidateAdded), "candidate-added")]
[JsonDerivedType(typeof(CandidateRemoved), "candidate-removed")]
[JsonDerivedType(typeof(ArrivalsChosen), "arrivals-chosen")]
[JsonDerivedType(typeof(CodeMade), "code-made")]
[JsonDerivedType(typeof(InvigilatorPinSet), "invigilator-pin-set")]
[JsonDerivedType(typeof(RetentionSet), "retention-set")]
[JsonDerivedType(typeof(RecoveryKept), "recovery-kept")]
[JsonDerivedType(typeof(Rehearsed), "rehearsed")]
[JsonDerivedType(typeof(StationMade), "station-made")]
[JsonDerivedType(typeof(NoteMade), "note-made")]
[JsonDerivedType(typeof(SittingPlanned), "sitting-planned")]
[JsonDerivedType(typeof(AnswersCollected), "answers-collected")]
[JsonDerivedType(typeof(CandidateAbsent), "candidate-absent")]
[JsonDerivedType(typeof(CollectionClosed), "collection-closed")]
[JsonDerivedType(typeof(MarksKeySplit), "marks-key-split")]
[JsonDerivedType(typeof(EntrySealed), "entry-sealed")]
[JsonDerivedType(typeof(MemberFinished), "member-finished")]
[JsonDerivedType(typeof(MemberWithdrawn), "member-withdrawn")]
[JsonDerivedType(typeof(BreachJudged), "breach-judged")]
[JsonDerivedType(typeof(MarkAgreed), "mark-agreed")]
[JsonDerivedType(typeof(ResultsOpened), "results-opened")]
[JsonDerivedType(typeof(WashUpAnswered), "wash-up-answered")]
[JsonDerivedType(typeof(CandidateDecided), "candidate-decided")]
[JsonDerivedType(typeof(DecisionMade), "decision-made")]
[JsonDerivedType(typeof(FeedbackReleased), "feedback-released")]
[JsonDerivedType(typeof(ExerciseKept), "kept")]
[JsonDerivedType(typeof(HoldPlaced), "hold-placed")]
[JsonDerivedType(typeof(HoldLifted), "hold-lifted")]
[JsonDerivedType(typeof(HandedOver), "handed-over")]
[JsonDerivedType(typeof(PassphraseChanged), "passphrase-changed")]
[JsonDerivedType(typeof(ExercisePurged), "purged")]
public abstract record ExerciseEvent(DateTimeOffset At);

/// <summary>The exercise began; always the first event, and only that.</summary>
/// <param name="At">When.</param>
/// <param name="Id">Its id, 32 hexadecimal digits.</param>
/// <param name="Title">What people call it.</param>
/// <param name="Program">The version of the program.</param>
/// <param name="Keys">The keys for which each sitting's key is sealed.</param>
/// <param name="Signing">The key by which what was received is signed.</param>
/// <param name="RecoveryPublic">The key for which members' shares are sealed, so that the recovery sheet opens them.</param>
public sealed record ExerciseBegan(DateTimeOffset At, string Id, string Title, string Program, KeyPair Keys, SigningKey Signing, string RecoveryPublic) : ExerciseEvent(At);

/// <summary>It got another title.</summary>
public sealed record Titled(DateTimeOffset At, string Title) : ExerciseEvent(At);

/// <summary>The paper was chosen; a later choice replaces it.</summary>
public sealed record PaperChosen(DateTimeOffset At, ChosenPaper Paper) : ExerciseEvent(At);

/// <summary>The criteria were settled; all of them at once.</summary>
public sealed record CriteriaSet(DateTimeOffset At, ImmutableArray<Criterion> Criteria) : ExerciseEvent(At);

/// <summary>The questions of the interview, and those of the wash-up, were settled; all of them at once.</summary>
public sealed record QuestionsSet(DateTimeOffset At, ImmutableArray<ExerciseQuestion> Questions, ImmutableArray<WashUpQuestion> WashUp) : ExerciseEvent(At);

/// <summary>Somebody became a member; with a known id their entry is corrected.</summary>
public sealed record MemberAdded(DateTimeOffset At, string Id, string Name, string Role, bool IsTrained) : ExerciseEvent(At);

/// <summary>A member who had not begun to mark was taken off the list.</summary>
public sealed record MemberRemoved(DateTimeOffset At, string Id) : ExerciseEvent(At);

/// <summary>A member chose a PIN, the first or, before anything was marked, another one.</summary>
/// <param name="At">When.</param>
/// <param name="Id">The member.</param>
/// <param name="SharePublic">The public key of their share.</param>
public sealed record MemberJoined(DateTimeOffset At, string Id, string SharePublic) : ExerciseEvent(At);

/// <summary>A candidate was added; with a known number their terms are corrected, and their slip no longer fits.</summary>
public sealed record CandidateAdded(DateTimeOffset At, string Number, int ExtraTime, string Adjustments) : ExerciseEvent(At);

/// <summary>A candidate who has not sat was taken off the list.</summary>
public sealed record CandidateRemoved(DateTimeOffset At, string Number) : ExerciseEvent(At);

/// <summary>It was settled, once for all candidates, whether items come as much later as somebody has extra time.</summary>
public sealed record ArrivalsChosen(DateTimeOffset At, bool Unscaled) : ExerciseEvent(At);

/// <summary>A slip with an entry code was made.</summary>
/// <param name="At">When.</param>
/// <param name="Number">The candidate's number.</param>
/// <param name="Slot">What the code opens; the code itself is kept nowhere.</param>
public sealed record CodeMade(DateTimeOffset At, string Number, WrappedKey Slot) : ExerciseEvent(At);

/// <summary>The invigilator PIN was set.</summary>
/// <param name="At">When.</param>
/// <param name="Check">Opens with the PIN, and holds nothing.</param>
public sealed record InvigilatorPinSet(DateTimeOffset At, WrappedKey Check) : ExerciseEvent(At);

/// <summary>How long everything is kept after the decision was settled.</summary>
public sealed record RetentionSet(DateTimeOffset At, int Months) : ExerciseEvent(At);

/// <summary>Somebody confirmed that the recovery sheet is kept, in a sealed envelope, by somebody who does not mark.</summary>
public sealed record RecoveryKept(DateTimeOffset At, string Holder) : ExerciseEvent(At);

/// <summary>The exercise was tried with a made-up candidate.</summary>
public sealed record Rehearsed(DateTimeOffset At) : ExerciseEvent(At);

/// <summary>The station file was written, the first time or again.</summary>
/// <param name="At">When.</param>
/// <param name="Fingerprint">The fingerprint of the file.</param>
/// <param name="PaperDigest">SHA-256 of what candidates see of the paper.</param>
/// <param name="Numbers">The numbers in it.</param>
public sealed record StationMade(DateTimeOffset At, string Fingerprint, string PaperDigest, ImmutableArray<string> Numbers) : ExerciseEvent(At);

/// <summary>Something was noted for the record.</summary>
/// <param name="At">When.</param>
/// <param name="By">Who noted it.</param>
/// <param name="Number">The candidate of whom it speaks; null for none.</param>
/// <param name="Text">What.</param>
public sealed record NoteMade(DateTimeOffset At, string By, string? Number, string Text) : ExerciseEvent(At);

/// <summary>It was settled when and where a candidate sits; a later word replaces it.</summary>
/// <param name="At">When that was written down.</param>
/// <param name="Number">The candidate's number.</param>
/// <param name="When">When and where they sit, as somebody wrote it; empty where that is open again.</param>
public sealed record SittingPlanned(DateTimeOffset At, string Number, string When) : ExerciseEvent(At);

/// <summary>An answer file was read in.</summary>
public sealed record AnswersCollected(DateTimeOffset At, string Number, CollectedAnswers Answers) : ExerciseEvent(At);

/// <summary>A candidate did not sit, or withdrew.</summary>
public sealed record CandidateAbsent(DateTimeOffset At, string Number, string Reason) : ExerciseEvent(At);

/// <summary>All is collected, and marking begins.</summary>
public sealed record CollectionClosed(DateTimeOffset At, string By) : ExerciseEvent(At);

/// <summary>A member's marks key was split over all members: no one part says anything about it.</summary>
/// <param name="At">When.</param>
/// <param name="Member">Whose key.</param>
/// <param name="Parts">A part of it for each member.</param>
public sealed record MarksKeySplit(DateTimeOffset At, string Member, ImmutableArray<KeyPart> Parts) : ExerciseEvent(At);

/// <summary>A part of a marks key.</summary>
/// <param name="Member">For whom it is sealed.</param>
/// <param name="Box">The part, sealed for their share, in Base64.</param>
public sealed record KeyPart(string Member, string Box);

/// <summary>A member wrote something down.</summary>
/// <param name="At">When.</param>
/// <param name="Member">Who.</param>
/// <param name="Sequence">Its number among theirs, from 1.</param>
/// <param name="Box">A <see cref="SealedEntry"/> under the member's marks key, in Base64.</param>
public sealed record EntrySealed(DateTimeOffset At, string Member, int Sequence, string Box) : ExerciseEvent(At);

/// <summary>A member has finished, and published their share.</summary>
public sealed record MemberFinished(DateTimeOffset At, string Member, string SharePrivate) : ExerciseEvent(At);

/// <summary>A member was withdrawn.</summary>
/// <param name="At">When.</param>
/// <param name="Member">Who.</param>
/// <param name="By">Who wrote it down.</param>
/// <param name="Reason">Why.</param>
/// <param name="SharePrivate">Their share, taken with the recovery sheet; null for one who never chose a PIN.</param>
public sealed record MemberWithdrawn(DateTimeOffset At, string Member, string By, string Reason, string? SharePrivate) : ExerciseEvent(At);

/// <summary>The panel judged what the machine takes for a serious breach.</summary>
/// <param name="At">When.</param>
/// <param name="By">Who said it for the panel, by name.</param>
/// <param name="Number">The candidate's number.</param>
/// <param name="Item">The id of the item.</param>
/// <param name="Incident">The id of the breach.</param>
/// <param name="IsConfirmed">Whether it is one, and not set aside.</param>
/// <param name="Reason">Why.</param>
public sealed record BreachJudged(DateTimeOffset At, string By, string Number, string Item, string Incident, bool IsConfirmed, string Reason) : ExerciseEvent(At);

/// <summary>Members whose marks differ agreed on one; theirs stay in the record.</summary>
/// <param name="At">When.</param>
/// <param name="Number">The candidate's number.</param>
/// <param name="Line">What is marked.</param>
/// <param name="Mark">The mark, 0 to 4.</param>
/// <param name="Reason">Why.</param>
/// <param name="Present">Who was there, by name.</param>
public sealed record MarkAgreed(DateTimeOffset At, string Number, MarkLine Line, int Mark, string Reason, ImmutableArray<string> Present) : ExerciseEvent(At);

/// <summary>Results were opened to the panel.</summary>
public sealed record ResultsOpened(DateTimeOffset At, string By) : ExerciseEvent(At);

/// <summary>The panel answered a question of the wash-up; a later answer replaces it.</summary>
public sealed record WashUpAnswered(DateTimeOffset At, string Question, string Text) : ExerciseEvent(At);

/// <summary>The panel decided of one candidate; a later decision replaces it while nothing is concluded.</summary>
public sealed record CandidateDecided(DateTimeOffset At, string Number, DecisionOutcome Outcome, string Reason, ImmutableArray<string> By) : ExerciseEvent(At)
{
    /// <summary>Why it was decided so though the marks, or an essential criterion below its minimum, speak against it; null where they do not.</summary>
    public string? Override { get; init; }
}

/// <summary>The decision stands.</summary>
public sealed record DecisionMade(DateTimeOffset At, ImmutableArray<string> By) : ExerciseEvent(At);

/// <summary>A candidate's feedback sheet may be given out.</summary>
public sealed record FeedbackReleased(DateTimeOffset At, string By, string Number) : ExerciseEvent(At);

/// <summary>The record goes into keeping.</summary>
public sealed record ExerciseKept(DateTimeOffset At, string By) : ExerciseEvent(At);

/// <summary>Deleting was stopped: a claim, a complaint.</summary>
public sealed record HoldPlaced(DateTimeOffset At, string By, string Reason) : ExerciseEvent(At);

/// <summary>Deleting was allowed again.</summary>
public sealed record HoldLifted(DateTimeOffset At, string By, string Reason) : ExerciseEvent(At);

/// <summary>Another recovery sheet was made, and the old one opens nothing in this file any more.</summary>
public sealed record HandedOver(DateTimeOffset At, string By, string Holder, string RecoveryPublic) : ExerciseEvent(At);

/// <summary>The passphrase was changed.</summary>
public sealed record PassphraseChanged(DateTimeOffset At, string By) : ExerciseEvent(At);

/// <summary>All was deleted; the last event, kept in the purge receipt alone.</summary>
public sealed record ExercisePurged(DateTimeOffset At, string By, string Reason) : ExerciseEvent(At);
