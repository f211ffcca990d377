using MentorSim.Engine.Panel;
using MentorSim.Engine.Panel.Results;

namespace MentorSim.Engine.Records.Reports;

/// <summary>The results of an exercise with what else its sheets need.</summary>
/// <param name="Results">The results.</param>
/// <param name="Plain">A text of the paper without its marks.</param>
public sealed record PanelReading(ExerciseResults Results, Func<string, string> Plain)
{
    /// <summary>The exercise.</summary>
    internal Exercise Exercise => Results.Exercise;

    /// <summary>Where a line stands, for people.</summary>
    internal string PlaceOf(ResultLine line) => Plain(line.Place);

    /// <summary>What was looked for, or asked.</summary>
    internal string TextOf(ResultLine line) => Plain(line.Text);

    /// <summary>Refuses what shows candidates together before the panel has opened the results.</summary>
    /// <exception cref="ExerciseException">They are not open.</exception>
    internal void DemandResults()
    {
        if (Exercise.Results is null) throw new ExerciseException("The results are not open yet: first the panel judges every serious breach and agrees where marks differ.");
    }
}
