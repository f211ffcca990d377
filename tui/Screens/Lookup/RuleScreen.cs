using MentorSim.Engine.Findings;
using MentorSim.Tui.Pages;
using MentorSim.Tui.Screens.Workbench;

namespace MentorSim.Tui.Screens.Lookup;

/// <summary>What a problem means and why it matters, with an example that has it and the same example mended.</summary>
/// <param name="Rule">What is looked for.</param>
internal sealed record RuleScreen(Rule Rule) : Screen
{
    /// <inheritdoc/>
    public override string CommandLine => $"mentorsim explain {Rule.Code}";

    /// <inheritdoc/>
    public override Page Page => new()
    {
        Title = $"{Rule.Code}: {Rule.Title}",
        Aside = FindingText.NameOf(Rule.Severity),
        Blocks =
        [
            new Paragraph(Rule.Explanation),
            new Gap(),
            new Paragraph(Text.Verbatim(Rule.Help), Lead: "How to mend it: "),
            new Gap(),
            new Heading("An example"),
            .. BenchText.Lines(Rule.Example),
            new Gap(),
            new Heading("The example mended"),
            .. BenchText.Lines(Rule.Mended),
        ],
        Hints = [new Hint(Act.Take, "back"), new Hint(Act.Help, "keys"), new Hint(Act.Back, "back")],
    };

    /// <inheritdoc/>
    public override Turn After(Message message) => message is Asked { Act: Act.Take or Act.Back } ? new GoBack() : Same;
}
