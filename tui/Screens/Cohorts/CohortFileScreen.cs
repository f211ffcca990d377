using MentorSim.Engine.Records.Cohorts;
using MentorSim.Engine.Records.Reports;
using MentorSim.Tui.Hosting;
using MentorSim.Tui.Pages;
using MentorSim.Tui.Screens.Supervision;

namespace MentorSim.Tui.Screens.Cohorts;

/// <summary>Writes a file about a group, to be handed on: it says before what is withheld in it.</summary>
/// <param name="Desk">Who writes it.</param>
/// <param name="Report">What the group did.</param>
/// <param name="Words">The group and the time as they were chosen.</param>
/// <param name="Selected">Number of what is selected, from 1.</param>
internal sealed record CohortFileScreen(GroupDesk Desk, CohortReport Report, string Words, int Selected = 1) : RowScreen(Selected)
{
    /// <inheritdoc/>
    protected override string Title => "Take along";

    /// <inheritdoc/>
    protected override string Aside => CohortPhrases.People(Report.People);

    /// <inheritdoc/>
    protected override string TakeWords => "write it";

    /// <inheritdoc/>
    protected override IEnumerable<Row> Rows
    {
        get
        {
            yield return new Paragraph(Text.Capital(Text.Verbatim(Words)), Tone: Tone.Strong);
            yield return new Gap();
            yield return new Paragraph("A file may go anywhere, so it names nobody, and says less than these screens. Numbers of fewer than 5 people are withheld in it, and whatever would let somebody work one out.");
            if (Report.Members.Length < SmallCells.Fewest)
                yield return new Paragraph("This group has fewer than 5 people: nearly everything will be withheld. Take more schools or a longer time together.", Tone: Tone.Alert);
            yield return new Gap();
            yield return Of("The whole report, as a page that prints", "HTML", CohortForm.Html);
            yield return Of("The whole report, for a word processor", "Markdown", CohortForm.Markdown);
            yield return Of("A table for spreadsheets", "CSV", CohortForm.Csv);
            yield return Of("The report to governors, as a page that prints", "HTML", CohortForm.Governors);
            yield return Of("The report to governors, for a word processor", "Markdown", CohortForm.GovernorsMarkdown);
            yield return new Gap();
            yield return new Paragraph("The report to governors says what is known of training, under the headings on which learning mentors are asked what difference they make. The school's own figures, as attendance, are left for you to fill in." + (SchoolTerm.Of(Report.Since, Report.Until) is null ? " It is meant for a term: go back to choose one." : ""), Tone: Tone.Quiet);
            yield return new Paragraph("The file lies in the folder in which MentorSim was started. Nothing that is there already is written over.", Tone: Tone.Quiet);
        }
    }

    private Row Of(string words, string right, CohortForm form) => Row.Of(words, right, () => Desk.Write(Report, form) switch
    {
        (var path, null) => new OpenFrom(this, new NoticeScreen("Written", $"{Text.Verbatim(path)}\n\nRead it before you hand it on.")),
        (var path, { } why) => new OpenFrom(this, new NoticeScreen("It could not be written", $"{Text.Verbatim(path)}: {Text.Verbatim(why)} Start MentorSim in a folder in which you may write, and try again.")),
    });
}
