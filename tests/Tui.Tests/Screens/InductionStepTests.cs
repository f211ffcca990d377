using MentorSim.Engine.Induction;
using MentorSim.Engine.Records;
using MentorSim.Tui.Pages;
using MentorSim.Tui.Screens.Induction;

namespace MentorSim.Tui.Tests.Screens;

public sealed class InductionStepTests : IDisposable
{
    private readonly SomeRecords _records = new() { Routes = [SomeRoutes.First] };

    public void Dispose() => _records.Dispose();

    [Fact]
    public void That_something_is_done_can_be_taken_back_where_it_is_said_and_in_the_list_of_steps()
    {
        Note(at => new RouteChosen(at, SomeRoutes.Long.Id, "", new DateOnly(2026, 11, 23)));
        _records.Routes = [SomeRoutes.Long];
        var walk = Open().Number(1).Number(1).Number(4);
        walk.Is<RouteStepsScreen>().Selected.ShouldBe(2);

        walk.Page.Hints.ShouldNotContain(hint => hint.Act == Act.Undo);
        walk.Number(1).Is<ReadStepScreen>();
        walk.Shown.ShouldContain("You said that it is done: 23 November 2026.");
        walk.Ask(Act.Undo).Is<ReadStepScreen>();
        walk.Shown.ShouldContain("Is it done?");
        Notes.Read.ShouldBeEmpty();

        walk.Number(1).Is<RouteStepsScreen>().Selected.ShouldBe(1);
        Notes.Read.Count.ShouldBe(1);
        walk.HintOf(Act.Undo).What.ShouldBe("take back: Read the paper of d…");
        walk.Ask(Act.Undo).Is<RouteStepsScreen>();
        Notes.Read.ShouldBeEmpty();
        walk.Shown.ShouldContain("0 of 11 steps done");
    }

    [Fact]
    public void A_page_of_the_handbook_is_asked_after_as_something_to_read()
    {
        _records.Routes = [SomeRoutes.Longest];
        Note(at => new RouteChosen(at, SomeRoutes.Longest.Id, "", new DateOnly(2026, 11, 23)));
        var walk = Open().Number(10);

        walk.Shown.ShouldContain("Have you read it?");
        walk.Shown.ShouldNotContain("away from this screen");
    }

    [Fact]
    public void Routes_with_days_come_first_and_one_without_is_chosen_at_once()
    {
        _records.Routes = [SomeRoutes.First with { Id = "loose", Title = "Loose ends", Steps = [.. SomeRoutes.First.Steps.Select(step => step with { Due = null })] }, SomeRoutes.First];
        var walk = Open().Number(1);

        Items(walk).ShouldBe(["The first weeks", "Loose ends"]);
        walk.Page.Blocks.OfType<Item>().Select(item => item.Right).ShouldBe(["7 steps", "7 steps, no days"]);
        walk.Number(2).Is<MyInductionScreen>();
        Notes.Route!.Route.ShouldBe("loose");
    }

    [Fact]
    public void A_route_of_weeks_offers_the_next_Monday_and_one_of_days_today()
    {
        _records.Routes = [SomeRoutes.First, SomeRoutes.First with { Id = "one", Title = "One day", Steps = [.. SomeRoutes.First.Steps.Select(step => step with { Due = 1 })] }];
        Open().Number(1).Number(1).Page.Box.ShouldBe("23/11/2026", "today is a Monday");
        _records.Clock.Pass(TimeSpan.FromDays(1));
        Open().Number(1).Number(1).Page.Box.ShouldBe("30/11/2026");
        Open().Number(1).Number(2).Page.Box.ShouldBe("24/11/2026");
    }

    [Fact]
    public void Lines_of_text_say_which_answer_and_which_elements_are_ticked()
    {
        Note(at => new RouteChosen(at, SomeRoutes.First.Id, "", new DateOnly(2026, 11, 23)));
        Note(at => new Audited(at, SomeRoutes.Short.Id, "LM1.1", AuditAnswer.Some, ""));
        var audit = Open().Number(1);
        audit.Number(audit.Page.Blocks.OfType<Item>().First(item => item.Markdown.Contains("LM1\\.1", StringComparison.Ordinal)).Number);

        audit.Shown.ShouldContain("2. [x] Some: I have done some of it, with help");
    }

    private InductionFile Notes
    {
        get
        {
            var archive = _records.Archive();
            return new Notebook(archive, archive.Store.People.Find("", "Sam")!).Read();
        }
    }

    private static string[] Items(Walk walk) => [.. walk.Page.Blocks.OfType<Item>().Select(item => item.Markdown)];

    private Walk Open(params Engine.Scenarios.ScenarioFile[] files) => _records.Start("Sam", files is [] ? [Some.Corridor] : files).Ask(Act.Induction);

    private void Note(Func<DateTimeOffset, InductionEvent> note)
    {
        var archive = _records.Archive();
        var sam = archive.Store.IsThere ? archive.Store.People.Find("", "Sam") : null;
        new Notebook(archive, sam ?? new Person(Guid.NewGuid().ToString(), "", "Sam", "2026-11-23T10:42:00.000Z")).Add(note);
    }
}
