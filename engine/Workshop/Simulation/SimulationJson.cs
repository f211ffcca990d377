using System.Collections.Immutable;
using System.Text.Json;
using MentorSim.Engine.Scenarios;
using MentorSim.Engine.Standards;

namespace MentorSim.Engine.Workshop.Simulation;

/// <summary>
/// A report for programs, in the shape that <c>simulate --format json</c> promises: <c>caution</c>, <c>scenario</c>, <c>trainees</c>, <c>seed</c>, <c>skill</c>
/// and <c>noise</c> [low, high], <c>standards</c>, <c>passMark</c>, <c>ceiling</c>, <c>passed</c>; <c>total</c> and each of <c>units</c> with their spread;
/// <c>kinds</c>, <c>endings</c>, <c>unfinished</c>, <c>breaches</c>, <c>oversteps</c>, <c>decisions</c> and <c>minutes</c> [fewest, median, most], <c>items</c> with
/// their <c>answers</c>, <c>reliability</c>, <c>naive</c>,
/// <c>samples</c> (one of each kind) and <c>findings</c>. Shares are from 0 to 1 with six decimals; what there is none of is null, and
/// <c>whyNot</c> says why.
/// </summary>
public static class SimulationJson
{
    private const int Decimals = 6;

    /// <summary>Writes it as one object.</summary>
    public static void Write(Utf8JsonWriter json, SimulationReport report)
    {
        json.WriteStartObject();
        json.WriteString("caution", SimulationReport.Caution);
        json.WriteString("scenario", report.Scenario.Id);
        json.WriteNumber("trainees", report.Terms.Trainees);
        json.WriteNumber("seed", report.Terms.Seed);
        WriteRange(json, "skill", report.Terms.Skill);
        WriteRange(json, "noise", report.Terms.Noise);
        json.WriteString("standards", report.Pack?.Id);
        Write(json, "passMark", report.Pack?.Levels.Competent);
        Write(json, "ceiling", report.Ceiling);
        json.WriteNumber("passed", report.Passed);
        json.WritePropertyName("total");
        if (report.Total is { } total) WriteSpread(json, total);
        else json.WriteNullValue();
        WriteList(json, "units", report.Units, unit =>
        {
            json.WriteString("id", unit.Unit.Id);
            json.WriteNumber("ceiling", unit.Ceiling);
            json.WritePropertyName("spread");
            WriteSpread(json, unit.Spread);
        });
        WriteList(json, "kinds", report.Kinds, kind =>
        {
            json.WriteString("kind", kind.Kind.Word());
            json.WriteNumber("trainees", kind.Plays);
            json.WriteNumber("passed", kind.Passed);
            json.WriteNumber("breached", kind.Breached);
            json.WriteNumber("overstepped", kind.Overstepped);
            Write(json, "attainment", kind.MeanAttainment);
            Write(json, "decisions", kind.MeanDecisions);
        });
        WriteList(json, "endings", report.Endings, ending =>
        {
            json.WriteString("scene", ending.Scene.Id);
            json.WriteString("ending", WordOf(ending.Kind));
            json.WriteNumber("plays", ending.Plays);
            WriteByKind(json, report, ending.ByKind);
        });
        json.WriteNumber("unfinished", report.Unfinished);
        WriteLedger(json, "breaches", report, report.Breaches);
        WriteLedger(json, "oversteps", report, report.Oversteps);
        WriteLengths(json, "decisions", report.Decisions);
        WriteLengths(json, "minutes", report.Minutes);
        WriteList(json, "items", report.Items, item => WriteItem(json, item));
        WriteReliability(json, report.Reliability);
        WriteList(json, "naive", report.Naive, player =>
        {
            json.WriteString("player", player.Kind.Word());
            json.WriteNumber("plays", player.Plays);
            json.WriteNumber("passes", player.Passes);
            json.WriteNumber("breached", player.Breached);
            Write(json, "attainment", player.MeanAttainment);
            Write(json, "bestPoints", player.Best?.Points);
            Write(json, "bestCeiling", player.Best?.Ceiling);
            json.WriteBoolean("flagged", player.IsFlagged);
        });
        WriteList(json, "samples", report.Samples, sample =>
        {
            json.WriteString("kind", sample.Kind.Word());
            json.WriteNumber("number", sample.Number);
            json.WriteString("name", sample.Name);
            Write(json, "skill", sample.Skill);
            Write(json, "noise", sample.Noise);
            json.WriteStartArray("answers");
            foreach (var answer in sample.Answers) json.WriteStringValue(answer);
            json.WriteEndArray();
            json.WriteNumber("points", sample.Total.Points);
            Write(json, "ceiling", sample.Total.Ceiling);
            json.WriteBoolean("passed", sample.Passed);
            json.WriteBoolean("breached", sample.HasBreach);
            json.WriteString("endingScene", sample.Ending?.Id);
        });
        WriteList(json, "findings", report.Findings, finding =>
        {
            json.WriteString("kind", finding.Word);
            json.WriteString("scene", finding.Scene?.Id);
            json.WriteString("choice", finding.Offer?.Id);
            json.WriteString("message", finding.Message);
            json.WriteString("help", finding.Help);
        });
        json.WriteEndObject();
    }

    private static void WriteItem(Utf8JsonWriter json, ItemFigures item)
    {
        json.WriteString("scene", item.Scene.Id);
        json.WriteNumber("met", item.Met);
        json.WriteNumber("mostLoss", item.MostLoss);
        Write(json, "facility", item.Facility);
        Write(json, "itemRest", item.Discrimination);
        Write(json, "topAgainstBottom", item.TopAgainstBottom);
        json.WriteString("whyNot", item.WhyNot.Length > 0 ? item.WhyNot : null);
        json.WriteBoolean("caution", item.NeedsCaution);
        WriteList(json, "answers", item.Answers, answer =>
        {
            json.WriteString("id", answer.Offer.Id);
            json.WriteNumber("onOffer", answer.OnOffer);
            json.WriteNumber("taken", answer.Taken);
            json.WriteNumber("meant", answer.Meant);
            Write(json, "top", answer.Top);
            Write(json, "bottom", answer.Bottom);
        });
    }

    private static void WriteReliability(Utf8JsonWriter json, Reliability reliability)
    {
        json.WriteStartObject("reliability");
        Write(json, "alpha", reliability.Alpha);
        Write(json, "low", reliability.Confidence?.Low);
        Write(json, "high", reliability.Confidence?.High);
        json.WriteNumber("items", reliability.Items);
        json.WriteNumber("metByAll", reliability.MetByAll);
        json.WriteNumber("trainees", reliability.Trainees);
        json.WriteString("whyNot", reliability.WhyNot.Length > 0 ? reliability.WhyNot : null);
        json.WriteEndObject();
    }

    private static void WriteSpread(Utf8JsonWriter json, Spread spread)
    {
        json.WriteStartObject();
        json.WriteStartObject("levels");
        foreach (var level in Enum.GetValues<Level>()) json.WriteNumber(level.Word(), spread.At(level));
        json.WriteEndObject();
        Write(json, "meanPoints", spread.MeanPoints);
        Write(json, "attainment", spread.MeanAttainment);
        Write(json, "lowerQuartile", spread.Quartiles?.Lower / 100.0);
        Write(json, "median", spread.Quartiles?.Median / 100.0);
        Write(json, "upperQuartile", spread.Quartiles?.Upper / 100.0);
        json.WriteEndObject();
    }

    private static void WriteLedger(Utf8JsonWriter json, string name, SimulationReport report, ImmutableArray<LedgerCount> counts) => WriteList(json, name, counts, count =>
    {
        json.WriteString("id", count.Id);
        json.WriteNumber("plays", count.Plays);
        WriteByKind(json, report, count.ByKind);
    });

    private static void WriteByKind(Utf8JsonWriter json, SimulationReport report, ImmutableArray<long> counts)
    {
        json.WriteStartObject("byKind");
        foreach (var (kind, count) in report.Kinds.Zip(counts)) json.WriteNumber(kind.Kind.Word(), count);
        json.WriteEndObject();
    }

    private static void WriteLengths(Utf8JsonWriter json, string name, Lengths lengths)
    {
        json.WriteStartObject(name);
        json.WriteNumber("fewest", lengths.Fewest);
        json.WriteNumber("median", lengths.Median);
        json.WriteNumber("most", lengths.Most);
        json.WriteEndObject();
    }

    private static void WriteRange(Utf8JsonWriter json, string name, ShareRange range)
    {
        json.WriteStartArray(name);
        json.WriteNumberValue(range.Low);
        json.WriteNumberValue(range.High);
        json.WriteEndArray();
    }

    private static void WriteList<T>(Utf8JsonWriter json, string name, ImmutableArray<T> items, Action<T> write)
    {
        json.WriteStartArray(name);
        foreach (var item in items)
        {
            json.WriteStartObject();
            write(item);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter json, string name, double? number)
    {
        if (number is { } known) json.WriteNumber(name, Math.Round(known, Decimals));
        else json.WriteNull(name);
    }

    private static string WordOf(EndingKind kind) => kind switch
    {
        EndingKind.Good => "good",
        EndingKind.Mixed => "mixed",
        EndingKind.Poor => "poor",
    };
}
