using System.Globalization;
using MentorSim.Engine.Induction;
using MentorSim.Engine.Play;
using MentorSim.Engine.Records;
using MentorSim.Engine.Scenarios;
using MentorSim.Engine.Text;

namespace MentorSim.Engine.Tests.Records;

/// <summary>What whoever supervises sees of everybody, and the written answers that wait for them.</summary>
public sealed class TeamTests : IDisposable
{
    private static readonly ScenarioFile Note = Some.File(Some.Head +
        """
        start: door
        scenes:
          door:
            text: Sam stands at the door.
            choices:
              - { id: wait, text: You wait., to: letter, evidence: { T1.1: 1 }, feedback: F. }
              - { id: go, text: You go in., to: letter, feedback: F. }
          letter:
            write:
              prompt: What do you say?
              to: done
              criteria:
                - { id: plain, text: Plain words. }
                - { id: honest, text: Nothing promised. }
          done: { ending: good, text: Done. }

        """);

    private readonly string _folder = Directory.CreateTempSubdirectory("mentorsim-team-").FullName;
    private readonly SetClock _clock = new(Some.Noon);
    private readonly Store _store;

    public TeamTests() => _store = new Store(Path.Combine(_folder, "records.db"));

    public void Dispose()
    {
        _store.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public void Written_answers_of_plays_that_ended_wait_with_what_was_asked_and_what_to_look_for()
    {
        var session = Play("Sam", "I stay with you.");
        Play("Sam", "In an interview.", PlayMode.Interview);
        Recorded.Begin(_store, Note, "Sam", PlayMode.Practice, 1).Session.Answer("wait");
        SomeSessions.Play(_store, "", "Sam", 7);

        var answer = Sam().ToRead.ShouldHaveSingleItem();
        (answer.Id, answer.Prompt, answer.Text, answer.At).ShouldBe((new WrittenAnswerId(session, 2, "letter"), "What do you say?", "I stay with you.", Some.Noon));
        answer.Criteria.ShouldBe([new WrittenCriterion("plain", "Plain words."), new WrittenCriterion("honest", "Nothing promised.")]);
    }

    [Fact]
    public void An_answer_that_was_marked_waits_no_more_and_an_empty_one_waits_like_any_other()
    {
        Play("Sam", "");
        var answer = Sam().ToRead.Single();
        answer.Text.ShouldBe("");
        new Notebook(Archive, Sam().Person).Add(at => new WritingRead(at, SomeNotes.Manager, answer.Id, [], "Next time a word."));
        Sam().ToRead.ShouldBeEmpty();
        Sam().Writings.Length.ShouldBe(1);
    }

    [Fact]
    public void A_session_whose_texts_are_gone_is_told_and_not_passed_over()
    {
        Play("Sam", "I stay.");
        using (var raw = new Microsoft.Data.Sqlite.SqliteConnection($"Data Source={_store.Name};Pooling=False"))
        {
            raw.Open();
            using var command = raw.CreateCommand();
            command.CommandText = "DELETE FROM documents";
            command.ExecuteNonQuery().ShouldBeGreaterThan(0);
        }

        Sam().Troubles.ShouldHaveSingleItem().ShouldContain("cannot be read");
    }

    [Fact]
    public void Candidates_and_people_of_whom_nothing_is_told_are_left_out()
    {
        Play("Candidate 7", "In practice.");
        Play("Noor", "In an interview.", PlayMode.Interview);
        _store.People.FindOrAdd("", "Mr Asamani", Guid.NewGuid(), Some.Noon);
        new Notebook(Archive, _store.People.FindOrAdd("", "Kim", Guid.NewGuid(), Some.Noon)).Add(at => new StepRead(at, "route", "role"));
        Everybody().Select(member => member.Person.Name).ShouldBe(["Kim"]);
    }

    [Fact]
    public void Sign_offs_that_can_be_given_and_days_that_have_passed_are_told()
    {
        var route = new Route
        {
            Source = new SourceText("route.yaml", ""),
            Id = "route",
            Title = "A route",
            Steps = [new ReadStep("role", null) { Id = "role", Title = "Read", Due = 1 }, new SignOffStep("Agreed.") { Id = "one", Title = "One", Due = 3 }, new SignOffStep("Agreed.") { Id = "two", Title = "Two" }],
        };
        var kim = _store.People.FindOrAdd("", "Kim", Guid.NewGuid(), Some.Noon);
        var book = new Notebook(Archive, kim);
        book.Add(at => new RouteChosen(at, "route", "A route", DateOnly.FromDateTime(Some.Noon.AddDays(-9).Date)));
        var team = new Team(Archive, new WritingsToRead(_store, _clock));
        var member = team.Read(kim.Id, [route])!;
        (member.ToSign.Length, member.Overdue.Length, member.OverdueDays, member.Rank).ShouldBe((0, 2, 9, 2));
        book.Add(at => new StepRead(at, "route", "role"));
        member = team.Read(kim.Id, [route])!;
        member.ToSign.ShouldHaveSingleItem().Id.ShouldBe("one");
        (member.OverdueDays, member.Rank).ShouldBe((7, 1));
        book.Add(at => new StepSigned(at, SomeNotes.Manager, "route", "one", ""));
        team.Read(kim.Id, [route])!.ToSign.ShouldHaveSingleItem().Id.ShouldBe("two");
        team.Read(kim.Id, [])!.Standing.ShouldBeNull();
    }

    [Fact]
    public void Of_somebody_behind_a_PIN_a_team_holds_the_name_alone_and_puts_them_last()
    {
        Play("Abel", "One.");
        Play("Kim", "Two.");
        var team = new Team(Archive, new WritingsToRead(_store, _clock)) { IsLocked = person => person.Name == "Abel" };
        var members = team.Read([]);
        members.Select(member => (member.Person.Name, member.IsLocked, member.ToRead.Length)).ShouldBe([("Kim", false, 1), ("Abel", true, 0)]);
        var abel = team.Read(members[1].Person.Id, [])!;
        (abel.IsLocked, abel.Plays.Length, abel.Writings.Length, abel.Ended.Length, abel.Last).ShouldBe((true, 0, 0, 0, (DateTimeOffset?)null));
    }

    [Fact]
    public void However_many_people_there_are_the_same_few_questions_are_asked()
    {
        int Reads(Team team)
        {
            var before = _store.Reads;
            team.Read([]);
            return _store.Reads - before;
        }

        Play("Sam", "One.");
        var first = Reads(New());
        for (var i = 1; i <= 20; i++)
        {
            SomeSessions.Play(_store, "", string.Create(CultureInfo.InvariantCulture, $"Trainee {i}"), i);
            new Notebook(Archive, _store.People.FindOrAdd("", string.Create(CultureInfo.InvariantCulture, $"Trainee {i}"), Guid.NewGuid(), Some.Noon)).Add(at => new StepRead(at, "route", "role"));
        }

        var team = New();
        // Only the texts of one more version are looked at.
        Reads(team).ShouldBe(first + SomeSessions.Texts.Texts.Length);
        Reads(team).ShouldBe(4, "what was found stays for this run");
        team.Read([]).Length.ShouldBe(21);

        Team New() => new(Archive, new WritingsToRead(_store, _clock));
    }

    private Archive Archive => new(_store, "", [], "1.2.3", _clock);

    private TeamMember[] Everybody() => [.. new Team(Archive, new WritingsToRead(_store, _clock)).Read([])];

    private TeamMember Sam() => Everybody().Single(member => member.Person.Name == "Sam");

    private string Play(string name, string text, PlayMode mode = PlayMode.Practice)
    {
        var (session, journal) = Recorded.Begin(_store, Note, name, mode, 1, _clock);
        session.Answer("wait");
        while (session.State == SessionState.Feedback) session.GoOn();
        session.Answer(text);
        while (session.State == SessionState.Feedback) session.GoOn();
        session.Close();
        return journal.Session.Id;
    }
}
