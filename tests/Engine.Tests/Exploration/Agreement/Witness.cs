using System.Text.RegularExpressions;
using MentorSim.Engine.Findings;
using MentorSim.Engine.Play;
using MentorSim.Engine.Scenarios;

namespace MentorSim.Engine.Tests.Exploration.Agreement;

/// <summary>The way that a finding shows, as an answer list.</summary>
internal static partial class Witness
{
    /// <summary>The answer list in the words of a finding: empty for the very start, null where it shows none.</summary>
    public static string? Of(Finding finding) =>
        finding.Message.Contains("at the very start", StringComparison.Ordinal) ? ""
        : Way().Match(finding.Message) is { Success: true } match ? match.Groups[1].Value
        : null;

    /// <summary>Plays it as <c>play --choose</c> does.</summary>
    public static Session Play(Scenario scenario, Finding finding)
    {
        var session = Some.Session(scenario);
        AnswerList.Parse(Of(finding).ShouldNotBeNull(finding.Message)).PlayIn(session);
        return session;
    }

    [GeneratedRegex("(?:reached by|in one play, by|outside the role, by) ([a-z0-9,~+-]+)")]
    private static partial Regex Way();
}
