using MentorSim.Engine.Yaml;
using static MentorSim.Engine.Yaml.KeyValue;

namespace MentorSim.Engine.Standards;

/// <summary>The keys of a school profile.</summary>
internal static class SchoolKeys
{
    public static KeyTable SchoolPerson { get; } = new("a person of the school", [
        new("name", "the name with its title", Required: true)
        {
            Value = Line(),
            Hover = "The name with its title, as in `Ms Rahmani`.",
        },
        new("role", "what the person does")
        {
            Value = Line(),
            Hover = "What the person does in the school, as in `designated safeguarding lead`.",
        },
        new("pronouns", "she, he or they")
        {
            Value = OneOf([.. SchoolBinder.PronounWords]),
            Hover = "`she`, `he` or `they`. Without it, `they`.",
        },
    ])
    {
        Hover = "One person who works at the school.",
    };

    public static KeyTable Superseded { get; } = new("a superseded edition", [
        new("ref", "the short name of the guidance, as in `policy:`", Required: true)
        {
            Value = Line(),
            Hover = "The short name of the guidance, as scenarios write it in `policy:`, such as `KCSIE`.",
        },
        new("edition", "the edition that no longer holds", Required: true)
        {
            Value = Line(),
            Hover = "The edition that no longer holds, as in `2025`.",
        },
        new("by", "the edition that took its place", Required: true)
        {
            Value = Line(),
            Hover = "The edition that took its place, as in `2026`.",
        },
    ])
    {
        Hover = "An edition of guidance that no longer holds.",
    };

    public static KeyTable School { get; } = new("a school profile", [
        new("kind", "the word school", Required: true)
        {
            Value = OneOf("school"),
            Hover = "Says what this file is: `school`.",
        },
        new("id", "its id", Required: true)
        {
            Value = Id,
            Hover = "An id for the school: lower-case words with hyphens, as in `hartley-vale`.",
        },
        new("name", "the school's name", Required: true)
        {
            Value = Line(),
            Hover = "The school's name, as trainees read it. Texts write `{school}` for it.",
        },
        new("phase", "primary, secondary or all-through")
        {
            Value = OneOf("primary", "secondary", "all-through"),
            Hover = "`primary`, `secondary` or `all-through`.",
        },
        new("people", "who fills which slot", Required: true)
        {
            Value = ById(Map(SchoolPerson)),
            Hover = "Who does which job, each under a slot such as `dsl` or `head`. A scenario asks for `school.dsl` and gets this school's person.",
        },
        new("thresholds", "named per cents")
        {
            Value = new MapValue(KeyForm.Any, Percent(0, 100), MayBeEmpty: false),
            Hover = "Per cents with a name, as in `{ persistent-absence: 10% }`.",
        },
        new("superseded", "a list of editions of guidance that a newer one has taken the place of")
        {
            Value = ListOf(Superseded),
            Hover = "Editions of guidance that no longer hold. A scenario whose `policy:` names one of them gets a warning.",
        },
    ])
    {
        Hover = "The school in which the scenarios play: who does which job, and its thresholds.",
    };
}
