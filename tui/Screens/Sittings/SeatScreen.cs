using System.Collections.Immutable;
using MentorSim.Engine.InTray;
using MentorSim.Tui.Pages;

namespace MentorSim.Tui.Screens.Sittings;

/// <summary>A screen of a sitting. No key leads from it to anywhere outside the sitting.</summary>
/// <param name="Seat">The sitting.</param>
internal abstract record SeatScreen(Seat Seat) : Screen
{
    /// <inheritdoc/>
    public override Activity? Play => Seat;

    /// <summary>The paper.</summary>
    protected Paper Paper => Seat.Paper;

    /// <summary>The keys that lead to the papers beside the tray, as far as there are any.</summary>
    protected ImmutableArray<Hint> Beside =>
    [
        .. Paper.Background.IsEmpty ? [] : (Hint[])[new Hint(Act.Background, "background")],
        .. HasDay ? [new Hint(Act.Diary, "diary")] : Array.Empty<Hint>(),
    ];

    private bool HasDay => !Paper.Diary.IsEmpty || !Paper.People.IsEmpty;

    /// <inheritdoc/>
    public override Turn After(Message message) => message switch
    {
        Asked { Act: Act.Background } when !Paper.Background.IsEmpty => new Open(new BackgroundScreen(Seat)),
        Asked { Act: Act.Diary } when HasDay => new Open(new DiaryScreen(Seat)),
        Asked { Act: Act.Back } => new GoBack(),
        _ => Same,
    };
}

/// <summary>A screen of a sitting on which one of several things can be chosen.</summary>
/// <param name="Seat">The sitting.</param>
/// <param name="Selected">Number of what is selected, from 1.</param>
internal abstract record SeatListScreen(Seat Seat, int Selected) : SeatScreen(Seat)
{
    /// <summary>How many things there are.</summary>
    protected abstract int Count { get; }

    /// <summary>What comes of taking one of them.</summary>
    protected abstract Turn Take(int number);

    /// <inheritdoc/>
    public override Turn After(Message message) => message switch
    {
        Asked { Act: Act.Up } when Count > 0 => new Stay(this with { Selected = Math.Max(1, Math.Min(Selected, Count) - 1) }),
        Asked { Act: Act.Down } when Count > 0 => new Stay(this with { Selected = Math.Min(Count, Selected + 1) }),
        Asked { Act: Act.Take } when Count > 0 => Take(Math.Min(Selected, Count)),
        Numbered { Number: var number } when number >= 1 && number <= Count => Take(number),
        _ => base.After(message),
    };
}
