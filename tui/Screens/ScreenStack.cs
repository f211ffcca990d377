using System.Collections.Immutable;
using MentorSim.Engine.Induction;
using MentorSim.Engine.Records;
using MentorSim.Tui.Hosting;
using MentorSim.Tui.Pages;
using MentorSim.Tui.Screens.Locking;

namespace MentorSim.Tui.Screens;

/// <summary>The screens that lie on each other; the last is on top and gets the messages. Empty means that all is done.</summary>
/// <param name="Screens">From the bottom to the top.</param>
/// <param name="Turns">How often another screen came to the top: it tells a screen that changed from one that was replaced.</param>
internal sealed partial record ScreenStack(ImmutableArray<Screen> Screens, int Turns = 0)
{
    /// <summary>The handbook, read when it is first opened; null where this run has none.</summary>
    public Lazy<Handbook>? Handbook { get; init; }

    /// <summary>The handbook with the people of the school of whoever plays.</summary>
    public Func<Handbook, Handbook> InTheirSchool { get; init; } = handbook => handbook;

    /// <summary>When rooms lock; null where none does in this run.</summary>
    public LockRule? LockRule { get; init; }

    /// <summary>The screen on top.</summary>
    public Screen Top => Screens[^1];

    /// <summary>The screen on top, which does not know what lies beneath it, with the way that leaving leads.</summary>
    private Screen Shown => Top is DebriefScreen debrief
        ? debrief with { LeadsTo = Screens switch { [PractiseScreen, ..] or [HomeScreen, PractiseScreen, ..] => "to the list", [HomeScreen, ..] => "home", _ => "finish" } }
        : Top;

    /// <summary>The page of the screen on top, and what the handbook has to say of it, with the key that locks where there is one.</summary>
    public Page TopPage => LockOnPage.Of(WithWaysOn(Handbook is null ? Shown.Page : HandbookOnPage.Of(Shown, Handbook, Activity?.WhyNoHandbook)), Room);

    /// <summary>The page of the screen on top. What is left of the time for the whole of what goes on stands on it, whatever screen it is.</summary>
    public Page Page
    {
        get
        {
            var page = TopPage;
            if (Activity is not { } activity) return page;
            page = page with { News = activity.News };
            return activity.TimeLeft is { } left
                ? page with { Aside = string.Join(", ", new[] { page.Aside, $"{Text.Countdown(left)} left{(page.SecondsLeft is null ? "" : " in all")}" }.Where(part => part.Length > 0)), TimeLeft = left, Warning = activity.Warning }
                : page;
        }
    }

    /// <summary>What the screen on top waits for, and is told by <see cref="Arrived"/> when it is done; null for nothing.</summary>
    public Task? Waiting => Screens is [.., var top] ? top.Awaited : null;

    /// <summary>What the page on top will say more of, and is told by <see cref="Arrived"/>; null for nothing.</summary>
    public Task? Expects => Screens.IsEmpty ? null : Top.Expects;

    /// <summary>After how long without a key the room on top locks by itself; null where it does not.</summary>
    public TimeSpan? LocksAfter => Room is SecretLock { LocksByItself: true } ? LockRule?.After : null;

    /// <summary>The program outside to which the terminal is to be given, which is told by <see cref="Returned"/> when it has ended; null for none.</summary>
    public OutsideProgram? Wanted { get; init; }

    /// <summary>Whether a screen listens to something else than the keys.</summary>
    public bool Listens => Screens.Any(screen => screen.Listening is not null);

    /// <summary>Whether nothing is left to show.</summary>
    public bool IsDone => Screens.IsEmpty;

    /// <summary>The stack after a message. Help is the same everywhere; a key that is off says why.</summary>
    public ScreenStack After(Message message)
    {
        var (before, was) = (Activity?.Keeper, Activity?.Keeping?.GetType());
        if (message is Heard) return Hearing();
        // Whatever was done came too late where the time was up before; but what stands in a box by then was written before.
        var now = message is Wrote ? Turned(message) : this;
        var after = now.Over(isAct: message is not (Wrote or TimeRan or Unattended or Renewed)) ?? (message is Wrote or TimeRan ? now : Turned(message));
        after = after.Over(isAct: false) ?? after;
        var activity = after.Activity ?? Activity;
        activity?.Settle();
        if (after.Activity is Playing { Recording: { } recording } && after.Screens.Select(screen => screen.Unsent).LastOrDefault(unsent => unsent is not null) is { } begun) recording.KeepDraft(begun);
        if (activity?.Keeping is not { } keeping) return after;
        if (!ReferenceEquals(activity.Keeper, before)) was = typeof(InStore);
        return keeping.GetType() == was || activity.Tells(keeping) ? after : after.Told(keeping);
    }

    /// <summary>Writes down what is being written, and that somebody left, where something goes on: for whatever ends the program.</summary>
    public void LeavePlay()
    {
        if (!IsDone) Top.KeepAtLast();
        Activity?.Leave();
    }

    /// <summary>What goes on; null where nothing does.</summary>
    private Activity? Activity => Screens.Select(screen => screen.Play).LastOrDefault(activity => activity is not null);

    /// <summary>
    /// The lock of the room on top. What goes on has none: who sits or plays thinks, and a clock may run; nor has what is locked already.
    /// </summary>
    private RoomLock? Room => LockRule is null || IsDone || Top is LockScreen || Activity is not null ? null : Screens.Select(screen => screen.RoomLock).LastOrDefault(room => room is not null);

    /// <summary>The screens under the news that what goes on is kept otherwise; without it where it cannot go on.</summary>
    private ScreenStack Told(Keeping now)
    {
        var below = now is TakenElsewhere ? AtHome(null) : this;
        return below.Push(new KeepingScreen(now) { IsLast = below.IsDone });
    }

    /// <summary>The end of what goes on in the place of all its screens; null where it is not over.</summary>
    private ScreenStack? Over(bool isAct) => Activity?.Advance(Screens, isAct) is { } end
        ? Turned([.. Screens.TakeWhile(screen => screen.Play is null), end])
        : null;

    private ScreenStack Turned(Message message)
    {
        if (Top is LockScreen) return AtLock(message);
        if (Answered(message) is { } answered) return answered;
        if (message is Unattended { For: var time }) return LocksAfter is { } limit && time >= limit ? Locked() : this;
        if (message is Asked { Act: Act.Lock } && Room is not null) return Locked();
        if (message is Rechecked news) return Screens[0] is WatchScreen watch ? Turned(watch.After(news, Screens[1..])) : this;
        if (message is Returned returned) return (this with { Wanted = null }) is var here && returned.Trouble is { } trouble ? here.Push(new NoticeScreen("Back from the editor", trouble)) : here;
        if (Everywhere(message) is { } there) return there;
        if (message is Asked { Act: Act.Handbook } && Handbook is not null && Top is not (HandbookScreen or HandbookPageScreen or HandbookSearchScreen))
            return Push(Activity?.WhyNoHandbook is { } off ? new NoticeScreen("Handbook", off) : HandbookScreen.Over(Top.Page, InTheirSchool(Handbook.Value)));
        if (message is Asked asked && Top.Page.Hints.FirstOrDefault(hint => hint.Act == asked.Act) is { OffBecause: { } why } hint)
            return Push(new NoticeScreen(hint.What, why));
        if (message is Asked { Act: Act.Back, IsMeant: false } && Top.DropsLine) return Push(AskScreen.BeforeDroppingLine);
        return Taking(Top.After(message));
    }

    private ScreenStack Taking(Turn turn) => turn switch
    {
        Stay stay => this with { Screens = Screens.SetItem(Screens.Length - 1, stay.Screen) },
        Go go => Turned([.. Screens[..^1], go.Screen]),
        Open open => Push(open.Screen),
        OpenFrom open => Turned([.. Screens[..^1], open.Below, open.Screen]),
        // Nobody steps out of a play: its time would run on unseen.
        HandOver when Activity is not null => Push(new NoticeScreen("Not now", "Other programs wait until this is over.")),
        HandOver hand => this with { Screens = Screens.SetItem(Screens.Length - 1, hand.Screen), Wanted = hand.Program },
        Refuse refuse => Push(new NoticeScreen("Not yet", refuse.Why)),
        Leave => Turned([]),
        GoBack => Back(),
        GoHome home => AtHome(home.Result),
        GoBackAnd back => Below(back.Then),
        TurnAnd and => Taking(and.First).Turned(and.Then),
        GoFromHome go => Back().Leaving(go.Then),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private ScreenStack Locked() => Room switch
    {
        SecretLock secret => Push(new LockScreen(secret, TimeOnly.FromDateTime(LockRule!.Clock.GetLocalNow().DateTime))),
        MissingLock missing => Push(new NoticeScreen("Lock", missing.Why)),
        _ => this,
    };

    /// <summary>What a message does to a locked screen: nothing but the secret leads away, and what lies under it is then as it was.</summary>
    private ScreenStack AtLock(Message message) => Top.After(message) switch
    {
        Stay stay => this with { Screens = Screens.SetItem(Screens.Length - 1, stay.Screen) },
        GoBack => Turned(Screens[..^1]),
        _ => this,
    };

    /// <summary>The screens that listen with what came; this stack itself where nothing did.</summary>
    private ScreenStack Hearing()
    {
        ImmutableArray<Screen> after = [.. Screens.Select(screen => screen.Listening?.Invoke() == true ? screen.AfterHearing() : screen)];
        return after.Zip(Screens, ReferenceEquals).All(isSame => isSame) ? this : this with { Screens = after };
    }

    private ScreenStack Push(Screen screen) => Turned(Screens.Add(screen));

    private ScreenStack Turned(ImmutableArray<Screen> screens) => this with { Screens = screens, Turns = Turns + 1 };

    private ScreenStack Back()
    {
        var below = Screens.RemoveAt(Screens.Length - 1);
        // Who leaves a preview can come back to it.
        return Turned(below switch
        {
            [WatchScreen watch] => [watch.Having(Top)],
            [HomeScreen home] => [(Top is PractiseScreen practise ? home with { Practise = practise } : home).Anew()],
            [.. var others, PractiseScreen practise] => [.. others, Top is FilterScreen filter ? practise.Showing(filter.Filter) : practise.Anew()],
            [.. var others, Workbench.WorkbenchScreen bench] => [.. others, bench.Anew()],
            [.. var others, Workbench.FileScreen file] => [.. others, file.After(Top)],
            [.. var others, Workbench.SourceScreen source] => [.. others, source.After(Top)],
            [.. var others, ProgressScreen progress] => [.. others, progress.Anew()],
            [.. var others, Induction.InductionScreen induction] => [.. others, induction.Anew()],
            [.. var others, Supervision.TeamRowScreen team] => [.. others, team.Anew()],
            [.. var others, Panel.PanelScreen panel] => [.. others, panel.Anew()],
            [.. var others, Panel.StepsScreen steps] => [.. others, steps.Anew()],
            [.. var others, Panel.RehearseScreen rehearse] => [.. others, rehearse.Anew()],
            [.. var others, Panel.StationScreen station] => [.. others, station.Anew()],
            [.. var others, Panel.FoundAnswersScreen found] => [.. others, found.Anew()],
            _ => below,
        });
    }

    private ScreenStack AtHome(PlayedResult? result)
    {
        LeavePlay();
        // From a sitting at a station nobody comes home: a candidate sat there, and the next one may.
        if (Activity is Sittings.Seat { Station: not null })
            return Turned([.. Screens.TakeWhile(screen => screen.Play is null).Select(screen => screen is Panel.StationScreen station ? station.Anew() : screen)]);
        return Turned(Screens switch
        {
            [HomeScreen home, PractiseScreen practise, ..] => [home, (result is null ? practise : practise.With(result)).Anew()],
            [PractiseScreen practise, ..] => [(result is null ? practise : practise.With(result)).Anew()],
            [HomeScreen home, ..] => [(result is null ? home : home with { Practise = home.Practise.With(result) }).Anew()],
            _ => [],
        });
    }
}
