using MentorSim.Engine.Scenarios;

namespace MentorSim.Tui.Screens;

/// <summary>What lies behind the doors of the first page, for whoever is named; who is not is asked first.</summary>
internal static class Doors
{
    /// <summary>What somebody has shown so far.</summary>
    /// <param name="desk">Who plays.</param>
    /// <param name="start">Makes the briefing of a scenario.</param>
    public static Screen Progress(Desk desk, Func<ScenarioFile, Screen> start) =>
        Named(desk, "My progress", person => ProgressScreen.Of(desk, person, start));

    /// <summary>Somebody's induction.</summary>
    /// <param name="desk">Who plays.</param>
    /// <param name="start">Makes the briefing of a scenario.</param>
    public static Screen Induction(Desk desk, Func<ScenarioFile, Screen> start) =>
        Named(desk, "My induction", person => Screens.Induction.MyInductionScreen.Of(new Induction.InductionDesk(desk, person, start)));

    private static Screen Named(Desk desk, string title, Func<Engine.Records.Person, Screen> open)
    {
        return desk.Person is null ? new NameScreen(desk, Open) : Open();

        Screen Open() => desk.Person is { } person ? PinScreen.Before(desk, person, () => Ready(() => open(person))) : new NamelessScreen(title, () => new NameScreen(desk, Open));

        Screen Ready(Func<Screen> whenRead) => desk.Ready() is { IsCompleted: false } reading
            ? new MomentScreen(title, reading, () => new Go(whenRead())) { Words = "One moment: the scenario library is being read. It goes on by itself." }
            : whenRead();
    }
}
