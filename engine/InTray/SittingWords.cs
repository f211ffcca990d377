namespace MentorSim.Engine.InTray;

/// <summary>The words by which files and programs know what a sitting is for and where it stands.</summary>
public static class SittingWords
{
    /// <summary>training, exercise.</summary>
    public static string Of(SittingMode mode) => mode switch
    {
        SittingMode.Training => "training",
        SittingMode.Exercise => "exercise",
    };

    /// <summary>What a word says that a sitting is for; null where it is no such word, as those of sessions of scenarios.</summary>
    public static SittingMode? ModeOf(string word) =>
        Enum.GetValues<SittingMode>().Where(mode => Of(mode) == word).Select(mode => (SittingMode?)mode).FirstOrDefault();

    /// <summary>ready, open, paused, submitted, expired.</summary>
    public static string Of(SittingState state) => state switch
    {
        SittingState.Ready => "ready",
        SittingState.Open => "open",
        SittingState.Paused => "paused",
        SittingState.Submitted => "submitted",
        SittingState.Expired => "expired",
    };
}
