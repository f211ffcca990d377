using System.Text.RegularExpressions;
using MentorSim.Engine.Induction;
using MentorSim.Engine.Play;
using MentorSim.Engine.Records;
using MentorSim.Engine.Scenarios;
using MentorSim.Tui.Pages;
using MentorSim.Tui.Screens;
using MentorSim.Tui.Screens.Induction;
using Microsoft.Data.Sqlite;

namespace MentorSim.Tui.Tests.Screens;

public sealed partial class ProgressPartsTests : IDisposable
{
    private readonly SomeRecords _records = new();

    public void Dispose() => _records.Dispose();

    [Fact]
    public void The_ledger_tells_the_words_the_place_and_the_boundary_of_each_lapse()
    {
        Play("promise,tomorrow", "solve,tell");
        var walk = Known(Progress().Ask(Act.Review));

        walk.Is<LedgerScreen>();
        walk.Page.Blocks.OfType<Item>().Select(item => (item.Markdown, item.Right)).ShouldBe(
            [("Outside your role: A counsellor", "24 November 2026"), ("Serious breach: Promising secrecy to a child about possible harm", "23 November 2026")]);
        walk.Shown.ShouldContain("You chose: Promise that it stays between you.");
        walk.Shown.ShouldContain("In A word in the corridor, practice, decision 1, 09:00.");
        walk.Shown.ShouldContain("Instead: Say early and kindly that you cannot keep it secret.");
        walk.Shown.ShouldContain("It has not come back in 1 play since.");
        walk.Number(2).Is<DebriefScreen>();
        walk.Ask(Act.Back).Is<LedgerScreen>();
        walk.Ask(Act.Back).Is<ProgressScreen>();
    }

    [Fact]
    public void What_was_taken_back_in_a_play_is_told_as_that_with_its_words()
    {
        Play(session =>
        {
            session.Begin();
            session.Answer("promise");
            session.TakeBack();
            session.Answer("listen");
            session.GoOn();
            session.Answer("tell");
            session.GoOn();
        });
        var walk = Progress();
        walk.Shown.ShouldContain("R. Nothing outside your role, and no serious breach (last on 23 November)");

        Known(walk.Ask(Act.Review)).Shown.ShouldContain("1. Taken back: Serious breach: Promising secrecy to a child about possible harm (23 November 2026)");
        walk.Shown.ShouldContain("Nothing outside your role, and no serious breach; 1 taken back. The latest comes first.");
        walk.Shown.ShouldContain("In A word in the corridor, practice, 09:00.");
        walk.Shown.ShouldContain("You chose: Promise that it stays between you.");
        walk.Shown.ShouldContain("The answer was taken back in that play, so it does not count.");
    }

    [Fact]
    public void A_breach_in_a_paper_tells_its_item_and_what_was_ticked_there()
    {
        SomeSittings.Sit(_records.Archive(), _records.Clock, "Sam");
        var walk = Known(Progress().Ask(Act.Review));

        walk.Shown.ShouldContain(", in-tray, item \"");
        walk.Shown.ShouldContain($"You chose: {SomeSittings.File.Paper!.Actions[^1].Text}");
        walk.Shown.ShouldNotContain("What was chosen stands in its debrief.");
    }

    [Fact]
    public void A_ledger_whose_plays_cannot_be_made_again_stands_without_the_words()
    {
        Play("promise,tomorrow");
        Execute("UPDATE events SET body = NULL");
        var walk = Known(Progress().Ask(Act.Review));

        walk.Shown.ShouldContain("Serious breach: Promising secrecy to a child about possible harm");
        walk.Shown.ShouldContain("What was chosen stands in its debrief.");
    }

    [Fact]
    public void An_empty_ledger_and_an_empty_calendar_name_the_next_step()
    {
        var walk = _records.Start("Sam", Some.Corridor).Ask(Act.Progress);
        walk.Ask(Act.Review).Shown.ShouldContain("press G for what to play next");
        walk.Ask(Act.Back).Ask(Act.Diary).Shown.ShouldContain("press G for what to play first");
        walk.Ask(Act.Back).Ask(Act.GoOn).Is<BriefingScreen>();

        Play("listen,tell");
        Progress().Ask(Act.Review).Shown.ShouldContain("In 1 play you stayed inside your role at every decision");
    }

    [Fact]
    public void The_calendar_counts_each_day_and_says_each_week_that_has_something()
    {
        Play("listen,tell", "listen,tell");
        _records.Clock.Pass(TimeSpan.FromDays(20));
        Play("listen,tell");
        var walk = Progress().Ask(Act.Diary);

        walk.Shown.ShouldContain("3 plays in the last 12 weeks. The last was on 15 December 2026.");
        walk.Shown.ShouldContain("Week from 23 November: 2 plays; Monday 1, Tuesday 1.");
        walk.Shown.ShouldContain("Week from 14 December: 1 play; Tuesday 1.");
        walk.Page.Blocks.OfType<Drawing>().Single().Lines.ShouldContain("23 November   ▃ 1   ▃ 1   .     .     .     .     .           2");
    }

    [Fact]
    public void What_is_due_in_the_induction_and_the_training_stand_on_the_page_a_key_away()
    {
        _records.Routes = [SomeRoutes.First];
        Play("listen,tell");
        var archive = _records.Archive();
        var book = new Notebook(archive, archive.Store.People.Find("", "Sam")!);
        book.Add(at => new RouteChosen(at, SomeRoutes.First.Id, "", new DateOnly(2026, 11, 23)));
        book.Add(at => new Trained(at, new TrainingEntry(1, "Safeguarding", new DateOnly(2025, 12, 1), "Elm Training") { RenewBy = new DateOnly(2026, 12, 1) }));

        var walk = Known(Progress());

        walk.Shown.ShouldContain("I. Your induction: Self-audit, by 25 November 2026.");
        walk.Shown.ShouldContain("Training record: 1 entry (renew by 1 December 2026)");
        walk.Number(walk.NumberOf("Training record: 1 entry")).Is<TrainingScreen>();
        walk.Ask(Act.Back).Ask(Act.Induction).Is<MyInductionScreen>();
        walk.Ask(Act.Back).Is<ProgressScreen>();
    }

    [Fact]
    public void Hundreds_of_plays_are_told_without_making_one_of_them_again()
    {
        Play("listen,tell");
        Execute(
            "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 299) " +
            "INSERT INTO sessions (id, person, scenario, title, mode, state, began, last, events, head, origin) SELECT printf('more-%04d', i), person, scenario, title, mode, state, began, last, events, head, origin FROM sessions, n",
            "INSERT INTO scorecards (session, person, scenario, pack, result, ending, points, ceiling, at, json) SELECT s.id, c.person, c.scenario, c.pack, c.result, c.ending, c.points, c.ceiling, c.at, c.json FROM sessions s, scorecards c WHERE s.id LIKE 'more-%'",
            "DELETE FROM events");

        var walk = Progress();

        walk.Page.Blocks.OfType<Item>().Count().ShouldBeLessThan(20);
        walk.Shown.ShouldContain("of late 100%");
        walk.Shown.ShouldContain("300 plays in the last 12 weeks");
        walk.Number(walk.NumberOf("All 300 that you have played")).Is<PlayedScreen>().Page.Blocks.OfType<Item>().Count().ShouldBe(300);
    }

    [Fact]
    public void Every_figure_of_a_frame_is_said_in_lines_of_text()
    {
        Play("listen,tell", "promise,tomorrow", "solve,tell", "listen,tomorrow");
        foreach (var walk in new[] { Progress(), Known(Progress().Ask(Act.Review)), Progress().Ask(Act.Diary), Progress().Number(4), Progress().Number(2) })
        {
            var said = Figures(walk.Shown);
            foreach (var width in new[] { 76, 78, 60, 40 })
                Figures(string.Join('\n', PageLayout.Lines(walk.Page.Blocks, width).Select(line => line.ToString()))).Except(said).ShouldBeEmpty($"{walk.Top} at {width}");
        }
    }

    private static HashSet<string> Figures(string text) => [.. Figure().Matches(text).Select(match => match.Value)];

    [GeneratedRegex("[0-9]+([.,:][0-9]+)*")]
    private static partial Regex Figure();

    private Walk Progress() => _records.Start(null, Some.Corridor).Ask(Act.Progress);

    /// <summary>Lets come what the page will say more of.</summary>
    private static Walk Known(Walk walk)
    {
        walk.Stack.Expects?.Wait();
        return walk.Send(new Arrived());
    }

    private void Play(params string[] plays) => Play([.. plays.Select(answers => (Action<Session>)(session => AnswerList.Parse(answers).PlayIn(session)))]);

    private void Play(params Action<Session>[] plays)
    {
        var archive = _records.Archive();
        var person = archive.Store.People.FindOrAdd("", "Sam", Guid.NewGuid(), archive.Clock.GetUtcNow());
        foreach (var play in plays)
        {
            var recording = Recording.Prepare(archive, person, Guid.NewGuid(), Some.Corridor, 1, PlayMode.Practice, Pace.AsWritten);
            play(recording.Session);
            recording.KeepScore(session => Some.SurveyOf(Some.Corridor).GetAwaiter().GetResult().Score(session));
            recording.Session.Close();
            _records.Clock.Pass(TimeSpan.FromDays(1));
        }
    }

    private void Execute(params string[] commands)
    {
        using var connection = new SqliteConnection($"Data Source={_records.Path}");
        connection.Open();
        foreach (var text in commands)
        {
            using var command = connection.CreateCommand();
            command.CommandText = text;
            command.ExecuteNonQuery().ShouldBePositive();
        }
    }
}
