namespace MentorSim.Tui.Tests.Commands;

public sealed class PreviewTests : IDisposable
{
    private readonly MentorSimProcess _program = new();

    public void Dispose() => _program.Dispose();

    [Theory]
    [InlineData("--from leter", "There is no scene 'leter' in note. Did you mean 'letter'?")]
    [InlineData("--from Letter", "There is no scene 'Letter' in note. Did you mean 'letter'?")]
    [InlineData("--set tld=true", "There is no var 'tld' in note. Did you mean 'told'?")]
    [InlineData("--set told=maybe", "'told' can be true or false, not 'maybe'.")]
    [InlineData("--set told=1", "'told' can be true or false, not '1'.")]
    [InlineData("--set told=", "'told' can be true or false, not ''.")]
    [InlineData("--set told", "'told' sets nothing: write --set trust=3.")]
    [InlineData("--set trust=4", "'trust' can be a whole number from -1 to 3, not '4'.")]
    [InlineData("--set trust=1.0", "'trust' can be a whole number from -1 to 3, not '1.0'.")]
    [InlineData("--set mood=sad", "'mood' can be low, high, not 'sad'.")]
    [InlineData("--set time=15:01", "'time' can be from 09:00 to 15:00, not '15:01'.")]
    [InlineData("--set time=noon", "'time' can be from 09:00 to 15:00, not 'noon'.")]
    [InlineData("--from letter --format json", "A preview has no scorecard, so there is nothing to print as JSON.")]
    [InlineData("--from letter --choose Hello --format json", "A preview has no scorecard, so there is nothing to print as JSON.")]
    [InlineData("--from note --choose none", "'none' has 0 ticks; in the scene 'note' 1 to 3 are wanted, of words, day, guess, sign.")]
    [InlineData("--from heard --choose words", "'words' is left over: the story has ended in the scene 'heard'.")]
    public void What_cannot_be_looked_at_says_why(string arguments, string says)
    {
        var outcome = _program.Run(null, ["play", Note(), .. arguments.Split(' ')]).With(2);
        outcome.Error.ShouldContain(says);
        outcome.Output.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("--from letter --choose Hello", "You: Hello", "The day is over.")]
    [InlineData("--from heard --choose", "Sam Stone nods.")]
    [InlineData("--from note --set told=true --set told=false --set trust=-1 --set mood=high --set time=14:59 --choose words+day", "You take out the form.", "You: The words, as they were said; Date, time and place")]
    [InlineData("--set time=10:00 --choose ask@1,words", "Sam Stone says in the doorway", "You: Ask them to stay, and listen.")]
    public void A_look_at_a_scene_prints_what_is_read_on_that_way(string arguments, params string[] says)
    {
        var words = arguments.Split(' ');
        var outcome = _program.Run(null, ["play", Note(), .. words, .. words[^1] == "--choose" ? [""] : Array.Empty<string>()]).With(0);
        foreach (var text in says) outcome.Output.ShouldContain(text);
        outcome.Output.ShouldNotContain("points");
    }

    [Fact]
    public void A_look_in_lines_of_text_has_an_end_of_its_own_and_no_debrief()
    {
        var said = _program.Run("2\n\n\n\n", "play", Note(), "--from", "letter", "--plain").With(0).Output;
        said.ShouldContain("Decision 1: write.");
        said.ShouldContain("End of the preview: A note before the bell");
        said.ShouldNotContain("Debrief:");
        said.ShouldNotContain("This play is not kept");
    }

    [Fact]
    public void A_look_leaves_nothing_behind()
    {
        var note = Note();
        var before = Files();
        _program.Run(null, "play", note, "--from", "letter", "--choose", "Hello").With(0);
        _program.Run("2\n\n\n", "play", note, "--from", "letter", "--plain").With(0);
        Files().ShouldBe(before);
    }

    [Fact]
    public void A_look_needs_a_scenario() =>
        _program.Run(null, "play", "--from", "letter").With(2).Error.ShouldContain("--from and --set need the id of a scenario");

    private List<string> Files() => [.. Directory.EnumerateFiles(_program.Home, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)];

    private string Note() => _program.File("note.yaml", DecisionTexts.Note.Replace("  told: false\n", "  told: false\n  trust: { start: 0, min: -1, max: 3 }\n  mood: { start: low, of: [low, high] }\n", StringComparison.Ordinal));
}
