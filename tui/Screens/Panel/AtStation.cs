using System.Collections.Immutable;

namespace MentorSim.Tui.Screens.Panel;

/// <summary>A candidate is about to sit: nothing goes on yet, but nothing that is not theirs may be opened any more.</summary>
internal sealed record AtStation : Activity
{
    /// <inheritdoc/>
    public override TimeSpan? TimeLeft => null;

    /// <inheritdoc/>
    public override string? Warning => null;

    /// <inheritdoc/>
    public override string? WhyNoHandbook => "At a station there is nothing but the exercise. The handbook is there again afterwards.";

    /// <inheritdoc/>
    public override object? Keeper => null;

    /// <inheritdoc/>
    public override Engine.Records.Keeping? Keeping => null;

    /// <inheritdoc/>
    public override Screen? Advance(ImmutableArray<Screen> screens, bool isAct) => null;

    /// <inheritdoc/>
    public override void Settle()
    {
        // Nothing happened.
    }

    /// <inheritdoc/>
    public override void Leave()
    {
        // Nothing is open.
    }
}
