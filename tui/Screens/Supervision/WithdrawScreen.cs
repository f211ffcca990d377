using MentorSim.Engine.Induction;
using MentorSim.Engine.Records;
using MentorSim.Tui.Pages;

namespace MentorSim.Tui.Screens.Supervision;

/// <summary>Shows a sign-off, and takes it back with a reason.</summary>
/// <param name="Supervising">Who takes it back.</param>
/// <param name="Member">Whose step it is.</param>
/// <param name="Step">The step.</param>
/// <param name="Signed">The sign-off.</param>
/// <param name="Selected">Number of what is selected, from 1.</param>
/// <param name="Written">The reason.</param>
internal sealed record WithdrawScreen(Supervising Supervising, TeamMember Member, SignOffStep Step, StepSigned Signed, int Selected = 1, string Written = "") : FormScreen(Selected, Written)
{
    /// <inheritdoc/>
    protected override string Title => "Withdraw this sign-off?";

    /// <inheritdoc/>
    protected override string Aside => TeamText.NameOf(Member.Person, Supervising.Site);

    /// <inheritdoc/>
    protected override string Prompt => $"Why the sign-off is withdrawn. {Text.Verbatim(Member.Person.Name)} can read it.";

    /// <inheritdoc/>
    protected override string WriteWords => "the reason";

    /// <inheritdoc/>
    protected override bool IsChanged => Said.Length > 0;

    /// <inheritdoc/>
    protected override IEnumerable<Row> Rows
    {
        get
        {
            yield return new Paragraph(Text.Verbatim(Step.Title), Tone: Tone.Strong);
            yield return new Paragraph($"Signed by {Text.Verbatim(TeamText.NameOf(Signed.By))}, {Days.Of(Signed.At, Supervising.Clock)}{(Signed.Origin.Length == 0 ? "" : $", taken in from {Text.Verbatim(Signed.Origin)}")}.", Indent: 3);
            if (Signed.Note.Length > 0) yield return new Paragraph(Text.Lines(Signed.Note), Indent: 3, Lead: "Note: ");
            yield return new Gap();
            yield return new Paragraph($"It is withdrawn by {Text.Verbatim(Supervising.Name)}, with a reason. The sign-off and its withdrawal both stay in the records.", Tone: Tone.Quiet);
            yield return new Gap();
            yield return Row.Of("Leave it as it is", "", () => Said.Length > 0 ? new Stay(this with { IsLeaving = true, Selected = 1 }) : new GoBack());
            foreach (var row in WritingRows("Write the reason", "Change the reason")) yield return row;
            yield return Row.Of("Withdraw it", "", Withdraw);
        }
    }

    private Turn Withdraw()
    {
        if (Said.Length == 0) return new Refuse("A sign-off is withdrawn with a reason: write it first.");
        if (WhyTooLong(NoteEvent.LongestText) is { } why) return new Refuse(why);
        return Supervising.Add(Member.Person, at => new SignOffWithdrawn(at, Supervising.Who, Signed.Route, Signed.Step, Said)) is { } refused ? NotKept(refused) : new GoBack();
    }
}
