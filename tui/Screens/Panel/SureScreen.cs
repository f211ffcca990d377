using System.Collections.Immutable;
using MentorSim.Tui.Pages;
using MentorSim.Tui.Screens.Induction;

namespace MentorSim.Tui.Screens.Panel;

/// <summary>Asks before something is done that cannot be undone. Going back is the safe answer, and is selected first.</summary>
/// <param name="Question">The question.</param>
/// <param name="Says">What it means.</param>
/// <param name="No">The safe answer.</param>
/// <param name="Yes">The other answer.</param>
/// <param name="Then">Does it.</param>
internal sealed record SureScreen(string Question, ImmutableArray<Block> Says, string No, string Yes, Func<Turn> Then) : MenuScreen
{
    /// <inheritdoc/>
    protected override string Title => Question;

    /// <inheritdoc/>
    protected override string TakeWord => "answer";

    /// <inheritdoc/>
    protected override void Fill(Menu menu)
    {
        menu.Say(Says);
        menu.Say(new Gap());
        menu.Offer(No, () => new GoBack());
        menu.Offer(Yes, Then);
    }
}
