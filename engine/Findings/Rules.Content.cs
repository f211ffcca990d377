namespace MentorSim.Engine.Findings;

/// <summary>The rules of content: MS6.</summary>
public static partial class Rules
{
    // MS6: standards and content

    internal static Rule NoPolicy { get; } = Note("MS6001", "No guidance named", "Add `policy: { ref: KCSIE, edition: 2026, review-by: 2027-09-01 }`.");

    internal static Rule NoFeedback { get; } = Warning("MS6002", "A choice without feedback", "Say in two or three sentences why it is sound or not.");

    internal static Rule BareVerb { get; } = Warning("MS6003", "A verb that may not agree", "Write both forms, as in {pupil.says/say}.");

    internal static Rule TooLong { get; } = Error("MS6004", "Too long", "Shorten it, or spread it over two.");

    internal static Rule EditedSinceReview { get; } = Warning("MS6030", "Edited since its review", "Have it reviewed again.");

    internal static Rule ReviewPassed { get; } = Warning("MS6005", "The day of review has passed", "Read the guidance again, change the scenario where it says something else now, then set `review-by` to a new day.");

    internal static Rule Superseded { get; } = Warning("MS6006", "An edition that no longer holds", "Read the new edition, change the scenario where it says something else, then name the new edition.");

    internal static Rule ReadingAge { get; } = Warning("MS6007", "Hard to read", "Make long sentences two, and use shorter words.");

    internal static Rule LosingUnit { get; } = Warning("MS6008", "A unit on which one can only lose", "Give a sound choice evidence for it, or take the evidence against it away.");

    internal static Rule GuessableBest { get; } = Warning("MS6009", "The best choice can be guessed", "Change the order, or the lengths, of the choices in some scenes.");

    internal static Rule NameToAvoid { get; } = Warning("MS6010", "A word to avoid", "Choose another name or word; or take it off the list names-to-avoid.txt if your school sees it otherwise.");

    internal static Rule NaivePlayerPasses { get; } = Warning("MS6011", "A trainee who does not read passes", "Change the order, the lengths or the points of some choices, so that what passes has to be understood.");

    internal static Rule NoSuchMistake { get; } = Warning("MS6012", "A mistake that is never put in", "Copy the id from what `mentorsim test --mutate` shows, or take the line away.");

    internal static Rule ManyUnnoticed { get; } = Warning("MS6013", "Too much goes unnoticed", "Write tests for some of it, or take away from the story what makes no difference.");

    internal static Rule EmptyElsewhere { get; } = Warning("MS6014", "Nobody for it in another school", "Give that profile, in the folder schools, a person for the slot; or take a person of your own instead.");
}
