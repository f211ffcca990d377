using System.Collections.Immutable;
using MentorSim.Engine.Findings;
using MentorSim.Engine.Scenarios;
using MentorSim.Engine.Scripting;
using MentorSim.Engine.Text;
using MentorSim.Engine.Yaml;

namespace MentorSim.Engine.InTray;

/// <summary>Reads the items of a paper.</summary>
/// <param name="words">What they refer to.</param>
/// <param name="ids">What the packs hold.</param>
/// <param name="minutes">The minutes of the paper.</param>
internal sealed class ItemBinder(PaperWords words, PackIds ids, int minutes)
{
    private readonly NodeReader _read = words.Read;
    private readonly KeyBinder _keys = new(words, ids);

    private FindingList Findings => _read.Findings;

    /// <summary>The items that could be read, in the order of the file.</summary>
    public ImmutableArray<PaperItem> Bind(YamlNode? node)
    {
        var items = ImmutableArray.CreateBuilder<PaperItem>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var all = _read.Items(node, "'items'", other => RightLine.Entry(other, "item"));
        foreach (var item in all)
        {
            if (Fields.Open(item, ItemKeys.Item, Findings) is not { } fields) continue;
            if (Read(fields, words.Items.IndexOf((fields["id"] as YamlScalar)?.Value ?? "")) is not { } read) continue;
            if (seen.Add(read.Id)) items.Add(read);
            else Findings.Add(Rules.DuplicateId, fields["id"]!.Span, $"This paper has two items '{Fields.Shorten(read.Id)}'.");
        }

        if (all.Length > PaperLimits.MostItems) Findings.Add(Rules.ItemCount, node!.Span, $"This paper has {all.Length} items; it can have at most {PaperLimits.MostItems}.", "Make two papers of it.");
        if (node is YamlList { Items: [] }) Findings.Add(Rules.ItemCount, node.Span, "This paper has no items.", "Write at least one.");
        return items.ToImmutable();
    }

    /// <summary>The practice item; null where there is none, or after a finding.</summary>
    public PaperItem? BindPractice(YamlNode? node) => Fields.Open(node, ItemKeys.Practice, Findings) is { } fields ? Read(fields, -1) : null;

    private PaperItem? Read(Fields fields, int index)
    {
        var id = _read.Id(fields["id"], "the id of an item");
        var medium = _read.Word(fields["medium"], "'medium'", ItemKeys.Media);
        var from = Line(fields["from"], "The sender", PaperLimits.LongestSender);
        var subject = Line(fields["subject"], "The subject", PaperLimits.LongestSubject);
        var text = words.Prose(fields["text"], "The text of an item", PaperLimits.LongestItem);
        var attachments = words.Sheets(fields["attachments"], "'attachments'", ItemKeys.Attachment, PaperLimits.MostAttachments);
        var arrives = ReadArrival(fields["arrives"]);
        var key = _keys.Bind(fields["key"]);
        var rubric = BindRubric(fields["rubric"]);
        if (id is null || text is null || key is null || arrives is null) return null;
        return new PaperItem
        {
            Id = id,
            Index = index,
            Place = new SourcePlace(Findings.Source, fields["id"]!.Span),
            Medium = medium,
            From = from,
            Subject = subject,
            Arrives = arrives.Value,
            Text = text,
            Attachments = attachments,
            Key = key,
            Rubric = rubric,
        };
    }

    private string? Line(YamlNode? node, string what, int longest) => words.Prose(node, what, longest) is { } text ? NodeReader.InOneLine(text) : null;

    private int? ReadArrival(YamlNode? node)
    {
        if (_read.Scalar(node, "'arrives'") is not { } scalar) return 0;
        if (ClockTime.TryParseLength(scalar.Value) is not { } arrives)
        {
            Findings.Add(Rules.BadTime, scalar.Span, $"'{Fields.Shorten(scalar.Value)}' is no length of time; write 5m, 1h or 1h30m.");
            return null;
        }

        if (arrives < minutes) return arrives;
        Findings.Add(Rules.LateArrival, scalar.Span, $"This item arrives after {arrives} minutes, and the sitting ends after {minutes}: nobody would ever see it.");
        return null;
    }

    private ImmutableArray<RubricCriterion> BindRubric(YamlNode? node)
    {
        var rubric = ImmutableArray.CreateBuilder<RubricCriterion>();
        foreach (var item in _read.Items(node, "'rubric'", other => RightLine.Entry(other, "criterion")))
        {
            if (Fields.Open(item, ItemKeys.Criterion, Findings) is not { } fields) continue;
            var id = _read.Id(fields["id"], "the id of a criterion");
            var text = Line(fields["text"], "The text of a criterion", PaperLimits.LongestCriterion);
            var anchors = ImmutableSortedDictionary.CreateBuilder<int, string>();
            foreach (var entry in _read.Entries(fields["anchors"], "'anchors'"))
            {
                var mark = _read.WholeNumber(entry.Key, "A mark", 0, PaperLimits.BestMark);
                if (words.Prose(entry.Value, "An anchor", PaperLimits.LongestAnchor) is { } looks && mark is not null) anchors[mark.Value] = looks;
            }

            var criterion = _read.Line(fields["criterion"], "'criterion'", ScenarioLimits.LongestName);
            if (id is null || text is null) continue;
            if (rubric.Any(other => other.Id == id)) Findings.Add(Rules.DuplicateId, fields["id"]!.Span, $"Two criteria of this item are called '{Fields.Shorten(id)}'.");
            else rubric.Add(new RubricCriterion(id, text, anchors.ToImmutable(), criterion, new SourcePlace(Findings.Source, fields["id"]!.Span)));
        }

        if (rubric.Count > PaperLimits.MostCriteria) Findings.Add(Rules.ItemCount, node!.Span, $"This rubric has {rubric.Count} criteria; members can mark at most {PaperLimits.MostCriteria} for one item.");
        return rubric.ToImmutable();
    }
}
