using MentorSim.Engine.Play;
using MentorSim.Tui.Screens;
using Terminal.Gui.Input;

namespace MentorSim.Tui.Tests.Front;

public class DecisionKeyTests
{
    [Fact]
    public void Arrows_and_Enter_are_enough_for_a_whole_play()
    {
        using var stage = AtDoor();
        stage.Press(Key.CursorDown, Key.CursorUp, Key.Enter, Key.CursorDown, Key.Enter).Through(Key.Enter);
        // A pick: the first two, then the last line of the list.
        stage.Press(Key.Enter, Key.CursorDown, Key.Enter, Key.CursorDown, Key.CursorDown, Key.CursorDown, Key.Enter).Through(Key.Enter);
        // An order as it is shown, then how sure.
        stage.Press(Key.Enter, Key.CursorDown, Key.Enter, Key.CursorDown, Key.Enter, Key.CursorDown, Key.Enter, Key.Enter).Through(Key.Enter);
        stage.Press(Key.CursorDown, Key.Enter).Through(Key.Enter);

        stage.Stack.Top.ShouldBeOfType<EndScreen>();
        Answers(stage).ShouldBe(["ask", "words+day", "back+hand+tell", "skip"]);
        SessionOf(stage).Passage.Decisions.Select(decided => decided.Certainty).ShouldBe([3, null, 2, null]);
    }

    [Fact]
    public void Digits_are_enough_for_every_decision()
    {
        using var stage = AtDoor();
        stage.Press((Key)'1', (Key)'1').Through(Key.Enter);
        stage.Press((Key)'4', (Key)'1', (Key)'4', (Key)'2', (Key)'0').Through(Key.Enter);
        stage.Press((Key)'1', (Key)'3', (Key)'1', (Key)'2', (Key)'1', (Key)'0', (Key)'3').Through(Key.Enter);
        stage.Press((Key)'2').Through(Key.Enter);
        Answers(stage).ShouldBe(["ask", "words+day", "tell+hand+back", "skip"]);
    }

    [Fact]
    public void Too_few_ticks_and_too_many_are_not_taken()
    {
        using var stage = AtDoor();
        stage.Press((Key)'1', (Key)'1').Through(Key.Enter);
        foreach (var key in new[] { Key.D, (Key)'0' })
        {
            stage.Press(key);
            stage.Frame.ShouldContain("Tick 1 to 3.");
            stage.Press(Key.Esc);
        }

        stage.Press((Key)'1', (Key)'2', (Key)'3', (Key)'4');
        stage.Frame.ShouldContain("At most 3 can be ticked: take a tick away first.");
        stage.Press(Key.Esc);
        Answers(stage).Length.ShouldBe(1);
        stage.Press((Key)'3', (Key)'4', Key.D);
        Answers(stage)[^1].ShouldBe("words+day+sign");
    }

    [Fact]
    public void Back_from_how_sure_leads_to_the_decision_as_it_was()
    {
        using var stage = AtDoor();
        stage.Wait(4).Press(Key.CursorDown, Key.Enter);
        stage.Frame.ShouldContain("How sure are you?");
        stage.Wait(60).Press(Key.Esc);
        stage.Rows[0].ShouldEndWith("16 s left");
        stage.Frame.ShouldContain("> 2  Promise");
        Answers(stage).ShouldBeEmpty();
    }

    [Fact]
    public void Seconds_run_by_the_clock_of_the_application_and_end_in_the_choice_for_it()
    {
        using var stage = AtDoor();
        stage.Rows[0].ShouldEndWith("School clock 09:00, 20 s left");
        stage.Wait(19);
        stage.Rows[0].ShouldEndWith("1 s left");
        stage.Wait(1);
        stage.Frame.ShouldContain("The time was up. What happens then");
        stage.Frame.ShouldContain("Silence is an answer too.");
        stage.Frame.ShouldNotContain("How sure");
        var decided = SessionOf(stage).Passage.Decisions.Single();
        (decided.Answer.Written, decided.TimedOut).ShouldBe(("nod", true));
        stage.Wait(30).Through(Key.Enter);
        stage.Frame.ShouldContain("Decision 2");
        stage.Rows[0].ShouldNotContain("left");
    }

    [Theory]
    [InlineData("?")]
    [InlineData("r")]
    [InlineData("q")]
    public void The_clock_rests_while_another_page_covers(string key)
    {
        using var stage = AtDoor();
        stage.Wait(3).Press((Key)key[0]).Wait(60).Press(Key.Esc);
        stage.Rows[0].ShouldEndWith("17 s left");
        stage.Wait(2);
        stage.Rows[0].ShouldEndWith("15 s left");
    }

    [Fact]
    public void The_clock_rests_while_the_window_is_too_small_to_read()
    {
        using var stage = AtDoor();
        stage.Wait(3).Resize(30, 8).Wait(60).Resize(80, 24);
        stage.Rows[0].ShouldEndWith("17 s left");
    }

    [Theory]
    [InlineData(0, 20)]
    [InlineData(1, 30)]
    [InlineData(2, 40)]
    [InlineData(3, null)]
    public void The_pace_that_is_chosen_at_the_briefing_is_given(int presses, int? seconds)
    {
        using var stage = new Stage(Some.AtBriefing(Some.Playable(Some.Note)));
        for (var i = 0; i < presses; i++) stage.Press(Key.T);
        stage.Through(Key.Enter);
        if (seconds is { } given)
        {
            stage.Rows[0].ShouldEndWith($"{given} s left");
            stage.Wait(given);
            stage.Frame.ShouldContain("The time was up.");
        }
        else
        {
            stage.Wait(1_000);
            stage.Rows[0].ShouldEndWith("School clock 09:00");
            stage.Frame.ShouldNotContain("not much time");
        }
    }

    [Theory]
    [InlineData(1, 2)]
    [InlineData(7, 11)]
    [InlineData(20, 30)]
    public void Half_as_much_again_is_rounded_up(int written, int given) => Pace.Known[1].Pace.Seconds(written).ShouldBe(given);

    [Fact]
    public void Everything_that_is_typed_goes_into_the_box_and_Esc_keeps_it()
    {
        using var stage = AtLetter();
        stage.Press(Key.Enter).Type("1 2 0? q r w d t m h Q ?\n  \n9");
        Answers(stage).Length.ShouldBe(3);
        stage.Press(Key.F1, Key.F2, Key.F3, Key.Esc);
        stage.Frame.ShouldContain("1 2 0? q r w d t m h Q ?");
        stage.Frame.ShouldContain("> 2  That is what I want to say");
        stage.Press((Key)'1').Type(" and more").Press(Key.Esc, Key.Enter);
        Answers(stage)[^1].ShouldBe("1 2 0? q r w d t m h Q ?\n  \n9 and more");
    }

    [Fact]
    public void A_text_outlives_other_pages_and_other_sizes_of_the_window()
    {
        using var stage = AtLetter();
        stage.Press(Key.W).Type("Half a thought");
        foreach (var (width, height) in new[] { (120, 40), (40, 10), (30, 8), (40, 10), (80, 24) })
        {
            stage.Resize(width, height);
            if (width >= 40) stage.Frame.ShouldContain("Half a thought");
        }

        stage.Type(", and the rest").Press(Key.Esc, Key.F2, Key.Esc, Key.F3, Key.Esc, Key.Esc, Key.Esc);
        stage.Frame.ShouldContain("Half a thought, and the rest");
        stage.Press(Key.W, Key.Esc, (Key)'2');
        Answers(stage)[^1].ShouldBe("Half a thought, and the rest");
    }

    [Fact]
    public void Blanks_alone_are_no_text()
    {
        using var stage = AtLetter();
        stage.Press(Key.W).Type("  \n ").Press(Key.Esc);
        stage.Frame.ShouldContain("> 1  Write");
        stage.Press((Key)'2');
        Answers(stage)[^1].ShouldBe("skip");
    }

    [Theory]
    [InlineData("*no* _stress_ `code` # 1. - [x](y) <b>")]
    [InlineData("{pupil} {pupil.they}")]
    public void What_was_written_is_shown_letter_by_letter(string text)
    {
        using var stage = AtLetter();
        stage.Press(Key.W).Type(text).Press(Key.Esc);
        stage.Frame.ShouldContain(text);
        stage.Press((Key)'2');
        stage.Frame.ShouldContain(text);
        stage.Through(Key.Enter).Press(Key.F3, Key.End);
        stage.Frame.ShouldContain(text);
    }

    [Fact]
    public void Random_keys_never_throw_and_never_answer_without_being_asked()
    {
        var random = Scale.Random(7);
        Key[] keys = [Key.Enter, Key.Esc, Key.CursorUp, Key.CursorDown, Key.PageDown, Key.End, Key.D, Key.W, Key.T, Key.F2, Key.F3, '?', '0', '1', '2', '3', '4', '9', 'x', Key.Tab, Key.Backspace];
        for (var i = 0; i < Scale.Count(1_000); i++)
        {
            using var stage = new Stage(Some.AtBriefing(Some.Note), random.Of([40, 80, 120]), random.Of([10, 24]));
            for (var step = 0; step < 150 && !stage.IsDone; step++)
            {
                stage.Press(random.Of(keys));
                if (random.Next(12) == 0) stage.Resize(random.Next(30, 130), random.Next(7, 40));
                if (random.Next(12) == 0 && !stage.IsDone) stage.Wait(random.Next(1, 4));
            }
        }
    }

    private static Stage AtDoor() => new Stage(Some.AtBriefing(Some.Playable(Some.Note))).Through(Key.Enter);

    private static Stage AtLetter()
    {
        var stage = AtDoor();
        stage.Press((Key)'1', (Key)'1').Through(Key.Enter);
        stage.Press((Key)'1', Key.D).Through(Key.Enter);
        return stage.Press((Key)'1', (Key)'2', (Key)'3', Key.D, (Key)'1').Through(Key.Enter);
    }

    private static string[] Answers(Stage stage) => [.. SessionOf(stage).Passage.Decisions.Select(decided => decided.Answer.Written)];

    private static Session SessionOf(Stage stage) => stage.Stack.Top switch
    {
        DecisionScreen decision => decision.Playing.Session,
        FeedbackScreen feedback => feedback.Playing.Session,
        EndScreen end => end.Playing.Session,
        CertaintyScreen certainty => certainty.Decision.Playing.Session,
        var other => throw new InvalidOperationException(other.GetType().Name),
    };
}
