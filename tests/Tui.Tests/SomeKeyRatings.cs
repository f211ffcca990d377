using MentorSim.Engine.Workshop.KeyAgreement;
using MentorSim.Tui.Tests.Gallery;

namespace MentorSim.Tui.Tests;

/// <summary>A folder with the story of the yard, and the ratings of colleagues beside it.</summary>
internal sealed class SomeKeyRatings : IDisposable
{
    private readonly Folder _folder = new();
    private readonly RatedScenario _rated = RatedScenario.Of(SomeBench.Scenario(SomeBench.Yard).Scenario!);

    /// <summary>Where the story lies.</summary>
    public string Story => Path.Combine(_folder.Path, "yard.yaml");

    /// <summary>Adds somebody's ratings of the five choices.</summary>
    public SomeKeyRatings Add(string rater, params int[] points)
    {
        var ratings = new Ratings("yard", _rated.Sign, rater, new DateOnly(2026, 11, 23));
        foreach (var (at, point) in points.Index()) ratings = ratings.With(_rated.Choices[at], point);
        if (points[0] == 1) ratings = ratings.Because(_rated.Choices[0], "The others are left alone.");
        return Put($"{rater}.yaml", RatingsFile.Write(ratings));
    }

    /// <summary>Adds any file.</summary>
    public SomeKeyRatings Put(string name, string text)
    {
        var path = Path.Combine(_folder.Path, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
        return this;
    }

    /// <summary>Five colleagues, of whom two do not agree.</summary>
    public static SomeKeyRatings Five() =>
        new SomeKeyRatings().Add("R-01", 5, 1, 1, 5, 1).Add("R-02", 4, 2, 1, 5, 1).Add("R-03", 5, 1, 1, 4, 2).Add("R-04", 1, 1, 1, 5, 1).Add("R-05", 1, 2, 1, 5, 1);

    /// <inheritdoc/>
    public void Dispose() => _folder.Dispose();
}
