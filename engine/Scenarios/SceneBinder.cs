using System.Collections.Immutable;
using MentorSim.Engine.Findings;
using MentorSim.Engine.Scripting;
using MentorSim.Engine.Standards;
using MentorSim.Engine.Yaml;

namespace MentorSim.Engine.Scenarios;

/// <summary>Reads scenes, forks and events.</summary>
internal sealed class SceneBinder(
    NodeReader read,
    Outline outline,
    StoryTextReader texts,
    PackIds ids,
    IReadOnlyDictionary<string, Incident> ownIncidents,
    bool hasClock)
{
    private const int LongestScene = 2000;
    private static readonly ImmutableArray<string> WaysOn = ["choices", "pick", "order", "write", "then", "ending"];

    private FindingList Findings => read.Findings;

    /// <summary>The index of the scene that a scalar names, or null after a finding.</summary>
    public int? FindScene(YamlScalar name)
    {
        if (outline.Scene(name.Value) is { } index) return index;
        var nearest = Findings.DidYouMean(name.Value, outline.SceneIds);
        Findings.Add(Rules.UnknownScene, name.Span, $"There is no scene '{Fields.Shorten(name.Value)}'.{nearest}");
        return null;
    }

    public ImmutableArray<Scene> BindScenes(YamlNode? node)
    {
        var scenes = ImmutableArray.CreateBuilder<Scene>();
        foreach (var entry in read.Entries(node, "'scenes'"))
        {
            read.Id(entry.Key, "the id of a scene");
            scenes.Add(BindScene(entry, scenes.Count));
        }

        if (node is YamlMap { Entries: [] }) Findings.Add(Rules.MissingKey, node.Span, "There are no scenes.");
        return scenes.ToImmutable();
    }

    public ImmutableArray<StoryEvent> BindEvents(YamlNode? node)
    {
        var events = ImmutableArray.CreateBuilder<StoryEvent>();
        var index = -1;
        foreach (var item in read.Items(node, "'events'"))
        {
            index++;
            if (Fields.Open(item, ScenarioKeys.Event, Findings) is not { } fields) continue;
            var when = ReadCondition(fields["when"]);
            var to = read.Scalar(fields["to"], "'to'") is { } name ? FindScene(name) : null;
            if (when is not null && to is not null) events.Add(new StoryEvent(index, when, to.Value, outline.FirstFired + index));
        }

        return events.ToImmutable();
    }

    private Scene BindScene(YamlEntry entry, int index)
    {
        var fields = Fields.Open(entry.Value, ScenarioKeys.Scene, Findings);
        return new Scene
        {
            Id = entry.Key.Value,
            Index = index,
            Span = entry.Key.Span,
            Text = fields is null ? [] : BindText(fields["text"]),
            WayOn = (fields is null ? null : BindWayOn(entry.Key, fields)) ?? new Ending(EndingKind.Mixed),
            VisitsSlot = outline.FirstVisits + index,
            SeenSlot = outline.FirstSeen + index,
        };
    }

    private ImmutableArray<TextPart> BindText(YamlNode? node)
    {
        if (node is not YamlList)
            return texts.Read(node, "The text of a scene", LongestScene) is { } whole ? [new TextPart(null, whole)] : [];
        var parts = ImmutableArray.CreateBuilder<TextPart>();
        foreach (var item in read.Items(node, "'text'"))
        {
            if (item is YamlMap)
            {
                if (Fields.Open(item, ScenarioKeys.TextPart, Findings) is not { } part) continue;
                var when = ReadCondition(part["when"]);
                if (texts.Read(part["text"], "A part of a text", LongestScene) is { } text) parts.Add(new TextPart(when, text));
            }
            else if (texts.Read(item, "A part of a text", LongestScene) is { } text)
            {
                parts.Add(new TextPart(null, text));
            }
        }

        return parts.ToImmutable();
    }

    /// <summary>The scene's one way on; null after a finding, or where a key says it that this version does not play.</summary>
    private WayOn? BindWayOn(YamlScalar name, Fields scene)
    {
        var given = WaysOn.Where(step => scene.Map[step] is not null).ToList();
        switch (given)
        {
            case []:
                Findings.Add(Rules.OneStep, name.Span, $"The scene '{Fields.Shorten(name.Value)}' does not say how the story goes on.");
                return null;
            case [_, var second, ..]:
                Findings.Add(Rules.OneStep, scene.KeySpan(second), $"The scene '{Fields.Shorten(name.Value)}' has both '{given[0]}' and '{second}'; it can have only one.");
                return null;
            case ["choices"]:
                var binder = new ChoiceBinder(name.Value, read, outline, texts, ids, ownIncidents, hasClock, FindScene, ReadCondition);
                return new Decision(binder.Bind(scene["choices"], scene.KeySpan("choices")));
            case ["then"]:
                return BindFork(scene);
            case ["ending"]:
                return new Ending(read.Word(scene["ending"], "An ending", ["good", "mixed", "poor"]) switch
                {
                    "good" => EndingKind.Good,
                    "poor" => EndingKind.Poor,
                    _ => EndingKind.Mixed,
                });
            default:
                return null;
        }
    }

    private Fork BindFork(Fields scene)
    {
        var branches = ImmutableArray.CreateBuilder<Branch>();
        var items = read.Items(scene["then"], "'then'");
        var total = 0;
        for (var i = 0; i < items.Length; i++)
        {
            if (Fields.Open(items[i], ScenarioKeys.Branch, Findings) is not { } fields) continue;
            var to = read.Scalar(fields["to"], "'to'") is { } name ? FindScene(name) : null;
            var when = ReadCondition(fields["when"]);
            var chance = read.Percent(fields["chance"], "A chance", 1, 99);
            total += chance ?? 0;
            var earlier = i > 0 ? items[i - 1] as YamlMap : null;
            if (fields["when"] is not null && fields["chance"] is not null)
                Findings.Add(Rules.ForkOrder, fields.KeySpan("chance"), "An entry has 'when' or 'chance', not both.");
            else if (fields["when"] is not null && earlier?["chance"] is not null)
                Findings.Add(Rules.ForkOrder, fields.KeySpan("when"), "Entries with 'when' come first, then those with 'chance'.");
            var isLast = i == items.Length - 1;
            var isRest = fields["when"] is null && fields["chance"] is null;
            if (isLast && !isRest)
                Findings.Add(Rules.ForkOrder, fields.Span, "The last entry must have neither 'when' nor 'chance': it takes the rest.");
            else if (!isLast && isRest)
                Findings.Add(Rules.ForkOrder, fields.Span, "An entry with neither 'when' nor 'chance' takes the rest, so nothing can follow it.");
            if (to is not null) branches.Add(new Branch(when, chance, to.Value));
        }

        if (scene["then"] is YamlList { Items: [] }) Findings.Add(Rules.ForkOrder, scene.KeySpan("then"), "'then' needs at least one entry.");
        if (total >= 100) Findings.Add(Rules.ForkOrder, scene.KeySpan("then"), $"The chances add up to {total}%; together they must stay under 100%.");
        return new Fork(branches.ToImmutable());
    }

    private Condition? ReadCondition(YamlNode? node) =>
        read.Scalar(node, "A condition") is { } scalar ? ConditionReader.Read(scalar, outline.Scope, Findings) : null;
}
