using System.Collections.Immutable;
using MentorSim.Tui.Pages;
using MentorSim.Tui.Screens.Induction;

namespace MentorSim.Tui.Screens.Panel.Deciding;

/// <summary>Names to tick.</summary>
/// <param name="Question">What is asked.</param>
/// <param name="Names">The names.</param>
/// <param name="Ticked">Those that are ticked.</param>
/// <param name="Then">What comes of the choice.</param>
internal sealed record NamesScreen(string Question, ImmutableArray<string> Names, ImmutableHashSet<string> Ticked, Func<ImmutableArray<string>, Turn> Then) : MenuScreen
{
    /// <inheritdoc/>
    protected override string Title => Question;

    /// <inheritdoc/>
    protected override string TakeWord => "tick";

    /// <inheritdoc/>
    protected override string BackWord => "take these";

    /// <inheritdoc/>
    protected override Turn Back => Chosen;

    private Turn Chosen => Names.Where(Ticked.Contains).ToImmutableArray() is { IsEmpty: false } names ? Then(names) : new Refuse("Nobody is ticked.");

    /// <inheritdoc/>
    public override Page Page => base.Page with { TakesSeveral = "the numbers of those to tick, with blanks between" };

    /// <inheritdoc/>
    public override Turn After(Message message) => message is NumberedAll { Numbers: var numbers }
        ? (this with { Ticked = [.. numbers.Where(number => number >= 1 && number <= Names.Length).Select(number => Names[number - 1])] }).Chosen
        : base.After(message);

    /// <inheritdoc/>
    protected override void Fill(Menu menu)
    {
        foreach (var name in Names) menu.Offer(name, () => new Stay(this with { Ticked = Ticked.SymmetricExcept([name]) }), mark: Ticked.Contains(name) ? "[x]" : "[ ]");
    }
}
