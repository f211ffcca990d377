namespace MentorSim.Engine.Panel;

/// <summary>Something that gets one mark of each member for each candidate.</summary>
/// <param name="Kind">Whether it is part of the in-tray or of the interview.</param>
/// <param name="Part">The id of the item, or of the question.</param>
/// <param name="Rubric">The id of the line of the item's rubric; empty for a question.</param>
public sealed record MarkLine(MarkKind Kind, string Part, string Rubric)
{
    /// <summary>The lowest mark.</summary>
    public const int Lowest = 0;

    /// <summary>The highest mark.</summary>
    public const int Highest = 4;
}

/// <summary>What is marked.</summary>
public enum MarkKind
{
    /// <summary>The reason that a candidate wrote to an item.</summary>
    InTray,

    /// <summary>The answer to an interview question.</summary>
    Interview,
}
