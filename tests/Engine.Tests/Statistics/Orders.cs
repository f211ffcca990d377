namespace MentorSim.Engine.Tests.Statistics;

/// <summary>Orders of options, made up in the ways that tests need them.</summary>
internal static class Orders
{
    /// <summary>All orders of some places.</summary>
    public static IEnumerable<int[]> All(int options) => Permutations([.. Enumerable.Range(1, options)]);

    /// <summary>The place of each option, A first, in an order that is written as CABED is.</summary>
    public static int[] Places(string order) => [.. order.Order().Select(option => order.IndexOf(option, StringComparison.Ordinal) + 1)];

    /// <summary>Some order.</summary>
    public static int[] Some(Random random, int options)
    {
        int[] places = [.. Enumerable.Range(1, options)];
        random.Shuffle(places);
        return places;
    }

    private static IEnumerable<int[]> Permutations(int[] left) => left.Length == 0
        ? [[]]
        : left.SelectMany(first => Permutations([.. left.Where(other => other != first)]).Select(rest => (int[])[first, .. rest]));
}
