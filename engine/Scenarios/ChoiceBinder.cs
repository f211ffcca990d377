using System.Collections.Immutable;
using MentorSim.Engine.Findings;
using MentorSim.Engine.Scripting;
using MentorSim.Engine.Standards;
using MentorSim.Engine.Text;
using MentorSim.Engine.Yaml;

namespace MentorSim.Engine.Scenarios;

/// <summary>Reads the choices of one scene.</summary>
internal sealed class ChoiceBinder(
    string scene,
    NodeReader read,
    Outline outline,
    StoryTextReader texts,
    PackIds ids,
    IReadOnlyDictionary<string, Incident> ownIncidents,
    bool hasClock,
    Func<YamlScalar, int?> findScene,
    Func<YamlNode?, Condition?> readCondition)
{
    private const int MostChoices = 9;
    private const int LongestChoice = 240;
    private const int LongestFeedback = 600;

    private FindingList Findings => read.Findings;

    public ImmutableArray<Choice> Bind(YamlNode? node, TextSpan keySpan)
    {
        var choices = ImmutableArray.CreateBuilder<Choice>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var items = read.Items(node, "'choices'");
        foreach (var item in items)
        {
            if (Fields.Open(item, ScenarioKeys.Choice, Findings) is not { } fields || ReadId(fields) is not { } id) continue;
            if (!seen.Add(id)) Findings.Add(Rules.DuplicateId, fields["id"]!.Span, $"The scene '{Fields.Shorten(scene)}' has two choices '{id}'.");
            else choices.Add(BindChoice(id, fields));
        }

        if (node is YamlList { Items.Length: 0 or > MostChoices } all)
            Findings.Add(Rules.ItemCount, keySpan, $"The scene '{Fields.Shorten(scene)}' has {all.Items.Length} choices; it can have 1 to {MostChoices}.");
        return choices.ToImmutable();
    }

    private string? ReadId(Fields choice)
    {
        var id = read.Id(choice["id"], "the id of a choice");
        if (id is not ("none" or "skip")) return id;
        Findings.Add(Rules.BadId, choice["id"]!.Span, $"'{id}' means something in answer lists already, so no choice can be called that.");
        return null;
    }

    private Choice BindChoice(string id, Fields fields)
    {
        var index = outline.Choice(scene, id);
        var choice = new Choice
        {
            Id = id,
            Index = index,
            Span = fields["id"]!.Span,
            Text = texts.Read(fields["text"], "The text of a choice", LongestChoice) ?? new StoryText([]),
            To = (read.Scalar(fields["to"], "'to'") is { } to ? findScene(to) : null) ?? 0,
            When = readCondition(fields["when"]),
            Once = read.Flag(fields["once"], "'once'") ?? false,
            TakenSlot = outline.FirstTaken + index,
            Effects = [.. BindEffects(fields["set"], adds: false), .. BindEffects(fields["add"], adds: true)],
            Takes = BindLength(fields["takes"]),
            Evidence = BindEvidence(fields["evidence"]),
            Shows = BindBoundaries(fields["shows"], "'shows'", isItems: true),
            Oversteps = BindBoundaries(fields["oversteps"], "'oversteps'", isItems: false),
            Critical = read.Scalar(fields["critical"], "'critical'") is { } critical ? ids.Incident(critical, ownIncidents) : null,
            Sources = [.. read.Items(fields["sources"], "'sources'").Select(BindCitation).OfType<Citation>()],
            Feedback = texts.Read(fields["feedback"], "The feedback", LongestFeedback),
        };
        if (fields["feedback"] is null)
            Findings.Add(Rules.NoFeedback, fields["id"]!.Span, $"The choice '{id}' has no feedback, so the debrief cannot say why it is sound or not.");
        CheckSetAndAdd(fields);
        return choice;
    }

    private IEnumerable<Effect> BindEffects(YamlNode? node, bool adds)
    {
        foreach (var entry in read.Entries(node, adds ? "'add'" : "'set'"))
        {
            if (!outline.Scope.Vars.TryGetValue(entry.Key.Value, out var declared))
            {
                var nearest = Findings.DidYouMean(entry.Key.Value, outline.Scope.Vars.Keys);
                Findings.Add(Rules.UnknownVar, entry.Key.Span, $"There is no var '{Fields.Shorten(entry.Key.Value)}'.{nearest}");
            }
            else if (adds && declared.Type.Kind != ValueKind.Number)
            {
                Findings.Add(Rules.WrongShape, entry.Key.Span, $"'{declared.Name}' is {declared.Type.Name}, so nothing can be added to it.", "Use 'set'.");
            }
            else if (ReadValue(entry.Value, declared, adds) is { } value)
            {
                yield return new Effect(declared.Slot, adds, value, entry.Key.Span);
            }
        }
    }

    private int? ReadValue(YamlNode node, ScopeName declared, bool adds)
    {
        var range = outline.Vars[declared.Slot].Range;
        switch (declared.Type.Kind)
        {
            case ValueKind.Flag:
                return read.Flag(node, $"'{declared.Name}'") is { } flag ? flag ? 1 : 0 : null;
            case ValueKind.Word:
                return read.Word(node, $"'{declared.Name}'", declared.Type.Words) is { } word ? outline.Scope.Words[word] : null;
            default:
                var width = range.Max - range.Min;
                return adds ? read.WholeNumber(node, $"What is added to '{declared.Name}'", -width, width) : read.WholeNumber(node, $"'{declared.Name}'", range.Min, range.Max);
        }
    }

    private void CheckSetAndAdd(Fields choice)
    {
        if (choice["set"] is not YamlMap set || choice["add"] is not YamlMap add) return;
        foreach (var entry in add.Entries.Where(entry => set[entry.Key.Value] is not null))
            Findings.Add(Rules.SetAndAdd, entry.Key.Span, $"'{entry.Key.Value}' stands in 'set' and in 'add' of one choice.");
    }

    private int BindLength(YamlNode? node)
    {
        if (read.Scalar(node, "'takes'") is not { } scalar) return 0;
        if (!hasClock)
        {
            Findings.Add(Rules.NoClock, scalar.Span, "This scenario has no school clock that 'takes' could move.");
            return 0;
        }

        if (ClockTime.TryParseLength(scalar.Value) is { } minutes) return minutes;
        Findings.Add(Rules.BadTime, scalar.Span, $"'{Fields.Shorten(scalar.Value)}' is no length of time; write 5m, 1h or 1h30m.");
        return 0;
    }

    private ImmutableArray<Evidence> BindEvidence(YamlNode? node)
    {
        var evidence = ImmutableArray.CreateBuilder<Evidence>();
        foreach (var entry in read.Entries(node, "'evidence'"))
        {
            var points = read.WholeNumber(entry.Value, "Evidence", -2, 2);
            if (points == 0) Findings.Add(Rules.OutOfRange, entry.Value.Span, "Evidence is -2, -1, 1 or 2; leave the element out for none.");
            if (ids.Element(entry.Key) is not var (pack, element)) continue;
            if (evidence.Any(earlier => earlier.Element == element))
                Findings.Add(Rules.DuplicateId, entry.Key.Span, $"'{element.Id}' of {pack.Id} stands twice in the evidence of one choice.");
            else if (points is { } given && given != 0)
                evidence.Add(new Evidence(pack, element, given));
        }

        return evidence.ToImmutable();
    }

    private ImmutableArray<Boundary> BindBoundaries(YamlNode? node, string what, bool isItems)
    {
        var boundaries = ImmutableArray.CreateBuilder<Boundary>();
        foreach (var item in read.Items(node, what))
        {
            if (read.Scalar(item, "A role boundary") is not { } id || ids.Boundary(id) is not { } boundary) continue;
            if (boundary.Is != isItems)
            {
                var message = isItems
                    ? $"'{boundary.Id}' is something that a mentor is not: it belongs under 'oversteps'."
                    : $"'{boundary.Id}' is something that a mentor is: it belongs under 'shows'.";
                Findings.Add(Rules.UnknownBoundary, id.Span, message);
            }
            else if (boundaries.Contains(boundary))
            {
                Findings.Add(Rules.DuplicateId, id.Span, $"'{boundary.Id}' stands twice.");
            }
            else
            {
                boundaries.Add(boundary);
            }
        }

        return boundaries.ToImmutable();
    }

    private Citation? BindCitation(YamlNode item) => read.Scalar(item, "A source") is { } id ? ids.Citation(id) : null;
}
