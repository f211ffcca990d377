using System.Collections.Immutable;
using MentorSim.Engine.Scoring;
using MentorSim.Engine.Standards;

namespace MentorSim.Engine.Induction;

/// <summary>How far somebody has come on a route, on one day.</summary>
/// <param name="Route">The route.</param>
/// <param name="From">The day that counts as its first.</param>
/// <param name="Today">The day on which it is looked at.</param>
/// <param name="Steps">Its steps in order.</param>
public sealed record RouteStanding(Route Route, DateOnly From, DateOnly Today, ImmutableArray<StepStanding> Steps)
{
    /// <summary>How many steps are done.</summary>
    public int Done => Steps.Count(step => step.IsDone);

    /// <summary>Whether every step is done.</summary>
    public bool IsWhole => Done == Steps.Length;

    /// <summary>The steps that are not done, and should have been by now.</summary>
    public IEnumerable<StepStanding> Overdue => Steps.Where(step => step.IsOverdue);

    /// <summary>The first step that is not done; null where all are.</summary>
    public StepStanding? Next => Steps.FirstOrDefault(step => !step.IsDone);

    /// <summary>How far somebody has come.</summary>
    /// <param name="route">The route.</param>
    /// <param name="file">What stands about them.</param>
    /// <param name="plays">What they have played to an end.</param>
    /// <param name="today">The day.</param>
    public static RouteStanding Of(Route route, InductionFile file, IReadOnlyCollection<PastPlay> plays, DateOnly today)
    {
        var from = file.Route is { } chosen && chosen.Route == route.Id ? chosen.From : today;
        var steps = ImmutableArray.CreateBuilder<StepStanding>();
        foreach (var step in route.Steps)
        {
            var missing = MissingOf(step, steps.Count(before => !before.IsDone), file, plays, route);
            // A sign-off stands even where something before it was undone later: whoever signed knew what there was.
            steps.Add(new StepStanding(step, step.Due is { } due ? Days.After(from, due - 1) : null, missing, today) { SignOff = step is SignOffStep ? file.SignOffs.GetValueOrDefault((route.Id, step.Id)) : null });
        }

        return new RouteStanding(route, from, today, steps.ToImmutable());
    }

    /// <summary>Why a sign-off cannot be given now; null where it can.</summary>
    /// <param name="step">The step.</param>
    public string? WhyNotSigned(SignOffStep step)
    {
        var before = Steps.TakeWhile(other => other.Step.Id != step.Id).Where(other => !other.IsDone).Select(other => other.Step.Title).ToList();
        return before.Count == 0 ? null : $"Not done yet: {string.Join("; ", before)}.";
    }

    private static string? MissingOf(RouteStep step, int openBefore, InductionFile file, IReadOnlyCollection<PastPlay> plays, Route route) => step switch
    {
        PlayStep play => MissingOf(play, [.. plays.Where(past => past.Scenario == play.Scenario && (play.Mode is null || past.Mode == Words.Of(play.Mode.Value)))]),
        SitStep sit => plays.Any(past => past.Scenario == sit.Paper) ? null : "not sat yet",
        ReadStep read => file.Read.ContainsKey((route.Id, step.Id)) ? null : read.Page is null ? "not done yet" : "not read yet",
        AuditStep audit => MissingOf(audit.Pack, file),
        WhoIsWhoStep form => form.Slots.Count(slot => !file.People.ContainsKey(slot)) is > 0 and var open ? $"{open} of {form.Slots.Length} people to name" : null,
        EvaluationStep => file.Cycles.Any(cycle => cycle.IsWhole) ? null : $"{4 - (file.Cycles.IsEmpty ? 0 : file.Cycles[^1].Answers.Count)} of 4 questions to answer",
        TrainingStep => file.Training.Values.Any(entry => entry.Step == step.Id) ? null : "not in the training record yet",
        SignOffStep => file.SignOffs.ContainsKey((route.Id, step.Id)) ? null : openBefore > 0 ? "waits for the steps before it" : "waits for the line manager",
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private static string? MissingOf(PlayStep step, ImmutableArray<PastPlay> plays) =>
        plays.IsEmpty || plays.All(past => past.Result == Result.Unfinished) ? "not played yet"
        : step.Until == Until.Competent && plays.All(past => past.Result != Result.Competent) ? "played, and not competent yet"
        : null;

    private static string? MissingOf(Pack pack, InductionFile file)
    {
        var elements = pack.Units.SelectMany(unit => unit.Elements).ToList();
        var open = elements.Count(element => !file.Audit.ContainsKey((pack.Id, element.Id)));
        return open > 0 ? $"{open} of {elements.Count} elements to answer" : null;
    }
}

/// <summary>A step, as it stands for somebody on one day.</summary>
/// <param name="Step">The step.</param>
/// <param name="Due">The day by which it is to be done; null where there is none.</param>
/// <param name="Missing">What is still missing, in words that follow on its title; null where it is done.</param>
/// <param name="Today">The day on which it is looked at.</param>
public sealed record StepStanding(RouteStep Step, DateOnly? Due, string? Missing, DateOnly Today)
{
    /// <summary>Whether it is done.</summary>
    public bool IsDone => Missing is null;

    /// <summary>Whether it should have been done before today, and is not.</summary>
    public bool IsOverdue => !IsDone && Due < Today;

    /// <summary>Who signed it, and when; null for what is not signed.</summary>
    public StepSigned? SignOff { get; init; }
}
