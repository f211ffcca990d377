namespace MentorSim.Engine.InTray;

/// <summary>Where a sitting stands.</summary>
public enum SittingState
{
    /// <summary>Instructions and practice item are read; the clock has not started.</summary>
    Ready,

    /// <summary>The clock runs.</summary>
    Open,

    /// <summary>The clock rests, for a reason.</summary>
    Paused,

    /// <summary>The candidate submitted.</summary>
    Submitted,

    /// <summary>The time was up: what was there counts as submitted.</summary>
    Expired,
}

/// <summary>What can happen to a sitting.</summary>
public enum SittingTrigger
{
    /// <summary>Starts the clock.</summary>
    Open,

    /// <summary>Writes the time down.</summary>
    Tick,

    /// <summary>Brings items into the tray.</summary>
    Arrive,

    /// <summary>Opens an item.</summary>
    Read,

    /// <summary>Says something of an item.</summary>
    Answer,

    /// <summary>Goes on after the program ended without a word.</summary>
    Recover,

    /// <summary>Stops the clock for a while.</summary>
    Pause,

    /// <summary>Lets it run on.</summary>
    Resume,

    /// <summary>Hands in.</summary>
    Submit,

    /// <summary>Ends because the time is up.</summary>
    Expire,
}
