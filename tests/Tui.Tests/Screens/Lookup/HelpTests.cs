using MentorSim.Engine.InTray;
using MentorSim.Tui.Front;
using MentorSim.Tui.Pages;
using MentorSim.Tui.Screens;
using MentorSim.Tui.Screens.Lookup;
using MentorSim.Tui.Screens.Workbench;

namespace MentorSim.Tui.Tests.Screens.Lookup;

public class HelpTests
{
    [Theory]
    [InlineData("F2", "F2          role card")]
    [InlineData("pgd", "PgUp, PgDn  scroll")]
    [InlineData("ctrl+p", "Ctrl+P      all actions, by their words")]
    [InlineData("number", "1 to 9      take the one with that number")]
    [InlineData("leav", "Esc         leave")]
    public void A_key_is_found_by_its_name_and_by_what_it_does(string typed, string line)
    {
        var walk = new Walk(Some.AtBriefing(Some.Corridor)).Take().Ask(Act.Help).Send(new Queried(typed));
        walk.Shown.ShouldContain($"1. {line}");
    }

    [Fact]
    public void Enter_does_what_the_key_does_on_the_page_below()
    {
        var walk = new Walk(Some.AtBriefing(Some.Corridor)).Take().Ask(Act.Help).Send(new Queried("F2"));
        walk.Take().Is<RoleCardScreen>();
        walk.Ask(Act.Back).Is<PlayScreen>();
        walk.Ask(Act.Help).Send(new Queried("scroll")).Take().Is<PlayScreen>();
        walk.Ask(Act.Help).Send(new Queried("so far")).Shown.ShouldContain("off: nothing has happened yet");
        walk.Take().Is<NoticeScreen>();
        walk.Ask(Act.Back, Act.Help).Send(new Queried("ctrl")).Take().Is<PaletteScreen>();
    }

    [Fact]
    public void Why_a_key_is_off_reads_as_on_the_page_that_the_key_itself_opens()
    {
        using var bench = new SomeWorkbench().Put("a-quiet-word.yaml", Texts.Corridor);
        var stack = new ScreenStack([new FileScreen(bench.Sheet("a-quiet-word.yaml"))]);
        var plain = new StringWriter();
        new PlainFront(new StringReader("?\nq\n"), plain, new StoppedClock()).Run(stack);

        foreach (var said in new[] { new Walk(stack).Ask(Act.Help).Shown, new Walk(stack).Ask(Act.Palette).Shown, plain.ToString() })
        {
            said.ShouldContain("off: No editor is named");
            said.ReplaceLineEndings(" ").ShouldContain("a-quiet-word.yaml, line 1.");
            said.ReplaceLineEndings(" ").ShouldContain("as in EDITOR=nano mentorsim.");
        }
    }

    [Fact]
    public void Enter_without_a_word_only_goes_back()
    {
        var walk = new Walk(Some.AtBriefing(Some.Corridor)).Take().Number(4);
        var before = walk.Is<FeedbackScreen>();
        walk.Ask(Act.Help).Take().Top.ShouldBeSameAs(before);
    }

    [Fact]
    public void A_question_mark_closes_it_while_nothing_is_typed()
    {
        var walk = new Walk(Some.AtBriefing(Some.Corridor)).Ask(Act.Help);
        walk.Send(new Queried("?")).Is<BriefingScreen>();
        walk.Ask(Act.Help).Send(new Queried("x"), new Queried("x?")).Is<HelpScreen>();
    }

    [Fact]
    public void In_a_sitting_it_is_a_list_without_a_search()
    {
        var walk = new Walk(SomePapers.AtTray(SomePapers.Small, new SetClock(), SittingMode.Exercise)).Ask(Act.Help);
        walk.Is<HelpScreen>().Page.Query.ShouldBeNull();
        walk.Shown.ShouldNotContain("Ctrl+P");
        walk.Send(new Queried("x")).Take().Top.ShouldNotBeOfType<HelpScreen>();
    }
}
