using MentorSim.Engine.Play;
using MentorSim.Engine.Scenarios;
using MentorSim.Tui.Front;
using MentorSim.Tui.Screens;

namespace MentorSim.Tui.Tests.Front;

public sealed class InterviewPlainTests
{
    private readonly SetClock _clock = new();

    [Fact]
    public void Each_decision_is_printed_with_the_time_that_is_left_and_the_end_tells_nothing()
    {
        var said = Said(Some.Corridor, new Typist(_clock).Line(0, "").Line(20.5, "1").Line(3, "2").Line(1, "2").Line(0, ""));

        said.ShouldContain("secondary, 5 minutes");
        said.ShouldContain("\nTime left: 5 minutes.\n[Type a number from 1 to 4");
        said.ShouldContain("\nTime left: 4 minutes 40 seconds.\n[Type a number from 1 to 3");
        said.ShouldContain("Decision 1: what do you do?");
        said.ShouldContain("Decision 2: what do you do?");
        said.ShouldContain("Decision 3: what do you do?");
        said.ShouldContain("The interview is over (A word in the corridor)");
        foreach (var telling in (string[])["breach", "debrief", "role card", "Nobody can promise", "points", "better"]) said.ShouldNotContain(telling, Case.Insensitive);
    }

    [Fact]
    public void When_the_time_is_up_it_is_over_though_nobody_has_typed_anything()
    {
        var output = new StringWriter { NewLine = "\n" };
        var typist = new Typist(_clock).Line(0, "").Line(10, "1").Waits(300, until: () => Shown(output).Contains("The time is up.", StringComparison.Ordinal), "2").Line(0, "");
        var session = Play(Some.Corridor, typist, output);

        (session.State, session.Passage.IsTimeUp).ShouldBe((SessionState.Closed, true));
        session.Passage.Decisions.Select(decided => decided.Answer.Written).ShouldBe(["wait"]);
        output.ToString().ShouldContain("The interview is over");
        output.ToString().ShouldContain("[Press Enter: close; q close]");
    }

    [Fact]
    public void The_last_minutes_are_said_while_a_line_is_awaited_and_each_once()
    {
        var output = new StringWriter { NewLine = "\n" };
        var typist = new Typist(_clock).Line(0, "")
            .Waits(60, until: () => Shown(output).Contains("The last 5 minutes have begun.", StringComparison.Ordinal), "?")
            .Waits(240, until: () => Shown(output).Contains("The last minute has begun.", StringComparison.Ordinal), "?")
            .Line(1, "q");
        Play(Some.Note, typist, output).State.ShouldBe(SessionState.Suspended);

        var said = output.ToString();
        (said.Split("The last 5 minutes have begun.").Length, said.Split("The last minute has begun.").Length).ShouldBe((2, 2));
    }

    [Fact]
    public void A_line_that_comes_too_late_is_no_answer()
    {
        var output = new StringWriter { NewLine = "\n" };
        var session = Play(Some.Corridor, new Typist(_clock).Line(0, "").Line(300, "2").Line(0, ""), output);

        session.Passage.Decisions.ShouldBeEmpty();
        output.ToString().ShouldContain("The time is up.");
    }

    [Fact]
    public void The_lines_of_a_text_that_were_typed_by_then_are_the_answer()
    {
        var output = new StringWriter { NewLine = "\n" };
        var typist = new Typist(_clock).Line(0, "").Line(1, "1").Line(1, "1").Line(1, "1 2").Line(1, "1 2 3").Line(1, "1").Line(1, "w")
            .Line(5, "Sam said").Line(5, "that night").Waits(360, until: () => Shown(output).Contains("The interview is over", StringComparison.Ordinal), "at home").Line(0, "");
        var session = Play(Some.Note, typist, output);

        session.Passage.Decisions.Last().Answer.Written.ShouldBe("Sam said\nthat night");
        session.State.ShouldBe(SessionState.Closed);
    }

    [Fact]
    public void The_end_of_the_input_leaves_and_keeps_what_was_used()
    {
        var output = new StringWriter { NewLine = "\n" };
        var session = Play(Some.Corridor, new Typist(_clock).Line(0, "").Line(30, "1"), output);

        (session.State, session.TimeLeft).ShouldBe((SessionState.Suspended, TimeSpan.FromSeconds(270)));
    }

    private string Said(ScenarioFile file, Typist typist)
    {
        var output = new StringWriter { NewLine = "\n" };
        Play(file, typist, output);
        return output.ToString();
    }

    private Session Play(ScenarioFile file, Typist typist, StringWriter output)
    {
        var briefing = Some.Briefing(Some.Playable(file), PlayMode.Interview, pace: Pace.AsWritten, clock: _clock);
        new PlainFront(typist, TextWriter.Synchronized(output), _clock).Run(new ScreenStack([briefing]));
        return briefing.Playing.Session;
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
