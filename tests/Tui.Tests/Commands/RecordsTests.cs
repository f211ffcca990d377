using System.Text.Json;
using MentorSim.Engine.Records;

namespace MentorSim.Tui.Tests.Commands;

/// <summary>Records that are handed in, taken in, given to people, erased and kept safe, by the program as a process of its own.</summary>
public sealed class RecordsTests : IDisposable
{
    private readonly MentorSimProcess _elm = new() { Environment = { ["MENTORSIM_SITE"] = "Elm" } };
    private readonly MentorSimProcess _oak = new() { Environment = { ["MENTORSIM_SITE"] = "Oak" } };
    private readonly MentorSimProcess _borough = new();

    public void Dispose()
    {
        foreach (var home in (MentorSimProcess[])[_elm, _oak, _borough]) home.Dispose();
    }

    [Fact]
    public void Two_schools_hand_in_to_a_third()
    {
        Play(_elm, "Sam");
        Play(_elm, "Ada");
        Play(_oak, "Sam");
        var files = new[] { HandIn(_elm, "Sam"), HandIn(_elm, "Ada"), HandIn(_oak, "Sam") };

        var first = _borough.Run(null, ["take-in", .. files]);
        first.Exit.ShouldBe(0, first.Error);
        first.Output.Split('\n').Count(line => line.StartsWith("taken in", StringComparison.Ordinal)).ShouldBe(3);
        var second = _borough.Run(null, ["take-in", .. files]);
        second.Exit.ShouldBe(0, second.Error);
        second.Output.Split('\n').Count(line => line.StartsWith("already here", StringComparison.Ordinal)).ShouldBe(3);

        using var store = StoreOf(_borough);
        store.People.Of(null).Select(person => (person.Site, person.Name)).ShouldBe([("Elm", "Ada"), ("Elm", "Sam"), ("Oak", "Sam")]);
        var verification = new Verification(store, new StoppedClock());
        foreach (var session in store.Sessions.All())
        {
            verification.Of(session).ShouldBeOfType<Fits>();
            using var there = StoreOf(session.Origin.StartsWith("Elm, ", StringComparison.Ordinal) ? _elm : _oak);
            store.Sessions.EventsOf(session.Id).ShouldBe(there.Sessions.EventsOf(session.Id));
            (store.Results.Of(session.Id)?.Points).ShouldBe(there.Results.Of(session.Id)?.Points);
        }

        // What is meant for one of two people of a name says which.
        _borough.Run(null, "data", "export", "--person", "Sam", "-o", "sam").Exit.ShouldBe(2);
        _borough.Run(null, "data", "erase", "--person", "sam", "--site", "Oak", "--yes").Exit.ShouldBe(0);
        store.People.Of(null).Length.ShouldBe(2);
        var refused = _borough.Run(null, "take-in", files[2]);
        refused.Exit.ShouldBe(1);
        refused.Output.ShouldContain("It was erased here.");
    }

    [Fact]
    public void Handing_in_says_what_is_in_the_file_and_gives_receipts()
    {
        Play(_elm, "Sam");
        var outcome = _elm.Run(null, "hand-in", "-o", "x", "--name-as", "LM-07");
        outcome.Exit.ShouldBe(0, outcome.Error);
        outcome.Error.ShouldContain("x holds 1 session with everything done and written in them, the results, the name 'LM-07' and the school 'Elm'. No PIN is in it.");
        using var store = StoreOf(_elm);
        var session = store.Sessions.All().Single();
        Engine.Chain.Receipt.TryParse(outcome.Output.Split(' ')[0])!.Holds(store.Sessions.EventsOf(session.Id)[^1]).ShouldBeTrue();
        if (!OperatingSystem.IsWindows()) File.GetUnixFileMode(Path.Combine(_elm.Home, "x")).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);

        _elm.Run(null, "hand-in", "-o", "y", "--as", "Nobody").Exit.ShouldBe(2);
        _oak.Run(null, "hand-in", "-o", "y").Error.ShouldContain("nothing to hand in");
    }

    [Fact]
    public void What_cannot_be_taken_in_is_named()
    {
        _borough.File("notes.txt", "not ours\n");
        var outcome = _borough.Run(null, "take-in", "notes.txt", "missing");
        outcome.Exit.ShouldBe(2);
        outcome.Error.ShouldContain("notes.txt: This is no file of MentorSim's records");
        outcome.Error.ShouldContain("missing");
    }

    [Fact]
    public void A_person_gets_all_there_is_in_two_forms()
    {
        Play(_elm, "Sam");
        var outcome = _elm.Run(null, "data", "export", "--person", "sam", "-o", "mine");
        outcome.Exit.ShouldBe(0, outcome.Error);
        outcome.Output.ShouldBe("mine.json\nmine.html\n");
        var root = JsonDocument.Parse(File.ReadAllText(Path.Combine(_elm.Home, "mine.json"))).RootElement;
        root.GetProperty("person").GetProperty("name").GetString().ShouldBe("Sam");
        root.GetProperty("sessions")[0].GetProperty("scenario").GetString().ShouldBe("corridor");
        File.ReadAllText(Path.Combine(_elm.Home, "mine.html")).ShouldContain("<h1>What MentorSim keeps about Sam</h1>");
        _elm.Run(null, "data", "export", "--person", "sam", "-o", "one.html").Output.ShouldBe("one.html\n");
    }

    [Fact]
    public void Erasing_asks_for_somebody_who_is_sure()
    {
        Play(_elm, "Sam");
        _elm.Run(null, "data", "erase", "--person", "Sam").Exit.ShouldBe(2);
        var erased = _elm.Run(null, "data", "erase", "--person", "Sam", "--yes");
        erased.Exit.ShouldBe(0, erased.Error);
        erased.Output.ShouldContain("1 sessions with");
        erased.Output.ShouldContain("receipt log-1-");
        using var store = StoreOf(_elm);
        store.People.Of(null).ShouldBeEmpty();
        _elm.Run(null, "data", "erase", "--person", "Sam", "--yes").Error.ShouldContain("nobody of the name 'Sam'");
    }

    [Fact]
    public void A_backup_comes_back()
    {
        Play(_elm, "Sam");
        _elm.Run(null, "data", "backup", "-o", "all").Output.ShouldContain("all holds 1 person, 1 session with");
        var file = Path.Combine(_elm.Home, "all");
        _oak.Run(null, "data", "restore", file).Exit.ShouldBe(0);
        var again = _oak.Run(null, "data", "restore", file);
        (again.Exit, again.Error.Contains("already", StringComparison.Ordinal)).ShouldBe((2, true));
        var replaced = _oak.Run(null, "data", "restore", file, "--replace");
        replaced.Exit.ShouldBe(0, replaced.Error);
        replaced.Error.ShouldContain(".before-");
        using (var store = StoreOf(_oak)) store.People.Of(null).Single().Name.ShouldBe("Sam");

        // What stood there before holds names as well, and an erasure does not reach it.
        var erased = _oak.Run(null, "data", "erase", "--person", "Sam", "--yes");
        (erased.Exit, erased.Error.Contains(".before-", StringComparison.Ordinal)).ShouldBe((0, true), erased.Error);
    }

    [Fact]
    public void A_purge_says_what_goes_and_for_how_long_each_kind_is_kept()
    {
        Play(_elm, "Sam");
        _elm.Run(null, "data", "purge", "--dry-run").Output.ShouldContain("     0 finished sessions would go (kept for 24 months)");
        _elm.Environment["MENTORSIM_Retention__Finished"] = "0";
        _elm.Run(null, "data", "purge").Output.ShouldContain("     0 finished sessions went (kept until erased)");
        _elm.Environment["MENTORSIM_Retention__Finished"] = "soon";
        var wrong = _elm.Run(null, "data", "purge");
        (wrong.Exit, wrong.Error.Contains("Retention:Finished is 'soon'", StringComparison.Ordinal)).ShouldBe((2, true));
    }

    [Fact]
    public void A_pin_is_reset_only_where_there_is_one()
    {
        Play(_elm, "Sam");
        _elm.Run(null, "data", "pin-reset", "--person", "Sam").Error.ShouldContain("'Sam' has no PIN.");
    }

    private static void Play(MentorSimProcess home, string name)
    {
        var outcome = home.Run(null, "play", home.File("corridor.yaml", Texts.Corridor), "--choose", "wait,listen", "--as", name);
        outcome.Exit.ShouldBe(0, outcome.Error);
    }

    private static string HandIn(MentorSimProcess home, string name)
    {
        var outcome = home.Run(null, "hand-in", "-o", name, "--as", name);
        outcome.Exit.ShouldBe(0, outcome.Error);
        return Path.Combine(home.Home, name);
    }

    private static Store StoreOf(MentorSimProcess home) => new(Path.Combine(home.Home, "data", "mentorsim", "records.db"));
}
