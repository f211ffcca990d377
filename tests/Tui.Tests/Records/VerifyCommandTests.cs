using System.Text.Json;
using MentorSim.Tui.Tests.Commands;
using Microsoft.Data.Sqlite;

namespace MentorSim.Tui.Tests.Records;

public sealed class VerifyCommandTests : IDisposable
{
    private readonly MentorSimProcess _program = new();

    public void Dispose() => _program.Dispose();

    private string StorePath => Path.Combine(_program.Home, "data", "mentorsim", "records.db");

    [Fact]
    public void What_was_played_is_fine_and_a_receipt_is_asked_for()
    {
        Play("Sam");
        Play("Alex");
        var outcome = _program.Run(null, "verify").With(0);
        outcome.Output.ShouldBe("2 sessions with 10 events: fine.\n");
        outcome.Error.ShouldContain("only a receipt that was kept elsewhere shows that");
    }

    [Fact]
    public void The_first_event_that_does_not_fit_is_named()
    {
        var id = Play("Sam");
        Change("UPDATE events SET body = replace(body, 'listen', 'hear')");
        _program.Run(null, "verify").With(1).Output.ShouldMatch($@"\A{id[..8]} \(A word in the corridor, \d{{4}}-\d\d-\d\d\): event 4: its text was changed\.\n1 session with 5 events: 1 problem\.\n\z");
        var json = JsonDocument.Parse(_program.Run(null, "verify", "--format", "json").With(1).Output).RootElement.GetProperty("sessions")[0];
        (json.GetProperty("verdict").GetString(), json.GetProperty("event").GetInt32()).ShouldBe(("does-not-fit", 4));
    }

    [Fact]
    public void A_receipt_tells_whether_a_session_is_what_it_was()
    {
        var id = Play("Sam");
        var receipt = JsonDocument.Parse(_program.Run(null, "verify", id[..8], "--format", "json").With(0).Output).RootElement.GetProperty("sessions")[0].GetProperty("receipt").GetString()!;
        receipt.ShouldStartWith($"{id[..8]}-5-");
        _program.Run(null, "verify", "--receipt", receipt.ToUpperInvariant()).With(0).Output.ShouldContain($"{receipt}: holds.");
        var other = receipt[..^1] + (receipt[^1] == '0' ? '1' : '0');
        _program.Run(null, "verify", "--receipt", other).With(1).Output.ShouldContain($"{other}: does not hold.");
        _program.Run(null, "verify", "--receipt", "00000000" + receipt[8..]).With(1).Output.ShouldContain("what it speaks of is not here");
    }

    [Theory]
    [InlineData("There is no session", "verify", "nonsense")]
    [InlineData("is no receipt", "verify", "--receipt", "nonsense")]
    public void What_cannot_be_asked_is_told(string message, params string[] arguments) =>
        _program.Run(null, arguments).With(2).Error.ShouldContain(message);

    [Fact]
    public void What_is_no_store_is_told_and_left_alone()
    {
        Directory.CreateDirectory(Path.GetDirectoryName(StorePath)!);
        File.WriteAllText(StorePath, "Dear diary, this is a text and no database at all, and it is long enough to be read as one.\n");
        _program.Run(null, "verify").With(2).Error.ShouldStartWith("mentorsim: ");
        File.ReadAllText(StorePath).ShouldStartWith("Dear diary");
    }

    private string Play(string name) => JsonDocument.Parse(
        _program.Run(null, "play", _program.File("corridor.yaml", Texts.Corridor), "--choose", "wait,listen", "--as", name, "--format", "json").With(0).Output).RootElement.GetProperty("session").GetString()!;

    private void Change(string statement)
    {
        using var connection = new SqliteConnection($"Data Source={StorePath};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = statement;
        command.ExecuteNonQuery();
    }
}
