namespace MentorSim.Engine.Findings;

/// <remarks>Routes through an induction.</remarks>
public static partial class Rules
{
    internal static Rule UnknownScenarioInRoute { get; } = Error("MS8001", "No such scenario", "Correct the id, or write the scenario. `mentorsim` shows the scenarios that there are.");

    internal static Rule UnknownPaperInRoute { get; } = Error("MS8002", "No such paper", "Correct the id, or write the paper. `mentorsim` shows the papers that there are.");

    internal static Rule UnknownPage { get; } = Error("MS8003", "No such page of the handbook", "Correct the id, or write the page into the folder handbook/.");

    internal static Rule NoHandbook { get; } = Warning("MS8004", "A library without a handbook", "Make the folder handbook/ with a file for each page, as in handbook/the-role.md, or write `read-elsewhere:` with the text that is to be read.");

    internal static Rule NotOneTask { get; } = Error("MS8005", "Not one thing to do", "Give each step exactly one of play, sit, read, read-elsewhere, self-audit, who-is-who, form, training and sign-off.");

    internal static Rule StrayStepKey { get; } = Error("MS8006", "A key that says nothing in this step", "Take it away, or move it to the step that it belongs to.");

    internal static Rule DayFalls { get; } = Warning("MS8007", "Due before the step before it", "Move the step up, or change one of the days: steps are shown in the order of the file.");

    internal static Rule NothingToSign { get; } = Warning("MS8008", "A sign-off that comes first", "Move it behind the steps that it is about.");

    internal static Rule NoSignOff { get; } = Warning("MS8009", "A route that nobody signs", "Add a step with `sign-off:`, as in `- { id: week-1, sign-off: The first week was talked through, due: 7 }`.");

    internal static Rule NeverCompetent { get; } = Error("MS8010", "A result that no play can have", "Leave `until:` out, so that reaching an ending is enough, or give the scenario `standards:` and evidence.");

    internal static Rule NothingToAudit { get; } = Error("MS8011", "A self-audit against nothing", "Name a pack that has units with elements.");

    internal static Rule RepeatedStep { get; } = Warning("MS8012", "A step that stands twice", "Take one away, or say what is different: another mode, `until: competent`, another day for a talk.");

    internal static Rule UnknownSlot { get; } = Error("MS8013", "Nobody of that name in the school profile", "Correct the word, or add the person under `people:` of school.yaml.");
}
