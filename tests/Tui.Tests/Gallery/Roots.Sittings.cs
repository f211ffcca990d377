using System.Collections.Immutable;
using MentorSim.Engine.InTray;
using MentorSim.Tests.Panel;
using MentorSim.Tui.Screens;
using MentorSim.Tui.Screens.Panel;
using MentorSim.Tui.Screens.Sittings;

namespace MentorSim.Tui.Tests.Gallery;

/// <remarks>Papers, practised and sat; and the laptop on which candidates sit.</remarks>
internal static partial class Roots
{
    private static ImmutableArray<Root> OfSittings =>
    [
        Sit("practice of a paper", SomePapers.Small, SittingMode.Training, SomePapers.AtInstructions) with { Steps = 2500 },
        new("the debrief of a paper", Debriefed) { Steps = 200 },
        Sit("practice of the longest paper", SomePapers.Longest, SittingMode.Training, SomePapers.AtInstructions),
        Sit("sitting of a paper", SomePapers.Small, SittingMode.Exercise, SomePapers.AtInstructions),
        Sit("tray of a paper", SomePapers.Small, SittingMode.Exercise, SomePapers.AtTray) with { Steps = 500 },
        Sit("tray of the longest paper", SomePapers.Longest, SittingMode.Exercise, SomePapers.AtTray),
        Sit("tray of a bare paper", SomePapers.Bare, SittingMode.Exercise, SomePapers.AtTray),
        new("a station", () => AtStation(_ => { })) { Steps = 1500 },
        new("a pause", Resting) { Steps = 10 },
        new("a number that was given already", Shared) { Steps = 10 },
        new("a candidate at a station", () => AtSeat(sitting => sitting.Open(), seat => new TrayScreen(seat))) { Steps = 200 },
        new("an invigilator at a station", () => AtSeat(sitting => sitting.Open(), seat => new StationInvigilatorScreen(seat))) { Steps = 60 },
        new("a pause at a station", () => AtSeat(Paused, seat => seat.Paused(isAbove: false))) { Steps = 60 },
        new("an interruption at a station", () => AtSeat(_ => { }, seat => seat.Screen, Killed)) { Steps = 20 },
        new("a stop at a station", () => AtSeat(Paused, seat => new StationStopScreen(seat, "", new GoBack()))) { Steps = 20 },
        new("the end of a sitting", () => AtEnd()) { Steps = 10 },
        new("a station after a power cut", () => AtStation(Killed)) { Steps = 400 },
    ];

    private static Root Sit(string name, PaperFile file, SittingMode mode, Func<PaperFile, TimeProvider, SittingMode, int, ScreenStack> at)
    {
        return new Root(name, Build) { Steps = 250 };

        Ground Build()
        {
            var clock = new SetClock();
            return new Ground(Everywhere(at(file, clock, mode, 0))) { Pass = clock.Pass };
        }
    }

    private static Ground Resting()
    {
        var clock = new SetClock();
        var seat = SomePapers.Seat(SomePapers.Small, clock);
        Paused(seat.Sitting);
        return new Ground(Everywhere(new ScreenStack([seat.Paused(isAbove: false)]))) { Pass = clock.Pass };
    }

    private static Ground Shared()
    {
        var clock = new SetClock();
        var seat = SomePapers.Seat(SomePapers.Small, clock);
        seat.Sitting.Open();
        var items = seat.Sitting.Paper.Items;
        seat.Sitting.Answer(items[0].Id, new ItemAnswer { Number = 1 });
        return new Ground(Everywhere(new ScreenStack([new TrayScreen(seat), new SharedNumberScreen(new Slip(seat, items[1]), 1, items[0])]))) { Pass = clock.Pass };
    }

    private static Ground Debriefed()
    {
        var clock = new SetClock();
        var seat = SomePapers.Seat(SomePapers.Small, clock, SittingMode.Training);
        seat.Sitting.Open();
        seat.Sitting.Submit();
        return new Ground(Everywhere(new ScreenStack([seat.End]))) { Pass = clock.Pass };
    }

    private static Ground AtStation(Action<(SomeStation Station, SetClock Clock)> before)
    {
        var folder = new Folder();
        var clock = new SetClock();
        var some = new SomeStation(SomePapers.Small.Paper!, folder.Path);
        before((some, clock));
        var station = new Station(some.Folder, clock, "test") { Rounds = SomeExercises.Rounds };
        return new Ground(new ScreenStack([StationScreen.Of(station)]), folder) { Pass = clock.Pass, Keys = [SomeStation.Pin, some.Codes["3"].Letters, some.Codes["7"].Letters, "Fire alarm"] };
    }

    private static Ground AtSeat(Action<Sitting> before, Func<Seat, Screen> first, Action<(SomeStation Station, SetClock Clock)>? earlier = null)
    {
        var folder = new Folder();
        var clock = new SetClock();
        var some = new SomeStation(SomePapers.Small.Paper!, folder.Path);
        earlier?.Invoke((some, clock));
        var entered = some.Enter("3", clock);
        before(entered.Sitting);
        var station = new Station(some.Folder, clock, "test") { Rounds = SomeExercises.Rounds };
        return new Ground(new ScreenStack([StationScreen.Of(station), first(Seat.Of(entered, station))]), folder, entered) { Pass = clock.Pass, Keys = [SomeStation.Pin, "Fire alarm"] };
    }

    private static void Paused(Sitting sitting)
    {
        sitting.Open();
        sitting.Pause("Fire alarm, and *all* out.");
    }

    private static Ground AtEnd()
    {
        var clock = new SetClock();
        var seat = SomePapers.Seat(SomePapers.Small, clock);
        seat.Sitting.Open();
        seat.Sitting.Submit();
        return new Ground(Everywhere(new ScreenStack([seat.End])));
    }

    private static void Killed((SomeStation Station, SetClock Clock) at)
    {
        using (var killed = at.Station.Enter("3", at.Clock)) killed.Sitting.Open();
        at.Clock.Pass(TimeSpan.FromMinutes(4));
    }
}
