using MentorSim.Engine.Yaml;

namespace MentorSim.Engine.Scenarios;

/// <summary>The keys of a scenario.</summary>
internal static class ScenarioKeys
{
    public static KeyTable Scenario { get; } = new("a scenario", [
        new("kind", "the word scenario", Required: true),
        new("id", "its id: lower-case words with hyphens", Required: true),
        new("title", "its title", Required: true),
        new("topic", "safeguarding, bullying, bereavement, attendance, or a word of your own", Required: true),
        new("phase", "primary, secondary or any"),
        new("summary", "what it is about, in a sentence or two", Required: true),
        new("minutes", "how long to allow", Required: true),
        new("notice", "what a trainee should know before the start"),
        new("policy", "the guidance it rests on"),
        new("review", "who reviewed it, and when") { Unread = Unread.Noted },
        new("standards", "the packs whose ids are used below"),
        new("include", "files whose scenes are brought in") { Unread = Unread.Refused },
        new("cast", "the people in it"),
        new("vars", "what the story remembers"),
        new("clock", "the school day"),
        new("critical", "serious breaches of this scenario's own"),
        new("start", "the id of the first scene", Required: true),
        new("scenes", "the scenes, by id", Required: true),
        new("events", "what may interrupt after an answer"),
        new("claims", "what must be true of every way to play it") { Unread = Unread.Noted },
        new("tests", "scripted plays and what they must give") { Unread = Unread.Noted },
    ]);

    public static KeyTable Policy { get; } = new("a policy", [
        new("ref", "the short name of the guidance", Required: true),
        new("edition", "its edition"),
        new("review-by", "the day by which to look at it again"),
    ]);

    public static KeyTable Clock { get; } = new("a clock", [
        new("from", "when the story begins, as in \"08:10\"", Required: true),
        new("to", "when the school day ends", Required: true),
    ]);

    public static KeyTable CastMember { get; } = new("a person of the cast", [
        new("name", "a name of your own; without one, a name is made"),
        new("from", "who plays the part, as in school.dsl"),
        new("year", "the school year of a pupil"),
        new("pronouns", "she, he or they; without, the seed decides"),
        new("role", "what the person is in the story"),
    ]);

    public static KeyTable NumberVar { get; } = new("a number", [
        new("start", "the number at the start", Required: true),
        new("min", "the smallest that it can be", Required: true),
        new("max", "the largest that it can be", Required: true),
    ]);

    public static KeyTable WordVar { get; } = new("a word", [
        new("start", "the word at the start", Required: true),
        new("of", "a list of the words that it can be", Required: true),
    ]);

    public static KeyTable OwnIncident { get; } = new("a serious breach", [
        new("title", "what was done, as a short phrase", Required: true),
        new("unit", "the unit that it makes 'not yet'"),
        new("source", "what it rests on"),
        new("grade", "A, B or C: how well the source was checked"),
        new("why", "why it fails whatever else was done well"),
        new("instead", "what would have kept it from happening"),
    ]);

    public static KeyTable Scene { get; } = new("a scene", [
        new("text", "what is seen and heard"),
        new("choices", "a list of what the trainee can do"),
        new("pick", "things to tick") { Unread = Unread.Refused },
        new("order", "things to put in order") { Unread = Unread.Refused },
        new("write", "something to write") { Unread = Unread.Refused },
        new("then", "how the story goes on by itself"),
        new("ending", "good, mixed or poor"),
        new("certainty", "whether to ask how sure the trainee is") { Unread = Unread.Refused },
        new("seconds", "the time for the decision") { Unread = Unread.Refused },
        new("timeout", "the choice that is taken when the time is up") { Unread = Unread.Refused },
    ]);

    public static KeyTable TextPart { get; } = new("a part of a text", [
        new("when", "when it is shown"),
        new("text", "what it says", Required: true),
    ]);

    public static KeyTable Choice { get; } = new("a choice", [
        new("id", "its id, unique in the scene", Required: true),
        new("text", "what the trainee reads", Required: true),
        new("to", "the id of the next scene", Required: true),
        new("when", "when it is offered"),
        new("once", "true where it is offered only until it is taken"),
        new("set", "vars and what they become"),
        new("add", "vars and what is added to them"),
        new("takes", "how much school time it takes"),
        new("evidence", "elements and -2, -1, 1 or 2"),
        new("shows", "\"is\" items of the role that it shows"),
        new("oversteps", "\"is not\" items of the role that it oversteps"),
        new("critical", "the serious breach that it is"),
        new("sources", "rules of practice that the feedback rests on"),
        new("feedback", "why it is sound or not"),
    ]);

    public static KeyTable Branch { get; } = new("an entry of then", [
        new("when", "the condition"),
        new("chance", "the share of 100, as in 70%"),
        new("to", "the id of the next scene", Required: true),
    ]);

    public static KeyTable Event { get; } = new("an event", [
        new("when", "when it interrupts", Required: true),
        new("to", "the id of the scene to which it leads", Required: true),
    ]);
}
