using MentorSim.Engine.Panel.Interviews;
using MentorSim.Engine.Records.Reports;
using MentorSim.Tui.Hosting;
using MentorSim.Tui.Pages;
using MentorSim.Tui.Screens;
using MentorSim.Tui.Screens.Panel;
using Microsoft.Extensions.Configuration;

namespace MentorSim.Tui.Tests.Screens.Panel;

/// <summary>The interview kit on screens.</summary>
public sealed class KitScreenTests
{
    private static readonly Lazy<Kit> Shipped = new(() => new Library(new ConfigurationBuilder().Build()) { Named = [Golden.SmallLibrary] }.Kit());

    [Fact]
    public void It_lists_documents_and_case_studies_and_opens_each_as_a_page_from_which_escape_leads_back()
    {
        var list = new KitScreen(Shipped.Value);
        var items = Items(list);
        items.Count.ShouldBe(1 + Shipped.Value.PartsFor(InterviewPhase.Any).Length + Shipped.Value.Scenarios.Length);

        for (var number = 2; number <= items.Count; number++)
        {
            var opened = list.After(new Numbered(number)).ShouldBeOfType<OpenFrom>();
            ((KitScreen)opened.Below).Selected.ShouldBe(number);
            var page = opened.Screen.ShouldBeOfType<KitPageScreen>().Page;
            page.Blocks.Length.ShouldBeGreaterThan(3, page.Title);
            opened.Screen.After(new Asked(Act.Back)).ShouldBeOfType<GoBack>();
            opened.Screen.After(new Asked(Act.Up)).ShouldBe(new Stay(opened.Screen));
        }

        list.After(new Asked(Act.Back)).ShouldBeOfType<GoBack>();
    }

    [Fact]
    public void The_post_is_changed_by_its_item_and_changes_the_list()
    {
        var seen = new List<string>();
        var list = new KitScreen(Shipped.Value);
        for (var i = 0; i < 5; i++)
        {
            seen.Add(list.Page.Aside);
            list = (KitScreen)list.After(new Numbered(1)).ShouldBeOfType<Stay>().Screen;
        }

        seen.ShouldBe(["all posts", "a primary school", "a secondary school", "a senior post", "all posts"]);
        var primary = Items(new KitScreen(Shipped.Value) { Phase = "primary" });
        primary.ShouldContain(item => item.Contains("primary school", StringComparison.Ordinal));
        primary.ShouldNotContain(item => item.Contains("secondary school", StringComparison.Ordinal) || item.Contains("Half a second late", StringComparison.Ordinal));
    }

    [Fact]
    public void A_report_of_every_sort_of_block_can_be_shown()
    {
        var report = new Report(
            "All",
            [
                new ReportSection("Section", [new ReportText("text", "Lead:", ReportTone.Inset), new ReportQuote("one\ntwo")]),
                new ReportText("alert", Tone: ReportTone.Alert),
                new ReportList(["a", "b"], IsNumbered: true),
                new ReportFacts([("name", "value")]),
                new ReportTable("table", ["one", "two", "three"], [["a", "b", "c"]]),
                new ReportTable("pair", ["one", "two"], [["a", "b"]]),
                new ReportBars("bars", "what", [new ReportBar("x", 0.5m, Engine.Text.Html.BarLook.Filled, "half")]),
                new ReportTrends("trends", "what", [new ReportTrend("y", [], "1", "2")]),
                new ReportSignatures(["Chair"]),
            ]);
        var lines = new StringWriter { NewLine = "\n" };

        PageText.Write(new KitPageScreen(report).Page.Blocks, lines);

        lines.ToString().ShouldBe(
            "Section\nLead: text\none\ntwo\n\nalert\n\n1. a\n2. b\n\nname: value\n\ntable\na: b\nthree: c\n\npair\na: b\n\nbars\nx: half\n\ntrends\ny: best 1, latest 2\n\nChair: name, signature, date\n");
    }

    private static List<string> Items(Screen screen) => [.. screen.Page.Blocks.OfType<Item>().Select(item => Prose.Plain(item.Markdown))];
}
