namespace MentorSim.Tui.Tests.Commands;

public sealed class SitCommandTests : IDisposable
{
    private readonly MentorSimProcess _program = new();

    public void Dispose() => _program.Dispose();

    [Fact]
    public void A_candidate_sits_a_paper_once_and_nothing_is_told()
    {
        var paper = _program.File("small.yaml", PaperTexts.Small);
        var sat = Sit("2\n1\n1\n1\n1\n1\n1\n1\n1\nShe must know.\n.\nq\nr\n0\n2\n\n", paper, "7").With(0);
        sat.Output.ShouldContain("It is handed in.");
        sat.Output.ShouldContain("The panel has your answers.");
        sat.Output.ShouldContain("The sitting is over. Close this window now.");
        sat.Output.ShouldContain("Receipt: ");
        sat.Output.ShouldNotContain("\u001b");
        sat.Output.ShouldNotContain("points");

        Sit("", paper, "7").With(2).Error.ShouldContain("Candidate 7 has sat 'A small tray', and it is over.");
        Sit("q\n", paper, "8").With(0);
    }

    [Fact]
    public void What_was_left_goes_on_under_the_same_conditions()
    {
        var paper = _program.File("small.yaml", PaperTexts.Small);
        Sit("2\n1\n1\n1\n1\n", paper, "b-7", "--extra-time", "25").With(0).Output.ShouldContain("can be gone on with by the same command");

        Sit("", paper, "B-7", "--extra-time", "50").With(2).Error.ShouldContain("began this sitting with 25% extra time");
        var again = Sit("1\nr\n0\n2\n\n", paper, "B-7").With(0);
        again.Output.ShouldContain("This sitting was interrupted.");
        again.Output.ShouldContain("1. A child at breakfast (begun)");
        again.Output.ShouldContain("It is handed in.");
    }

    [Fact]
    public void What_waits_outside_the_records_comes_into_them_before_the_sitting_goes_on()
    {
        var paper = _program.File("small.yaml", PaperTexts.Small);
        _program.Environment["MENTORSIM_STORE"] = Path.Combine(paper, "records.db");
        Sit("2\n1\n1\n1\n1\n", paper, "7").With(0);
        // The place of the records is still none: the sitting must not begin again.
        var early = Sit("2\n1\n", paper, "7").With(2);
        early.Error.ShouldContain("What candidate 7 answered waits in a file");
        early.Error.ShouldContain(".rescue.jsonl");
        Sit("q\n", paper, "8").With(0);

        _program.Environment.Remove("MENTORSIM_STORE");
        var again = Sit("1\nr\n0\n2\n\n", paper, "7").With(0);
        again.Output.ShouldContain("This sitting was interrupted.");
        again.Output.ShouldContain("1. A child at breakfast (begun)");
        Directory.EnumerateFiles(Path.Combine(_program.Home, "state", "mentorsim", "rescue")).ShouldBeEmpty();
        Sit("", paper, "7").With(2).Error.ShouldContain("it is over");
    }

    [Fact]
    public void A_candidate_who_has_not_begun_leaves_nothing_behind()
    {
        var paper = _program.File("small.yaml", PaperTexts.Small);
        var looked = Sit("1\n0\n\nq\n", paper, "7").With(0);
        looked.Output.ShouldNotContain("Close this window");
        _program.Run("", "--plain").Output.ShouldNotContain("Candidate 7");
    }

    [Theory]
    [InlineData("Which candidate sits it?", "panel", "sit", "PAPER")]
    [InlineData("is no number of a candidate", "panel", "sit", "PAPER", "--candidate", "Sam")]
    [InlineData("Which paper?", "panel", "sit", "--candidate", "7")]
    [InlineData("There is no paper 'nowhere'", "panel", "sit", "nowhere", "--candidate", "7")]
    [InlineData("There is no file nowhere.yaml", "panel", "sit", "nowhere.yaml", "--candidate", "7")]
    [InlineData("--extra-time must be a whole number of per cent from 0 to 300", "panel", "sit", "PAPER", "--candidate", "7", "--extra-time", "301")]
    [InlineData("--extra-time must be a whole number of per cent from 0 to 300", "play", "PAPER", "--extra-time", "much")]
    [InlineData("'mentorsim panel sit", "play", "PAPER", "--mode", "assess")]
    [InlineData("'mentorsim panel sit", "play", "PAPER", "--mode", "interview")]
    [InlineData("A paper is sat by hand", "play", "PAPER", "--choose", "a,b")]
    [InlineData("A paper has no scenes", "play", "PAPER", "--from", "a")]
    [InlineData("--extra-time goes with a paper", "play", "breakfast-club-disclosure", "--extra-time", "25")]
    [InlineData("Take another name", "play", "PAPER", "--as", "Candidate 7", "--plain")]
    public void What_cannot_be_is_refused_in_words(string why, params string[] arguments)
    {
        var paper = _program.File("small.yaml", PaperTexts.Small);
        _program.Run("", [.. arguments.Select(argument => argument == "PAPER" ? paper : argument)]).With(2).Error.ShouldContain(why);
    }

    [Fact]
    public void A_paper_with_mistakes_is_not_sat()
    {
        var paper = _program.File("broken.yaml", PaperTexts.Small.Replace("priority: this-week", "priority: some-day", StringComparison.Ordinal));
        Sit("", paper, "7").With(1).Error.ShouldContain("MS7");
        _program.Run("", "play", paper, "--plain").With(1).Error.ShouldContain("MS7");
    }

    [Fact]
    public void A_trainee_practises_a_paper_and_goes_on_later()
    {
        var paper = _program.File("small.yaml", PaperTexts.Small);
        var left = _program.Run("2\n1\n1\n1\n1\nq\nq\nq\n4\n", "play", paper, "--as", "Sam", "--plain").With(0);
        left.Output.ShouldContain("Leave, and go on later");
        left.Output.ShouldNotContain("Close this window");

        var home = _program.Run("g\n1\nr\n0\n2\nq\n1\nq\nq\n", "--plain").With(0);
        home.Output.ShouldContain("G. Go on: A small tray (in-tray, ");
        home.Output.ShouldContain("Reason: Left, to go on later");
        home.Output.ShouldContain("Debrief: A small tray");
        home.Output.ShouldContain("In-tray papers");
    }

    [Fact]
    public void The_list_names_papers_and_their_ids_can_be_played()
    {
        _program.Run("", []).With(0).Output.ShouldContain("ten-before-nine: Ten before nine");
        _program.Run("q\n", "play", "ten-before-nine", "--plain", "--as", "Sam").With(0).Output.ShouldContain("Ten before nine (in-tray, training)");
    }

    [Fact]
    public void Help_has_examples()
    {
        _program.Run("", "panel", "sit", "--help").With(0).Output.ShouldContain("mentorsim panel sit monday-morning --candidate 7");
        _program.Run("", "panel", "--help").With(0).Output.ShouldContain("mentorsim panel sit");
    }

    private Outcome Sit(string input, string paper, string candidate, params string[] more) => _program.Run(input, ["panel", "sit", paper, "--candidate", candidate, "--plain", .. more]);
}
