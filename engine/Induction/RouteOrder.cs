using System.Collections.Immutable;
using System.Globalization;
using MentorSim.Engine.Findings;
using MentorSim.Engine.Text;

namespace MentorSim.Engine.Induction;

/// <summary>What is odd about steps as they follow each other: warnings for the author, none of which stops anybody.</summary>
internal static class RouteOrder
{
    /// <summary>Reports days that fall, sign-offs with nothing to sign, and steps that stand twice.</summary>
    /// <param name="steps">The steps that could be read.</param>
    /// <param name="isWhole">Whether these are all steps: of what could not be read nobody knows what it is.</param>
    /// <param name="whole">Where something about the whole route is said.</param>
    /// <param name="findings">Where it is reported.</param>
    public static void Report(ImmutableArray<PlacedStep> steps, bool isWhole, TextSpan whole, FindingList findings)
    {
        PlacedStep? before = null;
        for (var at = 0; at < steps.Length; at++)
        {
            var (step, fields) = steps[at];
            if (step.Due is { } due)
            {
                if (before is { Step: { Due: { } last } earlier } && due < last)
                    findings.Add(Rules.DayFalls, fields["due"]!.Span, string.Create(CultureInfo.InvariantCulture, $"'{step.Id}' is due on day {due}, and '{earlier.Id}' before it on day {last}."));
                before = steps[at];
            }

            if (steps.Take(at).FirstOrDefault(other => IsSame(other.Step, step)) is { Step: { } same })
                findings.Add(Rules.RepeatedStep, fields["id"]!.Span, $"'{step.Id}' asks for exactly what '{same.Id}' asks for, so one is done with the other.");
        }

        if (!isWhole) return;
        if (steps is [{ Step: SignOffStep } first, ..]) findings.Add(Rules.NothingToSign, first.Fields.KeySpan("sign-off"), "This sign-off comes first, so there is nothing that it could be about.");
        if (!steps.IsEmpty && !steps.Any(placed => placed.Step is SignOffStep))
            findings.Add(Rules.NoSignOff, whole, "Nobody signs anything on this route, so it never shows that a line manager looked at it.");
    }

    /// <summary>Whether two steps ask for the same. Talks come back, with the same words, on another day.</summary>
    private static bool IsSame(RouteStep one, RouteStep other) => (one, other) switch
    {
        (PlayStep a, PlayStep b) => (a.Scenario, a.Mode, a.Until) == (b.Scenario, b.Mode, b.Until),
        (SitStep a, SitStep b) => a.Paper == b.Paper,
        (ReadStep a, ReadStep b) => (a.Page, a.What) == (b.Page, b.What),
        (AuditStep a, AuditStep b) => a.Pack == b.Pack,
        (WhoIsWhoStep a, WhoIsWhoStep b) => a.Slots.ToHashSet().SetEquals(b.Slots),
        (EvaluationStep, EvaluationStep) => one.Due == other.Due,
        (TrainingStep a, TrainingStep b) => a.What == b.What,
        (SignOffStep a, SignOffStep b) => a.What == b.What && one.Due == other.Due,
        _ => false,
    };
}
