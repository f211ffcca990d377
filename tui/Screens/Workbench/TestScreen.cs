using System.Globalization;
using MentorSim.Tui.Pages;

namespace MentorSim.Tui.Screens.Workbench;

/// <summary>One test: its answers, and what came otherwise than expected.</summary>
/// <param name="Path">Where the file lies.</param>
/// <param name="Run">The test, and what came of it.</param>
internal sealed record TestScreen(string Path, TestLine Run) : Screen
{
    /// <inheritdoc/>
    public override Page Page => new()
    {
        Title = $"Test: {Run.Name}",
        Aside = Run.Differences.IsEmpty ? "passed" : "FAILED",
        Blocks =
        [
            new Paragraph(string.Create(CultureInfo.InvariantCulture, $"It stands in line {TestSheet.LineOf(Run.Place)} of {Text.Verbatim(Path)}.")),
            .. Run.Choose.IsEmpty ? [] : (Block[])
            [
                new Gap(),
                new Heading("The play"),
                new Paragraph(string.Join(", ", Run.Choose.Select(Text.Verbatim))),
                new Paragraph(Text.Verbatim($"mentorsim play {ArrivalText.FileWord(Path)} --choose {ArrivalText.Quoted(string.Join(',', Run.Choose))}"), Indent: 3, Tone: Tone.Quiet),
            ],
            new Gap(),
            new Heading(Run.Differences.IsEmpty ? "All came as expected." : "What came otherwise"),
            .. Run.Differences.SelectMany(difference => (Block[])
            [
                new Paragraph($"**{Text.Verbatim(difference.What)}**"),
                new Paragraph(Text.Verbatim(difference.Expected), Indent: 3, Lead: "expected: "),
                new Paragraph(Text.Verbatim(difference.Got), Indent: 3, Tone: Tone.Alert, Lead: "got:      "),
            ]),
        ],
        Hints = [new Hint(Act.Take, "back"), new Hint(Act.Help, "keys"), new Hint(Act.Back, "back")],
    };

    /// <inheritdoc/>
    public override Turn After(Message message) => message is Asked { Act: Act.Take or Act.Back } ? new GoBack() : Same;
}
