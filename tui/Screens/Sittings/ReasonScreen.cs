using System.Globalization;
using MentorSim.Engine.InTray;
using MentorSim.Engine.Text;
using MentorSim.Tui.Pages;

namespace MentorSim.Tui.Screens.Sittings;

/// <summary>The reason, in somebody's own words. What stands in the box is stored while they write.</summary>
/// <param name="Slip">The item with its answer.</param>
/// <param name="Written">What is written so far.</param>
internal sealed record ReasonScreen(Slip Slip, string Written) : SeatScreen(Slip.Seat)
{
    /// <inheritdoc/>
    public override Page Page => new()
    {
        Title = $"{Slip.Title}: {ItemText.Part(AnswerPart.Reason)}",
        Aside = "writing",
        Blocks =
        [
            new Paragraph(Text.Verbatim(ItemText.Name(Slip.Item)), Tone: Tone.Quiet),
            .. SoFar(),
            new Heading("Why? Write it as you would say it to a colleague."),
        ],
        Box = Written,
        Hints = [new Hint(Act.Back, "keep it and go back")],
    };

    /// <inheritdoc/>
    public override Turn After(Message message) => message switch
    {
        Wrote wrote => Write(UnsafeCharacters.Strip(wrote.Text)),
        Asked { Act: Act.Back } => IsTooLong
            ? new Refuse(string.Create(CultureInfo.InvariantCulture, $"A reason has at most {Sitting.LongestReason} characters, and this has {Written.Length}. What is behind is not kept: shorten it."))
            : new GoBack(),
        _ => Same,
    };

    private bool IsTooLong => Written.Length > Sitting.LongestReason;

    private Turn Write(string text)
    {
        if (text == Written) return Same;
        Slip.Say(Slip.Answer with { Reason = Fitting(text) });
        return new Stay(this with { Written = text });
    }

    /// <summary>As much of a text as can be kept, with no letter cut in two.</summary>
    private static string Fitting(string text)
    {
        if (text.Length <= Sitting.LongestReason) return text;
        var end = Sitting.LongestReason;
        if (char.IsHighSurrogate(text[end - 1])) end--;
        return text[..end];
    }

    /// <summary>What was said of the other parts, in one line.</summary>
    private IEnumerable<Block> SoFar()
    {
        var said = ItemText.PartsOf(Paper)
            .Where(part => part != AnswerPart.Reason)
            .Select(part => ItemText.Said(part, Slip.Answer, Paper) is { } words ? $"{Text.Capital(ItemText.Part(part))}: {words}" : null)
            .OfType<string>()
            .ToList();
        if (said.Count > 0) yield return new Paragraph($"{string.Join(". ", said)}.", Tone: Tone.Quiet);
    }
}
