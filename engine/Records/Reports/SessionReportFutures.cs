using System.Collections.Immutable;
using System.Diagnostics;
using MentorSim.Engine.Scenarios;
using MentorSim.Engine.Scoring;

namespace MentorSim.Engine.Records.Reports;

/// <summary>The part of a session's report that holds what happened against what could have been, for the decisions that cost most.</summary>
internal static class SessionReportFutures
{
    /// <summary>The section; none where nothing was lost, or where it is not known.</summary>
    public static IEnumerable<ReportBlock> Of(SessionReading reading, Func<string, string> plain)
    {
        if (reading.Futures is not { IsEmpty: false } futures) yield break;
        yield return new ReportSection(
            "Where most was lost: two futures",
            [
                new ReportText("What happened from the decision on, and what could have been with the best choice there, the best choices after it and the same luck.", Tone: ReportTone.Quiet),
                .. futures.Select(two => new ReportSection(
                    $"Decision {ReportWords.Number(two.Number)}{ReportWords.At(two.Happened.Decisions.First().Time)}: {ReportWords.Points(two.PointsLost)} lost here",
                    [
                        .. two.Texts.IsEmpty ? Array.Empty<ReportBlock>() : [new ReportText(string.Join("\n", two.Texts.Select(plain)), Tone: ReportTone.Quiet)],
                        new ReportTable("The two futures", ["Step", "What happened", "What could have been"], [.. Rows(two, plain)]),
                        new ReportText(Sum(two)),
                    ])),
            ]);
    }

    private static IEnumerable<ImmutableArray<string>> Rows(TwoFutures two, Func<string, string> plain)
    {
        for (var i = 0; i < Math.Max(two.Happened.Steps.Length, two.Best.Steps.Length); i++)
            yield return [ReportWords.Number(i + 1), StepOf(two.Happened, i, plain), StepOf(two.Best, i, plain)];
        yield return ["The end", EndOf(two.Happened, plain), EndOf(two.Best, plain)];
        yield return ["Points from here on", ReportWords.Points(two.Happened.Points), ReportWords.Points(two.Best.Points)];
    }

    private static string StepOf(Future future, int index, Func<string, string> plain) => future.Steps.ElementAtOrDefault(index) switch
    {
        null => "",
        FutureDecision decision => $"{(decision.Time is { } time ? $"{Scripting.ClockTime.Show(time)} " : "")}{(decision.TimedOut ? "The time was up: " : "")}{AnswerOf(decision.Answer, plain)} ({ReportWords.Points(decision.Points)})"
            + string.Concat(decision.Breaches.Select(breach => $"\nSerious breach {breach.Id}: {breach.Title}"))
            + string.Concat(decision.Oversteps.Select(boundary => $"\nOutside the role: {boundary.Title}")),
        FutureFall fall => $"Chance decides. {string.Join("\n", fall.Texts.Select(plain))}",
        _ => throw new UnreachableException(),
    };

    private static string AnswerOf(FutureAnswer answer, Func<string, string> plain) => answer switch
    {
        FutureChoice choice => plain(choice.Text),
        FutureTicks { Texts.IsEmpty: true } => "Nothing ticked.",
        FutureTicks ticks => $"Ticked: {string.Join("; ", ticks.Texts.Select(plain))}",
        FutureOrder order => $"In this order: {string.Join("; ", order.Texts.Select(plain))}",
        FutureText { IsWritten: true } => "A text was written.",
        FutureText => "A text, which gives no points.",
        _ => throw new UnreachableException(),
    };

    private static string EndOf(Future future, Func<string, string> plain)
    {
        var words = future.End switch
        {
            { Kind: FutureEndKind.Stopped } => "Stopped: a serious breach ends an assessment.",
            { Kind: FutureEndKind.TimeUp } => "The time was up before the story ended.",
            { Kind: FutureEndKind.Open } => "Not played to the end.",
            { Ending: EndingKind.Good } => "A good ending.",
            { Ending: EndingKind.Mixed } => "A mixed ending.",
            { Ending: EndingKind.Poor } => "A poor ending.",
            _ => "Unfinished: nothing was left to do.",
        };
        return $"{words} {string.Join("\n", future.End.Texts.Select(plain))}".TrimEnd();
    }

    /// <summary>What the points between the two are made of; they add up.</summary>
    private static string Sum(TwoFutures two)
    {
        string[] parts =
        [
            $"{ReportWords.Points(two.PointsLost)} lost here",
            .. two.Happened.LostLater > 0 ? (string[])[$"{ReportWords.Points(two.Happened.LostLater)} lost at later decisions"] : [],
            .. two.ByChance != 0 ? (string[])[$"{ReportWords.Points(two.ByChance)} by chance"] : [],
            .. two.NotPlayed != 0 ? (string[])[$"{ReportWords.Points(two.NotPlayed)} not played for"] : [],
        ];
        return $"The difference is {ReportWords.Points(two.Difference)}: {string.Join(", ", parts)}.";
    }
}
