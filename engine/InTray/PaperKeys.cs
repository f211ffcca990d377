using MentorSim.Engine.Scenarios;
using MentorSim.Engine.Yaml;
using static MentorSim.Engine.Yaml.KeyValue;

namespace MentorSim.Engine.InTray;

/// <summary>The keys of a paper as a whole.</summary>
internal static class PaperKeys
{
    public static KeyTable Engagement { get; } = new("an entry of the diary", [
        new("at", "the time, as in \"09:05\"", Required: true)
        {
            Value = TimeOfDay,
            Hover = "The time, in quotes, as in `\"09:05\"`.",
        },
        new("what", "what is to happen then", Required: true)
        {
            Value = Line(PaperLimits.LongestEngagement),
            Hover = "What is to happen then, as in `First appointment`.",
        },
    ])
    {
        Hover = "Something in the candidate's diary for the day. It can rule answers out: who is away cannot be told.",
    };

    public static KeyTable Sheet { get; } = new("a sheet of the background pack", [
        new("title", "its title", Required: true)
        {
            Value = Line(PaperLimits.LongestSheetTitle),
            Hover = "The title of the sheet, as in `Who is who`.",
        },
        new("text", "what it says", Required: true)
        {
            Value = Prose(PaperLimits.LongestSheet),
            Hover = "What the sheet says.",
        },
    ])
    {
        Hover = "A sheet that the candidate can open at any time, beside the tray.",
    };

    public static KeyTable Answer { get; } = new("a scripted answer", [
        new("priority", "a word of the priorities")
        {
            Value = Id,
            Hover = "A word of the priorities.",
        },
        new("actions", "the actions; one or a list")
        {
            Value = Either(Id, ListOf(Id)),
            Hover = "The actions that are chosen, as in `[refer-dsl]`.",
        },
        new("to", "the people; one or a list")
        {
            Value = Either(Id, ListOf(Id)),
            Hover = "To whom, as in `dsl` or `[dsl, head]`.",
        },
        new("by-when", "a word of the priorities, or minutes as in 10m")
        {
            Value = ItemKeys.By,
            Hover = "By when: a word of the priorities, or minutes after the item arrived, as in `10m`.",
        },
        new("number", "its number in the order of dealing")
        {
            Value = Number(1, PaperLimits.MostItems),
            Hover = "When it is dealt with among all items, from 1.",
        },
        new("at", "when it is answered, as in 12m")
        {
            Value = Length,
            Hover = "When it is numbered, counted from the start of the clock, as in `12m`. Without it, after everything has arrived.",
        },
        new("reason", "the written reason")
        {
            Value = Prose(),
            Hover = "The written reason. No machine scores it.",
        },
    ])
    {
        Hover = "What a scripted candidate says of one item. What is left out stays unanswered.",
    };

    public static KeyTable Expectation { get; } = new("an expectation of a paper", [
        new("points", "the least share of the item points")
        {
            Value = Percent(0, 100),
            Hover = "The least share of the item points, as in `80%`.",
        },
        new("at-most", "the greatest share of the item points")
        {
            Value = Percent(0, 100),
            Hover = "The greatest share of the item points, as in `40%`: so a test notices points that are given for what is wrong.",
        },
        new("critical", "the serious breaches, or none")
        {
            Value = Either(new ReferenceValue(MayNamePack: true, ["none"]), ListOf(Reference)),
            Hover = "The serious breach that should be flagged, as in `CF-02`; a list of them; or `none`.",
        },
        new("first", "kept or broken")
        {
            Value = OneOf("kept", "broken"),
            Hover = "Whether everything that must come first does: `kept` or `broken`.",
        },
        new("order", "the least share of pairs in the right order")
        {
            Value = Percent(0, 100),
            Hover = "The least share of the pairs that are in the right order, as in `90%`.",
        },
        new("units", "units and what they reach at least")
        {
            Value = ByReference(new PercentValue(0, 100, ["strong", "competent", "developing", "not-yet", "not-assessed"])),
            Hover = "Units and what they should reach: a per cent at least, as in `{ LM3: 80% }`, or a level, as in `{ LM3: strong }`.",
        },
    ])
    {
        Hover = "What a scripted candidate must get. Only what stands here is compared.",
    };

    public static KeyTable Test { get; } = new("a test of a paper", [
        new("name", "what it shows", Required: true)
        {
            Value = Line(ScenarioLimits.LongestTestName),
            Hover = "What the test shows, in a few words, as in `a sound candidate`.",
        },
        new("answers", "answers by item", Required: true)
        {
            Value = ById(Map(Answer)),
            Hover = "What is said of which item. Items that do not stand here stay unanswered.",
        },
        new("expect", "what the candidate must get", Required: true)
        {
            Value = Map(Expectation),
            Hover = "What the candidate must get, as in `{ points: 80%, critical: none, first: kept }`.",
        },
    ])
    {
        Hover = "A scripted candidate and what they must get. `mentorsim test` scores it and says what is different.",
    };

    public static KeyTable Paper { get; } = new("a paper", [
        new("kind", "the word paper", Required: true)
        {
            Value = OneOf("paper"),
            Hover = "Says what this file is: `paper`, an in-tray exercise.",
        },
        new("id", "its id: lower-case words with hyphens", Required: true)
        {
            Value = Id,
            Hover = "The name by which the paper is asked for: lower-case words with hyphens, as in `monday-morning`.",
        },
        new("title", "its title", Required: true)
        {
            Value = Line(ScenarioLimits.LongestTitle),
            Hover = "The title that candidates see, at most 60 characters.",
        },
        new("phase", "primary, secondary or any")
        {
            Value = OneOf("primary", "secondary", "any"),
            Hover = "The kind of school in which it plays: `primary`, `secondary` or `any`.",
        },
        new("summary", "what it is about, in a sentence or two")
        {
            Value = Prose(ScenarioLimits.LongestSummary),
            Hover = "What it is about, in a sentence or two, for lists.",
        },
        new("minutes", "how long a sitting lasts", Required: true)
        {
            Value = Number(1, PaperLimits.MostMinutes),
            Hover = "The minutes from the start of the clock to its end, as in `30`. Extra time is given to a candidate, not written here.",
        },
        new("notice", "what a candidate should know before the start")
        {
            Value = Prose(ScenarioLimits.LongestNotice),
            Hover = "What may be hard to read, said before the start.",
        },
        new("policy", "the guidance it rests on")
        {
            Value = Map(HeadKeys.Policy),
            Hover = "The guidance that it rests on, as in `{ ref: KCSIE, edition: 2026, review-by: 2027-09-01 }`.",
        },
        new("review", "who reviewed it, and when")
        {
            Value = Map(HeadKeys.Review),
            Hover = "Who reviewed it, and when. Without a review, or if the file was edited since, the paper counts as a draft.",
        },
        new("standards", "the packs whose ids are used below", Required: true)
        {
            Value = ListOf(Id),
            Hover = "The packs whose ids are used below, as in `[nos-2005, role-2005, critical-2026]`. The first with units is the one that is scored.",
        },
        new("brief", "who the candidate is, and what is to be done", Required: true)
        {
            Value = Prose(PaperLimits.LongestBrief),
            Hover = "Who the candidate is in this exercise, where and when, and what is to be done.",
        },
        new("actions", "what can be done with an item", Required: true)
        {
            Value = ById(Line(PaperLimits.LongestAction)),
            Hover = "What a candidate may do with an item, the same list for all: an id of your own, and the words that the candidate reads.",
        },
        new("max-actions", "the most actions for one item")
        {
            Value = Number(1, PaperLimits.MostForOneItem),
            Hover = "How many actions, and how many people, a candidate may choose for one item. Without it, 3.",
        },
        new("priorities", "the priorities in order", Required: true)
        {
            Value = ListOf(Id, PaperLimits.FewestPriorities, PaperLimits.MostPriorities),
            Hover = "The priorities, the most urgent first, as in `[now, today, this-week, none]`.",
        },
        new("people", "to whom something can be passed on")
        {
            Value = ById(Line(PaperLimits.LongestPerson)),
            Hover = "The people to whom something can be passed on or told: an id of your own, and who it is.",
        },
        new("items", "the items", Required: true)
        {
            Value = ListOf(ItemKeys.Item, 1, PaperLimits.MostItems),
            Hover = "What lies in the tray, and what arrives there while the clock runs.",
        },
        new("order", "groups of items, in the order of dealing")
        {
            Value = ListOf(Either(Id, ListOf(Id, 1))),
            Hover = "Groups of items, as in `[[voicemail, note-from-ta], [reply-to-parent]]`: each group is dealt with before the next, in any order inside it.",
        },
        new("first", "pairs of which one must come first")
        {
            Value = ListOf(ListOf(Id, 2, 2)),
            Hover = "Pairs of items of which the first must be dealt with before the second, as in `[[note-from-ta, reply-to-parent]]`. It is shown by itself and never gives points.",
        },
        new("diary", "the candidate's diary for the day")
        {
            Value = ListOf(Engagement, 0, PaperLimits.MostEngagements),
            Hover = "The candidate's diary for the day.",
        },
        new("background", "sheets that are always open beside the tray")
        {
            Value = ListOf(Sheet, 0, PaperLimits.MostSheets),
            Hover = "Sheets that the candidate can open at any time: who is who, how things are done here.",
        },
        new("practice", "an item to try before the clock starts")
        {
            Value = Map(ItemKeys.Practice),
            Hover = "One item to try before the clock starts, with its explained answer.",
        },
        new("tests", "scripted candidates and what they must get")
        {
            Value = ListOf(Test),
            Hover = "Scripted candidates and what they must get. `mentorsim test` scores them and says what is different.",
        },
    ])
    {
        Hover = "A paper: an in-tray exercise, which a trainee sits to practise or a candidate at an interview.",
    };
}
