using System.Collections.Immutable;
using MentorSim.Engine.Panel;
using MentorSim.Tui.Screens.Panel.Agreeing;
using MentorSim.Tui.Screens.Panel.Deciding;
using MentorSim.Tui.Screens.Panel.Keeping;
using MentorSim.Tui.Screens.Panel.Marking;

namespace MentorSim.Tui.Screens.Panel;

/// <summary>The screens of the steps that lead on from set-up and rehearsal.</summary>
internal static class PanelSteps
{
    /// <summary>All of them.</summary>
    public static ImmutableDictionary<ExerciseStep, Func<PanelTable, Screen>> All { get; } = ImmutableDictionary.CreateRange<ExerciseStep, Func<PanelTable, Screen>>(
    [
        new(ExerciseStep.Sit, table => new SitScreen(table)),
        new(ExerciseStep.Collect, table => new CollectScreen(table)),
        new(ExerciseStep.Mark, table => MarkStep.Of(table.File)),
        new(ExerciseStep.Agree, table => AgreeStep.Of(table.File)),
        new(ExerciseStep.Decide, DecideScreen.Of),
        new(ExerciseStep.Keep, KeepScreen.Of),
    ]);
}
