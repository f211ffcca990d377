using MentorSim.Engine.InTray;
using MentorSim.Tui.Front;
using MentorSim.Tui.Pages;
using MentorSim.Tui.Screens;
using MentorSim.Tui.Screens.Sittings;
using MentorSim.Tui.Tests.Screens;

namespace MentorSim.Tui.Tests.Front;

public sealed class SittingPlainTests
{
    private readonly SetClock _clock = new();

    [Fact]
    public void A_candidates_sitting_reads_as_it_did()
    {
        var typist = new Typist(_clock).Line(0, "1").Line(0, "1").Line(0, "4").Line(0, "4").Line(0, "4").Line(0, "1").Line(0, "Nobody waits.").Line(0, ".").Line(0, "0").Line(0, "")
            .Line(0, "2").Line(0, "1").Line(3, "?").Line(0, "b").Line(0, "1").Line(0, "").Line(0, "q").Line(0, "d")
            .Line(10, "1").Line(1, "7").Line(1, "").Line(1, "1").Line(1, "9").Line(1, "1").Line(1, "1 2 3").Line(1, "1 2").Line(1, "1").Line(1, "5").Line(1, "10").Line(1, "1")
            .Line(1, "He is afraid.").Line(1, "The lead must know.").Line(1, ".")
            .Line(130, "n").Line(1, "5").Line(1, "1").Line(1, "1").Line(1, "Later.").Line(1, ".").Line(1, "q")
            .Line(1, "r").Line(1, "q").Line(1, "q").Line(1, "2").Line(1, "Fire alarm").Line(100, "1").Line(1, "r").Line(1, "0").Line(1, "2").Line(0, "");
        Golden.Match(Play(typist, new StringWriter { NewLine = "\n" }, SittingMode.Exercise).Said, "Plain/sitting.txt");
    }

    [Fact]
    public void A_training_sitting_reads_as_it_did() => Golden.Match(
        Play(new Typist(_clock).Line(0, "t").Line(0, "2").Line(0, "1").Line(1, "1").Line(1, "1").Line(1, "1").Line(1, "1").Line(1, "1").Line(1, "1").Line(1, "1").Line(1, "So.").Line(1, ".").Line(1, "q").Line(1, "q").Line(1, "3").Line(1, "2").Line(1, "1").Line(1, "").Line(1, "q").Line(0, "q"), new StringWriter { NewLine = "\n" }, SittingMode.Training).Said,
        "Plain/sitting-training.txt");

    [Fact]
    public void What_comes_is_said_while_a_line_is_awaited_once_and_nothing_else_is_printed()
    {
        var output = new StringWriter { NewLine = "\n" };
        var typist = Begun().Line(0, "1").Waits(120, until: () => Shown(output).Contains("New in the tray: 4, She is here now.", StringComparison.Ordinal), "1").Line(1, "2").Line(1, "q");
        var (said, sitting) = Play(typist, output, SittingMode.Exercise);

        said.Split("New in the tray").Length.ShouldBe(2);
        said.Split("The last 10 minutes have begun.").Length.ShouldBe(2);
        said.Split("Item 1\n").Length.ShouldBe(3, "the page is not printed again for it");
        sitting.Tray.Find("note")!.Answer.Priority.ShouldBe("today");
    }

    [Fact]
    public void Every_line_of_a_reason_is_stored_when_it_is_entered_and_time_up_takes_what_is_there()
    {
        var output = new StringWriter { NewLine = "\n" };
        var typist = Begun().Line(0, "1").Line(0, "6").Line(5, "He is afraid.").Line(5, "Of Friday.")
            .Waits(720, until: () => Shown(output).Contains("The sitting is over", StringComparison.Ordinal), "Too late").Line(0, "");
        var (said, sitting) = Play(typist, output, SittingMode.Exercise);

        sitting.State.ShouldBe(SittingState.Expired);
        sitting.Events.OfType<ItemAnswered>().Select(answered => answered.Answer.Reason).ShouldBe(["He is afraid.", "He is afraid.\nOf Friday."]);
        said.ShouldContain("The time is up.");
    }

    [Fact]
    public void A_reason_can_be_looked_at_and_kept_or_written_anew()
    {
        var (said, sitting) = Play(
            Begun().Line(0, "1").Line(0, "6").Line(0, "Before.").Line(0, ".").Line(0, "6").Line(0, ".").Line(0, "6").Line(0, "After.").Line(0, "."), new StringWriter { NewLine = "\n" }, SittingMode.Exercise);
        said.ShouldContain("A full stop at once keeps it; a + at once keeps it, and you go on below it:\nBefore.\n");
        said.ShouldContain("It stays as it was.");
        sitting.Events.OfType<ItemAnswered>().Select(answered => answered.Answer.Reason).ShouldBe(["Before.", "After."]);
    }

    [Fact]
    public void A_reason_can_be_gone_on_with_below_what_stands_there()
    {
        var (_, sitting) = Play(
            Begun().Line(0, "1").Line(0, "6").Line(0, "+").Line(0, "Before.").Line(0, ".").Line(0, "6").Line(0, "+").Line(0, "After.").Line(0, "."), new StringWriter { NewLine = "\n" }, SittingMode.Exercise);
        sitting.Events.OfType<ItemAnswered>().Select(answered => answered.Answer.Reason).ShouldBe(["+", "+\nBefore.", "+\nBefore.\nAfter."]);
    }

    [Fact]
    public void The_end_of_the_input_leaves_the_sitting_to_be_gone_on_with()
    {
        var (_, sitting) = Play(Begun().Line(30, "1"), new StringWriter { NewLine = "\n" }, SittingMode.Exercise);
        sitting.State.ShouldBe(SittingState.Open);
        sitting.Events[^1].Elapsed.ShouldBe(TimeSpan.FromSeconds(30));
    }

    [Fact]
    public void The_same_answers_have_the_same_score_in_screens_and_in_lines_of_text()
    {
        var typist = Begun()
            .Line(0, "1").Line(0, "1").Line(0, "1").Line(0, "1").Line(0, "1").Line(0, "5").Line(0, "10").Line(0, "1").Line(0, "First.").Line(0, ".").Line(0, "0")
            .Line(0, "1").Line(0, "3").Line(0, "2").Line(0, "0").Line(0, "3").Line(0, "3").Line(0, "Later.").Line(0, ".").Line(0, "q").Line(0, "r").Line(0, "0").Line(0, "2");
        var plain = Play(typist, new StringWriter { NewLine = "\n" }, SittingMode.Exercise).Sitting;

        var walk = new Walk(SomePapers.AtTray(SomePapers.Small, _clock));
        walk.Number(1).Number(1).Number(1).Number(1).Number(5).Number(1).Number(3).Number(5).Send(new Wrote("10")).Take().Number(1).Send(new Wrote("First.")).Ask(Act.Back, Act.Take);
        walk.Number(1).Number(3).Number(2).Number(5).Number(3).Number(3).Number(3).Send(new Wrote("Later.")).Ask(Act.Back, Act.Back, Act.Review).Take();
        var screens = SomePapers.SeatOf(walk.Stack).Sitting;
        SomePapers.SeatOf(walk.Stack).Submit();

        plain.State.ShouldBe(SittingState.Submitted);
        plain.Tray.Items.Select(entry => entry.Answer).ShouldBe(screens.Tray.Items.Select(entry => entry.Answer));
        plain.Tray.Items[0].Answer.ShouldBe(new ItemAnswer { Priority = "now", Actions = ["tell-lead"], To = ["dsl"], ByWhen = "10m", Number = 1, Reason = "First." });
        var (one, other) = (SittingScorer.Score(plain), SittingScorer.Score(screens));
        (one.Points, one.Most, one.Order, one.FirstKept).ShouldBe((other.Points, other.Most, other.Order, other.FirstKept));
        one.Points.ShouldBeGreaterThan(10);
    }

    private Typist Begun() => new Typist(_clock).Line(0, "2").Line(0, "1");

    private (string Said, Sitting Sitting) Play(Typist typist, StringWriter output, SittingMode mode)
    {
        var stack = SomePapers.AtInstructions(SomePapers.Small, _clock, mode);
        Seat? last = null;
        if (mode == SittingMode.Training)
            stack = new ScreenStack([new InstructionsScreen(SomePapers.Seat(SomePapers.Small, _clock, mode), percent => last = SomePapers.Seat(SomePapers.Small, _clock, mode, percent))]);
        var seat = SomePapers.SeatOf(stack);
        new PlainFront(typist, TextWriter.Synchronized(output), _clock).Run(stack);
        return (output.ToString(), (last ?? seat).Sitting);
    }

    // Read while another thread writes to it: what is torn in that moment is read again.
    private static string Shown(StringWriter output)
    {
        try
        {
            return output.ToString();
        }
        catch (Exception torn) when (torn is ArgumentException or IndexOutOfRangeException)
        {
            return "";
        }
    }
}
