using System.Collections.Immutable;
using MentorSim.Engine.Text;

namespace MentorSim.Engine.Findings;

/// <summary>
/// The table of everything that is looked for. A code never changes its meaning and is never given to another rule.
/// </summary>
public static partial class Rules
{
    // MS1: YAML

    internal static Rule NotYaml { get; } = Error("MS1001", "Not YAML", "Look at this line and the one above: brackets and quotes come in pairs, and lines that belong together start in one column. Put long texts in a `|` block.");

    internal static Rule FileTooLarge { get; } = Error("MS1002", "The file is too large", "Split it: a scenario of forty scenes has about 60 KiB.");

    internal static Rule TooDeep { get; } = Error("MS1003", "Nested too deep", "No part of a scenario needs more than eight levels.");

    internal static Rule TooManyAliases { get; } = Error("MS1004", "Too many aliases", "Write repeated parts out.");

    internal static Rule UnsafeCharacter { get; } = Error("MS1005", "An invisible character", "Delete it and type the text around it again. Such characters come with text pasted from elsewhere.");

    internal static Rule Tag { get; } = Error("MS1006", "A tag", "Put a text that begins with ! in quotes.");

    internal static Rule DuplicateKey { get; } = Error("MS1007", "A key stands twice", "Keep one of the two, or give one another name.");

    internal static Rule KeyIsNoText { get; } = Error("MS1008", "A key is no text", "A key is a word followed by a colon. Put a text that begins with a bracket or brace in quotes.");

    internal static Rule SecondDocument { get; } = Error("MS1009", "A second document", "Put it in a file of its own.");

    internal static Rule EmptyFile { get; } = Error("MS1010", "An empty file", "Write `kind: scenario` and the other keys.");

    internal static Rule UnknownAnchor { get; } = Error("MS1011", "An alias without an anchor", "Put a text that begins with * in quotes.");

    internal static Rule NotUtf8 { get; } = Error("MS1012", "Not UTF-8", "Save the file as UTF-8 in your editor.");

    internal static Rule Tab { get; } = Error("MS1013", "A tab", "Replace the tab by spaces.");

    internal static Rule CutShort { get; } = Warning("MS1014", "A text cut short by #", "If it belongs to the text, put the text in quotes or in a `|` block. If it is a comment, write two spaces before the # and one behind it.");

    internal static Rule CutByComma { get; } = Error("MS1015", "A text cut in two by a comma", "Inside braces a comma ends a text. Put the text in quotes, or give each key a line of its own and put the text in a `|` block.");

    internal static Rule WantsQuotes { get; } = Error("MS1016", "A text that wants quotes", "Put the whole text in quotes, or in a `|` block.");

    internal static Rule NoSpace { get; } = Error("MS1017", "A colon or a space is missing", "A key is a word, a colon and a space; an entry of a list is a dash, a space and the entry.");

    internal static Rule WrongColumn { get; } = Error("MS1018", "A line in the wrong column", "Keys that belong together begin in one column, and so do the dashes of one list; what belongs to a key stands two columns further right.");

    internal static Rule NotClosed { get; } = Error("MS1019", "A bracket or quote without its partner", "Brackets, braces and quotes come in pairs.");

    internal static Rule PastedSign { get; } = Error("MS1020", "A sign from a word processor", "Delete it and type a space. Where there are many, let your editor replace all of them.");

    // MS2: keys and shapes

    internal static Rule UnknownKey { get; } = Error("MS2001", "An unknown key", "Correct the key or remove it.");

    internal static Rule MissingKey { get; } = Error("MS2002", "Something is missing", "Add it.");

    internal static Rule WrongShape { get; } = Error("MS2003", "Not the shape that is wanted", "A text stands behind the colon; a list has lines with dashes; what has keys has a line for each, as in id: ask.");

    internal static Rule BadId { get; } = Error("MS2004", "Not an id", "Ids are lower-case letters, digits and hyphens, begin with a letter, and have at most 60 characters: she-talks.");

    internal static Rule BadNumber { get; } = Error("MS2005", "Not a number", "Write digits only, without quotes.");

    internal static Rule BadFlag { get; } = Error("MS2006", "Neither true nor false", "Write true or false, in small letters and without quotes.");

    internal static Rule UnknownWord { get; } = Error("MS2007", "Not one of the words", "Choose one of the words.");

    internal static Rule OutOfRange { get; } = Error("MS2008", "Out of range", "Choose a number within the range.");

    internal static Rule DuplicateId { get; } = Error("MS2010", "An id stands twice", "Give one of the two another id.");

    internal static Rule ItemCount { get; } = Error("MS2011", "Too few or too many", "Keep to the number that can be shown.");

    internal static Rule OneStep { get; } = Error("MS2012", "How does the scene go on?", "A scene has exactly one of choices, pick, order, write, then and ending.");

    internal static Rule SetAndAdd { get; } = Error("MS2013", "Set and added to at once", "Keep one of the two.");

    internal static Rule BadTime { get; } = Error("MS2014", "Not a time", "Times are in quotes as in \"08:10\", lengths as 5m, 1h or 1h30m, days as 2026-09-01.");

    internal static Rule ForkOrder { get; } = Error("MS2015", "The entries of 'then'", "First entries with `when`, then entries with `chance`, and last one with neither, which takes the rest.");

    internal static Rule MisplacedKey { get; } = Error("MS2018", "A key that does not go with this scene", "Remove the key, or give the scene the decision that it goes with.");

    internal static Rule ClaimShape { get; } = Error("MS2019", "Not one claim", "Write one claim an entry, as in - always: told-dsl or ending != good.");

    internal static Rule BadReviewHash { get; } = Error("MS2020", "Not what a review is of", "`of:` holds the sign that `check` shows for the file as it stands.");

    internal static Rule OwnWalk { get; } = Error("MS2021", "A cross-walk from the pack itself", "A cross-walk leads from an element of another pack, as in from: nos-2005/LM1.3.");

    internal static Rule HistoricSums { get; } = Error("MS2022", "A historic assessment whose figures do not go together", "Correct the figure, or leave out what was not found.");

    // MS3: references

    internal static Rule UnknownScene { get; } = Error("MS3001", "No such scene", "Correct the id, or write the scene.");

    internal static Rule UnknownVar { get; } = Error("MS3002", "No such var", "Correct the name, or add the var under `vars:`.");

    internal static Rule UnknownPack { get; } = Error("MS3003", "No such pack", "Correct the id, or put the pack into the folder standards/ of the scenario library.");

    internal static Rule UnknownElement { get; } = Error("MS3004", "No such element", "Correct the id, or add the pack that has it to `standards:`.");

    internal static Rule UnknownBoundary { get; } = Error("MS3005", "No such role boundary", "Correct the id, or add the pack that has it to `standards:`.");

    internal static Rule UnknownIncident { get; } = Error("MS3006", "No such serious breach", "Correct the id, add the pack that has it to `standards:`, or declare it under `critical:` of the scenario.");

    internal static Rule UnknownCitation { get; } = Error("MS3007", "No such rule of practice", "Correct the id, or add the rule to a pack.");

    internal static Rule UnknownCast { get; } = Error("MS3008", "Nobody of that name in the cast", "Correct the name, or add the person under `cast:`.");

    internal static Rule UnfilledSlot { get; } = Error("MS3009", "Nobody plays this part", "Correct the slot, or add the person to the school profile school.yaml.");

    internal static Rule AmbiguousId { get; } = Error("MS3010", "An id that two packs have", "Write the pack before the id, with a slash.");

    internal static Rule BadPlace { get; } = Error("MS3011", "A place in a text that cannot be filled", "Write {pupil} for a name, {pupil.they} for a pronoun, {pupil.says/say} for a verb.");

    internal static Rule IncludeMissing { get; } = Error("MS3012", "An included file that is not there", "Correct the path: it starts from the folder of this file, as in ../common/referral.yaml.");

    internal static Rule IncludeOutside { get; } = Error("MS3013", "An included file outside the library", "Put the file into the scenario library, and write a path from this file on, as in ../common/referral.yaml.");

    internal static Rule IncludeRound { get; } = Error("MS3014", "Files that include each other", "Remove one of these includes.");

    internal static Rule UnknownTimeout { get; } = Error("MS3015", "No such choice for when the time is up", "Name a choice of this scene without `when` and `once`.");

    internal static Rule NotIncluded { get; } = Note("MS3016", "Scenes that no scenario includes", "Include the file in a scenario, as in include: [../common/referral.yaml], and check that.");

    internal static Rule UnknownAnswer { get; } = Warning("MS3017", "An answer that the scenario does not have", "Write the ids of choices, ticks joined by +, orders joined by +, and ~scene where chance decides.");

    internal static Rule UnknownWalk { get; } = Error("MS3018", "A cross-walk that leads from or to nowhere", "Write the pack and the id of an element, as in from: nos-2005/LM1.3, and under `to:` elements of this pack.");

    internal static Rule WalkFromAfar { get; } = Note("MS3019", "A cross-walk from a pack that is not here", "Add the pack to `standards/`, or leave the cross-walk for libraries that have it.");

    // MS4: expressions

    internal static Rule ExpressionSyntax { get; } = Error("MS4001", "Not a condition", "Conditions look like: trust >= 3 and not told-dsl.");

    internal static Rule UnknownName { get; } = Error("MS4002", "An unknown name in a condition", "Correct the name, or add the var under `vars:`.");

    internal static Rule TypeMismatch { get; } = Error("MS4003", "Values that do not go together", "Compare numbers with numbers, words with words, times with times.");

    internal static Rule MixedAndOr { get; } = Warning("MS4004", "'and' and 'or' without parentheses", "Put parentheses around what belongs together: (a or b) and c, or a or (b and c).");

    internal static Rule ExpressionTooLong { get; } = Error("MS4005", "A condition that is too long", "Let a choice set a var and ask for that.");

    internal static Rule ForeignWord { get; } = Error("MS4006", "A word that the var cannot be", "Use one of the var's words, or add this one to its `of:`.");

    internal static Rule NoClock { get; } = Error("MS4007", "No school clock", "Add `clock: { from: \"08:10\", to: \"15:30\" }`.");

    internal static Rule ComparisonChain { get; } = Error("MS4008", "Chained comparisons", "Write 1 < x and x < 3.");

    internal static Rule EndingOutsideClaims { get; } = Error("MS4009", "'ending' outside claims", "Ask for vars or for seen(scene).");

    // MS5: the story

    internal static Rule Round { get; } = Error("MS5001", "A play that need not end", "Make a choice on the way `once: true`, or give it a `when` with `time` or `times()`, which counts up to 9.");

    internal static Rule EvidenceTwice { get; } = Error("MS5002", "Evidence that can be had twice", "Make the choice `once: true`, or move the evidence to a choice that can be taken only once.");

    internal static Rule DeadEnd { get; } = Error("MS5003", "Nothing is on offer", "Give the scene a choice without `when` and `once`, or one whose `when` holds here.");

    internal static Rule UnreachableScene { get; } = Warning("MS5004", "A scene that no play reaches", "Lead a choice to it, correct the conditions on the way, or remove it.");

    internal static Rule UnreachableChoice { get; } = Warning("MS5005", "A choice that is never on offer", "Correct its `when`, or remove it.");

    internal static Rule Clamped { get; } = Warning("MS5006", "A sum that passes a bound", "Widen the var's bounds, or add less.");

    internal static Rule NotProved { get; } = Warning("MS5007", "Not proved", "Remember less: fewer vars, smaller bounds. Or raise the limit with --max-states.");

    internal static Rule ClaimBroken { get; } = Error("MS5008", "A claim that does not hold", "Mend the story where the way there goes wrong, or correct the claim.");

    internal static Rule GivenUp { get; } = Error("MS5009", "Too long without a decision", "Give the trainee something to decide on the way, or join the scenes.");

    internal static Rule AlwaysHolds { get; } = Warning("MS5010", "A condition that always holds", "Take the `when` away, or correct it so that it fails in some play.");

    internal static Rule NeverDecides { get; } = Warning("MS5011", "A condition that never decides", "Correct the `when`, or remove what it guards.");

    internal static Rule ForcedBreach { get; } = Warning("MS5012", "A serious breach that cannot be avoided", "Put something on offer here that is no serious breach.");

    internal static Rule UncleanCeiling { get; } = Warning("MS5013", "Full marks only by a serious breach or outside the role", "Give the sound answers more evidence, or take evidence away from the breach or the overstep.");

    // MS7: papers

    internal static Rule UnknownItem { get; } = Error("MS7001", "No such item", "Correct the id, or write the item.");

    internal static Rule UnknownAction { get; } = Error("MS7002", "No such action", "Correct the id, or add the action under `actions:`.");

    internal static Rule UnknownPriority { get; } = Error("MS7003", "No such priority", "Correct the word, or add it to `priorities:`.");

    internal static Rule UnknownPerson { get; } = Error("MS7004", "Nobody of that id", "Correct the id, or add the person under `people:`.");

    internal static Rule LateArrival { get; } = Error("MS7005", "An item that arrives after the end", "Let it arrive earlier, or give the paper more minutes.");

    internal static Rule NothingToEarn { get; } = Error("MS7006", "A key without a sound action", "Give at least one action points above 0.");

    internal static Rule BadByWhen { get; } = Error("MS7007", "Not a time by which", "Write a word of `priorities:`, or minutes after the item arrived, as in 10m.");

    internal static Rule OrderContradiction { get; } = Error("MS7008", "An order that contradicts itself", "Turn the pair round, or move one of the items to another group of `order:`.");

    internal static Rule BreachShape { get; } = Error("MS7009", "Not one breach", "Write either `if:` or `unless:` with an action, and the `incident:`, as in { unless: refer-dsl, by: 10m, incident: CF-02 }.");

    internal static Rule NoWhy { get; } = Warning("MS7010", "A key without a reason", "Say in `why:` why this is the sound answer, what else can be defended, and what cannot.");

    internal static Rule NoRubric { get; } = Warning("MS7011", "An item without a rubric", "Add `rubric:` with what members look for in the written reason, as in `- { id: reason, text: Says why this comes first, anchors: { 0: …, 2: …, 4: … } }`.");

    internal static Rule NoAnchors { get; } = Warning("MS7012", "A rubric without anchors", "Say under `anchors:` what the marks 0, 2 and 4 look like.");

    internal static Rule NotInOrder { get; } = Warning("MS7013", "An item that stands in no group", "Put it into a group of `order:`, as in `order: [[voicemail, note], [reply]]`.");

    internal static Rule NoDiary { get; } = Warning("MS7014", "A paper without a diary", "Add `diary:`, as in `- { at: \"09:05\", what: First appointment }`.");

    internal static Rule NoBackground { get; } = Warning("MS7015", "A paper without a background pack", "Add `background:` with a sheet or two, as in `- { title: Who is who, text: … }`.");

    internal static Rule NoPractice { get; } = Warning("MS7016", "A paper without a practice item", "Add `practice:`, an item with a key and a `why:`, to try before the clock starts.");

    internal static Rule NobodyToTell { get; } = Warning("MS7017", "Nobody to tell", "Name people under `people:`, and give points for them under `to:` of the keys.");

    internal static Rule BareItem { get; } = Warning("MS7018", "An item without a sender, a subject or a medium", "Say how it came, from whom, and what it is about, as a real one would.");

    internal static Rule NoPaperTest { get; } = Note("MS7019", "A paper without a test", "Add `tests:` with what a sound candidate says, and what they must get.");

    internal static Rule NoSummary { get; } = Warning("MS7020", "A paper without a summary", "Add `summary:`, a sentence or two for lists.");

    internal static Rule NoEvidence { get; } = Warning("MS7021", "A paper that shows nothing of the standards", "Add `evidence:` to keys, as in `evidence: { LM3.3: 2 }`.");

    internal static Rule UncoveredUnit { get; } = Note("MS7022", "A unit that no item shows", "Give an item's key evidence on it, or leave it to another exercise.");

    internal static Rule NoSoundAnswer { get; } = Warning("MS7023", "The best answer is a serious breach", "Change the breach, or the points, so that an answer that gets the most is no breach.");

    internal static Rule LateReward { get; } = Warning("MS7024", "A deadline before the time that earns the most", "Let the time that earns the most be the deadline or before it.");

    internal static Rule TooLateToAnswer { get; } = Warning("MS7025", "An item that arrives too late to be answered", "Let it arrive earlier, or make it shorter.");

    internal static Rule TooMuchToDo { get; } = Warning("MS7026", "A paper that nobody can finish in time", "Give it more minutes, or take items or texts away.");

    internal static Rule NeverUsed { get; } = Note("MS7027", "An action or a person that no key mentions", "Take it away, or say in some key what it is worth there.");

    internal static Rule NaivePasses { get; } = Warning("MS7028", "Who reads nothing would pass", "Change the order of `actions:` or `people:`, take points below 0 for what does harm, or let less be urgent.");

    internal static Rule MoreThanThereIs { get; } = Warning("MS7029", "More actions for an item than there are", "Lower `max-actions`, so that a candidate has to choose.");

    internal static Rule AgainstPriorities { get; } = Warning("MS7030", "An order against the priorities", "Move one of the items to another group of `order:`, or change a priority.");

    /// <summary>All rules, in the order of their codes.</summary>
    public static ImmutableArray<Rule> All => Table.Rules;

    /// <summary>The rule of a code, in capitals or small letters, with or without MS: MS3002, ms3002, 3002. Null where there is none.</summary>
    public static Rule? Find(string code) => All.FirstOrDefault(rule => rule.Code.Equals(InFull(code), StringComparison.OrdinalIgnoreCase));

    /// <summary>The code that somebody most likely meant who wrote one that is not there; null where none is near.</summary>
    public static string? NearestCode(string code) => Spelling.Nearest(InFull(code), All.Select(rule => rule.Code));

    private static string InFull(string code) => code.Length > 0 && code.All(char.IsAsciiDigit) ? $"MS{code}" : code;

    private static Rule Error(string code, string title, string help) => new(code, Severity.Error, title, help);

    private static Rule Warning(string code, string title, string help) => new(code, Severity.Warning, title, help);

    private static Rule Note(string code, string title, string help) => new(code, Severity.Note, title, help);

    /// <summary>Made after all rules: those of the other files of this class may be made later than those of this one.</summary>
    private static class Table
    {
        public static ImmutableArray<Rule> Rules { get; } =
        [
            .. typeof(Rules).GetProperties(System.Reflection.BindingFlags.Static | System.Reflection.BindingFlags.NonPublic)
                .Select(property => property.GetValue(null)).OfType<Rule>().OrderBy(rule => rule.Code, StringComparer.Ordinal),
        ];
    }
}
