using MentorSim.Engine.Records;
using MentorSim.Tui.Pages;
using MentorSim.Tui.Screens;
using MentorSim.Tui.Screens.Supervision;

namespace MentorSim.Tui.Tests.Screens;

public sealed class SupervisorsTests : IDisposable
{
    private readonly SomeRecords _records = new();

    public void Dispose() => _records.Dispose();

    [Fact]
    public void Where_nobody_is_named_somebody_with_a_PIN_is_only_a_name_behind_the_others()
    {
        SomeTeam.Play(_records.Archive(), "Sam", "I have told her.", "promise", "words+guess");
        SomeTeam.Follow(_records.Archive(), "Sam");
        SomeTeam.Play(_records.Archive(), "Alex", "");
        SomeTeam.Follow(_records.Archive(), "Zoe");
        Guard("Sam");
        var walk = Team();

        walk.Page.Blocks.OfType<Item>().Select(item => (item.Markdown, item.Right)).ShouldBe(
            [("Written answers to read", "1, the oldest from today 10:42"), ("Alex", "today 10:42"), ("Zoe", "today 10:42"), ("Sam", "")]);
        var lines = walk.Page.Blocks.OfType<Paragraph>().Select(paragraph => paragraph.Markdown).ToList();
        lines.ShouldContain("behind their PIN");
        lines.ShouldNotContain(line => line.Contains("1 breach", StringComparison.Ordinal));
        walk.Number(1).Is<ToReadScreen>();
        walk.Shown.ShouldContain("Alex: ");
        walk.Shown.ShouldNotContain("Sam: ");
        walk.Shown.ShouldNotContain("I have told her.");
        walk.Shown.ShouldContain("behind their PIN is not among these");
    }

    [Fact]
    public void Somebody_with_a_PIN_is_opened_by_it_and_is_then_shown_in_full_in_this_run_alone()
    {
        SomeTeam.Play(_records.Archive(), "Sam", "I have told her.", "promise", "words+guess");
        Guard("Sam");
        var walk = Team().Number(2);
        walk.Is<PinScreen>();
        walk.Shown.ShouldContain("What Sam has played, written and entered here is behind a PIN");
        walk.Send(new Wrote("ab13")).Take().Shown.ShouldContain("That is not the PIN");
        walk.Take().Send(new Wrote("ab12")).Take().Is<MemberScreen>();
        walk.Shown.ShouldContain("Serious breach CF-01");
        walk.Ask(Act.Back).Is<TeamScreen>();
        walk.Shown.ShouldContain("talk: 1 breach, 1 overstep; read: 1");
        walk.Shown.ShouldNotContain("behind their PIN");
        walk.Number(1).Shown.ShouldContain("I have told her.");
        walk.Ask(Act.Back).Number(2).Is<MemberScreen>();

        Team().Number(2).Is<PinScreen>();
    }

    [Fact]
    public void Whoever_sets_a_PIN_while_they_are_looked_at_is_behind_it_from_then_on()
    {
        SomeTeam.Play(_records.Archive(), "Sam", "I have told her.", "promise");
        var walk = Team();
        Guard("Sam");
        walk.Number(2).Is<MemberScreen>();
        walk.Shown.ShouldContain("They are behind a PIN now");
        walk.Shown.ShouldNotContain("Serious breach");
        walk.Ask(Act.Back).Number(2).Is<PinScreen>();
    }

    [Fact]
    public void Where_some_are_named_others_are_refused_without_being_told_the_names()
    {
        SomeTeam.Play(_records.Archive(), "Sam", "I have told her.");
        var walk = Home(Named()).Ask(Act.Team);
        walk.Shown.ShouldContain("Only those who were named as supervising");
        walk.Send(new Wrote("Somebody")).Take();
        walk.Shown.ShouldContain("not among those who may supervise here. Whoever set this machine up can change that");
        walk.Shown.ShouldNotContain("Asamani");
        walk.Shown.ShouldNotContain("Wolanski");
        walk.Take().Is<SupervisorScreen>();
        var desk = new Desk(Named(), null, _records.Clock, () => []);
        desk.Supervise("Somebody", "").ShouldBeOfType<NoticeScreen>().Words.ShouldContain("not among those");
        desk.Team().ShouldBeOfType<SupervisorScreen>();
    }

    [Fact]
    public void Those_who_are_named_set_a_PIN_first_give_it_once_a_run_and_see_everybody()
    {
        SomeTeam.Play(_records.Archive(), "Sam", "I have told her.", "promise");
        Guard("Sam");
        var walk = Home(Named()).Ask(Act.Team).Send(new Wrote(" MR  asamani")).Take().Send(new Wrote("line manager")).Take();
        walk.Is<SupervisorPinScreen>();
        walk.Shown.ShouldContain("may supervise here, and has no PIN yet");
        walk.Ask(Act.Back).Is<HomeScreen>();
        walk.Ask(Act.Team).Is<SupervisorScreen>();
        walk.Send(new Wrote("Mr Asamani")).Take().Take().Send(new Wrote("xy34")).Take().Send(new Wrote("xy34")).Take().Is<TeamScreen>();
        walk.Shown.ShouldContain("talk: 1 breach");
        walk.Shown.ShouldNotContain("behind their PIN");
        walk.Ask(Act.Back).Ask(Act.Team).Is<TeamScreen>();
        walk.Number(2).Is<MemberScreen>();

        var later = Home(Named()).Ask(Act.Team).Send(new Wrote("Mr Asamani")).Take().Take();
        later.Is<PinScreen>();
        later.Send(new Wrote("ab12")).Take().Shown.ShouldContain("That is not the PIN");
        later.Take().Ask(Act.Back).Ask(Act.Team).Is<SupervisorScreen>();
        later.Send(new Wrote("Mr Asamani")).Take().Take().Send(new Wrote("xy34")).Take().Is<TeamScreen>();
    }

    [Fact]
    public void Where_the_records_cannot_be_asked_for_a_PIN_those_who_are_named_see_nothing()
    {
        var walk = Home(_records.Archive(SomeRecords.Shared) with { Supervisors = Supervisors.Read("Mr Asamani") });
        walk.Ask(Act.Team).Send(new Wrote("Mr Asamani")).Take().Take();
        walk.Page.Title.ShouldBe("Not now");
    }

    [Fact]
    public void On_records_that_several_machines_share_nobody_is_shown_before_somebody_is_named()
    {
        var walk = Home(_records.Archive(SomeRecords.Shared)).Ask(Act.Team);
        walk.Page.Title.ShouldBe("Nobody is named as supervising here");
        foreach (var words in new[] { "Whoever set this machine up", "Supervisors in appsettings.json", "MENTORSIM_SUPERVISORS" }) walk.Shown.ShouldContain(words);
        walk.Page.Box.ShouldBeNull();
        new Desk(_records.Archive(SomeRecords.Shared), null, _records.Clock, () => []).Supervise("Mr Asamani", "").ShouldBeOfType<NoticeScreen>();
    }

    private Archive Named() => _records.Archive() with { Supervisors = Supervisors.Read("Dr Wolanski;Mr Asamani") };

    private Walk Home(Archive archive) => new(SomeTeam.AtHome(_records, archive, Some.Note));

    private Walk Team() => Home(_records.Archive()).Ask(Act.Team).Send(new Wrote("Mr Asamani")).Take().Take();

    private void Guard(string name)
    {
        var archive = _records.Archive();
        archive.Store.People.SetPin(SomeTeam.Person(archive, name).Id, Pin.Keep("ab12"));
    }
}
