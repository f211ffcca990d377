using System.Collections.Immutable;

namespace MentorSim.Tui.Tests.Gallery;

/// <summary>All roots from which walks reach the screens. A screen that none of them reaches fails a test until it has one.</summary>
internal static partial class Roots
{
    /// <summary>All of them.</summary>
    public static ImmutableArray<Root> All => [.. OfHome, .. OfPlays, .. OfSittings, .. OfPanels, .. OfMarking, .. OfWriting];
}
