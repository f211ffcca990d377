using System.Collections.Immutable;
using MentorSim.Engine.Scenarios;
using MentorSim.Engine.Text;

namespace MentorSim.Engine.InTray;

/// <summary>A scripted candidate and what they must get.</summary>
/// <param name="Name">What it shows.</param>
/// <param name="Answers">What is said of which item, in the order of the file.</param>
/// <param name="Expect">What must come of it.</param>
/// <param name="Place">The place of its name.</param>
public sealed record PaperTest(string Name, ImmutableArray<ScriptedAnswer> Answers, PaperExpectation Expect, SourcePlace Place);

/// <summary>A scripted answer.</summary>
/// <param name="Item">Number of the item, from 0.</param>
/// <param name="Answer">What is said of it.</param>
/// <param name="At">The minute of the paper's own time at which it was numbered; null for after all has arrived.</param>
public sealed record ScriptedAnswer(int Item, ItemAnswer Answer, int? At);

/// <summary>What a scripted candidate must get; what is null is not looked at.</summary>
public sealed record PaperExpectation
{
    /// <summary>The least share of the item points, as a whole per cent.</summary>
    public int? Points { get; init; }

    /// <summary>The greatest share of the item points, as a whole per cent.</summary>
    public int? AtMost { get; init; }

    /// <summary>Ids of the serious breaches, all of them; empty for none.</summary>
    public ImmutableArray<string>? Critical { get; init; }

    /// <summary>Whether every item that must come first does.</summary>
    public bool? FirstKept { get; init; }

    /// <summary>The least share of pairs in the right order, as a whole per cent.</summary>
    public int? Order { get; init; }

    /// <summary>Unit ids with what must be reached.</summary>
    public ImmutableArray<ExpectedUnit> Units { get; init; } = [];
}
