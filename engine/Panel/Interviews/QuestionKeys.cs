using MentorSim.Engine.Scenarios;
using MentorSim.Engine.Yaml;
using static MentorSim.Engine.Yaml.KeyValue;

namespace MentorSim.Engine.Panel.Interviews;

/// <summary>The keys of a bank of interview questions.</summary>
internal static class QuestionKeys
{
    /// <summary>The word behind <c>kind:</c>.</summary>
    public const string Kind = "questions";

    public static KeyTable Question { get; } = new("a question", [
        new("id", "its id: lower-case words with hyphens", Required: true)
        {
            Value = Id,
            Hover = "A name for the question, unique in the file: lower-case words with hyphens, as in `a-friend-asks`. Marks are kept under it.",
        },
        new("text", "what is asked", Required: true)
        {
            Value = Line(InterviewLimits.LongestQuestion),
            Hover = "What every candidate is asked, in the same words. Ask openly: *Tell us about …*, *What would you do …*.",
        },
        new("phase", "primary, secondary, senior or any")
        {
            Value = OneOf([.. InterviewPhase.All]),
            Hover = "For which post: `primary`, `secondary`, `senior` or `any`. Without it, as the file says.",
        },
        new("level", "mentor or senior")
        {
            Value = OneOf("mentor", "senior"),
            Hover = "`mentor`, which it is without this key, or `senior` for somebody who leads mentors.",
        },
        new("safeguarding", "whether it is about keeping children safe")
        {
            Value = Flag,
            Hover = "`true` for a main question about keeping children safe. Every interview needs one, the same for all.",
        },
        new("criteria", "the criteria that it gives evidence on", Required: true)
        {
            Value = ListOf(Line(InterviewLimits.LongestCriterionId), 1),
            Hover = "The criteria of the person specification that an answer gives evidence on, as in `[E1, E5]`.",
        },
        new("elements", "the elements that it is about")
        {
            Value = ListOf(Reference),
            Hover = "The elements of packs that it is about, as in `[LM3.2]`.",
        },
        new("boundaries", "the role boundaries that it is about")
        {
            Value = ListOf(Reference),
            Hover = "What a mentor is or is not, as far as the question is about it, as in `[counsellor]`.",
        },
        new("probes", "what may be asked after it")
        {
            Value = ListOf(Line(InterviewLimits.LongestProbe), 0, InterviewLimits.MostProbes),
            Hover = "What may be asked after it, by what somebody answered. Probes may differ from candidate to candidate; the question may not.",
        },
        new("look-for", "what a good answer has")
        {
            Value = ListOf(Line(InterviewLimits.LongestSign), 0, InterviewLimits.MostSigns),
            Hover = "What a good answer has. Only the panel sees it.",
        },
        new("warning-signs", "what in an answer is a warning")
        {
            Value = ListOf(Line(InterviewLimits.LongestSign), 0, InterviewLimits.MostSigns),
            Hover = "What in an answer should make the panel ask further. Only the panel sees it.",
        },
        new("anchors", "what some marks look like")
        {
            Value = new MapValue(KeyForm.Any, Prose(InterviewLimits.LongestAnchor), MayBeEmpty: false),
            Hover = "What marks from 0 to 4 look like, at 0, 2 and 4 at least, so that two members mean the same by a mark.",
        },
        new("sources", "rules of practice that it rests on")
        {
            Value = ListOf(Reference),
            Hover = "The rules of practice on which the question rests, as in `[RP-08]`.",
        },
    ])
    {
        Hover = "A question that every candidate is asked in the same words, with probes, what to look for, and what marks look like.",
    };

    public static KeyTable WashUp { get; } = new("a question to the panel", [
        new("id", "its id: lower-case words with hyphens", Required: true)
        {
            Value = Id,
            Hover = "A name for it, unique in the list: lower-case words with hyphens.",
        },
        new("text", "what is asked", Required: true)
        {
            Value = Line(InterviewLimits.LongestPrompt),
            Hover = "What the panel asks itself when all marks are in, before it decides.",
        },
    ])
    {
        Hover = "Something that helps the panel to decide, when all marks are in.",
    };

    public static KeyTable Questions { get; } = new("a question bank", [
        new("kind", "the word questions", Required: true)
        {
            Value = OneOf(Kind),
            Hover = "Says what this file is: `questions`, a bank of questions for interviews.",
        },
        new("id", "its id: lower-case words with hyphens", Required: true)
        {
            Value = Id,
            Hover = "The name by which the questions are asked for: lower-case words with hyphens, as in `our-questions`.",
        },
        new("title", "its title", Required: true)
        {
            Value = Line(ScenarioLimits.LongestTitle),
            Hover = "The title that the panel sees, at most 60 characters.",
        },
        new("phase", "primary, secondary, senior or any")
        {
            Value = OneOf([.. InterviewPhase.All]),
            Hover = "For which posts the questions are that do not say it themselves: `primary`, `secondary`, `senior` or `any`, which it is without this key.",
        },
        new("summary", "what they are for, in a sentence or two")
        {
            Value = Prose(ScenarioLimits.LongestSummary),
            Hover = "What the questions are for, in a sentence or two.",
        },
        new("standards", "the packs whose ids are used below")
        {
            Value = ListOf(Id),
            Hover = "The packs whose ids are used below, as in `[nos-2005, role-2005, practice-2026]`.",
        },
        new("review", "who reviewed them, and when")
        {
            Value = Map(HeadKeys.Review),
            Hover = "Who reviewed the questions, and when. Without a review, or if the file was edited since, they count as a draft.",
        },
        new("questions", "the questions", Required: true)
        {
            Value = ListOf(Question, 1, InterviewLimits.MostQuestions),
            Hover = "The questions, in the order in which they are asked.",
        },
        new("wash-up", "questions that help the panel to decide")
        {
            Value = ListOf(WashUp, 0, InterviewLimits.MostPrompts),
            Hover = "What the panel asks itself when all marks are in, before it decides.",
        },
    ])
    {
        Hover = "A bank of interview questions: the same main questions for all candidates, with what the panel looks for in an answer.",
    };
}
