using MentorSim.Engine.Play;
using MentorSim.Engine.Scenarios;
using MentorSim.Tui.Commands;
using MentorSim.Tui.Hosting;
using MentorSim.Tui.Screens;
using Microsoft.Extensions.Configuration;

namespace MentorSim.Tui.Tests.Commands;

public sealed class ReadingPackTests
{
    private static readonly Library Shipped = new(new ConfigurationBuilder().Build()) { Named = [Golden.SmallLibrary] };

    private static readonly ScenarioFile File = Shipped.Find("breakfast-club-disclosure")!;

    [Theory]
    [InlineData(null, "nos-2005")]
    [InlineData("nos-2005", "nos-2005")]
    [InlineData("every-child-matters", "every-child-matters")]
    [InlineData("common-core-2005", "common-core-2005")]
    [InlineData("apprenticeship-st0148", "apprenticeship-st0148")]
    public void A_play_is_read_against_its_own_pack_or_any_to_which_cross_walks_lead(string? asked, string read) =>
        ReadingPack.Find(File.Scenario!, asked, Shipped)!.Id.ShouldBe(read);

    [Theory]
    [InlineData("role-2005", "has no units")]
    [InlineData("practice-2026", "has no units")]
    [InlineData("every-child-mater", "Did you mean 'every-child-matters'?")]
    public void What_cannot_read_it_is_refused_in_words(string asked, string why) =>
        Should.Throw<UsageException>(() => ReadingPack.Find(File.Scenario!, asked, Shipped)).Message.ShouldContain(why);

    [Fact]
    public void A_pack_to_which_nothing_leads_is_refused_with_what_the_scenario_names() =>
        Should.Throw<UsageException>(() => ReadingPack.Find(File.Scenario! with { Packs = [.. File.Scenario!.Packs.Where(pack => pack.Units.IsEmpty)] }, "common-core-2005", Shipped))
            .Message.ShouldContain("from which no cross-walk of common-core-2005 leads");

    [Fact]
    public void What_is_kept_is_always_read_against_a_pack_that_the_scenario_names()
    {
        var survey = Survey.Of(File, ReadingPack.Find(File.Scenario!, "common-core-2005", Shipped));
        var session = Session.Prepare(File.Scenario!, 1, PlayMode.Practice, TimeProvider.System);
        session.Begin();

        survey.Score(session).Pack!.Id.ShouldBe("common-core-2005");
        survey.ScoreToKeep(session).Pack!.Id.ShouldBe("nos-2005");
    }
}
