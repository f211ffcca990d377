using System.Collections.Immutable;
using MentorSim.Engine.Findings;
using MentorSim.Engine.Scenarios;
using MentorSim.Engine.Workshop.Content;
using MentorSim.Engine.Yaml;

namespace MentorSim.Engine.Workshop;

/// <summary>All that can be said of a file on which scenarios and papers rest: a pack, a school profile, or scenes that several scenarios share.</summary>
public static class PartCheck
{
    /// <summary>
    /// What is wrong with such a file; null where it is none, and so meant to be a scenario or a paper. Scenes are looked at in every scenario that
    /// includes them, and each finding is said once.
    /// </summary>
    /// <param name="path">Where the file lies.</param>
    /// <param name="file">The file as read.</param>
    /// <param name="bank">The library in which it lies.</param>
    /// <param name="today">The day on which it is checked.</param>
    /// <param name="terms">On what terms the stories of scenarios are searched.</param>
    /// <exception cref="OperationCanceledException">A search was stopped.</exception>
    public static ImmutableArray<Finding>? Of(string path, YamlFile file, Bank bank, DateOnly today, SearchTerms terms)
    {
        // A pack of the library was read with it, and so was the school profile.
        if (bank.IsOwn(path)) return [.. bank.Findings.Where(finding => Path.GetFullPath(finding.Source.Path) == Path.GetFullPath(path))];
        if (file.Kind == "scenes" && bank.Including(path).ToList() is { Count: > 0 } including)
            return InEach(including, path, file, bank, today, terms);
        return BankPart.FindingsOf(file, bank) ?? (file.Kind is "scenes" or "pack" or "school" ? file.Findings.InOrder() : null);
    }

    /// <summary>
    /// The scenarios of a library that could not be played in one of its schools, since it has nobody for a part of theirs. Said of a
    /// profile that is checked by itself: with its library, each scenario says so.
    /// </summary>
    /// <param name="path">Where the file lies.</param>
    /// <param name="bank">The library in which it lies.</param>
    public static ImmutableArray<Finding> EmptySlots(string path, Bank bank)
    {
        if (bank.Schools.FirstOrDefault(school => Path.GetFullPath(school.Source.Path) == Path.GetFullPath(path)) is not { } school) return [];
        return [.. bank.ScenarioPaths().AsParallel().AsOrdered().Select(scenario => YamlFile.Read(scenario)).SelectMany(EmptyIn)];

        IEnumerable<Finding> EmptyIn(YamlFile scenario)
        {
            var findings = scenario.Findings.Apart();
            OtherSchools.Report(scenario, [school], findings);
            return findings.InOrder();
        }
    }

    private static ImmutableArray<Finding> InEach(List<ScenarioFile> including, string path, YamlFile file, Bank bank, DateOnly today, SearchTerms terms)
    {
        var found = including.SelectMany(scenario =>
        {
            var source = scenario.SourceOf(path);
            return ScenarioCheck.Of(scenario, bank, today, terms).Findings.Where(finding => finding.Source == source);
        });
        return
        [
            .. found.DistinctBy(finding => (finding.Rule.Code, finding.Span, finding.Message))
                .Select(finding => new Finding(finding.Rule, file.Source, finding.Span, finding.Message, finding.Help))
                .OrderBy(finding => finding.Span.Start)
                .ThenBy(finding => finding.Rule.Code, StringComparer.Ordinal),
        ];
    }
}
