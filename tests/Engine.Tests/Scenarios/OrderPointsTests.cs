using MentorSim.Engine.Scenarios;

namespace MentorSim.Engine.Tests.Scenarios;

public sealed class OrderPointsTests
{
    // Worked out on paper: floor((2m(D - d) + D) / 2D) for d = 0, 2, 4 … D, with D = 2, 4, 8, 12, 18 for 2 to 6 things.
    [Theory]
    [InlineData(2, 1, "1 0")]
    [InlineData(2, 2, "2 0")]
    [InlineData(3, 1, "1 1 0")]
    [InlineData(3, 2, "2 1 0")]
    [InlineData(4, 1, "1 1 1 0 0")]
    [InlineData(4, 2, "2 2 1 1 0")]
    [InlineData(5, 1, "1 1 1 1 0 0 0")]
    [InlineData(5, 2, "2 2 1 1 1 0 0")]
    [InlineData(6, 1, "1 1 1 1 1 0 0 0 0 0")]
    [InlineData(6, 2, "2 2 2 1 1 1 1 0 0 0")]
    public void An_order_earns_what_its_distance_from_the_right_one_leaves(int things, int full, string byDistance)
    {
        int[] points = [.. byDistance.Split(' ').Select(int.Parse)];
        var met = new HashSet<int>();
        foreach (var places in Permutations([.. Enumerable.Range(0, things)]))
        {
            var distance = places.Select((place, at) => Math.Abs(place - at)).Sum();
            OrderDecision.Standing(full, places).ShouldBe(points[distance / 2], string.Join(' ', places));
            met.Add(distance);
        }

        met.Order().ShouldBe(Enumerable.Range(0, points.Length).Select(step => 2 * step), "every distance can be met");
    }

    private static IEnumerable<int[]> Permutations(int[] left) => left.Length == 0
        ? [[]]
        : left.SelectMany(first => Permutations([.. left.Where(other => other != first)]).Select(rest => (int[])[first, .. rest]));
}
