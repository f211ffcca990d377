using MentorSim.Engine.InTray;
using MentorSim.Engine.Scenarios;
using MentorSim.Tui.Commands;
using MentorSim.Tui.Pages;
using MentorSim.Tui.Screens;
using MentorSim.Tui.Screens.Lookup;

namespace MentorSim.Tui.Tests.Screens.Lookup;

public sealed class PaletteTests : IDisposable
{
    private readonly SomeRecords _records = new();

    public void Dispose() => _records.Dispose();

    [Fact]
    public void The_actions_of_the_page_below_stand_first_with_their_keys_and_why_one_is_off()
    {
        var walk = AtHome(Some.Corridor).Take().Take();
        var hints = walk.Page.Hints;
        walk.Ask(Act.Palette).Is<PaletteScreen>();
        var items = walk.Page.Blocks.OfType<Item>().ToList();
        for (var i = 0; i < hints.Length; i++) items[i].Right.ShouldEndWith(Keys.LabelOf(hints[i].Act));
        walk.Shown.ShouldContain("off: nothing has happened yet");
        Type(walk, "so far").Take().Is<NoticeScreen>();
        walk.Ask(Act.Back).Is<PlayScreen>();
    }

    [Fact]
    public void What_two_keys_do_alike_stands_there_once()
    {
        var walk = AtHome(Some.Corridor).Take().Take();
        Type(walk.Ask(Act.Palette), "so far").Take().Is<NoticeScreen>();
        walk.Ask(Act.Palette);
        walk.Page.Blocks.OfType<Item>().Count(item => item.Markdown == "Back").ShouldBe(1);
    }

    [Fact]
    public void Taking_one_of_them_does_what_its_key_does()
    {
        var walk = AtHome(Some.Corridor).Take();
        var mode = walk.Ask(Act.Mode).Shown;
        walk.Ask(Act.Back).Take();
        Type(walk.Ask(Act.Palette), "mode").Take().Shown.ShouldBe(mode);
        Type(walk.Ask(Act.Palette), "F2").Take().Is<RoleCardScreen>();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void The_key_that_opened_it_closes_it(bool isTyped)
    {
        var walk = AtHome(Some.Corridor);
        var before = walk.Top;
        walk.Ask(Act.Palette);
        if (isTyped) Type(walk, "prog");
        var after = walk.Ask(Act.Palette).Top;
        (after.GetType(), after.Page.Title, after.Page.Selected).ShouldBe((before.GetType(), before.Page.Title, before.Page.Selected));
    }

    [Fact]
    public void Each_place_opens_over_the_first_page_from_wherever_one_is()
    {
        var places = AtHome(Some.Corridor).Stack.Places!.All;
        foreach (var place in places)
        {
            var walk = AtHome(Some.Corridor).Ask(Act.Filter);
            Type(walk.Ask(Act.Palette), place.Name);
            walk.Page.Blocks.OfType<Item>().First().Markdown.ShouldBe(place.Name);
            walk.Take();
            // The handbook has a key on every page, and opens over it as with that.
            if (place.Act != Act.Handbook) walk.Stack.Screens.Length.ShouldBe(place.Name is "Outside your role" or "Calendar of practice" ? 3 : 2, place.Name);
            walk.Stack.Screens[0].ShouldBeOfType<HomeScreen>();
            walk.Top.ShouldNotBeOfType<FilterScreen>();
        }
    }

    [Theory]
    [InlineData("ledger", typeof(LedgerScreen))]
    [InlineData("outside your role", typeof(LedgerScreen))]
    [InlineData("calendar", typeof(CalendarScreen))]
    public void The_rooms_of_my_progress_are_found_from_the_first_page_and_lie_over_it(string typed, Type screen)
    {
        var walk = AtHome(Some.Corridor);
        Type(walk.Ask(Act.Palette), typed).Take();
        walk.Top.ShouldBeOfType(screen);
        walk.Ask(Act.Back).Is<ProgressScreen>();
        walk.Ask(Act.Back).Is<HomeScreen>();
    }

    [Fact]
    public void A_play_that_is_kept_is_left_without_a_question_and_can_be_gone_on_with()
    {
        var walk = AtHome(Some.Corridor).Take().Take().Number(4).Take();
        walk.Is<PlayScreen>();
        Type(walk.Ask(Act.Palette), "my progress").Take().Is<ProgressScreen>();
        walk.Stack.Screens.Length.ShouldBe(2);
        walk.Ask(Act.Back).Is<HomeScreen>();
        walk.Page.Blocks.OfType<Item>().First().Right.ShouldBe("practice, decision 2, today 10:42");
    }

    [Fact]
    public void A_play_that_nobody_keeps_is_asked_about_first_and_then_the_way_goes_on()
    {
        var walk = new Walk(SomePlaces.In(Some.AtPractise(Some.Corridor))).Take().Take();
        var before = walk.Is<PlayScreen>();
        Type(walk.Ask(Act.Palette), "tour").Take().Is<AskScreen>();
        walk.Shown.ShouldContain("This play is not kept");
        walk.Take().Top.ShouldBeSameAs(before);

        Type(walk.Ask(Act.Palette), "tour").Take().Ask(Act.Up, Act.Down).Is<AskScreen>();
        walk.Take().Is<TourScreen>();
        walk.Ask(Act.Back).Is<HomeScreen>();
    }

    [Fact]
    public void A_question_that_was_answered_by_staying_leads_nowhere_later()
    {
        var walk = new Walk(SomePlaces.In(Some.AtPractise(Some.Corridor))).Take().Take();
        Type(walk.Ask(Act.Palette), "tour").Take().Ask(Act.Back).Is<PlayScreen>();
        walk.Ask(Act.Back).Number(2).Is<PractiseScreen>();
    }

    [Fact]
    public void Every_scenario_can_be_played_from_it()
    {
        var walk = AtHome([.. Some.Scenarios]);
        foreach (var file in Some.Scenarios)
        {
            Type(walk.Ask(Act.Palette), file.Scenario!.Title);
            var first = walk.Page.Blocks.OfType<Item>().First();
            first.Markdown.ShouldStartWith("Play: ");
            first.Right.ShouldBe($"mentorsim play {file.Scenario.Id}");
            walk.Take().Is<BriefingScreen>();
            walk.Ask(Act.Back).Is<HomeScreen>();
        }
    }

    [Fact]
    public async Task What_there_is_to_play_comes_when_it_is_read()
    {
        using var gate = new ManualResetEventSlim();
        var reading = CatalogueReading.Begin((_, _) =>
        {
            gate.Wait();
            return new Catalogue([Listing.Of(Some.Corridor)], []);
        });
        var home = new HomeScreen(new PractiseScreen(new LibraryDesk(reading, _ => Some.Corridor, _ => null!, file => Some.Briefing(file)), []));
        var walk = new Walk(SomePlaces.In(new ScreenStack([home]))).Ask(Act.Palette);
        walk.Shown.ShouldContain("still being read");
        (walk.Stack.Expects is null).ShouldBeFalse();
        gate.Set();
        await walk.Stack.Expects.WaitAsync(TimeSpan.FromSeconds(20));
        walk.Send(new Tui.Pages.Arrived());
        walk.Stack.Expects.ShouldBeNull();
        Type(walk, "corridor").Take().Is<BriefingScreen>();
    }

    [Fact]
    public void It_does_not_open_in_a_sitting_an_interview_at_a_station_or_over_a_secret()
    {
        Stays(SomePapers.AtTray(SomePapers.Small, new SetClock(), SittingMode.Exercise));
        Stays(SomePapers.AtTray(SomePapers.Small, new SetClock(), SittingMode.Training));
        Stays(Some.AtBriefing(Some.Note, PlayMode.Interview));
        var person = _records.Start("Sam", Some.Corridor).Ask(Act.Progress).Is<ProgressScreen>();
        Stays(new ScreenStack([person, new NewPinScreen(person.Desk)]));

        static void Stays(ScreenStack stack)
        {
            var walk = new Walk(SomePlaces.WithCommands(stack));
            var before = walk.Top;
            walk.Stack.HasPalette.ShouldBeFalse();
            walk.Ask(Act.Palette).Top.ShouldBeSameAs(before);
        }
    }

    [Fact]
    public void Over_a_box_it_keeps_what_was_typed()
    {
        var walk = new Walk(SomePlaces.WithCommands(new ScreenStack([new NameScreen(new Desk(null, null, new StoppedClock(), () => []), null)])));
        walk.Send(new Wrote("Sam")).Ask(Act.Palette).Is<PaletteScreen>();
        walk.Ask(Act.Back).Page.Box.ShouldBe("Sam");
    }

    [Fact]
    public void A_run_without_places_has_the_keys_of_the_page_and_the_commands()
    {
        var walk = new Walk(SomePlaces.WithCommands(Some.AtBriefing(Some.Corridor))).Ask(Act.Palette);
        walk.Page.Blocks.OfType<Heading>().Select(heading => heading.Text).ShouldBe(["On this page", "On the command line"]);
    }

    [Fact]
    public void Of_a_long_list_some_are_shown_and_it_says_how_many_there_are_more()
    {
        var walk = AtHome(Some.Corridor).Ask(Act.Palette);
        var all = CommandTable.Of(MentorSimCommand.Root()).Length;
        walk.Shown.ShouldContain($"and {all - 3} more: go on typing");
        Type(walk, "mentorsim").Page.Blocks.OfType<Item>().Count().ShouldBeLessThan(25);
        Type(walk, "no such thing").Shown.ShouldContain("Nothing here is called that.");
        walk.Take().Is<PaletteScreen>();
        walk.Number(1).Is<PaletteScreen>();
    }

    private static Walk Type(Walk walk, string text) => walk.Send(new Queried(text));

    private Walk AtHome(params ScenarioFile[] files) => new(SomePlaces.In(_records.AtHome(_records.Archive(), "Sam", files)));
}
