using System.Globalization;
using System.Text.Json;
using System.Xml;

namespace MentorSim.Engine.Records.Xapi;

/// <summary>
/// Whether a statement that a store has is the one that we made. A store may add to a statement and write its values in another form;
/// what we said must stand in it (xAPI, Data 2.3.1).
/// </summary>
internal static class StatementMatch
{
    /// <summary>The path of the first thing that the store has otherwise; null where it has all that we said.</summary>
    /// <param name="ours">The statement as we wrote it.</param>
    /// <param name="theirs">The statement as the store gave it.</param>
    public static string? Difference(JsonElement ours, JsonElement theirs) => Difference(ours, theirs, "", HasMovedTime(ours));

    /// <summary>Where the clock was wrong, the timestamp depends on when the statement was made; the time that was recorded does not.</summary>
    private static bool HasMovedTime(JsonElement ours) =>
        ours.TryGetProperty("context", out var context) && context.TryGetProperty("extensions", out var extensions) && extensions.TryGetProperty(Vocabulary.RecordedAt, out _);

    private static string? Difference(JsonElement ours, JsonElement theirs, string path, bool hasMovedTime)
    {
        if (path == "timestamp" && hasMovedTime) return null;
        // A store may give the one entry of a list as that entry, as older versions of xAPI did.
        if (ours.ValueKind == JsonValueKind.Array && theirs.ValueKind == JsonValueKind.Object && ours.GetArrayLength() == 1) return Difference(ours[0], theirs, path, hasMovedTime);
        if (ours.ValueKind != theirs.ValueKind) return path;
        switch (ours.ValueKind)
        {
            case JsonValueKind.Object:
                foreach (var property in ours.EnumerateObject())
                {
                    var below = path.Length == 0 ? property.Name : $"{path}.{property.Name}";
                    if (!theirs.TryGetProperty(property.Name, out var other)) return below;
                    if (Difference(property.Value, other, below, hasMovedTime) is { } difference) return difference;
                }

                return null;
            case JsonValueKind.Array:
                if (ours.GetArrayLength() != theirs.GetArrayLength()) return path;
                return ours.EnumerateArray().Zip(theirs.EnumerateArray(), (mine, other) => Difference(mine, other, path, hasMovedTime)).FirstOrDefault(difference => difference is not null);
            case JsonValueKind.Number:
                return theirs.TryGetDecimal(out var number) && ours.GetDecimal() == number ? null : path;
            case JsonValueKind.String:
                return IsSame(ours.GetString()!, theirs.GetString()!, path) ? null : path;
            default:
                return null;
        }
    }

    private static bool IsSame(string ours, string theirs, string path) => ours == theirs || path switch
    {
        "id" or "context.registration" => Guid.TryParse(theirs, out var id) && Guid.TryParse(ours, out var own) && id == own,
        "timestamp" => DateTimeOffset.TryParse(theirs, CultureInfo.InvariantCulture, out var time) && time == DateTimeOffset.Parse(ours, CultureInfo.InvariantCulture),
        "result.duration" => SecondsOf(theirs) is { } seconds && seconds == SecondsOf(ours),
        _ => false,
    };

    /// <summary>The hundredths of a second of a duration, beyond which xAPI compares none; null where it is no duration.</summary>
    private static long? SecondsOf(string duration)
    {
        try
        {
            return (long)Math.Floor(XmlConvert.ToTimeSpan(duration).TotalMilliseconds / 10);
        }
        catch (Exception strange) when (strange is FormatException or OverflowException)
        {
            return null;
        }
    }
}
