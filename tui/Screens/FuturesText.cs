using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using MentorSim.Engine.Scenarios;
using MentorSim.Engine.Scoring;
using MentorSim.Engine.Scripting;
using MentorSim.Tui.Pages;

namespace MentorSim.Tui.Screens;

/// <summary>The words of the two futures of decisions, and of there being none.</summary>
internal static class FuturesText
{
    // What is compared must be seen together: at 80 columns a step has about four lines.
    private const int LongestScene = 220;
    private const int LongestDecision = 300;
    private const int LongestAnswer = 110;
    private const int LongestPart = 60;

    /// <summary>All of it.</summary>
    /// <param name="card">The scorecard.</param>
    /// <param name="futures">The two futures of each of the costliest decisions; null where they are not known.</param>
    /// <param name="isOpen">Whether the play still goes on.</param>
    public static IEnumerable<Block> Blocks(Scorecard card, ImmutableArray<TwoFutures>? futures, bool isOpen) => futures switch
    {
        _ when card.Decisions.IsEmpty => [new Heading("Nothing was decided."), new Paragraph("So there is nothing to compare.")],
        null => Unknown(card),
        { IsEmpty: true } => NothingLost(card, isOpen),
        { } known => [.. Introduction(known), .. known.SelectMany((two, at) => Compared(two, known[..at]))],
    };

    /// <summary>The same behind a debrief that is printed whole; nothing where it would only say that there is nothing.</summary>
    /// <param name="card">The scorecard.</param>
    /// <param name="futures">The two futures of each of the costliest decisions; null where they are not known.</param>
    /// <param name="isOpen">Whether the play still goes on.</param>
    public static IEnumerable<Block> Appendix(Scorecard card, ImmutableArray<TwoFutures>? futures, bool isOpen) =>
        futures is { IsEmpty: false } ? [new Gap(), new Heading("Two futures"), .. Blocks(card, futures, isOpen)] : [];

    private static IEnumerable<Block> Unknown(Scorecard card) =>
    [
        new Heading("What could have been is not known."),
        new Paragraph(card.Pack is null
            ? "This scenario names no standards, so nothing was scored and no answer counts as the best."
            : "Not everything that can happen in this scenario could be searched, so nobody can say which answers were the best."),
    ];

    private static IEnumerable<Block> NothingLost(Scorecard card, bool isOpen)
    {
        yield return new Heading(isOpen ? "You lost no points so far." : "You lost no points.");
        yield return new Paragraph("At each decision you took the best that was on offer, or something just as good. There is nothing that could have been better in points.");
        yield return new Gap();
        yield return card.Incidents.IsEmpty && card.Oversteps.IsEmpty
            ? new Paragraph("Well done. Play it again and take another way: it shows what your choices kept from happening.")
            : new Paragraph($"But points are not all: the debrief names {(card.Incidents.IsEmpty ? "where you acted outside your role" : "a serious breach")}. Look at that first.", Tone: Tone.Alert);
    }

    private static IEnumerable<Block> Introduction(ImmutableArray<TwoFutures> known)
    {
        yield return new Paragraph(known.Length == 1
            ? "For the decision that cost you points: what happened from there on, and what could have been with the best choice there and the best choices after it."
            : "For the decisions that cost you most: what happened from there on, and what could have been with the best choice there and the best choices after it.");
        yield return new Paragraph("Lost here is what the choice itself gave less, with what it put out of reach later.", Tone: Tone.Quiet);
        if (known.Any(two => two.Best.Steps.Any(step => step is FutureFall)))
            yield return new Paragraph("Where chance decides, it falls as it would have fallen in this play.", Tone: Tone.Quiet);
    }

    private static IEnumerable<Block> Compared(TwoFutures two, ImmutableArray<TwoFutures> above) =>
    [
        new Gap(),
        new Heading($"Decision {Number(two.Number)}{(two.Happened.Decisions.First().Time is { } time ? $", {ClockTime.Show(time)}" : "")}: {Text.Points(two.PointsLost)} lost here"),
        .. two.Texts.IsEmpty ? Array.Empty<Block>() : [new Paragraph(Text.Start(string.Join("\n\n", two.Texts), LongestScene), Tone: Tone.Quiet)],
        new Gap(),
        new Columns(
        [
            new ColumnRow([new Heading("What happened")], [new Heading("What could have been")]),
            new ColumnRow([.. Step(two.Happened.Steps[0], LongestDecision, isBest: false)], [.. Step(two.Best.Steps[0], LongestDecision, isBest: true)]),
            // A stop stands where it came, and not a page further down beside the end of the other.
            .. StopsAtOnce(two)
                ? (ColumnRow[])[new ColumnRow([.. End(two.Happened)], [.. Rest(two.Best, isBest: true, step => OfBest(step, two, above))]), new ColumnRow([], [.. End(two.Best)])]
                : [new ColumnRow([.. Rest(two.Happened, isBest: false, step => OfHappened(step, above))], [.. Rest(two.Best, isBest: true, step => OfBest(step, two, above))]), new ColumnRow([.. End(two.Happened)], [.. End(two.Best)])],
            new ColumnRow([Total(two.Happened)], [Total(two.Best)]),
        ]),
        new Gap(),
        .. Sum(two),
        .. Ending(two),
    ];

    private static bool StopsAtOnce(TwoFutures two) => two is { Happened: { Steps.Length: 1, End.Kind: FutureEndKind.Stopped }, Best.Steps.Length: > 1 };

    private static string? OfBest(FutureStep step, TwoFutures two, ImmutableArray<TwoFutures> above) =>
        IsIn(two.Happened, step) ? "As in what happened" : above.Any(other => IsIn(other.Best, step)) ? "As above" : null;

    private static string? OfHappened(FutureStep step, ImmutableArray<TwoFutures> above) => above.Any(other => IsIn(other.Happened, step)) ? "As above" : null;

    private static bool IsIn(Future future, FutureStep step) => future.Steps.Any(other => (other, step) switch
    {
        (FutureDecision one, FutureDecision two) => (one.Scene.Id, one.Time, one.Written, one.TimedOut) == (two.Scene.Id, two.Time, two.Written, two.TimedOut) &&
            (one.Answer is not FutureText || one.Answer == two.Answer),
        (FutureFall one, FutureFall two) => one.To.Id == two.To.Id,
        _ => false,
    });

    /// <summary>The steps after the first; what was read already, or stands beside it, is named and not read again.</summary>
    private static IEnumerable<Block> Rest(Future future, bool isBest, Func<FutureStep, string?> told)
    {
        for (var at = 1; at < future.Steps.Length; at++)
        {
            var (step, how) = (future.Steps[at], told(future.Steps[at]));
            if (how is null)
            {
                foreach (var block in Step(step, LongestAnswer, isBest)) yield return block;
                continue;
            }

            if (step is not FutureDecision first)
            {
                yield return new Paragraph($"Chance decides. {how}.", Lead: "- ");
                continue;
            }

            List<FutureDecision> run = [first];
            for (; at + 1 < future.Steps.Length && told(future.Steps[at + 1]) == how; at++)
                if (future.Steps[at + 1] is FutureDecision next) run.Add(next);
            var others = run.Count switch { 1 => "", 2 => ", and the next decision too", var count => $", and the next {Number(count - 1)} decisions too" };
            yield return new Paragraph($"{how}{others}: {(first.Answer is FutureChoice ? Words(first, LongestPart, isBest) : Text.Start(Words(first, LongestPart, isBest), LongestPart))}", Lead: Lead(first.Time));
            yield return new Paragraph(Gained(run.Sum(decision => decision.Points)), Indent: IndentOf(first.Time));
        }
    }

    private static IEnumerable<Block> Step(FutureStep step, int most, bool isBest)
    {
        switch (step)
        {
            case FutureDecision decision:
                yield return new Paragraph(Words(decision, most, isBest), Lead: Lead(decision.Time));
                yield return new Paragraph(Gained(decision.Points), Indent: IndentOf(decision.Time));
                foreach (var breach in decision.Breaches) yield return new Paragraph($"Serious breach {breach.Id}: {Text.Verbatim(breach.Title)}", IndentOf(decision.Time), Tone.Alert);
                foreach (var boundary in decision.Oversteps) yield return new Paragraph($"Outside your role: {Text.Verbatim(boundary.Title)}", IndentOf(decision.Time), Tone.Alert);
                break;
            case FutureFall fall:
                yield return new Paragraph($"Chance decides. {Text.Start(string.Join("\n\n", fall.Texts), LongestAnswer)}", Lead: "- ");
                break;
            default:
                throw new UnreachableException();
        }
    }

    private static string Gained(int points) => points switch
    {
        > 0 => $"+{Text.Points(points)}",
        0 => "no points",
        _ => Text.Points(points),
    };

    private static string Words(FutureDecision decision, int most, bool isBest) => (decision.TimedOut ? "The time was up: " : "") + decision.Answer switch
    {
        FutureChoice choice => Text.Start(choice.Text, most),
        FutureTicks { Texts.IsEmpty: true } => isBest ? "Tick nothing." : "You ticked nothing.",
        FutureTicks ticks => $"{(isBest ? "Tick" : "You ticked")}: {string.Join("; ", ticks.Texts.Select(text => Text.Start(text, LongestPart)))}",
        FutureOrder order => $"{(isBest ? "Put in this order" : "You put in this order")}: {string.Join("; ", order.Texts.Select((text, place) => $"{Number(place + 1)}\\. {Text.Start(text, LongestPart)}"))}",
        FutureText when isBest => "Here you write a text, which gives no points.",
        FutureText { IsWritten: true } => "You wrote a text.",
        FutureText => "You wrote nothing.",
        _ => throw new UnreachableException(),
    };

    private static IEnumerable<Block> End(Future future)
    {
        var words = future.End switch
        {
            { Kind: FutureEndKind.Stopped } => "**Stopped:** a serious breach ends an assessment.",
            { Kind: FutureEndKind.TimeUp } => "**The time was up** before the story ended.",
            { Kind: FutureEndKind.Open } => "**Not played to the end.**",
            { Ending: EndingKind.Good } => "**A good ending.**",
            { Ending: EndingKind.Mixed } => "**A mixed ending.**",
            { Ending: EndingKind.Poor } => "**A poor ending.**",
            _ => "**Unfinished:** nothing was left to do.",
        };
        yield return new Paragraph($"{words} {Text.Start(string.Join("\n\n", future.End.Texts), LongestAnswer)}".TrimEnd(), Lead: Lead(future.Time));
    }

    private static Paragraph Total(Future future) => new($"**In all from here on: {Text.Points(future.Points)}**");

    /// <summary>What the points between the two are made of; they add up.</summary>
    private static IEnumerable<Block> Sum(TwoFutures two)
    {
        var more = Math.Abs(two.Difference);
        if (two.Difference == two.PointsLost && two is { Happened.LostLater: 0, ByChance: 0, NotPlayed: 0 })
        {
            yield return new Paragraph($"What could have been has {Text.Points(more)} more, {(more == 1 ? "lost here" : "all of them lost here")}.");
            yield break;
        }

        yield return new Paragraph(two.Difference switch
        {
            > 0 => $"What could have been has {Text.Points(more)} more. This is how they come about:",
            0 => "Both come to the same points in the end. This is how:",
            < 0 => $"What happened has {Text.Points(more)} more in the end. This is how:",
        });
        yield return new Paragraph($"{Text.Points(two.PointsLost)} lost here", Lead: "- ");
        if (two.Happened.LostLater > 0) yield return new Paragraph($"{Text.Points(two.Happened.LostLater)} lost at later decisions", Lead: "- ");
        if (two.ByChance > 0) yield return new Paragraph($"{Text.Points(two.ByChance)} because chance is kinder in what could have been", Lead: "- ");
        if (two.ByChance < 0) yield return new Paragraph($"less {Text.Points(-two.ByChance)} because chance was kinder in what happened", Lead: "- ");
        var notPlayed = two.Happened.End.Kind == FutureEndKind.TimeUp ? "there was no time for" : "were not played for";
        if (two.NotPlayed > 0) yield return new Paragraph($"{Text.Points(two.NotPlayed)} that {(two.NotPlayed == 1 ? notPlayed.Replace("were", "was", StringComparison.Ordinal) : notPlayed)}", Lead: "- ");
        if (two.NotPlayed < 0) yield return new Paragraph($"less {Text.Points(-two.NotPlayed)} that what comes next would still take away", Lead: "- ");
    }

    /// <summary>A word where the best in points does not end well: a trainee must not have to guess why, nor take points for everything.</summary>
    private static IEnumerable<Block> Ending(TwoFutures two)
    {
        if (two.Best.End.Ending is not (EndingKind.Mixed or EndingKind.Poor)) yield break;
        yield return new Paragraph(two switch
        {
            _ when two.Happened.End.Ending < two.Best.End.Ending => "Yet it does not end as well as what happened: points do not say everything.",
            { Number: 1 } => "Even so the ending is not a good one: points do not say everything.",
            _ => "Even so the ending is not a good one: what went before weighs on it too.",
        });
    }

    private static string Lead(int? time) => time is { } minutes ? $"{ClockTime.Show(minutes)}  " : "- ";

    private static int IndentOf(int? time) => Lead(time).Length;

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
