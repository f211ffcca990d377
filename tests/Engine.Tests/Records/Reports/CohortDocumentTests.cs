using System.Globalization;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using MentorSim.Engine.Records.Cohorts;
using MentorSim.Engine.Records.Reports;
using MentorSim.Engine.Tests.Records.Cohorts;

namespace MentorSim.Engine.Tests.Records.Reports;

/// <summary>What a group did, as a page that is handed on.</summary>
public sealed class CohortDocumentTests
{
    [Theory]
    [InlineData(16, 3, 6)]
    [InlineData(12, 6, 2)]
    [InlineData(7, 1, 7)]
    [InlineData(4, 1, 1)]
    public void Nobody_is_named_and_no_number_of_fewer_than_five_people_is_told(int people, int promising, int again)
    {
        using var some = SomeCohort.Of(people, promising, again);
        var report = some.Read();
        report.Members.Length.ShouldBe(people);
        var shared = SmallCells.Share(report);
        var page = Page(shared);

        HtmlRules.Hold(page);
        page.DocumentElement.OuterHtml.ShouldNotContain("Zebedee");
        ReportMarkdown.Write(CohortDocument.Of(shared, plain => plain)).ShouldNotContain("Zebedee");
        PeopleIn(page).ShouldAllBe(number => number == 0 || number >= SmallCells.Fewest);
        page.Body!.TextContent.ShouldContain(CohortPhrases.Withheld);
        page.Body.TextContent.ShouldContain(SmallCells.Legend);
    }

    [Fact]
    public void It_begins_with_what_to_look_at_and_tells_what_was_chosen()
    {
        using var some = SomeCohort.Of(24, 8, 8);
        var text = Page(SmallCells.Share(some.Read())).Body!.TextContent;

        foreach (var part in new[]
        {
            "To look at first", "Serious breach X-01", "8 people", "Outside the role", "Units, the weakest first", "Before and after", CohortChange.Caution, "You promise to keep it. (serious breach, outside the role)",
            "8 of 24 (33%)", "Several could be ticked", "Fewer than 30 people met it", "8 minutes",
        })
        {
            text.ShouldContain(part);
        }

        text.IndexOf("To look at first", StringComparison.Ordinal).ShouldBeLessThan(text.IndexOf("Units, the weakest first", StringComparison.Ordinal));
    }

    [Fact]
    public void Of_a_group_of_four_it_says_why_it_says_little()
    {
        using var some = SomeCohort.Of(4, 1, 0);
        Page(SmallCells.Share(some.Read())).QuerySelectorAll(".alert").Select(part => part.TextContent).ShouldContain(words => words.Contains("fewer than 5 people", StringComparison.Ordinal));
    }

    [Fact]
    public void Of_nobody_it_says_so()
    {
        using var some = SomeCohort.Of(0, 0, 0);
        Page(SmallCells.Share(some.Read())).Body!.TextContent.ShouldContain("Nobody of this group has played anything to its end");
    }

    private static IHtmlDocument Page(SharedCohort shared) => new HtmlParser().ParseDocument(ReportHtml.Write(CohortDocument.Of(shared, plain => plain.Replace("*", "", StringComparison.Ordinal))));

    /// <summary>Every number of people on the page: of columns that count them, and before "people", "person" and "of".</summary>
    private static IEnumerable<int> PeopleIn(IHtmlDocument page)
    {
        foreach (var table in page.QuerySelectorAll("table"))
        {
            var heads = table.QuerySelectorAll("thead th").Select(head => head.TextContent).ToList();
            foreach (var row in table.QuerySelectorAll("tbody tr"))
            {
                foreach (var (at, cell) in row.Children.Index())
                {
                    if (heads.Count <= at || heads[at] is "What" or "Unit" or "Answer" or "Share" or "Mean change") continue;
                    if (int.TryParse(cell.TextContent.Split(' ')[0], NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out var number)) yield return number;
                }
            }
        }

        var words = page.Body!.TextContent.Split([' ', '\n', ',', ';', '.'], StringSplitOptions.RemoveEmptyEntries);
        // "fewer than 5 people" is the rule itself.
        foreach (var (word, next) in words.Zip(words.Skip(1)))
        {
            if (next is "people" or "person" && int.TryParse(word, CultureInfo.InvariantCulture, out var number)) yield return number;
        }
    }
}
