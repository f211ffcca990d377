using MentorSim.Engine.Scenarios;
using MentorSim.Tui.Pages;
using MentorSim.Tui.Screens;

namespace MentorSim.Tui.Tests.Screens;

public class PlayThroughTests
{
    [Fact]
    public void A_play_leads_from_home_over_briefing_scenes_and_feedback_to_the_debrief_and_home()
    {
        var walk = new Walk(Some.AtPractise(Some.Corridor));
        walk.Is<PractiseScreen>();
        walk.Take().Is<BriefingScreen>();
        walk.Take().Is<PlayScreen>();
        walk.Number(4).Is<FeedbackScreen>();
        walk.Take().Is<PlayScreen>();
        walk.Number(1).Is<FeedbackScreen>();
        walk.Take().Is<EndScreen>();
        walk.Take().Is<DebriefScreen>();
        walk.Shown.ShouldContain("Competent");
        walk.Take().Is<PractiseScreen>();
        walk.Page.Blocks.OfType<Paragraph>().ShouldContain(paragraph => paragraph.Markdown == "last result: competent");
    }

    [Fact]
    public void A_scene_shows_its_text_its_choices_and_the_school_clock()
    {
        var walk = new Walk(Some.AtBriefing(Some.Corridor)).Take();
        walk.Page.Aside.ShouldBe("School clock 09:00");
        walk.Shown.ShouldContain("The bell goes. Sam Stone does not.");
        walk.Page.Blocks.OfType<Item>().Select(item => item.Number).ShouldBe([1, 2, 3, 4]);
    }

    [Fact]
    public void A_choice_that_was_taken_once_is_not_offered_again()
    {
        var walk = new Walk(Some.AtBriefing(Some.Corridor)).Take().Number(1).Take();
        walk.Page.Blocks.OfType<Item>().Count().ShouldBe(3);
        walk.Page.Aside.ShouldBe("School clock 09:05");
        walk.Shown.ShouldNotContain("Look at your watch");
    }

    [Fact]
    public void Arrows_move_the_selection_and_stop_at_both_ends()
    {
        var walk = new Walk(Some.AtBriefing(Some.Corridor)).Take();
        walk.Ask(Act.Up).Page.Selected.ShouldBe(1);
        walk.Ask(Act.Down, Act.Down, Act.Down).Page.Selected.ShouldBe(4);
        walk.Ask(Act.Down).Page.Selected.ShouldBe(4);
        walk.Take().Shown.ShouldContain("Find somewhere you can be seen");
    }

    [Theory]
    [InlineData(0)]
    [InlineData(5)]
    [InlineData(9)]
    [InlineData(-1)]
    [InlineData(int.MaxValue)]
    public void A_number_that_is_not_on_offer_does_nothing(int number)
    {
        var walk = new Walk(Some.AtBriefing(Some.Corridor)).Take();
        var before = walk.Top;
        walk.Number(number).Top.ShouldBeSameAs(before);
    }

    [Fact]
    public void Feedback_tells_a_breach_and_that_practice_plays_on()
    {
        var walk = new Walk(Some.AtBriefing(Some.Corridor)).Take().Number(2);
        walk.Shown.ShouldContain("SERIOUS BREACH CF-01");
        walk.Shown.ShouldContain("Here the story plays on");
        walk.Page.Aside.ShouldBe("School clock 09:00");
        walk.Take().Is<PlayScreen>();
    }

    [Fact]
    public void Feedback_tells_an_overstep_of_the_role()
    {
        var walk = new Walk(Some.AtBriefing(Some.Corridor)).Take().Number(3);
        walk.Shown.ShouldContain("OUTSIDE YOUR ROLE. A learning mentor is not: A counsellor");
    }

    [Fact]
    public void An_assessment_stops_at_a_breach_with_its_page_and_then_the_debrief()
    {
        var walk = new Walk(Some.AtBriefing(Some.Corridor, PlayMode.Assess)).Take().Number(2);
        walk.Is<FeedbackScreen>();
        walk.Shown.ShouldContain("The assessment stops here.");
        walk.HintOf(Act.Take).What.ShouldBe("debrief");
        walk.Take().Is<DebriefScreen>();
        walk.Shown.ShouldContain("Not passed: serious breach");
    }

    [Fact]
    public void An_assessment_without_a_breach_plays_to_the_end()
    {
        var walk = new Walk(Some.AtBriefing(Some.Corridor, PlayMode.Assess)).Take().Number(4).Take().Number(1).Take();
        walk.Is<EndScreen>();
        walk.Take().Shown.ShouldContain("Competent");
    }

    [Fact]
    public void An_interview_tells_nothing_neither_on_the_way_nor_at_the_end()
    {
        var walk = new Walk(Some.AtBriefing(Some.Corridor, PlayMode.Interview)).Take().Number(2);
        walk.Is<PlayScreen>();
        walk.Shown.ShouldNotContain("breach", Case.Insensitive);
        walk.Shown.ShouldNotContain("Nobody can promise that.");
        walk.Number(2).Is<OverScreen>();
        walk.Shown.ShouldNotContain("breach", Case.Insensitive);
        walk.Page.Hints.Select(hint => hint.What).Distinct().ShouldBe(["close"]);
        walk.Take().Stack.IsDone.ShouldBeTrue();
    }

    [Fact]
    public void The_same_messages_always_lead_to_the_same_pages()
    {
        Pages().ShouldBe(Pages());

        static string Pages()
        {
            var walk = new Walk(Some.AtPractise([.. Some.Scenarios]));
            var pages = new List<string>();
            foreach (var message in new Message[] { new Numbered(1), new Asked(Act.Take), new Numbered(1), new Asked(Act.Take), new Numbered(2), new Asked(Act.SoFar) })
                pages.Add(walk.Send(message).Shown);
            return string.Join("\n\n", pages);
        }
    }

    [Fact]
    public void A_story_that_never_ends_shows_its_problems_in_place_of_its_first_scene()
    {
        var walk = new Walk(Some.AtPractise(Some.Endless)).Take().Take();
        walk.Is<ProblemsScreen>();
        walk.Shown.ShouldContain("MS5001");
        walk.Take().Is<PractiseScreen>();
    }

    [Fact]
    public void A_broken_scenario_shows_its_problems_at_their_lines()
    {
        var walk = new Walk(Some.AtPractise(Some.Corridor, Some.Broken)).Number(2);
        walk.Is<ProblemsScreen>();
        walk.Shown.ShouldContain("broken.yaml, line");
        walk.Shown.ShouldContain("MS3001");
        walk.Shown.ShouldContain("How to mend it: ");
        walk.Ask(Act.Back).Is<PractiseScreen>();
    }

    [Fact]
    public void In_practice_the_last_answer_is_taken_back_with_one_key_and_the_debrief_says_so()
    {
        var walk = new Walk(Some.AtBriefing(Some.Corridor)).Take();
        walk.HintOf(Act.Undo).OffBecause.ShouldBe("nothing was answered yet.");
        walk.Ask(Act.Undo).Is<NoticeScreen>();
        walk.Ask(Act.Back).Number(1).Is<FeedbackScreen>();
        var offered = walk.HintOf(Act.Undo);
        offered.OffBecause.ShouldBeNull();
        walk.Ask(Act.Undo).Is<PlayScreen>();
        walk.Page.Title.ShouldBe("A word in the corridor");
        walk.Shown.ShouldContain("Decision 1");
        walk.Number(4).Take().Number(1).Take().Take();
        walk.Is<DebriefScreen>().Card.TakenBack.Length.ShouldBe(1);
        walk.Shown.ShouldContain("Taken back");
        walk.Shown.ShouldContain("You took these answers back, so they count for nothing.");
    }

    [Fact]
    public void In_an_assessment_no_key_takes_an_answer_back()
    {
        var walk = new Walk(Some.AtBriefing(Some.Corridor, PlayMode.Assess)).Take();
        walk.Page.Hints.ShouldNotContain(hint => hint.Act == Act.Undo);
        walk.Number(4).Ask(Act.Undo).Is<FeedbackScreen>();
    }
}
