using MentorSim.Engine.Workshop.KeyAgreement;

namespace MentorSim.Tui.Tests.Commands;

/// <summary>A colleague rates a scenario, as somebody at a command line meets it.</summary>
public sealed class KeyRateCommandTests : IDisposable
{
    private readonly MentorSimProcess _program = new();
    private readonly string _yard;

    public KeyRateCommandTests() => _yard = _program.File("yard.yaml", SomeBench.Yard);

    public void Dispose() => _program.Dispose();

    private string Kept => Path.Combine(_program.Home, "r.yaml");

    [Fact]
    public void Ratings_are_given_in_lines_of_text_and_gone_on_with()
    {
        var first = _program.Run("5\n1\nq\n", "key", "rate", _yard, "--as", "R-03", "-o", Kept, "--plain").With(0);
        first.Output.ShouldContain("The whistle goes.");
        first.Error.ShouldBe($"2 of 5 answers are kept in {Kept}. The same command goes on from there.\n");

        var second = _program.Run("1\n5\n1\n\n", "key", "rate", _yard, "-o", Kept, "--plain").With(0);
        second.Error.ShouldBe($"All is rated. Your ratings are in {Kept}: give that file to whoever asked you.\n");
        var ratings = RatingsFile.Read(Kept).Ratings.ShouldNotBeNull();
        (ratings.Scenario, ratings.Rater).ShouldBe(("yard", "R-03"));
        ratings.All.Select(rating => rating.Point).ShouldBe([5, 1, 1, 5, 1]);
        _program.Run(null, "check", Kept).With(0);
    }

    [Fact]
    public void Where_no_file_is_named_it_lies_in_the_current_folder_under_the_ids()
    {
        _program.Shell("cd \"$HOME\" && printf '5\\nq\\n' | \"$M\" key rate yard.yaml --as 'R 03!' --plain").With(0).Error.ShouldBe("1 of 5 answers are kept in yard-ratings-r-03.yaml. The same command goes on from there.\n");

        File.Exists(Path.Combine(_program.Home, "yard-ratings-r-03.yaml")).ShouldBeTrue();
    }

    [Fact]
    public void A_kill_loses_no_answer_that_was_given()
    {
        _program.Shell(
            "cd \"$HOME\" && mkfifo in && { \"$M\" key rate yard.yaml --as R -o r.yaml --plain < in > out 2>&1 & } && p=$! && exec 3> in && printf '5\\n1\\n4\\n' >&3 && " +
            "n=0; until grep -q 'promise' r.yaml 2> /dev/null || [ $n -gt 500 ]; do sleep 0.1; n=$((n + 1)); done; kill -9 $p; wait $p; exec 3>&-; exit 0").With(0);

        RatingsFile.Read(Kept).Ratings.ShouldNotBeNull().All.Select(rating => rating.Point).ShouldBe([5, 1, 4]);
    }

    [Fact]
    public void Nobody_reads_or_overwrites_the_ratings_of_others()
    {
        _program.Run("5\nq\n", "key", "rate", _yard, "--as", "R-03", "-o", Kept, "--plain").With(0);
        var before = File.ReadAllText(Kept);

        var other = _program.Run("1\nq\n", "key", "rate", _yard, "--as", "R-04", "-o", Kept, "--plain").With(2);
        other.Error.ShouldContain("holds the ratings of R-03");
        other.Output.ShouldBeEmpty();
        _program.Run("1\nq\n", "key", "rate", "first-morning-back", "--as", "R-03", "-o", Kept, "--plain").With(2).Error.ShouldContain("holds ratings of 'yard', not of 'first-morning-back'");
        File.ReadAllText(Kept).ShouldBe(before);
        _program.File("r.yaml", before.Replace("rating: 5", "rating: 7"));
        var damaged = _program.Run("1\nq\n", "key", "rate", _yard, "--as", "R-03", "-o", Kept, "--plain").With(2);
        damaged.Error.ShouldContain($"{Kept}:11:22: error MS2007: 'rating' must be one of 1, 2, 3, 4, 5, cannot-say, and is '7'.");
        damaged.Error.ShouldContain("nothing was changed in it");
    }

    [Theory]
    [InlineData("Nobody said who rates. Add --as", "yard.yaml")]
    [InlineData("There is no scenario 'no-such'", "no-such", "--as", "R")]
    [InlineData("is an in-tray paper", "ten-before-nine", "--as", "R")]
    [InlineData("--round must be 1 or 2.", "yard.yaml", "--round", "3")]
    [InlineData("is a folder", "yard.yaml", "--as", "R", "-o", "HOME")]
    [InlineData("1 to 60 characters", "yard.yaml", "--as", " ")]
    public void What_is_wrong_is_said_with_how_to_mend_it(string says, params string[] words)
    {
        var outcome = _program.Run("", ["key", "rate", .. words.Select(word => word == "yard.yaml" ? _yard : word == "HOME" ? _program.Home : word), "--plain"]).With(2);

        outcome.Error.ShouldContain(says);
        outcome.Output.ShouldBeEmpty();
    }
}
