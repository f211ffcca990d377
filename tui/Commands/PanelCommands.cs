using System.CommandLine;

namespace MentorSim.Tui.Commands;

/// <summary>The commands of an interview panel.</summary>
internal static class PanelCommands
{
    /// <summary>All of them.</summary>
    public static Command Panel(Option<string?> bank) => new(
        "panel",
        "For an interview panel: what candidates said in an in-tray paper, and what it is worth by the key.\n\n" +
        "Examples:\n  mentorsim panel score\n  mentorsim panel score monday-morning --candidate 7")
    {
        PanelScoreCommand.Of(bank),
    };
}
