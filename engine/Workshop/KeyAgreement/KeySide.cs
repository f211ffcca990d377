namespace MentorSim.Engine.Workshop.KeyAgreement;

/// <summary>On which side a key puts a choice.</summary>
public enum KeySide
{
    /// <summary>It is among the best here: ratings of 4 and 5 agree.</summary>
    Right,

    /// <summary>Something better can be done, and something worse: ratings of 2 to 4 agree.</summary>
    Between,

    /// <summary>It is among the worst, outside the role, or a serious breach: ratings of 1 and 2 agree.</summary>
    Wrong,
}

/// <summary>The words of the sides, and which ratings agree with each.</summary>
public static class KeySides
{
    /// <summary>Whether a rating agrees with a side.</summary>
    public static bool AgreesWith(this KeySide side, int point) => side switch
    {
        KeySide.Right => point >= 4,
        KeySide.Between => point is >= 2 and <= 4,
        KeySide.Wrong => point <= 2,
    };

    /// <summary>A side in a word.</summary>
    public static string Word(this KeySide side) => side switch
    {
        KeySide.Right => "right",
        KeySide.Between => "between",
        KeySide.Wrong => "wrong",
    };
}
