using System.Collections.Immutable;
using MentorSim.Engine.Findings;
using MentorSim.Engine.Scenarios;
using MentorSim.Engine.Yaml;

namespace MentorSim.Engine.Panel.Interviews;

/// <summary>Makes a person specification from a tree. All mistakes are reported in one go.</summary>
internal sealed class SpecificationBinder
{
    private readonly FindingList _findings;
    private readonly NodeReader _read;
    private readonly InterviewGround _ground;

    private SpecificationBinder(FindingList findings, InterviewGround ground) => (_findings, _read, _ground) = (findings, new NodeReader(findings), ground);

    /// <summary>The specification of a file, or null where errors stand against it; what was found is in the file's findings.</summary>
    public static PersonSpecification? Bind(YamlFile file, InterviewGround ground)
    {
        var specification = file.Root is { } root ? new SpecificationBinder(file.Findings, ground).Bind(root) : null;
        return file.Findings.InOrder().Any(finding => finding.Rule.Severity == Severity.Error) ? null : specification;
    }

    private PersonSpecification? Bind(YamlNode root)
    {
        if (InterviewWords.Open(root, SpecificationKeys.Kind, SpecificationKeys.Specification, _read) is not { } fields) return null;
        var packs = PackBinding.Find(fields["standards"], _ground.Bank, _read);
        var ids = new PackIds(packs, _ground.Bank.Ids, _read, "specification");
        var id = _read.Id(fields["id"], "the id of a person specification");
        var title = InterviewWords.Line(fields["title"], "The title", ScenarioLimits.LongestTitle, _read);
        var phase = InterviewWords.Phase(fields["phase"], _read);
        var summary = StoryTextReader.ReadPlain(fields["summary"], "The summary", ScenarioLimits.LongestSummary, _read);
        var review = ReviewBinder.Bind(fields, [], _read);
        var sources = new EvidenceBinder(ids, _read).Sources(fields["sources"]);
        var criteria = BindCriteria(fields["criteria"], ids, phase);
        if (id is null || title is null || criteria.IsEmpty) return null;
        return new PersonSpecification
        {
            Source = _findings.Source,
            Id = id,
            Title = title,
            Phase = phase,
            Summary = summary,
            Packs = packs,
            Sources = sources,
            Review = review,
            Criteria = criteria,
        };
    }

    private ImmutableArray<Criterion> BindCriteria(YamlNode? node, PackIds ids, string phase)
    {
        var criteria = ImmutableArray.CreateBuilder<Criterion>();
        var known = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var items = _read.Items(node, "'criteria'", _ => "Write a line with a dash for each criterion, as in `- { id: E1, text: keeps children safe, kind: essential, weight: 5, assessed: [interview] }`.");
        foreach (var item in items)
        {
            if (Fields.Open(item, SpecificationKeys.Criterion, _findings) is not { } fields) continue;
            var id = CriterionId(fields["id"]);
            if (id is not null && !known.Add(id))
            {
                _findings.Add(Rules.DuplicateId, fields["id"]!.Span, $"The criterion '{id}' stands twice.", "Give each criterion an id of its own: marks are kept under it.");
                id = null;
            }

            if (BindCriterion(fields, id ?? "", ids, phase) is { } criterion && id is not null) criteria.Add(criterion);
        }

        if (node is YamlList && items.Length is 0 or > InterviewLimits.MostCriteria)
            _findings.Add(Rules.ItemCount, node!.Span, $"There are {items.Length} criteria; there must be from 1 to {InterviewLimits.MostCriteria}.", "Write those that a panel can keep in mind: eight to twelve.");
        return criteria.ToImmutable();
    }

    private Criterion? BindCriterion(Fields fields, string id, PackIds ids, string phase)
    {
        var text = InterviewWords.Line(fields["text"], "The text of a criterion", InterviewLimits.LongestCriterion, _read);
        var kind = _read.Word(fields["kind"], "'kind' of a criterion", ["essential", "desirable"]);
        var weight = _read.WholeNumber(fields["weight"], "The weight", InterviewLimits.LeastWeight, InterviewLimits.MostWeight);
        var minimum = _read.WholeNumber(fields["minimum"], "The minimum", 0, InterviewLimits.BestMark);
        if (kind == "desirable" && fields["minimum"] is not null) _findings.Add(Rules.MinimumOfDesirable, fields.KeySpan("minimum"), $"The criterion '{Fields.Shorten(id)}' is desirable, and has a minimum.");
        var assessed = BindAssessed(fields["assessed"], id, phase);
        var elements = InterviewWords.Named(fields["elements"], "elements", _read, name => ids.Element(name)?.Element);
        return text is null || kind is null || weight is null || assessed.IsEmpty ? null : new Criterion(id, text, kind == "essential", weight.Value, minimum, assessed, elements);
    }

    private ImmutableArray<Assessment> BindAssessed(YamlNode? node, string id, string phase)
    {
        var ways = ImmutableArray.CreateBuilder<Assessment>();
        var items = _read.Items(node, "'assessed'");
        foreach (var item in items)
        {
            if (_read.Word(item, "An entry of 'assessed'", InterviewWords.Assessments) is not { } word) continue;
            var way = (Assessment)InterviewWords.Assessments.IndexOf(word);
            if (ways.Contains(way))
            {
                _findings.Add(Rules.DuplicateId, item.Span, $"'{word}' stands twice under 'assessed'.", "Keep one of the two.");
                continue;
            }

            ways.Add(way);
            if (id.Length > 0) ReportUnassessed(item, way, id, phase);
        }

        if (node is YamlList && items.IsEmpty) _findings.Add(Rules.ItemCount, node.Span, "Nothing says how this criterion is assessed.", $"Write one or several of {string.Join(", ", InterviewWords.Assessments)}.");
        return ways.ToImmutable();
    }

    /// <summary>Says where nothing asks for what is to be assessed. A library without any questions, or without any papers, may have them elsewhere.</summary>
    private void ReportUnassessed(YamlNode item, Assessment way, string id, string phase)
    {
        var (asked, what) = way switch
        {
            Assessment.Interview => (_ground.Questions, "no question"),
            Assessment.InTray => (_ground.Rubrics, "no rubric of a paper"),
            _ => ([], ""),
        };
        if (asked.IsEmpty || asked.Any(part => IsFor(part.Phase, phase) && part.Ids.Contains(id))) return;
        _findings.Add(Rules.NothingAssesses, item.Span, $"'{id}' is to be assessed by {way.Word()}, and {what} for such a post names it.");
    }

    /// <summary>Whether what is asked in one phase is asked of a post: of a senior post is asked what is asked of any mentor.</summary>
    private static bool IsFor(string asked, string post) => post == InterviewPhase.Senior || InterviewPhase.Fits(asked, post);

    private string? CriterionId(YamlNode? node)
    {
        if (_read.Scalar(node, "the id of a criterion") is not { } scalar) return null;
        if (InterviewWords.IsCriterionId(scalar.Value)) return scalar.Value;
        _findings.Add(Rules.BadId, scalar.Span, $"'{Fields.Shorten(scalar.Value)}' cannot be the id of a criterion.", $"Write a letter, then letters, digits or hyphens, {InterviewLimits.LongestCriterionId} at most, as in E1.");
        return null;
    }
}
