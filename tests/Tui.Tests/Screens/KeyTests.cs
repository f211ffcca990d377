using MentorSim.Engine.Scenarios;
using MentorSim.Tui.Pages;
using MentorSim.Tui.Screens;

namespace MentorSim.Tui.Tests.Screens;

public class KeyTests
{
    [Fact]
    public void A_key_that_is_off_says_why_and_goes_back()
    {
        var walk = new Walk(Some.AtBriefing(Some.Corridor)).Take().Ask(Act.SoFar);
        walk.Is<NoticeScreen>();
        walk.Shown.ShouldContain("Nothing has happened yet");
        walk.Ask(Act.Back).Is<PlayScreen>();
    }

    [Fact]
    public void The_role_card_is_off_where_the_packs_say_nothing_of_the_role()
    {
        var text = Texts.Corridor
            .Replace("standards: [nos-2005, role-2005, critical-2026]", "standards: [nos-2005, critical-2026]", StringComparison.Ordinal)
            .Replace("            oversteps: [counsellor]\n", "", StringComparison.Ordinal)
            .Replace("            shows: [active-listener]\n", "", StringComparison.Ordinal);
        text = string.Join('\n', text.Split('\n').Where(line => !line.Contains("oversteps:", StringComparison.Ordinal) && !line.Contains("shows:", StringComparison.Ordinal)));
        var walk = new Walk(Some.AtBriefing(Some.File("no-role.yaml", text)));
        walk.HintOf(Act.RoleCard).OffBecause.ShouldNotBeNull();
        walk.Ask(Act.RoleCard).Is<NoticeScreen>();
        walk.Take().Take().Ask(Act.RoleCard).Is<NoticeScreen>();
    }

    [Fact]
    public void Modes_go_round()
    {
        var walk = new Walk(Some.AtBriefing(Some.Corridor));
        var names = new List<string>();
        for (var i = 0; i < 4; i++)
        {
            names.Add(walk.Page.Blocks.OfType<Heading>().Last().Text);
            walk.Ask(Act.Mode);
        }

        names.ShouldBe(["How it is played: practice", "How it is played: assessment", "How it is played: interview", "How it is played: practice"]);
    }

    [Theory]
    [InlineData(nameof(Act.RoleCard))]
    [InlineData(nameof(Act.SoFar))]
    [InlineData(nameof(Act.Help))]
    public void A_page_that_was_opened_closes_with_the_key_that_opened_it(string key)
    {
        var act = Enum.Parse<Act>(key);
        var walk = new Walk(Some.AtBriefing(Some.Corridor)).Take().Number(4).Take();
        var before = walk.Top;
        walk.Ask(act).Top.ShouldNotBe(before);
        walk.Ask(act).Top.ShouldBeSameAs(before);
        walk.Ask(act).Take().Top.ShouldBeSameAs(before);
        walk.Ask(act, Act.Back).Top.ShouldBeSameAs(before);
    }

    [Fact]
    public void Leaving_a_play_asks_and_can_be_refused_in_three_ways()
    {
        var walk = new Walk(Some.AtBriefing(Some.Corridor)).Take();
        var before = walk.Top;
        walk.Ask(Act.Back).Is<AskScreen>();
        walk.Take().Top.ShouldBeSameAs(before);
        walk.Ask(Act.Back, Act.Back).Top.ShouldBeSameAs(before);
        walk.Ask(Act.Back).Number(1).Top.ShouldBeSameAs(before);
        walk.Ask(Act.Back, Act.Down, Act.Up, Act.Take).Top.ShouldBeSameAs(before);
        walk.Ask(Act.Back).Number(2).Stack.IsDone.ShouldBeTrue();
    }

    [Fact]
    public void Leaving_asks_at_a_scene_at_feedback_and_at_the_end()
    {
        var walk = new Walk(Some.AtBriefing(Some.Corridor)).Take();
        walk.Ask(Act.Back).Is<AskScreen>();
        walk.Ask(Act.Back).Number(4).Ask(Act.Back).Is<AskScreen>();
        walk.Ask(Act.Back).Take().Number(1).Take().Ask(Act.Back).Is<AskScreen>();
    }

    [Fact]
    public void Help_lists_every_key_of_every_page_with_what_it_does()
    {
        foreach (var walk in EveryPage())
        {
            var page = walk.Page;
            if (walk.Top is ReflectionScreen or HelpScreen) continue;
            walk.Ask(Act.Help).Is<HelpScreen>();
            foreach (var hint in page.Hints.Where(hint => hint.Act != Act.Help))
            {
                walk.Shown.ShouldContain(Keys.LabelOf(hint.Act));
                walk.Shown.ShouldContain(hint.What);
                if (hint.OffBecause is { } why) walk.Shown.ShouldContain(why);
            }
        }
    }

    [Fact]
    public void Each_key_of_a_page_does_one_thing_and_is_found_in_its_help_and_in_the_palette()
    {
        foreach (var walk in EveryPage().Concat(EveryPlace()))
        {
            var page = walk.Page;
            var keys = page.Hints.Select(hint => Keys.LabelOf(hint.Act)).ToList();
            keys.ShouldBeUnique(page.Title);
            page.Hints.Select(hint => Keys.PlainOf(hint.Act)).OfType<string>().ShouldBeUnique(page.Title);
            if (page.Query is not null || page.Box is not null) continue;
            foreach (var act in new[] { Act.Help, Act.Palette })
            {
                walk.Ask(act).Page.Query.ShouldNotBeNull(page.Title);
                foreach (var hint in page.Hints.Where(hint => hint.Act is not (Act.Help or Act.Palette)))
                {
                    // What two keys do is one action there.
                    if (act == Act.Palette && page.Hints.Any(other => other.Act == Act.Back && other.Act != hint.Act && other.What == hint.What)) continue;
                    walk.Send(new Queried(Keys.LabelOf(hint.Act)));
                    var item = walk.Page.Blocks.OfType<Item>().Take(3).FirstOrDefault(item => item.Right.EndsWith(Keys.LabelOf(hint.Act), StringComparison.Ordinal) || item.Markdown.StartsWith(Keys.LabelOf(hint.Act), StringComparison.Ordinal));
                    item.ShouldNotBeNull($"{page.Title}: {hint}");
                }

                walk.Send(new Queried("")).Ask(Act.Back);
            }
        }
    }

    [Fact]
    public void Every_page_has_a_title_a_content_and_a_key_that_leads_on_or_back()
    {
        foreach (var walk in EveryPage())
        {
            walk.Page.Title.ShouldNotBeEmpty();
            walk.Page.Blocks.ShouldNotBeEmpty();
            walk.Page.Hints.Any(hint => hint is { OffBecause: null, Act: Act.Take or Act.Back }).ShouldBeTrue(walk.Page.Title);
            walk.Page.Hints.Select(hint => hint.Act).ShouldBeUnique();
        }
    }

    [Fact]
    public void What_happened_so_far_holds_texts_and_choices_but_not_what_comes_next()
    {
        var walk = new Walk(Some.AtBriefing(Some.Corridor)).Take().Number(4).Ask(Act.SoFar);
        walk.Shown.ShouldContain("The bell goes.");
        walk.Shown.ShouldContain("You: Find somewhere you can be seen");
        walk.Shown.ShouldNotContain("Later, by the office door.");
        walk.Ask(Act.Back).Take().Ask(Act.SoFar).Shown.ShouldContain("Later, by the office door.");
    }

    /// <summary>The pages from which one sets out, and what opens over them.</summary>
    private static IEnumerable<Walk> EveryPlace()
    {
        foreach (var act in new Act?[] { null, Act.Palette, Act.Search, Act.Handbook, Act.Tour, Act.Help })
        {
            var walk = new Walk(SomePlaces.In(Some.AtPractise(Some.Corridor))).Ask(Act.Back);
            if (act is { } key) walk.Ask(key);
            yield return walk;
        }

        yield return new Walk(SomePlaces.In(Some.AtPractise(Some.Corridor)));
    }

    private static IEnumerable<Walk> EveryPage()
    {
        Message[] play = [new Numbered(1), new Asked(Act.Take), new Numbered(4), new Asked(Act.Take), new Numbered(1), new Asked(Act.Take), new Asked(Act.Take)];
        Act[] aside = [Act.Help, Act.RoleCard, Act.SoFar, Act.Back, Act.Write];
        for (var length = 0; length <= play.Length; length++)
        {
            yield return Start(length);
            foreach (var act in aside)
            {
                var opened = Start(length).Ask(act);
                if (!opened.Stack.IsDone) yield return opened;
            }
        }

        yield return new Walk(Some.AtPractise(Some.Broken)).Take();
        yield return new Walk(Some.AtBriefing(Some.Corridor, PlayMode.Assess)).Take().Number(2);
        yield return new Walk(Some.AtBriefing(Some.Corridor, PlayMode.Assess)).Take().Number(2).Take();

        Walk Start(int length) => new Walk(Some.AtPractise(Some.Corridor)).Send(play[..length]);
    }
}
