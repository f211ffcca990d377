using System.Globalization;
using MentorSim.Engine.Induction;

namespace MentorSim.Tui.Screens.Induction;

/// <summary>How far somebody is on a route, in words.</summary>
internal static class StandingText
{
    /// <summary>The day it began, and how many steps are done.</summary>
    public static string Summary(RouteStanding standing)
    {
        var overdue = standing.Overdue.Count();
        return string.Create(CultureInfo.InvariantCulture, $"From {DayText.Of(standing.From)}. {standing.Done} of {standing.Steps.Length} steps done{(overdue == 0 ? "" : $", {overdue} overdue")}.");
    }

    /// <summary>Done, open or overdue, with the day.</summary>
    public static string State(StepStanding step) => step switch
    {
        { IsDone: true } => "done",
        { IsOverdue: true, Due: { } due } => $"overdue: {DayText.Of(due)}",
        { Due: { } due } => $"open, by {DayText.Of(due)}",
        _ => "open",
    };

    /// <summary>What is to be done next on a route, or has been for some time; null where every step is done.</summary>
    public static string? Due(RouteStanding standing, DateOnly today)
    {
        if (standing.Next is not { } next) return null;
        var overdue = standing.Overdue.Count();
        var when = next.Due switch
        {
            null => "",
            { } due when next.IsOverdue => $", overdue since {DayText.Of(due)}",
            { } due when due == today => ", due today",
            { } due => $", by {DayText.Of(due)}",
        };
        var more = overdue - (next.IsOverdue ? 1 : 0);
        return $"Your induction: *{Text.Verbatim(next.Step.Title)}*{when}.{(more <= 0 ? "" : string.Create(CultureInfo.InvariantCulture, $" {more} more {(more == 1 ? "step is" : "steps are")} overdue."))}";
    }

    /// <summary>What is missing, or who signed; null where there is nothing to say.</summary>
    /// <param name="step">The step.</param>
    /// <param name="dayOf">The day of a moment.</param>
    public static string? About(StepStanding step, Func<DateTimeOffset, string> dayOf) =>
        step.SignOff is { } signed ? $"Signed by {Signer(signed.By)}, {dayOf(signed.At)}." : step.Missing is { } missing ? Text.Capital(missing) + "." : null;

    /// <summary>A name with its role.</summary>
    public static string Signer(Supervisor by) => by.Role.Length == 0 ? by.Name : $"{by.Name}, {by.Role}";
}
