using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Nodes;
using MentorSim.Engine.Scenarios;
using MentorSim.Engine.Text;

namespace MentorSim.Engine.InTray;

/// <summary>
/// Reads the paper that candidates see. What it reads may have been put together by anybody, so it keeps to every limit that the binder of
/// papers keeps to, and takes no field that it does not know.
/// </summary>
/// <param name="root">The whole paper.</param>
internal sealed class CandidatePaperReader(JsonObject root)
{
    private const int LongestSource = 4000;
    private const int MostSources = 40;

    private readonly SourceText _source = new("paper", "");
    private ImmutableArray<PaperWord> _actions;
    private ImmutableArray<PaperWord> _people;
    private ImmutableArray<string> _priorities;
    private int _minutes;

    /// <summary>The paper.</summary>
    /// <exception cref="FormatException">It is none, or not within the limits of papers.</exception>
    public Paper Read()
    {
        var paper = new PartReader(root, "the paper", "kind", "version", "id", "title", "minutes", "brief", "actions", "maxActions", "priorities", "people", "items", "diary", "background", "notice", "policy", "review", "practice");
        if (paper.Text("kind", 60) != CandidatePaper.Kind) throw new FormatException("This is no paper for candidates.");
        if (paper.Number("version", 1, int.MaxValue) != CandidatePaper.Version) throw new FormatException("This paper was written by another version of the program. Use the same version here as the panel does.");
        _minutes = paper.Number("minutes", 1, PaperLimits.MostMinutes);
        _priorities = [.. paper.List("priorities", PaperLimits.FewestPriorities, PaperLimits.MostPriorities).Select(priority => PartReader.IdOf(priority, "a priority"))];
        _actions = Words(paper, "actions", 1, PaperLimits.MostActions, PaperLimits.LongestAction);
        _people = Words(paper, "people", 0, PaperLimits.MostPeople, PaperLimits.LongestPerson);
        ImmutableArray<PaperItem> items = [.. paper.List("items", 1, PaperLimits.MostItems).Select((item, index) => Item(item, index))];
        PartReader.DemandUnlike(_priorities, "priorities");
        PartReader.DemandUnlike(items.Select(item => item.Id), "items");
        return new Paper
        {
            Source = _source,
            Id = paper.Id("id"),
            Title = paper.Line("title", ScenarioLimits.LongestTitle),
            Phase = "any",
            Notice = paper.MaybeText("notice", ScenarioLimits.LongestNotice),
            Minutes = _minutes,
            Brief = paper.Text("brief", PaperLimits.LongestBrief),
            Policy = paper.MaybePart("policy", "the guidance", "ref", "edition", "reviewBy") is { } policy ? PolicyOf(policy) : null,
            Review = paper.MaybePart("review", "the review", "by", "role", "date", "stillHolds") is { } review ? ReviewOf(review) : null,
            Actions = _actions,
            MaxActions = paper.Number("maxActions", 1, PaperLimits.MostForOneItem),
            Priorities = _priorities,
            People = _people,
            Items = items,
            Diary = [.. paper.List("diary", 0, PaperLimits.MostEngagements).Select(EngagementOf)],
            Background = Sheets(paper, "background", PaperLimits.MostSheets),
            Practice = paper.MaybePart("practice", "the practice item", "id", "medium", "from", "subject", "arrives", "text", "attachments", "key") is { } practice ? Practice(practice) : null,
        };
    }

    private PaperItem Item(JsonNode? node, int index) =>
        Item(new PartReader(node, "an item", "id", "medium", "from", "subject", "arrives", "text", "attachments"), index, ItemKey.Withheld);

    private PaperItem Practice(PartReader item) =>
        Item(item, -1, Key(item.Part("key", "the key of the practice item", "priorities", "actions", "to", "byWhen", "sources", "why")));

    private PaperItem Item(PartReader item, int index, ItemKey key)
    {
        var medium = item.MaybeText("medium", 20);
        if (medium is not null && !ItemKeys.Media.Contains(medium)) throw new FormatException("An item came in a way that is not known.");
        return new PaperItem
        {
            Id = item.Id("id"),
            Index = index,
            Place = new SourcePlace(_source, default),
            Medium = medium,
            From = item.MaybeLine("from", PaperLimits.LongestSender),
            Subject = item.MaybeLine("subject", PaperLimits.LongestSubject),
            Arrives = item.Number("arrives", 0, _minutes - 1),
            Text = item.Text("text", PaperLimits.LongestItem),
            Attachments = Sheets(item, "attachments", PaperLimits.MostAttachments),
            Key = key,
        };
    }

    private ItemKey Key(PartReader key)
    {
        var actions = Points(key, "actions", _actions);
        if (!actions.Values.Any(points => points > 0)) throw new FormatException("No action of the practice item is sound.");
        return new ItemKey
        {
            Priorities = [.. key.List("priorities", 1, PaperLimits.MostPriorities).Select(Priority)],
            Actions = actions,
            To = Points(key, "to", _people),
            ByWhen = [.. key.List("byWhen", 0, 100).Select(TimedPointsOf)],
            Why = key.MaybeText("why", PaperLimits.LongestWhy),
            Sources = [.. key.List("sources", 0, MostSources).Select(CitationOf)],
        };
    }

    private int Priority(JsonNode? node) =>
        _priorities.IndexOf(PartReader.IdOf(node, "a priority")) is >= 0 and var index ? index : throw new FormatException("The practice item names a priority that the paper does not have.");

    private TimedPoints TimedPointsOf(JsonNode? node)
    {
        var entry = new PartReader(node, "a time of the practice item", "by", "points");
        var by = ByWhen.TryParse(entry.Text("by", 60), _priorities) ?? throw new FormatException("The practice item names a time that the paper does not know.");
        return new TimedPoints(by, entry.Number("points", 1, PaperLimits.MostPoints));
    }

    private static Citation CitationOf(JsonNode? node)
    {
        var source = new PartReader(node, "a rule of the practice item", "id", "text", "grade");
        return new Citation(source.Line("id", ScenarioLimits.LongestPath), source.Text("text", LongestSource), source.MaybeLine("grade", 20));
    }

    private static ImmutableDictionary<string, int> Points(PartReader key, string name, ImmutableArray<PaperWord> known)
    {
        var points = key.Part(name, "the points of the practice item", [.. known.Select(word => word.Id)]);
        return points.Names.ToImmutableDictionary(id => id, id => points.Number(id, -PaperLimits.MostPoints, PaperLimits.MostPoints), StringComparer.Ordinal);
    }

    private static Engagement EngagementOf(JsonNode? node)
    {
        var entry = new PartReader(node, "an entry of the diary", "at", "what");
        return new Engagement(entry.Number("at", 0, 24 * 60 - 1), entry.Line("what", PaperLimits.LongestEngagement));
    }

    private static Policy PolicyOf(PartReader policy) => new(
        policy.Line("ref", ScenarioLimits.LongestPolicyRef), policy.MaybeLine("edition", ScenarioLimits.LongestEdition), policy.MaybeText("reviewBy", 10) is { } day ? DayOf(day) : null);

    private static Review ReviewOf(PartReader review) => new(
        review.Line("by", ScenarioLimits.LongestName), review.Line("role", ScenarioLimits.LongestRole), DayOf(review.Text("date", 10)), review.Truth("stillHolds"));

    private static DateOnly DayOf(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : throw new FormatException("A day is written as 2026-11-22.");

    private static ImmutableArray<PaperWord> Words(PartReader paper, string name, int fewest, int most, int longest)
    {
        ImmutableArray<PaperWord> words =
        [
            .. paper.List(name, fewest, most).Select(node => new PartReader(node, $"an entry of '{name}'", "id", "text")).Select(word => new PaperWord(word.Id("id"), word.Line("text", longest))),
        ];
        PartReader.DemandUnlike(words.Select(word => word.Id), name);
        return words;
    }

    private static ImmutableArray<Sheet> Sheets(PartReader from, string name, int most) =>
    [
        .. from.List(name, 0, most).Select(node => new PartReader(node, $"a sheet of '{name}'", "title", "text"))
            .Select(sheet => new Sheet(sheet.Line("title", PaperLimits.LongestSheetTitle), sheet.Text("text", PaperLimits.LongestSheet))),
    ];
}
