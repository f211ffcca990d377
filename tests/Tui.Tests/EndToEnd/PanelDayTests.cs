namespace MentorSim.Tui.Tests.EndToEnd;

/// <summary>A complete exercise as people live through it: five candidates, three members, two stations, and no command that a panel would have to know.</summary>
public sealed class PanelDayTests
{
    private const string Note = "A note of one member alone";

    [TmuxTheory]
    [InlineData(80, 24)]
    [InlineData(120, 40)]
    public void An_exercise_goes_from_its_title_to_an_export_with_a_crash_a_candidate_with_extra_time_and_an_absent_member(int width, int height)
    {
        using var day = new TerminalDay();
        using var office = new Terminal(width, height);
        using var hall = new Terminal(width, height);
        using var spare = new Terminal(120, 40);
        using var home = new Terminal();
        Terminal[] terminals = [office, hall, spare, home];
        string[] folders = [office.Home, hall.Home, spare.Home, home.Home, day.StationFolder, day.Stick];
        var (chair, morning, afternoon) = (new PersonAtTerminal(office), new PanelMorning(day), new PanelAfternoon(day));
        var album = new Album(chair, width, height);

        morning.SetUp(chair);
        album.Keep("panel-path");
        PanelMorning.Rehearse(chair);
        var panelFile = Directory.EnumerateFiles(office.Home, "*.panel", SearchOption.AllDirectories).ShouldHaveSingleItem();
        var panelFolder = Path.GetDirectoryName(panelFile)!;
        panelFolder.ShouldBe(Path.Combine(office.Home, "Documents", "MentorSim panel"));
        morning.WriteStationFile(chair, panelFolder);
        chair.Picks("Sit", "#3 Sit").Sees("the program and learning-mentor-spring-2027.station,").Sees(day.Fingerprint).Picks("Invigilate", "#Invigilate");
        album.Keep("panel-board");
        chair.Presses("q", "#3 Sit").Presses("q", "#Eight steps");

        // The station opens from the menu in a folder with nothing but its file; then somebody pulls the plug.
        var first = new PersonAtTerminal(hall).Runs($"cd {day.StationFolder} && $M", "Esc  quit").Presses("3", "#Panel").Picks("Station", "#Which station file?").Picks(".station", "Which candidate?").Sees(day.Fingerprint);
        morning.Sit(first, 1);
        morning.Enter(first, 2, "Before you start");
        PanelMorning.Begin(first, "6:15 left");
        first.Picks(TerminalDay.Grave, "Your answer").Picks("Reason", "keep it and go back").Terminal.Type(TerminalDay.ReasonOf(2)).WaitFor(TerminalDay.ReasonOf(2));
        // What is being written goes to the disk every few seconds.
        first.Sees("6:05 left");
        TerminalDay.Kill(hall);

        // Another machine with the same folder goes on: other window, other home.
        var second = new PersonAtTerminal(spare).Runs($"$M panel sit {Directory.EnumerateFiles(day.StationFolder, "*.station").Single()}", "interrupted");
        morning.Enter(second, 2, "This sitting was interrupted.");
        second.Sees("with 6 minutes").Picks("Go on", "R  review").Picks(TerminalDay.Grave, $"Reason: {TerminalDay.ReasonOf(2)}").Presses("Escape", "R  review");
        spare.Resize(80, 24).Wait(screen => !screen.Contains("Who is there", StringComparison.Ordinal), "the smaller window");
        morning.Finish(second, 2);
        foreach (var number in (int[])[3, 4, 5]) morning.Sit(second, number);
        second.Picks("Candidate 3", "#Not this one").Presses("Enter", "Which candidate?").Terminal.Press("q");
        spare.ShouldBeRestored();

        foreach (var file in Directory.EnumerateFiles(day.StationFolder, "*.answers")) File.Copy(file, Path.Combine(day.Stick, Path.GetFileName(file)));
        afternoon.Collect(chair);
        PanelAfternoon.MarkAll(chair, TerminalDay.Chair, $"{Note}.", album);
        chair.Picks("Agree", "Marks are sealed until every member has finished").Presses("q", "#Eight steps");
        var member = new PersonAtTerminal(home);
        PanelAfternoon.OpenByPath(member, panelFile);
        PanelAfternoon.MarkAll(member, TerminalDay.Second, $"{Note} too.");
        member.Presses("q", "#Panel").Presses("q", "Esc  quit").Terminal.Press("Escape");
        home.ShouldBeRestored();
        afternoon.Withdraw(chair);

        PanelAfternoon.Agree(chair, album);
        PanelAfternoon.Decide(chair, album);
        TerminalDay.ShouldBeNowhere([Note, "Heard and read of", .. TerminalDay.Candidates.Select(TerminalDay.ReasonOf)], [], folders);
        var export = File.ReadAllText(PanelAfternoon.Keep(chair, 2, panelFolder));
        office.Press("Escape");
        office.ShouldBeRestored();

        export.ShouldContain(TerminalDay.ReasonOf(2));
        export.ShouldContain("25%");
        foreach (var other in TerminalDay.Candidates.Where(number => number != 2)) export.ShouldNotContain(TerminalDay.ReasonOf(other));
        TerminalDay.ShouldBeNowhere(day.Secrets, terminals, folders);
        // What lies in the open is found by the same search.
        Should.Throw<ShouldAssertException>(() => TerminalDay.ShouldBeNowhere([TerminalDay.ReasonOf(2)], [], folders));
    }
}
