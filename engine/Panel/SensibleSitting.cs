using System.Globalization;
using MentorSim.Engine.InTray;

namespace MentorSim.Engine.Panel;

/// <summary>
/// Whether what an answer file holds is a sitting of the exercise's paper. The public key stands in the station file, so anybody who has that
/// can seal anything for the panel; and what no sitting can be made of would stop everything that comes after collecting.
/// </summary>
internal static class SensibleSitting
{
    /// <summary>A file with as much of its events as makes a sitting, and with what is wrong with the rest.</summary>
    /// <param name="paper">The paper; null where it cannot be read, and nothing can be said.</param>
    /// <param name="file">The file, as far as it can be opened.</param>
    public static SurveyedFile Of(Paper? paper, SurveyedFile file)
    {
        if (paper is null || file.Head is null) return file;
        if (WhyNot(paper, file, file.Bodies.Length) is not { } why) return file;
        // What makes a sitting up to an event makes one up to every event before it.
        var (good, bad) = (0, file.Bodies.Length);
        while (bad - good > 1)
        {
            var middle = (good + bad) / 2;
            if (WhyNot(paper, file, middle) is null) good = middle;
            else bad = middle;
        }

        return file.Upto(good) with
        {
            IsOver = false,
            Damage = string.Create(CultureInfo.InvariantCulture, $"event {bad} of {file.Bodies.Length} is none of a sitting of this paper by candidate {file.Number} ({why.TrimEnd('.')}); perhaps it was not made by MentorSim{(good == 0 ? "" : "; what stands before it can be read")}"),
        };
    }

    private static string? WhyNot(Paper paper, SurveyedFile file, int count)
    {
        try
        {
            var events = file.Bodies.Take(count).Select(SittingEventBody.Read).ToList();
            if (events is [Opened { Terms.Candidate: var whose }, ..] && whose != file.Number) return $"it was sat by candidate {whose}";
            _ = Sitting.Replay(_ => paper, events, CollectedSitting.NoTime.Instance);
            return null;
        }
        catch (Exception wrong) when (wrong is FormatException or SittingException)
        {
            return wrong.Message;
        }
    }
}
