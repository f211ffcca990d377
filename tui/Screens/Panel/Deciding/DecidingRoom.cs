using MentorSim.Engine.Panel;
using MentorSim.Engine.Panel.Results;
using MentorSim.Engine.Records.Reports;
using MentorSim.Tui.Pages;

namespace MentorSim.Tui.Screens.Panel.Deciding;

/// <summary>An exercise with what its marks came to, which is worked out once for as long as nothing changes. Not safe for several threads.</summary>
/// <param name="table">The exercise.</param>
internal sealed class DecidingRoom(PanelTable table)
{
    private Exercise? _read;
    private PanelReading? _reading;

    /// <summary>The exercise.</summary>
    public PanelTable Table => table;

    /// <summary>What sheets are made of; only where marks are open.</summary>
    /// <exception cref="ExerciseException">Marks are sealed.</exception>
    /// <exception cref="FormatException">What was collected can no longer be read.</exception>
    public PanelReading Reading
    {
        get
        {
            if (_reading is null || !ReferenceEquals(_read, table.Exercise)) (_read, _reading) = (table.Exercise, new PanelReading(ExerciseResults.Of(OpenExercise.Of(table.Exercise)), Prose.Plain));
            return _reading;
        }
    }
}
