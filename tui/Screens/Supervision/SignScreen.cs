using System.Globalization;
using MentorSim.Engine.Induction;
using MentorSim.Engine.Records;
using MentorSim.Tui.Pages;

namespace MentorSim.Tui.Screens.Supervision;

/// <summary>Asks before a step is signed off: what, by whom, on which day, and with which note.</summary>
/// <param name="Supervising">Who signs.</param>
/// <param name="Member">Whose step it is.</param>
/// <param name="Step">The step, which can be signed.</param>
/// <param name="Selected">Number of what is selected, from 1.</param>
/// <param name="Written">The note.</param>
internal sealed record SignScreen(Supervising Supervising, TeamMember Member, SignOffStep Step, int Selected, string Written) : FormScreen(Selected, Written)
{
    /// <inheritdoc/>
    protected override string Title => "Sign this step off?";

    /// <inheritdoc/>
    protected override string Aside => TeamText.NameOf(Member.Person, Supervising.Site);

    /// <inheritdoc/>
    protected override string Prompt => $"A note with the sign-off. {Text.Verbatim(Member.Person.Name)} can read it.";

    /// <inheritdoc/>
    protected override string WriteWords => "a note";

    /// <inheritdoc/>
    protected override bool IsChanged => Said.Length > 0;

    /// <inheritdoc/>
    protected override IEnumerable<Row> Rows
    {
        get
        {
            yield return new Paragraph(Text.Verbatim(Step.Title), Tone: Tone.Strong);
            if (Step.What != Step.Title) yield return new Paragraph(Text.Verbatim(Step.What), Indent: 3);
            yield return new Gap();
            yield return new Paragraph(Text.Verbatim(TeamText.NameOf(Member.Person, Supervising.Site)), Lead: "For:  ");
            yield return new Paragraph(Text.Verbatim(Supervising.Name), Lead: "By:   ");
            yield return new Paragraph(Supervising.Clock.GetLocalNow().ToString("d MMMM yyyy, HH:mm", CultureInfo.InvariantCulture), Lead: "On:   ");
            yield return new Gap();
            foreach (var limit in SupervisorPinScreen.Limits) yield return limit;
            yield return new Gap();
            yield return Row.Of("Not now", "", () => Said.Length > 0 ? new Stay(this with { IsLeaving = true, Selected = 1 }) : new GoBack());
            foreach (var row in WritingRows("Write a note with it", "Change the note")) yield return row;
            yield return Row.Of("Sign it off", "", Sign);
        }
    }

    private Turn Sign()
    {
        if (WhyTooLong(NoteEvent.LongestText) is { } why) return new Refuse(why);
        // Somebody may have signed, and the person may have changed their route, since this was opened.
        var now = Supervising.Again(Member);
        if (now.Standing is not { } standing || standing.Route.Id != Member.Standing!.Route.Id || standing.Steps.All(step => step.Step.Id != Step.Id)) return new Refuse("Their route is another meanwhile, so this step is no longer theirs.");
        if (standing.WhyNotSigned(Step) is { } not) return new Refuse(not);
        return Supervising.Add(Member.Person, at => new StepSigned(at, Supervising.Who, standing.Route.Id, Step.Id, Said)) is { } refused ? NotKept(refused) : new GoBack();
    }
}
