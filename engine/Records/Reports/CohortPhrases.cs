using System.Globalization;
using MentorSim.Engine.Play;
using MentorSim.Engine.Records.Cohorts;
using MentorSim.Engine.Scenarios;
using MentorSim.Engine.Scoring;
using MentorSim.Engine.Standards;
using MentorSim.Engine.Statistics;
using MentorSim.Engine.Text;

namespace MentorSim.Engine.Records.Reports;

/// <summary>Wordings of what a group did, the same on screens and in files.</summary>
public static class CohortPhrases
{
    /// <summary>What stands in place of a number that is withheld.</summary>
    public const string Withheld = "withheld";

    /// <summary>A number of people alone.</summary>
    public static string Number(Cell cell) => cell.Number is { } number ? Number(number) : Withheld;

    /// <summary>A whole number that may be withheld.</summary>
    public static string Number(int? number) => number?.ToString("N0", CultureInfo.InvariantCulture) ?? Withheld;

    /// <summary>"1 person", "12 people".</summary>
    public static string People(Cell cell) => cell.Number switch
    {
        null => "a number of people that is withheld",
        0 => "nobody",
        1 => "1 person",
        { } number => $"{Number(number)} people",
    };

    /// <summary>How many people a group has; between which numbers, where their exact number would tell of a few.</summary>
    public static string PeopleOf(CohortReport report) =>
        report.PeopleBetween is { } between ? string.Create(CultureInfo.InvariantCulture, $"{between.Low} to {between.High} people") : People(report.People);

    /// <summary>"1 play", "12 plays".</summary>
    public static string Plays(int? plays) => plays switch
    {
        null => "a number of plays that is withheld",
        1 => "1 play",
        { } number => $"{Number(number)} plays",
    };

    /// <summary>"once", "3 times".</summary>
    public static string Times(int? times) => times switch
    {
        null => "how often is withheld",
        1 => "once",
        { } number => $"{Number(number)} times",
    };

    /// <summary>A part of some people: "7 of 12 (58%)", and where the whole is not told the part alone.</summary>
    public static string PartOf(Cell part, Cell whole) => (part.Number, whole.Number ?? 0) switch
    {
        (null, _) => Withheld,
        (0, _) => "nobody",
        ({ } some, var all and > 0) => string.Create(CultureInfo.InvariantCulture, $"{some:N0} of {all:N0} ({WholePercent.Of((decimal)some / all)})"),
        ({ } some, _) => Number(some),
    };

    /// <summary>The share that a part is; null where it is not told, or nobody is there.</summary>
    public static decimal? ShareOf(Cell part, Cell whole) => part.Number is { } some && whole.Number is { } all and > 0 ? (decimal)some / all : null;

    /// <summary>A share as "57%"; null where there is none.</summary>
    public static string? Percent(Figure share) => share.Value is { } value ? WholePercent.Of(Rounded(value)) : null;

    /// <summary>The same with what lies between its ends: "57% (95% interval 48% to 66%)"; or why there is no number.</summary>
    public static string Percent(Figure share, Interval? interval) => Percent(share) is not { } percent ? WhyNot(share)
        : interval is { } lies ? $"{percent} (95% interval {WholePercent.Of(Rounded(Math.Max(0, lies.Low)))} to {WholePercent.Of(Rounded(Math.Min(1, lies.High)))})"
        : percent;

    /// <summary>How much a share went up or down: "up 12 percentage points (95% interval: up 3 to up 21)"; or why there is no number.</summary>
    public static string Gain(Figure gain, Interval? interval) => gain.Value is not { } value ? WhyNot(gain)
        : Whole(value) == 0 && interval is null ? "unchanged"
        : string.Create(CultureInfo.InvariantCulture, $"{Up(value)} {(Whole(value) == 1 ? "percentage point" : "percentage points")}{(interval is { } lies ? $" (95% interval: {Up(lies.Low)} to {Up(lies.High)})" : "")}");

    /// <summary>A number of minutes; or why there is none.</summary>
    public static string Minutes(Figure minutes) => minutes.Value switch
    {
        null => WhyNot(minutes),
        < 0.5 => "under a minute",
        < 1.5 => "1 minute",
        { } value => string.Create(CultureInfo.InvariantCulture, $"{Math.Round(value, MidpointRounding.AwayFromZero):N0} minutes"),
    };

    /// <summary>A number to one decimal; or why there is none.</summary>
    public static string OneDecimal(Figure figure) => figure.Value?.ToString("0.0", CultureInfo.InvariantCulture) ?? WhyNot(figure);

    /// <summary>A result.</summary>
    public static string Of(Result result) => CohortWords.Name(result);

    /// <summary>An ending.</summary>
    public static string Of(EndingKind? ending) => Capital(CohortWords.Name(ending));

    /// <summary>A level.</summary>
    public static string Of(Level level) => Capital(ReportWords.Level(level));

    /// <summary>How often people played.</summary>
    public static string Of(CohortAttempts attempts) => Capital(CohortWords.Name(attempts));

    /// <summary>A unit by its id and title.</summary>
    public static string Of(CohortUnit unit) => unit.Title is { } title ? $"{unit.Id} {title}" : unit.Id;

    /// <summary>A serious breach or an overstep by what it is.</summary>
    public static string Of(CohortLedgerLine line, bool isBreach) => line.Title is { } title ? isBreach ? $"{line.Id}: {title}" : title : line.Id;

    /// <summary>An answer.</summary>
    /// <param name="answer">The answer.</param>
    /// <param name="kind">What was asked.</param>
    /// <param name="plain">Takes the markup out of the words of a scenario.</param>
    public static string Of(CohortAnswer answer, CohortDecisionKind kind, Func<string, string> plain) => answer switch
    {
        { Id: CohortAnswer.Best } when kind == CohortDecisionKind.Order => "An order that lost nothing",
        { Id: CohortAnswer.Lost } when kind == CohortDecisionKind.Order => "An order that lost points",
        { Id: WriteAnswer.Skip } when kind == CohortDecisionKind.Write => "Wrote nothing",
        _ when kind == CohortDecisionKind.Write => "Wrote something",
        _ => answer.Text is { } text ? plain(text).ReplaceLineEndings(" ") : answer.Id,
    };

    /// <summary>What an answer is beside its words; empty for nothing.</summary>
    public static string MarkOf(CohortAnswer answer) => answer switch
    {
        { IsBreach: true, IsOverstep: true } => "serious breach, outside the role",
        { IsBreach: true } => "serious breach",
        { IsOverstep: true } => "outside the role",
        _ => "",
    };

    /// <summary>The days that count, as in "from 1 September 2026 to 31 December 2026"; null for any.</summary>
    public static string? Period(CohortReport report) => (report.Since, report.Until) switch
    {
        (null, null) => null,
        ({ } since, null) => $"from {ReportWords.Day(since)} on",
        (null, { } until) => $"up to {ReportWords.Day(until)}",
        ({ } since, { } until) => $"from {ReportWords.Day(since)} to {ReportWords.Day(until)}",
    };

    private static string Capital(string words) => $"{char.ToUpperInvariant(words[0])}{words[1..]}";

    private static string Number(int number) => number.ToString("N0", CultureInfo.InvariantCulture);

    /// <summary>Why there is no number: a word where it is withheld, for the report says why.</summary>
    private static string WhyNot(Figure figure) => figure.WhyNot == SmallCells.Why ? Withheld : figure.WhyNot!;

    // What was computed as a mean of shares may lie a hair below the whole per cent that it is.
    private static decimal Rounded(double share) => Math.Round((decimal)share, 6);

    private static int Whole(double share) => (int)Math.Round(Math.Abs(share) * 100, MidpointRounding.AwayFromZero);

    private static string Up(double share) => string.Create(CultureInfo.InvariantCulture, $"{(share < 0 && Whole(share) > 0 ? "down" : "up")} {Whole(share)}");
}
