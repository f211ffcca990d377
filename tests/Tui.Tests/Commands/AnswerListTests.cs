using MentorSim.Engine.Play;
using MentorSim.Tui.Commands;

namespace MentorSim.Tui.Tests.Commands;

public class AnswerListTests
{
    [Fact]
    public void Answers_are_separated_by_commas_and_blanks_around_them_do_not_count() =>
        AnswerList.Parse(" a , b,c ").Answers.Select(answer => answer.Choice).ShouldBe(["a", "b", "c"]);

    [Fact]
    public void An_empty_text_is_a_list_of_none() => AnswerList.Parse("").Answers.ShouldBeEmpty();

    [Fact]
    public void Forced_falls_stand_behind_their_answer_or_before_the_first()
    {
        var list = AnswerList.Parse("~x,~y,a,~z,b");
        list.FirstFalls.ShouldBe(["x", "y"]);
        list.Answers[0].Falls.ShouldBe(["z"]);
        list.Answers[1].Falls.ShouldBeEmpty();
    }

    [Fact]
    public void A_play_of_answers_ends_where_the_same_play_by_hand_ends()
    {
        foreach (var mode in Enum.GetValues<PlayMode>())
        {
            var session = Some.Session(Some.Corridor, mode);
            AnswerList.Parse("listen,tell").PlayIn(session);
            session.State.ShouldBe(SessionState.Debrief);
            session.Passage.Scene.Id.ShouldBe("heard");
        }
    }
}
