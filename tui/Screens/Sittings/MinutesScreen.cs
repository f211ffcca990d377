using System.Globalization;
using MentorSim.Engine.InTray;
using MentorSim.Tui.Pages;

namespace MentorSim.Tui.Screens.Sittings;

/// <summary>By how many minutes after it came an item is dealt with, typed. As with a reason, whoever goes back keeps what stands in the box.</summary>
/// <param name="Slip">The item with its answer.</param>
/// <param name="Typed">What was typed so far.</param>
internal sealed record MinutesScreen(Slip Slip, string Typed) : SeatScreen(Slip.Seat)
{
    private const int Day = 24 * 60;

    /// <summary>What the box held at first.</summary>
    private readonly string _before = Typed;

    /// <inheritdoc/>
    public override Page Page => new()
    {
        Title = $"{Slip.Title}: {ItemText.Part(AnswerPart.ByWhen)}",
        Blocks =
        [
            new Paragraph(Text.Verbatim(ItemText.Name(Slip.Item)), Tone: Tone.Quiet),
            new Gap(),
            new Heading("By how many minutes after it came is it done?"),
            new Paragraph("Whole minutes, as in 10.", Tone: Tone.Quiet),
        ],
        Box = Typed,
        BoxIsLine = true,
        Hints = [new Hint(Act.Take, "say so"), new Hint(Act.Back, IsNew && Minutes is not null ? "keep it and go back" : "item")],
    };

    /// <inheritdoc/>
    public override Turn After(Message message) => message switch
    {
        Wrote wrote when wrote.Text == Typed => Same,
        Wrote wrote => new Stay(this with { Typed = wrote.Text }),
        Asked { Act: Act.Take } => Minutes is { } minutes ? Say(minutes) : new Refuse(WhatToType),
        Asked { Act: Act.Back } when IsNew => Minutes is { } minutes ? Keep(minutes) : new Refuse($"{WhatToType} An empty box leaves all as it was."),
        Asked { Act: Act.Back } => new GoBack(),
        _ => Same,
    };

    private static string WhatToType => $"Type whole minutes, from 0 to {Day}: 10 stands for ten minutes after the item came.";

    private bool IsNew => Typed.Trim() is { Length: > 0 } typed && typed != _before.Trim();

    private int? Minutes
    {
        get
        {
            var digits = Typed.Trim().Split(' ')[0].TrimEnd('m', 'M');
            return int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var minutes) && minutes <= Day ? minutes : null;
        }
    }

    private Turn Say(int minutes)
    {
        Put(minutes);
        return Slip.After(AnswerPart.ByWhen);
    }

    private GoBack Keep(int minutes)
    {
        Put(minutes);
        return new GoBack();
    }

    private void Put(int minutes) => Slip.Say(Slip.Answer with { ByWhen = ByWhen.OfMinutes(minutes).Write(Paper.Priorities) });
}
