using MentorSim.Engine.Induction;
using MentorSim.Engine.InTray;
using MentorSim.Engine.Scenarios;
using MentorSim.Tui.Pages;
using MentorSim.Tui.Screens;
using MentorSim.Tui.Screens.Sittings;

namespace MentorSim.Tui.Tests.Screens;

public class HandbookTests
{
    [Fact]
    public void The_handbook_opens_over_any_screen_and_its_key_closes_it()
    {
        var walk = Walk(Some.AtPractise(Some.Corridor));
        foreach (var lead in new Act?[] { null, Act.Take, Act.RoleCard, Act.Back, Act.Take, Act.Back, Act.Help })
        {
            if (lead is { } act) walk.Ask(act);
            var before = walk.Top;
            walk.Ask(Act.Handbook).Is<HandbookScreen>();
            walk.Ask(Act.Handbook).Top.ShouldBeSameAs(before);
        }
    }

    [Fact]
    public void The_key_is_listed_where_there_is_a_handbook_and_nowhere_else()
    {
        var walk = Walk(Some.AtPractise(Some.Corridor));
        walk.HintOf(Act.Handbook).OffBecause.ShouldBeNull();
        walk.Ask(Act.Help).Shown.ShouldContain("F1          handbook");
        new Walk(Some.AtPractise(Some.Corridor)).Page.Hints.ShouldNotContain(hint => hint.Act == Act.Handbook);
        new Walk(Some.AtPractise(Some.Corridor)).Ask(Act.Handbook).Is<PractiseScreen>();
    }

    [Fact]
    public void In_an_interview_it_is_off_and_says_why()
    {
        var walk = Walk(Some.AtBriefing(Some.Note, PlayMode.Interview));
        walk.HintOf(Act.Handbook).OffBecause.ShouldNotBeNull();
        walk.Take();
        walk.HintOf(Act.Handbook).OffBecause.ShouldNotBeNull();
        walk.Ask(Act.Handbook).Is<NoticeScreen>();
        walk.Shown.ShouldContain("In an interview nothing is looked up");
    }

    [Fact]
    public void In_a_sitting_it_is_off_everywhere_and_in_the_debrief_of_a_training_it_is_there_again()
    {
        var stack = SomePapers.AtTray(SomePapers.Small, new SetClock(), SittingMode.Training);
        var walk = Walk(stack);
        walk.HintOf(Act.Handbook).OffBecause.ShouldNotBeNull();
        walk.Ask(Act.Handbook).Is<NoticeScreen>();
        walk.Ask(Act.Back);
        ((Seat)walk.Top.Play!).Sitting.Submit();
        walk.Ask(Act.Down).Is<SittingDebriefScreen>();
        walk.Ask(Act.Handbook).Is<HandbookScreen>();
    }

    [Fact]
    public void In_a_box_a_page_can_be_looked_up_and_what_was_typed_stays()
    {
        var walk = Walk(new ScreenStack([new HandbookSearchScreen(Some.Handbook)]));
        walk.Send(new Wrote("rec")).Page.Box.ShouldBe("rec");
        var reflection = AtDebrief(1).Ask(Act.Write).Send(new Wrote("I waited."));
        reflection.Ask(Act.Handbook).Is<HandbookScreen>();
        reflection.Ask(Act.Back).Page.Box.ShouldBe("I waited.");
    }

    [Fact]
    public void A_debrief_names_the_page_about_each_breach_and_overstep_and_offers_them_first()
    {
        var walk = AtDebrief(2);
        var lines = walk.Shown.Split('\n').Where(line => line.StartsWith("Handbook: ", StringComparison.Ordinal)).ToList();
        lines.ShouldNotBeEmpty();
        lines.ShouldAllBe(line => line.EndsWith(" (F1 or K)", StringComparison.Ordinal));
        walk.Ask(Act.Handbook);
        var first = walk.Is<HandbookScreen>().Here;
        first.ShouldNotBeEmpty();
        first[0].Title.ShouldBe(lines[0]["Handbook: ".Length..^" (F1 or K)".Length]);
        walk.Shown.ShouldContain("About what stands on the screen before");
        walk.Page.Blocks.OfType<Item>().Count().ShouldBe(Some.Handbook.Pages.Length + 1, "no page is listed twice");
    }

    [Fact]
    public void Links_are_followed_and_come_back_one_by_one()
    {
        var walk = Walk(Some.AtPractise(Some.Corridor)).Ask(Act.Handbook);
        walk.Number(1 + Some.Handbook.Pages.ToList().FindIndex(page => page.Id == "when-a-child-tells"));
        walk.Page.Title.ShouldBe("When a child tells you");
        walk.Shown.ShouldContain("see Who is told (1)");
        walk.Number(1).Page.Title.ShouldBe("Who is told");
        walk.Shown.ShouldContain("Ms Rahmani");
        walk.Ask(Act.Back).Page.Title.ShouldBe("When a child tells you");
        walk.Ask(Act.Down, Act.Take).Page.Title.ShouldBe("Records");
        walk.Ask(Act.Back, Act.Back, Act.Back).Is<PractiseScreen>();
    }

    [Fact]
    public void A_search_is_asked_for_by_key_or_item_and_its_pages_open()
    {
        var walk = Walk(Some.AtPractise(Some.Corridor)).Ask(Act.Handbook);
        walk.Number(Some.Handbook.Pages.Length + 1).Is<HandbookSearchScreen>();
        walk.Ask(Act.Back, Act.Search).Is<HandbookSearchScreen>();
        walk.Send(new Wrote("  ")).Take().Is<NoticeScreen>();
        walk.Take().Send(new Wrote("own words")).Take().Is<HandbookScreen>();
        walk.Page.Title.ShouldBe("Handbook: own words");
        walk.Shown.ShouldContain("The child's own words");
        walk.Take().Is<HandbookPageScreen>();
        walk.Ask(Act.Back, Act.Search).Page.Box.ShouldBe("own words");
        walk.Send(new Wrote("xylophone")).Take().Shown.ShouldContain("No page has all of these words.");
        walk.Ask(Act.Back).Page.Title.ShouldBe("Handbook");
    }

    [Fact]
    public void A_preview_that_is_left_open_under_the_handbook_stays_where_it_was()
    {
        var walk = Walk(Some.AtBriefing(Some.Corridor)).Take();
        var before = walk.Top;
        walk.Ask(Act.Handbook).Take();
        walk.Send(new SecondsPassed(3000)).Ask(Act.Back, Act.Back).Top.ShouldBeSameAs(before);
    }

    [Fact]
    public void A_page_shows_its_text_without_marks_and_says_that_it_is_a_draft()
    {
        foreach (var page in Some.Handbook.Pages)
        {
            var shown = Walk(new ScreenStack([new HandbookPageScreen(Some.Handbook, page)])).Shown;
            shown.ShouldContain("Draft: no designated safeguarding lead has reviewed this page. Your school's own policy comes first.");
            shown.ShouldNotContain("**");
            shown.ShouldNotContain("##");
            shown.ShouldNotContain(".md");
            shown.ShouldNotContain("{");
        }
    }

    private static Walk AtDebrief(int choice)
    {
        var walk = Walk(Some.AtBriefing(Some.Corridor));
        for (var i = 0; i < 50 && walk.Top is not DebriefScreen; i++)
        {
            if (walk.Top is PlayScreen) walk.Number(Math.Min(choice, walk.Page.Blocks.OfType<Item>().Count()));
            else walk.Take();
        }

        walk.Is<DebriefScreen>();
        return walk;
    }

    private static Walk Walk(ScreenStack stack) => new(stack with { Handbook = new Lazy<Handbook>(() => Some.Handbook) });
}
