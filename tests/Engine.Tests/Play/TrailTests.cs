using MentorSim.Engine.Play;

namespace MentorSim.Engine.Tests.Play;

public sealed class TrailTests
{
    [Fact]
    public void A_trail_holds_what_a_plain_list_would_wherever_it_was_forked()
    {
        for (var i = 0; i < 200; i++)
        {
            var random = Seeded.Random(i);
            var known = new List<(Trail<int> Trail, List<int> Plain)> { (default, []) };
            for (var step = 0; step < 120; step++)
            {
                // Mostly the longest goes on, as in play; now and then an earlier one does.
                var (trail, plain) = random.Next(5) == 0 ? random.Of(known) : known[^1];
                known.Add((trail.Then(step), [.. plain, step]));
            }

            foreach (var (trail, plain) in known)
            {
                trail.ToList().ShouldBe(plain);
                trail.Length.ShouldBe(plain.Count);
                for (var at = 0; at < plain.Count; at++) trail[at].ShouldBe(plain[at]);
            }
        }
    }

    [Fact]
    public void There_is_nothing_before_its_beginning_or_behind_its_end()
    {
        var trail = default(Trail<string>).Then("one").Then("two");
        var longer = trail.Then("three");

        Should.Throw<ArgumentOutOfRangeException>(() => trail[-1]);
        Should.Throw<ArgumentOutOfRangeException>(() => trail[2]);
        Should.Throw<ArgumentOutOfRangeException>(() => default(Trail<string>)[0]);
        longer[2].ShouldBe("three");
        default(Trail<string>).ShouldBeEmpty();
    }

    [Fact]
    public void Trails_are_equal_that_end_at_the_same_place_of_one_way()
    {
        var trail = default(Trail<int>).Then(1);
        var longer = trail.Then(2);

        longer.ShouldNotBe(trail);
        (longer == trail.Then(2)).ShouldBeFalse();
        var same = longer;
        (same == longer).ShouldBeTrue();
    }

    [Fact]
    public void Several_threads_that_go_on_from_one_trail_do_not_disturb_each_other()
    {
        var shared = default(Trail<int>).Then(-1).Then(-2);
        var trails = new Trail<int>[8];

        Parallel.For(0, trails.Length, thread =>
        {
            var trail = shared;
            for (var i = 0; i < 5_000; i++) trail = trail.Then((thread * 10_000) + i);
            trails[thread] = trail;
        });

        for (var thread = 0; thread < trails.Length; thread++)
            trails[thread].ShouldBe([-1, -2, .. Enumerable.Range(thread * 10_000, 5_000)]);
    }

    [Fact]
    public void Adding_to_a_long_trail_allocates_no_more_than_adding_to_a_short_one()
    {
        var (shorter, longer) = (AllocatedFor(64), AllocatedFor(64 * 64));
        ((double)longer).ShouldBeLessThan(shorter * 64 * 1.1);

        static long AllocatedFor(int count)
        {
            var trail = default(Trail<object>);
            var before = GC.GetAllocatedBytesForCurrentThread();
            for (var i = 0; i < count; i++) trail = trail.Then("");
            return GC.GetAllocatedBytesForCurrentThread() - before;
        }
    }
}
