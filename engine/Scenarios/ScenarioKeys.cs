using MentorSim.Engine.Yaml;
using static MentorSim.Engine.Yaml.KeyValue;

namespace MentorSim.Engine.Scenarios;

/// <summary>The keys of a scenario and of a file of scenes.</summary>
internal static class ScenarioKeys
{
    public static KeyTable Policy => HeadKeys.Policy;

    public static KeyTable Review => HeadKeys.Review;

    public static KeyTable Clock => HeadKeys.Clock;

    public static KeyTable CastMember => HeadKeys.CastMember;

    public static KeyTable NumberVar => HeadKeys.NumberVar;

    public static KeyTable WordVar => HeadKeys.WordVar;

    public static KeyTable OwnIncident => HeadKeys.OwnIncident;

    public static KeyTable Scene => SceneKeys.Scene;

    public static KeyTable TextPart => SceneKeys.TextPart;

    public static KeyTable Branch => SceneKeys.Branch;

    public static KeyTable Event => SceneKeys.Event;

    public static KeyTable Choice => AnswerKeys.Choice;

    public static KeyTable Pick => AnswerKeys.Pick;

    public static KeyTable PickOption => AnswerKeys.PickOption;

    public static KeyTable Order => AnswerKeys.Order;

    public static KeyTable OrderOption => AnswerKeys.OrderOption;

    public static KeyTable Write => AnswerKeys.Write;

    public static KeyTable Criterion => AnswerKeys.Criterion;

    public static KeyTable Claim => ProofKeys.Claim;

    public static KeyTable Expectation => ProofKeys.Expectation;

    public static KeyTable Test => ProofKeys.Test;

    public static KeyTable Unnoticed => ProofKeys.Unnoticed;

    private static readonly Key Include = new("include", "files whose scenes are brought in")
    {
        Value = ListOf(Line(ScenarioLimits.LongestPath)),
        Hover = "Files of `kind: scenes` whose scenes are brought in, as in `[../common/referral.yaml]`. Paths begin at this file's folder and stay inside the scenario library.",
    };

    private static readonly Key Scenes = new("scenes", "the scenes, by id", Required: true)
    {
        Value = ById(Map(SceneKeys.Scene)),
        Hover = "The scenes of the story. Each has an id of your own, lower-case words with hyphens, and under it what is seen and how the story goes on.",
    };

    public static KeyTable ScenesFile { get; } = new("a file of scenes", [
        new("kind", "the word scenes", Required: true)
        {
            Value = OneOf("scenes"),
            Hover = "Says what this file is: `scenes`, for scenes that several scenarios bring in with `include:`.",
        },
        Scenes,
        Include,
    ])
    {
        Hover = "Scenes that several scenarios share. People, vars and standards are those of the scenario that brings them in.",
    };

    public static KeyTable Scenario { get; } = new("a scenario", [
        new("kind", "the word scenario", Required: true)
        {
            Value = OneOf("scenario"),
            Hover = "Says what this file is: `scenario`.",
        },
        new("id", "its id: lower-case words with hyphens", Required: true)
        {
            Value = Id,
            Hover = "The name by which the scenario is asked for: lower-case words with hyphens, as in `breakfast-club-disclosure`. No other scenario of the library may have it.",
        },
        new("title", "its title", Required: true)
        {
            Value = Line(ScenarioLimits.LongestTitle),
            Hover = "The title that trainees see, at most 60 characters. It should not give the right answer away.",
        },
        new("topic", "safeguarding, bullying, bereavement, attendance, or a word of your own", Required: true)
        {
            Value = new IdValue(["safeguarding", "bullying", "bereavement", "attendance"]),
            Hover = "`safeguarding`, `bullying`, `bereavement`, `attendance`, or a word of your own in lower case.",
        },
        new("phase", "primary, secondary or any")
        {
            Value = OneOf("primary", "secondary", "any"),
            Hover = "The kind of school in which it plays: `primary`, `secondary` or `any`.",
        },
        new("summary", "what it is about, in a sentence or two", Required: true)
        {
            Value = Prose(ScenarioLimits.LongestSummary),
            Hover = "What it is about, in a sentence or two, for the list of scenarios.",
        },
        new("minutes", "how long to allow", Required: true)
        {
            Value = Number(1, ScenarioLimits.MostMinutes),
            Hover = "How many minutes a trainee should allow for it, as in `15`.",
        },
        new("notice", "what a trainee should know before the start")
        {
            Value = Prose(ScenarioLimits.LongestNotice),
            Hover = "What may be hard to read, said before the start, as in `Talk of a child being hurt at home.` The trainee can then still turn back.",
        },
        new("policy", "the guidance it rests on")
        {
            Value = Map(HeadKeys.Policy),
            Hover = "The guidance that it rests on, as in `{ ref: KCSIE, edition: 2026, review-by: 2027-09-01 }`.",
        },
        new("review", "who reviewed it, and when")
        {
            Value = Map(HeadKeys.Review),
            Hover = "Who reviewed it, and when. Without a review, or if the file was edited since, the scenario counts as a draft.",
        },
        new("status", "draft or assessed")
        {
            Value = OneOf("draft", "assessed"),
            Hover = "`assessed`, if colleagues agree with what it takes for right and a record of that lies beside it; `draft`, which it is without this key, for practice alone.",
        },
        new("standards", "the packs whose ids are used below")
        {
            Value = ListOf(Id),
            Hover = "The packs whose ids are used below, as in `[nos-2005, role-2005, critical-2026]`. The first with units is the one that is scored.",
        },
        Include,
        new("cast", "the people in it")
        {
            Value = ById(Map(HeadKeys.CastMember), mayBeEmpty: true),
            Hover = "The people in the story, each under an id such as `pupil` or `dsl`. Texts then write `{pupil}` for the name and `{pupil.they}` for the pronoun.",
        },
        new("vars", "what the story remembers")
        {
            Value = ById(Either(Flag, new TableByKeyValue("of", HeadKeys.WordVar, HeadKeys.NumberVar))),
            Hover = "What the story remembers: `true` or `false`, as in `told-dsl: false`; a number with bounds, as in `trust: { start: 2, min: 0, max: 5 }`; or a word, as in `mood: { start: wary, of: [wary, at-ease] }`.",
        },
        new("clock", "the school day")
        {
            Value = Map(HeadKeys.Clock),
            Hover = "The school day, as in `{ from: \"08:10\", to: \"15:30\" }`. With it, answers can take time.",
        },
        new("critical", "serious breaches of this scenario's own")
        {
            Value = ById(Map(HeadKeys.OwnIncident)),
            Hover = "Serious breaches that no pack has, each under an id of your own. A choice names one with `critical:`.",
        },
        new("start", "the id of the first scene", Required: true)
        {
            Value = Id,
            Hover = "The id of the scene with which the story begins.",
        },
        Scenes,
        new("events", "what may interrupt after an answer")
        {
            Value = ListOf(SceneKeys.Event),
            Hover = "What may interrupt the story. They are looked at after every answer, and the first that holds takes over.",
        },
        new("claims", "what must be true of every way to play it")
        {
            Value = ListOf(ProofKeys.Claim),
            Hover = "What must be true of every way to play it, such as `- always: told-dsl or ending != good`. `mentorsim check` proves it or shows a way in which it is not so.",
        },
        new("tests", "scripted plays and what they must give")
        {
            Value = ListOf(ProofKeys.Test),
            Hover = "Scripted plays and what they must give. `mentorsim test` plays them and says what is different.",
        },
        new("unnoticed", "small mistakes that change nothing")
        {
            Value = ListOf(Unnoticed),
            Hover = "Small mistakes that `mentorsim test --mutate` puts in and that change nothing, so that no test can notice them, each with the reason.",
        },
    ])
    {
        Hover = "A scenario: a story in which the trainee decides what to do, with feedback on each decision.",
    };
}
