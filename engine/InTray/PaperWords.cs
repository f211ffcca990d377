using System.Collections.Immutable;
using MentorSim.Engine.Findings;
using MentorSim.Engine.Scenarios;
using MentorSim.Engine.Yaml;

namespace MentorSim.Engine.InTray;

/// <summary>What the parts of a paper refer to: its actions, people, priorities and items, with the messages for what is none of them.</summary>
internal sealed class PaperWords(NodeReader read)
{
    /// <summary>The actions.</summary>
    public required ImmutableArray<PaperWord> Actions { get; init; }

    /// <summary>The people.</summary>
    public required ImmutableArray<PaperWord> People { get; init; }

    /// <summary>The priorities.</summary>
    public required ImmutableArray<string> Priorities { get; init; }

    /// <summary>The ids of the items, in the order of the file.</summary>
    public required ImmutableArray<string> Items { get; init; }

    /// <summary>Reads, and reports what does not fit.</summary>
    public NodeReader Read { get; } = read;

    private FindingList Findings => Read.Findings;

    /// <summary>The id of an action; null after a finding.</summary>
    public string? Action(YamlScalar id) => Find(id, Actions.Select(action => action.Id), "action", Rules.UnknownAction);

    /// <summary>The id of a person; null after a finding.</summary>
    public string? Person(YamlScalar id) => Find(id, People.Select(person => person.Id), "person", Rules.UnknownPerson);

    /// <summary>The number of a priority; null after a finding.</summary>
    public int? Priority(YamlScalar id) => Find(id, Priorities, "priority", Rules.UnknownPriority) is { } word ? Priorities.IndexOf(word) : null;

    /// <summary>The number of an item; null after a finding.</summary>
    public int? Item(YamlScalar id) => Find(id, Items, "item", Rules.UnknownItem) is { } item ? Items.IndexOf(item) : null;

    /// <summary>A word of the priorities, or minutes; null after a finding.</summary>
    public ByWhen? By(YamlScalar text)
    {
        if (ByWhen.TryParse(text.Value, Priorities) is { } by) return by;
        if (Priorities.IsEmpty) return null;
        Findings.Add(
            Rules.BadByWhen, text.Span, $"'{Fields.Shorten(text.Value)}' is neither a priority of this paper nor a length of time.{Findings.DidYouMean(text.Value, Priorities)}",
            $"Write one of {string.Join(", ", Priorities)}, or minutes after the item arrived, as in 10m.");
        return null;
    }

    /// <summary>What one id or a list of ids names; nothing after findings.</summary>
    public ImmutableArray<T> OneOrMore<T>(YamlNode? node, string what, Func<YamlScalar, T?> find)
        where T : struct =>
        [.. Scalars(node, what).Select(find).OfType<T>().Distinct()];

    /// <inheritdoc cref="OneOrMore{T}"/>
    public ImmutableArray<string> OneOrMore(YamlNode? node, string what, Func<YamlScalar, string?> find) =>
        [.. Scalars(node, what).Select(find).OfType<string>().Distinct(StringComparer.Ordinal)];

    /// <summary>Small Markdown. A paper has no cast, so nothing in braces could be filled.</summary>
    public string? Prose(YamlNode? node, string what, int longest) => StoryTextReader.ReadPlain(node, what, longest, Read);

    /// <summary>A list of sheets with titles.</summary>
    public ImmutableArray<Sheet> Sheets(YamlNode? node, string what, KeyTable table, int most)
    {
        var sheets = ImmutableArray.CreateBuilder<Sheet>();
        foreach (var item in Read.Items(node, what))
        {
            if (Fields.Open(item, table, Findings) is not { } fields) continue;
            var title = Prose(fields["title"], "The title of a sheet", PaperLimits.LongestSheetTitle);
            var text = Prose(fields["text"], "The text of a sheet", PaperLimits.LongestSheet);
            if (title is not null && text is not null) sheets.Add(new Sheet(NodeReader.InOneLine(title), text));
        }

        if (sheets.Count > most) Findings.Add(Rules.ItemCount, node!.Span, $"{what} has {sheets.Count} sheets; there can be at most {most}.");
        return sheets.ToImmutable();
    }

    private IEnumerable<YamlScalar> Scalars(YamlNode? node, string what) =>
        (node is YamlScalar ? [node] : Read.Items(node, what)).Select(item => Read.Scalar(item, what)).OfType<YamlScalar>();

    private string? Find(YamlScalar id, IEnumerable<string> known, string what, Rule rule)
    {
        var all = known.ToList();
        if (all.Contains(id.Value)) return id.Value;
        var there = all.Count == 0 ? $" It names none under '{PluralOf(what)}:'." : "";
        Findings.Add(rule, id.Span, $"This paper has no {what} '{Fields.Shorten(id.Value)}'.{(there.Length > 0 ? there : Findings.DidYouMean(id.Value, all))}", all.Count is > 0 and <= 20 ? $"Write one of {string.Join(", ", all)}; or add it." : rule.Help);
        return null;
    }

    private static string PluralOf(string what) => what switch { "person" => "people", "priority" => "priorities", _ => what + "s" };
}
