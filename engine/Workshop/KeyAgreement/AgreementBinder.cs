using System.Collections.Immutable;
using System.Globalization;
using MentorSim.Engine.Findings;
using MentorSim.Engine.Scenarios;
using MentorSim.Engine.Yaml;

namespace MentorSim.Engine.Workshop.KeyAgreement;

/// <summary>Makes the record of an agreement from a tree. All mistakes are reported in one go.</summary>
internal sealed class AgreementBinder
{
    private readonly NodeReader _read;

    private AgreementBinder(NodeReader read) => _read = read;

    /// <summary>The record of a file, or null where errors stand against it; what was found is in the file's findings.</summary>
    public static AgreementRecord? Bind(YamlFile file)
    {
        var record = file.Root is { } root ? new AgreementBinder(new NodeReader(file.Findings)).Bind(root) : null;
        return file.Findings.InOrder().Any(finding => finding.Rule.Severity == Severity.Error) ? null : record;
    }

    private AgreementRecord? Bind(YamlNode root)
    {
        if ((root as YamlMap)?["kind"] is { } said and not YamlScalar { IsEmpty: true } && _read.Word(said, "'kind' of a record of agreement", [AgreementKeys.Kind]) is null) return null;
        if (Fields.Open(root, AgreementKeys.File, _read.Findings) is not { } fields) return null;
        var scenario = _read.Id(fields["scenario"], "the id of a scenario");
        var of = RatingsBinder.Sign(fields["of"], _read);
        var date = RatingsBinder.Day(fields["date"], _read);
        var threshold = _read.Percent(fields["threshold"], "'threshold'", AgreementTerms.LeastThreshold, 100);
        var fewest = _read.WholeNumber(fields["fewest"], "'fewest'", 1, AgreementKeys.Most);
        var raters = Lines(fields["raters"], "raters");
        var (choices, ratings, agree) = (Count(fields, "choices"), Count(fields, "ratings"), Count(fields, "agree"));
        var (contested, few) = (Lines(fields["contested"], "contested"), Lines(fields["too-few"], "too-few"));
        var (over, mark) = (BindOverride(fields["override"]), BindPassMark(fields["pass-mark"]));
        if (agree > ratings) _read.Findings.Add(Rules.OutOfRange, fields["agree"]!.Span, $"'agree' is {agree}, and there are only {ratings} ratings.", "Let 'mentorsim key agree -o' write the record anew.");
        if (scenario is null || of is null || date is null || threshold is null || fewest is null || choices is null || ratings is null || agree is null) return null;
        return new AgreementRecord(scenario, of, date.Value, new AgreementTerms(threshold.Value, fewest.Value))
        {
            Raters = raters,
            Choices = choices.Value,
            Ratings = ratings.Value,
            Agree = agree.Value,
            Contested = contested,
            TooFew = few,
            Override = over,
            PassMark = mark,
        };
    }

    private KeyOverride? BindOverride(YamlNode? node)
    {
        if (Fields.Open(node, AgreementKeys.Override, _read.Findings) is not { } fields) return null;
        var by = _read.Line(fields["by"], "'by'", ScenarioLimits.LongestName);
        var reason = _read.Line(fields["reason"], "'reason'", KeyOverride.LongestReason);
        return by is null || reason is null ? null : new KeyOverride(by, reason);
    }

    private PassMarkRecord? BindPassMark(YamlNode? node)
    {
        if (Fields.Open(node, AgreementKeys.PassMark, _read.Findings) is not { } fields) return null;
        var method = _read.Word(fields["method"], "'method'", [PassMarkRecord.Method]);
        var judges = _read.WholeNumber(fields["judges"], "'judges'", 1, AgreementKeys.Most);
        var decisions = _read.WholeNumber(fields["decisions"], "'decisions'", 1, AgreementKeys.Most);
        var rounds = _read.WholeNumber(fields["rounds"], "'rounds'", 1, 2);
        var (cut, error) = (Share(fields["cut"], "'cut'"), Share(fields["standard-error"], "'standard-error'"));
        var mark = _read.Percent(fields["mark"], "'mark'", 0, 100);
        var by = _read.Line(fields["by"], "'by'", ScenarioLimits.LongestName);
        return method is null || judges is null || decisions is null || rounds is null || cut is null || mark is null || by is null ? null
            : new PassMarkRecord(judges.Value, decisions.Value, rounds.Value, cut.Value, error, mark.Value, by);
    }

    private int? Count(Fields fields, string key) => _read.WholeNumber(fields[key], $"'{key}'", 0, AgreementKeys.Most);

    private ImmutableArray<string> Lines(YamlNode? node, string key) => [.. _read.Items(node, $"'{key}'").Select(item => _read.Line(item, $"An entry of '{key}'")).OfType<string>()];

    private decimal? Share(YamlNode? node, string what)
    {
        if (_read.Scalar(node, what) is not { } scalar) return null;
        if (decimal.TryParse(scalar.Value.TrimEnd('%').TrimEnd(), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var share) && share is >= 0 and <= 100) return share;
        _read.Findings.Add(Rules.BadNumber, scalar.Span, $"{what} must be a share in per cent, and '{Fields.Shorten(scalar.Value)}' is none.", "Write digits, at most one point, and a per cent sign, as in 61.5%.");
        return null;
    }
}
