namespace MentorSim.Tui.Tests.EndToEnd;

/// <summary>Setting an exercise up, rehearsing it, and sitting it.</summary>
/// <param name="day">What the people know.</param>
internal sealed class PanelMorning(TerminalDay day)
{
    /// <summary>From the first screen of the program to an exercise that lacks no more than its rehearsal and its station file.</summary>
    public void SetUp(PersonAtTerminal chair)
    {
        chair.Runs("$M", "Esc  quit").Presses("a", "#Panel").Picks("New exercise", "#A new exercise").Types("Learning mentor, spring 2027", "#The passphrase")
            .Types(TerminalDay.Passphrase, "#The same once more").Types(TerminalDay.Passphrase, "#The recovery sheet");
        day.Recovery = chair.Reads(TerminalDay.RecoveryForm());
        chair.Presses("Enter", "#From the recovery sheet").Types(day.Recovery[^4..], "#Who keeps").Types("The business manager", "#Eight steps").Picks("Set up", "#1 Set up");

        chair.Picks("Paper", "#The paper").Picks("Ten before nine", "Items: leave out").Picks("Items: leave out", "#Items of the paper");
        while (chair.Items().FirstOrDefault(item => !IsKept(item)) is { } other) chair.Picks(other, "#An item").Picks("Leave it out", "#Items of the paper");
        chair.Presses("q", "#The paper").Picks("Minutes", "#How many minutes?").Terminal.Press("BSpace", "BSpace");
        chair.Types("5", ", 5 minutes, 2 items").Presses("q", "#1 Set up");
        chair.Picks("Criteria", "#Criteria").Picks("Take them from", "#Person spec").Picks("secondary", "#Criteria").Presses("q", "#1 Set up");
        chair.Picks("Interview questions", "#Interview questions").Picks("Choose from", "Enter  take or leave").Presses("1", "taken").Presses("q", "The core set").Presses("q", "#1 Set up");

        chair.Picks("Members", "#Members of the panel");
        foreach (var (name, pin) in TerminalDay.Pins)
        {
            chair.Picks("Add a member", "#A new member").Types(name, $"#{name}");
            if (name == TerminalDay.Chair) chair.Picks("Completed safer", "yes");
            chair.Picks("chooses a PIN", "#The PIN of").Types(pin, "#The same once more").Types(pin, "chosen").Presses("q", "#Members");
        }

        chair.Presses("q", "#1 Set up").Picks("Candidates", "#Candidates").Picks("Add candidates", "#New candidates").Types(string.Join(' ', TerminalDay.Candidates), "Candidate 5");
        chair.Picks("Candidate 2", "#Candidate 2").Picks("Extra time", "#Extra time of").Types("25", "25%").Presses("q", "25% extra time").Presses("q", "#1 Set up");
        chair.Picks("Invigilator PIN", "#The invigilator PIN").Types(TerminalDay.InvigilatorPin, "#The same once more").Types(TerminalDay.InvigilatorPin, "#1 Set up");

        chair.Picks("Slips", "#Slips with").Picks("slip of candidate 1", "#The slip of candidate 1");
        foreach (var number in TerminalDay.Candidates)
        {
            day.Codes[number] = chair.Sees($"#The slip of candidate {number}").Reads(TerminalDay.CodeForm());
            chair.Terminal.Press("Enter");
        }

        chair.Sees("#Slips with").Presses("q", "#1 Set up").Presses("q", "#Eight steps");
    }

    /// <summary>The chair is a candidate for a minute.</summary>
    public static void Rehearse(PersonAtTerminal chair)
    {
        Begin(chair.Picks("Rehearse", "#2 Rehearse").Picks("Rehearse now", "Candidate R-1"), "2:00 left");
        Reason(chair, TerminalDay.Trivial, "Nobody waits for me");
        HandIn(chair, "#The rehearsal is over");
        chair.Sees("Nobody waits for me").Presses("q", "It was rehearsed last").Presses("q", "#Eight steps");
    }

    /// <summary>The station file, which is all that goes to the station.</summary>
    public void WriteStationFile(PersonAtTerminal chair, string panelFolder)
    {
        chair.Picks("Set up", "#1 Set up").Picks("Station file", "#The station file").Picks("Write it", "#Written").Presses("Enter", "Its fingerprint");
        day.Fingerprint = chair.Reads(TerminalDay.HashForm());
        chair.Presses("q", "#1 Set up").Presses("q", "#Eight steps");
        var file = Directory.EnumerateFiles(panelFolder, "*.station").ShouldHaveSingleItem();
        File.Copy(file, Path.Combine(day.StationFolder, Path.GetFileName(file)));
    }

    /// <summary>The invigilator, then a candidate with their slip.</summary>
    public void Enter(PersonAtTerminal station, int number, string then) =>
        station.Picks($"Candidate {number}", "Type the invigilator PIN.").Types(TerminalDay.InvigilatorPin, "#Your entry code").Types(day.Codes[number].ToLowerInvariant(), then);

    /// <summary>A whole sitting of one candidate, to the receipt and back to the list.</summary>
    public void Sit(PersonAtTerminal station, int number)
    {
        Enter(station, number, "Before you start");
        Begin(station, "5:00 left");
        if (number == 1)
        {
            station.Picks(TerminalDay.Grave, "Your answer").Picks("Priority", "How urgent").Picks("Now", "What do you do with it?").Picks("Tell the safeguarding lead", "[x] Tell the safeguarding lead").Picks("Go on (", "To whom does it go");
            station.Presses("Escape", "Your answer").Presses("Escape", "R  review");
        }

        Reason(station, TerminalDay.Grave, TerminalDay.ReasonOf(number));
        Finish(station, number);
    }

    /// <summary>From the tray to the receipt, and back to the list.</summary>
    public void Finish(PersonAtTerminal station, int number)
    {
        HandIn(station, "#The sitting is over");
        day.Receipts[number] = station.Reads(TerminalDay.HashForm());
        station.Presses("Enter", "Type the invigilator PIN.").Types(TerminalDay.InvigilatorPin, "Which candidate?");
    }

    /// <summary>Reads through to the start of the clock, and starts it.</summary>
    public static void Begin(PersonAtTerminal person, string left)
    {
        for (var keys = 0; keys < 20 && !person.Terminal.Screen.Contains("Start the clock?", StringComparison.Ordinal); keys++)
        {
            var before = person.Terminal.Screen;
            person.Terminal.Press("2").Wait(screen => screen != before, "what comes of the key");
        }

        person.Picks("Start the clock", left);
    }

    private static void Reason(PersonAtTerminal person, string item, string reason) =>
        person.Picks(item, "Your answer").Picks("Reason", "keep it and go back").Writes(reason, $"Reason: {reason}").Presses("Escape", "R  review");

    private static void HandIn(PersonAtTerminal person, string then) =>
        person.Presses("r", "#Review").Picks("Hand in", "#Hand in?").Picks("Hand in", then);

    private static bool IsKept(string item) => item.StartsWith(TerminalDay.Grave, StringComparison.Ordinal) || item.StartsWith(TerminalDay.Trivial, StringComparison.Ordinal) || item.StartsWith("Add an item", StringComparison.Ordinal);
}
