using MentorSim.Engine.Play;
using MentorSim.Engine.Scenarios;

namespace MentorSim.Engine.Tests.Play;

public sealed class OrderShuffleTests
{
    private static readonly Scenario Story = Some.Story(
        """
        vars: { rounds: { start: 0, min: 0, max: 3 } }
        start: steps
        scenes:
          steps:
            order:
              prompt: What comes first?
              to: again
              options: [{ id: a, text: A., feedback: F. }, { id: b, text: B., feedback: F. }, { id: c, text: C., feedback: F. }, { id: d, text: D., feedback: F. }]
          again:
            choices:
              - { id: back, text: Back., to: steps, once: true, feedback: F. }
              - { id: on, text: On., to: end, feedback: F. }
          end: { ending: good }
        """);

    [Fact]
    public void One_seed_always_shows_the_same_order()
    {
        for (var seed = 0; seed < 50; seed++) Shown(seed).ShouldBe(Shown(seed));
    }

    [Fact]
    public void Every_order_is_shown_about_as_often_as_any_other()
    {
        const int seeds = 12_000;
        var counts = Enumerable.Range(0, seeds).CountBy(seed => Shown(seed)).ToList();
        counts.Count.ShouldBe(24);
        var expected = seeds / 24.0;
        // Chi squared with 23 degrees of freedom passes 49.7 once in a thousand times.
        counts.Sum(shown => (shown.Value - expected) * (shown.Value - expected) / expected).ShouldBeLessThan(49.7);
    }

    [Fact]
    public void A_second_visit_is_shuffled_anew_and_asking_twice_changes_nothing()
    {
        var differ = 0;
        for (var seed = 0; seed < 40; seed++)
        {
            var session = Some.Session(Story, seed: seed);
            session.Begin();
            var first = Ids(session);
            Ids(session).ShouldBe(first);
            session.Answer("a+b+c+d");
            session.GoOn();
            session.Answer("back");
            session.GoOn();
            if (Ids(session) != first) differ++;
            Session.Replay(Story, session.Events, new StoppedClock()).OnOffer.ShouldBe(session.OnOffer);
        }

        differ.ShouldBeGreaterThan(20);
    }

    [Fact]
    public void What_is_shown_does_not_change_what_an_answer_is()
    {
        for (var seed = 0; seed < 30; seed++)
        {
            var session = Some.Session(Story, seed: seed);
            session.Begin();
            session.Answer("d+a+c+b");
            session.Passage.Decisions.Single().Answer.Taken.Select(offer => offer.Id).ShouldBe(["d", "a", "c", "b"]);
        }
    }

    private static string Shown(long seed)
    {
        var session = Some.Session(Story, seed: seed);
        session.Begin();
        return Ids(session);
    }

    private static string Ids(Session session) => string.Concat(session.OnOffer.Select(offer => offer.Id));
}
