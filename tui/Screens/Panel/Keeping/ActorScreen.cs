using MentorSim.Tui.Pages;
using MentorSim.Tui.Screens.Induction;

namespace MentorSim.Tui.Screens.Panel.Keeping;

/// <summary>Asks who does something: a member, or somebody else by name.</summary>
/// <param name="Table">The exercise.</param>
/// <param name="Question">What is asked.</param>
/// <param name="Below">The screen to which going back leads.</param>
/// <param name="Then">What comes of a name.</param>
internal sealed record ActorScreen(PanelTable Table, string Question, Screen Below, Func<string, Turn> Then) : TableScreen(Table)
{
    /// <inheritdoc/>
    protected override string Title => Question;

    /// <inheritdoc/>
    protected override string TakeWord => "take";

    /// <inheritdoc/>
    protected override Turn Back => new Go(Below);

    /// <summary>Asks from a screen.</summary>
    public static Func<Turn> Asking(TableScreen below, string question, Func<string, Turn> then) => () => new Go(new ActorScreen(below.Table, question, below, then));

    /// <inheritdoc/>
    protected override void Fill(Menu menu)
    {
        menu.Say(new Paragraph("The name stands in the record."), new Gap());
        foreach (var member in Exercise.Markers) menu.Offer(member.Name, () => Then(member.Name));
        menu.Offer("Somebody else", () => new Go(new LineScreen(Question, [new Paragraph("Type their name.")], "", this, typed => typed.Length == 0 ? new Refuse("Nothing was typed.") : Then(typed))));
    }
}
