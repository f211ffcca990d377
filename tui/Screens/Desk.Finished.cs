using MentorSim.Engine.Chain;
using MentorSim.Engine.InTray;

namespace MentorSim.Tui.Screens;

/// <remarks>Plays that are over, to look back at.</remarks>
internal sealed partial class Desk
{
    /// <summary>The finished plays of a scenario by whoever plays, interviews aside; null where there are none.</summary>
    /// <param name="scenario">The id of the scenario.</param>
    public FinishedPlays? FinishedOf(string scenario)
    {
        if (archive is not { Store: { IsThere: true } store } || Person is not { } person) return null;
        var plays = Ask(() => store.Sessions.Of(person.Id), [])
            .Where(session => session.Scenario == scenario && SittingWords.ModeOf(session.Mode) is null && IsOver(session) && !SessionPlace.IsInterview(session)).ToList();
        if (plays.MaxBy(session => session.Last, StringComparer.Ordinal) is not { } latest) return null;
        return new FinishedPlays(plays.Count, Days.Of(Stamp.Read(latest.Last), clock), BriefingScreen.ModeName(latest.Mode), () => PinScreen.Before(this, person, () => LookAt(latest)));
    }
}

/// <summary>Finished plays of one scenario.</summary>
/// <param name="Count">How many.</param>
/// <param name="When">When the latest was, in words.</param>
/// <param name="Mode">How the latest was played, in words.</param>
/// <param name="Open">Opens the latest, behind the PIN where there is one.</param>
internal sealed record FinishedPlays(int Count, string When, string Mode, Func<Screen> Open);
