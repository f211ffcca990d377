using MentorSim.Tui.Pages;
using MentorSim.Tui.Screens.Induction;

namespace MentorSim.Tui.Screens.Panel.Marking;

/// <summary>The candidates, of each of whom a member writes a sheet.</summary>
/// <param name="Desk">The member's desk.</param>
internal sealed record InterviewsScreen(OwnDesk Desk) : MenuScreen
{
    /// <inheritdoc/>
    protected override string Title => "Interview sheets";

    /// <inheritdoc/>
    protected override string Aside => Desk.Room.NameOf(Desk.Member.Id);

    /// <inheritdoc/>
    protected override void Fill(Menu menu)
    {
        menu.Say(new Paragraph("One sheet for each candidate, by number. Everybody is asked the same core questions; what is asked after them may differ."), new Gap());
        if (!Desk.Interviewed.Any()) menu.Say(new Paragraph("There is nobody to be interviewed."));
        foreach (var candidate in Desk.Interviewed) menu.Offer($"Candidate {candidate.Number}", () => new OpenFrom(this, new SheetScreen(Desk, candidate.Number)), StandingOf(candidate.Number));
    }

    private string StandingOf(string number)
    {
        if (Desk.IsLocked(number)) return "locked";
        var (all, left) = (Desk.Exercise.Questions.Length, Desk.Marks.Missing.Count(missing => missing.Number == number && missing.Line.Kind == Engine.Panel.MarkKind.Interview));
        return left > 0 ? DeskScreen.Left(left, all) : Desk.CanWrite ? "marked, not locked" : "marked";
    }
}
