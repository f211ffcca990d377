using System.Collections.Immutable;
using MentorSim.Engine.Scripting;
using MentorSim.Engine.Yaml;
using static MentorSim.Engine.Yaml.KeyValue;

namespace MentorSim.Engine.Scenarios;

/// <summary>The keys of scenes and of what leads from one to the next.</summary>
internal static class SceneKeys
{
    /// <summary>The keys of which a scene has exactly one: how the story goes on.</summary>
    public static ImmutableArray<string> WaysOn { get; } = ["choices", "pick", "order", "write", "then", "ending"];

    /// <summary>The words for how a story can end.</summary>
    public static ImmutableArray<string> Endings { get; } = ["good", "mixed", "poor"];

    private static readonly KeyValue Condition = new ConditionValue(ConditionReader.LongestText);

    private static readonly KeyValue Text = Prose(ScenarioLimits.LongestScene);

    public static KeyTable TextPart { get; } = new("a part of a text", [
        new("when", "when it is shown")
        {
            Value = Condition,
            Hover = "This part is shown only if this holds when the scene is entered, as in `trust >= 3`.",
        },
        new("text", "what it says", Required: true)
        {
            Value = Text,
            Hover = "What this part says.",
        },
    ])
    {
        Hover = "A part of the text of a scene that is shown only sometimes.",
    };

    public static KeyTable Branch { get; } = new("an entry of then", [
        new("when", "the condition")
        {
            Value = Condition,
            Hover = "The story takes this way if this holds, as in `told-dsl`. Entries are read from the top: the first that holds is taken.",
            NotWith = ["chance"],
        },
        new("chance", "the share of 100, as in 70%")
        {
            Value = Percent(ScenarioLimits.SmallestChance, ScenarioLimits.LargestChance),
            Hover = "How likely this way is, as in `70%`. All chances together must stay under 100%; the last entry takes the rest.",
        },
        new("to", "the id of the next scene", Required: true)
        {
            Value = Id,
            Hover = "The scene to which this way leads: one of the ids under `scenes:`.",
        },
    ])
    {
        Hover = "One of the ways in which the story can go on by itself. Entries with `when` come first, then those with `chance`, and last one with neither.",
    };

    public static KeyTable Event { get; } = new("an event", [
        new("when", "when it interrupts", Required: true)
        {
            Value = Condition,
            Hover = "The event interrupts as soon as this holds after an answer, as in `time > 15:00 and not told-dsl`. It happens at most once.",
        },
        new("to", "the id of the scene to which it leads", Required: true)
        {
            Value = Id,
            Hover = "The scene to which the event leads, in place of the one that would have come next.",
        },
    ])
    {
        Hover = "Something that can interrupt the story after any answer.",
    };

    public static KeyTable Scene { get; } = new("a scene", [
        new("text", "what is seen and heard")
        {
            Value = Either(Text, ListOf(Either(Text, Map(TextPart)))),
            Hover = "What the trainee sees and hears. Put it in a `|` block, so that any character may stand in it. `{pupil}` becomes the person's name, `{pupil.they}` the pronoun. It may also be a list of parts, each with a `when:` of its own.",
        },
        new("choices", "a list of what the trainee can do")
        {
            Value = ListOf(AnswerKeys.Choice, 1, ScenarioLimits.MostChoices),
            Hover = "What the trainee can do or say here: one to nine choices, of which one is taken. Each begins with a dash and has an `id:`, a `text:`, a `to:` and a `feedback:`.",
        },
        new("pick", "things to tick")
        {
            Value = Map(AnswerKeys.Pick),
            Hover = "Boxes to tick, of which several may be right, such as what belongs in a record.",
        },
        new("order", "things to put in order")
        {
            Value = Map(AnswerKeys.Order),
            Hover = "Steps to put in the right order, such as what to do first after a disclosure.",
        },
        new("write", "something to write")
        {
            Value = Map(AnswerKeys.Write),
            Hover = "Something to write in the trainee's own words. It is kept for a person to read and never marked by the program.",
        },
        new("then", "how the story goes on by itself")
        {
            Value = ListOf(Branch, 1),
            Hover = "The story goes on without a decision: by condition, by chance, or straight on, as in `then: [{ to: afternoon }]`.",
        },
        new("ending", "good, mixed or poor")
        {
            Value = OneOf(Endings),
            Hover = "The story ends here, and the ending is `good`, `mixed` or `poor`.",
        },
        new("certainty", "whether to ask how sure the trainee is")
        {
            Value = Flag,
            Hover = "Write `true` to ask how sure the trainee is of the answer, from 1 (a guess) to 3 (certain). It gives no points; the debrief shows it.",
            NotWith = ["then", "ending"],
        },
        new("seconds", "the time for the decision")
        {
            Value = Number(1, ScenarioLimits.MostSeconds),
            Hover = "How many seconds there are to decide, as in `45`. When they are up, the choice under `timeout:` is taken. People who need more time can have it.",
            NotWith = ["then", "ending"],
            Needs = ["timeout"],
        },
        new("timeout", "the choice that is taken when the time is up")
        {
            Value = Id,
            Hover = "The id of the choice that is taken when the time under `seconds:` is up. It must always be on offer, so it has no `when:` and no `once:`.",
            NotWith = ["then", "ending"],
            Needs = ["seconds"],
        },
    ])
    {
        Hover = "One moment of the story: what is seen and heard, and exactly one way on. That is `choices`, `pick`, `order` or `write` for a decision, `then` where the story goes on by itself, or `ending`.",
        ExactlyOneOf = WaysOn,
    };
}
