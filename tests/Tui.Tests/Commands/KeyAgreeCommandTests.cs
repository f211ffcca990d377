using System.Security.Cryptography;
using System.Text.Json;
using MentorSim.Engine.Records;
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
        foreach (var (file, rating) in new[] { (agreed[1], 2), (agreed[2], 5) }) File.WriteAllText(file, File.ReadAllText(file).Replace($"rating: {rating}", "rating: cannot-say"));
        _program.Run(null, ["key", "agree", _yard, .. agreed]).Output.ShouldContain("Order in whistle: no W, n = 3, 1 judge");
    }

    [Fact]
    public void Where_no_files_are_named_those_beside_the_scenario_are_taken()
    {
        _program.Run(null, "key", "agree", _yard).With(2).Error.ShouldBe("mentorsim: No ratings of yard lie in its folder, or in a folder 'ratings' there. Ask for some with 'mentorsim key rate', or name the files.\n");
        foreach (var rater in new[] { "R-01", "R-02", "R-03" }) Rates(rater, 5, 1, 1, 5, 1);
        _program.File("again.yaml", File.ReadAllText(Path.Combine(_program.Home, "R-01.yaml")));

        var agreed = _program.Run(null, "key", "agree", _yard).With(0);
        agreed.Output.ShouldContain("Of the ratings of 3 raters, 15 of 15 agree");
        agreed.Error.ShouldContain("would count twice");
    }

    [Fact]
    public void A_pattern_that_the_shell_left_as_it_is_names_the_files_that_it_fits()
    {
        string[] agreed = [Rates("R-01", 5, 1, 1, 5, 1), Rates("R-02", 5, 2, 1, 5, 1), Rates("R-03", 5, 1, 1, 4, 2)];
        var folder = Directory.CreateDirectory(Path.Combine(_program.Home, "ratings")).FullName;
        foreach (var file in agreed) File.Move(file, Path.Combine(folder, Path.GetFileName(file)));

        _program.Run(null, "key", "agree", _yard, Path.Combine(folder, "*.yaml")).With(0).Output.ShouldContain("Agreed: on each of 5 choices");
        _program.Run(null, "key", "agree", _yard, Path.Combine(folder, "*.yml")).With(2).Error.ShouldContain($"There is no file {Path.Combine(folder, "*.yml")}.");
        _program.Run(null, "key", "agree", _yard, Path.Combine(folder, "none", "*.yaml")).With(2).Error.ShouldContain("There is no file");
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

    [Fact]
    public void A_scenario_comes_to_count_as_assessed_and_ceases_to_when_it_is_edited()
    {
        string[] ratings = [Rates("R-01", 5, 1, 1, 5, 1), Rates("R-02", 5, 1, 1, 5, 1), Rates("R-03", 4, 1, 1, 5, 1)];
        var record = Path.Combine(_program.Home, "yard.agreement.yaml");
        var assessed = _program.File("yard.yaml", SomeBench.Yard.Replace("start: whistle", "status: assessed\nstart: whistle"));
        Codes(assessed).ShouldBe(["MS6040"]);
        _program.Run(null, "play", _yard, "--mode", "assess", "--choose", "shout").Error.ShouldContain("there is no record that colleagues agree");

        _program.Run(null, ["key", "agree", _yard, .. ratings, "-o", record]).With(0).Error.ShouldBe($"The record is in {record}.\n");
        Codes(assessed).ShouldBeEmpty();
        _program.Run(null, "check", record).With(0);
        _program.Run(null, "play", _yard, "--mode", "assess", "--choose", "shout").Error.ShouldBeEmpty();

        _program.File("yard.yaml", File.ReadAllText(assessed).Replace("A game of football", "A game of cricket"));
        Codes(assessed).ShouldBe(["MS6041"]);
        _program.Run("q\n", "play", _yard, "--mode", "assess", "--plain", "--as", "Sam").Output.ShouldContain("This scenario was edited since colleagues agreed");
        _program.Run("q\n", "play", _yard, "--plain", "--as", "Sam").Output.ShouldNotContain("colleagues");
    }

    [Fact]
    public void A_contested_key_counts_only_by_name_with_a_reason_and_the_log_knows()
    {
        string[] ratings = [Rates("R-01", 1, 1, 1, 5, 1), Rates("R-02", 1, 1, 1, 5, 1), Rates("R-03", 1, 1, 1, 5, 1)];
        var record = Path.Combine(_program.Home, "yard.agreement.yaml");
        _program.File("yard.yaml", SomeBench.Yard.Replace("start: whistle", "status: assessed\nstart: whistle"));
        string[] agree = ["key", "agree", _yard, .. ratings];

        _program.Run(null, [.. agree, "-o", record]).With(1);
        Codes(_yard).ShouldBe(["MS6042"]);
        _program.Run(null, [.. agree, "--override", "So it is."]).With(2).Error.ShouldContain("add -o and the file");
        _program.Run(null, [.. agree, "-o", record, "--override", "So it is."]).With(2).Error.ShouldContain("Nobody said who lets it count all the same. Add --as with a name.");
        _program.Run(null, [.. agree, "-o", record, "--override", " ", "--as", "Dr Wolanski"]).With(2).Error.ShouldContain("has 1 to 400 characters");
        Codes(_yard).ShouldBe(["MS6042"]);

        _program.Run(null, [.. agree, "-o", record, "--override", "Our policy decides it.", "--as", "Dr Wolanski"]).With(0);
        Codes(_yard).ShouldBeEmpty();
        File.ReadAllText(record).ShouldContain("override: { by: \"Dr Wolanski\", reason: \"Our policy decides it.\" }");
        using (var store = new Store(Directory.EnumerateFiles(_program.Home, "records.db", SearchOption.AllDirectories).Single()))
        {
            var act = store.Log.All().Select(StoreAct.Of).OfType<StoreAct>().Single(act => act.Kind == KeyActs.Override);
            ((string?)act.About["scenario"], (int?)act.About["contested"], (string?)act.About["record"]).ShouldBe(("yard", 1, Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(record)))));
            act.About.ToJsonString().ShouldNotContain("Wolanski");
        }

        var agreed = _program.Run(null, "key", "agree", _yard, Rates("A", 5, 1, 1, 5, 1), Rates("B", 5, 1, 1, 5, 1), Rates("C", 5, 1, 1, 5, 1), "-o", record, "--override", "So.", "--as", "X").With(2);
        agreed.Error.ShouldContain("There is nothing to override");
    }

    [Fact]
    public void Where_the_record_cannot_be_written_nothing_is_logged_and_that_is_said()
    {
        string[] ratings = [Rates("R-01", 1, 1, 1, 5, 1), Rates("R-02", 1, 1, 1, 5, 1), Rates("R-03", 1, 1, 1, 5, 1)];

        _program.Run(null, ["key", "agree", _yard, .. ratings, "-o", Path.Combine(_program.Home, "no-such", "r.yaml"), "--override", "So.", "--as", "X"]).With(2).Error.ShouldContain("There is no folder");

        Directory.EnumerateFiles(_program.Home, "records.db", SearchOption.AllDirectories).ShouldBeEmpty();
    }

    [Fact]
    public void A_pass_mark_is_recorded_with_who_decided()
    {
        string[] ratings = [.. new[] { ("R-01", 50), ("R-02", 60), ("R-03", 70) }.Select(judge => Judges(judge.Item1, judge.Item2))];
        var record = Path.Combine(_program.Home, "yard.agreement.yaml");

        _program.Run(null, ["key", "agree", _yard, .. ratings, "-o", record]).With(2).Error.ShouldContain("Nobody said who decided on the pass mark. Add --as with a name.");
        _program.Run(null, ["key", "agree", _yard, .. ratings, "-o", record, "--as", "Dr Wolanski"]).With(0).Output.ShouldContain("Pass mark\n  By what 3 judges expect");

        File.ReadAllText(record).ShouldContain("  judges: 3\n  decisions: 2\n  rounds: 1\n  cut: 60.0%\n  standard-error: 5.8%\n  mark: 60%\n  by: \"Dr Wolanski\"\n");
    }

    private string Judges(string rater, int percent)
    {
        var ratings = RatingsFile.Read(Rates(rater, 5, 1, 1, 5, 1)).Ratings!;
        foreach (var scene in _rated.Scenes) ratings = ratings.Expecting(scene.Id, 1, percent);
        return _program.File($"{rater}.yaml", RatingsFile.Write(ratings));
    }

    private IEnumerable<string> Codes(string path)
    {
        using var json = JsonDocument.Parse(_program.Run(null, "check", path, "--format", "json").Output);
        return [.. json.RootElement.GetProperty("findings").EnumerateArray().Select(finding => finding.GetProperty("code").GetString()!).Where(code => code.StartsWith("MS604", StringComparison.Ordinal))];
    }

    private string Rates(string rater, int sit, int shout, int promise, int words, int guess, string? name = null)
    {
        var ratings = new Ratings("yard", _rated.Sign, rater, new DateOnly(2026, 11, 23));
        foreach (var (at, point) in new[] { sit, shout, promise, words, guess }.Index()) ratings = ratings.With(_rated.Choices[at], point);
        return _program.File($"{name ?? rater}.yaml", RatingsFile.Write(ratings));
    }
}
