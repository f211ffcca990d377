using MentorSim.Tui.Pages;
using MentorSim.Tui.Screens;

namespace MentorSim.Tui.Tests.Screens;

public class HomeTests
{
    [Fact]
    public void The_scenarios_stand_under_their_topics()
    {
        var walk = new Walk(Some.AtPractise([.. Some.Scenarios]));
        walk.Page.Blocks.OfType<Heading>().Select(heading => heading.Text).ShouldBe(["Attendance", "Bereavement", "Bullying", "Safeguarding"]);
        walk.Page.Blocks.OfType<Item>().Select(item => item.Number).ShouldBe(Enumerable.Range(1, Some.Scenarios.Length));
    }

    [Fact]
    public void The_selected_scenario_says_what_it_is_about_and_what_to_know_before()
    {
        var walk = new Walk(Some.AtPractise(Some.Corridor));
        walk.Shown.ShouldContain("A pupil hangs back after the bell.");
        walk.Shown.ShouldContain("Notice: Talk of trouble at home.");
        walk.Page.Blocks.OfType<Item>().Single().Right.ShouldBe("secondary, 5 min, draft, notice");
    }

    [Fact]
    public void A_scenario_that_cannot_be_read_says_so_and_opens_its_problems()
    {
        var walk = new Walk(Some.AtPractise(Some.Broken));
        walk.Page.Blocks.OfType<Item>().Single().Right.ShouldBe("has problems");
        walk.Take().Is<ProblemsScreen>();
    }

    [Fact]
    public void A_title_is_shown_letter_by_letter()
    {
        var file = Some.File("a.yaml", Texts.Corridor.Replace("title: A word in the corridor", "title: \"1. A *word* [here]\"", StringComparison.Ordinal));
        new Walk(Some.AtPractise(file)).Shown.ShouldContain("1. 1. A *word* [here]");
    }

    [Fact]
    public void An_empty_library_says_how_to_name_another()
    {
        var walk = new Walk(Some.AtPractise());
        walk.Shown.ShouldContain("--bank FOLDER");
        walk.Page.Hints.Single(hint => hint.Act == Act.Filter).OffBecause.ShouldBe("there is nothing to choose from.");
        foreach (var act in Enum.GetValues<Act>().Where(act => act is not (Act.Back or Act.Help or Act.Filter or Act.Palette))) walk.Ask(act).Is<PractiseScreen>();
        walk.Number(1).Is<PractiseScreen>();
        walk.Ask(Act.Back, Act.Back).Stack.IsDone.ShouldBeTrue();
    }

    [Fact]
    public void A_unit_to_filter_by_is_told_with_its_title()
    {
        var walk = new Walk(Some.AtPractise(Some.Corridor)).Ask(Act.Filter).Number(3);
        var unit = Some.AtPractise(Some.Corridor).Screens.OfType<PractiseScreen>().Single().Known!.Scenarios.Single();
        walk.Shown.ShouldContain($"Unit ({unit.Units.Order(StringComparer.Ordinal).First()})");
        walk.Shown.ShouldContain(unit.UnitTitles[unit.Units.IndexOf(unit.Units.Order(StringComparer.Ordinal).First())]);
    }

    [Fact]
    public void Leaving_is_at_once_while_there_is_nothing_to_lose()
    {
        new Walk(Some.AtPractise(Some.Corridor)).Ask(Act.Back, Act.Back).Stack.IsDone.ShouldBeTrue();
    }

    [Fact]
    public void Leaving_asks_when_results_would_be_lost()
    {
        var walk = new Walk(Some.AtPractise(Some.Corridor)).Take().Take().Ask(Act.Back).Number(2);
        walk.Is<PractiseScreen>();
        walk.Page.Blocks.OfType<Paragraph>().ShouldContain(paragraph => paragraph.Markdown == "last result: left");
        walk.Ask(Act.Back).Is<HomeScreen>();
        walk.Ask(Act.Back).Is<AskScreen>();
        walk.Ask(Act.Back).Is<HomeScreen>();
        walk.Ask(Act.Back, Act.Down, Act.Take).Stack.IsDone.ShouldBeTrue();
    }

    [Fact]
    public void The_last_result_of_a_scenario_counts()
    {
        var walk = new Walk(Some.AtPractise(Some.Corridor));
        walk.Take().Take().Ask(Act.Back).Number(2);
        walk.Take().Take().Number(4).Take().Number(1).Take().Take().Take();
        walk.Page.Blocks.OfType<Paragraph>().Count(paragraph => paragraph.Markdown.StartsWith("last result", StringComparison.Ordinal)).ShouldBe(1);
        walk.Page.Blocks.OfType<Paragraph>().ShouldContain(paragraph => paragraph.Markdown == "last result: competent");
    }

    [Fact]
    public void The_scenario_is_still_selected_that_was_played()
    {
        var walk = new Walk(Some.AtPractise(Some.Corridor, Some.Breakfast)).Number(2).Ask(Act.Back);
        walk.Page.Selected.ShouldBe(2);
    }
}
