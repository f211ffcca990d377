using MentorSim.Engine.Scripting;
using MentorSim.Engine.Text;

namespace MentorSim.Engine.Scenarios;

/// <summary>Something that must be true of every way to play a scenario. Its condition also reads how the play has ended.</summary>
/// <param name="Kind">Where it must hold.</param>
/// <param name="Condition">What must hold, over the slots of a state followed by one for the ending.</param>
/// <param name="Place">The place of the condition.</param>
public sealed record Claim(ClaimKind Kind, Condition Condition, SourcePlace Place);

/// <summary>Where a claim must hold.</summary>
public enum ClaimKind
{
    /// <summary>At every ending that can be reached.</summary>
    Always,

    /// <summary>In no state that can be reached.</summary>
    Never,

    /// <summary>In some state that can be reached.</summary>
    Possible,
}
