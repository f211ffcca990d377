using System.Collections.Immutable;
using System.Globalization;
using MentorSim.Engine.Findings;
using MentorSim.Tui.Pages;

namespace MentorSim.Tui.Screens;

/// <summary>What is wrong with a scenario that cannot be played.</summary>
internal sealed record ProblemsScreen(ImmutableArray<Finding> Findings) : Screen
{
    /// <inheritdoc/>
    public override Page Page => new()
    {
        Title = "This scenario has problems",
        Blocks =
        [
            new Paragraph("It cannot be played until they are mended in its file. `mentorsim check` shows the same list."),
            .. Findings.SelectMany(Show),
        ],
        Hints = [new Hint(Act.Take, "back"), new Hint(Act.Back, "back")],
    };

    /// <inheritdoc/>
    public override Turn After(Message message) => message is Asked { Act: Act.Take or Act.Back } ? new GoBack() : Same;

    /// <summary>A problem, with its place and how to mend it.</summary>
    public static IEnumerable<Block> Show(Finding finding)
    {
        yield return new Gap();
        yield return new Heading(string.Create(
            CultureInfo.InvariantCulture,
            $"{Path.GetFileName(finding.Source.Path)}, line {finding.Start.Line}, column {finding.Start.Column}: {FindingText.NameOf(finding.Rule.Severity)} {finding.Rule.Code}"));
        yield return new Paragraph(Text.Verbatim(finding.Message));
        yield return new Paragraph(Text.Verbatim(finding.Help), Lead: "How to mend it: ");
    }
}
