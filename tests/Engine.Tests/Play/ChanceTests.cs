using MentorSim.Engine.Play;

namespace MentorSim.Engine.Tests.Play;

public sealed class ChanceTests
{
    // Stored sessions replay by these: they must never change. The values were worked out apart from the code, from the description.
    [Theory]
    [InlineData(1L, "table", 1, 100, 59)]
    [InlineData(1L, "table", 2, 100, 90)]
    [InlineData(2L, "table", 1, 100, 78)]
    [InlineData(1L, "tablé", 1, 100, 0)]
    [InlineData(-1L, "", 0, 1000000, 322756)]
    [InlineData(long.MaxValue, "a-long-name-of-a-scene", 9, 1000000, 377149)]
    public void A_roll_is_what_it_has_always_been(long seed, string name, int number, int below, int roll) =>
        Chance.Roll(seed, name, number, below).ShouldBe(roll);

    [Theory]
    [InlineData(1L, "name of pupil", 0, 679789498)]
    [InlineData(42L, "name of pupil", 3, 1745143493)]
    public void A_seed_is_what_it_has_always_been(long seed, string name, int number, int expected) =>
        Chance.SeedFor(seed, name, number).ShouldBe(expected);

    [Fact]
    public void Rolls_are_spread_evenly_over_seeds_names_and_numbers()
    {
        const int rolls = 20_000;
        Spread(n => Chance.Roll(n, "table", 1, 10));
        Spread(n => Chance.Roll(1, $"scene-{n}", 1, 10));
        Spread(n => Chance.Roll(1, "table", n, 10));

        static void Spread(Func<int, int> roll)
        {
            var counts = Enumerable.Range(0, rolls).Select(roll).CountBy(face => face).OrderBy(face => face.Key).ToList();
            counts.Select(face => face.Key).ShouldBe(Enumerable.Range(0, 10));
            var expected = rolls / 10.0;
            // Chi squared with nine degrees of freedom passes 27.9 once in a thousand times.
            counts.Sum(face => (face.Value - expected) * (face.Value - expected) / expected).ShouldBeLessThan(27.9);
        }
    }
}
