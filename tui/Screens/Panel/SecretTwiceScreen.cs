using System.Collections.Immutable;
using MentorSim.Tui.Pages;

namespace MentorSim.Tui.Screens.Panel;

/// <summary>Takes a new secret, which is typed twice and never shown.</summary>
/// <param name="Title">What it is.</param>
/// <param name="Asks">What is said about it.</param>
/// <param name="Fault">Why a secret will not do, as a sentence; null where it will.</param>
/// <param name="Then">What comes of it.</param>
internal sealed record SecretTwiceScreen(string Title, ImmutableArray<Block> Asks, Func<string, string?> Fault, Func<string, Turn> Then) : Screen
{
    /// <summary>Whose it is, at the right of the title; empty for nobody's in particular.</summary>
    public string Whose { get; init; } = "";

    /// <summary>What was asked before it, to which going back leads; null for what lies below.</summary>
    public Screen? Before { get; init; }

    private string? First { get; init; }

    private string Typed { get; init; } = "";

    /// <inheritdoc/>
    public override Page Page => new()
    {
        Title = First is null ? Title : "The same once more",
        Aside = Whose,
        Blocks = First is null ? [.. Asks] : [new Paragraph($"{Title}: type it again, so that a slip of a finger does not lock anybody out.")],
        Box = "",
        BoxIsSecret = true,
        Hints = [new Hint(Act.Take, First is null ? "go on" : "set it"), new Hint(Act.Back, "back")],
    };

    /// <inheritdoc/>
    public override Turn After(Message message) => message switch
    {
        Wrote wrote => new Stay(this with { Typed = wrote.Text.Trim() }),
        Asked { Act: Act.Back } when First is not null => new Go(this with { First = null, Typed = "" }),
        Asked { Act: Act.Back } => Before is null ? new GoBack() : new Go(Before),
        Asked { Act: Act.Take } when First is null && Fault(Typed) is { } fault => new Refuse(fault),
        Asked { Act: Act.Take } when First is null => new Go(this with { First = Typed, Typed = "" }),
        Asked { Act: Act.Take } when First != Typed => new OpenFrom(this with { First = null, Typed = "" }, new NoticeScreen("Not set", "The two are not the same. Begin again.")),
        Asked { Act: Act.Take } => Then(Typed),
        _ => Same,
    };
}
