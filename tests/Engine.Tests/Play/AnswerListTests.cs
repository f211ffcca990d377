using MentorSim.Engine.Play;
using MentorSim.Engine.Scenarios;

namespace MentorSim.Engine.Tests.Play;

public sealed class AnswerListTests
{
    private const string Corridor = Some.Head + """
        start: door
        scenes:
          door:
            text: A pupil waits at the door.
            choices:
              - { id: listen, text: Listen., to: room, feedback: Yes. }
              - { id: wave, text: Wave., to: missed, feedback: No. }
          room:
            text: She talks.
            choices: [{ id: tell, text: Tell the lead., to: heard, feedback: Yes. }]
          heard: { ending: good, text: Heard. }
          missed: { ending: poor, text: Missed. }
        """;

    [Fact]
    public void Answers_are_separated_by_commas_and_blanks_around_them_do_not_count() =>
        AnswerList.Parse(" a , b,c ").Answers.Select(answer => answer.Written).ShouldBe(["a", "b", "c"]);

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
            var session = Some.Session(Some.Scenario(Corridor), mode);
            AnswerList.Parse("listen,tell").PlayIn(session);
            session.State.ShouldBe(SessionState.Debrief);
            session.Passage.Scene.Id.ShouldBe("heard");
        }
    }
}
