using MentorSim.Engine.Scenarios;
using MentorSim.Engine.Yaml;
using static MentorSim.Engine.Yaml.KeyValue;

namespace MentorSim.Engine.Panel.Interviews;

/// <summary>The keys of a person specification.</summary>
internal static class SpecificationKeys
{
    /// <summary>The word behind <c>kind:</c>.</summary>
    public const string Kind = "person-specification";

    public static KeyTable Criterion { get; } = new("a criterion", [
        new("id", "its id, as in E1", Required: true)
        {
            Value = CriterionId,
            Hover = "Its id, unique in the specification: a letter, then letters, digits or hyphens, as in `E1`. Rubrics of papers and questions name it, so do not change it later.",
        },
        new("text", "what the person brings", Required: true)
        {
            Value = Line(InterviewLimits.LongestCriterion),
            Hover = "What the person does or knows, as what stands behind *the person*: `keeps children safe: notices, acts at once, passes on`.",
        },
        new("kind", "essential or desirable", Required: true)
        {
            Value = OneOf("essential", "desirable"),
            Hover = "`essential`, where nobody can do the work without it, or `desirable`.",
        },
        new("weight", "how much it counts, from 1 to 5", Required: true)
        {
            Value = Number(InterviewLimits.LeastWeight, InterviewLimits.MostWeight),
            Hover = "How much it counts beside the others, from 1 to 5. Agree on it before you read applications.",
        },
        new("minimum", "the mark below which it is not met")
        {
            Value = Number(0, InterviewLimits.BestMark),
            Hover = "For an essential criterion: the mark from 0 to 4 below which it is not met, whatever the other marks are.",
        },
        new("assessed", "how it is assessed", Required: true)
        {
            Value = ListOf(OneOf([.. InterviewWords.Assessments]), 1, InterviewWords.Assessments.Length),
            Hover = "How it is assessed, as in `[application, interview]`: `application`, `interview`, `in-tray`, `reference`, one or several of them.",
        },
        new("elements", "the elements that it is about")
        {
            Value = ListOf(Reference),
            Hover = "The elements of packs that it is about, as in `[LM3.2, LM3.3]`.",
        },
    ])
    {
        Hover = "Something that a person must bring, or should, as in `{ id: E1, text: keeps children safe, kind: essential, weight: 5, minimum: 3, assessed: [interview, in-tray] }`.",
    };

    public static KeyTable Specification { get; } = new("a person specification", [
        new("kind", "the word person-specification", Required: true)
        {
            Value = OneOf(Kind),
            Hover = "Says what this file is: `person-specification`, what a panel judges candidates by.",
        },
        new("id", "its id: lower-case words with hyphens", Required: true)
        {
            Value = Id,
            Hover = "The name by which the specification is asked for: lower-case words with hyphens, as in `our-mentor`.",
        },
        new("title", "its title", Required: true)
        {
            Value = Line(ScenarioLimits.LongestTitle),
            Hover = "The title that the panel and candidates see, at most 60 characters.",
        },
        new("phase", "primary, secondary, senior or any")
        {
            Value = OneOf([.. InterviewPhase.All]),
            Hover = "For which post: `primary`, `secondary`, `senior` for one that leads other mentors, or `any`, which it is without this key.",
        },
        new("summary", "what it is for, in a sentence or two")
        {
            Value = Prose(ScenarioLimits.LongestSummary),
            Hover = "What it is for, in a sentence or two.",
        },
        new("standards", "the packs whose ids are used below")
        {
            Value = ListOf(Id),
            Hover = "The packs whose ids are used below, as in `[nos-2005, practice-2026]`.",
        },
        new("sources", "the rules on which it rests")
        {
            Value = ListOf(Reference),
            Hover = "Rules of practice on which the specification rests, as in `[RP-03]`.",
        },
        new("review", "who reviewed it, and when")
        {
            Value = Map(HeadKeys.Review),
            Hover = "Who reviewed it, and when. Without a review, or if the file was edited since, it counts as a draft.",
        },
        new("criteria", "what the person brings", Required: true)
        {
            Value = ListOf(Criterion, 1, InterviewLimits.MostCriteria),
            Hover = "What the person must bring, or should, the weightiest first.",
        },
    ])
    {
        Hover = "A person specification: the criteria that a panel judges every candidate by, each with its weight and how it is assessed.",
    };

    private static KeyValue CriterionId => new FormValue("a letter, then letters, digits or hyphens, as in E1", InterviewWords.CriterionForm);
}
