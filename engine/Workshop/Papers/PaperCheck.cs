using System.Collections.Immutable;
using MentorSim.Engine.Findings;
using MentorSim.Engine.InTray;
using MentorSim.Engine.Scenarios;
using MentorSim.Engine.Workshop.Content;

namespace MentorSim.Engine.Workshop.Papers;

/// <summary>All that can be said of a paper.</summary>
/// <param name="Findings">What reading it found, and what is wrong with what it says and scores, in the order of the file.</param>
/// <param name="Figures">The figures of the paper; null where none could be made of the file.</param>
public sealed record PaperCheck(ImmutableArray<Finding> Findings, PaperFigures? Figures)
{
    /// <summary>Checks a paper that was read from a library. Nothing that is found here stands against sitting it.</summary>
    /// <param name="file">The paper's file.</param>
    /// <param name="bank">The library, for its school and for the words that its texts should not hold.</param>
    /// <param name="today">The day on which it is checked.</param>
    public static PaperCheck Of(PaperFile file, Bank bank, DateOnly today)
    {
        if (file.Paper is not { } paper) return new PaperCheck(file.Findings, null);
        var (places, findings) = (new PaperPlaces(file.File), file.File.Findings);
        MissingParts.Report(paper, places, findings);
        Coverage.Report(paper, places, findings);
        SoundAnswers.Report(paper, places, findings);
        SittingTime.Report(paper, places, findings);
        UnusedWords.Report(paper, places, findings);
        NaivePasses.Report(paper, places, findings);
        OrderAgainstPriorities.Report(paper, places, findings);
        ContentFindings.Report(paper, file.File, bank, today, findings);
        return new PaperCheck(file.Findings, new PaperFigures(paper));
    }

    /// <summary>Reports every paper whose id an earlier one, or a scenario, has: only one of them could be asked for by its id.</summary>
    public static void ReportSameIds(IEnumerable<PaperFile> papers, IEnumerable<ScenarioFile> scenarios)
    {
        var known = new Dictionary<string, (string What, string Path)>(StringComparer.Ordinal);
        foreach (var file in scenarios)
        {
            if (file.Scenario is { } scenario) known.TryAdd(scenario.Id, ("scenario", file.File.Source.Path));
        }

        foreach (var file in papers)
        {
            if (file.Paper is not { } paper || known.TryAdd(paper.Id, ("paper", file.File.Source.Path))) continue;
            var (what, path) = known[paper.Id];
            file.File.Findings.Add(
                Rules.DuplicateId, new PaperPlaces(file.File).Whole, what == "paper" ? $"The paper '{paper.Id}' is also in {path}." : $"'{paper.Id}' is also the id of the scenario in {path}.");
        }
    }
}
