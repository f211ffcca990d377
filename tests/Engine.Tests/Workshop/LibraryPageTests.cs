using MentorSim.Engine.Exploration;
using MentorSim.Engine.Workshop.Content;
using MentorSim.Engine.Workshop.Listing;

namespace MentorSim.Engine.Tests.Workshop;

public sealed class LibraryPageTests
{
    private const string Story = Some.Head + """
        start: a
        scenes:
          a:
            text: One two three.
            choices:
              - { id: first, text: Go., to: b, evidence: { T1.1: -1 }, feedback: So it is. }
              - { id: long, text: Sit down and wait for it., to: b, evidence: { T1.1: 2 }, feedback: So. }
          b:
            choices:
              - { id: one, text: One., to: end, evidence: { T2.1: 1 }, feedback: So. }
              - { id: two, text: Two., to: end, evidence: { T2.1: 1 }, feedback: So. }
          end: { ending: good, text: The end. }

        """;

    [Fact]
    public void An_entry_counts_what_is_shown_and_names_the_elements_on_which_points_can_be_had()
    {
        var entry = EntryOf(Story);

        // Title and summary 2 + 5, texts 3 + 2, choices 1 + 6 + 1 + 1, feedback 3 + 1 + 1 + 1.
        entry.Words.ShouldBe(27);
        entry.Elements.ShouldBe(["T1.1", "T2.1"]);
        entry.Endings.ShouldBe(1);
        (entry.Figures.States, entry.Plays).ShouldBe((3, 4));
    }

    [Fact]
    public void Decisions_count_only_where_an_answer_is_worse_than_another() => EntryOf(Story).Naive.ShouldBe(
    [
        new NaiveRate(NaivePlayerKind.First, 0, 1, false),
        new NaiveRate(NaivePlayerKind.Longest, 1, 1, true),
        new NaiveRate(NaivePlayerKind.Lead, 0, 1, false),
    ]);

    [Fact]
    public void The_page_in_lines_says_all_of_it() => LibraryPage.Text([EntryOf(Story)], []).ShouldBe(
        """
        Safeguarding
          some-story: Some story
            any phase, 5 minutes, draft; 27 words
            3 scenes, 2-2 decisions, 1 ending; 3 states, 4 plays
            T1.1 T2.1
        Whoever does not read picks a best answer
          always the first: in 0 of 1 decision, 0.0 per cent
          always the longest: in 1 of 1 decision, 100.0 per cent
          always what names the lead: in 0 of 1 decision, 0.0 per cent

        """);

    [Fact]
    public void What_is_not_there_is_said() => LibraryPage.Text([], []).ShouldBe("There is no scenario and no paper here.\n");

    [Fact]
    public void A_bar_in_a_title_does_not_end_a_cell() =>
        LibraryPage.Markdown([EntryOf(Story.Replace("summary: Something", "summary: Some|thing", StringComparison.Ordinal))], []).ShouldContain("Some\\|thing");

    private static ScenarioEntry EntryOf(string text)
    {
        var found = CheckedScenario.Of(Some.File(text));
        return ScenarioEntry.Of(found.File, found.Graph!, found.Order!, found.Figures!, new StoppedClock());
    }
}
