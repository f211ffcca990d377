using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using MentorSim.Engine.Findings;
using MentorSim.Engine.Yaml;

namespace MentorSim.Engine.Workshop.KeyAgreement;

/// <summary>A ratings file: what was found in it, and the ratings where nothing stands against using them.</summary>
/// <param name="File">The file as read.</param>
/// <param name="Ratings">The ratings; null where errors stand against them.</param>
public sealed record RatingsFile(YamlFile File, Ratings? Ratings)
{
    /// <summary>The word behind <c>kind:</c>.</summary>
    public const string Kind = RatingsKeys.Kind;

    /// <summary>What was found, in the order of the file.</summary>
    public ImmutableArray<Finding> Findings => File.Findings.InOrder();

    /// <summary>Reads a ratings file.</summary>
    /// <exception cref="IOException">The file is not there or cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">Nobody may read it.</exception>
    public static RatingsFile Read(string path) => Read(YamlFile.Read(path));

    /// <summary>Makes ratings of what was read.</summary>
    public static RatingsFile Read(YamlFile file) => new(file, RatingsBinder.Bind(file));

    /// <summary>Ratings as a file, which reads back as the same.</summary>
    public static string Write(Ratings ratings)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"# What one colleague thinks of the choices of a scenario: 1 {RatingScale.Words[0]}, 2 {RatingScale.Words[1]},\n# 3 {RatingScale.Words[2]}, 4 {RatingScale.Words[3]}, 5 {RatingScale.Words[4]}; or {RatingScale.CannotSay}. 'mentorsim key rate' writes it.\n");
        text.Append(CultureInfo.InvariantCulture, $"kind: {Kind}\nscenario: {ratings.Scenario}\nof: {ratings.Of}\nrater: {YamlText.Quoted(ratings.Rater)}\ndate: {ratings.Date:yyyy-MM-dd}\n");
        text.Append(ratings.Scenes.IsEmpty ? "scenes: {}\n" : "scenes:\n");
        foreach (var scene in ratings.Scenes)
        {
            text.Append(CultureInfo.InvariantCulture, $"  {scene.Scene}:\n");
            if (!scene.Choices.IsEmpty) text.Append("    choices:\n");
            foreach (var rating in scene.Choices)
            {
                var point = rating.Point?.ToString(CultureInfo.InvariantCulture) ?? RatingScale.CannotSay;
                text.Append(CultureInfo.InvariantCulture, $"      {rating.Choice}: {{ rating: {point}, of: {rating.Of}{(rating.Because is { } why ? $", because: {YamlText.Quoted(why)}" : "")} }}\n");
            }

            if (scene.Expected is { } expected) text.Append(CultureInfo.InvariantCulture, $"    expected: {expected}%\n");
            if (scene.ExpectedAgain is { } again) text.Append(CultureInfo.InvariantCulture, $"    expected-again: {again}%\n");
        }

        return text.ToString();
    }
}
