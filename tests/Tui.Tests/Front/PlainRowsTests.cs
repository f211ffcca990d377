using System.Text.RegularExpressions;
using MentorSim.Engine.Scenarios;
using MentorSim.Tui.Front;
using MentorSim.Tui.Screens;

namespace MentorSim.Tui.Tests.Front;

/// <summary>The row that is selected is said again by itself.</summary>
public sealed class PlainRowsTests
{
    [Fact]
    public void Whoever_moves_hears_the_row_and_what_belongs_to_it_and_not_the_page() =>
        Golden.Match(Said(Some.AtPractise([.. Some.Scenarios, Some.Corridor]), "down\n+\n-\nUP\nup\n?\n/corridor\n/down\nq\ndown\n\n"), "Plain/rows.txt");

    [Fact]
    public void A_list_says_how_many_rows_it_has_and_which_is_selected() =>
        Said(Some.AtPractise([.. Some.Scenarios]), "").ShouldContain($"[Type a number from 1 to {Some.Scenarios.Length} (1 is selected; down or up selects another); ");

    [Fact]
    public void At_either_end_there_is_none_further()
    {
        var last = Some.Scenarios.Length;
        var said = Said(Some.AtPractise([.. Some.Scenarios]), "-\n" + string.Concat(Enumerable.Repeat("+\n", last)));
        said.ShouldContain("There is none above.\nSelected: 1. ");
        said.ShouldContain($"There is none below.\nSelected: {last}. ");
        Count(said, "There is none").ShouldBe(2);
    }

    [Fact]
    public void The_row_that_is_chosen_is_said_again_before_what_comes_of_it_unless_that_says_it()
    {
        Said(Some.AtBriefing(Some.Corridor, PlayMode.Interview), "\n4\n").ShouldContain("\nSelected: 4. Find somewhere you can be seen but not heard, and listen.\n");
        var said = Said(Some.AtBriefing(Some.Corridor), "\n4\n");
        said.ShouldContain("\nYou chose\nFind somewhere you can be seen but not heard, and listen.\n");
        said.ShouldNotContain("Selected: 4.");
    }

    [Fact]
    public void Of_an_answer_of_several_every_row_is_said_again()
    {
        var said = Said(Some.AtBriefing(Some.Note), "\n1\n3\n\n3 1\n");
        said.ShouldContain("\nSelected: 3. What you think is behind it\nSelected: 1. The words, as they were said\n", Case.Sensitive, said);
    }

    [Fact]
    public void Enter_takes_a_row_only_after_a_move_to_it()
    {
        Said(Some.AtBriefing(Some.Corridor), "\n\n").ShouldContain("Nothing was typed.");
        var said = Said(Some.AtBriefing(Some.Corridor), "\n+\n+\n+\n\n");
        said.ShouldContain("[Press Enter: take 4 of 4; down or up selects another; ? keys]");
        said.ShouldContain("They came to you. Stay with it.");
        said.ShouldNotContain("Nothing was typed.");
        Said(Some.AtBriefing(Some.Corridor), "\n+\n2\n\n\n\n").ShouldContain("Nothing was typed.", customMessage: "the move was on another page");
    }

    [Fact]
    public void A_row_that_changes_where_it_stands_is_said_alone()
    {
        var said = Said(Some.AtPractise([.. Some.Scenarios]), "f\n2\n2\n");
        Count(said, "\nShow only some (").ShouldBe(1, said);
        said.ShouldContain("\nSelected: 2. Phase (primary)\n2 are shown.\n[", Case.Sensitive, said);
    }

    [Fact]
    public void The_keys_that_the_list_of_all_actions_leads_to_are_those_of_lines()
    {
        var said = Said(new ScreenStack([new TourScreen(), Some.AtPractise([.. Some.Scenarios]).Top]), ":keys\n1\n");
        said.ShouldContain("Selected: 1. Keys (?)\n\nWhat you can type here:\n");
        foreach (var key in new[] { "Ctrl", "F1", "Esc", "PgUp" }) said.ShouldNotContain(key, Case.Sensitive);
    }

    private static int Count(string text, string part) => Regex.Count(text, Regex.Escape(part));

    private static string Said(ScreenStack stack, string input)
    {
        var output = new StringWriter { NewLine = "\n" };
        new PlainFront(new StringReader(input), output, new StoppedClock()).Run(stack);
        return output.ToString();
    }
}
