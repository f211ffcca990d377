using System.Collections.Immutable;
using MentorSim.Engine.Findings;
using MentorSim.Engine.InTray;
using MentorSim.Engine.Scenarios;

namespace MentorSim.Tui.Screens.Workbench;

/// <summary>A scenario (or another file) at the bench: what it says now and what is wrong with it.</summary>
/// <param name="Path">Where it lies.</param>
/// <param name="Kind">What is written in it.</param>
/// <param name="Scenario">The scenario; null where it is none.</param>
/// <param name="Paper">The paper; null where it is none.</param>
/// <param name="Findings">What was found in it, and in what it rests on.</param>
internal sealed record BenchFile(string Path, WrittenKind Kind, ScenarioFile? Scenario, PaperFile? Paper, ImmutableArray<Finding> Findings);
