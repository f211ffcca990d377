using System.Collections.Immutable;
using System.Text.RegularExpressions;
using MentorSim.Engine.Findings;
using MentorSim.Engine.Standards;
using MentorSim.Engine.Yaml;

namespace MentorSim.Engine.Workshop.KeyAgreement;

/// <summary>Makes ratings from a tree. All mistakes are reported in one go.</summary>
internal sealed partial class RatingsBinder
{
    private readonly NodeReader _read;

    private RatingsBinder(NodeReader read) => _read = read;

    /// <summary>The ratings of a file, or null where errors stand against them; what was found is in the file's findings.</summary>
    public static Ratings? Bind(YamlFile file)
    {
        var ratings = file.Root is { } root ? new RatingsBinder(new NodeReader(file.Findings)).Bind(root) : null;
        return file.Findings.InOrder().Any(finding => finding.Rule.Severity == Severity.Error) ? null : ratings;
    }

    /// <summary>A sign in hexadecimal; what is none is reported.</summary>
    internal static string? Sign(YamlNode? node, NodeReader read)
    {
        if (read.Scalar(node, "'of'") is not { } sign) return null;
        if (SignForm().IsMatch(sign.Value)) return sign.Value.ToLowerInvariant();
        read.Findings.Add(Rules.BadReviewHash, sign.Span, $"'{Fields.Shorten(sign.Value)}' stands for no text that could have been read.", "Leave what `mentorsim key` wrote there as it is: 16 to 64 of the signs 0 to 9 and a to f.");
        return null;
    }

    /// <summary>A day; what is none is reported.</summary>
    internal static DateOnly? Day(YamlNode? node, NodeReader read)
    {
        if (read.Scalar(node, "'date'") is not { } day) return null;
        if (Days.TryParse(day.Value, out var date)) return date;
        read.Findings.Add(Rules.BadTime, day.Span, $"'{Fields.Shorten(day.Value)}' is no day; write it as 2026-11-21.");
        return null;
    }

    private Ratings? Bind(YamlNode root)
    {
        if ((root as YamlMap)?["kind"] is { } said and not YamlScalar { IsEmpty: true } && _read.Word(said, "'kind' of a ratings file", [RatingsKeys.Kind]) is null) return null;
        if (Fields.Open(root, RatingsKeys.File, _read.Findings) is not { } fields) return null;
        var scenario = _read.Id(fields["scenario"], "the id of a scenario");
        var of = Sign(fields["of"], _read);
        var rater = _read.Line(fields["rater"], "'rater'", Ratings.LongestRater);
        var date = Day(fields["date"], _read);
        ImmutableArray<SceneRatings> scenes = [.. _read.Entries(fields["scenes"], "'scenes'").Select(BindScene).OfType<SceneRatings>()];
        return scenario is null || of is null || rater is null || date is null ? null : new Ratings(scenario, of, rater, date.Value) { Scenes = scenes };
    }

    private SceneRatings? BindScene(YamlEntry entry)
    {
        var id = _read.Id(entry.Key, "the id of a scene");
        if (Fields.Open(entry.Value, RatingsKeys.Scene, _read.Findings) is not { } fields) return null;
        ImmutableArray<Rating> choices = [.. _read.Entries(fields["choices"], "'choices'").Select(BindChoice).OfType<Rating>()];
        var expected = _read.Percent(fields["expected"], "'expected'", 0, 100);
        var again = _read.Percent(fields["expected-again"], "'expected-again'", 0, 100);
        return id is null ? null : new SceneRatings(id, choices) { Expected = expected, ExpectedAgain = again };
    }

    private Rating? BindChoice(YamlEntry entry)
    {
        var id = _read.Id(entry.Key, "the id of a choice");
        if (Fields.Open(entry.Value, RatingsKeys.Choice, _read.Findings) is not { } fields) return null;
        var word = _read.Word(fields["rating"], "'rating'", ["1", "2", "3", "4", "5", RatingScale.CannotSay]);
        var of = Sign(fields["of"], _read);
        var because = _read.Line(fields["because"], "'because'", Ratings.LongestReason);
        return id is null || word is null || of is null ? null : new Rating(id, word == RatingScale.CannotSay ? null : word[0] - '0', of) { Because = because };
    }

    [GeneratedRegex(@"^[0-9a-fA-F]{16,64}\z", RegexOptions.CultureInvariant)]
    private static partial Regex SignForm();
}
