using MentorSim.Engine.Records.Cohorts;
using MentorSim.Tui.Pages;
using MentorSim.Tui.Screens;
using MentorSim.Tui.Screens.Cohorts;
using MentorSim.Tui.Screens.Supervision;

namespace MentorSim.Tui.Tests.Screens;

/// <summary>What the people whom somebody supervises did together: on screens with names, in files without.</summary>
public sealed class CohortScreenTests : IDisposable
{
    private readonly SomeRecords _records = new();

    public void Dispose() => _records.Dispose();

    [Fact]
    public void Whoever_may_see_the_team_sees_what_it_did_with_what_to_look_at_first()
    {
        SomeTeam.Group(_records);
        var walk = Team().Ask(Act.Group);
        walk.Is<GroupScreen>().CommandLine.ShouldBe("mentorsim cohort");
        Read(walk.Number(1));
        walk.Page.Aside.ShouldBe("14 people, 17 plays");
        walk.Shown.ShouldContain("Serious breach CF-01");
        walk.Shown.ShouldContain("6 people");
        walk.Shown.ShouldContain("Outside the role");
        walk.Number(walk.NumberOf("Serious breaches, and what was outside the role")).Shown.ShouldContain("Alex, Bea, Cem, Dee, Eli, Fay");
        walk.Ask(Act.Back).Number(walk.NumberOf("Before and after")).Shown.ShouldContain(CohortChange.Caution);
        walk.Ask(Act.Back).Number(walk.NumberOf("Who is in it")).Shown.ShouldContain("Alex, Hill Primary: 2 plays");
    }

    [Fact]
    public void At_a_decision_it_says_who_chose_what_and_how_far_its_figures_can_be_trusted()
    {
        SomeTeam.Group(_records);
        var walk = Read(Team().Ask(Act.Group).Number(1));
        walk.Number(walk.NumberOf(Some.Note.Scenario!.Title)).Is<CohortScenarioScreen>();
        walk.Number(1).Is<CohortDecisionScreen>();
        walk.Shown.ShouldContain("6 of 14 (42%)");
        walk.Shown.ShouldContain("Alex, Bea, Cem, Dee, Eli, Fay");
        walk.Shown.ShouldContain("Serious breach");
        walk.Shown.ShouldContain("Fewer than 30 people met it");
    }

    [Fact]
    public void Schools_intakes_and_terms_are_chosen_and_said_as_a_command()
    {
        SomeTeam.Group(_records);
        SomeTeam.Follow(_records.Archive(), "Alex");
        var walk = Team().Ask(Act.Group);
        walk.Number(walk.NumberOf("Hill Primary"));
        walk.Number(walk.NumberOf("This term: autumn term 2026"));
        walk.Is<GroupScreen>().CommandLine.ShouldBe("mentorsim cohort --site \"Hill Primary\" --since 2026-09-01 --until 2026-12-31");
        Read(walk.Number(1));
        walk.Shown.ShouldContain("Everybody, of Hill Primary, autumn term 2026");
        walk.Page.Aside.ShouldStartWith("7 people");
        walk.Ask(Act.Back).Number(walk.NumberOf("Hill Primary")).Number(walk.NumberOf("On 'The first weeks', begun in this school year"));
        walk.Is<GroupScreen>().CommandLine.ShouldBe("mentorsim cohort --route first-weeks --began-since 2026-09-01 --since 2026-09-01 --until 2026-12-31");
        walk.Number(walk.NumberOf("Of any day"));
        Read(walk.Number(1)).Shown.ShouldContain("Nobody of this group has played anything to its end");
    }

    [Fact]
    public void Who_is_behind_a_PIN_is_not_counted_and_that_is_said()
    {
        SomeTeam.Group(_records);
        var store = _records.Archive().Store;
        store.People.SetPin(store.People.Find("Hill Primary", "Alex")!.Id, Engine.Records.Pin.Keep("4711"));
        var walk = Read(Team().Ask(Act.Group).Number(1));
        walk.Page.Aside.ShouldStartWith("13 people");
        walk.Number(walk.NumberOf("What is left out, and why")).Shown.ShouldContain("1 person is behind a PIN");
        walk.Shown.ShouldNotContain("Alex");
    }

    [Fact]
    public void Where_nobody_has_played_or_too_few_it_says_what_to_do()
    {
        var walk = Read(Team().Ask(Act.Group).Number(1));
        walk.Shown.ShouldContain("mentorsim take-in FILE");
        SomeTeam.Play(_records.Archive(), "Sam", "");
        walk = Read(Team().Ask(Act.Group).Number(1));
        walk.Shown.ShouldContain("fewer than 5 people");
        walk.Number(walk.NumberOf("A report, the governors' report or a table, as a file")).Shown.ShouldContain("nearly everything will be withheld");
    }

    [Theory]
    [InlineData(1, "group-2026-11-23.html", "To look at first")]
    [InlineData(2, "group-2026-11-23.md", "To look at first")]
    [InlineData(3, "group-2026-11-23.csv", "withheld")]
    [InlineData(4, "governors-2026-11-23.html", "report to governors")]
    [InlineData(5, "governors-2026-11-23.md", "report to governors")]
    public void What_is_taken_along_names_nobody_and_writes_nothing_over(int number, string name, string words)
    {
        SomeTeam.Group(_records);
        var walk = Read(Team().Ask(Act.Group).Number(1));
        walk.Number(walk.NumberOf("A report, the governors' report or a table, as a file")).Is<CohortFileScreen>();
        walk.Number(number).Is<NoticeScreen>().Title.ShouldBe("Written");
        var text = File.ReadAllText(Path.Combine(_records.Folder, name));
        text.ShouldContain(words);
        foreach (var person in new[] { "Alex", "Fay", SomeTeam.LongestName }) text.ShouldNotContain(person);
        walk.Take().Number(number);
        File.Exists(Path.Combine(_records.Folder, $"{Path.GetFileNameWithoutExtension(name)}-2{Path.GetExtension(name)}")).ShouldBeTrue();
        File.ReadAllText(Path.Combine(_records.Folder, name)).ShouldBe(text);
    }

    [Fact]
    public void Reading_can_be_stopped_and_the_group_chosen_anew()
    {
        SomeTeam.Group(_records);
        var walk = Team().Ask(Act.Group).Number(1);
        var moment = walk.Is<MomentScreen>();
        walk.Page.Hints.ShouldContain(hint => hint.Act == Act.Back && hint.What == "stop, and back");
        walk.Ask(Act.Back).Is<GroupScreen>();
        moment.Stop!.IsCancellationRequested.ShouldBeTrue();
    }

    [Fact]
    public void Who_comes_from_the_list_of_all_actions_is_asked_who_they_are_first()
    {
        SomeTeam.Group(_records);
        var home = SomeTeam.AtHome(_records, Some.Note);
        var desk = ((HomeScreen)home.Top).Practise.Desk!;
        var walk = new Walk(new ScreenStack([home.Top, desk.Group()]));
        walk.Is<SupervisorScreen>();
        walk.Send(new Wrote("Mr Asamani")).Take().Send(new Wrote("line manager")).Take().Is<GroupScreen>();
        desk.Group().ShouldBeOfType<GroupScreen>();
    }

    private static Walk Read(Walk walk)
    {
        walk.Is<MomentScreen>().Search.Wait(TimeSpan.FromMinutes(2)).ShouldBeTrue();
        return walk.Send(new Arrived());
    }

    private Walk Team() => new Walk(SomeTeam.AtHome(_records, Some.Note)).Ask(Act.Team).Send(new Wrote("Mr Asamani")).Take().Send(new Wrote("line manager")).Take();
}
