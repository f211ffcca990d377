namespace MentorSim.Engine.Standards;

/// <summary>How far a unit was shown.</summary>
public enum Level
{
    /// <summary>From 85% of the ceiling, unless the pack says otherwise.</summary>
    Strong,

    /// <summary>From 60%.</summary>
    Competent,

    /// <summary>From 30%.</summary>
    Developing,

    /// <summary>Below, or against it, or broken by a serious breach.</summary>
    NotYet,

    /// <summary>Nothing could be shown, and nothing spoke against it.</summary>
    NotAssessed,
}

/// <summary>The words for levels, in files and in what programs read.</summary>
public static class LevelWords
{
    /// <summary>The word of a level.</summary>
    public static string Word(this Level level) => level switch
    {
        Level.Strong => "strong",
        Level.Competent => "competent",
        Level.Developing => "developing",
        Level.NotYet => "not-yet",
        Level.NotAssessed => "not-assessed",
    };
}
