using System.Globalization;
using MentorSim.Engine.Panel;
using MentorSim.Engine.Text;
using MentorSim.Tui.Pages;
using MentorSim.Tui.Screens.Induction;
using MentorSim.Tui.Screens.Locking;
using MentorSim.Tui.Screens.Sittings;

namespace MentorSim.Tui.Screens.Panel.Agreeing;

/// <summary>What the panel has to judge and to agree before the results are opened; until then nothing of the machine's scores is shown.</summary>
/// <param name="Table">What the panel sits over.</param>
internal sealed record AgreeScreen(AgreeTable Table) : MenuScreen
{
    private Exercise Exercise => Table.Exercise;

    /// <inheritdoc/>
    public override RoomLock? RoomLock => PassphraseLock.Of(Table.File);

    /// <inheritdoc/>
    protected override string Title => "Agree";

    /// <inheritdoc/>
    protected override string Aside => TextWidth.Cut(Exercise.Title, TableScreen.ShortTitle);

    /// <inheritdoc/>
    protected override void Fill(Menu menu)
    {
        if (!Exercise.AreMarksOpen)
        {
            menu.Say(new Paragraph("Marks are sealed until every member has finished, and so there is nothing to agree on yet."), new Gap());
            foreach (var missing in Exercise.MissingFor(ExerciseStep.Mark)) menu.Say(new Paragraph(Text.Verbatim(missing), Lead: "- "));
            return;
        }

        if (Exercise.Results is { } opened) menu.Say(new Paragraph($"The results were opened by {Text.Verbatim(opened.By)}, {Days.Of(opened.At, Table.File.Clock)}. What was judged and agreed before stands; what came to light later belongs in a note."));
        else menu.Say(new Paragraph("Marks are open, results are not: first the panel judges and agrees without knowing who would gain by it. The machine's scores come with the results."));
        Breaches(menu);
        Differences(menu);
        var near = Table.Marks.Count(line => line.Spread == 1);
        menu.Say(new Gap(), new Heading("Marks that differ by 1"));
        if (near == 0) menu.Say(new Paragraph("None."));
        else menu.Offer("Look at them: nothing has to be agreed", () => new OpenFrom(this, new NearScreen(Table)), Counted.Of(near, "mark"));
        if (!Table.IsOpen) return;
        menu.Say(new Gap());
        menu.Offer("Open the results", Open, string.Join(", ", Table.Missing));
    }

    private void Breaches(Menu menu)
    {
        menu.Say(new Gap(), new Heading("Possible serious breaches"));
        if (Table.Flagged.IsEmpty) menu.Say(new Paragraph("The machine asks about none. It only knows what was ticked: what members read in the reasons is in their notes."));
        foreach (var flagged in Table.Flagged)
        {
            menu.Offer(
                $"Candidate {flagged.Number}, {ItemText.Name(flagged.Item)}: {flagged.Incident.Title}",
                () => new OpenFrom(this, new BreachScreen(Table, flagged.Number, flagged.Item.Id, flagged.Incident.Id)),
                flagged.Judged is not { } judged ? "to judge" : judged.IsConfirmed ? "confirmed" : "set aside");
        }
    }

    private void Differences(Menu menu)
    {
        menu.Say(new Gap(), new Heading(string.Create(CultureInfo.InvariantCulture, $"Marks that differ by {Exercise.DifferenceToAgree} or more")));
        var far = Table.Marks.Where(line => line.Spread >= Exercise.DifferenceToAgree || line.Agreed is not null).ToList();
        if (far.Count == 0) menu.Say(new Paragraph("None: there is nothing that has to be agreed."));
        foreach (var line in far)
            menu.Offer(DifferenceText.NameOf(line, Table), () => new OpenFrom(this, new AgreeMarkScreen(Table, line.Number, line.Line)), line.Agreed is { Mark: var mark } ? string.Create(CultureInfo.InvariantCulture, $"agreed: {mark}") : $"{DifferenceText.MarksOf(line)}, to agree");
    }

    private Turn Open()
    {
        var table = Table.Refreshed();
        if (table.Missing.ToList() is { Count: > 0 } missing) return new Refuse($"Results are opened when this is done: {string.Join("; ", missing)}.");
        return new OpenFrom(this, new WhoScreen(table, "Who opens the results?", by => new Go(new SureScreen(
            "Open the results?",
            [new Paragraph("Everything is judged and agreed. When the results are open, none of that can be changed any more. They are opened to the whole panel.")],
            "Not yet",
            "Open them",
            () => OnFile.Do(() => table.File.Append(new ResultsOpened(table.File.Now, by)), () => new Go(new NoticeScreen("The results are open", "Step 7 shows them: what each candidate showed, criterion by criterion. A computed score is one piece of evidence; the panel decides.")))))));
    }
}
