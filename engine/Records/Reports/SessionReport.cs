using System.Collections.Immutable;
using System.Globalization;
using MentorSim.Engine.Scoring;
using MentorSim.Engine.Standards;

namespace MentorSim.Engine.Records.Reports;

/// <summary>The debrief of a session as a document.</summary>
public static class SessionReport
{
    /// <summary>What such a file is, for whoever finds it.</summary>
    internal const string Private = "This file holds personal data. It goes only where you put it: give it to nobody who should not read it, and delete it when it is no longer needed.";

    /// <summary>The document.</summary>
    /// <param name="reading">The session.</param>
    /// <param name="plain">A text of the story without its marks.</param>
    public static Report Of(SessionReading reading, Func<string, string> plain)
    {
        var debrief = Debrief.Of(reading.Session, reading.Card);
        return new Report(
            $"{reading.Session.Scenario.Title}: debrief",
            [
                Facts(reading),
                new ReportText(Private, Tone: ReportTone.Quiet),
                Result(reading.Card, debrief, plain),
                .. Breaches(debrief, plain),
                .. Oversteps(debrief, plain),
                .. Units(reading.Card),
                .. Role(reading.Card),
                .. SessionReportFutures.Of(reading, plain),
                .. Certainty(debrief.Certainty),
                .. SessionReportDecisions.Of(reading, debrief, plain),
                .. TakenBack(debrief, plain),
                Reflection(reading),
                .. SessionReportDecisions.Rules(debrief),
                Provenance(reading),
            ]);
    }

    private static ReportFacts Facts(SessionReading reading) => new(
    [
        ("Person", reading.Person.Name),
        .. reading.Person.Site.Length > 0 ? ((string, string)[])[("School", reading.Person.Site)] : [],
        ("Scenario", $"{reading.Session.Scenario.Title} ({reading.Session.Scenario.Id})"),
        ("Mode", Words.Of(reading.Session.Mode)),
        ("Last played", ReportWords.Moment(reading.Ended)),
        ("Standards", StandardsOf(reading.Card)),
        ("Session", reading.Stored.Id),
    ]);

    private static string StandardsOf(Scorecard card) => card.Pack is not { } pack
        ? "none"
        : $"{pack.Title} ({pack.Id}{(pack.Edition is { } edition ? $", {edition}" : "")}){(card.IsWalked ? ", read through MentorSim's own cross-walks from the scenario's standards" : "")}";

    private static ReportSection Result(Scorecard card, Debrief debrief, Func<string, string> plain) => new(
        $"Result: {ReportWords.Of(card)}",
        [
            new ReportText(ReportWords.WhyOf(card)),
            .. card.Grade is { } grade ? (ReportBlock[])[new ReportText($"{grade}. MentorSim worked it out from one play: it is practice, and nobody's real grade.", "In the words of the standards:")] : [],
            .. card.Ending is null ? Array.Empty<ReportBlock>() : [new ReportText(string.Join("\n", debrief.Ending.Select(plain)), $"How it ended ({Words.Of(card.Ending.Value)}):")],
        ]);

    private static IEnumerable<ReportBlock> Breaches(Debrief debrief, Func<string, string> plain)
    {
        if (debrief.Breaches.IsEmpty) yield break;
        yield return new ReportSection(
            debrief.Breaches.Length == 1 ? "The serious breach" : "The serious breaches",
            [
                .. debrief.Breaches.GroupBy(breach => breach.Entry.What).Select(breaches => new ReportSection(
                    $"{breaches.Key.Id}: {breaches.Key.Title}",
                    [
                        .. breaches.Select(breach => new ReportText(plain(breach.Words), "Chosen:")),
                        .. Optional(breaches.Key.Why, "Why it fails, whatever else was done:"),
                        .. Optional(breaches.Key.Instead, "Instead:"),
                        .. breaches.Key.Origin is { } origin ? Optional($"{origin}{ReportWords.Grade(breaches.Key.Grade)}", "It rests on:") : [],
                        .. breaches.SelectMany(breach => breach.Entry.Offer.Sources).Distinct().Where(source => source.Id != breaches.Key.Id).Select(source => new ReportText(ReportWords.Of(source), "Rule:", ReportTone.Quiet)),
                    ])),
            ]);
    }

    private static IEnumerable<ReportBlock> Oversteps(Debrief debrief, Func<string, string> plain)
    {
        if (debrief.Oversteps.IsEmpty) yield break;
        yield return new ReportSection(
            "Outside the role",
            [
                .. debrief.Oversteps.GroupBy(overstep => overstep.Entry.What).Select(oversteps => new ReportSection(
                    $"A learning mentor is not: {oversteps.Key.Title}",
                    [
                        .. oversteps.Select(overstep => new ReportText(plain(overstep.Words), "Chosen:")),
                        .. Optional(oversteps.Key.Meaning, "What that means:"),
                        .. Optional(oversteps.Key.Instead, "Instead:"),
                        .. Optional(oversteps.Key.Ref, "In the source:"),
                    ])),
            ]);
    }

    /// <summary>What was taken back counts for nothing, and stands apart.</summary>
    private static IEnumerable<ReportBlock> TakenBack(Debrief debrief, Func<string, string> plain)
    {
        if (debrief.TakenBack.IsEmpty) yield break;
        yield return new ReportSection(
            "Taken back",
            [
                new ReportText("These answers were taken back, in practice, and count for nothing.", Tone: ReportTone.Quiet),
                .. debrief.TakenBack.SelectMany(undone => (ReportBlock[])
                [
                    new ReportText(undone.Words.Length == 0 ? "no ticks" : plain(undone.Words), "Chosen, and taken back:"),
                    .. undone.Entry.Incidents.Select(incident => new ReportText($"{incident.Id}: {incident.Title}", "Serious breach, taken back:")),
                    .. undone.Entry.Oversteps.Select(boundary => new ReportText(boundary.Title, "Outside the role, taken back:")),
                ]),
            ]);
    }

    private static IEnumerable<ReportBlock> Optional(string? text, string lead) => text is null ? [] : [new ReportText(text, lead)];

    private static IEnumerable<ReportBlock> Units(Scorecard card)
    {
        if (card.Pack is null) yield break;
        yield return new ReportSection(
            "Units and elements",
            [
                new ReportBars("The units", "Unit", [.. card.Units.Select(unit => BarOf($"{unit.Unit.Id} {unit.Unit.Title}", unit.Score, unit.Level, unit.Evidenced, unit.For, unit.Against))])
                {
                    Key = "A line without a frame: not assessed. An empty frame: it could be shown, and nothing came. A crossed frame: what came spoke against it. The words say the same.",
                },
                .. card.Elements.Any(element => element.Evidenced != Evidenced.NotAssessed)
                    ? (ReportBlock[])[new ReportBars(
                        "The elements that could be shown",
                        "Element",
                        [.. card.Elements.Where(element => element.Evidenced != Evidenced.NotAssessed).Select(element => BarOf($"{element.Element.Id} {element.Element.Title}", element.Score, element.Level, element.Evidenced, element.For, element.Against))])]
                    : [],
                .. card.Elements.Any(element => element.Evidenced == Evidenced.NotAssessed)
                    ? (ReportBlock[])[new ReportText(string.Join(", ", card.Elements.Where(element => element.Evidenced == Evidenced.NotAssessed).Select(element => element.Element.Id)), "Elements not assessed here:")]
                    : [],
            ]);
    }

    private static ReportBar BarOf(string name, Score score, Level level, Evidenced evidenced, int forIt, int against) =>
        new(name, score.Attainment, ReportWords.LookOf(evidenced), ReportWords.Of(score, level, evidenced, forIt, against));

    private static IEnumerable<ReportBlock> Role(Scorecard card)
    {
        var shown = card.Shown.Where(item => item.Of > 0).ToList();
        if (shown.Count == 0) yield break;
        yield return new ReportSection(
            "The role, as it was shown",
            [
                new ReportTable(
                    "How often each part of the role was shown, of the decisions at which it could be",
                    ["A learning mentor is", "Shown", "Could be"],
                    [.. shown.Select(item => (ImmutableArray<string>)[item.Boundary.Title, ReportWords.Number(item.Times), ReportWords.Number(item.Of)])]),
            ]);
    }

    private static IEnumerable<ReportBlock> Certainty(CertaintyTally tally)
    {
        if (tally.Decisions.IsEmpty) yield break;
        yield return new ReportSection(
            "How sure, and how right",
            [
                new ReportTable(
                    "Decisions by how sure the person was",
                    ["How it went", "Decisions"],
                    [Row("Sure and wrong", tally.SureAndWrong), Row("Sure and right", tally.SureAndRight), Row("Unsure and wrong", tally.UnsureAndWrong), Row("Unsure and right", tally.UnsureAndRight)]),
                new ReportText($"{ReportWords.Number(tally.Marks)} of at most {ReportWords.Number(tally.Most)}. They change no points: right gives 1, 2 or 3 by how sure somebody was, and wrong 0, -2 or -6 (the table of University College London).", "Certainty-based marks:"),
            ]);

        static ImmutableArray<string> Row(string name, IEnumerable<CertainDecision> decisions) =>
            [name, string.Join(", ", decisions.Select(decision => ReportWords.Number(decision.Number))) is { Length: > 0 } numbers ? numbers : "none"];
    }

    private static ReportSection Reflection(SessionReading reading) => new(
        "Looking back", [reading.Session.Reflection.Length > 0 ? new ReportQuote(reading.Session.Reflection) : new ReportText("Nothing was written.")]);

    private static ReportSection Provenance(SessionReading reading) => new(
        "What this rests on",
        [
            new ReportFacts(
            [
                ("Guidance of the scenario", ReportWords.PolicyOf(reading.Session.Scenario)),
                ("Review", ReportWords.ReviewOf(reading.Session.Scenario)),
                .. reading.Card.Pack?.Origin is { } origin ? ((string, string)[])[("Standards rest on", origin)] : [],
                .. reading.Card.Pack?.Note is { } note ? ((string, string)[])[("About the standards", note)] : [],
                ("Events", reading.Stored.Events.ToString(CultureInfo.InvariantCulture)),
                ("Receipt", reading.Receipt.ToString()),
            ]),
            new ReportText("It is practice for the work: no legal advice, no substitute for the school's policy, and no qualification. 'mentorsim verify' holds the receipt against the records.", Tone: ReportTone.Quiet),
        ]);
}
