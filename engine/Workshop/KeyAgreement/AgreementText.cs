using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using MentorSim.Engine.Statistics;
using MentorSim.Engine.Text;

namespace MentorSim.Engine.Workshop.KeyAgreement;

/// <summary>A part of what is told of a key: a table, and sentences.</summary>
/// <param name="Heading">What it is about.</param>
/// <param name="Lines">The sentences; each stands in a line of its own.</param>
public sealed record AgreementPart(string Heading, ImmutableArray<string> Lines)
{
    /// <summary>The rows of a table, none wider than 76 columns but where an id is long.</summary>
    public ImmutableArray<string> Table { get; init; } = [];

    /// <summary>The rows as sentences, for those who do not see the table.</summary>
    public ImmutableArray<string> Sentences { get; init; } = [];
}

/// <summary>What colleagues think of a key, in lines of text.</summary>
public static class AgreementText
{
    private const int MostPairs = 15;

    /// <summary>The whole report.</summary>
    public static string Of(AgreementReport report)
    {
        var text = new StringBuilder();
        var scenario = report.Key.Rated.Scenario;
        text.Append(CultureInfo.InvariantCulture, $"{scenario.Title} ({scenario.Id}): do colleagues agree with its key?\n\n");
        foreach (var part in Parts(report))
        {
            text.Append(part.Heading).Append('\n');
            foreach (var row in part.Table) text.Append("  ").Append(row.TrimEnd()).Append('\n');
            foreach (var line in part.Lines) HangingLines.Append(text, line);
            text.Append('\n');
        }

        return text.ToString()[..^1];
    }

    /// <summary>The parts of a report, what matters first.</summary>
    public static ImmutableArray<AgreementPart> Parts(AgreementReport report) =>
    [
        new("The key", [.. Standing(report)]),
        .. report.Contested.IsEmpty ? [] : (AgreementPart[])[new("Contested", [.. report.Contested.SelectMany(Contested)])],
        AgreementTables.Choices(report),
        AgreementTables.Raters(report),
        new("Among the raters", [.. Among(report)]),
        .. report.Setting is { } setting ? (AgreementPart[])[new("Pass mark", [.. PassMark(setting, report.Key)])] : [],
        new("How it is reckoned", [.. Rules(report)]),
    ];

    /// <summary>Whether the key is agreed, as sentences.</summary>
    public static IEnumerable<string> Standing(AgreementReport report)
    {
        var (terms, keyed) = (report.Terms, report.Choices.Count(choice => choice.Keyed.Side is not null));
        yield return report.IsAgreed ? string.Create(CultureInfo.InvariantCulture, $"Agreed: on each of {keyed} choices {terms.Threshold}% of its raters or more agree with the key, and most say what it says.")
            : keyed == 0 ? "Not agreed: the key says nothing, since nothing is at stake in any decision that was rated."
            : string.Create(CultureInfo.InvariantCulture, $"Not agreed: of {keyed} choices, {string.Join(", and ", Against(report))}.");
        yield return $"Of the ratings of {Counted.Of(report.Raters.Length, "rater")}, {Agree(report.Agreeing, " with the key")}.";
        if (report.Choices.Count(choice => choice.Verdict == KeyVerdict.NoKey) is > 0 and var without) yield return $"Of {Counted.Of(without, "choice")} the key says nothing: nothing is at stake there.";
        if (!report.Key.Rated.NotRated.IsEmpty) yield return $"Not rated, since it is put in order or written: {string.Join(", ", report.Key.Rated.NotRated.Select(scene => scene.Id))}.";
    }

    private static IEnumerable<string> Against(AgreementReport report)
    {
        if (report.Contested.Length is > 0 and var contested) yield return string.Create(CultureInfo.InvariantCulture, $"{Counted.Of(contested, "is", "are")} contested");
        if (report.TooFew.Length is > 0 and var few) yield return string.Create(CultureInfo.InvariantCulture, $"{Counted.Of(few, "has", "have")} fewer than {report.Terms.Fewest} ratings");
    }

    private static IEnumerable<string> Contested(ChoiceAgreement choice)
    {
        var side = choice.Keyed.Side!.Value;
        yield return $"{choice.Keyed.Rated.Name}: the key takes it for {InWords(side)}; {Agree(choice.Agreeing)}. Most say {choice.ModeInWords}.";
        foreach (var (rater, rating) in choice.Said.Where(said => said.Rating is { Because: not null })) yield return $"  {rater} ({RatingScale.InWords(rating.Point)}): {rating.Because}";
    }

    private static IEnumerable<string> Among(AgreementReport report)
    {
        if (report.Pairs.IsEmpty)
        {
            yield return "One rater alone agrees with nobody.";
            yield break;
        }

        var shown = report.Pairs.Length <= MostPairs ? report.Pairs : [.. report.Pairs.OrderBy(pair => pair.Kappa.Value ?? 2).Take(MostPairs)];
        if (shown.Length < report.Pairs.Length) yield return string.Create(CultureInfo.InvariantCulture, $"Of {report.Pairs.Length} pairs of raters the {MostPairs} that agree least; --format json has all.");
        foreach (var pair in shown) yield return $"{pair.First} and {pair.Second}: kappa {pair.Kappa}{(pair.Kappa.RawAgreement is { } same ? string.Create(CultureInfo.InvariantCulture, $"; the very same rating in {100 * same:0}%") : "")}.";
        foreach (var scene in report.Scenes) yield return $"Order in {scene.Scene.Id}: {(scene.Order.Value is null ? "" : "W ")}{scene.Order}";
        var icc = report.Agreement;
        yield return $"All raters on all choices, {icc.Name}: {icc}";
        yield return icc.OfMean is { } mean
            ? string.Create(CultureInfo.InvariantCulture, $"Their means, {icc.NameOfMean}: {mean:0.00}{(icc.ConfidenceOfMean is { } interval ? $", 95% interval {interval.Low:0.00} to {interval.High:0.00}" : ", no interval")}, n = {icc.Subjects}, {Counted.Of(icc.Markers, "rater")}.")
            : $"Their means: no ICC, n = {icc.Subjects}: {icc.WhyNotOfMean}";
    }

    private static IEnumerable<string> PassMark(StandardSetting setting, ScenarioKey key)
    {
        yield return $"By what {Counted.Of(setting.Judges.Length, "judge")} expect of a mentor who is just good enough (Angoff's method), each decision counting as many points as are at stake in it:";
        yield return $"Round 1: {setting.First}.";
        if (setting.Second is { } second)
        {
            yield return $"Round 2, which counts: {second}.";
            yield return second.Value - setting.First.Value is { } moved ? string.Create(CultureInfo.InvariantCulture, $"It moved by {moved:+0.00;-0.00;0.00} points.") : "Nobody can say how far it moved.";
        }

        yield return setting.Counts.StandardError.Value is { } error ? string.Create(CultureInfo.InvariantCulture, $"Its standard error over judges is {error:0.00} points ({100 * error / setting.Counts.Most:0.0}%), n = {Counted.Of(setting.Counts.Judges, "judge")}.") : $"It has no standard error. {setting.Counts.StandardError}";
        if (key.Rated.Scenario.ScoringPack is { } pack) yield return string.Create(CultureInfo.InvariantCulture, $"The pass mark in force is {pack.Levels.Competent}%, where the level competent of {pack.Id} begins.");
    }

    private static IEnumerable<string> Rules(AgreementReport report)
    {
        yield return "The key of a choice is its place in the order of its decision, by what it loses on average against the best that could be had there. Among the best is right, more than half of the worst loss is wrong, the rest is between; a serious breach and what is outside the role are wrong. An option to tick goes by its own points.";
        yield return "Ratings of 4 and 5 agree with right, 2 to 4 with between, 1 and 2 with wrong.";
        yield return string.Create(CultureInfo.InvariantCulture, $"Contested is a choice on which fewer than {report.Terms.Threshold}% of its raters agree with the key, or of which most say something else. Both this threshold and the least number of {report.Terms.Fewest} raters are conventions, not laws.");
        yield return "Kappa is weighted by the square of the distance on the scale. Intervals are of 95%; with few raters they are wide, and so is what is known.";
    }

    /// <summary>As in "3 of 5 agree (95% interval 0.23 to 0.88)".</summary>
    internal static string Agree(Proportion share, string with = "") => share.Confidence is { } interval
        ? string.Create(CultureInfo.InvariantCulture, $"{share.Count} of {share.All} agree{with} (95% interval {interval.Low:0.00} to {interval.High:0.00})")
        : "there is none to agree";

    internal static string InWords(KeySide side) => side == KeySide.Between ? "neither right nor wrong" : side.Word();

    internal static string Ends(Proportion share) =>
        share.Confidence is { } interval ? string.Create(CultureInfo.InvariantCulture, $"{interval.Low:0.00} to {interval.High:0.00}") : "";
}
