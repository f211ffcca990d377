using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using MentorSim.Engine.Play;
using MentorSim.Engine.Text;
using MentorSim.Engine.Workshop.Simulation;

namespace MentorSim.Engine.Workshop.Comparing;

/// <summary>A comparison in lines of at most 80 characters but where an id is longer, what matters most first.</summary>
public static class ComparisonText
{
    private const int Width = 78;
    private const int MostListed = 12;
    private const int FewestAlike = 3;
    private const int LongestQuote = 70;
    private const int BeforeDifference = 20;

    /// <summary>The whole of it.</summary>
    public static string Of(VersionComparison comparison)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"{comparison.New.Scenario.Title} ({comparison.New.Scenario.Id})\n");
        Append(text, $"old: {comparison.Old.Name}", "");
        Append(text, $"new: {comparison.New.Name}", "");
        foreach (var caution in comparison.Cautions) Append(text, $"Note: {caution}", "");
        text.Append('\n');
        Append(text, Summary(comparison), "");
        foreach (var part in Parts(comparison, MostListed))
        {
            text.Append('\n').Append(part.Heading).Append('\n');
            foreach (var line in part.Lines) Append(text, line, "  ");
        }

        return text.ToString();
    }

    /// <summary>How many changes there are, and of what.</summary>
    public static string Summary(VersionComparison comparison)
    {
        if (comparison.Changes.IsEmpty) return comparison.Cautions.IsEmpty ? "Nothing changed." : "Nothing else changed, as far as it could be compared.";
        var topics = comparison.Changes.GroupBy(change => change.Topic).Select(topic => string.Create(CultureInfo.InvariantCulture, $"{topic.Key.Heading().ToLowerInvariant()} {topic.Count()}"));
        return $"{Counted.Of(comparison.Changes.Length, "change")}: {string.Join(", ", topics)}.";
    }

    /// <summary>What changed, topic by topic, and how sessions go on; nothing where nothing changed.</summary>
    /// <param name="comparison">The comparison.</param>
    /// <param name="most">The most changes that are told of what matters less.</param>
    public static ImmutableArray<ComparisonPart> Parts(VersionComparison comparison, int most = int.MaxValue)
    {
        if (comparison.Changes.IsEmpty) return [];
        var changes = comparison.Changes.ToLookup(change => change.Topic);
        return
        [
            .. Enum.GetValues<ChangeTopic>().Select(topic => PartOf(comparison, topic, [.. changes[topic]], most)).OfType<ComparisonPart>(),
            new ComparisonPart("Sessions that were begun in the old version", TallyOf(comparison.GoingOn), LinesOf(comparison.GoingOn)),
        ];
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
        var tried = $"Tried at {(going.Places.Length == 1 ? "the one decision" : $"each of {Counted.Of(going.Places.Length, "decision")}")} of the old version, by a shortest way to it:";
        if (going.Unchanged == going.Places.Length) return [tried, "all go on where they were left."];
        var counts = ((int Count, string What)[])
        [
            (going.Unchanged, "where they were left"), (going.SetBack, "with a change of which they are told"), (going.Lost, "from the beginning"), (going.OnlyOld, "only in the old version"),
        ];
        var first = string.Join(", ", counts.Where(count => count.Count > 0).Select(count => string.Create(CultureInfo.InvariantCulture, $"{Counted.Of(count.Count, "goes", "go")} on {count.What}")));
        var told = going.Places.Where(place => place.How is not Unchanged).GroupBy(place => place.How.Why).ToList();
        return
        [
            tried,
            $"{first}.",
            .. told.Take(MostListed).Select(why => $"- left at {string.Join(", ", why.Select(place => place.Scene))}: {why.Key.Replace("*", "", StringComparison.Ordinal)}"),
            .. told.Count > MostListed ? new[] { $"… and {Counted.Of(told.Count - MostListed, "more reason")}; --format json has all." } : [],
        ];
    }

    private static string TallyOf(GoingOn going) => string.Create(
        CultureInfo.InvariantCulture, $"{(going.Unchanged == going.Places.Length ? "all" : $"{going.Unchanged} of {going.Places.Length}")} go on as before");

    private static ComparisonPart? PartOf(VersionComparison comparison, ChangeTopic topic, ImmutableArray<Change> changes, int most)
    {
        ImmutableArray<string> before = topic == ChangeTopic.Trainees && comparison.Old.MadeUp is { } madeUp ? [.. OfTrainees(madeUp, changes.IsEmpty)] : [];
        if (changes.IsEmpty && before.IsEmpty) return null;
        // Nobody lets a version out who has not seen the whole of what matters most.
        if (topic is ChangeTopic.Breaches or ChangeTopic.Role or ChangeTopic.Ceilings or ChangeTopic.Endings or ChangeTopic.Difficulty) most = changes.Length;
        ImmutableArray<string> lines = topic == ChangeTopic.Tests ? [.. OfTests(changes, namesAll: most == int.MaxValue)] : [.. changes.Select(Line)];
        return new ComparisonPart(topic.Heading(), changes.IsEmpty ? "as before" : Counted.Of(changes.Length, "change"),
        [
            .. before,
            .. lines.Take(most),
            .. lines.Length > most ? new[] { $"… and {(topic == ChangeTopic.Tests ? "more" : Counted.Of(lines.Length - most, "more change"))}; --format json has all." } : [],
            .. topic == ChangeTopic.Scenes ? comparison.Hints.Select(hint => $"Note: {hint}") : [],
        ]);
    }

    /// <summary>One change of a story may fail many tests in one and the same way, which is said once.</summary>
    private static IEnumerable<string> OfTests(ImmutableArray<Change> changes, bool namesAll)
    {
        foreach (var same in changes.GroupBy(change => (change.Kind, change.Old, change.New)))
        {
            ImmutableArray<Change> all = [.. same];
            if (all.Length < FewestAlike || same.Key.Kind != ChangeKind.Changed) foreach (var change in all) yield return Line(change);
            else yield return Line(all[0] with { What = namesAll ? string.Join(", ", all.Select(change => change.What)) : string.Create(CultureInfo.InvariantCulture, $"{all[0].What} and {all.Length - 1} more") });
        }
    }

    private static IEnumerable<string> OfTrainees(SimulationReport report, bool isSame)
    {
        yield return SimulationReport.Caution;
        yield return string.Create(
            CultureInfo.InvariantCulture,
            $"The same {report.Terms.Trainees:N0} played each version, with seed {report.Terms.Seed}. {(isSame ? "Nothing came out otherwise but what another seed might bring." : "What another seed might bring is left out.")}");
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

/// <summary>What changed of one topic, or how sessions go on.</summary>
/// <param name="Heading">What it is about.</param>
/// <param name="Tally">How much of it changed, in words.</param>
/// <param name="Lines">What changed, in sentences, as long as they are.</param>
public sealed record ComparisonPart(string Heading, string Tally, ImmutableArray<string> Lines);
