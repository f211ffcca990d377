using System.Globalization;

namespace MentorSim.Tui.Tests.EndToEnd;

/// <summary>A trainee's first afternoon with MentorSim, from the first start to a route of induction, in a real terminal.</summary>
public sealed class TraineeTests
{
    private const string Scenario = "A disclosure at breakfast club";

    /// <summary>What they do from the second decision on: kind and mostly sound, and a little more than a mentor should.</summary>
    private static readonly string[] Answers =
    [
        "I want to hear this properly", "You're so brave", "You don't have to show me", "What she did was wicked", "I can't talk about it", "It won't keep", "Times, place, her words",
        "Say nothing yet", "Thank you for telling me", "Go in now", "You're stopping here", "Ask Ms Rahmani if you can see",
    ];

    [TmuxTheory]
    [InlineData(80, 24)]
    [InlineData(120, 40)]
    public void A_trainee_finds_their_way_from_the_first_start_to_what_is_next(int width, int height)
    {
        using var terminal = new Terminal(width, height);
        var trainee = new PersonAtTerminal(terminal);
        var album = new Album(trainee, width, height);

        LooksAround(trainee, album);
        Begins(trainee, album);
        LeavesAndComesBack(trainee, album);
        PlaysToTheEnd(trainee, album);
        LooksBack(trainee, album);
        ChoosesARoute(trainee, album);
        terminal.Press("Escape");
        terminal.ShouldBeRestored();
    }

    /// <summary>The four doors, the tour, the library by topic.</summary>
    private static void LooksAround(PersonAtTerminal trainee, Album album)
    {
        trainee.Runs("$M", "Esc  quit").Sees("New here?").Sees("4 scenarios, 3 papers");
        album.Keep("home-first");
        trainee.Presses("t", "1 of 4");
        album.Keep("tour");
        trainee.Presses("Enter", "2 of 4").Presses("Enter", "3 of 4").Presses("v", "2 of 4").Presses("Enter", "3 of 4").Presses("Enter", "4 of 4").Presses("Enter", "#MentorSim");

        trainee.Picks("Practise", "#Practise").Sees("4 scenarios, 3 papers");
        album.Keep("practise");
        trainee.Presses("f", "#Show only some");
        foreach (var topic in new[] { "attendance", "bereavement", "bullying", "safeguarding" }) trainee.Presses("1", topic);
        album.Keep("filter");
        trainee.Presses("2", "primary").Presses("Escape", "1 of 7: safeguarding, primary").Presses("f", "#Show only some").Presses("1", "4 are shown").Presses("1", "0 are shown").Presses("Escape", "No scenario or paper fits");
        album.Keep("practise-none");
        trainee.Presses("f", "#Show only some").Picks("Show all again", "7 are shown").Presses("Escape", "4 scenarios, 3 papers");
    }

    /// <summary>The name, the notice, the first scene with what lies beside it, and an answer that is taken back.</summary>
    private static void Begins(PersonAtTerminal trainee, Album album)
    {
        // From Home each play meets other people; a capture wants the same ones.
        trainee.Picks(Scenario, "#Who is playing?").Types("Sam", $"#{Scenario}").Sees("Before you start").Presses("Escape", "#Practise").Presses("Escape", "#MentorSim").Leaves();
        trainee.Runs("clear; $M play breakfast-club-disclosure --seed 1 --as Sam", $"#{Scenario}").Sees("Esc  back");
        album.Keep("briefing");
        trainee.ReadsTo("Decision 1:");
        album.Keep("scene");
        trainee.Presses("F2", "#Role card");
        album.Keep("role-card");
        trainee.Presses("Escape", "Decision 1:").Presses("F4", "#Standards");
        album.Keep("standards");
        trainee.Presses("Escape", "Decision 1:").Picks("All right. Just us.", "What it does").Sees("SERIOUS BREACH");
        album.Keep("serious-breach");
        trainee.Presses("u", "Decision 1:").Insists("3", "What it does").Sees("I can't promise that");
        album.Keep("feedback");
        trainee.ReadsTo("Decision 2:");
    }

    /// <summary>Nothing is lost: another start goes on at the very decision.</summary>
    private static void LeavesAndComesBack(PersonAtTerminal trainee, Album album)
    {
        trainee.Presses("Escape", "#Leave this scenario?").Leaves("2");
        trainee.Terminal.ShouldBeRestored();
        trainee.Runs("clear; $M --as Sam", "Esc  quit").Sees($"Go on: {Scenario}").Sees("4 scenarios, 3 papers");
        album.Keep("home-go-on");
        trainee.Presses("g", "Decision 2:");
        album.Keep("gone-on");
    }

    private static void PlaysToTheEnd(PersonAtTerminal trainee, Album album)
    {
        foreach (var answer in Answers)
        {
            trainee.ReadsTo("Enter  choose").Picks(answer, "You chose");
            // The foot is drawn last.
            trainee.Terminal.Wait(screen => !screen.Contains("Enter  choose", StringComparison.Ordinal), "the foot under what came of it");
        }

        trainee.ReadsTo("#Debrief:");
        album.Keep("debrief");
        trainee.Presses("f", "#Two futures");
        album.Keep("two-futures");
        trainee.Presses("Escape", "#Debrief:").Presses("c", "#Coach's page");
        album.Keep("coach");
        trainee.Presses("Escape", "#Debrief:");
        trainee.Terminal.Press("End");
        trainee.Sees("Enter  finish").Insists("Enter");
    }

    private static void LooksBack(PersonAtTerminal trainee, Album album)
    {
        trainee.ReturnsTo("#MentorSim");
        album.Keep("home-after");
        trainee.Presses("p", "#My progress");
        album.Keep("progress");
        trainee.ReturnsTo("#MentorSim");
        trainee.Presses("C-p", "#All actions").Sees("Esc  back");
        album.Keep("all-actions");
        trainee.Terminal.Type("handbook");
        trainee.Sees("Find: handbook").ReturnsTo("#MentorSim").Presses("?", "#Keys of this screen").Sees("Esc  back");
        album.Keep("help");
        trainee.ReturnsTo("#MentorSim");
    }

    private static void ChoosesARoute(PersonAtTerminal trainee, Album album)
    {
        trainee.Presses("i", "#My induction");
        album.Keep("induction-none");
        trainee.Picks("Choose a route", "#Choose a route").Presses("1", "#The first day");
        // Today, and not the Monday that is proposed: on each weekday that is so many days away.
        trainee.Terminal.Press([.. Enumerable.Repeat("BSpace", "dd/MM/yyyy".Length)]);
        trainee.Types(TimeProvider.System.GetLocalNow().ToString("dd/MM/yyyy", CultureInfo.InvariantCulture), " of 33 steps done");
        album.Keep("induction");
        trainee.ReturnsTo("#MentorSim");
    }
}
