using System.Collections.Immutable;
using MentorSim.Engine.Scripting;
using MentorSim.Engine.Yaml;
using static MentorSim.Engine.Yaml.KeyValue;

namespace MentorSim.Engine.Scenarios;

/// <summary>The keys of decisions and of their answers.</summary>
internal static class AnswerKeys
{
    private static readonly KeyValue Condition = new ConditionValue(ConditionReader.LongestText);

    // A word of `set` is known only with the vars: here it is any id.
    private static readonly KeyValue VarValue = Either(Number(-ScenarioLimits.FurthestNumber, ScenarioLimits.FurthestNumber), Flag, Id);

    private static readonly Key IdKey = new("id", "its id, unique in the scene", Required: true)
    {
        Value = Id,
        Hover = "A short name for this answer: lower-case words with hyphens, such as `stay-with-her`. No other answer in the same scene may have it. Conditions use it, as in `chose(table.stay-with-her)`, and so do tests.",
    };

    private static readonly Key To = new("to", "the id of the next scene", Required: true)
    {
        Value = Id,
        Hover = "The scene that comes next: one of the ids under `scenes:`.",
    };

    private static readonly Key Takes = new("takes", "how much school time it takes")
    {
        Value = Length,
        Hover = "How much of the school day this uses up, as in `5m`, `1h` or `1h30m`. It moves the school clock, so the scenario needs `clock:`.",
    };

    private static readonly Key Evidence = new("evidence", "elements and -2, -1, 1 or 2")
    {
        Value = ByReference(new NumberValue(-ScenarioLimits.MostEvidence, ScenarioLimits.MostEvidence, NotZero: true)),
        Hover = "What this shows about the trainee: elements of the standards with points for (1 or 2) or against (-1 or -2), as in `{ LM3.2: 2 }`. Where two packs share an id, write the pack too: `nos-2005/LM3.2`.",
    };

    private static readonly ImmutableArray<Key> Marks =
    [
        Evidence,
        new("shows", "\"is\" items of the role that it shows")
        {
            Value = ListOf(Reference),
            Hover = "What a learning mentor is, where this answer is a good example of it, as in `[active-listener]`.",
        },
        new("oversteps", "\"is not\" items of the role that it oversteps")
        {
            Value = ListOf(Reference),
            Hover = "What a learning mentor is not, where this answer acts as if it were so, as in `[counsellor]`.",
        },
        new("critical", "the serious breach that it is")
        {
            Value = Reference,
            Hover = "A serious breach fails the assessment by itself, whatever else went well. Write the id of one from a pack, such as `CF-01`, or of one of your own from `critical:` at the top of this file.",
        },
        new("sources", "rules of practice that the feedback rests on")
        {
            Value = ListOf(Reference),
            Hover = "The rules of practice that the feedback rests on, as in `[SG-D1]`. The debrief shows them, so that nobody has to take your word for it.",
        },
    ];

    private static readonly Key Feedback = new("feedback", "why it is sound or not")
    {
        Value = Prose(ScenarioLimits.LongestFeedback),
        Hover = "Say why this is sound practice or not. The trainee reads it after answering, and in the debrief beside every answer, taken or not.",
    };

    private static readonly Key Set = new("set", "vars and what they become")
    {
        Value = ById(VarValue),
        Hover = "What the story remembers from now on: vars and their new values, as in `{ told-dsl: true, mood: closed }`.",
    };

    private static readonly Key Add = new("add", "vars and what is added to them")
    {
        Value = ById(Number(-2 * ScenarioLimits.FurthestNumber, 2 * ScenarioLimits.FurthestNumber)),
        Hover = "Numbers that go up or down: vars and what is added to them, as in `{ trust: 1 }` or `{ trust: -2 }`. A number never leaves the bounds that it has under `vars:`.",
    };

    public static KeyTable Choice { get; } = new("a choice", [
        IdKey,
        new("text", "what the trainee reads", Required: true)
        {
            Value = Prose(ScenarioLimits.LongestChoice),
            Hover = "What the trainee can do, as the trainee reads it. Write it as something to do or say: `Stay with her and send the other pupil for help.`",
        },
        To,
        new("when", "when it is offered")
        {
            Value = Condition,
            Hover = "This choice is offered only while this holds, as in `trust >= 3` or `not told-dsl`. Without it, it is always offered.",
        },
        new("once", "true where it is offered only until it is taken")
        {
            Value = Flag,
            Hover = "Write `true` if the choice should be gone once it was taken. It keeps a story from going round in circles.",
        },
        Set,
        Add,
        Takes,
        .. Marks,
        Feedback,
    ])
    {
        Hover = "One thing that the trainee can do or say here, where it leads, and why it is sound or not.",
    };

    public static KeyTable PickOption { get; } = new("an option to tick", [
        IdKey,
        new("text", "what the trainee reads", Required: true)
        {
            Value = Prose(ScenarioLimits.LongestChoice),
            Hover = "What stands beside the box to tick, such as `The words as she said them`.",
        },
        Feedback,
        .. Marks,
        Add,
        Set,
    ])
    {
        Hover = "One box that the trainee can tick. What it gives counts only if it is ticked; its feedback is shown either way.",
    };

    public static KeyTable Pick { get; } = new("a pick", [
        new("prompt", "the question above the options", Required: true)
        {
            Value = Prose(ScenarioLimits.LongestPrompt),
            Hover = "The question above the boxes, as in `What goes into your note?`",
        },
        new("min", "the fewest options to tick")
        {
            Value = Number(0, ScenarioLimits.MostPickOptions),
            Hover = "The fewest boxes that must be ticked before the story goes on. 0 means that none may be right too.",
        },
        new("max", "the most options to tick")
        {
            Value = Number(1, ScenarioLimits.MostPickOptions),
            Hover = "The most boxes that may be ticked.",
        },
        new("options", "a list of what there is to tick", Required: true)
        {
            Value = ListOf(PickOption, 1, ScenarioLimits.MostPickOptions),
            Hover = "The boxes, at most nine. Each begins with a dash and has an `id:` and a `text:`.",
        },
        To,
        Takes,
    ])
    {
        Hover = "A decision in which the trainee ticks one or more boxes, such as what belongs in a record.",
    };

    public static KeyTable OrderOption { get; } = new("an option to put in order", [
        IdKey,
        new("text", "what the trainee reads", Required: true)
        {
            Value = Prose(ScenarioLimits.LongestChoice),
            Hover = "One step, as the trainee reads it, such as `Tell the designated safeguarding lead`.",
        },
        Feedback,
        Marks.Single(key => key.Name == "sources"),
    ])
    {
        Hover = "One of the steps that the trainee puts in order.",
    };

    public static KeyTable Order { get; } = new("an order", [
        new("prompt", "the question above the options", Required: true)
        {
            Value = Prose(ScenarioLimits.LongestPrompt),
            Hover = "The question above the steps, as in `In which order do you do this?`",
        },
        new("options", "a list of the steps, in the right order", Required: true)
        {
            Value = ListOf(OrderOption, ScenarioLimits.FewestOrderOptions, ScenarioLimits.MostOrderOptions),
            Hover = "Two to six steps. Write them in the right order: the trainee sees them shuffled.",
        },
        new("evidence", "elements and 1 or 2, the full marks")
        {
            Value = ByReference(Number(1, ScenarioLimits.MostEvidence)),
            Hover = "Elements of the standards and the full marks, 1 or 2, as in `{ LM3.2: 2 }`. An order that is partly right earns a part of them.",
        },
        To,
        Takes,
    ])
    {
        Hover = "A decision in which the trainee puts some steps in the right order.",
    };

    public static KeyTable Criterion { get; } = new("a criterion", [
        new("id", "its id", Required: true)
        {
            Value = Id,
            Hover = "A short name for this point: lower-case words with hyphens, such as `own-words`.",
        },
        new("text", "what a good text does", Required: true)
        {
            Value = Prose(ScenarioLimits.LongestCriterion),
            Hover = "What a person who reads the trainee's text should look for, as in `Keeps to what was seen and heard.`",
        },
    ])
    {
        Hover = "One thing to look for in what the trainee wrote.",
    };

    public static KeyTable Write { get; } = new("a write", [
        new("prompt", "what the trainee is asked to write", Required: true)
        {
            Value = Prose(ScenarioLimits.LongestPrompt),
            Hover = "What the trainee is asked to write, as in `Write your note for the record.`",
        },
        new("criteria", "what to look for in the text")
        {
            Value = ListOf(Criterion, 1, ScenarioLimits.MostCriteria),
            Hover = "What to look for in the text, point by point. The trainee sees this afterwards, and so does whoever marks it; the program gives no points for it.",
        },
        To,
        Takes,
    ])
    {
        Hover = "A place for the trainee to write a few sentences. They are kept for a person to read and are never marked by the program.",
    };
}
