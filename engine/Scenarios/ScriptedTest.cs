using System.Collections.Immutable;
using MentorSim.Engine.Standards;
using MentorSim.Engine.Text;

namespace MentorSim.Engine.Scenarios;

/// <summary>A scripted play and what it must give.</summary>
/// <param name="Name">What it shows.</param>
/// <param name="Choose">The answers as answer lists write them, each a part of its own.</param>
/// <param name="Seed">What names and chance come from.</param>
/// <param name="Mode">How it is played.</param>
/// <param name="Expect">What must come of it.</param>
/// <param name="Place">The place of its name.</param>
public sealed record ScriptedTest(string Name, ImmutableArray<string> Choose, long Seed, PlayMode Mode, Expectation Expect, SourcePlace Place);

/// <summary>What a scripted play must give; what is null is not looked at.</summary>
public sealed record Expectation
{
    /// <summary>How it must end.</summary>
    public EndingKind? Ending { get; init; }

    /// <summary>Index of the scene in which it must end, or stand where the answers run out.</summary>
    public int? Scene { get; init; }

    /// <summary>Ids of the serious breaches, all of them; empty for none.</summary>
    public ImmutableArray<string>? Critical { get; init; }

    /// <summary>Ids of the role boundaries that were overstepped, all of them; empty for none.</summary>
    public ImmutableArray<string>? Oversteps { get; init; }

    /// <summary>Unit ids with what must be reached.</summary>
    public ImmutableArray<ExpectedUnit> Units { get; init; } = [];

    /// <summary>Vars with the values that they must have at the end.</summary>
    public ImmutableArray<ExpectedVar> Vars { get; init; } = [];
}

/// <summary>What must be reached in a unit: a share of the ceiling at least, or a level exactly.</summary>
/// <param name="Unit">The unit's id.</param>
/// <param name="Percent">The whole per cent, or null.</param>
/// <param name="Level">The level, or null.</param>
public sealed record ExpectedUnit(string Unit, int? Percent, Level? Level);

/// <summary>The value that a var must have at the end.</summary>
/// <param name="Slot">The var's slot.</param>
/// <param name="Value">The number, or the flag as 0 or 1, or the word's number.</param>
public sealed record ExpectedVar(int Slot, int Value);
