namespace MentorSim.Engine.Findings;

/// <remarks>Interview kits: person specifications, questions and documents.</remarks>
public static partial class Rules
{
    internal static Rule UnknownCriterion { get; } = Error("MS8060", "No such criterion", "Correct the id, or add the criterion to the person specification.");

    internal static Rule NothingAssesses { get; } = Warning("MS8061", "Nothing assesses what is to be assessed", "Write a question, or a rubric of a paper, that names the criterion, or take the word out of `assessed:`.");

    internal static Rule NoSafeguardingQuestion { get; } = Warning("MS8062", "No question about keeping children safe", "Write one that is open and the same for all candidates, and mark it with `safeguarding: true`.");

    internal static Rule MinimumOfDesirable { get; } = Error("MS8063", "A minimum of what is only desirable", "Take the minimum away, or make the criterion essential.");

    internal static Rule NoQuestionAnchors { get; } = Warning("MS8064", "A question without anchors", "Say under `anchors:` what an answer looks like that gets 0, one that gets 2 and one that gets 4.");

    internal static Rule ClosedQuestion { get; } = Note("MS8065", "A question that is closed, or leads", "Begin with Tell us, How, What or Why, and keep your own view out of it.");

    internal static Rule HealthQuestion { get; } = Warning("MS8066", "A question about health", "Leave it out: before an offer, ask all candidates only whether they need adjustments for the selection. Where it is about a pupil's health, say whose.");

    internal static Rule NoSlot { get; } = Error("MS8067", "A slot that cannot be filled", "Write a slot as small letters and hyphens in braces, as in {closing-date}; {criteria} and {contents} stand on lines of their own.");
}
