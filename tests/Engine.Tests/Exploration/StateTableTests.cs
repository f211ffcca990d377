using MentorSim.Engine.Exploration;

namespace MentorSim.Engine.Tests.Exploration;

public sealed class StateTableTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(5)]
    public void States_are_numbered_in_the_order_in_which_they_are_first_met(int words)
    {
        var (table, numbers, parents, random) = (new StateTable(words), new Dictionary<string, int>(), new List<int>(), Seeded.Random(words));
        for (var i = 0; i < 30_000; i++)
        {
            // Few values, so that many states come again, and close ones, so that a weak hash would hurt.
            var state = new ulong[words];
            for (var word = 0; word < words; word++) state[word] = (ulong)random.Next(12_000 / words) << (word % 3 * 20);
            var key = string.Join(' ', state);
            var known = numbers.TryGetValue(key, out var number);

            table.Find(state).ShouldBe(known ? number : -1);
            if (!known) numbers[key] = number = numbers.Count;
            table.Add(state, parent: i).ShouldBe(number);
            table[number].ToArray().ShouldBe(state);
            if (!known) parents.Add(i);
            table.ParentOf(number).ShouldBe(parents[number]);
        }

        table.Count.ShouldBe(numbers.Count);
    }
}
