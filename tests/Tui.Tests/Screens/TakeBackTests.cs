using MentorSim.Tui.Pages;
using MentorSim.Tui.Screens;

namespace MentorSim.Tui.Tests.Screens;

/// <summary>Taking back the answer before loses nothing that was begun here, unless somebody says so.</summary>
public class TakeBackTests
{
    [Fact]
    public void What_is_written_and_not_handed_in_is_not_gone_without_a_question()
    {
        var walk = AtWriting().Take().Send(new Wrote("They said that")).Ask(Act.Back, Act.Undo);
        walk.Is<AskScreen>();
        walk.Shown.ShouldContain("What you have written here would be gone");
        walk.Ask(Act.Back).Is<WriteScreen>().Written.ShouldBe("They said that");
        walk.Ask(Act.Undo).Number(2).Is<OrderScreen>();
    }

    [Fact]
    public void Ticks_and_a_begun_order_are_not_gone_without_a_question()
    {
        var walk = AtTicking().Number(1).Ask(Act.Undo);
        walk.Shown.ShouldContain("What you have ticked here would be gone");
        walk.Take().Is<PickScreen>().Ticked.ShouldBe([1]);
        walk.Ask(Act.Done).Take().Is<OrderScreen>();
        walk.Number(2).Ask(Act.Undo).Shown.ShouldContain("The order that you have begun here would be gone");
        walk.Ask(Act.Back).Is<OrderScreen>().Placed.ShouldBe([2]);
        walk.Ask(Act.Undo).Number(2).Is<PickScreen>();
    }

    [Fact]
    public void Where_nothing_was_begun_nothing_is_asked() => AtTicking().Ask(Act.Undo).Is<PlayScreen>();

    [Fact]
    public void A_text_that_was_handed_in_and_taken_back_stands_there_to_be_changed()
    {
        var walk = AtWriting().Take().Send(new Wrote("They said that")).Ask(Act.Back).Number(2);
        walk.Is<FeedbackScreen>();
        walk.Ask(Act.Undo).Is<WriteScreen>().Written.ShouldBe("They said that");
        walk.Shown.ShouldContain("Your last answer is taken back.");
        walk.Shown.ShouldContain("They said that");
    }

    private static Walk AtTicking()
    {
        var walk = new Walk(Some.AtBriefing(Some.Note)).Take().Number(1).Number(3).Take();
        walk.Is<PickScreen>();
        return walk;
    }

    private static Walk AtWriting()
    {
        var walk = AtTicking().Number(1).Ask(Act.Done).Take().Number(1).Number(2).Number(3).Ask(Act.Done).Number(1).Take();
        walk.Is<WriteScreen>();
        return walk;
    }
}
