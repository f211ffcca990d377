using System.Collections.Immutable;
using MentorSim.Engine.Exploration;
using MentorSim.Engine.Findings;
using MentorSim.Engine.Scenarios;
using MentorSim.Engine.Text;
using MentorSim.Engine.Workshop.Simulation;

namespace MentorSim.Engine.Workshop.Comparing;

/// <summary>What comes of comparing two files.</summary>
/// <param name="Comparison">The comparison; null where one of the files is no scenario that could be searched.</param>
/// <param name="Errors">The errors in the old file and then in the new one, of reading and of searching.</param>
public sealed record ComparisonOutcome(VersionComparison? Comparison, ImmutableArray<Finding> Errors);

/// <summary>A file that is compared.</summary>
/// <param name="File">The file.</param>
/// <param name="Name">What people call it.</param>
public sealed record VersionFile(ScenarioFile File, string Name)
{
    /// <summary>One that is called by its path.</summary>
    public VersionFile(ScenarioFile file) : this(file, file.File.Source.Path) { }
}

/// <summary>Compares two files: everything that can happen in each is searched, and the same made-up trainees play both.</summary>
public static class ComparisonRun
{
    /// <summary>Compares them. What is found in the files is not reported in them.</summary>
    /// <param name="old">The old version.</param>
    /// <param name="anew">The new one.</param>
    /// <param name="terms">Who plays, none of them where they are 0; and the most states that are searched.</param>
    /// <param name="clock">When tests and plays happen; nothing depends on it.</param>
    /// <param name="searched">Gives, before a version is searched, who hears how many states were.</param>
    /// <param name="played">Gives, before made-up trainees play a version, who hears how many of them have.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public static ComparisonOutcome Of(
        VersionFile old,
        VersionFile anew,
        SimulationTerms terms,
        TimeProvider clock,
        Func<Scenario, IProgress<int>>? searched = null,
        Func<IProgress<int>>? played = null,
        CancellationToken cancellation = default)
    {
        var (was, now) = (Searched(old.File), Searched(anew.File));
        ImmutableArray<Finding> errors = [.. was.Findings.Concat(now.Findings).Where(finding => finding.Rule.Severity == Severity.Error)];
        if (ComparedVersion.Of(was) is not { } before || ComparedVersion.Of(now) is not { } after) return new ComparisonOutcome(null, errors);
        (before, after) = (before with { Name = old.Name }, after with { Name = anew.Name });
        if (terms.Trainees > 0 && before.IsWhole && after.IsWhole)
        {
            before = before.Played(terms, played?.Invoke(), cancellation);
            after = after.Played(terms, played?.Invoke(), cancellation);
        }

        return new ComparisonOutcome(VersionComparison.Of(before, after, clock, cancellation), errors);

        CheckedScenario Searched(ScenarioFile file) => CheckedScenario.Of(Apart(file), terms.MostStates, file.Scenario is { } scenario ? searched?.Invoke(scenario) : null, cancellation);
    }

    /// <summary>The file with a list of findings of its own: others may be reading that of the file.</summary>
    private static ScenarioFile Apart(ScenarioFile file)
    {
        var findings = file.File.Findings.Apart();
        foreach (var found in file.Findings) findings.Add(found.Rule, new SourcePlace(found.Source, found.Span), found.Message, found.Help);
        return file with { File = file.File with { Findings = findings } };
    }
}
