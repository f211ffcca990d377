using System.Diagnostics;

namespace MentorSim.Engine.Panel;

/// <summary>How states and triggers of an exercise are named for people.</summary>
public static class Words
{
    /// <summary>Where an exercise stands.</summary>
    public static string Of(ExerciseState state) => state switch
    {
        ExerciseState.SetUp => "set up",
        ExerciseState.Sitting => "sit",
        ExerciseState.Collecting => "collect",
        ExerciseState.Marking => "mark",
        ExerciseState.Agreeing => "agree",
        ExerciseState.Decided => "decided",
        ExerciseState.Kept => "kept",
        ExerciseState.Purged => "deleted",
        _ => throw new UnreachableException(),
    };

    /// <summary>What can happen.</summary>
    public static string Of(ExerciseTrigger trigger) => trigger switch
    {
        ExerciseTrigger.Prepare => "set something up",
        ExerciseTrigger.MakeStation => "write the station file",
        ExerciseTrigger.Join => "choose a PIN",
        ExerciseTrigger.MakeCode => "add a candidate or make a slip",
        ExerciseTrigger.Note => "note something",
        ExerciseTrigger.Collect => "collect answers",
        ExerciseTrigger.CloseCollection => "close the collection",
        ExerciseTrigger.Seal => "write down marks or notes",
        ExerciseTrigger.Finish => "finish marking",
        ExerciseTrigger.Withdraw => "withdraw a member",
        ExerciseTrigger.Agree => "agree on marks and breaches",
        ExerciseTrigger.OpenResults => "open the results",
        ExerciseTrigger.Decide => "answer the wash-up and decide",
        ExerciseTrigger.Conclude => "conclude",
        ExerciseTrigger.Release => "release feedback",
        ExerciseTrigger.Keep => "put the record into keeping",
        ExerciseTrigger.Hold => "stop or allow deleting",
        ExerciseTrigger.HandOver => "hand over the recovery sheet",
        ExerciseTrigger.Purge => "delete everything",
        _ => throw new UnreachableException(),
    };

    /// <summary>What was decided.</summary>
    public static string Of(DecisionOutcome outcome) => outcome switch
    {
        DecisionOutcome.Appoint => "appoint",
        DecisionOutcome.Reserve => "reserve",
        DecisionOutcome.NotAppoint => "not appointed",
        _ => throw new UnreachableException(),
    };

    /// <summary>What stood against collecting a file.</summary>
    public static string Of(CollectionObjection objection) => objection switch
    {
        CollectionObjection.OtherReceipt => "the receipt is another one",
        CollectionObjection.NotFinished => "the sitting was not finished",
        CollectionObjection.Damaged => "the file is damaged",
        _ => throw new UnreachableException(),
    };
}
