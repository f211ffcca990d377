using MentorSim.Engine.Yaml;
using static MentorSim.Engine.Yaml.KeyValue;

namespace MentorSim.Engine.Standards;

/// <summary>The keys of a pack as a whole.</summary>
internal static class PackKeys
{
    public static KeyTable Pack { get; } = new("a pack", [
        new("kind", "the word pack", Required: true)
        {
            Value = OneOf("pack"),
            Hover = "Says what this file is: `pack`.",
        },
        new("id", "the id by which scenarios name the pack", Required: true)
        {
            Value = Id,
            Hover = "The id by which scenarios name the pack under `standards:`: lower-case words with hyphens, as in `nos-2005`.",
        },
        new("title", "its title", Required: true)
        {
            Value = Prose(),
            Hover = "The title of the pack.",
        },
        new("edition", "the edition, as its owner prints it")
        {
            Value = Line(),
            Hover = "The edition, as its owner prints it, as in `2026`.",
        },
        new("owner", "who published it")
        {
            Value = Line(),
            Hover = "Who published what stands in this pack.",
        },
        new("source", "what its statements rest on")
        {
            Value = Prose(),
            Hover = "The document from which it was taken, so that others can look it up.",
        },
        new("valid", "from when, and to when, it holds")
        {
            Value = Map(StandardsKeys.Valid),
            Hover = "From when, and to when, it holds, as in `{ from: \"2026-09-01\" }`.",
        },
        new("note", "what a reader should know about it")
        {
            Value = Prose(),
            Hover = "What a reader should know about it: what is official, what is your own, what was not checked.",
        },
        new("reading-age", "the reading age, in years, that story text should not pass")
        {
            Value = Number(5, 30),
            Hover = "The reading age, in years, that the text of scenarios should not pass, as in `14`.",
        },
        new("chances", "in how many places a library should give a chance to show each thing")
        {
            Value = Number(1, 99),
            Hover = "In how many places a library should give a chance to show each element, role boundary or serious breach of this pack, as in `4`. `mentorsim coverage` names what has fewer. Without it, 1.",
        },
        new("levels", "per cents of the ceiling for strong, competent and developing")
        {
            Value = Map(StandardsKeys.Levels),
            Hover = "How much of what could be scored makes a unit strong, competent or developing. Without it: 85%, 60% and 30%.",
        },
        new("grades", "per cents of the ceiling for the grades of the total")
        {
            Value = new MapValue(KeyForm.Any, Percent(1, 100), MayBeEmpty: false),
            Hover = "Names of grades for the total and the per cent from which each is reached, as in `{ gold: 90%, silver: 60% }`.",
        },
        new("units", "a list of units with their elements")
        {
            Value = ListOf(StandardsKeys.Unit),
            Hover = "The units of the standard, each with its elements. The points of choices count for these.",
        },
        new("boundaries", "a list of what a mentor is and is not")
        {
            Value = ListOf(StandardsKeys.Boundary),
            Hover = "What a learning mentor is and is not.",
        },
        new("incidents", "a list of acts that fail an assessment by themselves")
        {
            Value = ListOf(StandardsKeys.Incident),
            Hover = "Acts that fail an assessment by themselves. On screen they are called serious breaches.",
        },
        new("rules", "a list of rules of practice")
        {
            Value = ListOf(StandardsKeys.PracticeRule),
            Hover = "Rules of practice that feedback can rest on.",
        },
        new("sources", "a list of the texts that the rules were taken from")
        {
            Value = ListOf(StandardsKeys.PracticeSource),
            Hover = "The texts that the rules were taken from.",
        },
        new("cross-walks", "a list of elements elsewhere and the elements here that answer to them")
        {
            Value = ListOf(StandardsKeys.CrossWalk),
            Hover = "Elements of other packs and the elements of this one that answer to them: by these a play of a scenario that names another pack is read against this one.",
        },
        new("historic-assessment", "how the standard was once assessed")
        {
            Value = Map(HistoricKeys.Assessment),
            Hover = "How the standard was once assessed, with the source of each figure: the historic assessment model. What comes out of it is never a real grade.",
        },
    ])
    {
        Hover = "A standards pack: what choices are scored against, and the rules that feedback rests on.",
    };
}
