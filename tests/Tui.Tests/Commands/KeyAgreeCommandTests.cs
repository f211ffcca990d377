using System.Text.Json;
using MentorSim.Engine.Workshop.KeyAgreement;

namespace MentorSim.Tui.Tests.Commands;

/// <summary>Do colleagues agree with a key, as somebody at a command line asks.</summary>
public sealed class KeyAgreeCommandTests : IDisposable
{
    private readonly MentorSimProcess _program = new();
    private readonly RatedScenario _rated = RatedScenario.Of(SomeBench.Scenario(SomeBench.Yard).Scenario!);
    private readonly string _yard;

    public KeyAgreeCommandTests() => _yard = _program.File("yard.yaml", SomeBench.Yard);

    public void Dispose() => _program.Dispose();

    [Fact]
    public void Colleagues_who_agree_give_0_and_those_who_do_not_1()
    {
        string[] agreed = [Rates("R-01", 5, 1, 1, 5, 1), Rates("R-02", 5, 2, 1, 5, 1), Rates("R-03", 5, 1, 1, 4, 2)];
        var fine = _program.Run(null, ["key", "agree", _yard, .. agreed]).With(0);
        fine.Output.ShouldStartWith("Out in the yard (yard): do colleagues agree with its key?\n\nThe key\n  Agreed: on each of 5 choices 75% of its raters or more agree with the key");
        fine.Error.ShouldBeEmpty();

        var contested = _program.Run(null, ["key", "agree", _yard, .. agreed, Rates("R-04", 1, 1, 1, 5, 1), Rates("R-05", 1, 1, 1, 5, 1)]).With(1);
        contested.Output.Replace("\n    ", " ").ShouldContain("Contested\n  whistle/sit: the key takes it for right; 3 of 5 agree (95% interval 0.23 to 0.88). Most say 5, the best thing to do.\n");
        _program.Run(null, ["key", "agree", _yard, .. agreed[..2]]).With(1).Output.ShouldContain("5 have fewer than 3 ratings");
    }

    [Fact]
    public void Programs_get_the_same()
    {
        using var json = JsonDocument.Parse(_program.Run(null, "key", "agree", _yard, Rates("A", 5, 1, 1, 5, 1), Rates("B", 5, 1, 1, 5, 1), Rates("C", 5, 1, 1, 5, 1), "--threshold", "90%", "--format", "json").With(0).Output);

        (json.RootElement.GetProperty("agreed").GetBoolean(), json.RootElement.GetProperty("threshold").GetDouble()).ShouldBe((true, 0.9));
    }

    [Fact]
    public void Files_that_cannot_be_used_are_named_with_the_reason()
    {
        var (one, two) = (Rates("A", 5, 1, 1, 5, 1), Rates("a", 5, 1, 1, 5, 1, "again"));
        _program.Run(null, "key", "agree", _yard, one, two).With(2).Error.ShouldContain($"A would count twice: {one} and {two}. Leave out all but the latest.");
        var other = _program.File("other.yaml", File.ReadAllText(one).Replace("scenario: yard", "scenario: another"));
        _program.Run(null, "key", "agree", _yard, other).With(2).Error.ShouldContain($"{other} holds ratings of 'another', not of 'yard'. Leave it out.");
        var damaged = _program.File("damaged.yaml", File.ReadAllText(one).Replace("choices:", "choices: ["));
        _program.Run(null, "key", "agree", _yard, one, damaged).With(2).Error.ShouldContain($"{damaged} cannot be used.");
        _program.Run(null, "key", "agree", _yard, Path.Combine(_program.Home, "none.yaml")).With(2).Error.ShouldContain("There is no file");
        _program.Run(null, "key", "agree", _yard, _program.Home).With(2).Error.ShouldContain("is a folder. Name the ratings files in it");
        _program.Run(null, "key", "agree", _yard, one, "--threshold", "40").With(2).Error.ShouldContain("--threshold must be a whole per cent from 50 to 100.");
        _program.Run(null, "key", "agree", _yard, _yard).With(2).Error.ShouldContain("error MS2007: 'kind' of a ratings file must be one of ratings");
    }

    private string Rates(string rater, int sit, int shout, int promise, int words, int guess, string? name = null)
    {
        var ratings = new Ratings("yard", _rated.Sign, rater, new DateOnly(2026, 11, 23));
        foreach (var (at, point) in new[] { sit, shout, promise, words, guess }.Index()) ratings = ratings.With(_rated.Choices[at], point);
        return _program.File($"{name ?? rater}.yaml", RatingsFile.Write(ratings));
    }
}
