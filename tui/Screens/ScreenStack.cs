using System.Collections.Immutable;
using MentorSim.Tui.Pages;

namespace MentorSim.Tui.Screens;

/// <summary>The screens that lie on each other; the last is on top and gets the messages. Empty means that all is done.</summary>
/// <param name="Screens">From the bottom to the top.</param>
/// <param name="Turns">How often another screen came to the top: it tells a screen that changed from one that was replaced.</param>
internal sealed record ScreenStack(ImmutableArray<Screen> Screens, int Turns = 0)
{
    /// <summary>The screen on top.</summary>
    public Screen Top => Screens[^1];

    /// <summary>Whether nothing is left to show.</summary>
    public bool IsDone => Screens.IsEmpty;

    /// <summary>The stack after a message. Help is the same everywhere; a key that is off says why.</summary>
    public ScreenStack After(Message message)
    {
        if (message is Rechecked news) return Screens[0] is WatchScreen watch ? Turned(watch.After(news, Screens[1..])) : this;
        if (message is Asked { Act: Act.Help } && Top is not HelpScreen && Top.Page.Box is null) return Push(new HelpScreen(Top.Page));
        if (message is Asked asked && Top.Page.Hints.FirstOrDefault(hint => hint.Act == asked.Act) is { OffBecause: { } why } hint)
            return Push(new NoticeScreen(hint.What, why));
        return Top.After(message) switch
        {
            Stay stay => this with { Screens = Screens.SetItem(Screens.Length - 1, stay.Screen) },
            Go go => Turned([.. Screens[..^1], go.Screen]),
            Open open => Push(open.Screen),
            OpenFrom open => Turned([.. Screens[..^1], open.Below, open.Screen]),
            Refuse refuse => Push(new NoticeScreen("Not yet", refuse.Why)),
            Leave => Turned([]),
            GoBack => Back(),
            GoHome home => AtHome(home.Result),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
    }

    private ScreenStack Push(Screen screen) => Turned(Screens.Add(screen));

    private ScreenStack Turned(ImmutableArray<Screen> screens) => new(screens, Turns + 1);

    private ScreenStack Back()
    {
        var below = Screens.RemoveAt(Screens.Length - 1);
        // Who leaves a preview can come back to it.
        return Turned(below is [WatchScreen watch] ? [watch.Having(Top)] : below);
    }

    private ScreenStack AtHome(PlayedResult? result)
    {
        if (Screens[0] is not HomeScreen home) return Turned([]);
        return Turned([result is null ? home : home.With(result)]);
    }
}
