using System.Collections.Immutable;
using MentorSim.Engine.Scenarios;
using MentorSim.Engine.Yaml;

namespace MentorSim.Engine.Workshop.KeyAgreement;

/// <summary>The ratings of a scenario that lie in its folder, or in a folder <c>ratings</c> there.</summary>
/// <param name="Ratings">The ratings, each of another rater, by file name.</param>
/// <param name="Troubles">What lies there and is not used, and why, as sentences.</param>
public sealed record RatingsBeside(ImmutableArray<Ratings> Ratings, ImmutableArray<string> Troubles)
{
    /// <summary>The name of the folder beside a scenario in which ratings may lie.</summary>
    public const string FolderName = "ratings";

    /// <summary>Looks for them.</summary>
    /// <param name="path">Where the scenario lies.</param>
    /// <param name="scenario">Its id.</param>
    public static RatingsBeside Of(string path, string scenario)
    {
        var folder = Path.GetDirectoryName(Path.GetFullPath(path))!;
        var (found, troubles) = (ImmutableArray.CreateBuilder<Ratings>(), ImmutableArray.CreateBuilder<string>());
        foreach (var file in new[] { folder, Path.Combine(folder, FolderName) }.Where(Directory.Exists).SelectMany(each => Bank.YamlFilesIn(each, isDeep: false)))
        {
            if (YamlFile.Peek(file, "kind") != RatingsFile.Kind || YamlFile.Peek(file, "scenario") != scenario) continue;
            if (Read(file) is not { } ratings) troubles.Add($"{Path.GetFileName(file)} cannot be used: 'mentorsim check' says why.");
            else if (found.Any(other => string.Equals(other.Rater, ratings.Rater, StringComparison.OrdinalIgnoreCase))) troubles.Add($"{Path.GetFileName(file)} is left out: {ratings.Rater} would count twice.");
            else found.Add(ratings);
        }

        return new RatingsBeside(found.ToImmutable(), troubles.ToImmutable());
    }

    private static Ratings? Read(string path)
    {
        try
        {
            return RatingsFile.Read(path).Ratings;
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
