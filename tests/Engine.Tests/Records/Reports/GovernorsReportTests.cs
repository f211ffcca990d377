using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using MentorSim.Engine.Induction;
using MentorSim.Engine.Records;
using MentorSim.Engine.Records.Cohorts;
using MentorSim.Engine.Records.Reports;
using MentorSim.Engine.Tests.Records.Cohorts;
using MentorSim.Engine.Text;

namespace MentorSim.Engine.Tests.Records.Reports;

/// <summary>What governors are told in a term: training, and where impact would stand.</summary>
public sealed class GovernorsReportTests
{
    private static readonly EverybodyThere Autumn = new([]) { Since = new DateOnly(2026, 9, 1), Until = new DateOnly(2026, 12, 31) };

    private static readonly Route Route = new()
    {
        Source = new SourceText("route.yaml", ""),
        Id = "first",
        Title = "First",
        Steps = [new ReadStep("role", null) { Id = "role", Title = "Read" }, new TrainingStep("First aid") { Id = "aid", Title = "Train" }],
    };

    [Fact]
    public void It_stands_on_the_headings_of_the_guide_and_invents_no_figure_of_the_school()
    {
        using var some = SomeCohort.Of(24, 8, 8);
        var page = Page(some, "bullying");

        HtmlRules.Hold(page);
        page.QuerySelector("h1")!.TextContent.ShouldBe("Learning mentors in training: report to governors, autumn term 2026");
        page.Body!.TextContent.ShouldContain(GovernorsReport.Limits);
        page.Body.TextContent.ShouldContain("autumn term 2026, school year 2026/27, counted from 1 September 2026 to 31 December 2026");
        page.Body.TextContent.ShouldContain("24 people, 32 plays to an end, of 1 scenario");
        page.Body.TextContent.ShouldContain("X-01: Promising secrecy");
        page.Body.TextContent.ShouldContain("Weakest in practice: T1 Listening");
        var rows = page.QuerySelectorAll("table").Where(table => table.QuerySelector("th")!.TextContent == "Impact on").SelectMany(table => table.QuerySelectorAll("tbody tr")).Select(row => row.Children.Select(cell => cell.TextContent).ToList()).ToList();
        rows.Select(row => row[0]).ShouldBe(ImpactHeading.All.Select(heading => $"{heading.For}: {heading.Words}"));
        rows.ShouldAllBe(row => row[2].EndsWith(GovernorsReport.ToFillIn, StringComparison.Ordinal) && row[3] == GovernorsReport.ToFillIn);
        // The one number is what persistent absence means.
        rows.ShouldAllBe(row => !row[2].Replace("10%", "", StringComparison.Ordinal).Any(char.IsAsciiDigit));
        rows.Single(row => row[0] == "Pupils: Social skills")[1].ShouldBe("bullying: 1 scenario, 24 people");
        rows.Single(row => row[0] == "Pupils: Grades")[1].ShouldBe("none");
    }

    [Fact]
    public void Where_all_did_well_no_unit_is_called_the_weakest()
    {
        using var some = new SomeCohort();
        for (var who = 0; who < 8; who++) some.Play(who, "wait", who < 3 ? "guess" : "words");
        var text = Page(some, "bullying").Body!.TextContent;
        text.ShouldContain("was below 60% on average");
        text.ShouldNotContain("Weakest in practice");
    }

    [Theory]
    [InlineData(16, 3, 6)]
    [InlineData(7, 1, 7)]
    [InlineData(3, 1, 1)]
    public void It_names_nobody_and_no_number_of_so_few(int people, int promising, int again)
    {
        using var some = SomeCohort.Of(people, promising, again);
        var page = Page(some, "bullying");

        page.DocumentElement.OuterHtml.ShouldNotContain("Zebedee");
        var words = page.Body!.TextContent.Split([' ', '\n', ',', ';', '.', '('], StringSplitOptions.RemoveEmptyEntries);
        words.Zip(words.Skip(1)).Where(pair => pair.Second is "people" or "person" && int.TryParse(pair.First, out var number) && number < SmallCells.Fewest).ShouldBeEmpty();
        page.QuerySelectorAll("tbody td").Where(cell => int.TryParse(cell.TextContent, out var number) && number is > 0 and < SmallCells.Fewest).ShouldBeEmpty();
        if (people < SmallCells.Fewest) page.Body.TextContent.ShouldContain("so nearly every number is withheld");
    }

    [Fact]
    public void Of_a_term_in_which_nobody_practised_it_says_so_and_still_asks_for_the_figures()
    {
        using var some = SomeCohort.Of(0, 0, 0);
        var text = Page(some, "bullying").Body!.TextContent;
        text.ShouldContain("Nobody of this group has practised anything to its end in these days");
        text.ShouldContain(GovernorsReport.ToFillIn);
    }

    [Theory]
    [InlineData(12, 6, 6, 6, 6)]
    [InlineData(12, 12, 0, 12, 0)]
    [InlineData(12, 0, 0, 0, 0)]
    [InlineData(12, 12, 3, 12, null)]
    [InlineData(12, 12, 9, 12, null)]
    [InlineData(12, 4, 0, null, null)]
    [InlineData(12, 9, 0, null, null)]
    [InlineData(4, 4, 0, null, null)]
    public void Of_an_induction_no_number_of_so_few_is_told_nor_can_it_be_worked_out(int people, int following, int whole, int? onRoute, int? allDone)
    {
        using var some = SomeCohort.Of(people, 0, 0);
        for (var who = 0; who < following; who++)
        {
            var book = new Notebook(some.Archive, some.Archive.Store.People.Find("", SomeCohort.NameOf(who))!);
            book.Add(at => new RouteChosen(at, Route.Id, Route.Title, new DateOnly(2026, 11, 1)));
            book.Add(at => new StepRead(at, Route.Id, "role"));
            if (who < whole) book.Add(at => (InductionEvent)new Trained(at, new TrainingEntry(1, "First aid", new DateOnly(2026, 11, 2), "The county") { Step = "aid" }));
        }

        var team = new Team(some.Archive, new WritingsToRead(some.Archive.Store, some.Archive.Clock)).Read([Route]);
        var induction = GroupInduction.Of(some.Read(), team);
        (induction.OnRoute, induction.AllDone).ShouldBe((onRoute, allDone));
        induction.Steps.ShouldBe(onRoute is > 0 ? (following + whole, following * 2) : null);
    }

    private static IHtmlDocument Page(SomeCohort some, string topic) =>
        new HtmlParser().ParseDocument(ReportHtml.Write(GovernorsReport.Of(SmallCells.Share(some.Read(Autumn)), _ => topic, null)));
}
