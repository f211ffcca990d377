using System.Collections.Immutable;
using MentorSim.Engine.Findings;
using MentorSim.Engine.Scripting;
using MentorSim.Engine.Standards;
using MentorSim.Engine.Yaml;

namespace MentorSim.Engine.Scenarios;

/// <summary>Reads the choices and options of one scene.</summary>
internal sealed class OfferBinder(string scene, FileBinding file)
{
    private readonly NodeReader _read = file.Read;
    private readonly Outline _outline = file.Outline;

    private FindingList Findings => file.Findings;

    public ImmutableArray<Choice> BindChoices(YamlNode? node)
    {
        var choices = ImmutableArray.CreateBuilder<Choice>();
        foreach (var (id, fields) in Open(node, ScenarioKeys.Choice, "choice"))
        {
            var index = _outline.Offer(scene, id);
            var once = _read.Flag(fields["once"], "'once'") ?? false;
            if (once) _outline.Slots.Of(Remembered.Taken, index);
            choices.Add((Choice)BindCommon(id, fields, "choice", new Choice
            {
                Id = id,
                Index = index,
                Place = file.PlaceOf(fields["id"]!.Span),
                Text = file.Texts.Read(fields["text"], "The text of a choice", ScenarioLimits.LongestChoice) ?? StoryText.Empty,
                To = file.FindScene(fields["to"]) ?? 0,
                When = file.ReadCondition(fields["when"]),
                Once = once,
                Takes = file.ReadLength(fields["takes"]),
            }));
        }

        return choices.ToImmutable();
    }

    public ImmutableArray<Option> BindOptions(YamlNode? node, KeyTable table)
    {
        var options = ImmutableArray.CreateBuilder<Option>();
        foreach (var (id, fields) in Open(node, table, "option"))
        {
            var index = _outline.Offer(scene, id);
            options.Add((Option)BindCommon(id, fields, "option", new Option
            {
                Id = id,
                Index = index,
                Place = file.PlaceOf(fields["id"]!.Span),
                Text = file.Texts.Read(fields["text"], "The text of an option", ScenarioLimits.LongestChoice) ?? StoryText.Empty,
            }));
        }

        return options.ToImmutable();
    }

    /// <summary>The entries of a list that have an id of their own.</summary>
    private IEnumerable<(string Id, Fields Fields)> Open(YamlNode? node, KeyTable table, string what)
    {
        var items = _read.Items(node, $"The list of {what}s", other => RightLine.Entry(other, what));
        var whatId = $"the id of {table.What}";
        var seen = new HashSet<string>(items.Length, StringComparer.Ordinal);
        foreach (var item in items)
        {
            if (Fields.Open(item, table, Findings) is not { } fields || _read.Id(fields["id"], whatId) is not { } id) continue;
            if (id is "none" or "skip")
                Findings.Add(Rules.BadId, fields["id"]!.Span, $"'{id}' means something in answer lists already, so no {what} can be called that.");
            else if (!seen.Add(id))
                Findings.Add(Rules.DuplicateId, fields["id"]!.Span, $"The scene '{Fields.Shorten(scene)}' has two {what}s '{id}'.");
            else
                yield return (id, fields);
        }
    }

    private Offer BindCommon(string id, Fields fields, string what, Offer offer)
    {
        if (fields["feedback"] is null)
            Findings.Add(Rules.NoFeedback, fields["id"]!.Span, $"The {what} '{id}' has no feedback, so the debrief cannot say why it is sound or not.");
        CheckSetAndAdd(fields, what);
        return offer with
        {
            Effects = BindEffects(fields["set"], fields["add"]),
            Evidence = file.Evidence.Bind(fields["evidence"]),
            Shows = BindBoundaries(fields["shows"], "'shows'", isItems: true),
            Oversteps = BindBoundaries(fields["oversteps"], "'oversteps'", isItems: false),
            Critical = _read.Scalar(fields["critical"], "'critical'") is { } critical ? file.Ids.Incident(critical, file.OwnIncidents) : null,
            Sources = file.Evidence.Sources(fields["sources"]),
            Feedback = file.Texts.Read(fields["feedback"], "The feedback", ScenarioLimits.LongestFeedback),
        };
    }

    private ImmutableArray<Effect> BindEffects(YamlNode? set, YamlNode? add)
    {
        var sets = _read.Entries(set, "'set'", mend: RightLine.Set);
        var adds = _read.Entries(add, "'add'", mend: RightLine.Add);
        if (sets.IsEmpty && adds.IsEmpty) return [];
        var effects = ImmutableArray.CreateBuilder<Effect>(sets.Length + adds.Length);
        BindEffects(sets, adds: false, effects);
        BindEffects(adds, adds: true, effects);
        return effects.DrainToImmutable();
    }

    private void BindEffects(ImmutableArray<YamlEntry> entries, bool adds, ImmutableArray<Effect>.Builder effects)
    {
        foreach (var entry in entries)
        {
            if (file.FindVar(entry.Key) is not { } declared) continue;
            if (adds && declared.Type.Kind != ValueKind.Number)
                Findings.Add(Rules.WrongShape, entry.Key.Span, $"'{declared.Name}' is {declared.Type.Name}, so nothing can be added to it.", "Use 'set'.");
            else if ((adds ? ReadSummand(entry.Value, declared) : file.ReadValue(entry.Value, declared)) is { } value)
                effects.Add(new Effect(declared.Slot, adds, value, file.PlaceOf(entry.Key.Span)));
        }
    }

    private int? ReadSummand(YamlNode node, ScopeName declared)
    {
        var range = _outline.Vars[declared.Slot].Range;
        return _read.WholeNumber(node, $"What is added to '{declared.Name}'", range.Min - range.Max, range.Max - range.Min);
    }

    private void CheckSetAndAdd(Fields offer, string what)
    {
        if (offer["set"] is not YamlMap set || offer["add"] is not YamlMap add) return;
        foreach (var (key, _) in add.Entries)
        {
            if (set[key.Value] is not null) Findings.Add(Rules.SetAndAdd, key.Span, $"'{key.Value}' stands in 'set' and in 'add' of one {what}.");
        }
    }

    private ImmutableArray<Boundary> BindBoundaries(YamlNode? node, string what, bool isItems)
    {
        var items = _read.Items(node, what);
        if (items.IsEmpty) return [];
        var boundaries = ImmutableArray.CreateBuilder<Boundary>(items.Length);
        foreach (var item in items)
        {
            if (_read.Scalar(item, "A role boundary") is not { } id || file.Ids.Boundary(id) is not { } boundary) continue;
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

        return boundaries.DrainToImmutable();
    }
}
