using MentorSim.Engine.Findings;
using MentorSim.Engine.Standards;
using MentorSim.Engine.Yaml;

namespace MentorSim.Engine.Scenarios;

/// <summary>Reads the guidance that a scenario or a paper rests on.</summary>
internal static class PolicyBinder
{
    /// <summary>The policy; null where there is none, or after a finding that leaves none.</summary>
    public static Policy? Bind(YamlNode? node, NodeReader read)
    {
        if (Fields.Open(node, HeadKeys.Policy, read.Findings) is not { } fields) return null;
        var reference = read.Text(fields["ref"], "'ref'", ScenarioLimits.LongestPolicyRef);
        var edition = read.Text(fields["edition"], "The edition", ScenarioLimits.LongestEdition);
        DateOnly? reviewBy = null;
        if (read.Scalar(fields["review-by"], "'review-by'") is { } day)
        {
            if (Days.TryParse(day.Value, out var parsed)) reviewBy = parsed;
            else read.Findings.Add(Rules.BadTime, day.Span, $"'{Fields.Shorten(day.Value)}' is no day; write it as 2027-09-01.");
        }

        return reference is null ? null : new Policy(reference, edition, reviewBy);
    }
}
