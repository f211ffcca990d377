using System.Text.Json.Nodes;
using MentorSim.Engine.Induction;
using MentorSim.Engine.Records;
using MentorSim.Tui.Commands;
using Microsoft.Extensions.Configuration;

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
        string[] keys = ["name", "site", "locked", "route", "done", "steps", "next", "overdue", "overdueDays", "toSign", "toRead", "breachesToTalkAbout", "overstepsToTalkAbout", "last"];
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
        Damage();
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

    [Fact]
    public void Where_nobody_is_named_somebody_with_a_PIN_is_a_name_and_the_others_are_shown()
    {
        Fill();
        Guard("Sam");
        var (status, shown, error) = Run();
        (status, shown, error).ShouldBe((ExitCode.Fine, "Alex (last 2026-11-23): no route; read: 1\nSam: behind a PIN\n", ""));

        var locked = JsonNode.Parse(Run(json: true).Output)!["people"]![1]!.AsObject();
        ((string)locked["name"]!, (bool)locked["locked"]!).ShouldBe(("Sam", true));
        foreach (var (key, value) in locked)
            if (key is not ("name" or "site" or "locked")) value.ShouldBeNull(key);
        ((bool)JsonNode.Parse(Run(json: true).Output)!["people"]![0]!["locked"]!).ShouldBeFalse();
    }

    [Fact]
    public void What_damage_there_is_behind_a_PIN_is_not_told_either()
    {
        Fill();
        Guard("Sam");
        Damage();
        Run().ShouldBe((ExitCode.Fine, "Alex (last 2026-11-23): no route; read: 1\nSam: behind a PIN\n", ""));
    }

    [Fact]
    public void Somebody_with_a_PIN_is_shown_alone_with_their_PIN()
    {
        Fill();
        Guard("Sam");
        Should.Throw<UsageException>(() => Run("sam")).Message.ShouldBe("That is not the PIN. Nothing is shown, and nothing was written.");
        Should.Throw<UsageException>(() => Run("sam", typed: "ab13")).Message.ShouldBe("That is not the PIN. Nothing is shown, and nothing was written.");
        var (status, shown, error) = Run("sam", typed: "ab12");
        (status, error).ShouldBe((ExitCode.Fine, "The PIN of Sam (it is not shown while you type): "));
        shown.ShouldContain("to talk about: serious breach CF-01");
        var one = JsonNode.Parse(Run("sam", json: true, typed: "ab12").Output)!;
        ((bool)one["locked"]!, (string)one["answersToRead"]![0]!["text"]!).ShouldBe((false, "I have told her."));
    }

    [Theory]
    [InlineData(null, "", "Say who you are with --as NAME")]
    [InlineData("Sam", "ab12", "not among those who may supervise here. Whoever set this machine up can change that")]
    [InlineData("Dr Wolanski", "ab12", "has no PIN here yet")]
    [InlineData("Mr Asamani", "", "That is not the PIN")]
    [InlineData("Mr Asamani", "ab13", "That is not the PIN")]
    public void Where_some_are_named_nobody_else_is_told_anything(string? by, string typed, string why)
    {
        Fill();
        Guard("Sam");
        Guard("Mr Asamani");
        var output = new StringWriter();
        var refused = Should.Throw<UsageException>(() => Run("Sam", typed: typed, by: by, archive: Named(), output: output));
        refused.Message.ShouldContain(why);
        if (by is null or "Sam") refused.Message.ShouldNotContain("Asamani");
        output.ToString().ShouldBeEmpty();
    }

    [Fact]
    public void Those_who_are_named_see_everybody_with_their_own_PIN()
    {
        Fill();
        Guard("Sam");
        Guard("Mr Asamani");
        var (status, shown, error) = Run(by: "MR  ASAMANI", typed: "ab12", archive: Named());
        (status, error).ShouldBe((ExitCode.Fine, "The PIN of Mr Asamani (it is not shown while you type): "));
        shown.ShouldStartWith("Sam (last 2026-11-23): 2 of 5; talk: 1 breach");
        Run("Sam", by: "Mr Asamani", typed: "ab12", archive: Named()).Output.ShouldContain("to read, of 2026-11-23: ");
    }

    [Theory]
    [InlineData(null)]
    [InlineData("Sam")]
    public void On_a_store_that_several_machines_share_nobody_is_told_anything_before_somebody_is_named(string? person)
    {
        // Nothing listens there: not even a name is asked of it.
        var refused = Should.Throw<UsageException>(() => Run(person, by: "Mr Asamani", archive: _records.Archive(SomeRecords.Shared)));
        refused.Message.ShouldStartWith("Nobody is named as supervising here.");
        refused.Message.ShouldContain("MENTORSIM_SUPERVISORS");
    }

    [Theory]
    [InlineData(null, WhoSupervises.Anybody, WhoSupervises.Nobody)]
    [InlineData(" ; ", WhoSupervises.Anybody, WhoSupervises.Nobody)]
    [InlineData("Dr Wolanski; mr asamani", WhoSupervises.Named, WhoSupervises.Named)]
    public void Who_supervises_is_read_from_the_settings(string? setting, WhoSupervises alone, WhoSupervises shared)
    {
        Archive Of(string store)
        {
            using var records = new Tui.Hosting.Records(new ConfigurationBuilder().AddInMemoryCollection([new("Store", store), new("Supervisors", setting)]).Build(), _records.Clock);
            return records.Demand();
        }

        (Of(_records.Path).WhoSupervises, Of(SomeRecords.Shared).WhoSupervises).ShouldBe((alone, shared));
        Of(_records.Path).Supervisors.Has(" MR  Asamani").ShouldBe(alone == WhoSupervises.Named);
    }

    [Fact]
    public void Names_that_are_given_as_a_list_are_refused_and_not_read_as_nobody()
    {
        using var records = new Tui.Hosting.Records(new ConfigurationBuilder().AddInMemoryCollection([new("Supervisors:0", "Mr Asamani")]).Build(), _records.Clock);
        Should.Throw<UsageException>(() => records.Archive).Message.ShouldContain("a semicolon between two names");
    }

    private Archive Named() => _records.Archive() with { Supervisors = Supervisors.Read("Dr Wolanski; Mr Asamani") };

    private void Guard(string name)
    {
        var archive = _records.Archive();
        archive.Store.People.SetPin(SomeTeam.Person(archive, name).Id, Pin.Keep("ab12"));
    }

    private (int Status, string Output, string Error) Run(string? person = null, bool json = false, string typed = "", string? by = null, Archive? archive = null, StringWriter? output = null)
    {
        output ??= new StringWriter { NewLine = "\n" };
        var error = new StringWriter { NewLine = "\n" };
        return (new TeamCommand(archive ?? _records.Archive(), [SomeTeam.Route], new StringReader(typed), output, error).Run(person, null, json, by), output.ToString(), error.ToString());
    }

    /// <summary>Something in Sam's induction becomes unreadable.</summary>
    private void Damage()
    {
        using var raw = new Microsoft.Data.Sqlite.SqliteConnection($"Data Source={_records.Path};Pooling=False");
        raw.Open();
        using var command = raw.CreateCommand();
        command.CommandText = "UPDATE events SET body = '{}' WHERE session IN (SELECT id FROM sessions WHERE mode = 'induction') AND sequence = 2";
        command.ExecuteNonQuery().ShouldBe(1);
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
