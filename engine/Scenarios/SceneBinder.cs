using System.Collections.Immutable;
using MentorSim.Engine.Findings;
using MentorSim.Engine.Scripting;
using MentorSim.Engine.Yaml;

namespace MentorSim.Engine.Scenarios;

/// <summary>Reads the scenes of one file, and the events.</summary>
internal sealed class SceneBinder(FileBinding file)
{
    private static readonly ImmutableArray<string> WaysOn = ["choices", "pick", "order", "write", "then", "ending"];

    private readonly NodeReader _read = file.Read;
    private readonly Outline _outline = file.Outline;

    private FindingList Findings => file.Findings;

    /// <summary>The scenes of a file, without those whose id an earlier file has.</summary>
    public ImmutableArray<Scene> BindScenes(YamlNode? node)
    {
        var entries = _read.Entries(node, "'scenes'", mayBeEmpty: true);
        var scenes = ImmutableArray.CreateBuilder<Scene>(entries.Length);
        foreach (var entry in entries)
        {
            if (!ReferenceEquals(_outline.NameOf(entry.Key.Value), entry.Key)) continue;
            _read.Id(entry.Key, "the id of a scene");
            scenes.Add(BindScene(entry));
        }

        if (node is YamlMap { Entries: [] }) Findings.Add(Rules.MissingKey, node.Span, "There are no scenes.");
        return scenes.DrainToImmutable();
    }

    public ImmutableArray<StoryEvent> BindEvents(YamlNode? node)
    {
        var events = ImmutableArray.CreateBuilder<StoryEvent>();
        var index = -1;
        foreach (var item in _read.Items(node, "'events'"))
        {
            index++;
            if (Fields.Open(item, ScenarioKeys.Event, Findings) is not { } fields) continue;
            var when = file.ReadCondition(fields["when"]);
            var to = file.FindScene(fields["to"]);
            if (when is not null && to is not null) events.Add(new StoryEvent(index, when, to.Value, _outline.Slots.OfEvent(index)));
        }

        return events.ToImmutable();
    }

    private Scene BindScene(YamlEntry entry)
    {
        if (entry.Value is YamlScalar { IsEmpty: true }) Findings.Add(Rules.MissingKey, entry.Key.Span, $"Nothing stands behind '{Fields.Shorten(entry.Key.Value)}:'.");
        var fields = entry.Value is YamlScalar { IsEmpty: true } ? null : Fields.Open(entry.Value, ScenarioKeys.Scene, Findings);
        var index = _outline.Scene(entry.Key.Value)!.Value;
        var wayOn = fields is null ? null : BindWayOn(entry.Key, fields);
        if (DependsOnVisits(wayOn)) _outline.Slots.Of(Remembered.Visits, index);
        return new Scene
        {
            Id = entry.Key.Value,
            Index = index,
            Place = file.PlaceOf(entry.Key.Span),
            IsIncluded = file.IsIncluded,
            Text = fields is null ? [] : BindText(fields["text"]),
            WayOn = wayOn ?? new Ending(EndingKind.Mixed),
        };
    }

    /// <summary>Whether the seed decides something at each visit anew: where chance leads, or in which order things are shown.</summary>
    private static bool DependsOnVisits(WayOn? wayOn) => wayOn is OrderDecision || (wayOn is Fork fork && fork.Branches.Any(branch => branch.Chance is not null));

    private ImmutableArray<TextPart> BindText(YamlNode? node)
    {
        if (node is not YamlList)
            return file.Texts.Read(node, "The text of a scene", ScenarioLimits.LongestScene) is { } whole ? [new TextPart(null, whole)] : [];
        var parts = ImmutableArray.CreateBuilder<TextPart>();
        foreach (var item in _read.Items(node, "'text'"))
        {
            if (item is YamlMap)
            {
                if (Fields.Open(item, ScenarioKeys.TextPart, Findings) is not { } part) continue;
                var when = file.ReadCondition(part["when"]);
                if (file.Texts.Read(part["text"], "A part of a text", ScenarioLimits.LongestScene) is { } text) parts.Add(new TextPart(when, text));
            }
            else if (file.Texts.Read(item, "A part of a text", ScenarioLimits.LongestScene) is { } text)
            {
                parts.Add(new TextPart(null, text));
            }
        }

        return parts.ToImmutable();
    }

    /// <summary>The scene's one way on; null after a finding.</summary>
    private WayOn? BindWayOn(YamlScalar name, Fields scene)
    {
        string? given = null;
        foreach (var step in WaysOn)
        {
            if (!scene.Has(step)) continue;
            if (given is not null)
            {
                Findings.Add(Rules.OneStep, scene.KeySpan(step), $"The scene '{Fields.Shorten(name.Value)}' has both '{given}' and '{step}'; it can have only one.");
                return null;
            }

            given = step;
        }

        var decision = new DecisionBinder(name, scene, file);
        if (given is null or "then" or "ending") decision.RefuseDecisionKeys();
        switch (given)
        {
            case null:
                Findings.Add(Rules.OneStep, name.Span, $"The scene '{Fields.Shorten(name.Value)}' does not say how the story goes on.");
                return null;
            case "choices":
                return decision.BindChoices();
            case "pick":
                return decision.BindPick();
            case "order":
                return decision.BindOrder();
            case "write":
                return decision.BindWrite();
            case "then":
                return BindFork(scene);
            default:
                return new Ending(_read.Word(scene["ending"], "An ending", ["good", "mixed", "poor"]) switch
                {
                    "good" => EndingKind.Good,
                    "poor" => EndingKind.Poor,
                    _ => EndingKind.Mixed,
                });
        }
    }

    private Fork BindFork(Fields scene)
    {
        var branches = ImmutableArray.CreateBuilder<Branch>();
        var items = _read.Items(scene["then"], "'then'", RightLine.Then);
        var total = 0;
        for (var i = 0; i < items.Length; i++)
        {
            if (Fields.Open(items[i], ScenarioKeys.Branch, Findings, RightLine.Then) is not { } fields) continue;
            var to = file.FindScene(fields["to"]);
            var when = file.ReadCondition(fields["when"]);
            var chance = _read.Percent(fields["chance"], "A chance", 1, 99);
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
}
