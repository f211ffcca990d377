using System.Collections.Immutable;
using MentorSim.Engine.Findings;
using MentorSim.Engine.Scenarios;
using MentorSim.Engine.Yaml;

namespace MentorSim.Engine.Induction;

/// <summary>Makes a route from a tree. All mistakes are reported in one go.</summary>
internal sealed class RouteBinder
{
    private readonly FindingList _findings;
    private readonly NodeReader _read;
    private readonly RouteGround _ground;

    private RouteBinder(FindingList findings, RouteGround ground) => (_findings, _read, _ground) = (findings, new NodeReader(findings), ground);

    /// <summary>The route of a file, or null where errors stand against it; what was found is in the file's findings.</summary>
    public static Route? Bind(YamlFile file, RouteGround ground)
    {
        var route = file.Root is { } root ? new RouteBinder(file.Findings, ground).Bind(root) : null;
        return file.Findings.InOrder().Any(finding => finding.Rule is { Severity: Severity.Error }) ? null : route;
    }

    private Route? Bind(YamlNode root)
    {
        if ((root as YamlMap)?["kind"] is { } kind and not YamlScalar { IsEmpty: true } && _read.Word(kind, "'kind' of a route", ["route"]) is null) return null;
        if (Fields.Open(root, RouteKeys.Route, _findings) is not { } fields) return null;
        var packs = PackBinding.Find(fields["standards"], _ground.Bank, _read);
        var id = _read.Id(fields["id"], "the id of a route");
        var title = Line(fields["title"], "The title", ScenarioLimits.LongestTitle);
        var summary = StoryTextReader.ReadPlain(fields["summary"], "The summary", ScenarioLimits.LongestSummary, _read);
        var review = ReviewBinder.Bind(fields, [], _read);
        var steps = BindSteps(fields["steps"], new PackIds(packs, _ground.Bank.Ids, _read, "route"));
        RouteOrder.Report(steps, isWhole: steps.Length == (fields["steps"] as YamlList)?.Items.Length, fields.KeySpan("id"), _findings);
        if (id is null || title is null || steps.IsEmpty) return null;
        return new Route
        {
            Source = _findings.Source,
            Id = id,
            Title = title,
            Summary = summary,
            Packs = packs,
            Review = review,
            Steps = [.. steps.Select(placed => placed.Step)],
        };
    }

    private ImmutableArray<PlacedStep> BindSteps(YamlNode? node, PackIds ids)
    {
        var steps = ImmutableArray.CreateBuilder<PlacedStep>();
        var known = new HashSet<string>(StringComparer.Ordinal);
        var binder = new StepBinder(_ground, ids, _read);
        var items = _read.Items(node, "'steps'", _ => "Write a line with a dash for each step, as in `- { id: the-role, read: the-role, due: 1 }`.");
        foreach (var item in items)
        {
            if (Fields.Open(item, RouteKeys.Step, _findings) is not { } fields) continue;
            var id = _read.Id(fields["id"], "the id of a step");
            if (id is not null && !known.Add(id)) _findings.Add(Rules.DuplicateId, fields["id"]!.Span, $"The step '{id}' stands twice.", "Give each step an id of its own: what was done is kept under it.");
            if (binder.Bind(fields, id ?? "") is { } step && id is not null) steps.Add(new PlacedStep(step, fields));
        }

        if (node is YamlList && items.IsEmpty) _findings.Add(Rules.ItemCount, node.Span, "This route has no steps.", "Write at least one, as in `- { id: the-role, read: the-role, due: 1 }`.");
        if (items.Length > RouteLimits.MostSteps) _findings.Add(Rules.ItemCount, node!.Span, $"There are {items.Length} steps; a route of more than {RouteLimits.MostSteps} is never finished.", "Leave out what can wait, or make two routes of it.");
        return steps.ToImmutable();
    }

    private string? Line(YamlNode? node, string what, int longest) =>
        StoryTextReader.ReadPlain(node, what, longest, _read) is { } text ? NodeReader.InOneLine(text) : null;
}

/// <summary>A step with the map in which it is written.</summary>
internal readonly record struct PlacedStep(RouteStep Step, Fields Fields);
