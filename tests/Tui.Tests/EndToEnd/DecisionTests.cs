namespace MentorSim.Tui.Tests.EndToEnd;

public class DecisionTests
{
    [TmuxFact]
    public void Every_kind_of_decision_can_be_played_with_real_keys_and_a_real_clock_runs_out()
    {
        using var terminal = new Terminal();
        File.WriteAllText(Path.Combine(terminal.Home, "note.yaml"), DecisionTexts.Note.Replace("seconds: 20", "seconds: 3", StringComparison.Ordinal));
        terminal.Run("$M play note.yaml --as Sam").WaitFor("Some decisions have a time limit.");
        terminal.Press("Enter").WaitFor("3 s left");
        // Another page stops the clock; here it would have run out behind it.
        terminal.Press("?").WaitFor("Esc  back");
        Thread.Sleep(TimeSpan.FromSeconds(4));
        terminal.Press("Escape").WaitFor("s left");
        terminal.WaitFor("The time was up. What happens then");
        terminal.Screen.ShouldContain("Silence is an answer too.");
        terminal.Press("Enter").WaitFor("Decision 2");
        terminal.Press("d").WaitFor("Not yet");
        terminal.Press("Escape").WaitFor("(nothing ticked)");
        terminal.Press("1", "Down", "Enter").WaitFor("(2 ticked)");
        terminal.Press("d").WaitFor("You left out");
        terminal.Press("Enter").WaitFor("Decision 3");
        terminal.Press("3", "2", "1").WaitFor("That is my order");
        terminal.Press("0").WaitFor("How sure are you?");
        terminal.Press("3").WaitFor("It is the right order, and this is why");
        terminal.Press("Enter").WaitFor("Decision 4");
        terminal.Press("w").WaitFor("keep it and go back");
        terminal.Run("I have told Ms Gray, q? 1, 2.").WaitFor("I have told Ms Gray");
        terminal.Press("Escape").WaitFor("That is what I want to say");
        terminal.Press("2").WaitFor("What a reader will look for");
        terminal.Press("Enter").WaitFor("The end of this story.");
        terminal.Press("Enter").WaitFor("Debrief: A note before the bell");
        terminal.Press("Escape");
        terminal.ShouldBeRestored();
    }
}
