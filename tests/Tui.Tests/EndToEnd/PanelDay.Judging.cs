namespace MentorSim.Tui.Tests.EndToEnd;

/// <remarks>What the panel does when all have sat.</remarks>
internal sealed partial class PanelDay
{
    /// <summary>The chair's program, which stays open while others mark at theirs.</summary>
    private PlainTalk Chair => _chair ??= AtSteps("chair");

    /// <summary>Step 4: receipts are typed, one of them wrongly at first.</summary>
    public void Collect()
    {
        var talk = Chair.Pick("Collect", "Look in another folder").Say(Station).Pick("Ms Arden");
        foreach (var number in Numbers)
        {
            talk.Pick($"candidate-{number}.answers");
            if (number == "3")
            {
                talk.Say("0000 1111 2222 3333");
                talk.Page.ShouldContain("either it was copied wrongly, or this is not what candidate 3 handed in");
                talk.Pick("Type the receipt again");
            }

            talk.Say(Receipts[number]);
            talk.Page.ShouldContain("The receipt is the one that was noted.");
            talk.Say("");
        }

        talk.Say("q").Pick("Close the collection", "Close it").Say("q").Pick("Set up", "Candidates");
        talk.Page.ShouldNotContain("25%", Case.Sensitive, "nobody is to be marked by their terms");
        ToSteps(talk);
    }

    /// <summary>Step 5: two mark side by side, each at a program of their own; the third is withdrawn with the recovery sheet.</summary>
    public void Mark()
    {
        var first = AtDesk(0);
        var second = AtDesk(1);
        MarkAll(first, number => number == "1" ? 4 : 3, NoteOnMark);
        MarkAll(second, number => number == "1" ? 1 : 3, null);
        first.Pick("Finish", "Finish").Say("").Leave();
        second.Pick("Finish", "Finish");
        second.Page.ShouldContain("Your marks stay sealed until the others have finished: 1 has not.");
        second.Say("", "q").Pick("cannot go on", "Dr Cedar").Say("Mr Birch", "Ill since Monday.", Recovery);
        second.Page.ShouldContain("Dr Cedar no longer marks");
        second.Leave();
    }

    /// <summary>Step 6: one breach is judged, one difference agreed, and then results are opened.</summary>
    public void Agree()
    {
        var talk = Chair.Pick("Agree");
        talk.Pick("(to judge)", "Confirm it").Write("Mr Birch", ReasonOnBreach).Say("q");
        talk.Pick("(4 / 1, to agree)").Pick("Names the danger.", "Who is present", "Ms Arden", "Mr Birch", "That is everybody").Write("Why", ReasonOnMark).Pick("Agree on it");
        ToSteps(talk.Pick("Open the results", "Ms Arden", "Open them"));
    }

    /// <summary>Step 7: the question for the panel, a decision on each candidate, and that it stands.</summary>
    public void Decide()
    {
        var talk = Chair.Pick("Decide");
        talk.Pick("Candidates by criterion").Say("").Write("What did each candidate say", "The same words, but for one.");
        foreach (var number in Numbers)
        {
            talk.Pick($"Candidate {number}");
            // The first one has fewer marks than others, and less than an essential criterion asks for: that wants a reason of its own.
            if (number == "1") talk.Write("Reserve", $"{ReasonAgainst}\n.\n{DecisionOn(number)}");
            else talk.Write(number == "3" ? "Appoint" : "Not appointed", DecisionOn(number));
            talk.Page.ShouldContain(DecisionOn(number));
            talk.Say("q");
        }

        talk.Pick("Conclude", "Yes");
        talk.Page.ShouldContain("The decision stands");
        ToSteps(talk);
    }

    /// <summary>Step 8: everything on each candidate, feedback for one, and keeping.</summary>
    public void Keep()
    {
        var talk = Chair.Pick("Keep or delete", "Everything on one candidate");
        foreach (var form in new[] { "A page that prints", "Markdown", "A table", "For programs" })
        {
            talk.Pick(form);
            foreach (var number in form == "A page that prints" ? Numbers : ["2"]) talk.Pick($"Candidate {number}").Say("");
        }

        talk.Say("q").Pick("Feedback for candidates", "Candidate 2: release", "Mr Birch", "Candidate 2: write").Say("", "q");
        talk.Pick("Put the record into keeping", "Ms Arden");
        talk.Page.ShouldContain("In keeping until");
        talk.Leave();
    }

    /// <summary>What the panel says to a candidate: nobody else is told that.</summary>
    public static string DecisionOn(string number) => $"What was decided of seat {number} rests on its marks.";

    /// <summary>Somebody's desk, behind their PIN.</summary>
    private PlainTalk AtDesk(int member) => AtSteps("member-" + member).Pick("Mark", Members[member].Name).Say(Members[member].Pin);

    private static void ToSteps(PlainTalk talk)
    {
        while (!talk.Page.Contains("Eight steps", StringComparison.Ordinal)) talk.Say("q");
    }

    private static void MarkAll(PlainTalk desk, Func<string, int> markOf, string? note)
    {
        desk.Pick("Begin with the first answer");
        for (var answer = 0; answer < Numbers.Length; answer++)
        {
            var number = Numbers.Single(number => desk.Page.Contains(ReasonOf(number), StringComparison.Ordinal));
            desk.Page.ShouldNotContain("Candidate");
            if (note is not null && number == "1") desk.Say($"w\n{note}\n.");
            desk.Say($"{markOf(number)}");
        }

        desk.Say("").Pick("Interview sheets");
        foreach (var number in Numbers) desk.Pick($"Candidate {number}", "What draws").Say("3", "").Pick("Lock this sheet", "Lock it").Say("q");
        desk.Say("q");
    }
}
