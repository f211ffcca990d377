using System.Globalization;
using MentorSim.Engine.Scoring;
using MentorSim.Engine.Standards;
using MentorSim.Tui.Pages;

namespace MentorSim.Tui.Screens;

/// <summary>The words of a result and of the rule that decided it.</summary>
internal static class ResultReason
{
    /// <summary>The result, why, and the points.</summary>
    /// <param name="debrief">The debrief.</param>
    /// <param name="written">What became of texts.</param>
    public static IEnumerable<Block> Headline(Debrief debrief, WrittenAnswers written)
    {
        var card = debrief.Card;
        yield return card.Result switch
        {
            Result.Competent => new Heading("Competent"),
            Result.NotYet when !card.Incidents.IsEmpty => new Heading("Not yet: there was a serious breach", Tone.Alert),
            Result.NotYet => new Heading("Not yet"),
            Result.Referred => new Heading("Not passed: serious breach", Tone.Alert),
            Result.Unfinished => new Heading("Unfinished"),
        };
        yield return new Paragraph(Why(card));
        if (card.Pack is { } pack) yield return new Paragraph(Points(card, pack));
        if (card.Grade is { } grade) yield return new Paragraph($"Grade: {Text.Verbatim(grade)}, by the rules of this pack. It is for practice, and no real grade.");
        if (written.Waiting(debrief) is { } waiting) yield return new Paragraph(waiting);
    }

    /// <summary>Which rule decided, in a sentence or two.</summary>
    public static string Why(Scorecard card) => card.Result switch
    {
        Result.Referred => $"{Breaches(card)} In an assessment that ends the play.",
        Result.Unfinished => $"The story did not come to an ending, so there is no result yet.{(card.Incidents.IsEmpty ? "" : $" But {Uncapital(Breaches(card))}")}",
        Result.NotYet when !card.Incidents.IsEmpty => $"{Breaches(card)}{(IsEnough(card) ? " Your points alone would have been enough." : "")}",
        Result.NotYet => card switch
        {
            { Pack: null } => "This scenario names no standards, so nothing was scored.",
            { Total.Attainment: null } => "What could be scored is not known, so your share is not known either.",
            _ => $"Your share of the points decides it: it {Share(card)}.",
        },
        Result.Competent => $"Your share of the points {Share(card)}. There was no serious breach.",
    };

    private static string Share(Scorecard card) =>
        string.Create(CultureInfo.InvariantCulture, $"is {Text.Percent(card.Total.Attainment!.Value)}, and competent begins at {card.Pack!.Levels.Competent}%");

    private static string Breaches(Scorecard card)
    {
        var kinds = card.Incidents.Select(entry => entry.What).Distinct().ToList();
        return kinds.Count == 1
            ? $"A serious breach decides it, whatever the points: {kinds[0].Id}, {Uncapital(Text.Verbatim(kinds[0].Title))}."
            : $"Serious breaches decide it, whatever the points: {string.Join(", ", kinds.Select(kind => kind.Id))}.";
    }

    private static bool IsEnough(Scorecard card) => card.Pack is { } pack && card.Total.Reaches(pack.Levels.Competent);

    private static string Points(Scorecard card, Pack pack)
    {
        var earned = card.Total is { IsAssessed: true, Ceiling: { } ceiling, Attainment: { } share }
            ? string.Create(CultureInfo.InvariantCulture, $"Your choices add up to {Text.Points(card.Total.Points)} of {ceiling} that could be scored ({Text.Percent(share)}{(card.Total.Points < 0 ? ": a share is never below that" : "")}).")
            : $"Your choices add up to {Text.Points(card.Total.Points)}.";
        var by = card.IsWalked ? $"{Text.Verbatim(pack.Title)}, by what the choices show that answers to it in this library's judgement" : Text.Verbatim(pack.Title);
        return $"{earned} Scored against: {by}.";
    }

    // Titles of breaches are phrases, as in "Promising secrecy to a child".
    private static string Uncapital(string text) => text.Length > 1 && char.IsLower(text[1]) ? char.ToLowerInvariant(text[0]) + text[1..] : text;
}
