using System.Globalization;
using MentorSim.Engine.Findings;
using MentorSim.Engine.InTray;
using MentorSim.Engine.Workshop.Content;

namespace MentorSim.Engine.Workshop.Papers;

/// <summary>
/// How long a sitting takes somebody who reads everything once and answers every item: an estimate, so that no paper can only be
/// finished by those who skip. The brief and the practice item are read before the clock starts.
/// </summary>
internal static class SittingTime
{
    // Below the mean of adults who read plain prose to themselves, 238 words a minute (Brysbaert 2019): what is at stake is read with care.
    private const int WordsAMinute = 200;

    private static readonly TimeSpan AnItem = TimeSpan.FromSeconds(45);

    /// <summary>The time that a whole paper takes.</summary>
    public static TimeSpan Of(Paper paper) =>
        Reading(paper.Background.SelectMany(sheet => new[] { sheet.Title, sheet.Text }).Concat(paper.Diary.Select(entry => entry.What))) +
        paper.Items.Aggregate(TimeSpan.Zero, (sum, item) => sum + Of(item));

    /// <summary>The time that one item takes.</summary>
    public static TimeSpan Of(PaperItem item) =>
        AnItem + Reading([item.From ?? "", item.Subject ?? "", item.Text, .. item.Attachments.SelectMany(sheet => new[] { sheet.Title, sheet.Text })]);

    /// <summary>Reports a paper that takes longer than it lasts, and each item for which too little is left when it arrives.</summary>
    public static void Report(Paper paper, PaperPlaces places, FindingList findings)
    {
        var whole = Of(paper);
        if (whole > TimeSpan.FromMinutes(paper.Minutes))
        {
            findings.Add(
                Rules.TooMuchToDo,
                places.KeyOf("minutes"),
                string.Create(CultureInfo.InvariantCulture, $"To read everything once and answer every item takes about {Math.Ceiling(whole.TotalMinutes)} minutes, and the paper gives {paper.Minutes}."));
        }

        foreach (var item in paper.Items.Where(item => Of(item) > TimeSpan.FromMinutes(paper.Minutes - item.Arrives)))
        {
            var left = paper.Minutes - item.Arrives;
            findings.Add(
                Rules.TooLateToAnswer,
                places.MapOf(item)?.Find("arrives") is { Key: { } arrives } ? arrives.Span : item.Place.Span,
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"When '{item.Id}' arrives, {left} minute{(left == 1 ? " is" : "s are")} left, and to read and answer it takes about {Math.Ceiling(Of(item).TotalSeconds / 10) * 10} seconds."));
        }
    }

    private static TimeSpan Reading(IEnumerable<string> texts) =>
        TimeSpan.FromMinutes(texts.Sum(text => Sentences.CountsOf(text).Words) / (double)WordsAMinute);
}
