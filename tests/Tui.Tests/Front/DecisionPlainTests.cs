using MentorSim.Engine.Play;
using MentorSim.Tui.Front;
using MentorSim.Tui.Screens;

namespace MentorSim.Tui.Tests.Front;

public class DecisionPlainTests
{
    private const string ToSteps = "\n1\n3\n\n1 2\n\n";

    [Fact]
    public void A_play_with_every_kind_of_decision_reads_as_it_did() => Golden.Match(
        Said("\n?\n1\n3\n\n?\n0\n9\n1 2 3 4\nx\n\n1, 3\n\n?\n1 2\n1 1 2\n3 2 1\n2\n\n?\nw\nWe go to her now? 1, 2.\nq\n\nI stay.\n.\n2\n\n\n\n"),
        "Plain/decisions.txt");

    [Fact]
    public void Plain_mode_with_time_limits_reads_as_it_did()
    {
        var clock = new SteppingClock(7);
        Golden.Match(Said("\nr\n?\n\n\n", Pace.AsWritten, clock), "Plain/time-limit.txt");
    }

    [Theory]
    [InlineData("none", 1_000, false)]
    [InlineData("normal", 19, false)]
    [InlineData("normal", 20, true)]
    [InlineData("half-as-much-again", 29, false)]
    [InlineData("half-as-much-again", 30, true)]
    [InlineData("double", 39, false)]
    [InlineData("double", 40, true)]
    public void A_line_that_comes_too_late_is_no_answer(string pace, int seconds, bool isLate)
    {
        var said = Said("\n2\n2\n", Pace.Known.Single(known => known.Word == pace).Pace, new SteppingClock(seconds));
        said.Contains("The time was up. What happens then", StringComparison.Ordinal).ShouldBe(isLate);
        said.Contains("Silence is an answer too.", StringComparison.Ordinal).ShouldBe(isLate);
        said.Contains("Nobody can promise that.", StringComparison.Ordinal).ShouldBe(!isLate, said);
    }

    [Fact]
    public void The_prompt_says_how_many_seconds_are_left_each_time()
    {
        var said = Said("\nx\nx\n1\n", Pace.AsWritten, new SteppingClock(6));
        foreach (var left in new[] { 20, 14, 8 }) said.ShouldContain($"You have {left} seconds.");
    }

    [Theory]
    [InlineData("")]
    [InlineData("0")]
    [InlineData("1 2 3 4")]
    [InlineData("5")]
    [InlineData("1 5")]
    [InlineData("words")]
    [InlineData("0 1")]
    [InlineData("-1")]
    [InlineData("1+2")]
    public void Too_few_too_many_or_other_ticks_ask_again(string line)
    {
        var said = Said($"\n1\n3\n\n{line}\n1 2\n\n");
        Count(said, "You ticked").ShouldBe(1);
        said.ShouldContain("Decision 3");
        Count(said, "Decision 2").ShouldBe(1, "the page is not printed again");
    }

    [Theory]
    [InlineData("")]
    [InlineData("0")]
    [InlineData("1 2")]
    [InlineData("1 2 2")]
    [InlineData("1 2 3 3")]
    [InlineData("1 2 4")]
    [InlineData("321")]
    public void An_order_that_leaves_something_out_asks_again(string line)
    {
        var said = Said($"{ToSteps}{line}\n3 2 1\n2\n");
        Count(said, "Your order").ShouldBe(1, said);
    }

    [Theory]
    [InlineData("1 2")]
    [InlineData("2 1")]
    [InlineData(" 1,2 ")]
    [InlineData("1 2 1")]
    public void Ticks_may_come_in_any_order(string line) => Said($"\n1\n3\n\n{line}\n").ShouldContain("You left out");

    [Theory]
    [InlineData("w\nOne.\nTwo.\n.\n2\n", "One.")]
    [InlineData("1\nOne.\nTwo.\n.\n2\n", "One.")]
    [InlineData("2\n", "Nothing.")]
    [InlineData("w\n.\n2\n", "Nothing.")]
    [InlineData("w\nFirst.\n.\nw\nSecond.\n.\n2\n", "Second.")]
    public void A_text_is_written_by_its_letter_or_its_number(string lines, string written)
    {
        var said = Said($"{ToSteps}3 2 1\n2\n\n{lines}\n\n");
        said[said.IndexOf("You wrote", StringComparison.Ordinal)..].ShouldContain(written);
        said.ShouldContain("Plain words for a pupil of nine.");
    }

    [Fact]
    public void What_is_typed_into_a_text_is_no_command()
    {
        var said = Said($"{ToSteps}3 2 1\n2\n\nw\nq\n?\nr\n1\n.\n2\n\n\n");
        said.ShouldContain("The end of this story.");
        said[said.LastIndexOf("You wrote", StringComparison.Ordinal)..].ShouldContain("q\n");
    }

    [Fact]
    public void Any_end_of_the_input_ends_without_a_fault()
    {
        string[] lines = ["", "x", "1", "3", "", "1 3", "", "3 2 1", "1", "", "w", "One.", ".", "2", "", "", "q"];
        for (var length = 0; length <= lines.Length; length++) Said(string.Concat(lines[..length].Select(line => line + "\n"))).ShouldNotBeEmpty();
    }

    [Fact]
    public void Random_lines_never_throw()
    {
        var random = Scale.Random(6);
        string[] lines = ["", "", "1", "2", "3", "1 2", "3 2 1", "2 1 3", "0", "1 2 3 4", "?", "r", "h", "w", ".", "q", "t", "\u001b[31m", "漢字", "99999999999 1"];
        for (var i = 0; i < Scale.Count(1_000); i++)
            Said(string.Concat(Enumerable.Range(0, random.Next(60)).Select(_ => random.Of(lines) + "\n")), random.Of([Pace.AsWritten, Pace.Unhurried]), new SteppingClock(random.Next(9))).ShouldNotContain("\u001b");
    }

    private static string Said(string input, Pace? pace = null, TimeProvider? clock = null)
    {
        var output = new StringWriter { NewLine = "\n" };
        var briefing = Some.Briefing(Some.Playable(Some.Note), pace: pace ?? Pace.Unhurried);
        new PlainFront(new StringReader(input), output, clock ?? new StoppedClock()).Run(new ScreenStack([briefing]));
        return output.ToString();
    }

    private static int Count(string text, string part) => text.Split(part).Length - 1;

    /// <summary>A clock on which every line takes the same number of seconds to type.</summary>
    private sealed class SteppingClock(int seconds) : TimeProvider
    {
        private long _asked;

        public override long TimestampFrequency => 2;

        // Asked before and behind each line.
        public override long GetTimestamp() => _asked++ * seconds * TimestampFrequency;

        public override DateTimeOffset GetUtcNow() => new(2026, 11, 23, 12, 0, 0, TimeSpan.Zero);
    }
}
