using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using MentorSim.Engine.Scoring;
using MentorSim.Engine.Standards;
using MentorSim.Engine.Statistics;

namespace MentorSim.Engine.Records.Cohorts;

/// <summary>
/// What may be exported of a group, for programs, in the shape that <c>cohort --format json</c> promises. <c>group</c>, <c>since</c>, <c>until</c>,
/// <c>made</c>; <c>fewest</c>, the fewest people of whom a number is told, and <c>withheld</c>, how many numbers are not; <c>people</c> and
/// <c>peopleBetween</c> [low, high], <c>plays</c>; <c>leftOut</c> with <c>why</c> and <c>number</c>; <c>units</c>, the weakest first, each with <c>pack</c>,
/// <c>id</c>, <c>title</c>, <c>people</c>, <c>plays</c>, <c>share</c>, <c>interval</c>, <c>levels</c> and <c>change</c>; <c>breaches</c> and <c>oversteps</c> with
/// <c>id</c>, <c>title</c>, <c>people</c>, <c>times</c>; <c>change</c> with <c>caution</c>, <c>people</c>, <c>first</c>, <c>latest</c>, <c>gain</c>,
/// <c>gainInterval</c>, and of a scenario <c>passed</c> and <c>breached</c> {<c>first</c>, <c>latest</c>}; <c>scenarios</c>, each with <c>id</c>, <c>title</c>,
/// <c>standards</c>, <c>kind</c>, <c>versions</c>, <c>people</c>, <c>plays</c>, <c>attempts</c>, <c>results</c>, <c>endings</c>, <c>attainment</c>, <c>minutes</c>,
/// <c>decisions</c>, <c>breaches</c>, <c>oversteps</c>, <c>change</c>. A number of people that is withheld is null, and so is what it carries. Shares are from 0 to 1 with four decimals.
/// </summary>
public static class CohortJson
{
    /// <summary>Writes it as one object.</summary>
    public static void Write(Utf8JsonWriter json, SharedCohort shared)
    {
        var report = shared.Report;
        json.WriteStartObject();
        json.WriteString("group", report.Group);
        json.WriteString("since", Day(report.Since));
        json.WriteString("until", Day(report.Until));
        json.WriteString("made", Day(report.Made));
        json.WriteNumber("fewest", SmallCells.Fewest);
        json.WriteNumber("withheld", report.WithheldCells);
        Write(json, "people", report.People.Number);
        json.WritePropertyName("peopleBetween");
        if (report.PeopleBetween is { } between) JsonSerializer.Serialize(json, new[] { between.Low, between.High });
        else json.WriteNullValue();
        Write(json, "plays", report.Plays);
        WriteList(json, "leftOut", report.LeftOut, left =>
        {
            json.WriteString("why", CohortWords.Of(left.Why));
            Write(json, "number", left.Number);
        });
        WriteList(json, "units", report.Units, unit => WriteUnit(json, unit));
        WriteLedger(json, "breaches", report.Breaches);
        WriteLedger(json, "oversteps", report.Oversteps);
        WriteChange(json, report.Change);
        WriteList(json, "scenarios", report.Scenarios, scenario => WriteScenario(json, scenario));
        json.WriteEndObject();
    }

    private static void WriteUnit(Utf8JsonWriter json, CohortUnit unit)
    {
        json.WriteString("pack", unit.Pack);
        json.WriteString("id", unit.Id);
        json.WriteString("title", unit.Title);
        Write(json, "people", unit.People.Number);
        Write(json, "plays", unit.Plays);
        Write(json, "share", unit.Share);
        Write(json, "interval", unit.Interval);
        WriteList(json, "levels", unit.Levels, level =>
        {
            json.WriteString("level", level.Level.Word());
            Write(json, "people", level.People.Number);
        });
        WriteChange(json, unit.Change);
    }

    private static void WriteScenario(Utf8JsonWriter json, CohortScenario scenario)
    {
        json.WriteString("id", scenario.Id);
        json.WriteString("title", scenario.Title);
        json.WriteString("kind", scenario.IsPaper ? "paper" : "scenario");
        json.WriteString("standards", scenario.Pack);
        WriteList(json, "versions", scenario.Versions, version =>
        {
            json.WriteString("sha256", version.Hash.Length == 0 ? null : version.Hash);
            json.WriteBoolean("atHand", version.IsAtHand);
        });
        Write(json, "people", scenario.People.Number);
        Write(json, "plays", scenario.Plays);
        WriteList(json, "attempts", scenario.Attempts, attempts =>
        {
            json.WriteNumber("times", attempts.Times);
            Write(json, "people", attempts.People.Number);
        });
        WriteList(json, "results", scenario.Results, result =>
        {
            json.WriteString("result", Words.Of(result.Result));
            Write(json, "people", result.People.Number);
        });
        WriteList(json, "endings", scenario.Endings, ending =>
        {
            json.WriteString("ending", CohortWords.Of(ending.Ending));
            Write(json, "people", ending.People.Number);
        });
        WriteSpread(json, "attainment", scenario.Attainment);
        WriteSpread(json, "minutes", scenario.Minutes);
        WriteList(json, "decisions", scenario.Decisions, decision => WriteDecision(json, decision));
        WriteLedger(json, "breaches", scenario.Breaches);
        WriteLedger(json, "oversteps", scenario.Oversteps);
        WriteChange(json, scenario.Change);
    }

    private static void WriteDecision(Utf8JsonWriter json, CohortDecision decision)
    {
        json.WriteString("scene", decision.Scene);
        json.WriteString("kind", CohortWords.Of(decision.Kind));
        json.WriteString("text", decision.Text);
        Write(json, "people", decision.People.Number);
        Write(json, "pointsLost", decision.MeanLost);
        WriteList(json, "answers", decision.Answers, answer =>
        {
            json.WriteString("id", answer.Id);
            json.WriteString("text", answer.Text);
            Write(json, "people", answer.People.Number);
            Write(json, "pointsLost", answer.MeanLost);
            json.WriteBoolean("breach", answer.IsBreach);
            json.WriteBoolean("overstep", answer.IsOverstep);
        });
        if (decision.Item is not { } item)
        {
            json.WriteNull("item");
            return;
        }

        json.WriteStartObject("item");
        json.WriteNumber("people", item.People);
        Write(json, "facility", item.Facility);
        Write(json, "itemRest", item.ItemRest);
        Write(json, "itemRestInterval", item.ItemRestConfidence);
        Write(json, "topAgainstBottom", item.TopAgainstBottom);
        json.WriteString("caution", item.Caution.Sentence());
        json.WriteEndObject();
    }

    private static void WriteLedger(Utf8JsonWriter json, string name, ImmutableArray<CohortLedgerLine> lines) => WriteList(json, name, lines, line =>
    {
        json.WriteString("id", line.Id);
        json.WriteString("title", line.Title);
        Write(json, "people", line.People.Number);
        Write(json, "times", line.Times);
    });

    private static void WriteSpread(Utf8JsonWriter json, string name, CohortSpread spread)
    {
        json.WriteStartObject(name);
        Write(json, "people", spread.People.Number);
        Write(json, "mean", spread.Mean);
        Write(json, "interval", spread.Interval);
        Write(json, "lower", spread.Lower);
        Write(json, "median", spread.Median);
        Write(json, "upper", spread.Upper);
        json.WriteEndObject();
    }

    private static void WriteChange(Utf8JsonWriter json, CohortChange? change)
    {
        if (change is null)
        {
            json.WriteNull("change");
            return;
        }

        json.WriteStartObject("change");
        json.WriteString("caution", CohortChange.Caution);
        Write(json, "people", change.People.Number);
        Write(json, "first", change.First);
        Write(json, "latest", change.Latest);
        Write(json, "gain", change.Gain);
        Write(json, "gainInterval", change.GainInterval);
        WriteBoth("passed", change.Passed);
        WriteBoth("breached", change.Breached);
        json.WriteEndObject();

        void WriteBoth(string name, CohortBeforeAfter? both)
        {
            if (both is null) return;
            json.WriteStartObject(name);
            Write(json, "first", both.First.Number);
            Write(json, "latest", both.Latest.Number);
            json.WriteEndObject();
        }
    }

    private static void WriteList<T>(Utf8JsonWriter json, string name, ImmutableArray<T> all, Action<T> write)
    {
        json.WriteStartArray(name);
        foreach (var one in all)
        {
            json.WriteStartObject();
            write(one);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter json, string name, int? number)
    {
        if (number is { } known) json.WriteNumber(name, known);
        else json.WriteNull(name);
    }

    private static void Write(Utf8JsonWriter json, string name, Figure figure)
    {
        json.WritePropertyName(name);
        if (figure.Value is { } value) json.WriteRawValue(Number(value));
        else json.WriteNullValue();
    }

    private static void Write(Utf8JsonWriter json, string name, Interval? interval)
    {
        json.WritePropertyName(name);
        if (interval is { } known) json.WriteRawValue($"[{Number(known.Low)},{Number(known.High)}]");
        else json.WriteNullValue();
    }

    /// <summary>A number with four decimals; never minus nothing.</summary>
    internal static string Number(double value) => (Math.Round(value, 4, MidpointRounding.AwayFromZero) + 0.0).ToString("0.0000", CultureInfo.InvariantCulture);

    private static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
