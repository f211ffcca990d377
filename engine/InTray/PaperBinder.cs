using System.Collections.Immutable;
using MentorSim.Engine.Findings;
using MentorSim.Engine.Scenarios;
using MentorSim.Engine.Scripting;
using MentorSim.Engine.Yaml;

namespace MentorSim.Engine.InTray;

/// <summary>Makes a paper from a tree: first what it names, then what refers to that. All mistakes are reported in one go.</summary>
internal sealed class PaperBinder
{
    private readonly FindingList _findings;
    private readonly NodeReader _read;
    private readonly Bank _bank;

    private PaperBinder(FindingList findings, Bank bank) => (_findings, _read, _bank) = (findings, new NodeReader(findings), bank);

    /// <summary>The paper of a file, or null where errors stand against it; what was found is in the file's findings.</summary>
    public static Paper? Bind(YamlFile file, Bank bank)
    {
        var paper = file.Root is { } root ? new PaperBinder(file.Findings, bank).Bind(root) : null;
        return file.Findings.InOrder().Any(finding => finding.Rule is { Severity: Severity.Error }) ? null : paper;
    }

    private Paper? Bind(YamlNode root)
    {
        if ((root as YamlMap)?["kind"] is { } kind and not YamlScalar { IsEmpty: true } && _read.Word(kind, "'kind' of a paper", ["paper"]) is null) return null;
        if (Fields.Open(root, PaperKeys.Paper, _findings) is not { } fields) return null;
        var packs = PackBinding.Find(fields["standards"], _bank, _read);
        if (fields["policy"] is null) _findings.Add(Rules.NoPolicy, fields.KeySpan("id"), "This paper names no guidance that it rests on.");
        var minutes = _read.WholeNumber(fields["minutes"], "'minutes'", 1, PaperLimits.MostMinutes);
        var words = new PaperWords(_read)
        {
            Actions = BindWords(fields["actions"], "'actions'", "an action", PaperLimits.LongestAction, PaperLimits.MostActions),
            People = BindWords(fields["people"], "'people'", "a person", PaperLimits.LongestPerson, PaperLimits.MostPeople),
            Priorities = BindPriorities(fields["priorities"]),
            Items = ItemIds(fields["items"]),
        };
        var ids = new PackIds(packs, _bank.Ids, _read, "paper");
        var items = new ItemBinder(words, ids, minutes ?? PaperLimits.MostMinutes);
        var order = new DealingBinder(words, _read);
        var groups = order.Groups(fields["order"]);
        var paper = new
        {
            Id = _read.Id(fields["id"], "the id of a paper"),
            Title = Line(fields["title"], "The title", ScenarioLimits.LongestTitle),
            Phase = _read.Word(fields["phase"], "The phase", ["primary", "secondary", "any"]) ?? "any",
            Summary = words.Prose(fields["summary"], "The summary", ScenarioLimits.LongestSummary),
            Notice = words.Prose(fields["notice"], "The notice", ScenarioLimits.LongestNotice),
            Policy = PolicyBinder.Bind(fields["policy"], _read),
            Review = ReviewBinder.Bind(fields, [], _read),
            Brief = words.Prose(fields["brief"], "The brief", PaperLimits.LongestBrief),
            MaxActions = _read.WholeNumber(fields["max-actions"], "'max-actions'", 1, PaperLimits.MostForOneItem) ?? 3,
            Items = items.Bind(fields["items"]),
            First = order.Pairs(fields["first"], groups),
            Diary = BindDiary(fields["diary"]),
            Background = words.Sheets(fields["background"], "The background pack", PaperKeys.Sheet, PaperLimits.MostSheets),
            Practice = items.BindPractice(fields["practice"]),
        };
        var tests = new PaperTestBinder(words, ids, packs, paper.Items, minutes ?? PaperLimits.MostMinutes, paper.MaxActions).Bind(fields["tests"]);
        if (paper.Id is null || paper.Title is null || minutes is null || paper.Brief is null || paper.Items.IsEmpty || words.Actions.IsEmpty || words.Priorities.IsEmpty) return null;
        return new Paper
        {
            Source = _findings.Source,
            Id = paper.Id,
            Title = paper.Title,
            Summary = paper.Summary,
            Phase = paper.Phase,
            Notice = paper.Notice,
            Minutes = minutes.Value,
            Brief = paper.Brief,
            Policy = paper.Policy,
            Review = paper.Review,
            Packs = packs,
            Actions = words.Actions,
            MaxActions = paper.MaxActions,
            Priorities = words.Priorities,
            People = words.People,
            Items = paper.Items,
            Order = groups,
            First = paper.First,
            Diary = paper.Diary,
            Background = paper.Background,
            Practice = paper.Practice,
            Tests = tests,
        };
    }

    private string? Line(YamlNode? node, string what, int longest) =>
        StoryTextReader.ReadPlain(node, what, longest, _read) is { } text ? NodeReader.InOneLine(text) : null;

    /// <summary>Ids with their words; ids that mean something elsewhere in a key are refused.</summary>
    private ImmutableArray<PaperWord> BindWords(YamlNode? node, string what, string one, int longest, int most)
    {
        var words = ImmutableArray.CreateBuilder<PaperWord>();
        foreach (var entry in _read.Entries(node, what))
        {
            var id = _read.Id(entry.Key, $"the id of {one}");
            if (Line(entry.Value, $"The words of {one}", longest) is { } text && id is not null) words.Add(new PaperWord(id, text));
        }

        if (words.Count > most) _findings.Add(Rules.ItemCount, node!.Span, $"There are {words.Count} {what.Trim('\'')}; a list of at most {most} can be read at a glance.");
        return words.ToImmutable();
    }

    private ImmutableArray<string> BindPriorities(YamlNode? node)
    {
        var priorities = ImmutableArray.CreateBuilder<string>();
        var items = _read.Items(node, "'priorities'");
        foreach (var item in items)
        {
            if (_read.Id(item, "a priority") is not { } priority) continue;
            if (priorities.Contains(priority)) _findings.Add(Rules.DuplicateId, item.Span, $"The priority '{priority}' stands twice.", "Keep one of the two.");
            else priorities.Add(priority);
        }

        if (node is YamlList && items.Length is < PaperLimits.FewestPriorities or > PaperLimits.MostPriorities && node is not null)
        {
            _findings.Add(
                Rules.ItemCount, node.Span, $"There are {items.Length} priorities; there must be from {PaperLimits.FewestPriorities} to {PaperLimits.MostPriorities}.", "Write them in order, the most urgent first, as in [now, today, this-week, none].");
        }

        return priorities.ToImmutable();
    }

    /// <summary>The ids of all items, before anything refers to them; what is wrong with them is said when they are bound.</summary>
    private static ImmutableArray<string> ItemIds(YamlNode? node) =>
        [.. ((node as YamlList)?.Items ?? []).Select(item => (item as YamlMap)?["id"]).OfType<YamlScalar>().Select(id => id.Value).Distinct(StringComparer.Ordinal)];

    private ImmutableArray<Engagement> BindDiary(YamlNode? node)
    {
        var diary = ImmutableArray.CreateBuilder<Engagement>();
        foreach (var item in _read.Items(node, "'diary'"))
        {
            if (Fields.Open(item, PaperKeys.Engagement, _findings) is not { } fields) continue;
            var what = Line(fields["what"], "An entry of the diary", PaperLimits.LongestEngagement);
            if (_read.Scalar(fields["at"], "A time") is not { } at) continue;
            if (ClockTime.TryParse(at.Value) is not { } minutes)
                _findings.Add(Rules.BadTime, at.Span, $"'{Fields.Shorten(at.Value)}' is no time of the day; write it as \"08:10\".");
            else if (what is not null) diary.Add(new Engagement(minutes, what));
        }

        if (diary.Count > PaperLimits.MostEngagements) _findings.Add(Rules.ItemCount, node!.Span, $"The diary has {diary.Count} entries; at most {PaperLimits.MostEngagements} can be read.");
        return [.. diary.OrderBy(entry => entry.At)];
    }
}
