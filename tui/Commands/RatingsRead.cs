using System.Collections.Immutable;
using MentorSim.Engine.Scenarios;
using MentorSim.Engine.Text;
using MentorSim.Engine.Workshop.KeyAgreement;
using MentorSim.Tui.Hosting;

namespace MentorSim.Tui.Commands;

/// <summary>The ratings files that somebody names at the command line.</summary>
internal static class RatingsRead
{
    /// <summary>Reads them; what is wrong with any is printed first, all of it.</summary>
    /// <param name="paths">The files.</param>
    /// <param name="scenario">The id of the scenario that all have to be of.</param>
    /// <exception cref="UsageException">One cannot be used, and why.</exception>
    public static ImmutableArray<Ratings> Of(IReadOnlyList<string> paths, string scenario)
    {
        var read = FilePattern.Expand(paths).Select(path => (Path: path, File: File.Exists(path) ? RatingsFile.Read(path)
            : throw new UsageException(Directory.Exists(path) ? $"{path} is a folder. Name the ratings files in it, as in {path.TrimEnd('/')}/*.yaml." : $"There is no file {path}."))).ToList();
        foreach (var (_, file) in read.Where(one => one.File.Ratings is null)) FindingReport.Print(file.Findings, Console.Error, !Console.IsErrorRedirected);
        if (read.Any(one => one.File.Ratings is null)) throw new UsageException($"{string.Join(", ", read.Where(one => one.File.Ratings is null).Select(one => UnsafeCharacters.Strip(one.Path)))} cannot be used. Mend what is wrong, or leave it out.");
        if (read.FirstOrDefault(one => one.File.Ratings!.Scenario != scenario) is { Path: { } other } stray)
            throw new UsageException($"{UnsafeCharacters.Strip(other)} holds ratings of '{stray.File.Ratings!.Scenario}', not of '{scenario}'. Leave it out.");
        if (read.GroupBy(one => one.File.Ratings!.Rater, StringComparer.OrdinalIgnoreCase).FirstOrDefault(same => same.Count() > 1) is { } twice)
            throw new UsageException($"{twice.Key} would count twice: {string.Join(" and ", twice.Select(one => UnsafeCharacters.Strip(one.Path)))}. Leave out all but the latest.");
        return [.. read.Select(one => one.File.Ratings!)];
    }

    /// <summary>Reads those that lie beside a scenario, where none are named; what is not used there is said.</summary>
    /// <exception cref="UsageException">There are none.</exception>
    public static ImmutableArray<Ratings> Beside(ScenarioFile file)
    {
        var (path, id) = (file.File.Source.Path, file.Scenario!.Id);
        var beside = RatingsBeside.Of(path, id);
        foreach (var trouble in beside.Troubles) Console.Error.WriteLine(UnsafeCharacters.Strip(trouble));
        return beside.Ratings.IsEmpty
            ? throw new UsageException($"No ratings of {id} lie in its folder, or in a folder '{RatingsBeside.FolderName}' there. Ask for some with 'mentorsim key rate', or name the files.")
            : beside.Ratings;
    }
}
