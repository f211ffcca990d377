using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Nodes;
using MentorSim.Engine.Panel;
using MentorSim.Engine.Panel.Results;
using MentorSim.Engine.Statistics;

namespace MentorSim.Engine.Records.Reports;

/// <summary>The technical page: how far members agreed, before they talked and after, and where they had to.</summary>
public static class TechnicalPage
{
    private static readonly ImmutableArray<string> Head = ["exercise", "when", "statistic", "first", "second", "value", "low", "high", "n", "same", "note"];

    /// <summary>The page.</summary>
    /// <exception cref="ExerciseException">The results are not open.</exception>
    public static PanelDocument Of(PanelReading reading)
    {
        reading.DemandResults();
        return new PanelDocument(ReportOf(reading), Head, [.. Rows(reading, "before", reading.Results.Before), .. Rows(reading, "after", reading.Results.After)], BodyOf(reading));
    }

    private static Report ReportOf(PanelReading reading) => new(
        $"Technical page: {reading.Exercise.Title}",
        [
            new ReportText("For those who want to know how much the marks can bear. With few candidates and few members every number here is known very roughly: read the intervals first, and the raw agreement beside them."),
            new ReportSection("Each alone, before anything was agreed", [.. Blocks(reading.Results.Before)]),
            new ReportSection("After agreeing", [
                new ReportText("Agreed marks stand here in the place of members' own. That members agree with what they agreed on is no finding about them.", Tone: ReportTone.Quiet),
                .. Blocks(reading.Results.After),
            ]),
            new ReportSection(string.Create(CultureInfo.InvariantCulture, $"Differences of {Exercise.DifferenceToAgree} or more"), [.. Differences(reading)]),
            new ReportSection("How this was reckoned", [new ReportList(
            [
                "Kappa is Cohen's (1968) with quadratic weights over the whole scale of 0 to 4, for what both members marked; its interval is the asymptotic one of Fleiss, Cohen and Everitt (1969). Where nearly all marks are the same it is low or undefined, whatever the members do.",
                "ICC(2,1) is two-way, random, absolute agreement, one marker (Shrout and Fleiss 1979), a row for each candidate and line, with their interval.",
                "The words for kappa are those of Landis and Koch (1977); those for the ICC are of Koo and Li (2016), for both ends of the interval. They are conventions, and say nothing without n and interval.",
            ])]),
        ]);

    private static IEnumerable<ReportBlock> Blocks(MarkerAgreement agreement)
    {
        yield return new ReportTable("Each two members", ["Members", "Weighted kappa", "Raw agreement"], [.. agreement.Pairs.Select(pair => (ImmutableArray<string>)
        [
            $"{pair.First.Name} and {pair.Second.Name}", pair.Kappa.ToString(), pair.Kappa.RawAgreement is { } raw ? string.Create(CultureInfo.InvariantCulture, $"{raw * 100:0.0}% of {pair.Kappa.Pairs}") : "nothing marked by both",
        ])]);
        yield return new ReportFacts(
        [
            ("All members, ICC(2,1)", agreement.All.ToString()),
            ($"Their mean, {agreement.All.NameOfMean}", OfMean(agreement.All)),
            ("All members gave the same mark", string.Create(CultureInfo.InvariantCulture, $"{agreement.Same} of {agreement.Rows}")),
        ]);
    }

    // A candidate gets the mean of the members' marks, which bears more than the mark of one.
    private static string OfMean(IntraclassCorrelation all) => (all.OfMean, all.ConfidenceOfMean) switch
    {
        ({ } value, { } interval) => string.Create(CultureInfo.InvariantCulture, $"{value:0.00}, 95% interval {interval.Low:0.00} to {interval.High:0.00}, n = {all.Subjects}"),
        ({ } value, null) => string.Create(CultureInfo.InvariantCulture, $"{value:0.00}, no interval, n = {all.Subjects}"),
        _ => all.WhyNotOfMean!,
    };

    private static IEnumerable<ReportBlock> Differences(PanelReading reading)
    {
        ImmutableArray<ImmutableArray<string>> rows =
        [
            .. from candidate in reading.Results.Candidates
               from line in candidate.Differences
               select (ImmutableArray<string>)
               [
                   candidate.Number,
                   reading.PlaceOf(line.Line),
                   string.Join(", ", line.Given.Marks.Select(mark => string.Create(CultureInfo.InvariantCulture, $"{reading.Exercise.MemberOf(mark.Member).Name} {mark.Mark}"))),
                   line.Agreed is { } agreed ? string.Create(CultureInfo.InvariantCulture, $"{agreed.Mark}: {agreed.Reason} (present: {string.Join(", ", agreed.Present)})") : "not agreed",
               ],
        ];
        yield return rows.IsEmpty ? new ReportText("There were none.") : new ReportTable("Members' marks stay as they were", ["Candidate", "Line", "Marks", "Agreed"], rows);
    }

    private static IEnumerable<ImmutableArray<string>> Rows(PanelReading reading, string when, MarkerAgreement agreement)
    {
        foreach (var pair in agreement.Pairs)
        {
            yield return
            [
                reading.Exercise.Id, when, "weighted kappa (quadratic)", pair.First.Name, pair.Second.Name, Cell(pair.Kappa.Value), Cell(pair.Kappa.Confidence?.Low), Cell(pair.Kappa.Confidence?.High),
                ReportWords.Number(pair.Kappa.Pairs), Cell(pair.Kappa.RawAgreement), pair.Kappa.WhyNot ?? "",
            ];
        }

        yield return
        [
            reading.Exercise.Id, when, "ICC(2,1)", "", "", Cell(agreement.All.Value), Cell(agreement.All.Confidence?.Low), Cell(agreement.All.Confidence?.High),
            ReportWords.Number(agreement.All.Subjects), agreement.Rows > 0 ? Cell((double)agreement.Same / agreement.Rows) : "", agreement.All.WhyNot ?? "",
        ];
        yield return
        [
            reading.Exercise.Id, when, "ICC(2,k)", "", "", Cell(agreement.All.OfMean), Cell(agreement.All.ConfidenceOfMean?.Low), Cell(agreement.All.ConfidenceOfMean?.High),
            ReportWords.Number(agreement.All.Subjects), "", agreement.All.WhyNotOfMean ?? "",
        ];
    }

    private static JsonObject BodyOf(PanelReading reading)
    {
        var body = PanelWords.Body("mentorsim-technical-page", reading.Exercise);
        body["before"] = BodyOf(reading.Results.Before);
        body["after"] = BodyOf(reading.Results.After);
        body["differences"] = PanelWords.ListOf(
            from candidate in reading.Results.Candidates
            from line in candidate.Differences
            select new JsonObject
            {
                ["candidate"] = candidate.Number,
                ["kind"] = PanelWords.Of(line.Line.Line.Kind),
                ["part"] = line.Line.Line.Part,
                ["line"] = line.Line.Line.Rubric,
                ["marks"] = PanelWords.ListOf(line.Given.Marks.Select(mark => new JsonObject { ["member"] = reading.Exercise.MemberOf(mark.Member).Name, ["mark"] = mark.Mark })),
                ["agreed"] = line.Agreed?.Mark,
                ["reason"] = line.Agreed?.Reason,
                ["present"] = line.Agreed is { } agreed ? PanelWords.ListOf(agreed.Present) : null,
            });
        return body;
    }

    private static JsonObject BodyOf(MarkerAgreement agreement) => new()
    {
        ["pairs"] = PanelWords.ListOf(agreement.Pairs.Select(pair => new JsonObject
        {
            ["first"] = pair.First.Name,
            ["second"] = pair.Second.Name,
            ["n"] = pair.Kappa.Pairs,
            ["rawAgreement"] = Number(pair.Kappa.RawAgreement),
            ["kappa"] = Number(pair.Kappa.Value),
            ["standardError"] = Number(pair.Kappa.StandardError),
            ["interval"] = IntervalOf(pair.Kappa.Confidence),
            ["whyNot"] = pair.Kappa.WhyNot,
        })),
        ["icc"] = new JsonObject
        {
            ["n"] = agreement.All.Subjects,
            ["markers"] = agreement.All.Markers,
            ["single"] = Number(agreement.All.Value),
            ["average"] = Number(agreement.All.OfMean),
            ["interval"] = IntervalOf(agreement.All.Confidence),
            ["averageInterval"] = IntervalOf(agreement.All.ConfidenceOfMean),
            ["whyNot"] = agreement.All.WhyNot,
            ["whyNotAverage"] = agreement.All.WhyNotOfMean,
        },
        ["same"] = agreement.Same,
        ["of"] = agreement.Rows,
    };

    private static JsonArray? IntervalOf(Interval? interval) => interval is { } known ? [Number(known.Low), Number(known.High)] : null;

    // The last digits of a quantile differ from machine to machine.
    private static JsonNode? Number(double? value) => value is { } known ? JsonValue.Create(Math.Round((decimal)known, 6)) : null;

    private static string Cell(double? value) => value is { } known ? Math.Round((decimal)known, 6).ToString("0.######", CultureInfo.InvariantCulture) : "";
}
