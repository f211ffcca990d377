using MentorSim.Tui.Pages;
using MentorSim.Tui.Screens;
using MentorSim.Tui.Screens.Induction;
using Terminal.Gui.Input;
using Terminal.Gui.Text;

namespace MentorSim.Tui.Tests.Front;

public class PageWindowTests
{
    [Fact]
    public void Enter_shows_the_rest_of_a_page_before_it_takes_anything()
    {
        using var stage = new Stage(Some.AtBriefing(Some.Longest));
        stage.Through(Key.Enter);
        var turns = stage.Stack.Turns;
        stage.Rows[^1].ShouldContain("more");
        stage.Rows[^2].ShouldContain("-- more below --");
        stage.Press(Key.Enter).Stack.Turns.ShouldBe(turns);
        stage.Rows[^2].ShouldContain("-- more above and below --");
    }

    [Fact]
    public void The_first_screen_may_be_one_to_write_in()
    {
        var desk = new Desk(null, null, new StoppedClock(), () => []);
        using var stage = new Stage(new ScreenStack([new NameScreen(desk, () => new NoticeScreen("Then", "what comes then"))]));
        stage.Type("Sam").Frame.ShouldContain("Sam");
        stage.Press(Key.Enter).Stack.Top.ShouldBeOfType<NoticeScreen>();
    }

    [Fact]
    public void A_number_first_shows_the_item_that_it_would_take()
    {
        using var stage = new Stage(Some.AtBriefing(Some.Longest));
        stage.Through(Key.Enter);
        var turns = stage.Stack.Turns;
        stage.Press((Key)'9').Stack.Turns.ShouldBe(turns);
        stage.Frame.ShouldContain("9  Ninth.");
        stage.Press((Key)'9').Stack.Top.ShouldBeOfType<FeedbackScreen>();
    }

    [Theory]
    [InlineData(40, 10)]
    [InlineData(40, 11)]
    [InlineData(300, 100)]
    public void Even_the_longest_choice_can_be_taken_in_a_small_window(int width, int height)
    {
        foreach (var number in "123456789")
        {
            using var stage = new Stage(Some.AtBriefing(Some.Longest), width, height);
            stage.Through(Key.Enter).Through((Key)number).Stack.Top.ShouldBeOfType<FeedbackScreen>();
        }

        for (var down = 0; down < 9; down++)
        {
            using var stage = new Stage(Some.AtBriefing(Some.Longest), width, height);
            stage.Through(Key.Enter);
            for (var i = 0; i < 400 && ((PlayScreen)stage.Stack.Top).Selected <= down; i++) stage.Press(Key.CursorDown);
            stage.Through(Key.Enter).Stack.Top.ShouldBeOfType<FeedbackScreen>();
        }
    }

    [Fact]
    public void A_page_that_was_covered_is_found_where_it_was_left()
    {
        using var stage = new Stage(Some.AtBriefing(Some.Longest));
        stage.Through(Key.Enter).Press(Key.PageDown, Key.PageDown);
        var before = stage.Frame;
        stage.Press(Key.F2, Key.PageDown, Key.PageDown, Key.Esc).Frame.ShouldBe(before);
        stage.Press((Key)'?', Key.Esc).Frame.ShouldBe(before);
        stage.Press(Key.Esc, Key.Esc).Frame.ShouldBe(before);
    }

    [Fact]
    public void What_is_selected_stays_in_sight_though_the_page_grew_while_it_was_covered()
    {
        using var stage = new Stage(new ScreenStack([new GrowingScreen(16)]));
        stage.Frame.ShouldContain("> 1  Write more of it");
        stage.Press(Key.Enter).Stack.Top.ShouldBeOfType<NoticeScreen>();
        stage.Press(Key.Enter).Frame.ShouldContain("> 2  Keep it");
        // Where somebody reads far above it, they go on reading there.
        stage.Press(Key.Home).Frame.ShouldNotContain("Keep it");
        var before = stage.Frame;
        stage.Press((Key)'?', Key.Esc).Frame.ShouldBe(before);
    }

    [Fact]
    public void Home_is_found_at_its_top_after_a_play_that_was_left_far_down()
    {
        using var stage = new Stage(Some.AtPractise(Some.Longest));
        stage.Through(Key.Enter).Through(Key.Enter).Press(Key.PageDown, Key.PageDown).Press(Key.Esc).Through((Key)'2');
        stage.Stack.Top.ShouldBeOfType<PractiseScreen>();
        stage.Frame.ShouldBe(Stage.FrameOf(stage.Stack, 80, 24));
        stage.Through(Key.Enter).Frame.ShouldBe(Stage.FrameOf(stage.Stack, 80, 24));
    }

    [Theory]
    [InlineData(40)]
    [InlineData(60)]
    [InlineData(80)]
    public void The_keys_that_lead_on_back_and_to_all_keys_are_always_shown(int width)
    {
        using var stage = new Stage(Some.AtBriefing(Some.Corridor), width);
        Footer(stage);
        foreach (var key in new[] { Key.Enter, (Key)'4', Key.Enter, (Key)'1', Key.Enter, Key.Enter }) Footer(stage.Through(key));
        stage.Stack.Top.ShouldBeOfType<DebriefScreen>();

        static void Footer(Stage stage)
        {
            foreach (var key in new[] { "Enter", "?", "Esc" }) stage.Rows[^1].ShouldContain(key);
        }
    }

    [Theory]
    [InlineData(20, 5)]
    [InlineData(39, 24)]
    [InlineData(80, 9)]
    [InlineData(1, 1)]
    public void A_window_that_is_too_small_says_so_and_recovers(int width, int height)
    {
        using var stage = new Stage(Some.AtBriefing(Some.Breakfast));
        var before = stage.Frame;
        stage.Resize(width, height).Frame.ShouldStartWith("This window is"[..Math.Min(width, 14)]);
        stage.Resize(80, 24).Frame.ShouldBe(before);
    }

    [Fact]
    public void A_choice_is_not_taken_in_a_window_that_is_too_small_to_read_it()
    {
        using var stage = new Stage(Some.AtBriefing(Some.Corridor));
        stage.Through(Key.Enter).Resize(20, 5);
        for (var i = 0; i < 100; i++) stage.Press(Key.CursorDown, Key.Enter, (Key)'1');
        stage.Stack.Top.ShouldBeOfType<PlayScreen>();
    }

    [Theory]
    [InlineData("👩‍👩‍👧")]
    [InlineData("漢字")]
    [InlineData("e\u0301")]
    [InlineData("𠀀")]
    public void A_title_that_is_too_long_is_cut_between_letters(string letter)
    {
        var title = string.Concat(Enumerable.Repeat(letter, 60 / letter.Length));
        var file = Some.File("title.yaml", Texts.Corridor.Replace("A word in the corridor", title, StringComparison.Ordinal));
        using var stage = new Stage(Some.AtBriefing(file), 40);
        stage.Rows[0].GetColumns().ShouldBeLessThanOrEqualTo(40);
        stage.Rows[0].ShouldNotContain('\ufffd');
        stage.Frame.Any(char.IsSurrogate).ShouldBe(char.IsSurrogate(letter[0]));
    }

    [Fact]
    public void Nothing_that_is_written_in_a_box_reaches_the_keys()
    {
        using var stage = AtDebrief();
        stage.Press(Key.W).Type("q? 123 rhmw Q").Stack.Top.ShouldBeOfType<ReflectionScreen>();
        stage.Press(Key.Esc, Key.End).Frame.ShouldContain("q? 123 rhmw Q");
    }

    [Fact]
    public void A_long_text_pasted_into_the_box_is_kept_whole()
    {
        using var stage = AtDebrief();
        var text = Texts.Fill("A long line of words, with 漢字 and é in it, that somebody pasted. ", 4_000);
        stage.Press(Key.W).Type(text).Press(Key.Esc);
        ((DebriefScreen)stage.Stack.Top).Play!.Session.Reflection.ShouldBe(text);
    }

    [Fact]
    public void Ctrl_C_asks_like_Esc_but_never_ends_the_program_at_once()
    {
        using var stage = new Stage(Some.AtBriefing(Some.Corridor));
        stage.Through(Key.Enter).Press(Key.C.WithCtrl).Stack.Top.ShouldBeOfType<AskScreen>();
    }

    [Fact]
    public void Letters_work_in_either_case()
    {
        using var stage = new Stage(Some.AtBriefing(Some.Corridor));
        stage.Press(Key.R.WithShift).Stack.Top.ShouldBeOfType<RoleCardScreen>();
        stage.Press(Key.R).Stack.Top.ShouldBeOfType<BriefingScreen>();
    }

    [Fact]
    public void The_role_card_stands_beside_the_scene_where_there_is_room()
    {
        using var stage = new Stage(Some.AtBriefing(Some.Breakfast), 120, 40);
        stage.Through(Key.Enter).Frame.ShouldContain("│ A learning mentor is");
        stage.Resize(111, 40).Frame.ShouldNotContain("A learning mentor is");
    }

    private static Stage AtDebrief()
    {
        var stage = new Stage(Some.AtBriefing(Some.Corridor));
        foreach (var key in new[] { Key.Enter, (Key)'4', Key.Enter, (Key)'1', Key.Enter, Key.Enter }) stage.Through(key);
        stage.Stack.Top.ShouldBeOfType<DebriefScreen>();
        return stage;
    }

    /// <summary>A page that has more lines when something was written from it, and then offers to keep it.</summary>
    private sealed record GrowingScreen(int Lines) : MenuScreen
    {
        protected override string Title => "Growing";

        protected override void Fill(Menu menu)
        {
            for (var line = 0; line < Lines; line++) menu.Say(new Paragraph($"Line {line}."));
            menu.Offer("Write more of it", () => new OpenFrom(this with { Lines = Lines + 16, Selected = 2 }, new NoticeScreen("Written", "It is written.")));
            menu.Offer("Keep it", () => new GoBack());
        }
    }
}
