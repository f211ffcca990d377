using MentorSim.Engine.InTray;
using MentorSim.Engine.Tests.Play;
using static MentorSim.Engine.Tests.InTray.SomePaper;

namespace MentorSim.Engine.Tests.InTray;

public sealed class SittingTests
{
    private readonly TwoClocks _clock = new();

    [Fact]
    public void A_sitting_waits_at_its_instructions_with_an_empty_tray()
    {
        var sitting = Sitting(_clock);
        _clock.Pass(3600);

        sitting.State.ShouldBe(SittingState.Ready);
        sitting.Advance().ShouldBeEmpty();
        sitting.Left.ShouldBe(TimeSpan.FromMinutes(20));
        sitting.Tray.Arrived.ShouldBeEmpty();
        sitting.Events.ShouldBeEmpty();
        Should.Throw<SittingException>(() => sitting.Answer("note", Answer("now"))).Message.ShouldContain("no 'note' in the tray");
    }

    [Fact]
    public void Items_arrive_when_the_paper_says()
    {
        var sitting = Opened(_clock);

        ArrivedIn(sitting).ShouldBe(["note", "list"]);
        _clock.Pass(179.9);
        sitting.Advance().ShouldBeEmpty();
        _clock.Pass(0.1);
        sitting.Advance().ShouldHaveSingleItem().ShouldBeOfType<NewItems>().Items.Single().Id.ShouldBe("call");
        sitting.Advance().ShouldBeEmpty();
        _clock.Pass(180);
        sitting.Advance();
        ArrivedIn(sitting).ShouldBe(["note", "list", "call", "form"]);
        sitting.Tray.Find("form")!.ArrivedAt.ShouldBe(TimeSpan.FromMinutes(6));
    }

    [Theory]
    [InlineData(0, false)]
    [InlineData(33, false)]
    [InlineData(25, true)]
    public void What_came_into_the_tray_and_the_end_are_noted_at_their_own_moments_however_late_the_program_looks(int extra, bool unscaled)
    {
        var (late, often) = (Opened(_clock, extra, unscaled), Opened(_clock, extra, unscaled));
        for (var second = 0; second < 3000 && !often.IsOver; second++)
        {
            _clock.Pass(0.77);
            often.Advance();
        }

        _clock.Pass(1000);
        late.Answer("note", Answer("now"));

        Noted(late).ShouldBe(Noted(often));
        Noted(late).ShouldBe(
        [
            (TimeSpan.Zero, "note list"),
            (late.Terms.ArrivalOf(Small.Items[2]), "call"),
            (late.Terms.ArrivalOf(Small.Items[3]), "form"),
            (late.Limit, "the end"),
        ]);

        static IEnumerable<(TimeSpan, string)> Noted(Sitting sitting) => sitting.Events.Where(happened => happened is Arrived or Expired)
            .Select(happened => (happened.Elapsed, happened is Arrived arrived ? string.Join(' ', arrived.Items) : "the end"));
    }

    [Fact]
    public void What_arrives_while_something_is_answered_is_told_afterwards()
    {
        var sitting = Opened(_clock);
        _clock.Pass(200);

        sitting.Answer("note", Answer("now"));

        sitting.Events.TakeLast(2).Select(happened => happened.GetType()).ShouldBe([typeof(Arrived), typeof(ItemAnswered)]);
        sitting.Advance().OfType<NewItems>().Single().Items.Single().Id.ShouldBe("call");
    }

    // Extra time, whether arrivals are left as they are; when the call arrives, when the sitting ends, when the first warning comes.
    [Theory]
    [InlineData(0, false, 180, 1200, 600)]
    [InlineData(25, false, 225, 1500, 750)]
    [InlineData(25, true, 180, 1500, 750)]
    [InlineData(100, false, 360, 2400, 1200)]
    [InlineData(33, false, 239.4, 1596, 798)]
    public void Extra_time_multiplies_everything_alike(int extra, bool unscaled, double call, double end, double warning)
    {
        var sitting = Opened(_clock, extra, unscaled);
        var told = new List<(double At, TrayNews News)>();
        for (var second = 0.1; second < end + 1; second += 0.1)
        {
            _clock.Pass(0.1);
            told.AddRange(sitting.Advance().Select(news => (second, news)));
        }

        told.First(one => one.News is NewItems).At.ShouldBe(call, 0.15);
        var warnings = told.Where(one => one.News is TimeWarning).ToList();
        warnings.Select(one => ((TimeWarning)one.News).Left.TotalSeconds).ShouldBe([warning, warning / 2, warning / 10]);
        warnings[0].At.ShouldBe(end - warning, 0.15);
        told[^1].News.ShouldBeOfType<TimeIsUp>();
        told[^1].At.ShouldBe(end, 0.15);
        sitting.State.ShouldBe(SittingState.Expired);
        sitting.Left.ShouldBe(TimeSpan.Zero);
    }

    [Fact]
    public void When_the_time_is_up_what_is_there_is_submitted_and_what_comes_later_is_not_taken()
    {
        var sitting = Opened(_clock);
        sitting.Answer("note", Answer("now"));
        _clock.Pass(1200);

        sitting.Answer("note", Answer("none"));

        sitting.State.ShouldBe(SittingState.Expired);
        sitting.Tray.Find("note")!.Answer.Priority.ShouldBe("now");
        ArrivedIn(sitting).ShouldBe(["note", "list", "call", "form"], "all came in time, though nobody looked");
        Should.Throw<SittingException>(() => sitting.Answer("note", Answer("none")));
    }

    [Fact]
    public void The_time_is_written_down_every_five_seconds_where_nothing_else_is()
    {
        var sitting = Opened(_clock);
        for (var second = 0; second < 60; second++)
        {
            _clock.Pass(1);
            sitting.Advance();
        }

        sitting.Events.OfType<Ticked>().Count().ShouldBe(12);
        sitting.Answer("note", Answer("now"));
        _clock.Pass(4);
        sitting.Advance();
        sitting.Events.Last().ShouldBeOfType<ItemAnswered>();
    }

    [Fact]
    public void Only_the_monotonic_clock_counts_and_a_wall_clock_that_is_set_is_named()
    {
        var sitting = Opened(_clock);
        _clock.Pass(2);
        _clock.Set(-3600);
        _clock.Pass(3);
        sitting.Advance();

        sitting.Elapsed.ShouldBe(TimeSpan.FromSeconds(5));
        sitting.Events.Last().Drift.ShouldBe(TimeSpan.FromHours(-1));
        _clock.Set(1.9);
        _clock.Pass(5);
        sitting.Advance();
        sitting.Events.Last().Drift.ShouldBe(TimeSpan.Zero);
        _clock.Set(0.2);
        _clock.Pass(5);
        sitting.Advance();
        sitting.Events.Last().Drift.ShouldBe(TimeSpan.FromSeconds(2.1), "small steps add up");
    }

    [Fact]
    public void A_pause_stops_the_clock_and_says_why()
    {
        var sitting = Opened(_clock);
        _clock.Pass(100);
        sitting.Pause("  Fire alarm ");
        _clock.Pass(900);
        sitting.Advance().ShouldBeEmpty();

        sitting.Left.ShouldBe(TimeSpan.FromSeconds(1100));
        Should.Throw<SittingException>(() => sitting.Answer("note", Answer("now")));
        sitting.Resume();
        _clock.Pass(80);
        sitting.Advance().OfType<NewItems>().Single().Items.Single().Id.ShouldBe("call");
        sitting.Events.OfType<PausedFor>().Single().Reason.ShouldBe("Fire alarm");
        sitting.Events.Where(happened => happened.Drift != TimeSpan.Zero).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    public void A_pause_needs_a_reason(string reason)
    {
        var sitting = Opened(_clock);

        Should.Throw<SittingException>(() => sitting.Pause(reason));

        sitting.State.ShouldBe(SittingState.Open);
    }

    [Fact]
    public void A_sitting_that_was_interrupted_or_paused_can_be_submitted_as_it_stands()
    {
        var sitting = Opened(_clock);
        var interrupted = Replay(_clock, sitting.Events);
        interrupted.Submit();
        sitting.Pause("A candidate is unwell.");
        sitting.Submit();

        (interrupted.State, sitting.State).ShouldBe((SittingState.Submitted, SittingState.Submitted));
        Should.Throw<SittingException>(sitting.Submit).Message.ShouldContain("permitted: nothing");
    }

    [Theory]
    [InlineData("soon", "", "", null, null)]
    [InlineData(null, "run", "", null, null)]
    [InlineData(null, "tell tell", "", null, null)]
    [InlineData(null, "tell reply hand-on file", "", null, null)]
    [InlineData(null, "", "mayor", null, null)]
    [InlineData(null, "", "", "soon", null)]
    [InlineData(null, "", "", null, 0)]
    [InlineData(null, "", "", null, 41)]
    public void An_answer_that_the_paper_does_not_know_is_refused_and_changes_nothing(string? priority, string actions, string to, string? by, int? number)
    {
        var sitting = Opened(_clock);
        var before = sitting.Events;

        Should.Throw<SittingException>(() => sitting.Answer("note", Answer(priority, actions, to, by, number)));

        sitting.Events.ShouldBe(before);
        sitting.Tray.Find("note")!.Answer.IsEmpty.ShouldBeTrue();
    }

    [Fact]
    public void The_number_keeps_its_moment_while_other_parts_change()
    {
        var sitting = Opened(_clock);
        _clock.Pass(60);
        sitting.Answer("note", Answer(number: 2));
        _clock.Pass(60);
        sitting.Answer("note", Answer(number: 2, reason: "Because."));
        sitting.Tray.Find("note")!.NumberedAt.ShouldBe(TimeSpan.FromSeconds(60));
        sitting.Answer("note", Answer(number: 1, reason: "Because."));

        sitting.Tray.Find("note")!.NumberedAt.ShouldBe(TimeSpan.FromSeconds(120));
    }

    [Fact]
    public void What_cannot_be_kept_did_not_happen()
    {
        var fails = false;
        var sitting = Sitting(_clock, keep: _ => { if (fails) throw new IOException("full"); });
        sitting.Open();
        fails = true;

        Should.Throw<IOException>(() => sitting.Answer("note", Answer("now")));

        sitting.Tray.Find("note")!.Answer.IsEmpty.ShouldBeTrue();
    }
}
