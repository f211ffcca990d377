using MentorSim.Tui.Pages;

namespace MentorSim.Tui.Screens;

/// <summary>The keys of one screen, each with what it does, or why it does nothing now.</summary>
internal sealed record HelpScreen(Page Of) : Screen
{
    /// <inheritdoc/>
    public override Page Page => new()
    {
        Title = "Keys of this screen",
        Blocks =
        [
            new Heading(Of.Title),
            new Gap(),
            .. Of.Items.Any() ? [Line($"1 to {Last}", "take the one with that number"), Line("Up, Down", "select another"), .. Of.TakesSeveral is null ? Array.Empty<Block>() : [Line("Space", "as Enter: tick, place, or answer")]] : Array.Empty<Block>(),
            .. Of.Hints.Where(hint => hint.Act != Act.Help).Select(hint => Line(Keys.LabelOf(hint.Act), hint.OffBecause is null ? hint.What : $"{hint.What} (off: {hint.OffBecause})")),
            Line("PgUp, PgDn", "scroll"),
            new Gap(),
            new Paragraph("Everything works without a mouse. Started with --plain, MentorSim says the same in lines of text, for screen readers and simple terminals.", Tone: Tone.Quiet),
        ],
        Hints = [new Hint(Act.Take, "back"), new Hint(Act.Back, "back")],
    };

    /// <inheritdoc/>
    public override Turn After(Message message) => message is Asked { Act: Act.Take or Act.Back or Act.Help } ? new GoBack() : Same;

    /// <summary>The last number that can be typed; where several are ticked at once each digit stands for itself.</summary>
    private int Last => Of.TakesSeveral is null ? Math.Max(9, Of.Items.Max(item => item.Number)) : 9;

    private static Paragraph Line(string key, string what) => new(what, Lead: key.PadRight(12));
}
