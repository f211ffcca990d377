using MentorSim.Tui.Screens.Panel.Keeping;

namespace MentorSim.Tui.Screens.Panel;

/// <summary>Asks who does something that stands in the record under a name, unless that was said before.</summary>
internal static class YourName
{
    /// <summary>Asks, and goes on with the name.</summary>
    /// <param name="table">The exercise, whose members are offered.</param>
    /// <param name="said">The name that was said before; empty for none.</param>
    /// <param name="below">The screen to which going back leads.</param>
    /// <param name="then">What comes of the name.</param>
    public static Turn Ask(PanelTable table, string said, Screen below, Func<string, Turn> then) => said.Length > 0 ? then(said) : new Go(new ActorScreen(table, "Who writes this down?", below, then));
}
