using System.Collections.Immutable;
using MentorSim.Engine.Scoring;
using MentorSim.Tui.Pages;

namespace MentorSim.Tui.Screens;

/// <summary>For the decisions that cost most: what happened, and beside it what could have been.</summary>
/// <param name="Playing">The session.</param>
/// <param name="Card">Its scorecard.</param>
/// <param name="Futures">The two futures of each of them; null where they are not known.</param>
internal sealed record FuturesScreen(Playing Playing, Scorecard Card, ImmutableArray<TwoFutures>? Futures) : Screen
{
    /// <inheritdoc/>
    public override Page Page => new()
    {
        Title = $"Two futures: {Playing.Session.Scenario.Title}",
        Aside = Playing.Beside(BriefingScreen.ModeName(Playing.Session.Mode)),
        Blocks = [.. FuturesText.Blocks(Card, Futures, !Playing.Session.Passage.IsOver)],
        Hints = [new Hint(Act.Take, "back"), new Hint(Act.Back, "back")],
    };

    /// <inheritdoc/>
    public override Turn After(Message message) => message is Asked { Act: Act.Take or Act.Back or Act.Futures } ? new GoBack() : Same;
}
