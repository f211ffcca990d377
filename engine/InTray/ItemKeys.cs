using MentorSim.Engine.Scenarios;
using MentorSim.Engine.Yaml;
using static MentorSim.Engine.Yaml.KeyValue;

namespace MentorSim.Engine.InTray;

/// <summary>The keys of an item and of what scores it.</summary>
internal static class ItemKeys
{
    private static readonly KeyValue OneOrMore = Either(Id, ListOf(Id, 1));

    private static readonly KeyValue Points = new NumberValue(-PaperLimits.MostPoints, PaperLimits.MostPoints, NotZero: true);

    /// <summary>A word of the priorities, or a length of time.</summary>
    public static KeyValue By { get; } = new FormValue("a word of the priorities, or a length of time as in 10m", "^([a-z][a-z0-9]*(-[a-z0-9]+)*|[0-9]{1,3}h([0-9]{1,4}m)?|[0-9]{1,4}m)$");

    public static KeyTable Attachment { get; } = new("an attachment", [
        new("title", "its title", Required: true)
        {
            Value = Line(PaperLimits.LongestSheetTitle),
            Hover = "The title of the attachment, as the candidate sees it.",
        },
        new("text", "what it says", Required: true)
        {
            Value = Prose(PaperLimits.LongestSheet),
            Hover = "What the attachment says.",
        },
    ])
    {
        Hover = "Something that hangs on an item: a list, a screenshot in words, an earlier letter.",
    };

    public static KeyTable Breach { get; } = new("a breach of a key", [
        new("if", "an action, or a list of actions, that would be the breach")
        {
            Value = OneOrMore,
            Hover = "The action that would be a serious breach, as in `if: ring-home`; or a list of actions, of which any one would be.",
            NotWith = ["unless"],
        },
        new("unless", "an action, or a list of actions, without which it would be a breach")
        {
            Value = OneOrMore,
            Hover = "The action without which it is a serious breach, as in `unless: refer-dsl`; or a list of actions, of which any one is enough.",
            NotWith = ["if"],
        },
        new("by", "by when the action must be said to be done")
        {
            Value = By,
            Hover = "By when the action must be said to be done for it to count: a word of the priorities, or minutes after the item arrived, as in `10m`. It is judged on what the candidate says, never on how long they took to type.",
        },
        new("incident", "the serious breach, as in CF-02", Required: true)
        {
            Value = Reference,
            Hover = "The serious breach of a pack, as in `CF-02`.",
        },
    ])
    {
        Hover = "What would be a serious breach, whatever the points, as in `{ unless: refer-dsl, by: 10m, incident: CF-02 }`.",
        ExactlyOneOf = ["if", "unless"],
    };

    public static KeyTable Key { get; } = new("a key", [
        new("priority", "the sound priority, or a list of them", Required: true)
        {
            Value = OneOrMore,
            Hover = "The sound priority, as in `now`, or a list where two can be defended: the best for the answer counts. Exact gives 2 points, one step off 1.",
        },
        new("actions", "actions and their points", Required: true)
        {
            Value = ById(Points),
            Hover = "Actions with their points, as in `{ refer-dsl: 3, hand-on: 1, nothing: -2 }`. The highest that is chosen counts, and everything below 0 that is chosen. An action that is not here gives nothing.",
        },
        new("to", "people and their points")
        {
            Value = ById(Points),
            Hover = "People with their points, as in `{ dsl: 2, head: 1 }`. The highest that is chosen counts, and everything below 0 that is chosen.",
        },
        new("by-when", "times and their points")
        {
            Value = new MapValue(KeyForm.Any, Number(1, PaperLimits.MostPoints), MayBeEmpty: false),
            Hover = "By when, with points, as in `{ now: 2, today: 1 }` or `{ 10m: 2, today: 1 }`. An answer gets the points of the first that it is not later than.",
        },
        new("critical", "what would be a serious breach; one or a list")
        {
            Value = Either(Map(Breach), ListOf(Breach)),
            Hover = "What would be a serious breach, whatever the points: one, or a list of them.",
        },
        new("evidence", "points on elements")
        {
            Value = ByReference(Number(1, ScenarioLimits.MostEvidence)),
            Hover = "What the best action shows, as in `{ LM3.3: 2 }`: 1 or 2 points on elements of the packs.",
        },
        new("why", "why this is the key")
        {
            Value = Prose(PaperLimits.LongestWhy),
            Hover = "Why this is the sound answer, what else can be defended, and what cannot. It is shown after a practice sitting and to the panel, never to a candidate.",
        },
        new("sources", "rules of practice that it rests on")
        {
            Value = ListOf(Reference),
            Hover = "The rules of practice on which the key rests, as in `[CF-01, SW-05]`.",
        },
    ])
    {
        Hover = "What a sound answer to this item is, and what each part of an answer is worth.",
    };

    public static KeyTable Criterion { get; } = new("a criterion of a rubric", [
        new("id", "its id", Required: true)
        {
            Value = Id,
            Hover = "An id of your own, unique in this item, as in `reason`.",
        },
        new("text", "what is looked for", Required: true)
        {
            Value = Line(PaperLimits.LongestCriterion),
            Hover = "What a member of the panel looks for in the written reason, as in `Says why this comes first`.",
        },
        new("anchors", "what some marks look like")
        {
            Value = new MapValue(KeyForm.Any, Prose(PaperLimits.LongestAnchor), MayBeEmpty: false),
            Hover = "What marks from 0 to 4 look like, at 0, 2 and 4 at least, so that two members mean the same by a mark.",
        },
        new("criterion", "the criterion of the person specification")
        {
            Value = Line(ScenarioLimits.LongestName),
            Hover = "The criterion of the person specification to which it answers, as in `E3`.",
        },
    ])
    {
        Hover = "Something that members of the panel mark in the written reason, from 0 to 4. It is never added to machine points.",
    };

    private static readonly Key Title = new("subject", "what it is about, as the sender puts it")
    {
        Value = Line(PaperLimits.LongestSubject),
        Hover = "What it is about, as the sender puts it. It should not give away how urgent it is.",
    };

    private static readonly Key Medium = new("medium", "email, note, phone, letter, form or visitor")
    {
        Value = OneOf(Media),
        Hover = "How it reaches the tray: `email`, `note`, `phone`, `letter`, `form` or `visitor`.",
    };

    private static readonly Key From = new("from", "who sent it")
    {
        Value = Line(PaperLimits.LongestSender),
        Hover = "Who sent it, as in `Year 4 teaching assistant`.",
    };

    private static readonly Key Text = new("text", "what it says", Required: true)
    {
        Value = Prose(PaperLimits.LongestItem),
        Hover = "What the item says.",
    };

    private static readonly Key Attachments = new("attachments", "what hangs on it")
    {
        Value = ListOf(Attachment, 0, PaperLimits.MostAttachments),
        Hover = "What hangs on it, each with a title and a text.",
    };

    private static readonly Key ItemKey = new("key", "what a sound answer is", Required: true)
    {
        Value = Map(Key),
        Hover = "What a sound answer is, and what each part of an answer is worth. Candidates never see it.",
    };

    private static readonly Key ItemId = new("id", "its id", Required: true)
    {
        Value = Id,
        Hover = "An id of your own for this item: lower-case words with hyphens. Candidates never see it.",
    };

    /// <summary>The words for how something reaches a tray.</summary>
    public static System.Collections.Immutable.ImmutableArray<string> Media => ["email", "note", "phone", "letter", "form", "visitor"];

    public static KeyTable Item { get; } = new("an item", [
        ItemId,
        Medium,
        From,
        Title,
        new("arrives", "when it arrives, as in 12m")
        {
            Value = Length,
            Hover = "When it arrives, counted from the start of the clock, as in `12m`. Without it, the item lies in the tray from the start.",
        },
        Text,
        Attachments,
        ItemKey,
        new("rubric", "what members of the panel mark in the written reason")
        {
            Value = ListOf(Criterion, 0, PaperLimits.MostCriteria),
            Hover = "What members of the panel mark in the written reason, from 0 to 4.",
        },
    ])
    {
        Hover = "Something that lies in the tray, or arrives there while the clock runs.",
    };

    public static KeyTable Practice { get; } = new("a practice item", [ItemId, Medium, From, Title, Text, Attachments, ItemKey])
    {
        Hover = "One item to try before the clock starts; its key and its `why:` are shown afterwards.",
    };
}
