using MentorSim.Engine.InTray;
using MentorSim.Engine.Tests.Play;
using static MentorSim.Engine.Tests.InTray.SomePaper;

namespace MentorSim.Engine.Tests.InTray;

/// <summary>Sittings that are made again from what is stored of them.</summary>
public sealed class SittingReplayTests
{
    private readonly TwoClocks _clock = new();

    [Fact]
    public void After_a_crash_it_goes_on_where_it_was_and_the_gap_is_in_the_record()
    {
        var sitting = Opened(_clock);
        sitting.Answer("note", Answer("now", "tell"));
        _clock.Pass(150);
        sitting.Advance();
        _clock.Pass(600);

        var again = Replay(_clock, sitting.Events);

        again.IsInterrupted.ShouldBeTrue();
        again.Left.ShouldBe(TimeSpan.FromSeconds(1050));
        again.Advance().ShouldBeEmpty();
        Should.Throw<SittingException>(() => again.Answer("note", Answer("none")));
        again.Recover();
        again.Tray.Find("note")!.Answer.ShouldBe(Answer("now", "tell"));
        ((Recovered)again.Events[^1]).Gap.ShouldBe(TimeSpan.FromSeconds(600));
        _clock.Pass(30);
        again.Advance().OfType<NewItems>().Single().Items.Single().Id.ShouldBe("call");
        again.Elapsed.ShouldBe(TimeSpan.FromSeconds(180));
    }

    [Fact]
    public void A_program_that_died_before_anything_had_arrived_brings_it_when_it_goes_on()
    {
        var opened = Opened(_clock).Events[0];

        var again = Replay(_clock, [opened]);
        again.Recover();
        again.Advance();

        ArrivedIn(again).ShouldBe(["note", "list"]);
    }

    [Fact]
    public void Sittings_of_older_versions_which_noted_when_something_was_brought_are_made_again()
    {
        var opened = Opened(_clock).Events[..2];
        var (late, end) = (TimeSpan.FromSeconds(360.4), TimeSpan.FromSeconds(1200.9));

        var again = Replay(_clock, [.. opened, new Arrived(Some.Noon, late, ["call", "form"]), new Expired(Some.Noon, end)]);

        again.State.ShouldBe(SittingState.Expired);
        again.Tray.Find("call")!.ArrivedAt.ShouldBe(late);
        again.Elapsed.ShouldBe(end);
    }

    [Fact]
    public void Something_that_is_overdue_in_events_put_together_by_hand_still_comes()
    {
        var again = Replay(_clock, [Opened(_clock).Events[0], new Recovered(Some.Noon, TimeSpan.FromMinutes(4), TimeSpan.Zero)]);
        again.Recover();
        again.Advance();

        ArrivedIn(again).ShouldBe(["note", "list", "call"]);
        Replay(_clock, again.Events).Tray.Find("call")!.ArrivedAt.ShouldBe(TimeSpan.FromMinutes(4));
    }

    // An event moved, changed, left out or put in: which, and what is said of it.
    [Fact]
    public void Events_that_do_not_fit_are_refused()
    {
        var sitting = Opened(_clock);
        _clock.Pass(200);
        sitting.Advance();
        sitting.Answer("call", Answer("today"));
        _clock.Pass(10);
        sitting.Advance();
        var events = sitting.Events;
        var call = events.IndexOf(events.OfType<Arrived>().Last());
        var late = (Arrived)events[call];

        Refused(events.SetItem(call, late with { Elapsed = TimeSpan.FromSeconds(179) })).ShouldContain("is due after 00:03:00");
        Refused(events.SetItem(call, late with { Items = ["form"] })).ShouldContain("is due after 00:06:00");
        Refused(events.RemoveAt(call)).ShouldContain("'call' should have arrived before this");
        Refused(events.SetItem(events.Length - 1, new Ticked(Some.Noon, TimeSpan.FromSeconds(100)))).ShouldContain("Time goes back");
        Refused(events.Add(new Expired(Some.Noon, TimeSpan.FromSeconds(1199)))).ShouldContain("cannot happen");
        Refused(events.Add(new Ticked(Some.Noon, TimeSpan.FromSeconds(1200)))).ShouldContain("cannot happen");
        Refused(events.Add(events[0])).ShouldContain("only once");
        Refused(events.RemoveAt(0)).ShouldContain("begins with its opening");
        Refused([]).ShouldContain("has not been opened");
        Refused(events.SetItem(0, (Opened)events[0] with { PaperId = "another" })).ShouldContain("of the paper 'another'");
        Refused(events.Add(new ResumedAfter(Some.Noon, TimeSpan.FromSeconds(300)))).ShouldContain("'Resume' is not permitted in Open");
        Refused(events.Add(new PausedFor(Some.Noon, TimeSpan.FromSeconds(300), ""))).ShouldContain("needs a reason");
    }

    [Fact]
    public void Random_sittings_are_made_again_from_their_events()
    {
        for (var run = 0; run < Scale.Count(5000); run++)
        {
            var random = Seeded.Random(run);
            var sitting = Opened(_clock, random.Next(4) * 25, random.Next(2) == 0);
            for (var step = 0; step < 60 && !sitting.IsOver; step++) sitting = Step(sitting, random);

            var again = Replay(_clock, sitting.Events);

            again.Events.ShouldBe(sitting.Events);
            again.State.ShouldBe(sitting.State);
            again.Tray.Items.ShouldBe(sitting.Tray.Items);
            SittingScorer.Score(again).Points.ShouldBe(SittingScorer.Score(sitting).Points);
            sitting.Events.Zip(sitting.Events.Skip(1)).ShouldAllBe(pair => pair.First.Elapsed <= pair.Second.Elapsed);
            foreach (var entry in sitting.Tray.Items.Where(entry => entry.ArrivedAt is not null))
                entry.ArrivedAt!.Value.ShouldBeGreaterThanOrEqualTo(sitting.Terms.ArrivalOf(entry.Item));
            if (sitting.IsOver) sitting.Elapsed.ShouldBeGreaterThanOrEqualTo(sitting.State == SittingState.Expired ? sitting.Limit : TimeSpan.Zero);
        }
    }

    private Sitting Step(Sitting sitting, Random random)
    {
        _clock.Pass(random.Next(90_000) / 1000.0);
        if (random.Next(10) == 0) _clock.Set(random.Next(-100, 100));
        switch (random.Next(12))
        {
            case 0 when sitting.State == SittingState.Open:
                sitting.Pause("A pause.");
                break;
            case 1 when sitting.State == SittingState.Paused:
                sitting.Resume();
                break;
            case 2 when sitting.State == SittingState.Open:
                var again = Replay(_clock, sitting.Events);
                again.Recover();
                return again;
            case 3 when random.Next(6) == 0:
                sitting.Submit();
                break;
            case < 9 when sitting.State == SittingState.Open:
                var arrived = sitting.Tray.Arrived.ToList();
                sitting.Answer(random.Of(arrived).Item.Id, Answer(
                    random.Of<string>(["now", "today", "none"]), random.Of<string>(["", "tell", "reply file"]), random.Of<string>(["", "lead"]),
                    random.Of<string>(["5m", "now", "today"]), random.Next(1, 6), new string('a', random.Next(20))));
                break;
            default:
                sitting.Advance();
                break;
        }

        return sitting;
    }

    private string Refused(IEnumerable<SittingEvent> events) => Should.Throw<SittingException>(() => Replay(_clock, events)).Message;
}
