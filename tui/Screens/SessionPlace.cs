using System.Globalization;
using MentorSim.Engine.Chain;
using MentorSim.Engine.InTray;
using MentorSim.Engine.Play;
using MentorSim.Engine.Records;
using MentorSim.Engine.Scenarios;
using MentorSim.Engine.Scoring;
using MentorSim.Engine.Text;

namespace MentorSim.Tui.Screens;

/// <summary>Where a stored session stands, in a word or two, by its events alone: its scenario is not read for a list.</summary>
internal static class SessionPlace
{
    /// <summary>Whether somebody was interviewed: what came of it is not for their screens.</summary>
    public static bool IsInterview(StoredSession session) => session.Mode == Words.Of(PlayMode.Interview);

    /// <summary>The place, as in "decision 3".</summary>
    /// <param name="links">The events.</param>
    /// <param name="session">The session.</param>
    /// <param name="isScored">Whether it has a scorecard, and so has reached its debrief.</param>
    public static string Of(IEnumerable<Link> links, StoredSession session, bool isScored)
    {
        if (SittingWords.ModeOf(session.Mode) is not null) return OfSitting(links);
        if (isScored || session.State == Words.Of(SessionState.Debrief)) return IsInterview(session) ? "over" : "debrief";
        var line = new List<SessionEvent>();
        foreach (var link in links)
        {
            // What was erased, or a later version wrote, says nothing here.
            if (link.Body is null) return "";
            SessionEvent happened;
            try
            {
                happened = EventBody.Read(link.Body);
            }
            catch (FormatException)
            {
                return "";
            }

            var kept = happened switch
            {
                Changed changed => changed.Kept,
                Rewound rewound => rewound.Kept,
                _ => line.Count,
            };
            if (happened is Changed or Rewound) line.RemoveRange(Math.Clamp(kept, 0, line.Count), line.Count - Math.Clamp(kept, 0, line.Count));
            else line.Add(happened);
        }

        var answered = line.OfType<Answered>().Count();
        var last = line.FindLast(happened => happened is Answered or WentOn or Began);
        return last is Answered && !IsInterview(session)
            ? string.Create(CultureInfo.InvariantCulture, $"after decision {answered}")
            : string.Create(CultureInfo.InvariantCulture, $"decision {answered + 1}");
    }

    private static string OfSitting(IEnumerable<Link> links)
    {
        var answered = new HashSet<string>(StringComparer.Ordinal);
        var elapsed = TimeSpan.Zero;
        foreach (var link in links)
        {
            if (link.Body is null) return "";
            try
            {
                var happened = SittingEventBody.Read(link.Body);
                elapsed = happened.Elapsed;
                if (happened is ItemAnswered { Item: var item }) answered.Add(item);
            }
            catch (FormatException)
            {
                return "";
            }
        }

        return string.Create(CultureInfo.InvariantCulture, $"{Counted.Of(answered.Count, "item")} answered in {(elapsed.TotalMinutes < 1 ? "less than a minute" : $"{(int)elapsed.TotalMinutes} min")}");
    }
}
