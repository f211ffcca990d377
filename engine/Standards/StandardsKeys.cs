using MentorSim.Engine.Yaml;

namespace MentorSim.Engine.Standards;

/// <summary>The keys of packs and school profiles.</summary>
internal static class StandardsKeys
{
    public static KeyTable Pack { get; } = new("a pack", [
        new("kind", "the word pack", Required: true),
        new("id", "the id by which scenarios name the pack", Required: true),
        new("title", "its title", Required: true),
        new("edition", "the edition, as its owner prints it"),
        new("owner", "who published it"),
        new("source", "what its statements rest on"),
        new("valid", "from when, and to when, it holds"),
        new("note", "what a reader should know about it"),
        new("reading-age", "the reading age, in years, that story text should not pass"),
        new("levels", "per cents of the ceiling for strong, competent and developing"),
        new("grades", "per cents of the ceiling for the grades of the total"),
        new("units", "a list of units with their elements"),
        new("boundaries", "a list of what a mentor is and is not"),
        new("incidents", "a list of acts that fail an assessment by themselves"),
        new("rules", "a list of rules of practice"),
        new("sources", "a list of the texts that the rules were taken from"),
        new("cross-walks", "a list of items elsewhere and the elements that they answer to"),
    ]);

    public static KeyTable Valid { get; } = new("valid", [new("from", "the first day, in quotes"), new("to", "the last day, in quotes")]);

    public static KeyTable Levels { get; } = new("levels", [
        new("strong", "a per cent", Required: true),
        new("competent", "a per cent", Required: true),
        new("developing", "a per cent", Required: true),
    ]);

    public static KeyTable Unit { get; } = new("a unit", [
        new("id", "its id", Required: true),
        new("title", "its title, exactly as published", Required: true),
        new("elements", "a list of its elements", Required: true),
    ]);

    public static KeyTable Element { get; } = new("an element", [
        new("id", "its id", Required: true),
        new("title", "its title, exactly as published", Required: true),
    ]);

    public static KeyTable Boundary { get; } = new("a boundary", [
        new("id", "its id", Required: true),
        new("is", "true for what a mentor is, false for what a mentor is not", Required: true),
        new("ref", "the id in the source document"),
        new("title", "the wording of the source", Required: true),
        new("meaning", "what it looks like"),
        new("instead", "what a mentor does instead"),
    ]);

    public static KeyTable Incident { get; } = new("an incident", [
        new("id", "its id", Required: true),
        new("title", "what was done, as a short phrase", Required: true),
        new("unit", "the unit that it makes 'not yet'"),
        new("applies", "when it counts"),
        new("source", "what it rests on"),
        new("grade", "A, B or C: how well the source was checked"),
        new("why", "why it fails whatever else was done well"),
        new("instead", "what would have kept it from happening"),
    ]);

    public static KeyTable PracticeRule { get; } = new("a rule", [
        new("id", "its id", Required: true),
        new("text", "the rule in a sentence or two", Required: true),
        new("grade", "A, B or C: how well the source was checked"),
        new("sources", "ids of the texts it was taken from"),
    ]);

    public static KeyTable PracticeSource { get; } = new("a source", [
        new("id", "its id", Required: true),
        new("title", "its title", Required: true),
        new("body", "who published it"),
        new("year", "the year"),
        new("status", "statutory, advice, and the like"),
        new("url", "where it can be read"),
        new("grade", "A, B or C: how well it was checked"),
    ]);

    public static KeyTable CrossWalk { get; } = new("a cross-walk", [
        new("from", "the id elsewhere", Required: true),
        new("to", "a list of elements of this pack", Required: true),
    ]);

    public static KeyTable School { get; } = new("a school profile", [
        new("kind", "the word school", Required: true),
        new("id", "its id", Required: true),
        new("name", "the school's name", Required: true),
        new("phase", "primary, secondary or all-through"),
        new("people", "who fills which slot", Required: true),
        new("thresholds", "named per cents"),
    ]);

    public static KeyTable SchoolPerson { get; } = new("a person of the school", [
        new("name", "the name with its title", Required: true),
        new("role", "what the person does"),
        new("pronouns", "she, he or they"),
    ]);
}
