using System.Collections.Immutable;
using MentorSim.Engine.Scenarios;

namespace MentorSim.Engine.Panel.Interviews;

/// <summary>The interview kit of some libraries: what a panel prints or puts to candidates.</summary>
/// <param name="Documents">The documents, as read.</param>
/// <param name="Specifications">The person specifications.</param>
/// <param name="Banks">The question banks.</param>
/// <param name="Scenarios">The scenarios that can be case studies.</param>
public sealed record Kit(
    ImmutableArray<KitDocument> Documents, ImmutableArray<PersonSpecification> Specifications, ImmutableArray<QuestionBank> Banks, ImmutableArray<Scenario> Scenarios)
{
    /// <summary>The id of the list of case studies.</summary>
    public const string CaseStudies = "case-studies";

    /// <summary>What the id of the questions that help to decide ends in, behind that of their bank.</summary>
    public const string WashUp = "wash-up";

    /// <summary>All parts for a post, in the order in which a panel needs them; of two with one id, the first.</summary>
    /// <param name="phase">A word of <see cref="InterviewPhase"/>; any for all parts.</param>
    public ImmutableArray<KitPart> PartsFor(string phase) =>
    [
        .. Documents.Select(document => (KitPart)new DocumentPart(document))
            .Concat(Specifications.Select(specification => new SpecificationPart(specification)))
            .OrderBy(part => part.Title, StringComparer.OrdinalIgnoreCase).ThenBy(part => part.Id, StringComparer.Ordinal)
            .Concat(Banks.SelectMany(bank => (KitPart[])[new QuestionsPart(bank), .. bank.WashUp.IsEmpty ? [] : (KitPart[])[new WashUpPart(bank)]]))
            .Append(new CaseStudiesPart([.. ScenariosFor(phase)]))
            .Where(part => InterviewPhase.Fits(part.Phase, phase)).DistinctBy(part => part.Id),
    ];

    /// <summary>The specification for a post: the first of its own phase, else the first for any; null where there is none.</summary>
    public PersonSpecification? SpecificationFor(string phase) =>
        Specifications.FirstOrDefault(specification => specification.Phase == phase) ?? Specifications.FirstOrDefault(specification => InterviewPhase.Fits(specification.Phase, phase));

    /// <summary>The scenarios for a post; a senior one may be given any.</summary>
    public IEnumerable<Scenario> ScenariosFor(string phase) =>
        Scenarios.Where(scenario => phase == InterviewPhase.Senior || InterviewPhase.Fits(scenario.Phase, phase));
}

/// <summary>A part of an interview kit that can be printed by itself.</summary>
public abstract record KitPart
{
    private protected KitPart(string id, string title, string phase) => (Id, Title, Phase) = (id, title, phase);

    /// <summary>Its id, unique in a kit.</summary>
    public string Id { get; }

    /// <summary>Its title.</summary>
    public string Title { get; }

    /// <summary>For which posts: a word of <see cref="InterviewPhase"/>.</summary>
    public string Phase { get; }
}

/// <summary>A document.</summary>
public sealed record DocumentPart(KitDocument Document) : KitPart(Document.Id, Document.Title, Document.Phase);

/// <summary>A person specification.</summary>
public sealed record SpecificationPart(PersonSpecification Specification) : KitPart(Specification.Id, Specification.Title, Specification.Phase);

/// <summary>The questions of a bank, for the panel's eyes.</summary>
public sealed record QuestionsPart(QuestionBank Bank) : KitPart(Bank.Id, Bank.Title, Bank.Phase);

/// <summary>What helps the panel to decide.</summary>
public sealed record WashUpPart(QuestionBank Bank) : KitPart($"{Bank.Id}-{Kit.WashUp}", $"Questions to help you decide: {Bank.Title}", Bank.Phase);

/// <summary>The scenarios that can be case studies, with how to put them.</summary>
/// <param name="Scenarios">The scenarios.</param>
public sealed record CaseStudiesPart(ImmutableArray<Scenario> Scenarios) : KitPart(Kit.CaseStudies, "Case studies in interview mode", InterviewPhase.Any);
