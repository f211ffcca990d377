using System.Globalization;
using MentorSim.Engine.Findings;
using MentorSim.Engine.Scenarios;

namespace MentorSim.Engine.Workshop.Content;

/// <summary>What is wrong with an author's list of small mistakes that change nothing: ids that stand for none, and a list so long that tests prove little.</summary>
internal static class UnnoticedMistakes
{
    /// <summary>The most of all mistakes that may stand in the list, in per cent; one may in any case, for a story that is short.</summary>
    public const int MostPercent = 5;

    /// <summary>Reports what is wrong with the list of a scenario.</summary>
    public static void Report(Scenario scenario, FindingList findings)
    {
        if (scenario.Unnoticed.IsEmpty) return;
        List<string> ids = [.. Mutation.Of(scenario).Select(mutation => mutation.Id)];
        foreach (var mistake in scenario.Unnoticed.Where(mistake => !ids.Contains(mistake.Id)))
        {
            findings.Add(
                Rules.NoSuchMistake,
                mistake.Place.Span,
                $"No small mistake of this scenario has the id '{mistake.Id}'.{findings.DidYouMean(mistake.Id, ids)}",
                Rules.NoSuchMistake.Help);
        }

        if (scenario.Unnoticed.Length == 1 || scenario.Unnoticed.Length * 100 <= ids.Count * MostPercent) return;
        findings.Add(
            Rules.ManyUnnoticed,
            scenario.Unnoticed[0].Place.Span,
            string.Create(CultureInfo.InvariantCulture, $"{scenario.Unnoticed.Length} of {ids.Count} small mistakes are said to change nothing; up to {MostPercent} in a hundred may be."),
            Rules.ManyUnnoticed.Help);
    }
}
