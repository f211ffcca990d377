using System.Text.Json.Nodes;
using MentorSim.Engine.Induction;
using MentorSim.Engine.Records;
using MentorSim.Tui.Commands;

namespace MentorSim.Tui.Tests.Commands;

public sealed class TeamCommandTests : IDisposable
{
    private readonly SomeRecords _records = new();

    public void Dispose() => _records.Dispose();

    [Fact]
    public void It_prints_a_line_for_each_and_says_where_there_is_nobody()
    {
        Run().ShouldBe((ExitCode.Fine, "", "Nobody is known here yet. Whoever plays here is, and whoever handed in: 'mentorsim take-in FILE' takes that in.\n"));
        Fill();
        Run().ShouldBe((ExitCode.Fine,
            "Sam (last 2026-11-23): 2 of 5; talk: 1 breach, 1 overstep; sign: 1; read: 1; overdue: 3 days; next: The first week\n" +
            "Alex (last 2026-11-23): no route; read: 1\n", ""));
    }

    [Fact]
    public void One_person_is_printed_with_what_waits_one_by_one()
    {
        Fill();
        var (status, shown, _) = Run("sam");
        status.ShouldBe(ExitCode.Fine);
        string[] parts =
        [
            "route: The first weeks, from 2026-11-16", "overdue since 2026-11-20: The first week: waits for the line manager", "to sign: The first week", "to read, of 2026-11-23: ", ", decision 4",
            "to talk about: serious breach CF-01, in ", "to talk about: outside the role counsellor, in ", "talk 2026-11-23, Mr Asamani, line manager: The first days.",
        ];
        foreach (var words in parts) shown.ShouldContain(words);
        Should.Throw<UsageException>(() => Run("nobody")).Message.ShouldContain("nobody of the name");
    }

    [Fact]
    public void Programs_read_the_same_as_JSON()
    {
        Fill();
        var everybody = JsonNode.Parse(Run(json: true).Output)!["people"]!.AsArray();
        string[] keys = ["name", "site", "route", "done", "steps", "next", "overdue", "overdueDays", "toSign", "toRead", "breachesToTalkAbout", "overstepsToTalkAbout", "last"];
        foreach (var one in everybody) one!.AsObject().Select(entry => entry.Key).ShouldBe(keys);
        var sam = everybody[0]!;
        ((string)sam["name"]!, (string)sam["route"]!, (int)sam["done"]!, (int)sam["steps"]!, (string)sam["next"]!, (int)sam["overdueDays"]!, (int)sam["toRead"]!, (int)sam["breachesToTalkAbout"]!)
            .ShouldBe(("Sam", "first-weeks", 2, 5, "The first week", 3, 1, 1));
        everybody[1]!["done"].ShouldBeNull();

        var one2 = JsonNode.Parse(Run("Sam", json: true).Output)!.AsObject();
        one2.Select(entry => entry.Key).ShouldBe([.. keys, "stepsOverdue", "stepsToSign", "answersToRead", "toTalkAbout", "talks"]);
        ((string)one2["answersToRead"]![0]!["text"]!, (int)one2["answersToRead"]![0]!["decision"]!, (string)one2["toTalkAbout"]![0]!["id"]!).ShouldBe(("I have told her.", 4, "CF-01"));
    }

    [Fact]
    public void What_cannot_be_read_of_somebody_is_told_and_the_others_are_shown()
    {
        Fill();
        using (var raw = new Microsoft.Data.Sqlite.SqliteConnection($"Data Source={_records.Path};Pooling=False"))
        {
            raw.Open();
            using var command = raw.CreateCommand();
            command.CommandText = "UPDATE events SET body = '{}' WHERE session IN (SELECT id FROM sessions WHERE mode = 'induction') AND sequence = 2";
            command.ExecuteNonQuery().ShouldBe(1);
        }

        var (status, shown, warned) = Run();
        status.ShouldBe(ExitCode.Findings);
        warned.ShouldContain("mentorsim: Sam: What is stored of the induction is damaged");
        shown.ShouldContain("Alex (last");
        shown.ShouldContain("something cannot be read");
    }

    [Fact]
    public void What_came_in_a_file_is_printed_with_where_it_came_from()
    {
        var at = new DateTimeOffset(2026, 11, 23, 12, 0, 0, TimeSpan.Zero);
        SupervisionEvent[] notes =
        [
            new StepSigned(at, SomeTeam.Manager, SomeTeam.Route.Id, "week-one", "") { Origin = "another machine, 2026-11-23" },
            new TalkNoted(at, SomeTeam.Manager, null, [], "All is well.") { Origin = "another machine, 2026-11-23" },
            new TalkNoted(at, SomeTeam.Manager, null, [], "The first days."),
        ];
        var file = InductionFile.Of([notes]);
        var day = DateOnly.FromDateTime(at.DateTime);
        var member = new TeamMember(SomeTeam.Person(_records.Archive(), "Sam"), file, [], [], at) { Standing = RouteStanding.Of(SomeTeam.Route, file, [], day) };

        string[] lines = [.. TeamCommandText.Of(member, "")];
        lines.ShouldContain("signed 2026-11-23: The first week, by Mr Asamani, line manager (taken in from another machine, 2026-11-23)");
        lines.ShouldContain("talk 2026-11-23, Mr Asamani, line manager: All is well. (taken in from another machine, 2026-11-23)");
        lines.ShouldContain("talk 2026-11-23, Mr Asamani, line manager: The first days.");
    }

    private (int Status, string Output, string Error) Run(string? person = null, bool json = false)
    {
        var (output, error) = (new StringWriter { NewLine = "\n" }, new StringWriter { NewLine = "\n" });
        return (new TeamCommand(_records.Archive(), [SomeTeam.Route], output, error).Run(person, null, json), output.ToString(), error.ToString());
    }

    private void Fill()
    {
        var archive = _records.Archive();
        SomeTeam.Play(archive, "Sam", "I have told her.", "promise", "words+guess");
        SomeTeam.Follow(archive, "Sam");
        new Notebook(archive, SomeTeam.Person(archive, "Sam")).Add(at => new TalkNoted(at, SomeTeam.Manager, null, [], "The first days."));
        SomeTeam.Play(archive, "Alex", "");
    }
}
