using System.Text.Json;
using MentorSim.Tui.Hosting;

namespace MentorSim.Tui.Tests.Commands;

/// <summary>Made-up trainees, as somebody at a command line meets them.</summary>
public sealed class SimulateCommandTests : IDisposable
{
    private readonly MentorSimProcess _program = new();

    public void Dispose() => _program.Dispose();

    [Fact]
    public void A_report_says_first_what_it_is_and_what_to_look_at()
    {
        var outcome = _program.Run(null, "simulate", "first-morning-back", "--trainees", "500").With(0);

        outcome.Output.ShouldStartWith("Seventeen days on (first-morning-back)\nMade-up people: they show how the scorecard behaves, not how people do.\n\nTo look at\n");
        outcome.Output.ShouldContain("  500 trainees, seed 1, skill 0.1-0.9, noise 0.03.\n");
        outcome.Output.ShouldContain("\nReliability\n  Cronbach's alpha ");
        outcome.Output.Split('\n').ShouldAllBe(line => line.Length <= 80);
        outcome.Error.ShouldBeEmpty();
        _program.Run(null, "simulate", "first-morning-back", "--trainees", "500").Output.ShouldBe(outcome.Output);
    }

    [Fact]
    public void Programs_get_the_same_figures()
    {
        using var json = JsonDocument.Parse(_program.Run(null, "simulate", "first-morning-back", "--trainees", "300", "--seed", "4", "--kinds", "careful=2,guesser=1", "--skill", "0.2-0.8", "--noise", "0", "--format", "json").With(0).Output);

        var root = json.RootElement;
        root.GetProperty("caution").GetString().ShouldBe("Made-up people: they show how the scorecard behaves, not how people do.");
        (root.GetProperty("scenario").GetString(), root.GetProperty("trainees").GetInt32(), root.GetProperty("seed").GetInt32()).ShouldBe(("first-morning-back", 300, 4));
        root.GetProperty("skill").EnumerateArray().Select(end => end.GetDouble()).ShouldBe([0.2, 0.8]);
        root.GetProperty("kinds").EnumerateArray().Select(kind => (kind.GetProperty("kind").GetString(), kind.GetProperty("trainees").GetInt32())).ShouldBe([("careful", 200), ("guesser", 100)]);
        root.GetProperty("naive").GetArrayLength().ShouldBe(3);
        root.GetProperty("samples").EnumerateArray().Select(sample => (sample.GetProperty("kind").GetString(), sample.GetProperty("answers").GetArrayLength() > 0)).ShouldBe([("careful", true), ("guesser", true)]);
        foreach (var name in (string[])["total", "units", "endings", "breaches", "oversteps", "decisions", "minutes", "items", "reliability", "findings"]) root.TryGetProperty(name, out _).ShouldBeTrue(name);
    }

    [Fact]
    public void Another_pack_scores_them()
    {
        _program.Run(null, "simulate", "first-morning-back", "--trainees", "50", "--standards", "common-core-2005").With(0).Output.ShouldContain("Scored against: Common Core");
        _program.Run(null, "simulate", "first-morning-back", "--standards", "no-such").With(2).Error.ShouldContain("There is no pack 'no-such'");
    }

    [Theory]
    [InlineData("There is no kind of trainee 'carefull'. Did you mean 'careful'?", "--kinds", "carefull=40")]
    [InlineData("--skill '1.5' is no share", "--skill", "1.5")]
    [InlineData("--noise 'much' is no share", "--noise", "much")]
    [InlineData("--trainees must be a whole number from 1 to 100000000.", "--trainees", "0")]
    [InlineData("--trainees must be a whole number from 1 to 100000000.", "--trainees", "many")]
    [InlineData("--seed must be a whole number.", "--seed", "x")]
    public void What_is_wrong_is_said_with_how_to_write_it(string says, params string[] options)
    {
        var outcome = _program.Run(null, ["simulate", "first-morning-back", .. options]).With(2);

        outcome.Output.ShouldBeEmpty();
        outcome.Error.ShouldContain(says);
    }

    [Fact]
    public void What_is_no_scenario_or_cannot_be_played_through_is_told_apart()
    {
        _program.Run(null, "simulate", "ten-before-nine").With(2).Error.ShouldContain("is an in-tray paper");
        _program.Run(null, "simulate", "no-such").With(2).Error.ShouldContain("There is no scenario 'no-such'.");
        var whole = _program.File("a-quiet-word.yaml", DecisionTexts.Note);
        var bare = whole[..^".yaml".Length];
        foreach (var (command, typed) in new[] { ("simulate", bare), ("graph", bare), ("check", bare), ("check", whole.Replace("quiet", "quite")), ("test", whole + "l"), ("watch", bare) })
            _program.Run(null, command, typed).With(2).Error.ShouldContain($"{typed}. Did you mean '{whole}'?", customMessage: $"{command} {typed}");
        _program.Run(null, "simulate", "first-morning-back", "--max-states", "3").With(1).Error.ShouldContain("--max-states raises the limit.");
        var broken = _program.File("broken.yaml", DecisionTexts.Note.Replace("id: note\n", "id: broken\nnonsense: 1\n", StringComparison.Ordinal));
        _program.Run(null, "simulate", broken).With(1).Error.ShouldContain("nonsense");
    }

    [Fact]
    public void On_a_terminal_a_bar_says_how_many_have_played()
    {
        var (clock, output) = (new SetClock(), new StringWriter());
        using (var search = new LongSearch(clock, output, isTerminal: true))
        {
            var played = search.Trainees(2000);
            played.Report(100);
            output.ToString().ShouldBeEmpty();
            clock.Pass(TimeSpan.FromSeconds(1));
            played.Report(1000);
            output.ToString().ShouldBe("\r[###############...............] 1,000 of 2,000 trainees");
        }

        output.ToString().ShouldEndWith(" \r");
    }
}
