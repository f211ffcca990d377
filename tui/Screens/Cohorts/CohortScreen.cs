using MentorSim.Engine.Records.Cohorts;
using MentorSim.Engine.Records.Reports;
using MentorSim.Tui.Pages;
using MentorSim.Tui.Screens.Supervision;

namespace MentorSim.Tui.Screens.Cohorts;

/// <summary>What a group did: what to look at first, and the way to the numbers behind it.</summary>
/// <param name="Desk">Who reads, and writes what is taken along.</param>
/// <param name="Report">What they did, by name: it stays on the screen.</param>
/// <param name="Words">The group and the time as they were chosen.</param>
/// <param name="Selected">Number of what is selected, from 1.</param>
internal sealed record CohortScreen(GroupDesk Desk, CohortReport Report, string Words, int Selected = 1) : RowScreen(Selected)
{
    /// <inheritdoc/>
    protected override string Title => "What the group did";

    /// <inheritdoc/>
    protected override string Aside => Report.Members.IsEmpty ? "" : $"{CohortPhrases.People(Report.People)}, {CohortPhrases.Plays(Report.Plays)}";

    /// <inheritdoc/>
    protected override IEnumerable<Row> Rows
    {
        get
        {
            yield return new Paragraph(Text.Capital(Text.Verbatim(Words)), Tone: Tone.Strong);
            yield return new Gap();
            if (Report.Members.IsEmpty)
            {
                foreach (var row in Nobody()) yield return row;
                yield break;
            }

            if (Report.Members.Length < SmallCells.Fewest)
            {
                yield return new Paragraph("These are fewer than 5 people. Here you see each of them; a file to take along would say nearly nothing, for numbers of so few are withheld in it.");
                yield return new Gap();
            }

            yield return new Heading("To look at first");
            var points = CohortPoint.Of(Report);
            if (points.IsEmpty) yield return new Paragraph("Nothing stands out: no serious breach, nothing outside the role, no unit below 60%, and no decision that fails to tell strong from weak.", Indent: 3);
            foreach (var point in points)
            {
                yield return new Paragraph(Text.Verbatim(point.Words), Lead: "- ", Tone: point.Kind == CohortPointKind.Breach ? Tone.Alert : Tone.Normal);
                if (point.Caution is { } caution) yield return new Paragraph(Text.Verbatim(caution), Indent: 2, Tone: Tone.Quiet);
            }

            yield return new Gap();
            yield return new Heading("Look closer");
            foreach (var part in CohortParts.Of(Report)) yield return Row.Of(part.Title, part.Right, () => new Open(new CohortPartScreen(Words, part)));
            yield return new Gap();
            yield return new Heading("Scenarios and papers: who chose what");
            foreach (var scenario in Report.Scenarios)
                yield return Row.Of(Text.Verbatim(scenario.Title), CohortPhrases.People(scenario.People), () => new Open(new CohortScenarioScreen(Report, scenario)));
            yield return new Gap();
            yield return new Heading("Take along");
            yield return Row.Of("A report, the governors' report or a table, as a file", "", () => new Open(new CohortFileScreen(Desk, Report, Words)));
            yield return new Gap();
            yield return new Paragraph(CohortDocument.Reading, Tone: Tone.Quiet);
            yield return new Paragraph(CohortDocument.Limits, Tone: Tone.Quiet);
        }
    }

    private IEnumerable<Row> Nobody()
    {
        yield return new Paragraph("Nobody of this group has played anything to its end in this time.");
        yield return new Paragraph("Whoever plays on this machine is counted from their first play on. Somebody with a machine of their own hands in, and you take it in: `mentorsim take-in FILE`. Or go back, and choose a longer time or more schools.");
        if (Report.LeftOut.IsEmpty) yield break;
        yield return new Gap();
        foreach (var block in CohortParts.LeftOut(Report)) yield return block;
    }
}

/// <summary>A part of what a group did, to be read.</summary>
/// <param name="Words">The group and the time as they were chosen.</param>
/// <param name="Part">The part.</param>
internal sealed record CohortPartScreen(string Words, CohortPart Part) : Screen
{
    /// <inheritdoc/>
    public override Page Page => new()
    {
        Title = Part.Title,
        Blocks = [new Paragraph(Text.Capital(Text.Verbatim(Words)), Tone: Tone.Quiet), new Gap(), .. Part.Blocks],
        Hints = [new Hint(Act.Take, "back"), new Hint(Act.Help, "keys"), new Hint(Act.Back, "back")],
    };

    /// <inheritdoc/>
    public override Turn After(Message message) => message is Asked { Act: Act.Take or Act.Back } ? new GoBack() : Same;
}
