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
        walk.Shown.ShouldContain("whoever picks or types your name here can see");
        walk.Page.Blocks.OfType<Item>().Select(item => item.Right).Where(right => right.StartsWith("practice", StringComparison.Ordinal)).ShouldBe(["practice, today 10:42", "practice, yesterday 10:42", "practice, 23 November"]);
        var words = walk.Page.Blocks.OfType<Paragraph>().Select(paragraph => paragraph.Markdown).ToList();
        words.ShouldContain("unfinished: after decision 1");
        words.ShouldContain("competent, 2 decisions");
        var unit = walk.Page.Blocks.OfType<Item>().Single(item => item.Markdown.StartsWith("LM3 ", StringComparison.Ordinal));
        unit.Right.ShouldBe("██████ ██        100%  strong           ");
        unit.Sentence.ShouldEndWith(": 100%, then 100%; latest strong, 3 of 3 points (100%)");
    }

    [Fact]
    public void A_finished_play_shows_its_debrief_again_and_takes_nothing()
    {
        Play("4", "1");
        var walk = _records.Start(null, Some.Corridor).Ask(Act.Progress);
        walk.Number(walk.NumberOf("A word in the corridor", "practice"));

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
        var setting = _records.Start(null, Some.Corridor).Ask(Act.Progress);
        setting.Number(setting.NumberOf("Set a PIN"));
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
        walk.Ask(Act.Progress);
        walk.Number(walk.NumberOf("Remove the PIN")).Is<RemovePinScreen>();
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
        walk.Take().Is<PractiseScreen>();
        walk.Ask(Act.Progress).Shown.ShouldContain("tried again in 30 seconds");
    }

    [Fact]
    public void Records_that_cannot_be_read_are_told_and_not_shown_as_empty()
    {
        var folder = Path.Combine(_records.Folder, "in-the-way");
        Directory.CreateDirectory(folder);
        var walk = _records.Start(_records.Archive(folder), "Sam", Some.Corridor);

        walk.Shown.ShouldContain("Nothing can be kept in the records now.");
        walk.Shown.ShouldContain("that is a folder, and the records are a file in one");
        walk.Ask(Act.Progress).Is<ProgressScreen>();
        walk.Shown.ShouldContain("The records cannot be read now");
        walk.Shown.ShouldNotContain("Nothing yet");
        walk.Ask(Act.Review).Shown.ShouldNotContain("Nothing");
        walk.Ask(Act.Back).Ask(Act.Diary).Shown.ShouldNotContain("Nothing");
        walk.Ask(Act.Back);
        walk.Ask(Act.Back).Shown.ShouldContain("Nothing can be kept in the records now.");
    }

    [Fact]
    public void Somebody_whose_PIN_was_taken_away_is_told_when()
    {
        Play("4", "1");
        var store = _records.Archive().Store;
        var person = store.People.Find("", "Sam")!;
        store.People.SetPin(person.Id, Pin.Keep("1234"));
        new PinReset(store, _records.Clock).Reset(person);

        _records.Start(null, Some.Corridor).Ask(Act.Progress).Shown.ShouldContain("A co-ordinator took your PIN away: today 10:42.");
    }

    [Fact]
    public void Somebody_new_stands_among_the_people_before_they_play()
    {
        Play("4", "1");
        var walk = _records.Start("Kim", Some.Corridor).Ask(Act.Player);

        walk.Page.Blocks.OfType<Item>().Select(item => (item.Markdown, item.Right)).ShouldBe(
            [("Sam", ""), ("Kim", "now"), ("Somebody else: type a name or a code", "")]);
        walk.Number(2).Shown.ShouldContain("You are Kim.");
    }

    [Fact]
    public void Somebody_who_played_nothing_is_told_what_to_begin_with()
    {
        var walk = _records.Start("Sam", Some.Corridor).Ask(Act.Progress);

        walk.Shown.ShouldContain("would be your first evidence for LM3.2 and LM3.3.");
        walk.Shown.ShouldContain("Nothing yet: play a scenario to its debrief.");
        walk.Number(1).Is<BriefingScreen>();
        walk.Ask(Act.Back).Is<ProgressScreen>();
    }

    [Fact]
    public void What_went_badly_is_due_again_the_next_day()
    {
        Play("2", "2");
        _records.Clock.Pass(TimeSpan.FromDays(1));

        var walk = _records.Start(null, Some.Corridor);
        walk.Ask(Act.Progress);
        walk.Shown.ShouldContain("LM3.2 went badly on 23 November and is due again today");
        walk.Shown.ShouldContain("1 serious breach; otherwise inside your role (last on 23 November)");
        walk.Shown.ShouldContain("not yet: serious breach in A word in the corridor, 23 November");
        walk.Shown.ShouldContain("Never assessed: LM1.1");
        walk.Number(1).Is<BriefingScreen>();
    }

    [Fact]
    public void A_unit_opens_with_its_elements_and_the_days_on_which_they_were_shown()
    {
        Play("2", "1");
        _records.Clock.Pass(TimeSpan.FromDays(1));
        Play("4", "1");
        var walk = _records.Start(null, Some.Corridor).Ask(Act.Progress);

        walk.Number(walk.Page.Blocks.OfType<Item>().Single(item => item.Markdown.StartsWith("LM3 ", StringComparison.Ordinal)).Number).Is<ProgressUnitScreen>();

        walk.Shown.ShouldContain("24 November: strong, 3 of 3 points (100%), A word in the corridor");
        walk.Shown.ShouldContain("23 November: evidenced badly, minus 2 of 2 points (0%), A word in the corridor");
        walk.Shown.ShouldContain("LM3.1  ");
        walk.Shown.ShouldContain("never assessed");
        walk.Ask(Act.Back).Is<ProgressScreen>();
    }

    [Fact]
    public void A_damaged_result_is_left_out_and_said()
    {
        Play("4", "1");
        using (var connection = new Microsoft.Data.Sqlite.SqliteConnection($"Data Source={_records.Path}"))
        {
            connection.Open();
            using var command = connection.CreateCommand();
            command.CommandText = """UPDATE scorecards SET json = replace(json, '"units":[', '"units":[7,')""";
            command.ExecuteNonQuery().ShouldBe(1);
        }

        var walk = _records.Start(null, Some.Corridor).Ask(Act.Progress);

        walk.Shown.ShouldContain("is left out: its result is damaged");
        walk.Shown.ShouldContain("Nothing yet: play a scenario to its debrief.");
    }

    private void Play(string first, string second)
    {
        var walk = _records.Start("Sam", Some.Corridor);
        while (walk.Top is PractiseScreen or BriefingScreen) walk.Number(walk.Page.Blocks.OfType<Item>().Count()).Take();
        walk.Number(int.Parse(first, null)).Take().Number(int.Parse(second, null)).Take();
        walk.Take().Is<DebriefScreen>();
        walk.Take().Is<PractiseScreen>();
    }
}
