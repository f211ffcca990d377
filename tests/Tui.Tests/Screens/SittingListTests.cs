using MentorSim.Engine.Records;
using MentorSim.Tui.Pages;
using MentorSim.Tui.Screens;

namespace MentorSim.Tui.Tests.Screens;

/// <summary>Where lists show sittings, and where they do not.</summary>
public sealed class SittingListTests : IDisposable
{
    private readonly SomeRecords _records = new();

    public void Dispose() => _records.Dispose();

    [Fact]
    public void A_training_sitting_that_is_open_can_be_gone_on_with()
    {
        Sit("Sam", isOver: false);
        var walk = _records.Start(null, Some.Corridor);
        walk.Shown.ShouldContain("You are Sam.");
        walk.Shown.ShouldContain("Go on");
        walk.Shown.ShouldContain("in-tray, 2 items answered in 1 min, today 10:");
        walk.Ask(Act.Progress).Shown.ShouldContain("unfinished: 2 items answered in 1 min");
    }

    [Fact]
    public void One_that_is_over_is_listed_with_its_result()
    {
        var sat = Sit("Sam");
        var result = _records.Archive().Store.Results.Of(sat.Stored.Id)!;
        var walk = _records.Start(null, Some.Corridor);
        walk.Shown.ShouldNotContain("Go on");
        walk.Ask(Act.Progress).Shown.ShouldContain($"not yet: serious breach, {result.Points} of {result.Ceiling} points");
    }

    [Fact]
    public void What_candidates_do_is_nobodys_to_see()
    {
        Sit("Sam");
        Sit("Candidate 7");
        Sit("Candidate 8", isOver: false);
        var desk = new Desk(_records.Archive(), null, _records.Clock, () => []);
        desk.Assume();
        desk.Person!.Name.ShouldBe("Sam");
        desk.Known().Select(person => person.Name).ShouldBe(["Sam"]);
        desk.Name("candidate 7").ShouldNotBeNull();
        desk.Person.Name.ShouldBe("Sam");

        var candidate = _records.Archive().Store.People.Find("", "Candidate 8")!;
        desk.Choose(candidate);
        desk.Look().Unfinished.ShouldBeEmpty();
        desk.Progress(candidate).Sessions.ShouldBeEmpty();
    }

    private SittingRecording Sit(string name, bool isOver = true) => SomeSittings.Sit(_records.Archive(), _records.Clock, name, isOver);
}
