using System.Text.Json.Nodes;
using MentorSim.Engine.InTray;
using MentorSim.Engine.Records;
using Microsoft.Data.Sqlite;

namespace MentorSim.Tui.Tests.Commands;

/// <summary>What a panel reads of sittings, and how other commands treat them, by the program as a process of its own.</summary>
public sealed class PanelScoreTests : IDisposable
{
    private readonly MentorSimProcess _program = new();
    private readonly SetClock _clock = new();
    private readonly Store _store;

    public PanelScoreTests() => _store = new Store(Path.Combine(Directory.CreateDirectory(Path.Combine(_program.Home, "data", "mentorsim")).FullName, "records.db"));

    public void Dispose()
    {
        _store.Dispose();
        _program.Dispose();
    }

    [Fact]
    public void The_panel_reads_the_score_the_words_and_the_record_of_time()
    {
        var sat = Sit("Candidate 7");
        var shown = Run(0, "panel", "score", "ten-before-nine", "--candidate", "7");

        string[] parts =
        [
            $"Candidate 7, sitting {sat.Stored.Id}, an exercise: submitted", "(18 minutes and 25% extra time; items arrived later by as much), used 0:01:30", "Time allowed 0:22:30",
            $"Receipt {sat.Receipt}", $"Items: {SittingScorer.Score(sat.Sitting).Points} of {SittingScorer.Score(sat.Sitting).Most} points",
            "Who reads nothing and ticks as much as is allowed gets ", "Who reads nothing and throws dice gets ", "Order: ", "Questions to the panel: was this a serious breach?",
            "    in their own words: Nothing to\n      do [31mhere.", "to mark from 0 to 4: ", "It never came into the tray.",
            "Fire alarm.", "for 0:01:00", "nothing was stored for 0:10:00", "People mark the reasons, and the panel decides. The score is one piece of evidence.",
        ];
        foreach (var part in parts) shown.ShouldContain(part);
        shown.ShouldNotContain("\u001b");
        Run(0, "panel", "score", sat.Stored.Id[..13]).ShouldBe(shown);
    }

    [Fact]
    public void Programs_read_the_same_as_JSON()
    {
        var sat = Sit("Candidate 7");
        var json = JsonNode.Parse(Run(0, "panel", "score", "ten-before-nine", "--candidate", "7", "--format", "json"))!.AsObject();

        json.Select(entry => entry.Key).ShouldBe(
        [
            "sitting", "paper", "title", "candidate", "mode", "state", "minutes", "extraTime", "arrivalsUnscaled", "receipt", "verified", "points", "most", "attainment", "result", "standards",
            "order", "first", "breaches", "items", "units", "naive", "time",
        ]);
        var score = SittingScorer.Score(sat.Sitting);
        ((string)json["sitting"]!, (string)json["candidate"]!, (string)json["mode"]!, (string)json["state"]!, (int)json["extraTime"]!, (bool)json["verified"]!)
            .ShouldBe((sat.Stored.Id, "7", "exercise", "submitted", 25, true));
        ((int)json["points"]!, (int)json["most"]!).ShouldBe((score.Points, score.Most));
        var items = json["items"]!.AsArray();
        items.Sum(item => (int)item!["points"]!).ShouldBe(score.Points);
        items.Select(item => (string)item!["id"]!).ShouldBe(sat.Sitting.Paper.Items.Select(item => item.Id));
        items.Count(item => (string)item!["answer"]!["reason"]! == "Nothing to\ndo \u001b[31mhere.").ShouldBe(1);
        json["breaches"]!.AsArray().Count.ShouldBe(score.Breaches.Length);
        json["naive"]!.AsArray().Select(naive => (string)naive!["pattern"]!).ShouldBe(["tick-everything", "all-urgent", "file-everything", "chance"]);
        ((long)json["time"]!["used"]!, (long)json["time"]!["allowed"]!, (long)json["time"]!["gaps"]![0]!["lasted"]!).ShouldBe((90_000, 1_350_000, 600_000));
    }

    [Fact]
    public void Several_sittings_are_a_line_each_by_number_and_training_is_not_among_them()
    {
        Run(0, "panel", "score").ShouldBe("No candidate has sat a paper here.\n");
        Sit("Candidate 12");
        Sit("Candidate 7", isOver: false);
        Sit("Sam");
        var lines = Run(0, "panel", "score").Split('\n');
        lines[1].ShouldContain("candidate 7: not over, ");
        lines[2].ShouldContain("candidate 12: submitted, ");
        lines[2].ShouldContain("to the panel");
        lines.ShouldAllBe(line => !line.Contains("Sam", StringComparison.Ordinal));
        JsonNode.Parse(Run(0, "panel", "score", "ten-before-nine", "--format", "json"))!["sittings"]!.AsArray().Count.ShouldBe(2);
    }

    [Fact]
    public void What_is_not_there_is_said()
    {
        Sit("Candidate 7");
        Refused("panel", "score", "nothing").ShouldContain("There is no sitting of 'nothing'.");
        Refused("panel", "score", "ten-before-nine", "--candidate", "8").ShouldContain("There is no candidate 8 here.");
        Refused("panel", "score", "--candidate", "Smith").ShouldContain("'Smith' is no number of a candidate");
    }

    [Fact]
    public void What_was_changed_is_shown_with_a_warning()
    {
        var sat = Sit("Candidate 7");
        using (var raw = new SqliteConnection($"Data Source={_store.Name};Pooling=False"))
        {
            raw.Open();
            using var change = raw.CreateCommand();
            change.CommandText = "UPDATE events SET body = replace(body, 'Fire alarm.', 'Fire drills') WHERE body LIKE '%Fire alarm.%'";
            change.ExecuteNonQuery().ShouldBe(1);
        }

        var outcome = _program.Run(null, "panel", "score", sat.Stored.Id);
        outcome.Exit.ShouldBe(1);
        outcome.Error.ShouldContain("does not fit what was stored: event 4: its text was changed. Do not rely on what is shown of it.");
    }

    [Fact]
    public void Other_commands_know_what_a_sitting_is()
    {
        var (sat, trained) = (Sit("Candidate 7"), Sit("Sam"));
        Refused("play", sat.Stored.Id).ShouldContain("That is a candidate's sitting of 'Ten before nine'.");
        Refused("play", "--as", "Candidate 7", "--plain").ShouldContain("That is how candidates of an interview are known.");
        Run(0, "verify").ShouldContain("2 sessions with ");
        Run(0, "verify", trained.Stored.Id).ShouldContain(": fine. Receipt: ");

        var handedIn = _program.Run(null, "hand-in", "-o", "sam");
        (handedIn.Exit, handedIn.Output.Contains(trained.Stored.Id[..8], StringComparison.Ordinal)).ShouldBe((0, true), handedIn.Error);
        var candidates = _program.Run(null, "hand-in", "-o", "seven", "--as", "Candidate 7");
        candidates.Error.ShouldContain("it is a candidate's sitting, which stays with the panel and is never handed in.");
        File.Exists(Path.Combine(_program.Home, "seven")).ShouldBeFalse();

        var told = _program.Run(null, "export", "xapi", "-o", "all.json");
        (told.Exit, told.Error.Contains("2 in-tray sittings left out: only sessions of scenarios are told as xAPI statements.", StringComparison.Ordinal)).ShouldBe((0, true), told.Error);
        Run(0, "data", "purge", "--dry-run").ShouldContain("0 sittings of candidates would go (kept for 12 months)");
        _program.Environment["MENTORSIM_Retention__Candidates"] = "6";
        Run(0, "data", "purge", "--dry-run").ShouldContain("0 sittings of candidates would go (kept for 6 months)");
        Run(0, "data", "export", "--person", "Candidate 7", "-o", "seven.html");
        File.ReadAllText(Path.Combine(_program.Home, "seven.html")).ShouldContain("Fire alarm.");
    }

    private SittingRecording Sit(string name, bool isOver = true) => SomeSittings.Sit(new Archive(_store, "", [_program.Home], "1.2.3", _clock), _clock, name, isOver);

    private string Run(int exit, params string[] arguments)
    {
        var outcome = _program.Run(null, arguments);
        outcome.Exit.ShouldBe(exit, outcome.Error);
        return outcome.Output;
    }

    private string Refused(params string[] arguments)
    {
        var outcome = _program.Run(null, arguments);
        outcome.Exit.ShouldBe(2, outcome.Output);
        return outcome.Error;
    }
}
