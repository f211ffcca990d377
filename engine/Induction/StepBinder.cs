using System.Collections.Immutable;
using System.Diagnostics;
using MentorSim.Engine.Findings;
using MentorSim.Engine.Scenarios;
using MentorSim.Engine.Standards;
using MentorSim.Engine.Text;
using MentorSim.Engine.Yaml;

namespace MentorSim.Engine.Induction;

/// <summary>Reads what is to be done in a step.</summary>
internal sealed class StepBinder(RouteGround ground, PackIds ids, NodeReader read)
{
    private bool _toldOfHandbook;

    private FindingList Findings => read.Findings;

    /// <summary>The step; null after a finding that leaves none.</summary>
    public RouteStep? Bind(Fields fields, string id)
    {
        var title = Line(fields["title"], "The title of a step", RouteLimits.LongestStepTitle);
        var why = StoryTextReader.ReadPlain(fields["why"], "The reason of a step", RouteLimits.LongestWhy, read);
        var due = read.WholeNumber(fields["due"], "The day", 1, RouteLimits.LastDay);
        var tasks = RouteKeys.Tasks.Where(task => fields.Has(task)).ToList();
        ReportTasks(fields, tasks);
        ReportStray(fields);
        // Where there are several, what is wrong with each is told, and nobody knows which was meant.
        if (tasks.Select(task => Task(task, fields)).ToList() is not [var (step, made)]) return null;
        return step with { Id = id, Title = title ?? made, Why = why, Due = due };
    }

    private void ReportTasks(Fields fields, List<string> tasks)
    {
        if (tasks.Count > 1)
        {
            Findings.Add(
                Rules.NotOneTask,
                fields.KeySpan(tasks[1]),
                $"This step has {(tasks.Count == 2 ? "both " : "")}{string.Join(", ", tasks.SkipLast(1).Select(Quoted))} and {Quoted(tasks[^1])}.",
                "Make a step of each, with an id of its own.");
        }

        // A misspelt key was told already, and is most likely what the step is.
        if (tasks.Count == 0 && fields.Map.Entries.All(entry => RouteKeys.Step.IndexOf(entry.Key.Value, 0) >= 0))
            Findings.Add(Rules.NotOneTask, fields.Map.Find("id")?.Value.Span ?? fields.Span, "This step does not say what is to be done.", $"Give it one of {string.Join(", ", RouteKeys.Tasks)}.");
    }

    private void ReportStray(Fields fields)
    {
        foreach (var key in RouteKeys.Step.Keys.Where(key => key.Needs.Length > 0 && fields.Has(key.Name) && !key.Needs.Any(fields.Has)))
            Findings.Add(Rules.StrayStepKey, fields.KeySpan(key.Name), $"'{key.Name}' says something only beside '{key.Needs[0]}', and this step has none.");
    }

    /// <summary>What a step is, with the title that it has where its author gives none.</summary>
    private (RouteStep Step, string Title)? Task(string task, Fields fields)
    {
        var node = fields[task];
        return task switch
        {
            "play" => Play(fields),
            "sit" => Known(node, "'sit'", Rules.UnknownPaperInRoute, "paper", ground.Papers, "scenario", "play", ground.Scenarios) is { } paper
                ? (new SitStep(paper) { Id = "", Title = "" }, $"Practise the in-tray: {TitleOf(ground.Papers, paper)}") : null,
            "read" => Page(node) is { } page ? (new ReadStep(page, null) { Id = "", Title = "" }, $"Read in the handbook: {TitleOf(ground.Pages, page)}") : null,
            "read-elsewhere" => Line(node, "What to read", RouteLimits.LongestWhat) is { } text
                ? (new ReadStep(null, text) { Id = "", Title = "", Sources = new EvidenceBinder(ids, read).Sources(fields["sources"]) }, $"Read: {text}") : null,
            "self-audit" => Audit(node) is { } pack ? (new AuditStep(pack) { Id = "", Title = "" }, $"Self-audit: {pack.Title}") : null,
            "who-is-who" => Slots(node) is { IsEmpty: false } slots ? (new WhoIsWhoStep(slots) { Id = "", Title = "" }, "Who is who") : null,
            "form" => read.Word(node, "'form'", ["self-evaluation"]) is not null ? (new EvaluationStep { Id = "", Title = "" }, "Self-evaluation") : null,
            "training" => Line(node, "The training", RouteLimits.LongestWhat) is { } training ? (new TrainingStep(training) { Id = "", Title = "" }, $"Training: {training}") : null,
            "sign-off" => Line(node, "What is signed", RouteLimits.LongestWhat) is { } signed ? (new SignOffStep(signed) { Id = "", Title = "" }, SignOffStep.Lead + signed) : null,
            _ => throw new UnreachableException($"No step is '{task}'."),
        };
    }

    private (RouteStep Step, string Title)? Play(Fields fields)
    {
        var mode = read.Word(fields["mode"], "'mode'", ["practice", "assess"]);
        var until = read.Word(fields["until"], "'until'", ["finished", "competent"]);
        if (Known(fields["play"], "'play'", Rules.UnknownScenarioInRoute, "scenario", ground.Scenarios, "paper", "sit", ground.Papers) is not { } scenario) return null;
        if (until == "competent" && ground.IsScored(scenario) == false)
            Findings.Add(Rules.NeverCompetent, fields["until"]!.Span, $"The scenario '{scenario}' names no pack with units, so no play of it is ever competent.");
        if (fields["mode"] is not null && mode is null || fields["until"] is not null && until is null) return null;
        var step = new PlayStep(scenario, mode switch { "practice" => PlayMode.Practice, "assess" => PlayMode.Assess, _ => null }, until == "competent" ? Until.Competent : Until.Finished)
        {
            Id = "",
            Title = "",
        };
        return (step, $"Play: {TitleOf(ground.Scenarios, scenario)}");
    }

    /// <summary>An id of the libraries; who wrote one of another kind is told so.</summary>
    private string? Known(
        YamlNode? node, string key, Rule rule, string what, ImmutableSortedDictionary<string, string> known, string other, string otherKey, ImmutableSortedDictionary<string, string> others)
    {
        if (read.Scalar(node, key) is not { Value: var id } scalar) return null;
        if (!ground.IsKnown || known.ContainsKey(id)) return id;
        if (others.ContainsKey(id)) Findings.Add(rule, scalar.Span, $"'{Fields.Shorten(id)}' is no {what}, but a {other}.", $"Write `{otherKey}: {id}`.");
        else Findings.Add(rule, scalar.Span, $"There is no {what} '{Fields.Shorten(id)}' in these scenario libraries.{Findings.DidYouMean(id, known.Keys)}");
        return null;
    }

    private string? Page(YamlNode? node)
    {
        if (read.Scalar(node, "'read'") is not { Value: var id } scalar) return null;
        if (!NodeReader.IsId(id))
        {
            Findings.Add(Rules.UnknownPage, scalar.Span, $"'{Fields.Shorten(id)}' cannot be the id of a page of the handbook.", "Write `read-elsewhere:` for a text that is no page of the handbook.");
            return null;
        }

        if (!ground.IsKnown || ground.Pages?.ContainsKey(id) == true) return id;
        if (ground.Pages is { } pages)
        {
            Findings.Add(Rules.UnknownPage, scalar.Span, $"The handbook has no page '{id}'.{Findings.DidYouMean(id, pages.Keys)}", $"Correct the id, or write the page: {RouteGround.HandbookFolder}/{id}.md.");
            return null;
        }

        if (!_toldOfHandbook) Findings.Add(Rules.NoHandbook, scalar.Span, $"This scenario library has no folder {RouteGround.HandbookFolder}/, so there is no page '{id}' to read.");
        _toldOfHandbook = true;
        return id;
    }

    private Pack? Audit(YamlNode? node)
    {
        if (read.Scalar(node, "'self-audit'") is not { Value: var id } scalar) return null;
        var packs = ground.Bank.Packs;
        if (packs.FirstOrDefault(pack => pack.Id == id) is not { } found)
        {
            Findings.Add(Rules.UnknownPack, scalar.Span, $"There is no pack '{Fields.Shorten(id)}' in this scenario library.{Findings.DidYouMean(id, packs.Select(pack => pack.Id))}");
            return null;
        }

        if (found.Units.Any(unit => unit.Elements.Length > 0)) return found;
        var with = packs.Where(pack => pack.Units.Any(unit => unit.Elements.Length > 0)).Select(pack => pack.Id).ToList();
        Findings.Add(Rules.NothingToAudit, scalar.Span, $"The pack '{id}' has no units with elements, so there is nothing to audit oneself against.{(with.Count == 0 ? "" : $" There are: {string.Join(", ", with)}.")}");
        return null;
    }

    private ImmutableArray<string> Slots(YamlNode? node)
    {
        var slots = ImmutableArray.CreateBuilder<string>();
        var items = read.Items(node, "'who-is-who'");
        foreach (var item in items)
        {
            if (read.Id(item, "a person of the school profile") is not { } slot) continue;
            if (slots.Contains(slot)) Findings.Add(Rules.DuplicateId, item.Span, $"The person '{slot}' stands twice.", "Keep one of the two.");
            else if (ground.Bank.School is { } school && school.People.ContainsKey(slot)) slots.Add(slot);
            else ReportSlot(item.Span, slot);
        }

        if (node is YamlList && items.Length is 0 or > RouteLimits.MostSlots)
            Findings.Add(Rules.ItemCount, node!.Span, $"There are {items.Length} people; there must be from 1 to {RouteLimits.MostSlots}.", "Write those whom a new mentor must know, as in [dsl, deputy-dsl, head].");
        return slots.ToImmutable();
    }

    private void ReportSlot(TextSpan span, string slot)
    {
        if (ground.Bank.School is not { } school)
        {
            Findings.Add(Rules.UnknownSlot, span, $"This scenario library has no school profile, so nobody knows who '{slot}' is.", "Write school.yaml with the people of your school.");
            return;
        }

        var known = school.People.Keys.Order(StringComparer.Ordinal).ToList();
        var nearest = Findings.DidYouMean(slot, known);
        Findings.Add(Rules.UnknownSlot, span, $"The school profile has nobody as '{slot}'.{(nearest.Length > 0 ? nearest : $" It has {string.Join(", ", known)}.")}");
    }

    private string? Line(YamlNode? node, string what, int longest) =>
        StoryTextReader.ReadPlain(node, what, longest, read) is { } text ? NodeReader.InOneLine(text) : null;

    private static string TitleOf(ImmutableSortedDictionary<string, string>? known, string id) =>
        known?.TryGetValue(id, out var path) == true ? RouteGround.TitleOf(path) ?? id : id;

    private static string Quoted(string key) => $"'{key}'";
}
