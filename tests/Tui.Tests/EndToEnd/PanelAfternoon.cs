namespace MentorSim.Tui.Tests.EndToEnd;

/// <summary>From the answer files on a stick to a record in keeping.</summary>
/// <param name="day">What the people know.</param>
internal sealed class PanelAfternoon(TerminalDay day)
{
    /// <summary>What each member gives each line, but for one.</summary>
    private const string Mark = "3";

    /// <summary>Whose answer comes first at a desk falls by chance, and with it on whose mark members differ.</summary>
    private const string SomeCandidate = "(?<=^ IMPORTANT.*)Candidate [1-5]|Candidate [1-5](?=, IMPORTANT)";

    /// <summary>All answer files with their receipts, and the end of the collection.</summary>
    public void Collect(PersonAtTerminal chair)
    {
        chair.Picks("Collect", "#4 Collect").Picks("Look in another folder", "#Which folder or file?").Types(day.Stick, "#Who writes this down?").Picks(TerminalDay.Chair, "#What was found");
        foreach (var number in TerminalDay.Candidates)
            chair.Picks($"Candidate {number}:", "#The receipt of").Types(day.Receipts[number], "The receipt is the one that was noted.").Presses("Enter", "#What was found");
        chair.Presses("q", "#4 Collect").Picks("Close the collection", "#Close the collection?").Picks("Close it", "The collection is closed").Presses("q", "#Eight steps");
    }

    /// <summary>A member at another machine opens the shared file by its path.</summary>
    public static void OpenByPath(PersonAtTerminal member, string path) =>
        member.Runs("$M", "Esc  quit").Presses("a", "#Panel").Picks("An exercise that is somewhere else", "#Which panel file?").Picks("Type a path", "Type").Types(path, "Type the panel's passphrase").Types(TerminalDay.Passphrase, "#Eight steps");

    /// <summary>A member marks everything alone, and finishes. The second gives the first answer two less than the chair.</summary>
    public static void MarkAll(PersonAtTerminal member, string name, string note, Album? album = null)
    {
        member.Picks("Mark", "#Mark: who").Picks(name, "#Your PIN").Types(TerminalDay.Pins[name], "#Your desk").Picks("Begin with the first", "Answer 1 of 5");
        album?.Keep("panel-mark").AtOnce(200, 60, "panel-mark");
        member.Presses("x", "#Locked");
        album?.Keep("panel-lock");
        member.Types(TerminalDay.Pins[name], "Answer 1 of 5");
        // In whichever order the answers come, where members differ the chair has said why.
        for (var answer = 1; answer <= (album is null ? 1 : TerminalDay.Candidates.Length); answer++)
        {
            member.Presses("w", "#Your note").Writes(note, $"Answer {answer} of 5").Rests();
            member.Presses(name == TerminalDay.Second ? "1" : Mark, answer < TerminalDay.Candidates.Length ? $"Answer {answer + 1} of 5" : "Answer 1 of ").Rests();
        }

        while (!member.Terminal.Screen.Contains("That was the last answer", StringComparison.Ordinal)) member.Insists(Mark);

        member.Presses("Enter", "#Your desk").Picks("Interview sheets", "#Interview sheets");
        foreach (var number in TerminalDay.Candidates)
            member.Picks($"Candidate {number}", $"#Interview: candidate {number}").Presses("1", "Question 1 of 1").Insists(Mark).Sees("#The last one").Presses("Enter", "Lock this sheet").Presses("q", "#Interview sheets");
        member.Picks("Candidate 1", "Lock this sheet").Picks("Lock this sheet", "#Lock the sheet").Picks("Lock it", "You locked this sheet").Presses("q", "#Interview sheets").Presses("q", "#Your desk");
        member.Picks("Finish", "#Finish?").Picks("Finish", "Your marks stay sealed").Presses("Enter", "#Your desk").Presses("q", "#Mark: who").Presses("q", "#Eight steps");
    }

    /// <summary>The recovery sheet opens what is needed of a member who does not come back.</summary>
    public void Withdraw(PersonAtTerminal chair) =>
        chair.Picks("Mark", "#Mark: who").Picks("withdraw them", "#Who cannot go on?").Picks(TerminalDay.Absent, "#Who withdraws them?").Types(TerminalDay.Chair, "#Why?").Types("Ill since Monday.", "#The recovery sheet")
            .Types(day.Recovery.ToLowerInvariant(), "no longer marks").Presses("Enter", "All have finished, and marks are open.").Presses("q", "#Eight steps");

    /// <summary>Every possible serious breach is judged and the one difference agreed; then the results are opened.</summary>
    public static void Agree(PersonAtTerminal chair, Album album)
    {
        chair.Picks("Agree", "#Agree");
        album.Keep("panel-agree", SomeCandidate);
        for (var judged = 0; judged < TerminalDay.Candidates.Length - 1; judged++)
        {
            chair.Picks("to judge", "#A possible serious breach").Picks(judged == 0 ? "Confirm it" : "Set it aside", "The name stands in the record.").Picks(TerminalDay.Chair, "read out to the candidate");
            chair.Writes("What was written is what counts here.", "#A possible serious breach").Presses("q", "#Agree");
        }

        chair.Picks("to agree", $"#{TerminalDay.Trivial}");
        album.Keep("panel-agree-mark", SomeCandidate);
        chair.Picks("Who is present", "#Who is present?").Picks(TerminalDay.Chair, $"[x] {TerminalDay.Chair}").Picks(TerminalDay.Second, $"[x] {TerminalDay.Second}");
        chair.Picks("That is everybody", $"#{TerminalDay.Trivial}").Picks("between 2 and 4", "[x] between 2 and 4").Picks("Why", "#Why this mark?").Writes("It gives the reason that fits.", $"#{TerminalDay.Trivial}").Picks("Agree on it", "#Agree");
        chair.Picks("Open the results", "#Who opens the results?").Picks(TerminalDay.Chair, "#Open the results?").Picks("Open them", "#The results are open").Presses("Enter", "#Agree").Presses("q", "#Eight steps");
    }

    /// <summary>The first candidate is appointed.</summary>
    public static void Decide(PersonAtTerminal chair, Album album)
    {
        chair.Picks("Decide", "#Decide").Picks("Candidates by criterion", "#Evaluation grid").Presses("q", "#Decide").Picks("Technical page", "#Technical page").Presses("q", "#Decide");
        foreach (var number in TerminalDay.Candidates)
        {
            chair.Picks($"Candidate {number}", $"#Candidate {number}").Picks(number == 1 ? "Appoint:" : "Not appointed", number == 1 ? "#Appoint: why?" : "#Not appointed: why?");
            chair.Writes($"Heard and read of {number}.", $"#Candidate {number}").Presses("q", "#Decide");
        }

        album.Keep("panel-decide");
        chair.Picks("Conclude", "#Let the decision stand?").Picks("Yes", "#Decide").Presses("q", "#Eight steps");
    }

    /// <summary>The record goes into keeping, and one candidate asks what is held about them.</summary>
    /// <returns>The path of the export.</returns>
    public static string Keep(PersonAtTerminal chair, int number, string panelFolder)
    {
        chair.Picks("Keep or delete", "#Keep or delete").Picks("Put the record", "#Who puts it").Picks(TerminalDay.Chair, "In keeping until");
        chair.Picks("Everything on one", "#Everything on one").Picks($"Candidate {number}", "#Written").Presses("Enter", "#Everything on one");
        chair.Presses("q", "#Keep or delete").Presses("q", "#Eight steps").Presses("q", "#Panel").Presses("q", "Esc  quit");
        return Directory.EnumerateFiles(panelFolder, $"candidate-{number}.html", SearchOption.AllDirectories).ShouldHaveSingleItem();
    }
}
