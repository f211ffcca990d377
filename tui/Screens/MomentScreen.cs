using MentorSim.Engine.Play;
using MentorSim.Tui.Pages;

namespace MentorSim.Tui.Screens;

/// <summary>Asks for a moment, while everything that can happen in a story is still being searched. What comes then comes by itself.</summary>
/// <param name="Title">The title of the scenario.</param>
/// <param name="Search">The search.</param>
/// <param name="Then">What comes when it is done.</param>
internal sealed record MomentScreen(string Title, Task Search, Func<Turn> Then) : Screen
{
    /// <summary>The screen to which going back leads; null for the one below this.</summary>
    public Screen? Before { get; init; }

    /// <summary>Stops the search; null where somebody else needs it.</summary>
    public CancellationTokenSource? Stop { get; init; }

    /// <summary>What is being done meanwhile.</summary>
    public string Words { get; init; } = "One moment: everything that can happen in this story is being looked at. It goes on by itself.";

    /// <summary>How far the search has come; null where nobody tells.</summary>
    public Gauge? Gauge { get; init; }

    /// <summary>The same of what is tried many times.</summary>
    public Workbench.Trials? Trials { get; init; }

    /// <summary>What is to be done on the screen that comes; null for nothing.</summary>
    public Message? Wanted { get; init; }

    /// <summary>How far it has come, where only the time that passes tells; null for nothing.</summary>
    public Func<Bar>? Passing { get; init; }

    /// <summary>What goes on meanwhile; null for nothing.</summary>
    public Playing? Playing { get; init; }

    /// <inheritdoc/>
    public override Activity? Play => Playing;

    /// <inheritdoc/>
    public override Task? Awaited => Search;

    /// <inheritdoc/>
    public override Page Page => new()
    {
        Title = Title,
        Blocks =
        [
            new Paragraph(Words),
            .. Gauge is null ? [] : (Block[])[new Gap(), Gauge.Bar],
            .. Trials is null ? [] : (Block[])[new Gap(), Trials.Bar],
            .. Passing is null ? [] : (Block[])[new Gap(), Passing()],
        ],
        Hints = [new Hint(Act.Help, "keys"), new Hint(Act.Back, Stop is null && Playing is null ? "back" : "stop, and back")],
    };

    /// <inheritdoc/>
    public override Turn After(Message message) => message switch
    {
        Arrived when Search.IsCompleted => Wanted is null ? Then() : new TurnAnd(Then(), Wanted),
        Asked { IsMeant: true } asked => new Stay(this with { Wanted = asked }),
        Asked { Act: Act.Back } => Back(),
        _ => Same,
    };

    private Turn Back()
    {
        Stop?.Cancel();
        if (Before is not null) return new Go(Before);
        Playing?.StopSearch();
        return Playing is { Session.State: not SessionState.Closed } ? new GoHome() : new GoBack();
    }

    /// <summary>The screen that comes then, for whoever can do nothing but wait.</summary>
    public static Screen Waited(Screen screen)
    {
        while (screen is MomentScreen { Search: var search, Then: var then })
        {
            search.Wait();
            screen = then() switch
            {
                Go go => go.Screen,
                _ => throw new System.Diagnostics.UnreachableException(),
            };
        }

        return screen;
    }
}
