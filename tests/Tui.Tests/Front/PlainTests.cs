using System.Globalization;
using MentorSim.Engine.Scenarios;
using MentorSim.Tui.Front;
using MentorSim.Tui.Pages;
using MentorSim.Tui.Screens;

namespace MentorSim.Tui.Tests.Front;

public class PlainTests
{
    private static readonly string[] Corridor = ["", "4", "", "1", "", "", ""];

    [Fact]
    public void A_whole_play_of_the_safeguarding_scenario_reads_as_it_did()
    {
        var said = Said(Some.AtPractise([.. Some.Scenarios]), "4\n\n" + string.Concat(Enumerable.Repeat("2\n\n", 30)) + "q\n");
        Golden.Match(said, "Plain/breakfast-club.txt");
    }

    [Fact]
    public void The_two_futures_read_as_they_did()
    {
        var said = Said(Some.AtBriefing(Some.Breakfast), "\n" + string.Concat(Enumerable.Repeat("3\n\n", 6)) + string.Concat(Enumerable.Repeat("1\n\n", 6)) + "\nf\n\n");
        Golden.Match(said[said.IndexOf("Debrief:", StringComparison.Ordinal)..], "Plain/two-futures.txt");
    }

    [Fact]
    public void Asides_are_printed_and_the_page_goes_on()
    {
        var said = Said(Some.AtBriefing(Some.Corridor), "?\nr\nm\n\nh\n?\nr\n4\nh\n\n1\n\n\nw\nI listened.\nAnd then I told.\n.\n?\n\nq\n\n2\n");
        Golden.Match(said, "Plain/asides.txt");
    }

    [Fact]
    public void An_assessment_that_stops_reads_as_it_did() =>
        Golden.Match(Said(Some.AtBriefing(Some.Corridor, PlayMode.Assess), "\n2\n\n\n"), "Plain/assessment.txt");

    [Theory]
    [InlineData("0")]
    [InlineData("5")]
    [InlineData("-1")]
    [InlineData("one")]
    [InlineData("1 2")]
    [InlineData("1.")]
    [InlineData("99999999999999999999")]
    [InlineData("")]
    [InlineData("w")]
    [InlineData("\u001b[A")]
    public void A_line_that_is_no_number_of_these_asks_again(string line)
    {
        var said = Said(Some.AtBriefing(Some.Corridor), $"\n{line}\n4\n");
        (said.Contains("is not one of the numbers.", StringComparison.Ordinal) || said.Contains("Nothing was typed.", StringComparison.Ordinal)).ShouldBeTrue(said);
        said.ShouldContain("They came to you. Stay with it.");
        Count(said, "Decision 1").ShouldBe(1, "the page itself is not printed again");
    }

    [Fact]
    public void The_letters_work_in_either_case_and_with_blanks_around()
    {
        var said = Said(Some.AtBriefing(Some.Corridor), "\n R \n");
        said.ShouldContain("A learning mentor is not");
    }

    [Theory]
    [InlineData("x")]
    [InlineData("7")]
    [InlineData("yes please")]
    public void A_line_that_says_nothing_to_a_page_without_numbers_leaves_it_where_it_is(string line)
    {
        var said = Said(Some.AtBriefing(Some.Corridor), $"\n4\n{line}\n");
        said.ShouldContain($"'{line}' is not one of the keys.");
        said.ShouldNotContain("Later, by the office door.");
        Said(Some.AtBriefing(Some.Corridor), $"\n4\n{line}\n\n").ShouldContain("Later, by the office door.");
    }

    [Fact]
    public void A_letter_that_is_off_says_why() =>
        Said(Some.AtBriefing(Some.Corridor), "\nh\n4\n").ShouldContain("Nothing has happened yet");

    [Fact]
    public void Leaving_says_what_is_lost_and_leaves()
    {
        var said = Said(Some.AtBriefing(Some.Corridor), "\nq\n4\n");
        said.ShouldContain("This play is not kept");
        said.ShouldNotContain("They came to you.");
    }

    [Fact]
    public void Leaving_at_the_question_that_leaving_asks_leaves_as_well()
    {
        var said = Said(Some.AtPractise(Some.Corridor), "1\n\n4\n\n1\n\n\nw\nMine.\n.\n\nq\n");
        var end = said[said.LastIndexOf("Leave the debrief?", StringComparison.Ordinal)..];
        end.ShouldContain("last result: competent");
    }

    [Fact]
    public void The_end_of_the_input_at_any_line_ends_without_a_fault()
    {
        string[] lines = ["1", "?", "m", "m", "m", "", "h", "r", "3", "h", "", "nonsense", "1", "", "", "w", "One.", "Two.", ".", "r", "", "2", "q"];
        for (var length = 0; length <= lines.Length; length++) Said(Some.AtPractise(Some.Corridor), string.Concat(lines[..length].Select(line => line + "\n"))).ShouldNotBeEmpty();
        Said(Some.AtPractise(Some.Corridor), "1\n\n4").ShouldContain("They came to you.");
    }

    [Fact]
    public void The_end_of_the_input_in_play_says_that_nothing_is_kept() =>
        Said(Some.AtBriefing(Some.Corridor), "\n").ShouldContain("This play is not kept");

    [Fact]
    public void A_reflection_that_the_input_ends_is_kept() =>
        Said(Some.AtBriefing(Some.Corridor), string.Join('\n', Corridor[..6]) + "\nw\nHalf a thought").ShouldContain("It is written down.");

    [Fact]
    public void Random_lines_never_throw_and_never_print_what_steers_a_terminal()
    {
        var random = Scale.Random(5);
        string[] lines = ["", "", "1", "2", "3", "4", "5", "10", "?", "r", "h", "m", "w", ".", "q", "Q", "\u001b[31m", "漢字", "\u202e", "\u0000", "🙂"];
        for (var i = 0; i < Scale.Count(2_000); i++)
        {
            var input = string.Concat(Enumerable.Range(0, random.Next(60)).Select(_ => random.Of(lines) + "\n"));
            var said = Said(Some.AtPractise([.. Some.Scenarios, Some.Corridor, Some.Longest, Some.Broken]), input);
            said.Any(c => (char.IsControl(c) && c is not ('\n' or '\r')) || c is '\u202e' or (>= '\u2500' and <= '\u259f')).ShouldBeFalse(input);
        }
    }

    [Fact]
    public void What_a_frame_says_the_transcript_says_too()
    {
        foreach (var file in Some.Scenarios)
        {
            var walk = new ScreenStack([Some.Briefing(file)]).After(new Asked(Act.Take));
            var expected = new List<string>();
            var typed = "\n";
            while (walk.Top is not DebriefScreen)
            {
                expected.Add(walk.Top.Page.Aside);
                expected.AddRange(walk.Top.Page.Blocks.OfType<Item>().Select(item => $"{item.Number.ToString(CultureInfo.InvariantCulture)}. {Prose.Plain(item.Markdown)}"));
                var number = walk.Top is PlayScreen ? 1 + typed.Length % walk.Top.Page.Blocks.OfType<Item>().Count() : 0;
                typed += number == 0 ? "\n" : $"{number.ToString(CultureInfo.InvariantCulture)}\n";
                walk = walk.After(number == 0 ? new Asked(Act.Take) : new Numbered(number));
            }

            var said = Said(Some.AtBriefing(file), typed);
            foreach (var text in expected) said.ShouldContain(text);
            said.ShouldContain("Debrief: " + file.Scenario!.Title);
        }
    }

    [Fact]
    public void Help_names_what_can_be_typed_and_no_keys_of_a_terminal()
    {
        var said = Said(Some.AtBriefing(Some.Corridor), "\n?\n");
        said.ShouldContain("r: role card");
        said.ShouldContain("h: so far (off: nothing has happened yet");
        foreach (var key in new[] { "F2", "F3", "Esc", "PgUp" }) said[said.IndexOf("What you can type here:", StringComparison.Ordinal)..].ShouldNotContain(key, Case.Sensitive);
    }

    [Fact]
    public void Every_prompt_names_the_letters_that_work()
    {
        var said = Said(Some.AtBriefing(Some.Corridor), "\n4\n\n");
        said.ShouldContain("[Press Enter: begin; m mode: practice; r role card; y standards; ? keys; q back]");
        said.ShouldContain("[Type a number from 1 to 4 (1 is selected; down or up selects another); r role card; y standards; ? keys; q leave]");
        said.ShouldContain("[Press Enter: go on; u take back; r role card; y standards; h so far; ? keys; q leave]");
    }

    private static string Said(ScreenStack stack, string input)
    {
        var output = new StringWriter { NewLine = "\n" };
        new PlainFront(new StringReader(input), output, new StoppedClock()).Run(stack);
        return output.ToString();
    }

    private static int Count(string text, string part) => text.Split(part).Length - 1;
}
