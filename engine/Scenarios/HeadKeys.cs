using MentorSim.Engine.Standards;
using MentorSim.Engine.Yaml;
using static MentorSim.Engine.Yaml.KeyValue;

namespace MentorSim.Engine.Scenarios;

/// <summary>The keys of what a scenario says before its scenes.</summary>
internal static class HeadKeys
{
    private static readonly KeyValue StoryNumber = Number(-ScenarioLimits.FurthestNumber, ScenarioLimits.FurthestNumber);

    public static KeyTable Policy { get; } = new("a policy", [
        new("ref", "the short name of the guidance", Required: true)
        {
            Value = Line(ScenarioLimits.LongestPolicyRef, "KCSIE", "WTISA"),
            Hover = "The short name of the guidance that the scenario rests on, such as `KCSIE`.",
        },
        new("edition", "its edition")
        {
            Value = Line(ScenarioLimits.LongestEdition),
            Hover = "The edition of that guidance, as in `2026`.",
        },
        new("review-by", "the day by which to look at it again")
        {
            Value = Day,
            Hover = "The day by which somebody should check that the scenario still fits the guidance, as in `2027-09-01`.",
        },
    ])
    {
        Hover = "The guidance that the scenario rests on, and when to look at it again.",
    };

    public static KeyTable Review { get; } = new("a review", [
        new("by", "who reviewed it", Required: true)
        {
            Value = Line(ScenarioLimits.LongestName),
            Hover = "The name of the person who read the whole scenario and stands by it.",
        },
        new("role", "what that person does", Required: true)
        {
            Value = Line(ScenarioLimits.LongestRole, "designated safeguarding lead"),
            Hover = "What that person does in the school, as in `designated safeguarding lead`.",
        },
        new("date", "the day of the review", Required: true)
        {
            Value = Day,
            Hover = "The day of the review, as in `2026-11-23`.",
        },
        new("of", "the hash of the file that was reviewed")
        {
            Value = Line(ScenarioLimits.LongestReviewedHash),
            Hover = "A fingerprint of the file as it was reviewed. If the file is edited afterwards, they no longer match and the scenario counts as a draft again.",
        },
    ])
    {
        Hover = "Who reviewed the scenario, and which state of the file. Without a review it counts as a draft.",
    };

    public static KeyTable Clock { get; } = new("a clock", [
        new("from", "when the story begins, as in \"08:10\"", Required: true)
        {
            Value = TimeOfDay,
            Hover = "When the story begins, in quotes, as in `\"08:10\"`.",
        },
        new("to", "when the school day ends", Required: true)
        {
            Value = TimeOfDay,
            Hover = "When the school day ends, in quotes, as in `\"15:30\"`: later than `from:`, by 12 hours at most. The clock stops there.",
        },
    ])
    {
        Hover = "The school clock. With it, answers can take time (`takes: 10m`) and conditions can ask for it (`time > 15:00`).",
    };

    public static KeyTable CastMember { get; } = new("a person of the cast", [
        new("name", "a name of your own; without one, a name is made")
        {
            Value = Line(ScenarioLimits.LongestName),
            Hover = "A name of your own for this person. Leave it out and each play makes up a name, which helps nobody to think of a real pupil.",
        },
        new("from", "who plays the part, as in school.dsl")
        {
            Value = new FormValue("school. and a slot of the school profile, as in school.dsl", "^school\\.."),
            Hover = "Takes the person from the school profile (`school.yaml`), as in `school.dsl`. The name and pronouns are then those of that person.",
            NotWith = ["name", "pronouns"],
        },
        new("year", "the school year of a pupil")
        {
            Value = Number(ScenarioLimits.YoungestYear, ScenarioLimits.OldestYear),
            Hover = "The school year of a pupil, from 0 (Reception) to 13.",
        },
        new("pronouns", "she, he or they; without, the seed decides")
        {
            Value = OneOf([.. SchoolBinder.PronounWords]),
            Hover = "`she`, `he` or `they`. Leave it out and each play decides; then write `{pupil.they} {pupil.says/say}`, so that the verb fits.",
        },
        new("role", "what the person is in the story")
        {
            Value = Line(ScenarioLimits.LongestRole),
            Hover = "What this person is in the story, for the list of who is who, as in `her class teacher`.",
        },
    ])
    {
        Hover = "One person in the story. Texts call on this person by the id, as in `{pupil}` and `{pupil.they}`.",
    };

    public static KeyTable NumberVar { get; } = new("a number", [
        new("start", "the number at the start", Required: true)
        {
            Value = StoryNumber,
            Hover = "The number at the start of the story; it must lie between `min:` and `max:`.",
        },
        new("min", "the smallest that it can be", Required: true)
        {
            Value = StoryNumber,
            Hover = "The smallest that the number can be. What would take it lower stops here.",
        },
        new("max", "the largest that it can be", Required: true)
        {
            Value = StoryNumber,
            Hover = "The largest that the number can be. What would take it higher stops here.",
        },
    ])
    {
        Hover = "A whole number with bounds, as in `trust: { start: 2, min: 0, max: 5 }`. The bounds make it possible to try everything that can happen.",
    };

    public static KeyTable WordVar { get; } = new("a word", [
        new("start", "the word at the start", Required: true)
        {
            Value = Id,
            Hover = "The word at the start of the story: one of those under `of:`.",
        },
        new("of", "a list of the words that it can be", Required: true)
        {
            Value = ListOf(Id, 1),
            Hover = "All the words that it can be, as in `[wary, at-ease, closed]`.",
        },
    ])
    {
        Hover = "One of some words, as in `mood: { start: wary, of: [wary, at-ease, closed] }`.",
    };

    public static KeyTable OwnIncident { get; } = new("a serious breach", StandardsKeys.BreachKeys)
    {
        Hover = "A serious breach of this scenario's own. A choice names it by its id, as in `critical: left-alone`.",
    };
}
