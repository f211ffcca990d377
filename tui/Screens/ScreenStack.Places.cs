using System.Collections.Immutable;
using MentorSim.Tui.Pages;
using MentorSim.Tui.Screens.Lookup;

namespace MentorSim.Tui.Screens;

/// <remarks>The ways to everything else: the palette of all actions, the search, and going somewhere from wherever one is.</remarks>
internal sealed partial record ScreenStack
{
    // More than can lie on each other; a screen that Esc does not leave must not be asked for ever.
    private const int MostSteps = 60;

    /// <summary>Where one can go to; null in a run that did not begin at the first page.</summary>
    public Places? Places { get; init; }

    /// <summary>The commands of the command line; null where nobody is to read of them.</summary>
    public Lazy<ImmutableArray<CommandPage>>? Commands { get; init; }

    /// <summary>Whether all actions can be listed here: not where a candidate may see what is not theirs, nor over a secret that is typed.</summary>
    public bool HasPalette => !IsDone && IsOpenToAll && Top is not (PaletteScreen or Locking.LockScreen) && !Top.Page.BoxIsSecret;

    /// <summary>Where somebody wants to go as soon as the question on top is answered; null for nowhere.</summary>
    private Func<HomeScreen, Turn>? Bound { get; init; }

    private bool IsOpenToAll => Activity?.WhyNoHandbook is null && !Screens.Any(screen => screen is Panel.StationScreen);

    /// <summary>A page with the keys that lead to everything else, where its screen tells of them.</summary>
    private Page WithWaysOn(Page page)
    {
        if (Places is null || !Top.TellsWaysOn) return page;
        // A narrow foot leaves out the last ones: the search stays, and the palette is told of in the help of every page.
        var first = page.Hints.TakeWhile(hint => hint.Act == Act.Take).Count();
        var hints = page.Hints.Insert(first, new Hint(Act.Search, "search"));
        return page with { Hints = hints.Insert(hints.TakeWhile(hint => hint.Act is not (Act.Help or Act.Back)).Count(), new Hint(Act.Palette, "all actions")) };
    }

    /// <summary>What comes of the keys that mean the same everywhere; null for any other message.</summary>
    private ScreenStack? Everywhere(Message message) => message switch
    {
        Asked { Act: Act.Help } when Top is not HelpScreen && Top.Page is { Box: null, Query: null } => Push(HelpScreen.Over(this, isList: !IsOpenToAll)),
        Asked { Act: Act.Palette } when HasPalette => Push(PaletteScreen.Over(this)),
        Asked { Act: Act.Search } when Places is not null && Top.TellsWaysOn => Push(Top is Workbench.WorkbenchScreen bench ? Places.Search() with { First = bench.Files } : Places.Search()),
        _ => null,
    };

    /// <summary>Goes back from a list of actions, and does one of them there.</summary>
    private ScreenStack Below(Message message) => Back().Turned(message);

    /// <summary>
    /// Leaves what is open step by step, as Esc does, down to the first page, and goes on from there. Where Esc asks before something would
    /// be lost, so does this, and goes on when it is answered.
    /// </summary>
    private ScreenStack Leaving(Func<HomeScreen, Turn> then)
    {
        var at = this;
        for (var i = 0; i < MostSteps && !at.IsDone && at.Top is not (HomeScreen or KeepingScreen); i++)
        {
            if (at.Top is AskScreen { LosesNothing: false }) return at with { Bound = then };
            at = at.After(at.Top is AskScreen ? new Numbered(AskScreen.Leaving) : new Asked(Act.Back));
        }

        return at is { IsDone: false, Top: HomeScreen home } ? at.Taking(then(home)) : at;
    }

    /// <summary>The answer to a question that stands between somebody and where they want to go; null where there is none.</summary>
    private ScreenStack? Answered(Message message)
    {
        if (Bound is not { } bound) return null;
        var free = this with { Bound = null };
        if (Top is not AskScreen ask) return free.Turned(message);
        if (ask.IsLeftBy(message)) return free.Turned(message).Leaving(bound);
        var after = free.Turned(message);
        return after is { IsDone: false, Top: AskScreen } ? after with { Bound = bound } : after;
    }
}
