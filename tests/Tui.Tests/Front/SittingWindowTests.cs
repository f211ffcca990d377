using MentorSim.Engine.InTray;
using MentorSim.Tui.Screens.Sittings;
using Terminal.Gui.Input;

namespace MentorSim.Tui.Tests.Front;

public sealed class SittingWindowTests
{
    private readonly SetClock _clock = new();

    [Fact]
    public void What_comes_while_somebody_writes_takes_nothing_away_from_them()
    {
        using var stage = AtReason("note");
        stage.Type("He is afr");
        var turns = stage.Stack.Turns;

        Wait(stage, 121);

        stage.Rows[1].ShouldContain("New in the tray: 4, She is here now.");
        stage.Stack.Turns.ShouldBe(turns);
        stage.Type("aid").Frame.ShouldContain("He is afraid");
        AnswerOf(stage, "note").Reason.ShouldBe("He is afr");
        Wait(stage, 1);
        AnswerOf(stage, "note").Reason.ShouldBe("He is afraid");
    }

    [Fact]
    public void News_fades_after_a_while_and_at_once_when_something_is_done()
    {
        using var stage = AtReason("note");
        Wait(stage, 121);
        Wait(stage, 19);
        stage.Rows[1].ShouldContain("New in the tray");
        Wait(stage, 2);
        stage.Rows[1].ShouldNotContain("New in the tray");

        using var other = new Stage(SomePapers.AtTray(SomePapers.Small, _clock));
        Wait(other, 121);
        other.Rows[1].ShouldContain("New in the tray");
        other.Press(Key.CursorDown).Rows[1].ShouldNotContain("New in the tray");
        other.Frame.ShouldContain("4  She is here now");
    }

    [Fact]
    public void Writing_is_kept_as_it_grows_and_leaving_the_box_keeps_the_rest()
    {
        using var stage = AtReason("note");
        stage.Type("One");
        Wait(stage, 1);
        AnswerOf(stage, "note").Reason.ShouldBe("One");
        var events = Events(stage);
        Wait(stage, 1);
        Events(stage).ShouldBe(events, "what did not change is not stored again");
        stage.Type(" two").Press(Key.Esc);
        AnswerOf(stage, "note").Reason.ShouldBe("One two");
        stage.Stack.Top.ShouldBeOfType<ItemScreen>();
    }

    [Fact]
    public void The_time_that_is_up_in_the_middle_of_a_word_keeps_what_is_there()
    {
        using var stage = AtReason("note");
        stage.Type("Half a reas");
        Wait(stage, (12 * 60) - 1);
        stage.Rows[1].ShouldContain("The last minute has begun.");
        stage.Type("on").Press(Key.Enter);
        Wait(stage, 2);

        stage.Stack.Screens.ShouldHaveSingleItem().ShouldBeOfType<SittingOverScreen>();
        stage.Frame.ShouldContain("The time is up.");
        stage.Frame.ShouldNotContain("Half a");
        AnswerOf(stage, "note").Reason.ShouldStartWith("Half a reas");
        SomePapers.SeatOf(stage.Stack).Sitting.State.ShouldBe(SittingState.Expired);
        stage.Press(Key.Esc).IsDone.ShouldBeTrue();
    }

    [Fact]
    public void An_act_after_the_end_is_none()
    {
        using var stage = new Stage(SomePapers.AtTray(SomePapers.Small, _clock));
        stage.Press((Key)'1', (Key)'1');
        stage.Stack.Top.ShouldBeOfType<PriorityScreen>();

        _clock.Pass(TimeSpan.FromMinutes(12));
        stage.Press((Key)'1');

        stage.Stack.Top.ShouldBeOfType<SittingOverScreen>();
        AnswerOf(stage, "note").ShouldBe(ItemAnswer.None);
    }

    [Fact]
    public void Time_runs_under_help_notices_and_papers_and_ends_there_too()
    {
        foreach (var keys in (Key[][])[['?'], [Key.B, Key.Enter], [Key.D], [Key.Esc], [Key.Esc, (Key)'2'], [(Key)'1', (Key)'2', (Key)'1', (Key)'2', (Key)'3'], [Key.R, (Key)'0'], [(Key)'1', (Key)'7']])
        {
            using var stage = new Stage(SomePapers.AtTray(SomePapers.Small, _clock));
            stage.Press(keys);
            stage.Rows[0].ShouldContain("12:00 left");
            Wait(stage, 5);
            stage.Rows[0].ShouldContain("11:55 left", customMessage: stage.Frame);
            Wait(stage, 60 * 12);
            stage.Stack.Screens.ShouldHaveSingleItem().ShouldBeOfType<SittingOverScreen>();
        }
    }

    [Theory]
    [InlineData(0, "10 minutes have", "5 minutes have", "minute has")]
    [InlineData(25, "12 minutes 30 seconds have", "6 minutes 15 seconds have", "1 minute 15 seconds have")]
    public void Little_time_is_told_at_ten_five_and_one_minutes_of_the_papers_time(int extraTime, string ten, string five, string one)
    {
        var lasting = new SittingTerms("7", SittingMode.Exercise) { ExtraTime = extraTime };
        foreach (var (minutes, told) in ((int, string)[])[(10, ten), (5, five), (1, one)])
        {
            var words = $"The last {told}";
            using var stage = new Stage(SomePapers.AtTray(SomePapers.Small, _clock, extraTime: extraTime));
            _clock.Pass(lasting.Lasting(12) - lasting.Lasting(minutes) - TimeSpan.FromSeconds(1));
            stage.Wait(2);
            stage.Rows[1].ShouldNotContain(words);
            Wait(stage, 2);
            stage.Rows[1].ShouldContain(words);
        }
    }

    [Fact]
    public void In_a_pause_nothing_of_the_tray_is_seen_and_no_time_runs()
    {
        using var stage = new Stage(SomePapers.AtTray(SomePapers.Small, _clock));
        stage.Press((Key)'1', Key.Esc, Key.Esc, (Key)'2').Type("Fire alarm").Press(Key.Enter);
        var paused = stage.Frame;
        paused.ShouldContain("Reason: Fire alarm");
        paused.ShouldNotContain("A child at breakfast");

        Wait(stage, 600);
        stage.Press(Key.Esc, Key.B, Key.D, Key.R, Key.N).Frame.ShouldBe(paused);
        stage.Press((Key)'1').Stack.Top.ShouldBeOfType<TrayScreen>();
        stage.Rows[0].ShouldContain("12:00 left");
        var sitting = SomePapers.SeatOf(stage.Stack).Sitting;
        sitting.Events.OfType<PausedFor>().ShouldHaveSingleItem().Reason.ShouldBe("Fire alarm");
        sitting.Events.OfType<ResumedAfter>().Count().ShouldBe(1);
    }

    [Fact]
    public void Another_size_of_the_window_keeps_what_is_written_and_where_it_is_written()
    {
        using var stage = AtReason("note");
        stage.Type("He is");
        stage.Resize(120, 40).Type(" afraid").Frame.ShouldContain("He is afraid");
        stage.Resize(80, 24).Press(Key.Esc).Frame.ShouldContain("6  Reason: He is afraid");
    }

    private Stage AtReason(string item)
    {
        var stack = SomePapers.AtTray(SomePapers.Small, _clock);
        var seat = SomePapers.SeatOf(stack);
        return new Stage(stack).Press((Key)(char)('0' + Slip.Place(seat, seat.Paper.Find(item)!)), (Key)'6');
    }

    private static ItemAnswer AnswerOf(Stage stage, string item) => SomePapers.SeatOf(stage.Stack).Sitting.Tray.Find(item)!.Answer;

    private static int Events(Stage stage) => SomePapers.SeatOf(stage.Stack).Sitting.Events.Length;

    private void Wait(Stage stage, int seconds)
    {
        _clock.Pass(TimeSpan.FromSeconds(seconds));
        stage.Wait(2);
    }
}
