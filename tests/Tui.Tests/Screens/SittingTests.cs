using MentorSim.Engine.InTray;
using MentorSim.Tui.Pages;
using MentorSim.Tui.Screens;
using MentorSim.Tui.Screens.Sittings;

namespace MentorSim.Tui.Tests.Screens;

public sealed class SittingTests
{
    private readonly SetClock _clock = new();

    [Fact]
    public void Instructions_and_practice_item_take_no_time_and_keep_nothing()
    {
        var walk = new Walk(SomePapers.AtInstructions(SomePapers.Small, _clock));
        var sitting = SomePapers.SeatOf(walk.Stack).Sitting;
        _clock.Pass(TimeSpan.FromHours(3));
        walk.Number(1).Is<ItemScreen>();
        walk.Number(1).Number(4).Is<TicksScreen>();
        walk.Send(new NumberedAll([4]), new NumberedAll([]), new Numbered(4), new Numbered(1), new Wrote("Nobody waits."), new Asked(Act.Back)).Is<ItemScreen>();
        _clock.Pass(TimeSpan.FromHours(3));
        walk.Take().Is<PracticeAnswerScreen>();
        walk.Shown.ShouldContain("4 points of 4.");
        walk.Shown.ShouldContain("Nobody waits for you. To do nothing, with a reason, is an answer.");
        walk.Take().Is<InstructionsScreen>();

        sitting.State.ShouldBe(SittingState.Ready);
        sitting.Events.ShouldBeEmpty();
        walk.Take().Is<StartScreen>();
        walk.Number(1).Is<TrayScreen>();
        sitting.Left.ShouldBe(TimeSpan.FromMinutes(12));
        sitting.Tray.Items.ShouldAllBe(entry => entry.Answer.IsEmpty);
    }

    [Fact]
    public void Each_part_of_an_answer_is_stored_as_it_is_given_and_the_next_one_follows()
    {
        var walk = AtTray().Number(1);
        walk.Number(1).Is<PriorityScreen>();
        walk.Number(2).Is<TicksScreen>();
        AnswerOf(walk, "note").ShouldBe(new ItemAnswer { Priority = "today" });
        walk.Number(2);
        AnswerOf(walk, "note").Actions.ShouldBe(["reply"]);
        walk.Number(1);
        AnswerOf(walk, "note").Actions.ShouldBe(["reply", "tell-lead"]);
        walk.Number(5).Is<TicksScreen>().Of.ShouldBe(AnswerPart.To);
        walk.Number(1).Number(3).Is<ByWhenScreen>();
        walk.Number(5).Is<MinutesScreen>();
        walk.Send(new Wrote("10 minutes")).Take().Is<NumberScreen>();
        walk.Number(2).Is<ReasonScreen>();
        walk.Send(new Wrote("He is afraid.")).Ask(Act.Back).Is<ItemScreen>();

        AnswerOf(walk, "note").ShouldBe(new ItemAnswer { Priority = "today", Actions = ["reply", "tell-lead"], To = ["dsl"], ByWhen = "10m", Number = 2, Reason = "He is afraid." });
        walk.Shown.ShouldContain("By when: 10 minutes after it came");
    }

    [Theory]
    [InlineData("")]
    [InlineData("soon")]
    [InlineData("-5")]
    [InlineData("1.5")]
    [InlineData("1441")]
    [InlineData("99999999999")]
    public void Minutes_that_are_none_are_asked_for_again(string typed)
    {
        var walk = AtTray().Number(1).Number(4).Number(5).Send(new Wrote(typed)).Take();
        walk.Is<NoticeScreen>().Words.ShouldContain("Type whole minutes");
        walk.Take().Is<MinutesScreen>();
        AnswerOf(walk, "note").ByWhen.ShouldBeNull();
    }

    [Fact]
    public void Minutes_that_stand_in_the_box_are_kept_by_going_back()
    {
        var walk = AtTray().Number(1).Number(4).Number(5).Send(new Wrote("10")).Ask(Act.Back);
        walk.Is<ItemScreen>();
        AnswerOf(walk, "note").ByWhen.ShouldBe("10m");
        walk.Number(4).Number(5).Send(new Wrote("")).Ask(Act.Back).Is<ItemScreen>();
        AnswerOf(walk, "note").ByWhen.ShouldBe("10m");
        walk.Number(4).Number(5).Send(new Wrote("ten")).Ask(Act.Back).Is<NoticeScreen>().Words.ShouldContain("Type whole minutes");
        walk.Take().Is<MinutesScreen>().Typed.ShouldBe("ten");
    }

    [Fact]
    public void What_was_said_can_be_taken_back()
    {
        var walk = AtTray().Number(1).Number(1).Number(1).Ask(Act.Back);
        AnswerOf(walk, "note").Priority.ShouldBe("now");
        walk.Number(1).Number(5);
        AnswerOf(walk, "note").Priority.ShouldBeNull();
        walk.Ask(Act.Back).Number(4).Number(1).Ask(Act.Back).Number(4).Number(6);
        AnswerOf(walk, "note").ByWhen.ShouldBeNull();
        walk.Ask(Act.Back).Number(5).Number(3).Ask(Act.Back).Number(5).Number(4);
        AnswerOf(walk, "note").Number.ShouldBeNull();
    }

    [Fact]
    public void A_number_that_is_given_moves_the_others_on_only_where_that_is_asked_for()
    {
        var walk = AtTray();
        var seat = SomePapers.SeatOf(walk.Stack);
        seat.Answer("note", new ItemAnswer { Number = 1 });
        seat.Answer("room", new ItemAnswer { Number = 2 });

        walk.Number(3).Number(5).Number(1).Is<SharedNumberScreen>();
        walk.Number(1);
        Numbers(seat).ShouldBe([2, 3, 1, null]);

        walk.Ask(Act.Back).Number(5).Number(3).Is<SharedNumberScreen>();
        walk.Number(2);
        Numbers(seat).ShouldBe([2, 3, 3, null]);
        walk.Ask(Act.Back, Act.Back, Act.Review).Shown.ShouldContain("Number 3 is given more than once: Your room on Thursday; Could you take a maths");
    }

    [Fact]
    public void The_tray_says_what_is_new_read_begun_and_answered()
    {
        var walk = AtTray();
        var seat = SomePapers.SeatOf(walk.Stack);
        seat.Read("note");
        seat.Answer("room", new ItemAnswer { Priority = "today" });
        seat.Answer("cover-lesson", Whole(2));
        walk.Shown.ShouldContain("1. A child at breakfast (read)");
        walk.Shown.ShouldContain("2. Your room on Thursday (begun)");
        walk.Shown.ShouldContain("(answered, number 2)");
        walk.Shown.ShouldContain("3 items in your tray: 1 answered, none unread.");
        _clock.Pass(TimeSpan.FromMinutes(2));
        walk.Send(new TimeRan()).Shown.ShouldContain("4. She is here now (new)");
        walk.Stack.Page.News.ShouldBe("New in the tray: 4, She is here now.");
    }

    [Fact]
    public void Review_lists_what_is_missing_and_hands_in_after_a_question()
    {
        var walk = AtTray();
        var seat = SomePapers.SeatOf(walk.Stack);
        seat.Answer("note", Whole(1));
        seat.Answer("room", Whole(2) with { Reason = "", ByWhen = null });
        walk.Ask(Act.Review);
        walk.Shown.ShouldContain("Of 3 items in the tray: 1 answered, 1 begun, 1 without an answer.");
        walk.Shown.ShouldContain("still missing: by when, reason");
        walk.Shown.ShouldNotContain("A child at breakfast");
        walk.Number(1).Is<ItemScreen>();
        walk.Ask(Act.Back).Number(3).Is<SubmitScreen>();
        walk.Take().Is<ReviewScreen>();
        walk.Shown.ShouldContain("To hand in, take 0 at the end of this list.");
        walk.HintOf(Act.Take).What.ShouldBe("open");
        walk.Ask(Act.Down, Act.Down).HintOf(Act.Take).What.ShouldBe("hand in");
        walk.Number(3).Number(2).Is<SittingOverScreen>();
        seat.Sitting.State.ShouldBe(SittingState.Submitted);
        walk.Stack.Screens.Length.ShouldBe(1);
    }

    [Fact]
    public void A_candidate_is_told_nothing_and_led_nowhere()
    {
        var walk = AtTray();
        SomePapers.SeatOf(walk.Stack).Submit();
        walk.Send(new TimeRan()).Is<SittingOverScreen>();
        foreach (var telling in (string[])["point", "sound", "competent", "breach", "right order", "debrief"]) walk.Shown.ShouldNotContain(telling, Case.Insensitive);
        foreach (var act in Enum.GetValues<Act>().Except([Act.Take, Act.Back, Act.Help])) walk.Ask(act).Is<SittingOverScreen>();
        walk.Take().Stack.IsDone.ShouldBeTrue();
    }

    [Fact]
    public void No_key_of_any_screen_leads_out_of_a_sitting_and_help_lists_none_that_would()
    {
        Act[] outside = [Act.RoleCard, Act.SoFar, Act.Mode, Act.Player, Act.Progress, Act.Write];
        foreach (var walk in EveryScreen())
        {
            var screen = walk.Top;
            screen.Play.ShouldNotBeNull(screen.GetType().Name);
            walk.Page.Hints.Select(hint => hint.Act).Intersect(outside).ShouldBeEmpty(screen.GetType().Name);
            foreach (var act in outside) walk.Ask(act).Top.ShouldBeSameAs(screen, act.ToString());
            if (walk.Page.Box is not null) continue;
            walk.Ask(Act.Help).Is<HelpScreen>();
            foreach (var foreign in (string[])["role card", "home", "progress", "handbook", "palette"]) walk.Shown.ShouldNotContain(foreign, Case.Insensitive);
            walk.Ask(Act.Back).Top.ShouldBeSameAs(screen);
        }
    }

    [Fact]
    public void Esc_leads_to_the_invigilator_from_everywhere_and_no_further()
    {
        foreach (var walk in EveryScreen().Where(walk => walk.Top is not (PausedScreen or InstructionsScreen or StartScreen)))
        {
            for (var step = 0; step < 6 && walk.Top is not InvigilatorScreen; step++) walk.Ask(Act.Back);
            walk.Is<InvigilatorScreen>().Seat.Sitting.State.ShouldBe(SittingState.Open);
            walk.Shown.ShouldContain("Call your invigilator");
            walk.Take().Is<TrayScreen>();
        }
    }

    [Fact]
    public void A_pause_without_a_reason_is_none()
    {
        var walk = AtTray().Ask(Act.Back).Number(2).Send(new Wrote("  ")).Take();
        walk.Is<NoticeScreen>().Words.ShouldContain("A pause needs a reason");
        walk.Take().Is<PauseScreen>();
        walk.Send(new Wrote(new string('x', 201))).Take().Is<NoticeScreen>();
        SomePapers.SeatOf(walk.Stack).Sitting.State.ShouldBe(SittingState.Open);
        walk.Take().Send(new Wrote("Fire alarm")).Take().Is<PausedScreen>();
        walk.Number(2).Is<SubmitScreen>();
        walk.Ask(Act.Back).Is<PausedScreen>();
        walk.Number(2).Number(2).Is<SittingOverScreen>();
    }

    [Fact]
    public void A_trainee_may_leave_and_sees_the_key_at_the_end()
    {
        var walk = new Walk(SomePapers.AtTray(SomePapers.Small, _clock, SittingMode.Training)).Ask(Act.Back);
        walk.Shown.ShouldNotContain("invigilator", Case.Insensitive);
        var sitting = SomePapers.SeatOf(walk.Stack).Sitting;
        walk.Number(4).Stack.IsDone.ShouldBeTrue();
        sitting.Events.OfType<PausedFor>().ShouldHaveSingleItem().Reason.ShouldBe("Left, to go on later");

        walk = new Walk(SomePapers.AtTray(SomePapers.Small, _clock, SittingMode.Training)).Ask(Act.Back).Number(3).Number(2);
        walk.Is<SittingDebriefScreen>();
        walk.Shown.ShouldContain("Not yet: there was a serious breach");
        walk.Shown.ShouldContain("CF-02");
        walk.Shown.ShouldContain("Chance: ");
        walk.Number(1).Shown.ShouldContain("Says why this comes first");
        walk.Shown.ShouldContain("4: Names the risk and who must know it by when.");
        walk.Take().Shown.ShouldContain("Your room on Thursday");
    }

    [Fact]
    public void Extra_time_goes_round_in_training_only()
    {
        var walk = new Walk(SomePapers.AtInstructions(SomePapers.Small, _clock, SittingMode.Training));
        var limits = new List<TimeSpan>();
        for (var i = 0; i < 5; i++)
        {
            limits.Add(SomePapers.SeatOf(walk.Stack).Sitting.Limit);
            walk.Ask(Act.Time);
        }

        limits.Select(limit => limit.TotalMinutes).ShouldBe([12, 15, 18, 24, 12]);
        new Walk(SomePapers.AtInstructions(SomePapers.Small, _clock)).Page.Hints.ShouldNotContain(hint => hint.Act == Act.Time);
    }

    [Fact]
    public void A_reason_that_is_too_long_is_kept_as_far_as_it_goes_and_said()
    {
        var walk = AtTray().Number(1).Number(6).Send(new Wrote(new string('x', Sitting.LongestReason - 1) + "\ud83d\ude00\ud83d\ude00"));
        AnswerOf(walk, "note").Reason.ShouldBe(new string('x', Sitting.LongestReason - 1));
        walk.Ask(Act.Back).Is<NoticeScreen>();
        walk.Take().Send(new Wrote("Short.")).Ask(Act.Back).Is<ItemScreen>();
        AnswerOf(walk, "note").Reason.ShouldBe("Short.");
    }

    private static ItemAnswer Whole(int number) =>
        new() { Priority = "today", Actions = ["reply"], To = ["cover"], ByWhen = "today", Number = number, Reason = "So." };

    private static int?[] Numbers(Seat seat) => [.. seat.Sitting.Tray.Items.Select(entry => entry.Answer.Number)];

    private static ItemAnswer AnswerOf(Walk walk, string item) => SomePapers.SeatOf(walk.Stack).Sitting.Tray.Find(item)!.Answer;

    private Walk AtTray() => new(SomePapers.AtTray(SomePapers.Small, _clock));

    private IEnumerable<Walk> EveryScreen()
    {
        Func<Walk, Walk>[] ways =
        [
            walk => walk, walk => walk.Ask(Act.Background), walk => walk.Ask(Act.Background).Number(1), walk => walk.Ask(Act.Diary), walk => walk.Number(1), walk => walk.Number(1).Number(7),
            walk => walk.Number(1).Number(1), walk => walk.Number(1).Number(2), walk => walk.Number(1).Number(3), walk => walk.Number(1).Number(4), walk => walk.Number(1).Number(4).Number(5),
            walk => walk.Number(1).Number(5), walk => walk.Number(1).Number(5).Number(1).Ask(Act.Back, Act.Next).Number(5).Number(1), walk => walk.Number(1).Number(6),
            walk => walk.Ask(Act.Review), walk => walk.Ask(Act.Review).Number(4), walk => walk.Ask(Act.Back), walk => walk.Ask(Act.Back).Number(2),
            walk => walk.Ask(Act.Back).Number(2).Send(new Wrote("Fire alarm")).Take(),
        ];
        foreach (var way in ways) yield return way(AtTray());
        yield return new Walk(SomePapers.AtInstructions(SomePapers.Small, _clock));
        yield return new Walk(SomePapers.AtInstructions(SomePapers.Small, _clock)).Number(2);
    }
}
