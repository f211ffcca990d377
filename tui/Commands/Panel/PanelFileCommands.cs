using System.CommandLine;

namespace MentorSim.Tui.Commands.Panel;

/// <summary>The commands that work on a panel file, in the order of a panel's steps.</summary>
internal static class PanelFileCommands
{
    /// <summary>All of them.</summary>
    public static IEnumerable<Command> All(PanelRunner runner) =>
    [
        PanelNewCommand.Of(runner), PanelSetCommand.Of(runner), PanelJoinCommand.Of(runner), PanelPinCommand.Of(runner), PanelSlipsCommand.Of(runner), PanelStationCommand.Of(runner),
        PanelStatusCommand.Of(runner), PanelNoteCommand.Of(runner), PanelAbsentCommand.Of(runner), PanelCollectCommand.Of(runner), PanelVerifyCommand.Of(runner),
        PanelMarksCommand.Of(runner), PanelFinishCommand.Of(runner), PanelWithdrawCommand.Of(runner),
        PanelBreachCommand.Of(runner), PanelAgreeMarkCommand.Of(runner), PanelOpenCommand.Of(runner),
        PanelResultsCommand.Of(runner), PanelSheetCommand.Of(runner), PanelExportCommand.Of(runner),
        PanelWashUpCommand.Of(runner), PanelDecideCommand.Of(runner), PanelConcludeCommand.Of(runner), PanelReleaseCommand.Of(runner),
        PanelKeepCommand.Of(runner), PanelHoldCommand.Of(runner), PanelPurgeCommand.Of(runner),
        PanelHandOverCommand.Of(runner), PanelPassphraseCommand.Of(runner),
    ];
}
