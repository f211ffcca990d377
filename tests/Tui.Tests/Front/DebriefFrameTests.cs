using MentorSim.Engine.Scenarios;
using MentorSim.Tui.Front;
using MentorSim.Tui.Pages;
using MentorSim.Tui.Screens;
using MentorSim.Tui.Tests.Screens;

namespace MentorSim.Tui.Tests.Front;

/// <summary>The debrief and the coach's page of each shipped scenario, as they are seen and as plain mode reads them.</summary>
public class DebriefFrameTests
{
    public static TheoryData<string> Shipped => [.. Some.Scenarios.Select(file => file.Scenario!.Id)];

    [Theory]
    [MemberData(nameof(Shipped))]
    public void A_bad_play_looks_and_reads_as_it_did(string id) => Match(id, "bad", isGood: false);

    [Fact]
    public void A_good_play_looks_and_reads_as_it_did() => Match("only-banter", "good", isGood: true);

    [Fact]
    public void In_plain_mode_the_coachs_page_is_asked_for_and_switched_by_letters()
    {
        var output = new StringWriter { NewLine = "\n" };
        new PlainFront(new StringReader("\n4\n\n1\n\n\nc\ne\n\nq\n"), output, new StoppedClock()).Run(Some.AtBriefing(Some.Corridor));

        var said = output.ToString();
        said.ShouldContain("c coach;");
        said.ShouldContain("e for somebody experienced");
        said.IndexOf("First, a worked example", StringComparison.Ordinal).ShouldBeLessThan(said.IndexOf("For somebody with experience: their own reflection first", StringComparison.Ordinal));
    }

    /// <summary>The first screenful, all lines at 80 columns, and what plain mode prints; of the debrief and of both coach's pages.</summary>
    private static void Match(string id, string name, bool isGood)
    {
        var walk = Played(Some.Scenarios.Single(file => file.Scenario!.Id == id), isGood);
        var text = new StringWriter { NewLine = "\n" };
        Show("debrief");
        walk.Ask(Act.Coach);
        Show("coach's page, for a beginner");
        walk.Ask(Act.Experience);
        Show("coach's page, for somebody experienced");
        Golden.Match(text.ToString(), $"Debriefs/{id}-{name}.txt");

        void Show(string what)
        {
            text.WriteLine($"==== {what}, 80x24");
            text.WriteLine(Stage.FrameOf(walk.Stack, 80, 24));
            text.WriteLine($"==== {what}, all of it at 80 columns");
            foreach (var line in PageLayout.Lines(KeyNames.In(walk.Page.Blocks, KeyNames.OnKeys), 78)) text.WriteLine(line.ToString());
            text.WriteLine($"==== {what}, plain");
            PageText.Write(KeyNames.In(walk.Page.Blocks, KeyNames.OnKeys), text);
        }
    }

    /// <summary>A play that takes the worst or the best in points at each decision, the first of several.</summary>
    private static Walk Played(ScenarioFile file, bool isGood)
    {
        var walk = new Walk(Some.AtBriefing(file)).Take();
        for (var i = 0; i < 100 && walk.Top is not DebriefScreen; i++)
        {
            if (walk.Top is not PlayScreen { Playing.Session.OnOffer: var offers })
            {
                walk.Take();
                continue;
            }

            var worth = offers.Select(offer => offer.Evidence.Sum(evidence => evidence.Points) - (offer.Critical is null ? 0 : 10) - (5 * offer.Oversteps.Length)).ToList();
            walk.Number(1 + worth.IndexOf(isGood ? worth.Max() : worth.Min()));
        }

        walk.Is<DebriefScreen>();
        return walk;
    }
}
