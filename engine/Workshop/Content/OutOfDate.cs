using System.Globalization;
using MentorSim.Engine.Findings;
using MentorSim.Engine.Scenarios;
using MentorSim.Engine.Standards;
using MentorSim.Engine.Yaml;

namespace MentorSim.Engine.Workshop.Content;

/// <summary>A policy whose day of review has passed, or whose edition the school's profile calls superseded.</summary>
internal static class OutOfDate
{
    /// <summary>Reports what is out of date on a day.</summary>
    /// <param name="what">What rests on the policy: scenario or paper.</param>
    /// <param name="stated">The policy that it names; null where it names none.</param>
    /// <param name="school">The school that may call an edition superseded.</param>
    /// <param name="file">Its file.</param>
    /// <param name="today">The day on which it is checked.</param>
    /// <param name="findings">Where it is reported.</param>
    public static void Report(string what, Policy? stated, SchoolProfile? school, YamlFile file, DateOnly today, FindingList findings)
    {
        if (stated is not { } policy || (file.Root as YamlMap)?["policy"] is not YamlMap written) return;
        if (policy.ReviewBy is { } day && day < today) ReportReview(what, policy, day, today, written, findings);
        var superseded = school?.Superseded.FirstOrDefault(entry =>
            string.Equals(entry.Ref, policy.Ref, StringComparison.OrdinalIgnoreCase) && entry.Edition == policy.Edition);
        if (superseded is null) return;
        findings.Add(
            Rules.Superseded,
            (written["edition"] ?? written).Span,
            $"The {policy.Edition} edition of {policy.Ref} no longer holds: the school profile says that {superseded.By} has taken its place.",
            $"Read what is new in {policy.Ref} {superseded.By}, change the {what} where it says something else, then write `edition: {superseded.By}`.");
    }

    private static void ReportReview(string what, Policy policy, DateOnly day, DateOnly today, YamlMap written, FindingList findings)
    {
        var days = today.DayNumber - day.DayNumber;
        var since = days == 1 ? "one day" : string.Create(CultureInfo.InvariantCulture, $"{days:N0} days");
        findings.Add(
            Rules.ReviewPassed,
            (written["review-by"] ?? written).Span,
            string.Create(CultureInfo.InvariantCulture, $"This {what} was to be reviewed by {day:yyyy-MM-dd}, {since} ago."),
            $"Read {policy.Ref} again, change the {what} where it says something else now, then set `review-by` to a new day.");
    }
}
