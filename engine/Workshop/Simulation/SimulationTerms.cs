using MentorSim.Engine.Exploration;
using MentorSim.Engine.Standards;

namespace MentorSim.Engine.Workshop.Simulation;

/// <summary>Who plays, and how often. The same terms give the same figures, bit for bit, on however many cores.</summary>
/// <param name="Trainees">How many made-up trainees play.</param>
/// <param name="Seed">What all chance comes from.</param>
public sealed record SimulationTerms(int Trainees = SimulationTerms.UsualTrainees, long Seed = 1)
{
    /// <summary>How many play unless told otherwise.</summary>
    public const int UsualTrainees = 10_000;

    /// <summary>The most that play.</summary>
    public const int MostTrainees = 100_000_000;

    /// <summary>Of which kinds they are.</summary>
    public TraineeMix Mix { get; init; } = TraineeMix.Usual;

    /// <summary>How skilled they are, whatever their kind; guessers and naive players make no use of it.</summary>
    public ShareRange Skill { get; init; } = ShareRange.UsualSkill;

    /// <summary>How likely a slip is at a decision; guessers and naive players make none.</summary>
    public ShareRange Noise { get; init; } = ShareRange.UsualNoise;

    /// <summary>The pack by which plays are scored, with evidence for the scenario's own or one that a cross-walk leads to; null for the scenario's own.</summary>
    public Pack? Standards { get; init; }

    /// <summary>The most states of the story that are searched.</summary>
    public int MostStates { get; init; } = StateGraph.UsualLimit;

    /// <summary>On how many cores they play at once, at most; it changes nothing but the time.</summary>
    public int MostCores { get; init; } = Environment.ProcessorCount;
}
