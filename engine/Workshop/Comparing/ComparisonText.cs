using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using MentorSim.Engine.Play;

namespace MentorSim.Engine.Workshop.Comparing;

/// <summary>A comparison in lines of at most 80 characters but where an id is longer, what matters most first.</summary>
public static class ComparisonText
{
    private const int Width = 78;
    private const int MostListed = 12;
    private const int LongestQuote = 70;
    private const int BeforeDifference = 20;

    /// <summary>The whole of it.</summary>
    public static string Of(VersionComparison comparison)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"{comparison.New.Scenario.Title} ({comparison.New.Scenario.Id})\n");
        Append(text, $"old: {comparison.Old.Scenario.Source.Path}", "");
        Append(text, $"new: {comparison.New.Scenario.Source.Path}", "");
        foreach (var caution in comparison.Cautions) Append(text, $"Note: {caution}", "");
        text.Append('\n');
        if (comparison.Changes.IsEmpty)
        {
            Append(text, comparison.Cautions.IsEmpty ? "Nothing changed." : "Nothing else changed, as far as it could be compared.", "");
            return text.ToString();
        }

        var topics = comparison.Changes.GroupBy(change => change.Topic).ToList();
        Append(text, $"{Count(comparison.Changes.Length, "change")}: {string.Join(", ", topics.Select(topic => string.Create(CultureInfo.InvariantCulture, $"{topic.Key.Heading().ToLowerInvariant()} {topic.Count()}")))}.", "");
        foreach (var topic in topics) AppendTopic(text, topic.Key, [.. topic]);
        text.Append("\nSessions that were begun in the old version\n");
        foreach (var line in LinesOf(comparison.GoingOn)) Append(text, line, "  ");
        return text.ToString();
    }

    /// <summary>A change in one line.</summary>
    public static string Line(Change change)
    {
        if (change.Kind == ChangeKind.Renamed) return $"{change.OldPlace} is now called {change.NewPlace}.";
        var place = change switch
        {
            { OldPlace: { Length: > 0 } was, NewPlace: { Length: > 0 } now } when was != now => $"{now} (was {was})",
            _ => change.NewPlace ?? change.OldPlace ?? "",
        };
        // The heading of the topic has said it.
        var what = change.Topic is ChangeTopic.Breaches or ChangeTopic.Role ? "" : change.What;
        var subject = place.Length > 0 && what.Length > 0 ? $"{place}, {what}" : place + what;
        var (old, anew) = Quoted(change);
        return change.Kind switch
        {
            ChangeKind.Added => $"{subject}: new{(anew is { Length: > 0 } ? $", {anew}" : "")}",
            ChangeKind.Removed => $"{subject}: gone{(old is { Length: > 0 } ? $", was {old}" : "")}",
            _ => $"{subject}: was {Named(old!)}, now {Named(anew!)}{Step(change)}",
        };
    }

    /// <summary>How sessions go on, in lines.</summary>
    public static ImmutableArray<string> LinesOf(GoingOn going)
    {
        if (going.Places.IsEmpty) return ["There is no decision at which one could be left."];
        var tried = $"Tried at {(going.Places.Length == 1 ? "the one decision" : $"each of {Count(going.Places.Length, "decision")}")} of the old version, by a shortest way to it:";
        if (going.Unchanged == going.Places.Length) return [tried, "all go on where they were left."];
        var counts = ((int Count, string What)[])
        [
            (going.Unchanged, "where they were left"), (going.SetBack, "with a change of which they are told"), (going.Lost, "from the beginning"), (going.OnlyOld, "only in the old version"),
        ];
        var first = string.Join(", ", counts.Where(count => count.Count > 0).Select(count => string.Create(CultureInfo.InvariantCulture, $"{count.Count} {(count.Count == 1 ? "goes" : "go")} on {count.What}")));
        var told = going.Places.Where(place => place.How is not Unchanged).GroupBy(place => place.How.Why).ToList();
        return
        [
            tried,
            $"{first}.",
            .. told.Take(MostListed).Select(why => $"- left at {string.Join(", ", why.Select(place => place.Scene))}: {why.Key.Replace("*", "", StringComparison.Ordinal)}"),
            .. told.Count > MostListed ? new[] { $"… and {Count(told.Count - MostListed, "more reason")}; --format json has all." } : [],
        ];
    }

    private static void AppendTopic(StringBuilder text, ChangeTopic topic, ImmutableArray<Change> changes)
    {
        text.Append(CultureInfo.InvariantCulture, $"\n{topic.Heading()}\n");
        // Nobody lets a version out who has not seen the whole of what matters most.
        var most = topic is ChangeTopic.Breaches or ChangeTopic.Role or ChangeTopic.Ceilings or ChangeTopic.Endings or ChangeTopic.Difficulty ? changes.Length : MostListed;
        foreach (var change in changes.Take(most)) Append(text, Line(change), "  ");
        if (changes.Length > most) Append(text, $"… and {Count(changes.Length - most, "more change")}; --format json has all.", "  ");
    }

    /// <summary>What was and what is, of long texts only what stands around the first difference.</summary>
    private static (string? Old, string? New) Quoted(Change change)
    {
        if (change.Topic != ChangeTopic.Texts) return (change.Old, change.New);
        var same = change is { Old: { } was, New: { } now } ? was.AsSpan().CommonPrefixLength(now) : 0;
        return (Around(change.Old, same), Around(change.New, same));
    }

    private static string? Around(string? text, int at)
    {
        if (text is null) return null;
        var from = Math.Min(text.Length, at) - BeforeDifference;
        // From the beginning of a word, and not from the middle of a letter of two parts.
        from = from <= 0 ? 0 : text.IndexOf(' ', from) is >= 0 and var blank && blank < at ? blank + 1 : from;
        if (from < text.Length && char.IsLowSurrogate(text[from])) from++;
        var to = Math.Min(text.Length, from + LongestQuote);
        if (to < text.Length && char.IsLowSurrogate(text[to])) to--;
        var words = string.Join(' ', text[from..to].Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return $"“{(from > 0 ? "… " : "")}{words}{(to < text.Length ? " …" : "")}”";
    }

    private static string Named(string value) => value.Length == 0 ? "nothing" : value;

    /// <summary>By how much a number rose or fell; nothing where it is none.</summary>
    private static string Step(Change change) =>
        int.TryParse(change.Old, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var was) && int.TryParse(change.New, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var now)
            ? string.Create(CultureInfo.InvariantCulture, $" ({(long)now - was:+0;-0;0})")
            : "";

    private static string Count(int number, string what) => string.Create(CultureInfo.InvariantCulture, $"{number} {what}{(number == 1 ? "" : "s")}");

    private static void Append(StringBuilder text, string line, string before)
    {
        var hanging = before.Length == 0 ? "  " : before + "  ";
        var rest = before + string.Join(' ', line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        while (rest.Length > Width && rest.LastIndexOf(' ', Width) is var cut && cut > hanging.Length)
        {
            text.Append(rest.AsSpan(0, cut)).Append('\n');
            rest = hanging + rest[(cut + 1)..];
        }

        text.Append(rest).Append('\n');
    }
}
