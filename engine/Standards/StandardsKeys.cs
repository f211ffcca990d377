using System.Collections.Immutable;
using MentorSim.Engine.Yaml;
using static MentorSim.Engine.Yaml.KeyValue;

namespace MentorSim.Engine.Standards;

/// <summary>The keys of packs and school profiles.</summary>
internal static class StandardsKeys
{
    private static readonly KeyValue LevelShare = Percent(1, 100);

    private static readonly Key IdKey = new("id", "its id", Required: true)
    {
        Value = PackId,
        Hover = "The id by which scenarios name it, as its source prints it: no blanks and no `/`, as in `LM3.2` or `CF-01`. It stands only once in a pack.",
    };

    private static readonly Key Grade = new("grade", "A, B or C: how well the source was checked")
    {
        Value = Line(suggestions: ["A", "B", "C"]),
        Hover = "How well the source was checked: `A` it was read itself, `B` it was read as quoted elsewhere, `C` it was not checked again.",
    };

    /// <summary>What a serious breach says, in a pack or in a scenario of its own.</summary>
    public static ImmutableArray<Key> BreachKeys { get; } =
    [
        new("title", "what was done, as a short phrase", Required: true)
        {
            Value = Prose(),
            Hover = "What was done, as a short phrase, such as `Leaving a child alone who is in danger`.",
        },
        new("unit", "the unit that it makes 'not yet'")
        {
            Value = Reference,
            Hover = "The unit that this breach makes \"not yet\", whatever the points say, as in `LM3`.",
        },
        new("source", "what it rests on")
        {
            Value = Prose(),
            Hover = "The guidance or rule that it rests on, with the paragraph where there is one.",
        },
        Grade,
        new("why", "why it fails whatever else was done well")
        {
            Value = Prose(),
            Hover = "Why this fails an assessment whatever else was done well. The debrief shows it.",
        },
        new("instead", "what would have kept it from happening")
        {
            Value = Prose(),
            Hover = "What to do instead. The debrief shows it.",
        },
    ];

    public static KeyTable Valid { get; } = new("valid", [
        new("from", "the first day, in quotes")
        {
            Value = Day,
            Hover = "The first day on which it holds, in quotes, as in `\"2026-09-01\"`.",
        },
        new("to", "the last day, in quotes")
        {
            Value = Day,
            Hover = "The last day on which it holds, in quotes, as in `\"2027-08-31\"`.",
        },
    ])
    {
        Hover = "From when, and to when, the pack holds.",
    };

    public static KeyTable Levels { get; } = new("levels", [
        new("strong", "a per cent", Required: true)
        {
            Value = LevelShare,
            Hover = "The per cent from which a unit counts as strong, as in `85%`.",
        },
        new("competent", "a per cent", Required: true)
        {
            Value = LevelShare,
            Hover = "The per cent from which a unit counts as competent, as in `60%`.",
        },
        new("developing", "a per cent", Required: true)
        {
            Value = LevelShare,
            Hover = "The per cent from which a unit counts as developing, as in `30%`. Below it, it is \"not yet\".",
        },
    ])
    {
        Hover = "How much of what could be scored makes a unit strong, competent or developing.",
    };

    public static KeyTable Element { get; } = new("an element", [
        IdKey,
        new("title", "its title, exactly as published", Required: true)
        {
            Value = Prose(),
            Hover = "The title, word for word as its owner published it.",
        },
    ])
    {
        Hover = "One part of a unit. Choices give points for or against elements.",
    };

    public static KeyTable Unit { get; } = new("a unit", [
        IdKey,
        new("title", "its title, exactly as published", Required: true)
        {
            Value = Prose(),
            Hover = "The title, word for word as its owner published it.",
        },
        new("elements", "a list of its elements", Required: true)
        {
            Value = ListOf(Element),
            Hover = "The parts of the unit, each with an id and a title.",
        },
    ])
    {
        Hover = "A unit of the standard, made of elements. The scorecard has one line for each unit.",
    };

    public static KeyTable Boundary { get; } = new("a boundary", [
        IdKey,
        new("is", "true for what a mentor is, false for what a mentor is not", Required: true)
        {
            Value = Flag,
            Hover = "`true` for what a learning mentor is (a choice names it under `shows:`), `false` for what a learning mentor is not (`oversteps:`).",
        },
        new("ref", "the id in the source document")
        {
            Value = Line(),
            Hover = "The id that it has in the document it comes from.",
        },
        new("title", "the wording of the source", Required: true)
        {
            Value = Prose(),
            Hover = "The wording of the source.",
        },
        new("meaning", "what it looks like")
        {
            Value = Prose(),
            Hover = "What it looks like in practice, in your own words.",
        },
        new("instead", "what a mentor does instead")
        {
            Value = Prose(),
            Hover = "For what a learning mentor is not: what a learning mentor does instead.",
        },
    ])
    {
        Hover = "Something that a learning mentor is, or is not.",
    };

    public static KeyTable Incident { get; } = new("an incident", [
        IdKey,
        .. BreachKeys[..2],
        new("applies", "when it counts")
        {
            Value = Prose(),
            Hover = "When it counts, as in `always`.",
        },
        .. BreachKeys[2..],
    ])
    {
        Hover = "An act that fails an assessment by itself. On screen it is called a serious breach.",
    };

    public static KeyTable PracticeRule { get; } = new("a rule", [
        IdKey,
        new("text", "the rule in a sentence or two", Required: true)
        {
            Value = Prose(),
            Hover = "The rule in a sentence or two.",
        },
        Grade,
        new("sources", "ids of the texts it was taken from")
        {
            Value = ListOf(Line()),
            Hover = "The texts that it was taken from: ids of this pack's `sources:`, as in `[S1, S7]`.",
        },
    ])
    {
        Hover = "A rule of practice. Feedback in scenarios rests on such rules and names them under `sources:`.",
    };

    public static KeyTable PracticeSource { get; } = new("a source", [
        IdKey,
        new("title", "its title", Required: true)
        {
            Value = Prose(),
            Hover = "The title of the text.",
        },
        new("body", "who published it")
        {
            Value = Line(),
            Hover = "Who published it, as in `DfE`.",
        },
        new("year", "the year")
        {
            Value = Line(),
            Hover = "The year in which it came out, as in `2026`.",
        },
        new("status", "statutory, advice, and the like")
        {
            Value = Line(suggestions: ["statutory", "advice"]),
            Hover = "What weight it has: `statutory`, `advice`, and the like.",
        },
        new("url", "where it can be read")
        {
            Value = Line(),
            Hover = "The address at which it can be read.",
        },
        Grade,
    ])
    {
        Hover = "A text that rules were taken from.",
    };

    public static KeyTable CrossWalk { get; } = new("a cross-walk", [
        new("from", "an element of another pack, with the pack", Required: true)
        {
            Value = Line(),
            Hover = "The element of another pack: the pack's id, a slash and the element's id, as in `nos-2005/LM3.2`.",
        },
        new("to", "a list of elements of this pack", Required: true)
        {
            Value = ListOf(Line()),
            Hover = "The elements of this pack for which evidence on it counts, as in `[KS5, KS9]`.",
        },
    ])
    {
        Hover = "One element of another pack and the elements of this one that answer to it.",
    };

    public static KeyTable Pack => PackKeys.Pack;

    public static KeyTable School => SchoolKeys.School;

    public static KeyTable SchoolPerson => SchoolKeys.SchoolPerson;

    public static KeyTable Superseded => SchoolKeys.Superseded;
}
