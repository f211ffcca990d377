using MentorSim.Tui.Pages;
using MentorSim.Tui.Screens.Induction;

namespace MentorSim.Tui.Screens.Panel;

/// <summary>Asks who does something that stands in the record under a name, unless that was said before.</summary>
internal static class YourName
{
    /// <summary>Asks, and goes on with the name.</summary>
    /// <param name="table">The exercise, whose members are offered in words.</param>
    /// <param name="said">The name that was said before; empty for none.</param>
    /// <param name="below">The screen to which going back leads.</param>
    /// <param name="then">What comes of the name.</param>
    public static Turn Ask(PanelTable table, string said, Screen below, Func<string, Turn> then) => said.Length > 0 ? then(said) : new Go(new LineScreen(
        "Your name",
        [
            new Paragraph("Who writes this down? The name stands in the record."),
            .. table.Exercise.Members.IsEmpty ? [] : (Block[])[new Paragraph($"On the panel: {Text.Verbatim(string.Join(", ", table.Exercise.Members.Select(member => member.Name)))}.", Tone: Tone.Quiet)],
        ],
        "",
        below,
        typed => typed.Length == 0 ? new Refuse("Nothing was typed.") : then(typed)));
}
