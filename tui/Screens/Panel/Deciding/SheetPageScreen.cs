using MentorSim.Engine.Panel;
using MentorSim.Engine.Records.Reports;
using MentorSim.Tui.Pages;
using MentorSim.Tui.Screens.Induction;

namespace MentorSim.Tui.Screens.Panel.Deciding;

/// <summary>A sheet of the panel, as it would be printed.</summary>
/// <param name="Table">The exercise.</param>
/// <param name="Make">Makes the sheet.</param>
internal sealed record SheetPageScreen(PanelTable Table, Func<PanelDocument> Make) : TableScreen(Table)
{
    private readonly Lazy<(Report? Report, string Why)> _sheet = new(() =>
    {
        try
        {
            return (Make().Report, "");
        }
        catch (Exception refused) when (refused is ExerciseException or FormatException or Engine.Panel.Sealing.SealException)
        {
            return (null, refused.Message);
        }
    });

    /// <inheritdoc/>
    protected override string Title => _sheet.Value.Report?.Title ?? "This cannot be shown";

    /// <inheritdoc/>
    protected override void Fill(Menu menu) => menu.Say(_sheet.Value is ({ } report, _) ? ReportBlocks.Of(report) : [new Paragraph(Text.Verbatim(_sheet.Value.Why))]);
}
