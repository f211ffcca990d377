using System.Text;
using System.Text.Json;
using MentorSim.Engine.Records;

namespace MentorSim.Tui.Tests.Commands;

/// <summary>Reports as somebody at a command line asks for them.</summary>
public sealed class ReportCommandTests : IDisposable
{
    private readonly MentorSimProcess _program = new();

    public ReportCommandTests() => _program.File("corridor.yaml", Texts.Corridor);

    public void Dispose() => _program.Dispose();

    [Fact]
    public void A_session_and_a_person_are_written_in_each_form()
    {
        var id = Played("Sam");

        _program.Run(null, "report", id[..8], "-o", "debrief.html").With(0).Output.ShouldBe("debrief.html\n");
        Read("debrief.html").ShouldStartWith("<!DOCTYPE html>\n<html lang=\"en-GB\">");
        if (!OperatingSystem.IsWindows()) File.GetUnixFileMode(Path.Combine(_program.Home, "debrief.html")).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
        _program.Run(null, "report", id[..8]).With(0).Output.ShouldStartWith("# ");
        using var json = JsonDocument.Parse(_program.Run(null, "report", id, "--format", "json", "-o", "-").With(0).Output);
        json.RootElement.GetProperty("session").GetString().ShouldBe(id);
        _program.Run(null, "report", "--person", "Sam", "-o", "sam.csv").With(0).Error.ShouldContain("personal data");
        File.ReadAllBytes(Path.Combine(_program.Home, "sam.csv")).Take(3).ShouldBe(Encoding.UTF8.Preamble.ToArray());
        Read("sam.csv").ShouldContain("\r\nSam,");
        _program.Run(null, "report", "--person", "Sam", "--showcase", id[..8], "-o", "sam.html").With(0);
        Read("sam.html").ShouldContain("<h2>Portfolio</h2>");
    }

    [Fact]
    public void What_may_not_be_told_or_makes_no_sense_is_refused_in_words()
    {
        var id = Played("Sam");
        var interview = Played("C-07", "--mode", "interview");

        Refused("is in no report", interview[..8]);
        Refused("is in no report", "--person", "Sam", "--showcase", interview[..8]);
        Refused("candidate", "--person", "Candidate 7");
        Refused("-o report.html", id[..8], "--format", "html");
        Refused("Say which session");
        Refused("are two reports", id[..8], "--person", "Sam");
        Refused("too short", id[..2]);
        Refused("There is no pack with units 'nos-2006'. Did you mean 'nos-2005'?", id[..8], "--standards", "nos-2006");
        Refused("There is no session", "00000000");
    }

    [Fact]
    public void A_PIN_is_asked_for_before_anything_is_written()
    {
        var id = Played("Sam");
        using (var store = new Store(Path.Combine(_program.Home, "data", "mentorsim", "records.db"))) store.People.SetPin(store.People.Find("", "Sam")!.Id, Pin.Keep("1234"));

        _program.Run("0000\n", "report", id[..8], "-o", "x.md").With(2).Error.ShouldContain("That is not the PIN.");
        File.Exists(Path.Combine(_program.Home, "x.md")).ShouldBeFalse();
        _program.Run("1234\n", "report", "--person", "Sam", "-o", "x.md").With(0);
        File.Exists(Path.Combine(_program.Home, "x.md")).ShouldBeTrue();
    }

    private void Refused(string why, params string[] arguments)
    {
        var outcome = _program.Run(null, ["report", .. arguments]).With(2);
        outcome.Error.ShouldContain(why);
        outcome.Output.ShouldBeEmpty();
    }

    private string Played(string name, params string[] more)
    {
        using var card = JsonDocument.Parse(_program.Run(null, ["play", "corridor.yaml", "--choose", "listen,tell", "--format", "json", "--as", name, .. more]).With(0).Output);
        return card.RootElement.GetProperty("session").GetString()!;
    }

    private string Read(string name) => File.ReadAllText(Path.Combine(_program.Home, name));
}
