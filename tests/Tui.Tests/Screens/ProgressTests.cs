using MentorSim.Engine.Records;
using MentorSim.Tui.Pages;
using MentorSim.Tui.Screens;

namespace MentorSim.Tui.Tests.Screens;

public sealed class ProgressTests : IDisposable
{
    private readonly SomeRecords _records = new();

    public void Dispose() => _records.Dispose();

    [Fact]
    public void It_tells_units_results_and_what_is_unfinished()
    {
        Play("4", "1");
        _records.Clock.Pass(TimeSpan.FromDays(1));
        Play("4", "1");
        _records.Clock.Pass(TimeSpan.FromDays(1));
        _records.Start("Sam", Some.Corridor).Take().Take().Number(4);

        var walk = _records.Start(null, Some.Corridor).Ask(Act.Progress);

        walk.Is<ProgressScreen>();
        walk.Shown.ShouldContain("others who use this account on this machine can see");
        walk.Page.Blocks.OfType<Item>().Select(item => item.Right).ShouldBe(["practice, today 10:42", "practice, yesterday 10:42", "practice, 23 November", ""]);
        var words = walk.Page.Blocks.OfType<Paragraph>().Select(paragraph => paragraph.Markdown).ToList();
        words.ShouldContain("unfinished: after decision 1");
        words.ShouldContain("competent, 2 decisions");
        walk.Page.Blocks.OfType<Bar>().ShouldNotBeEmpty();
        walk.Page.Blocks.OfType<Bar>().ShouldAllBe(bar => bar.Words.StartsWith("best: ", StringComparison.Ordinal));
    }

    [Fact]
    public void A_finished_play_shows_its_debrief_again_and_takes_nothing()
    {
        Play("4", "1");
        var walk = _records.Start(null, Some.Corridor).Ask(Act.Progress).Number(1);

        walk.Is<DebriefScreen>();
        walk.Shown.ShouldContain("Competent");
        walk.Ask(Act.Write).Is<DebriefScreen>();
        walk.Take().Is<ProgressScreen>();
        _records.Archive().Store.Sessions.Ids().Length.ShouldBe(1);
    }

    [Fact]
    public void A_PIN_hides_what_was_played_until_it_is_given()
    {
        _records.Start("Sam", Some.Corridor).Take().Take().Number(4);
        var setting = _records.Start(null, Some.Corridor).Ask(Act.Progress).Number(2);
        setting.Is<NewPinScreen>();
        setting.Send(new Wrote("12 4")).Take().Shown.ShouldContain("4 to 12 digits or letters");
        setting.Take().Send(new Wrote("ab12")).Take().Send(new Wrote("ab13")).Take().Shown.ShouldContain("not the same");
        setting.Take().Send(new Wrote("ab12")).Take().Send(new Wrote("ab12")).Take().Is<ProgressScreen>();
        setting.Shown.ShouldContain("This is behind your PIN.");

        var walk = _records.Start(null, Some.Corridor);
        walk.Shown.ShouldContain("behind your PIN");
        walk.Shown.ShouldNotContain("Go on");
        walk.Ask(Act.Progress).Is<PinScreen>();
        walk.Send(new Wrote("ab12")).Take().Is<ProgressScreen>();
        walk.Ask(Act.Back).Shown.ShouldContain("Go on");
        walk.Ask(Act.Progress).Number(3).Is<RemovePinScreen>();
        walk.Number(2).Is<ProgressScreen>();
        _records.Start(null, Some.Corridor).Shown.ShouldContain("Go on");
    }

    [Fact]
    public void Five_wrong_PINs_make_a_wait_that_grows()
    {
        var person = new Person("a", "", "Sam", "", Pin.Keep("right1"));
        var gate = new PinGate(_records.Clock);
        for (var i = 0; i < 4; i++) gate.Try(person, "wrong").ShouldBeFalse();
        gate.TriesLeft(person).ShouldBe(1);
        gate.WaitFor(person).ShouldBe(TimeSpan.Zero);
        gate.Try(person, "wrong").ShouldBeFalse();
        gate.WaitFor(person).ShouldBe(TimeSpan.FromSeconds(30));
        gate.Try(person, "right1").ShouldBeFalse("during the wait nothing is tried");
        // A clock that is set does not shorten it.
        _records.Clock.Set(_records.Clock.GetUtcNow().AddDays(3));
        gate.WaitFor(person).ShouldBe(TimeSpan.FromSeconds(30));
        _records.Clock.Pass(TimeSpan.FromSeconds(30));
        for (var i = 0; i < 5; i++) gate.Try(person, "wrong").ShouldBeFalse();
        gate.WaitFor(person).ShouldBe(TimeSpan.FromSeconds(60));
        _records.Clock.Pass(TimeSpan.FromSeconds(60));
        gate.Try(person, "right1").ShouldBeTrue();
        gate.IsOpen(person).ShouldBeTrue();
    }

    [Fact]
    public void The_fifth_wrong_PIN_leads_back_home()
    {
        _records.Start("Sam", Some.Corridor).Take().Take();
        var store = _records.Archive().Store;
        store.People.SetPin(store.People.Find("", "Sam")!.Id, Pin.Keep("1234"));
        var walk = _records.Start(null, Some.Corridor).Ask(Act.Progress);
        for (var i = 0; i < 4; i++) walk.Send(new Wrote("0000")).Take().Take();
        walk.Send(new Wrote("0000")).Take().Shown.ShouldContain("tried again in 30 seconds");
        walk.Take().Is<HomeScreen>();
        walk.Ask(Act.Progress).Shown.ShouldContain("tried again in 30 seconds");
    }

    private void Play(string first, string second)
    {
        var walk = _records.Start("Sam", Some.Corridor);
        while (walk.Top is HomeScreen or BriefingScreen) walk.Number(walk.Page.Blocks.OfType<Item>().Count()).Take();
        walk.Number(int.Parse(first, null)).Take().Number(int.Parse(second, null)).Take();
        walk.Take().Is<DebriefScreen>();
        walk.Take().Is<HomeScreen>();
    }
}
