using System.Diagnostics;
using System.Globalization;
using MentorSim.Engine.Findings;
using MentorSim.Tui.Pages;
using MentorSim.Tui.Screens;
using MentorSim.Tui.Screens.Lookup;
using MentorSim.Tui.Screens.Workbench;

namespace MentorSim.Tui.Tests.Screens.Lookup;

public sealed class SearchTests : IDisposable
{
    private readonly SomeRecords _records = new();

    public void Dispose() => _records.Dispose();

    [Fact]
    public void It_opens_from_the_pages_from_which_one_sets_out_and_nowhere_else()
    {
        var walk = At();
        walk.HintOf(Act.Search).OffBecause.ShouldBeNull();
        Opened(walk).Ask(Act.Back).Is<PractiseScreen>();
        Opened(walk.Ask(Act.Back)).Ask(Act.Search).Is<HomeScreen>();
        Opened(walk.Ask(Act.Progress)).Ask(Act.Back).Is<ProgressScreen>();
        walk = At().Take();
        walk.Page.Hints.ShouldNotContain(hint => hint.Act == Act.Search);
        walk.Ask(Act.Search).Is<BriefingScreen>();
    }

    [Fact]
    public void In_the_handbook_its_own_search_stays() => At().Ask(Act.Handbook, Act.Search).Is<HandbookSearchScreen>();

    [Theory]
    [InlineData("corridor", "Scenarios")]
    [InlineData("breakfast-club-d", "Scenarios")]
    [InlineData("LM3", "Units and elements")]
    [InlineData("lm3.2", "Units and elements")]
    [InlineData("MS3002", "Problems, explained")]
    [InlineData("records", "Handbook")]
    public void The_best_stands_first_under_what_it_is(string typed, string group)
    {
        var walk = Opened(At()).Send(new Queried(typed));
        walk.Page.Blocks.OfType<Heading>().First().Text.ShouldBe(group);
        walk.Take().Top.ShouldNotBeOfType<SearchScreen>();
        walk.Ask(Act.Back).Is<SearchScreen>().Typed.ShouldBe(typed);
    }

    [Fact]
    public void Each_opens_what_it_is()
    {
        var walk = Opened(At());
        walk.Send(new Queried("corridor")).Take().Is<BriefingScreen>();
        walk.Ask(Act.Back).Send(new Queried("MS3002")).Take().Is<RuleScreen>();
        walk.Shown.ShouldContain(Rules.Find("MS3002")!.Title);
        walk.Shown.ShouldContain("How to mend it: ");
        walk.Shown.ShouldContain("The example mended");
        walk.Ask(Act.Back).Send(new Queried("records")).Take().Is<HandbookPageScreen>();
    }

    [Fact]
    public void An_element_leads_to_its_unit_the_scenarios_that_give_a_chance_and_the_pages_about_it()
    {
        var walk = Opened(At()).Send(new Queried("LM3.2")).Take();
        walk.Is<StandardScreen>();
        walk.Page.Title.ShouldStartWith("LM3.2");
        walk.Page.Blocks.OfType<Heading>().Select(heading => heading.Text).ShouldBe(["What it asks", "Its unit", "A chance to show it", "In the handbook"]);
        walk.Number(walk.NumberOf("A word in the corridor")).Is<BriefingScreen>();
        walk.Ask(Act.Back).Number(1).Page.Title.ShouldStartWith("LM3  ");
        walk.Page.Blocks.OfType<Heading>().ShouldContain(heading => heading.Text == "Its elements");
        walk.Ask(Act.Back, Act.Back).Is<SearchScreen>();
    }

    [Fact]
    public void An_element_without_a_scenario_says_how_to_write_one()
    {
        var walk = new Walk(SomePlaces.In(Some.AtPractise()));
        Opened(walk).Send(new Queried("LM3.2")).Take().Shown.ShouldContain("No scenario of this library gives one yet. Write on the first page begins a new one.");
    }

    [Fact]
    public void A_group_shows_some_and_says_how_many_there_are_more()
    {
        var walk = Opened(At()).Send(new Queried("MS"));
        var count = Rules.All.Length;
        walk.Shown.ShouldContain(string.Create(CultureInfo.InvariantCulture, $"and {count - 5} more: go on typing"));
        walk.Send(new Queried("MS3002")).Shown.ShouldNotContain("go on typing");
    }

    [Fact]
    public void Before_anything_is_typed_it_says_what_can_be_and_lists_nothing()
    {
        var walk = Opened(At());
        walk.Page.Blocks.ShouldNotContain(block => block is Item);
        walk.Shown.ShouldContain("For example:");
        walk.Take().Is<SearchScreen>();
        walk.Send(new Queried("xylophone")).Shown.ShouldContain("Nothing has all of these words.");
        walk.Send(new Queried("")).Send(new Queried("/")).Is<PractiseScreen>();
    }

    [Fact]
    public void While_it_reads_what_was_typed_waits_and_is_found_then()
    {
        var reading = new TaskCompletionSource<SearchIndex>();
        var walk = new Walk(new ScreenStack([new SearchScreen(reading.Task)])).Send(new Queried("role"));
        walk.Shown.ShouldContain("One moment");
        walk.Stack.Expects.ShouldNotBeNull();
        reading.SetResult(new SearchIndex([new Entry("Group", "The role", new Wording("The role"), () => new GoBack())]));
        walk.Send(new Arrived()).Shown.ShouldContain("1. The role");
        walk.Stack.Expects.ShouldBeNull();
    }

    [Fact]
    public void What_cannot_be_read_is_said()
    {
        var walk = new Walk(new ScreenStack([new SearchScreen(Task.FromException<SearchIndex>(new IOException("The disk is gone.")))])).Send(new Queried("role"));
        walk.Shown.ShouldContain("What there is could not be read. The disk is gone.");
    }

    [Fact]
    public void Problems_in_files_are_found_by_their_words_their_code_and_their_file_and_open_at_the_file()
    {
        using var some = new SomeWorkbench().Put("broken.yaml", SomeWorkbench.Broken);
        some.Sheet("broken.yaml");
        var walk = new Walk(SomePlaces.In(_records.AtHome(_records.Archive(), "Sam", Some.Corridor, Some.Breakfast), some.Bench));
        foreach (var typed in (string[])["offise", "broken offise", "MS3001 offise"])
        {
            Opened(walk).Send(new Queried(typed));
            walk.Page.Blocks.OfType<Heading>().Select(heading => heading.Text).ShouldContain(SearchIndex.ProblemsHere);
            var item = walk.Page.Blocks.OfType<Item>().First(item => item.Markdown.Contains("offise", StringComparison.Ordinal));
            item.Right.ShouldStartWith("broken.yaml:");
            walk.Number(item.Number).Is<FileScreen>().Sheet.Problem.ShouldNotBeNull().Message.ShouldContain("offise");
            walk.Ask(Act.Back).Ask(Act.Back);
        }

        // Once they are mended they are found no more.
        some.Put("broken.yaml", Texts.Corridor);
        SomeWorkbench.Until(() => some.Bench.Poll(some.At("broken.yaml"))!.Findings.All(found => !found.Message.Contains("offise", StringComparison.Ordinal)), () => { });
        Opened(walk).Send(new Queried("offise")).Page.Blocks.OfType<Item>().ShouldBeEmpty();
    }

    [Fact]
    public void A_letter_costs_a_small_part_of_what_reading_all_does()
    {
        // Two hundred scenarios, as in a large library; only how the two compare is held, since machines differ.
        var listings = Enumerable.Range(0, 200).Select(i => Listing.Of(Some.Breakfast) with { Id = $"scenario-{i}", Title = $"A title of four words {i}" }).ToList();
        var ground = new SearchGround(new Catalogue([.. listings], []), [.. Some.Breakfast.Scenario!.Packs], () => Some.Handbook, _ => throw new InvalidOperationException());
        var index = SearchIndex.Of(ground);
        var making = Fastest(() => SearchIndex.Of(ground));
        var screen = new SearchScreen(Task.FromResult(index));
        var letter = Fastest(() => ((Stay)screen.After(new Queried("rec s"))).Screen.Page.Blocks.Length.ShouldBeGreaterThan(0));
        letter.ShouldBeLessThan(making / 2);

        static TimeSpan Fastest(Action act) => Enumerable.Range(0, 15).Select(_ =>
        {
            var watch = Stopwatch.StartNew();
            act();
            return watch.Elapsed;
        }).Min();
    }

    [Fact]
    public async Task At_the_workbench_files_are_found_first_also_in_closed_folders_and_open_there()
    {
        using var some = new SomeWorkbench().Put("yard.yaml", SomeBench.Yard);
        var home = SomePlaces.In(_records.AtHome(_records.Archive(), "Sam", Some.Corridor, Some.Breakfast), some.Bench);
        var walk = new Walk(home with { Screens = [.. home.Screens, new WorkbenchScreen(some.Bench)] }).Ask(Act.Search);
        await walk.Is<SearchScreen>().Reading;
        walk.Send(new Arrived(), new Queried("breakfast"));
        walk.Page.Blocks.OfType<Heading>().Select(heading => heading.Text).Take(2).ShouldBe(["Files", "Scenarios"]);

        walk.Take().Is<FileScreen>().Sheet.Entry.Name.ShouldBe("breakfast-club-disclosure.yaml");
        walk.Ask(Act.Back).Is<SearchScreen>().Typed.ShouldBe("breakfast");
        walk.Send(new Queried("yard.yaml")).Take().Is<FileScreen>().Sheet.Entry.Title.ShouldBe("Out in the yard");
        walk.Ask(Act.Back, Act.Back).Is<WorkbenchScreen>();

        // Elsewhere a scenario is looked for to be played.
        var practise = new Walk(home).Ask(Act.Search);
        practise.Send(new Queried("breakfast"));
        practise.Page.Blocks.OfType<Heading>().Select(heading => heading.Text).ShouldNotContain("Files");
    }

    private Walk At() => new(SomePlaces.In(_records.AtHome(_records.Archive(), "Sam", Some.Corridor, Some.Breakfast)));

    /// <summary>The search, when all is read.</summary>
    private static Walk Opened(Walk walk)
    {
        walk.Ask(Act.Search).Is<SearchScreen>();
        if (walk.Stack.Expects is { } reading)
        {
            reading.Wait(TimeSpan.FromSeconds(60)).ShouldBeTrue();
            walk.Send(new Arrived());
        }

        return walk;
    }
}
