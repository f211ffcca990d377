using System.Collections.Immutable;
using MentorSim.Engine.Records;
using MentorSim.Engine.Text;
using MentorSim.Tui.Pages;

namespace MentorSim.Tui.Screens.Induction;

/// <summary>Asks for one line. What is refused stays in the box, and what was typed is not dropped without a question.</summary>
/// <param name="Title">What is asked.</param>
/// <param name="Asks">What is said about it.</param>
/// <param name="Typed">What stands in the box.</param>
/// <param name="Below">The screen to which going back leads, as it was.</param>
/// <param name="Then">What comes of a line, which has nothing in it that steers a screen.</param>
internal sealed record LineScreen(string Title, ImmutableArray<Block> Asks, string Typed, Screen Below, Func<string, Turn> Then) : Screen
{
    /// <summary>What the box held at first, for whoever does not see it.</summary>
    private readonly string _before = Typed;

    /// <inheritdoc/>
    public override Page Page => new()
    {
        Title = Title,
        Blocks = [.. Asks, .. _before.Length == 0 ? [] : (Block[])[new Paragraph(Text.Verbatim(_before), Lead: "Now: ", Tone: Tone.Quiet)]],
        Box = Typed,
        BoxIsLine = true,
        Hints = [new Hint(Act.Take, "take it"), new Hint(Act.Back, "back")],
    };

    /// <inheritdoc/>
    public override bool DropsLine => Typed.Trim() is { Length: > 0 } typed && typed != _before.Trim();

    /// <inheritdoc/>
    public override Turn After(Message message) => message switch
    {
        Wrote wrote => new Stay(this with { Typed = wrote.Text }),
        Asked { Act: Act.Take } => Then(People.Tidy(UnsafeCharacters.Strip(Typed))),
        Asked { Act: Act.Back } => new Go(Below),
        _ => Same,
    };
}
