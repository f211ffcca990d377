using System.Globalization;
using MentorSim.Engine.Findings;
using MentorSim.Engine.InTray;

namespace MentorSim.Engine.Workshop.Papers;

/// <summary>Ways of answering without reading an item that reach the pack's competent share of the item points.</summary>
internal static class NaivePasses
{
    /// <summary>Reports each pattern that passes.</summary>
    public static void Report(Paper paper, PaperPlaces places, FindingList findings)
    {
        var most = paper.Items.Sum(item => item.Key.Most);
        foreach (var score in NaivePattern.ScoresOf(paper).Where(score => score.Points * 100 >= paper.Levels.Competent * (decimal)most))
        {
            findings.Add(
                Rules.NaivePasses,
                places.Whole,
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{Describe(score.Pattern)} gets {score.Points:0.#} of {most} item points without reading any, and {paper.Levels.Competent}% of them pass."));
        }
    }

    private static string Describe(NaivePatternKind pattern) => pattern switch
    {
        NaivePatternKind.TickEverything => "Who ticks everything from the top, as much as is allowed,",
        NaivePatternKind.AllUrgent => "Who calls everything urgent and takes the first action and the first person",
        NaivePatternKind.FileEverything => "Who gives everything the last priority and takes the last action",
        NaivePatternKind.Chance => "Who throws dice",
    };
}
