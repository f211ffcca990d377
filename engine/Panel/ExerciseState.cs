namespace MentorSim.Engine.Panel;

/// <summary>Where an exercise stands.</summary>
public enum ExerciseState
{
    /// <summary>It is being set up.</summary>
    SetUp,

    /// <summary>The station file is out, and candidates sit.</summary>
    Sitting,

    /// <summary>Answer files are being read in.</summary>
    Collecting,

    /// <summary>Members mark, each alone.</summary>
    Marking,

    /// <summary>All have finished: marks are open, and what differs is agreed.</summary>
    Agreeing,

    /// <summary>The panel has decided.</summary>
    Decided,

    /// <summary>The record is kept until its day.</summary>
    Kept,

    /// <summary>All was deleted.</summary>
    Purged,
}

/// <summary>What can happen to an exercise.</summary>
public enum ExerciseTrigger
{
    /// <summary>Something is settled before the first candidate sits.</summary>
    Prepare,

    /// <summary>The station file is written.</summary>
    MakeStation,

    /// <summary>A member chooses a PIN.</summary>
    Join,

    /// <summary>A slip is made for a candidate.</summary>
    MakeCode,

    /// <summary>Something is noted for the record.</summary>
    Note,

    /// <summary>An answer file is read in, or a candidate is said not to have sat.</summary>
    Collect,

    /// <summary>All is collected.</summary>
    CloseCollection,

    /// <summary>A member writes something down, sealed.</summary>
    Seal,

    /// <summary>A member has finished.</summary>
    Finish,

    /// <summary>A member is withdrawn.</summary>
    Withdraw,

    /// <summary>The panel agrees on something: a mark, a breach.</summary>
    Agree,

    /// <summary>Results are opened to the panel.</summary>
    OpenResults,

    /// <summary>The panel answers a question of the wash-up, or decides of one candidate.</summary>
    Decide,

    /// <summary>The decision stands.</summary>
    Conclude,

    /// <summary>A candidate's feedback is released.</summary>
    Release,

    /// <summary>The record goes into keeping.</summary>
    Keep,

    /// <summary>Deleting is stopped, or allowed again.</summary>
    Hold,

    /// <summary>The recovery sheet, or the passphrase, changes.</summary>
    HandOver,

    /// <summary>All is deleted.</summary>
    Purge,
}
