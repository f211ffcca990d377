using System.Text.Json;
using MentorSim.Engine.Panel;
using MentorSim.Engine.Records.Reports;
using MentorSim.Tests.Panel;
using MentorSim.Tui.Commands;

namespace MentorSim.Tui.Tests.Commands.Panel;

/// <summary>A whole exercise by commands, as scripts give them; only the sittings are made otherwise.</summary>
public sealed class PanelFlowTests : IDisposable
{
    private readonly PanelCommandLine _panel = new();

    public void Dispose() => _panel.Dispose();

    [Fact]
    public void An_exercise_goes_from_its_beginning_to_its_receipt_by_commands()
    {
        var recovery = Begin();
        foreach (var member in new[] { "m1", "b. birch", "C. Cedar" }) _panel.Give("join", [Pin(member), Pin(member)], "--member", member).With(0);
        _panel.Give("station").With(2).Error.ShouldContain("no slip with an entry code for candidates 3, 7");
        var slips = _panel.Give("slips").With(0).Output;
        slips.Split('\f').Length.ShouldBe(2);
        slips.ShouldNotContain("25");
        var station = _panel.Give("station").With(0);
        StationFile.Open(_panel.Path("spring.station")).Fingerprint.ShouldBe(station.Output.Trim());
        var sitting = _panel.Give("status").With(0).Output;
        sitting.ShouldContain("1 Set up          done\n");
        sitting.ShouldContain("3 Sit             you are here\n");
        sitting.ShouldContain("4 Collect         nothing is collected of candidate 3");
        _panel.Give("note", "--by", "m1", "--candidate", "7", "--text", "Came five minutes late.").With(0);

        SomeExercises.Collect(_panel.Open(), _panel.Clock);
        foreach (var (member, mark) in new[] { ("m1", 2), ("m2", 2), ("m3", 4) }) Mark(member, mark);
        _panel.Give("finish", [Pin("m1")], "--member", "m1").With(0).Error.ShouldContain("Still marking: B. Birch, C. Cedar");
        _panel.Give("finish", [Pin("b. birch")], "--member", "m2").With(0);
        _panel.Give("withdraw", [recovery], "--member", "m3", "--reason", "Ill.", "--by", "m1").With(0);
        _panel.Exercise.State.ShouldBe(ExerciseState.Agreeing);

        Settle();
        _panel.Give("open", "--by", "m1").With(0);
        _panel.Exercise.Results!.By.ShouldBe("A. Arden");
        _panel.Give("results").With(0).Output.ShouldContain("Candidate 7");
        JsonDocument.Parse(_panel.Give("results", "--technical", "--format", "json").With(0).Output).RootElement.ValueKind.ShouldBe(JsonValueKind.Object);
        _panel.Give("wash-up", "--question", "evidence", "--text", "We read their own words.").With(0);
        _panel.Give("wash-up").With(0).Output.ShouldContain("We read their own words.");
        foreach (var number in new[] { "3", "7" }) _panel.Give("decide", "--candidate", number, "--outcome", "not-appointed", "--by", "m1", "--by", "m2", "--reason", "Not yet.").With(0);
        _panel.Give("conclude", "--by", "m1", "--by", "m2").With(0).Error.ShouldContain("2027-12-01");

        _panel.Give("sheet", "--what", "feedback", "--candidate", "7").With(2).Error.ShouldContain("is not released");
        _panel.Give("release", "--candidate", "7", "--by", "m1").With(0);
        _panel.Give("sheet", "--what", "feedback", "--candidate", "7").With(0).Output.ShouldContain("You are not offered the post.");
        _panel.Give("sheet", "--what", "recording", "--candidate", "7", "--member", "m2", "--format", "md").With(0).Output.ShouldContain("B. Birch");
        _panel.Give("export", "--candidate", "7", "-o", _panel.Path("seven.html")).With(0);
        File.ReadAllText(_panel.Path("seven.html")).ShouldContain("Came five minutes late.");
        _panel.Give("keep", "--by", "m1").With(0);

        _panel.Give("hold", "--by", "H. Hazel", "--reason", "A claim.").With(0);
        Purge("Over.").With(2).Error.ShouldContain("A claim.");
        _panel.Give("hold", "--lift", "--by", "H. Hazel", "--reason", "Settled.").With(0);
        Purge("").With(2).Error.ShouldContain("1 December 2027");
        var purged = Purge("Over.").With(0);
        purged.Output.ShouldContain("spring.panel");
        purged.Output.ShouldContain("spring.station");
        File.Exists(_panel.Path("spring.panel")).ShouldBeFalse();
        var said = new StringWriter();
        PurgeReceiptVerification.Run(_panel.Path("spring.purged.json"), json: false, said, TextWriter.Null).ShouldBe(0);
        said.ToString().ShouldContain("deleted at 2026-12-01");
    }

    [Fact]
    public void A_receipt_of_what_was_deleted_that_somebody_changed_is_found()
    {
        Begin();
        Purge("Over.").With(0);
        var path = _panel.Path("spring.purged.json");
        File.WriteAllText(path, File.ReadAllText(path).Replace("Over.", "Never mind.", StringComparison.Ordinal));
        var said = new StringWriter();
        PurgeReceiptVerification.Run(path, json: true, said, TextWriter.Null).ShouldBe(1);
        JsonDocument.Parse(said.ToString()).RootElement.GetProperty("verdict").GetString().ShouldBe("does-not-fit");
    }

    /// <summary>Begins an exercise of two candidates and three members.</summary>
    /// <returns>The code of the recovery sheet.</returns>
    private string Begin()
    {
        var begun = _panel.GiveBare(
            [SomeExercises.Passphrase, SomeExercises.Passphrase, SomeExercises.InvigilatorPinText, SomeExercises.InvigilatorPinText],
            ["new", _panel.Path("spring"), "--title", "Spring", "--paper", "ten-before-nine", "--criteria", "mentor-secondary", "--questions", "interview-questions:something-in-passing,why-this-work",
             "--member", "A. Arden; head; trained", "--member", "B. Birch", "--candidate", "3", "--candidate", "7:25%:large print"]).With(0);
        var code = begun.Output.Split('\n').First(line => line.StartsWith("Recovery code: ", StringComparison.Ordinal))["Recovery code: ".Length..].Trim();
        _panel.Give("set", [code], "--member", "C. Cedar; governor", "--recovery-holder", "The business manager").With(0).Error.ShouldContain("no slip with an entry code");
        return code;
    }

    private void Mark(string member, int mark)
    {
        var template = _panel.Give("marks", [Pin(member)], "--member", member, "--template").With(0).Output;
        template.ShouldNotContain("large print");
        var filled = MarksTable.Read(new StringReader(template)).Select(row => $"{row.Place};{row.Item};{row.Line};{mark};\"Mark {mark}; by {member}.\"");
        File.WriteAllText(_panel.Path("marks.csv"), $"place;item;line;mark;note\n{string.Join('\n', filled)}\n");
        _panel.Give("marks", [Pin(member)], "--member", member, "--from", _panel.Path("marks.csv")).With(0).Error.ShouldContain("Nothing is missing");
    }

    /// <summary>Judges and agrees whatever waits, as 'status' names it.</summary>
    private void Settle()
    {
        var status = JsonDocument.Parse(_panel.Give("status", "--format", "json").With(0).Output).RootElement;
        foreach (var breach in status.GetProperty("breachesToJudge").EnumerateArray())
            _panel.Give("breach", "--candidate", Text(breach, "candidate"), "--item", Text(breach, "item"), "--incident", Text(breach, "incident"), "--set-aside", "--by", "m1", "--reason", "Read again.").With(0);
        foreach (var line in status.GetProperty("marksToAgree").EnumerateArray())
            _panel.Give("agree-mark", "--candidate", Text(line, "candidate"), "--item", Text(line, "item"), "--line", Text(line, "line"), "--mark", "3", "--present", "m1", "--present", "m2", "--reason", "Read again.").With(0);
    }

    private Outcome Purge(string reason) => _panel.Give("purge", ["Spring"], "--by", "H. Hazel", "--reason", reason);

    private static string Text(JsonElement element, string name) => element.GetProperty(name).GetString()!;

    private static string Pin(string member) => member.ToUpperInvariant() switch { "M2" or "B. BIRCH" => "birch pin 2", "M3" or "C. CEDAR" => "cedar pin 3", _ => "arden pin 1" };
}
