using System.Collections.Immutable;
using MentorSim.Engine.InTray;
using MentorSim.Engine.Panel;
using MentorSim.Engine.Records;
using MentorSim.Tui.Screens.Panel;

namespace MentorSim.Tui.Screens.Sittings;

/// <summary>A sitting with what its screens need beside it.</summary>
/// <param name="Sitting">The sitting.</param>
/// <param name="Clock">What tells when it was interrupted, for people.</param>
internal sealed record Seat(Sitting Sitting, TimeProvider Clock) : Activity
{
    private readonly Bell _bell = new();
    private bool _isKept = true;

    /// <summary>What keeps the sitting as it goes on; null where nothing does.</summary>
    public SittingRecording? Recording { get; init; }

    /// <summary>The screen behind its end, where that is another one than usual; null for the usual one.</summary>
    public Func<Seat, Screen>? Behind { get; init; }

    /// <summary>The station at which it is sat; null where it is no sitting of an exercise.</summary>
    public Station? Station { get; init; }

    /// <summary>What seals it into an answer file, at a station.</summary>
    public StationSitting? Sealed { get; init; }

    /// <summary>A sitting at a station.</summary>
    public static Seat Of(StationSitting kept, Station station) => new(kept.Sitting, station.Clock) { Sealed = kept, Station = station };

    /// <summary>A sitting that is kept.</summary>
    public static Seat Of(SittingRecording recording, TimeProvider clock) => new(recording.Sitting, clock) { Recording = recording };

    /// <summary>The paper.</summary>
    public Paper Paper => Sitting.Paper;

    /// <summary>Whether a trainee practises, to whom everything is told at the end.</summary>
    public bool IsTraining => Sitting.Terms.Mode == SittingMode.Training;

    /// <summary>Whether what is done can be gone on with later.</summary>
    public bool IsKept => Recording is { Keeping: InStore or InRescue };

    /// <summary>What was tried on the practice item; it is kept nowhere.</summary>
    public PracticeTry Practice { get; } = new();

    /// <inheritdoc/>
    public override TimeSpan? TimeLeft => Sitting is { State: SittingState.Open, IsInterrupted: false } ? Sitting.Left : null;

    /// <summary>Of 10, 5 and 1 minutes of the paper's own time, the last that has begun.</summary>
    public override string? Warning => Sealed?.WhyNotKept is not null ? "Your answers are not on the disk. Call your invigilator." : Bell.Warnings
        .Where(minutes => minutes < Paper.Minutes && TimeLeft <= Sitting.Terms.Lasting(minutes))
        .Select(minutes => minutes == 1 && Sitting.Terms.ExtraTime == 0 ? "The last minute has begun." : $"The last {Text.Duration(Sitting.Terms.Lasting(minutes))} have begun.")
        .LastOrDefault();

    /// <inheritdoc/>
    public override string? News => TimeLeft is null ? null : _bell.Words(Sitting.Elapsed);

    /// <inheritdoc/>
    public override string? WhyNoHandbook => Sitting.IsOver && IsTraining ? null : "In a sitting there is nothing but the tray and the papers beside it. The handbook is there again afterwards.";

    /// <inheritdoc/>
    public override object? Keeper => (object?)Recording ?? Sealed;

    /// <inheritdoc/>
    public override Keeping? Keeping => Recording?.Keeping;

    /// <summary>The screen for where it stands.</summary>
    public Screen Screen => Sitting.State switch
    {
        SittingState.Ready => new InstructionsScreen(this, null),
        SittingState.Open => Sitting.IsInterrupted ? Station is null ? new InterruptedScreen(this) : new StationInterruptedScreen(this) : new TrayScreen(this),
        SittingState.Paused => Paused(isAbove: false),
        SittingState.Submitted or SittingState.Expired => End,
    };

    /// <summary>The screen behind its end.</summary>
    public Screen End => Behind is { } behind ? behind(this) : IsTraining ? new SittingDebriefScreen(this, SittingScorer.Score(Sitting)) : Station is null ? new SittingOverScreen(this) : new StationReceiptScreen(this);

    /// <summary>The way out of the tray.</summary>
    public Screen WayOut => Station is null ? new InvigilatorScreen(this) : new StationInvigilatorScreen(this);

    /// <summary>The screen of a pause.</summary>
    /// <param name="isAbove">Whether the screen on which it was asked for lies below.</param>
    public Screen Paused(bool isAbove) => Station is null ? new PausedScreen(this) { IsAbove = isAbove } : new StationPausedScreen(this) { IsAbove = isAbove };

    /// <summary>How its time came to an end, as a sentence.</summary>
    public string HowItEnded => Sitting.State == SittingState.Expired ? "The time is up." : "It is handed in.";

    /// <summary>How well it went, in a word or two.</summary>
    public static string ResultWords(SittingScore score) => DebriefText.ResultWords(score.Result, !score.Breaches.IsEmpty);

    /// <inheritdoc/>
    public override Screen? Advance(ImmutableArray<Screen> screens, bool isAct)
    {
        Sealed?.KeepAgain();
        if (screens.Any(screen => screen is SittingDebriefScreen or SittingOverScreen or StationReceiptScreen or StationPinScreen { FollowsEnd: true })) return null;
        if (isAct) _bell.Hush();
        var wasKept = _isKept;
        _bell.Ring(Sitting.Advance(), Sitting);
        _isKept = Sealed?.WhyNotKept is null;
        if (TimeLeft is not null && _isKept != wasKept)
            _bell.Ring(_isKept ? "All that you answered is on the disk again." : "Your answers cannot be written to the disk now. Call your invigilator, and go on meanwhile.", Sitting.Elapsed);
        return Sitting.IsOver ? End : null;
    }

    /// <summary>Says something of an item; what came too late is dropped.</summary>
    public void Answer(string item, ItemAnswer answer)
    {
        if (TimeLeft is not null) Sitting.Answer(item, answer);
    }

    /// <summary>Notes that an item was opened.</summary>
    public void Read(string item)
    {
        if (TimeLeft is not null) Sitting.Read(item);
    }

    /// <summary>Hands in what is there; does nothing where that happened already.</summary>
    public void Submit()
    {
        if (!Sitting.IsOver) Sitting.Submit();
    }

    /// <summary>What happens to the records is news like any other, unless it cannot go on here: nobody is taken away from what they write.</summary>
    public override bool Tells(Keeping now)
    {
        var words = now switch
        {
            InStore => "The records can be written again: all that you answered is in them.",
            InRescue => "The records cannot be written now: your answers wait in a file until they can.",
            NotKept => "Your answers cannot be kept now. Call whoever looks after this computer.",
            _ => null,
        };
        if (words is null || TimeLeft is null) return false;
        _bell.Ring(words, Sitting.Elapsed);
        return true;
    }

    /// <inheritdoc/>
    public override void Settle() => Recording?.KeepScore();

    /// <summary>Writes the time down, and lets go of the file.</summary>
    public override void Leave()
    {
        Sitting.KeepTime();
        Sealed?.Dispose();
    }
}

/// <summary>What was tried on the practice item.</summary>
internal sealed class PracticeTry
{
    /// <summary>The answer as it is now.</summary>
    public ItemAnswer Answer { get; set; } = ItemAnswer.None;
}
