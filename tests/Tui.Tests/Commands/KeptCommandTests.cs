using System.Text.Json;

namespace MentorSim.Tui.Tests.Commands;

public sealed class KeptCommandTests : IDisposable
{
    private readonly MentorSimProcess _program = new();

    public KeptCommandTests() => _program.File("corridor.yaml", Texts.Corridor);

    private string StorePath => Path.Combine(_program.Home, "data", "mentorsim", "records.db");

    public void Dispose() => _program.Dispose();

    [Fact]
    public void Answers_with_a_name_are_stored_and_the_rest_is_printed_as_before()
    {
        var without = _program.Run(null, "play", "corridor.yaml", "--choose", "listen,tell", "--format", "json").With(0).Output;
        File.Exists(StorePath).ShouldBeFalse();
        without.ShouldNotContain("\"session\"");

        var with = _program.Run(null, "play", "corridor.yaml", "--choose", "listen,tell", "--format", "json", "--as", "Sam").With(0).Output;

        using var card = JsonDocument.Parse(with);
        Guid.TryParse(card.RootElement.GetProperty("session").GetString(), out _).ShouldBeTrue();
        string.Join('\n', with.Split('\n').Where(line => !line.Contains("\"session\"", StringComparison.Ordinal))).ShouldBe(without);
        if (!OperatingSystem.IsWindows()) File.GetUnixFileMode(StorePath).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
    }

    [Fact]
    public void Answers_that_cannot_be_given_store_nothing()
    {
        _program.Run(null, "play", "corridor.yaml", "--choose", "listen,nonsense", "--as", "Sam").With(2);
        File.Exists(StorePath).ShouldBeFalse();
    }

    [Fact]
    public void A_session_goes_on_by_the_first_letters_of_its_id()
    {
        var id = Stored("listen");

        var outcome = _program.Run("\n", "play", id[..8], "--plain").With(0);

        outcome.Output.ShouldContain("They came to you. Stay with it.");
        outcome.Output.ShouldContain("You can go on later from Home");
        _program.Run("\n1\n\n\n\n", "play", id, "--plain").With(0).Output.ShouldContain("Your receipt");
        _program.Run(null, "play", id, "--choose", "tell").With(2).Error.ShouldContain("by hand");
    }

    [Fact]
    public void Letters_of_no_session_are_told()
    {
        Stored("listen");
        _program.Run(null, "play", "00000000-dead").With(2).Error.ShouldContain("no session '00000000-dead'");
    }

    [Fact]
    public void The_end_of_the_input_is_written_down_as_leaving()
    {
        _program.Run("\n4\n", "play", "corridor.yaml", "--plain", "--as", "Sam").With(0).Output.ShouldContain("You can go on later from Home");
        _program.Run("g\n", "--plain").With(0).Output.ShouldContain("They came to you. Stay with it.");
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx")]
    public void A_name_that_is_none_is_wrong_usage(string name) =>
        _program.Run(null, "play", "corridor.yaml", "--plain", "--as", name).With(2).Error.ShouldStartWith("mentorsim: ");

    [Fact]
    public void Nothing_but_a_named_play_makes_a_store()
    {
        string[][] commands =
        [
            ["check", "corridor.yaml"], ["explain", "MS3002"], ["--help"], ["schema", "scenario"], ["test", "corridor.yaml"], ["new", "scenario", "a-new-one"],
            ["play", "corridor.yaml", "--from", "office", "--plain"], ["play", "corridor.yaml", "--choose", "listen"], ["--plain"],
        ];
        foreach (var command in commands) _program.Run("q\n", command).Exit.ShouldBeLessThan(2, string.Join(' ', command));
        Directory.Exists(Path.Combine(_program.Home, "data")).ShouldBeFalse();
    }

    [Fact]
    public void A_store_in_a_place_that_cannot_be_is_told_and_the_play_waits_in_a_file()
    {
        _program.Environment["MENTORSIM_STORE"] = Path.Combine(_program.Home, "corridor.yaml", "records.db");
        var outcome = _program.Run(null, "play", "corridor.yaml", "--choose", "listen,tell", "--as", "Sam").With(0);
        outcome.Output.ShouldContain("Competent");
        outcome.Error.ShouldContain("not in the records yet");
        Directory.EnumerateFiles(Path.Combine(_program.Home, "state", "mentorsim", "rescue")).ShouldHaveSingleItem();

        _program.Environment.Remove("MENTORSIM_STORE");
        var home = _program.Run("1\n\nq\n", "--plain").With(0).Output;
        home.ShouldContain("Something waits to be brought in");
        home.ShouldContain("is in the records now");
        Directory.EnumerateFiles(Path.Combine(_program.Home, "state", "mentorsim", "rescue")).ShouldBeEmpty();
    }

    [Fact]
    public void An_address_that_makes_no_sense_is_told_and_not_repeated()
    {
        _program.Environment["MENTORSIM_STORE"] = "Host=;Password=secret;Nonsense";
        var outcome = _program.Run(null, "play", "corridor.yaml", "--choose", "listen,tell", "--as", "Sam").With(2);
        outcome.Error.ShouldContain("MENTORSIM_STORE makes no sense");
        outcome.Error.ShouldNotContain("secret");
    }

    private string Stored(string answers)
    {
        using var card = JsonDocument.Parse(_program.Run(null, "play", "corridor.yaml", "--choose", answers, "--format", "json", "--as", "Sam").With(0).Output);
        return card.RootElement.GetProperty("session").GetString()!;
    }
}
