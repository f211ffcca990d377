using System.Globalization;
using MentorSim.Engine.Scoring;
using MentorSim.Engine.Scripting;
using MentorSim.Engine.Standards;
using MentorSim.Engine.Text;
using MentorSim.Engine.Text.Html;

namespace MentorSim.Engine.Records.Reports;

/// <summary>Wordings that reports share.</summary>
internal static class ReportWords
{
    /// <summary>The result in a word or two.</summary>
    public static string Of(Scorecard card) => card.Result switch
    {
        Result.Competent => "Competent",
        Result.NotYet when !card.Incidents.IsEmpty => "Not yet: there was a serious breach",
        Result.NotYet => "Not yet",
        Result.Referred => "Not passed: serious breach",
        Result.Unfinished => "Unfinished",
    };

    /// <summary>Why the result is what it is.</summary>
    public static string WhyOf(Scorecard card)
    {
        if (card.Pack is not { } pack) return "The scenario names no standards, so nothing was scored.";
        var share = card.Total is { Ceiling: { } ceiling, Attainment: { } attainment }
            ? string.Create(CultureInfo.InvariantCulture, $"The choices add up to {Points(card.Total.Points)} of the {ceiling} that could be scored ({Percent(attainment)}); competent begins at {pack.Levels.Competent}%.")
            : $"The choices add up to {Points(card.Total.Points)}; what could be scored is not known.";
        return card.Result switch
        {
            Result.Referred => $"A serious breach ended the assessment, whatever the points. {share}",
            Result.Unfinished => $"No ending was reached. {share}",
            Result.NotYet when !card.Incidents.IsEmpty => $"A serious breach stands against it, whatever the points. {share}",
            _ => share,
        };
    }

    /// <summary>A unit or element in words: first whether it was assessed, and what came.</summary>
    public static string Of(Score score, Level level, Evidenced evidenced, int forIt, int against)
    {
        var points = score is { IsAssessed: true, Ceiling: var ceiling, Attainment: { } share }
            ? string.Create(CultureInfo.InvariantCulture, $"{score.Points} of {ceiling} ({Percent(share)})")
            : Points(score.Points);
        var earned = against > 0 ? string.Create(CultureInfo.InvariantCulture, $"; {Points(forIt)} for it, {against} against") : "";
        return evidenced switch
        {
            Evidenced.NotAssessed => "not assessed: nothing here could show it",
            Evidenced.NotYetEvidenced => $"not yet evidenced: it could be shown, and was not; {points}",
            Evidenced.Badly => $"evidenced badly: {points}{earned}",
            Evidenced.Partly when level == Standards.Level.NotYet => $"not yet, though something was shown: {points}{earned}",
            _ => $"{Level(level)}: {points}{earned}",
        };
    }

    /// <summary>How a bar of it looks.</summary>
    public static BarLook LookOf(Evidenced evidenced) => evidenced switch
    {
        Evidenced.NotAssessed => BarLook.Absent,
        Evidenced.NotYetEvidenced => BarLook.Empty,
        Evidenced.Badly => BarLook.Crossed,
        _ => BarLook.Filled,
    };

    /// <summary>A level in words.</summary>
    public static string Level(Level level) => level.Word().Replace('-', ' ');

    /// <summary>How sure somebody was, in words.</summary>
    public static string Certainty(int certainty) => certainty switch
    {
        1 => "not sure: a guess",
        2 => "fairly sure",
        _ => "quite sure",
    };

    /// <summary>How well a source was checked, in words; empty where a pack does not say.</summary>
    public static string Grade(string? grade) => grade switch
    {
        "A" => " (grade A: the source was read)",
        "B" => " (grade B: read as quoted elsewhere)",
        "C" => " (grade C: common practice, not re-checked)",
        _ => "",
    };

    /// <summary>A rule or source that a choice rests on.</summary>
    public static string Of(Scenarios.Citation citation)
    {
        var from = citation.From.Where(source => source.Title != citation.Text).Select(source => source.Year is { } year ? $"{source.Title} ({year})" : source.Title).ToList();
        // Titles hold commas of their own.
        return $"{citation.Id}: {(from.Count > 0 ? $"{citation.Text.TrimEnd('.')}. From: {string.Join("; ", from)}" : citation.Text)}{Grade(citation.Grade)}";
    }

    /// <summary>What a scenario rests on.</summary>
    public static string PolicyOf(Scenarios.Scenario scenario) => scenario.Policy is { } known
        ? $"{known.Ref}{(known.Edition is { } edition ? $", {edition}" : "")}{(known.ReviewBy is { } day ? $"; to be looked at again by {Day(day)}" : "")}"
        : "It names no guidance that it rests on.";

    /// <summary>Who reviewed it.</summary>
    public static string ReviewOf(Scenarios.Scenario scenario) => scenario.Review switch
    {
        null => "Draft: not reviewed by a designated safeguarding lead.",
        { StillHolds: true, IsSigned: false } read => $"Draft: read by {read.By}, {read.Role}, on {Day(read.Date)}; not reviewed by a designated safeguarding lead.",
        { StillHolds: true } held => $"Reviewed by {held.By}, {held.Role}, on {Day(held.Date)}.",
        { StillHolds: false } old => $"Draft again: edited since {old.By} reviewed it on {Day(old.Date)}.",
    };

    /// <summary>A day.</summary>
    public static string Day(DateOnly day) => day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);

    /// <summary>A moment, as it is kept.</summary>
    public static string Moment(DateTimeOffset moment) => moment.UtcDateTime.ToString("d MMMM yyyy, HH:mm 'UTC'", CultureInfo.InvariantCulture);

    /// <summary>A time of the school day behind a comma; empty where there is none.</summary>
    public static string At(int? time) => time is { } minutes ? $", {ClockTime.Show(minutes)}" : "";

    /// <summary>"1 point", "3 points".</summary>
    public static string Points(int points) => string.Create(CultureInfo.InvariantCulture, $"{points} {(points is 1 or -1 ? "point" : "points")}");

    /// <summary>A share as "57%".</summary>
    public static string Percent(decimal share) => WholePercent.Of(share);

    /// <summary>A whole number.</summary>
    public static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
