using System.Diagnostics;
using Stateless;
using Stateless.Reflection;

namespace MentorSim.Engine.Panel;

public sealed partial record Exercise
{
    /// <summary>The machine of every exercise, its states and what leads from one to another: to be drawn, not to be driven.</summary>
    public static StateMachineInfo Machine => new Rules(
        () => ExerciseState.SetUp, _ => { }, () => throw new UnreachableException("Whoever draws a machine asks nothing of an exercise.")).Machine.GetInfo();

    /// <summary>The rules by which an exercise moves.</summary>
    private sealed class Rules
    {
        public Rules(Func<ExerciseState> read, Action<ExerciseState> write, Func<Exercise> then)
        {
            Machine = new StateMachine<ExerciseState, ExerciseTrigger>(read, write);
            Machine.Configure(ExerciseState.SetUp)
                .Ignore(ExerciseTrigger.Prepare).Ignore(ExerciseTrigger.Join).Ignore(ExerciseTrigger.MakeCode).Ignore(ExerciseTrigger.Note)
                .Ignore(ExerciseTrigger.Withdraw).Ignore(ExerciseTrigger.HandOver).Ignore(ExerciseTrigger.Hold)
                .Permit(ExerciseTrigger.MakeStation, ExerciseState.Sitting)
                .Permit(ExerciseTrigger.Purge, ExerciseState.Purged);
            Machine.Configure(ExerciseState.Sitting)
                .Ignore(ExerciseTrigger.MakeStation).Ignore(ExerciseTrigger.Join).Ignore(ExerciseTrigger.MakeCode).Ignore(ExerciseTrigger.Note)
                .Ignore(ExerciseTrigger.Withdraw).Ignore(ExerciseTrigger.HandOver).Ignore(ExerciseTrigger.Hold).Ignore(ExerciseTrigger.Seal)
                .Permit(ExerciseTrigger.Collect, ExerciseState.Collecting)
                .Permit(ExerciseTrigger.Purge, ExerciseState.Purged);
            Machine.Configure(ExerciseState.Collecting)
                .Ignore(ExerciseTrigger.MakeStation).Ignore(ExerciseTrigger.MakeCode).Ignore(ExerciseTrigger.Join).Ignore(ExerciseTrigger.Note)
                .Ignore(ExerciseTrigger.Withdraw).Ignore(ExerciseTrigger.HandOver).Ignore(ExerciseTrigger.Hold).Ignore(ExerciseTrigger.Seal)
                .Ignore(ExerciseTrigger.Collect)
                .PermitIf(ExerciseTrigger.CloseCollection, ExerciseState.Marking, () => then().IsAllCollected, "every candidate collected or said not to have sat, every member with a PIN")
                .Permit(ExerciseTrigger.Purge, ExerciseState.Purged);
            Machine.Configure(ExerciseState.Marking)
                .Ignore(ExerciseTrigger.Seal).Ignore(ExerciseTrigger.Note).Ignore(ExerciseTrigger.HandOver).Ignore(ExerciseTrigger.Hold)
                .PermitIf(ExerciseTrigger.Finish, ExerciseState.Agreeing, () => then().HaveAllFinished, "the last to finish")
                .IgnoreIf(ExerciseTrigger.Finish, () => !then().HaveAllFinished, "others still mark")
                .PermitIf(ExerciseTrigger.Withdraw, ExerciseState.Agreeing, () => then().HaveAllFinished, "all others have finished")
                .IgnoreIf(ExerciseTrigger.Withdraw, () => !then().HaveAllFinished, "others still mark")
                .Permit(ExerciseTrigger.Purge, ExerciseState.Purged);
            Machine.Configure(ExerciseState.Agreeing)
                .Ignore(ExerciseTrigger.Agree).Ignore(ExerciseTrigger.OpenResults).Ignore(ExerciseTrigger.Decide).Ignore(ExerciseTrigger.Note)
                .Ignore(ExerciseTrigger.HandOver).Ignore(ExerciseTrigger.Hold)
                .PermitIf(ExerciseTrigger.Conclude, ExerciseState.Decided, () => then().IsAllDecided, "results opened, every candidate decided")
                .Permit(ExerciseTrigger.Purge, ExerciseState.Purged);
            Machine.Configure(ExerciseState.Decided)
                .Ignore(ExerciseTrigger.Release).Ignore(ExerciseTrigger.Note).Ignore(ExerciseTrigger.HandOver).Ignore(ExerciseTrigger.Hold)
                .Permit(ExerciseTrigger.Keep, ExerciseState.Kept)
                .Permit(ExerciseTrigger.Purge, ExerciseState.Purged);
            Machine.Configure(ExerciseState.Kept)
                .Ignore(ExerciseTrigger.Release).Ignore(ExerciseTrigger.Note).Ignore(ExerciseTrigger.HandOver).Ignore(ExerciseTrigger.Hold)
                .Permit(ExerciseTrigger.Purge, ExerciseState.Purged);
            Machine.Configure(ExerciseState.Purged);
        }

        public StateMachine<ExerciseState, ExerciseTrigger> Machine { get; }

        /// <summary>Fires the trigger of an event.</summary>
        /// <exception cref="ExerciseException">It is not permitted.</exception>
        public void Fire(ExerciseEvent happened, Exercise before)
        {
            var trigger = TriggerOf(happened);
            if (trigger == ExerciseTrigger.Decide && before.Decision is not null) throw new ExerciseException("The decision stands. What came to light later belongs in a note.");
            if (!Machine.CanFire(trigger)) throw new ExerciseException(WhyNot(trigger, before));
            Machine.Fire(trigger);
        }

        private string WhyNot(ExerciseTrigger trigger, Exercise before) => trigger switch
        {
            ExerciseTrigger.CloseCollection when before.State is ExerciseState.Sitting or ExerciseState.Collecting => $"Marking cannot begin yet: {string.Join("; ", before.MissingFor(ExerciseStep.Collect))}.",
            ExerciseTrigger.Conclude when before.State == ExerciseState.Agreeing => $"This cannot be concluded yet: {string.Join("; ", before.MissingFor(ExerciseStep.Decide))}.",
            _ => $"That does not belong here: the exercise is at '{Words.Of(before.State)}'. What can happen now: {string.Join(", ", Enum.GetValues<ExerciseTrigger>().Where(Machine.CanFire).Select(Words.Of).Order(StringComparer.Ordinal))}.",
        };
    }

    private static ExerciseTrigger TriggerOf(ExerciseEvent happened) => happened switch
    {
        Titled or PaperChosen or CriteriaSet or QuestionsSet or MemberAdded or MemberRemoved or CandidateRemoved or ArrivalsChosen or InvigilatorPinSet or RetentionSet or RecoveryKept
            => ExerciseTrigger.Prepare,
        CandidateAdded or CodeMade => ExerciseTrigger.MakeCode,
        MemberJoined => ExerciseTrigger.Join,
        StationMade => ExerciseTrigger.MakeStation,
        // A rehearsal changes nothing that was set up: it can come when the station file is written already.
        NoteMade or SittingPlanned or Rehearsed => ExerciseTrigger.Note,
        AnswersCollected or CandidateAbsent => ExerciseTrigger.Collect,
        CollectionClosed => ExerciseTrigger.CloseCollection,
        MarksKeySplit or EntrySealed => ExerciseTrigger.Seal,
        MemberFinished => ExerciseTrigger.Finish,
        MemberWithdrawn => ExerciseTrigger.Withdraw,
        BreachJudged or MarkAgreed => ExerciseTrigger.Agree,
        ResultsOpened => ExerciseTrigger.OpenResults,
        WashUpAnswered or CandidateDecided => ExerciseTrigger.Decide,
        DecisionMade => ExerciseTrigger.Conclude,
        FeedbackReleased => ExerciseTrigger.Release,
        ExerciseKept => ExerciseTrigger.Keep,
        HoldPlaced or HoldLifted => ExerciseTrigger.Hold,
        HandedOver or PassphraseChanged => ExerciseTrigger.HandOver,
        ExercisePurged => ExerciseTrigger.Purge,
        ExerciseBegan => throw new ExerciseException("An exercise begins only once."),
        _ => throw new UnreachableException(),
    };

    private bool IsAllCollected => !Candidates.IsEmpty && Candidates.All(candidate => candidate.Answers is not null || candidate.AbsentBecause is not null)
        && Markers.Count() >= FewestMembers && Markers.All(member => member.HasJoined);

    private bool HaveAllFinished => Markers.Any() && Markers.All(member => member.FinishedAt is not null);

    private bool IsAllDecided => Results is not null && Candidates.All(candidate => candidate.Decision is not null);
}
