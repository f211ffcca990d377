using System.Text.Json;
using MentorSim.Engine.Statistics;

namespace MentorSim.Engine.Workshop.KeyAgreement;

/// <summary>
/// What colleagues think of a key for programs, in the shape that <c>key agree --format json</c> promises: <c>scenario</c>, <c>of</c> (the sign of
/// the text), <c>threshold</c> (0 to 1), <c>fewestRaters</c>, <c>agreed</c>, <c>agreeing</c>; <c>choices</c> with scene, choice, key (right, between, wrong
/// or null), loss, counts of the points 1 to 5, cannotSay, modes, mean, <c>agreeing</c>, verdict (agreed, contested, too-few, no-key) and reasons;
/// <c>raters</c>, <c>pairs</c> with kappa, <c>scenes</c> with Kendall's W, <c>agreement</c> (ICC) and <c>notRated</c>. A share has count, of, value, low
/// and high. <c>passMark</c> is null, or has judges, decisions and rounds, each with cut, most, percent, standardError and whyNot. Numbers have six decimals at most; what there is none of is null, and <c>whyNot</c> says why.
/// </summary>
public static class AgreementJson
{
    private const int Decimals = 6;

    /// <summary>Writes it as one object.</summary>
    public static void Write(Utf8JsonWriter json, AgreementReport report)
    {
        json.WriteStartObject();
        json.WriteString("scenario", report.Key.Rated.Scenario.Id);
        json.WriteString("of", report.Key.Rated.Sign);
        json.WriteNumber("threshold", report.Terms.Threshold / 100.0);
        json.WriteNumber("fewestRaters", report.Terms.Fewest);
        json.WriteBoolean("agreed", report.IsAgreed);
        Write(json, "agreeing", report.Agreeing);
        WriteList(json, "choices", report.Choices, choice => WriteChoice(json, choice));
        WriteList(json, "raters", report.Raters, rater =>
        {
            json.WriteString("rater", rater.Rater);
            json.WriteNumber("given", rater.Given);
            json.WriteNumber("missing", rater.Missing);
            WriteStrings(json, "outdated", rater.Outdated);
            Write(json, "agreeing", rater.Agreeing);
            json.WriteBoolean("againstAll", rater.IsAgainstAll);
        });
        WriteList(json, "pairs", report.Pairs, pair =>
        {
            json.WriteString("first", pair.First);
            json.WriteString("second", pair.Second);
            json.WriteNumber("n", pair.Kappa.Pairs);
            Write(json, "kappa", pair.Kappa.Value, pair.Kappa.Confidence);
            Write(json, "same", pair.Kappa.RawAgreement);
            json.WriteString("whyNot", pair.Kappa.WhyNot);
        });
        WriteList(json, "scenes", report.Scenes, scene =>
        {
            json.WriteString("scene", scene.Scene.Id);
            json.WriteNumber("choices", scene.Order.Subjects);
            json.WriteNumber("raters", scene.Order.Judges);
            Write(json, "w", scene.Order.Value);
            Write(json, "chiSquare", scene.Order.ChiSquare);
            Write(json, "p", scene.Order.ByChance);
            json.WriteString("whyNot", scene.Order.WhyNot);
        });
        WriteAgreement(json, report.Agreement);
        WriteSetting(json, report.Setting);
        WriteStrings(json, "notRated", report.Key.Rated.NotRated.Select(scene => scene.Id));
        json.WriteEndObject();
    }

    /// <summary>A verdict as programs read it.</summary>
    public static string Word(KeyVerdict verdict) => verdict switch
    {
        KeyVerdict.Agreed => "agreed",
        KeyVerdict.Contested => "contested",
        KeyVerdict.TooFew => "too-few",
        KeyVerdict.NoKey => "no-key",
    };

    private static void WriteChoice(Utf8JsonWriter json, ChoiceAgreement choice)
    {
        json.WriteString("scene", choice.Keyed.Rated.Scene.Id);
        json.WriteString("choice", choice.Keyed.Rated.Offer.Id);
        json.WriteString("key", choice.Keyed.Side?.Word());
        Write(json, "loss", choice.Keyed.Loss);
        WriteNumbers(json, "counts", choice.Consensus.Counts);
        json.WriteNumber("cannotSay", choice.CannotSay);
        WriteNumbers(json, "modes", choice.Consensus.Modes);
        Write(json, "mean", choice.Consensus.Mean.Value);
        Write(json, "agreeing", choice.Agreeing);
        json.WriteString("verdict", Word(choice.Verdict));
        WriteList(json, "reasons", choice.Said.Where(said => said.Rating.Because is not null), said =>
        {
            json.WriteString("rater", said.Rater);
            if (said.Rating.Point is { } point) json.WriteNumber("rating", point);
            else json.WriteNull("rating");
            json.WriteString("because", said.Rating.Because);
        });
    }

    private static void WriteSetting(Utf8JsonWriter json, StandardSetting? setting)
    {
        if (setting is null)
        {
            json.WriteNull("passMark");
            return;
        }

        json.WriteStartObject("passMark");
        json.WriteString("method", PassMarkRecord.Method);
        WriteStrings(json, "judges", setting.Judges);
        WriteStrings(json, "decisions", setting.Decisions.Select(scene => scene.Id));
        WriteList(json, "rounds", setting.Second is { } second ? [setting.First, second] : (AngoffCut[])[setting.First], cut =>
        {
            Write(json, "cut", cut.Value, cut.Confidence);
            Write(json, "most", cut.Most);
            Write(json, "percent", cut.Percent);
            Write(json, "standardError", cut.StandardError.Value);
            json.WriteString("whyNot", cut.WhyNot);
        });
        json.WriteEndObject();
    }

    private static void WriteAgreement(Utf8JsonWriter json, IntraclassCorrelation icc)
    {
        json.WriteStartObject("agreement");
        json.WriteNumber("choices", icc.Subjects);
        json.WriteNumber("raters", icc.Markers);
        Write(json, "icc", icc.Value, icc.Confidence);
        Write(json, "iccOfMean", icc.OfMean, icc.ConfidenceOfMean);
        json.WriteString("whyNot", icc.WhyNot ?? icc.WhyNotOfMean);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, string name, Proportion share)
    {
        json.WriteStartObject(name);
        json.WriteNumber("count", share.Count);
        json.WriteNumber("of", share.All);
        Write(json, "value", share.Value);
        Write(json, "low", share.Confidence?.Low);
        Write(json, "high", share.Confidence?.High);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, string name, double? value, Interval? interval)
    {
        Write(json, name, value);
        Write(json, $"{name}Low", interval?.Low);
        Write(json, $"{name}High", interval?.High);
    }

    private static void Write(Utf8JsonWriter json, string name, double? value)
    {
        if (value is { } number) json.WriteNumber(name, Math.Round(number, Decimals));
        else json.WriteNull(name);
    }

    private static void WriteNumbers(Utf8JsonWriter json, string name, IEnumerable<int> numbers)
    {
        json.WriteStartArray(name);
        foreach (var number in numbers) json.WriteNumberValue(number);
        json.WriteEndArray();
    }

    private static void WriteStrings(Utf8JsonWriter json, string name, IEnumerable<string> texts)
    {
        json.WriteStartArray(name);
        foreach (var text in texts) json.WriteStringValue(text);
        json.WriteEndArray();
    }

    private static void WriteList<T>(Utf8JsonWriter json, string name, IEnumerable<T> items, Action<T> write)
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
}
