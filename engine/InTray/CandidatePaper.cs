using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using MentorSim.Engine.Chain;
using MentorSim.Engine.Scenarios;

namespace MentorSim.Engine.InTray;

/// <summary>
/// The paper that candidates see, as canonical JSON: what stands in a station file. It has no place for a key of an item, a rubric, a gate,
/// an order, a test, a criterion, evidence or a breach, so none can slip into it.
/// </summary>
public static class CandidatePaper
{
    internal const string Kind = "mentorsim-candidate-paper";
    internal const int Version = 1;

    /// <summary>The longest text of a paper, in UTF-16 units: more than any paper within <see cref="PaperLimits"/> comes to.</summary>
    public const int Longest = 4_000_000;

    /// <summary>Writes a paper; of one with keys, what candidates see of it.</summary>
    public static string Write(Paper paper)
    {
        var seen = paper.ForCandidates();
        var body = new JsonObject
        {
            ["kind"] = Kind,
            ["version"] = Version,
            ["id"] = seen.Id,
            ["title"] = seen.Title,
            ["minutes"] = seen.Minutes,
            ["brief"] = seen.Brief,
            ["actions"] = WordsOf(seen.Actions),
            ["maxActions"] = seen.MaxActions,
            ["priorities"] = BodyFields.ListOf(seen.Priorities),
            ["people"] = WordsOf(seen.People),
            ["items"] = new JsonArray([.. seen.Items.Select(ItemOf)]),
            ["diary"] = new JsonArray([.. seen.Diary.Select(entry => new JsonObject { ["at"] = entry.At, ["what"] = entry.What })]),
            ["background"] = SheetsOf(seen.Background),
        };
        if (seen.Notice is not null) body["notice"] = seen.Notice;
        if (seen.Policy is { } policy) body["policy"] = PolicyOf(policy);
        if (seen.Review is { } review) body["review"] = new JsonObject { ["by"] = review.By, ["role"] = review.Role, ["date"] = DayOf(review.Date), ["stillHolds"] = review.StillHolds };
        if (seen.Practice is { } practice)
        {
            var tried = ItemOf(practice);
            tried["key"] = KeyOf(practice.Key, seen.Priorities);
            body["practice"] = tried;
        }

        return CanonicalJson.Write(body);
    }

    /// <summary>SHA-256 of what candidates see, in lower-case hexadecimal: two sittings with the same one had identical items.</summary>
    public static string DigestOf(Paper paper) => Link.DigestOf(Write(paper));

    /// <summary>The one file of which a sitting of such a paper says that it was made.</summary>
    public static Manifest ManifestOf(Paper paper) => new([new ManifestFile($"{paper.Id}.paper", DigestOf(paper))]);

    /// <summary>Reads a paper.</summary>
    /// <exception cref="FormatException">It is none, or not within the limits of papers; says why.</exception>
    public static Paper Read(string text)
    {
        if (text.Length > Longest) throw new FormatException($"A paper has at most {Longest} characters.");
        var fields = CanonicalJson.Read(text);
        try
        {
            return new CandidatePaperReader(fields).Read();
        }
        catch (Exception wrong) when (wrong is InvalidOperationException or OverflowException or JsonException or ArgumentException)
        {
            throw new FormatException("This paper is not written as it should be.", wrong);
        }
    }

    internal static string DayOf(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static JsonObject ItemOf(PaperItem item)
    {
        var body = new JsonObject { ["id"] = item.Id, ["arrives"] = item.Arrives, ["text"] = item.Text, ["attachments"] = SheetsOf(item.Attachments) };
        if (item.Medium is not null) body["medium"] = item.Medium;
        if (item.From is not null) body["from"] = item.From;
        if (item.Subject is not null) body["subject"] = item.Subject;
        return body;
    }

    private static JsonObject KeyOf(ItemKey key, ImmutableArray<string> priorities)
    {
        var body = new JsonObject
        {
            ["priorities"] = new JsonArray([.. key.Priorities.Select(priority => (JsonNode)priorities[priority])]),
            ["actions"] = PointsOf(key.Actions),
            ["to"] = PointsOf(key.To),
            ["byWhen"] = new JsonArray([.. key.ByWhen.Select(entry => new JsonObject { ["by"] = entry.By.Write(priorities), ["points"] = entry.Points })]),
            ["sources"] = new JsonArray([.. key.Sources.Select(SourceOf)]),
        };
        if (key.Why is not null) body["why"] = key.Why;
        return body;
    }

    private static JsonObject SourceOf(Citation source)
    {
        var body = new JsonObject { ["id"] = source.Id, ["text"] = source.Text };
        if (source.Grade is not null) body["grade"] = source.Grade;
        return body;
    }

    private static JsonObject PolicyOf(Policy policy)
    {
        var body = new JsonObject { ["ref"] = policy.Ref };
        if (policy.Edition is not null) body["edition"] = policy.Edition;
        if (policy.ReviewBy is { } day) body["reviewBy"] = DayOf(day);
        return body;
    }

    private static JsonObject PointsOf(ImmutableDictionary<string, int> points) => new(points.Select(entry => KeyValuePair.Create(entry.Key, (JsonNode?)entry.Value)));

    private static JsonArray WordsOf(ImmutableArray<PaperWord> words) => [.. words.Select(word => new JsonObject { ["id"] = word.Id, ["text"] = word.Text })];

    private static JsonArray SheetsOf(ImmutableArray<Sheet> sheets) => [.. sheets.Select(sheet => new JsonObject { ["title"] = sheet.Title, ["text"] = sheet.Text })];
}
