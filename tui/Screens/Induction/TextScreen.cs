using System.Collections.Immutable;
using System.Globalization;
using MentorSim.Engine.Induction;
using MentorSim.Engine.Text;
using MentorSim.Tui.Pages;

namespace MentorSim.Tui.Screens.Induction;

/// <summary>
/// A box to write in. Leaving it keeps what was written; where that cannot be kept the text stays, with the reason, until somebody says
/// what is to become of it.
/// </summary>
/// <param name="Question">What is asked.</param>
/// <param name="Asks">What is said about it.</param>
/// <param name="Written">What stands in the box.</param>
/// <param name="Keep">Keeps it, and says why it does not; null where it does.</param>
internal sealed record TextScreen(string Question, ImmutableArray<Block> Asks, string Written, Func<string, string?> Keep) : MenuScreen
{
    private readonly string _before = Written.Trim();

    /// <summary>What comes of the text when it is kept, or of the one before where it is given up; null to go back to the screen below.</summary>
    public Func<string, Turn>? Then { get; init; }

    /// <summary>Whether the text is also kept while it grows, so that a machine that fails takes little of it.</summary>
    public bool KeepsAsItGrows { get; init; }

    private string? Why { get; init; }

    /// <inheritdoc/>
    protected override string Title => Question;

    /// <inheritdoc/>
    protected override string TakeWord => "take";

    /// <inheritdoc/>
    protected override Turn Back => new Stay(this with { Why = null });

    /// <inheritdoc/>
    public override Page Page => Why is not null ? base.Page : new Page
    {
        Title = Question,
        Blocks = [.. Asks],
        Box = Written,
        BoxIsKept = KeepsAsItGrows,
        Hints = [new Hint(Act.Back, "keep it and go back")],
    };

    /// <inheritdoc/>
    public override Turn After(Message message) => message switch
    {
        _ when Why is not null => base.After(message),
        Wrote wrote => new Stay(Grown(UnsafeCharacters.Strip(wrote.Text))),
        Asked { Act: Act.Back } => Leave(),
        _ => Same,
    };

    /// <inheritdoc/>
    protected override void Fill(Menu menu)
    {
        menu.Say(new Paragraph($"**This is not kept.** {Text.Verbatim(Why ?? "")}", Tone: Tone.Alert), new Gap(), new Paragraph(Text.Lines(Written), Indent: 3), new Gap());
        menu.Offer("Try to keep it again", Leave);
        menu.Offer("Change it", () => new Stay(this with { Why = null }));
        menu.Offer("Leave it: it is gone then", () => Done(_before));
    }

    private TextScreen Grown(string text)
    {
        // Why it is not kept is said when the box is left: nobody is taken away from what they write.
        if (KeepsAsItGrows && text != Written) _ = Keep(text.Trim());
        return this with { Written = text };
    }

    private Turn Leave()
    {
        var text = Written.Trim();
        if (text == _before && Why is null) return Done(text);
        var why = text.Length > NoteEvent.LongestText ? string.Create(CultureInfo.InvariantCulture, $"It has {text.Length} letters, and at most {NoteEvent.LongestText} can be kept. Shorten it.") : Keep(text);
        return why is null ? Done(text) : new Stay(this with { Why = why, Selected = 1 });
    }

    private Turn Done(string text) => Then?.Invoke(text) ?? new GoBack();
}
