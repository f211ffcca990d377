using MentorSim.Engine.Play;
using MentorSim.Engine.Scenarios;
using MentorSim.Engine.Workshop;
using MentorSim.Tui.Front;
using MentorSim.Tui.Pages;
using MentorSim.Tui.Screens;
using MentorSim.Tui.Tests.Front;

namespace MentorSim.Tui.Tests.Screens;

/// <summary>A search that is not done when somebody wants to begin, or to read what came of it.</summary>
public sealed class MomentTests : IDisposable
{
    private readonly SomeRecords _records = new();
    private readonly TaskCompletionSource<Survey> _search = new();
    private readonly CancellationTokenSource _stop = new();

    private static Survey Done => Some.SurveyOf(Some.Corridor).GetAwaiter().GetResult();

    public void Dispose()
    {
        _stop.Dispose();
        _records.Dispose();
    }

    [Fact]
    public void Who_begins_before_the_search_is_done_waits_for_it_and_can_go_back()
    {
        var walk = new Walk(new ScreenStack([Briefing(Some.Corridor)])).Take();
        walk.Is<MomentScreen>();
        walk.Shown.ShouldContain("One moment");
        walk.Stack.Waiting.ShouldBe(_search.Task);
        walk.Send(new Arrived()).Is<MomentScreen>();
        walk.Take().Is<MomentScreen>();
        walk.Ask(Act.Back).Is<BriefingScreen>();
        _stop.IsCancellationRequested.ShouldBeFalse();
        walk.Take();
        _search.SetResult(Done);
        walk.Send(new Arrived()).Is<PlayScreen>();
        walk.Stack.Waiting.ShouldBeNull();
    }

    [Fact]
    public void Who_wants_a_room_of_a_screen_that_is_not_there_yet_comes_to_it_as_soon_as_it_is()
    {
        var reading = new TaskCompletionSource();
        var walk = new Walk(new ScreenStack([new MomentScreen("My progress", reading.Task, () => new Go(new TourScreen()))]));
        walk.Send(new Asked(Act.Take)).Is<MomentScreen>();
        walk.Send(new Asked(Act.Take) { IsMeant = true }).Is<MomentScreen>();
        reading.SetResult();
        walk.Send(new Arrived()).Is<TourScreen>().Step.ShouldBe(1);
    }

    [Fact]
    public void Who_leaves_the_briefing_stops_the_search()
    {
        new Walk(new ScreenStack([Briefing(Some.Corridor)])).Ask(Act.Back).Stack.IsDone.ShouldBeTrue();
        _stop.IsCancellationRequested.ShouldBeTrue();
    }

    [Fact]
    public void A_story_that_is_known_to_end_begins_at_once_and_its_debrief_waits_for_the_search()
    {
        var walk = new Walk(new ScreenStack([Briefing(Some.Corridor) with { IsKnownToEnd = true }])).Take();
        walk.Is<PlayScreen>();
        ToTheEnd(walk).Take().Is<MomentScreen>();
        walk.Ask(Act.Back).Is<EndScreen>();
        walk.Take();
        _search.SetResult(Done);
        walk.Send(new Arrived()).Is<DebriefScreen>();
    }

    [Fact]
    public void A_result_is_kept_as_soon_as_there_is_one()
    {
        var archive = _records.Archive();
        var desk = new Desk(archive, null, _records.Clock, () => [Some.Corridor]);
        desk.Name("Sam").ShouldBeNull();
        Playing Prepare(PlayMode mode, Pace pace) => desk.Prepare(Some.Corridor, _search.Task, 1, mode, pace) with { Search = _stop };
        var home = new PractiseScreen(LibraryDesk.Of([Some.Corridor], [], _ => new BriefingScreen(Prepare(PlayMode.Practice, Pace.AsWritten), Prepare) { IsKnownToEnd = true }), []) { Desk = desk }.Anew();
        var walk = ToTheEnd(new Walk(new ScreenStack([home])).Take().Take());
        desk.Look().Results.ShouldBeEmpty();
        walk.Take().Is<MomentScreen>();
        _search.SetResult(Done);
        walk.Send(new Arrived()).Is<DebriefScreen>();
        desk.Look().Results.ShouldNotBeEmpty();
    }

    [Fact]
    public void Who_leaves_at_the_end_before_the_search_is_done_finds_the_debrief_later()
    {
        var archive = _records.Archive();
        var desk = new Desk(archive, null, _records.Clock, () => [Some.Corridor]);
        desk.Name("Sam").ShouldBeNull();
        Playing Prepare(PlayMode mode, Pace pace) => desk.Prepare(Some.Corridor, _search.Task, 1, mode, pace) with { Search = _stop };
        var home = new PractiseScreen(LibraryDesk.Of([Some.Corridor], [], _ => new BriefingScreen(Prepare(PlayMode.Practice, Pace.AsWritten), Prepare) { IsKnownToEnd = true }), []) { Desk = desk }.Anew();
        var walk = ToTheEnd(new Walk(new ScreenStack([home])).Take().Take()).Ask(Act.Back).Number(2);
        walk.Is<PractiseScreen>();
        _stop.IsCancellationRequested.ShouldBeTrue();
        _records.Start("Sam", Some.Corridor).Take().Is<DebriefScreen>();
        desk.Look().Results.ShouldNotBeEmpty();
    }

    [Fact]
    public void What_an_earlier_check_found_stands_on_the_home_screen()
    {
        var kept = new KeptSearches(Path.Combine(_records.Folder, "checks"), _records.Clock);
        var desk = new Desk(null, null, _records.Clock, () => []) { Kept = kept };
        desk.Known([Some.Endless])[0].IsPlayable.ShouldBeTrue();
        StorySearch.Of(Some.Endless, new SearchTerms { Kept = kept }).Figures.Plays.ShouldBeNull();
        var home = new Walk(new ScreenStack([new PractiseScreen(LibraryDesk.Of(desk.Known([Some.Endless, Some.Corridor]), [], file => Some.Briefing(file)), []) { Desk = desk }]));
        home.Page.Blocks.OfType<Item>().First().Right.ShouldBe("has problems");
        home.Take().Is<ProblemsScreen>().Page.Blocks.OfType<Paragraph>().ShouldContain(words => words.ToString().Contains("round for ever", StringComparison.Ordinal));
        desk.IsKnownToEnd(Some.Endless).ShouldBeFalse();
        desk.IsKnownToEnd(Some.Corridor).ShouldBeFalse();
        StorySearch.Of(Some.Corridor, new SearchTerms { Kept = kept });
        desk.IsKnownToEnd(Some.Corridor).ShouldBeTrue();
    }

    [Fact]
    public async Task Lines_of_text_say_that_it_takes_a_moment_and_go_on()
    {
        var said = new StringWriter();
        var input = new Typist(new SetClock()).Line(0, "");
        var play = Task.Run(() => new PlainFront(input, said, TimeProvider.System).Run(new ScreenStack([Briefing(Some.Corridor)])));
        SpinWait.SpinUntil(() => Text().Contains("One moment", StringComparison.Ordinal), TimeSpan.FromSeconds(60)).ShouldBeTrue();
        _search.SetResult(Done);
        await play.WaitAsync(TimeSpan.FromSeconds(60));
        Text().ShouldContain("Decision 1");

        string Text()
        {
            try
            {
                return said.ToString();
            }
            catch (ArgumentOutOfRangeException)
            {
                // It is being written to.
                return "";
            }
        }
    }

    [Fact]
    public async Task A_long_story_is_searched_behind_the_screens_and_stops_when_it_is_left()
    {
        var file = Some.File("long.yaml", new MentorSim.Benchmarks.GeneratedStory(400) { Bounds = (-1000, 1000) }.Text());
        var survey = Survey.Begin(file, null, cancellation: _stop.Token);
        survey.IsCompleted.ShouldBeFalse();
        _stop.Cancel();
        await Should.ThrowAsync<OperationCanceledException>(() => survey);
        Survey.Begin(Some.Corridor, null).IsCompleted.ShouldBeTrue();
    }

    private BriefingScreen Briefing(ScenarioFile file)
    {
        Playing Prepare(PlayMode mode, Pace pace) => new(Some.Session(file, mode, 1, pace), _search.Task, pace) { Search = _stop };
        return new BriefingScreen(Prepare(PlayMode.Practice, Pace.AsWritten), Prepare);
    }

    private static Walk ToTheEnd(Walk walk)
    {
        walk.Number(4).Take().Number(1).Take();
        walk.Is<EndScreen>();
        return walk;
    }
}
