using MentorSim.Tui.Pages;
using MentorSim.Tui.Screens;
using MentorSim.Tui.Tests.Screens;
using Terminal.Gui.Input;

namespace MentorSim.Tui.Tests.Front;

/// <summary>What is pasted is text where something is written, and nothing elsewhere.</summary>
public sealed class PasteTests
{
    [Fact]
    public void Pasted_on_a_page_without_a_box_it_answers_nothing()
    {
        using var stage = new Stage(new Walk(Some.AtBriefing(Some.Note)).Take().Stack);
        var frame = stage.Frame;
        stage.Paste("1\n1\nq\n").Frame.ShouldBe(frame);
        stage.Stack.Top.ShouldBeOfType<PlayScreen>();
    }

    [Fact]
    public void In_a_box_of_several_lines_all_of_it_is_text()
    {
        using var stage = Writing();
        stage.Press('A').Paste("q\r\n1\rtwo\twords\e[31m\n\u0007 😀").Press(Key.Esc);
        ((WriteScreen)stage.Stack.Top).Written.ReplaceLineEndings("\n").ShouldBe("Aq\n1\ntwo\twords[31m\n 😀");
    }

    [Fact]
    public void In_a_box_of_one_line_it_is_one_line_and_takes_nothing()
    {
        using var records = new SomeRecords();
        using var stage = new Stage(records.AtHome(records.Archive(), null, Some.Corridor)).Press(Key.Enter).Press(Key.D1);
        stage.Stack.Top.ShouldBeOfType<NameScreen>();
        stage.Paste("Sam\r\n\tStone\n");
        stage.Stack.Top.ShouldBeOfType<NameScreen>();
        stage.Frame.ShouldContain("Sam Stone");
    }

    [Fact]
    public void In_a_box_for_a_secret_it_is_typed_and_never_shown()
    {
        using var records = new SomeRecords();
        records.Start("Sam", Some.Corridor).Take().Take();
        var desk = new Desk(records.Archive(), null, records.Clock, () => []);
        using var stage = new Stage(new ScreenStack([new PinScreen(desk, records.Archive().Store.People.Find("", "Sam")!, () => new TourScreen())]));
        stage.Paste("482913\n");
        stage.Frame.ShouldContain("******");
        stage.Frame.ShouldNotContain("*******");
        stage.Frame.ShouldNotContain("482913");
    }

    [Fact]
    public void In_words_to_look_for_it_is_looked_for()
    {
        using var stage = new Stage(SomePlaces.In(Some.AtPractise(Some.Corridor))).Press(Key.P.WithCtrl);
        stage.Paste("a word\n");
        stage.Stack.Top.Page.Query.ShouldBe("a word");
    }

    [Fact]
    public void Where_the_window_is_too_small_to_be_read_it_is_let_go()
    {
        using var stage = Writing();
        stage.Resize(20, 5).Paste("unseen").Resize(80, 24).Press(Key.Esc);
        ((WriteScreen)stage.Stack.Top).Written.ShouldBe("");
    }

    private static Stage Writing()
    {
        var walk = new Walk(Some.AtBriefing(Some.Note)).Take().Number(1).Number(3).Take().Number(1).Ask(Act.Done).Take().Number(1).Number(2).Number(3).Ask(Act.Done).Number(1).Take();
        walk.Is<WriteScreen>();
        return new Stage(walk.Stack).Press(Key.W);
    }
}
