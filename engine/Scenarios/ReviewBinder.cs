using System.Collections.Immutable;
using System.Text.RegularExpressions;
using MentorSim.Engine.Findings;
using MentorSim.Engine.Standards;
using MentorSim.Engine.Text;
using MentorSim.Engine.Yaml;

namespace MentorSim.Engine.Scenarios;

/// <summary>Reads who reviewed a scenario, and tells whether it was edited since.</summary>
internal static partial class ReviewBinder
{
    /// <summary>The review; null where there is none, or after a finding that leaves none.</summary>
    public static Review? Bind(Fields scenario, ImmutableArray<SourceText> included, NodeReader read)
    {
        if (Fields.Open(scenario["review"], ScenarioKeys.Review, read.Findings) is not { } fields) return null;
        var by = read.Line(fields["by"], "'by'", ScenarioLimits.LongestName);
        var role = read.Line(fields["role"], "'role'", ScenarioLimits.LongestRole);
        var day = read.Scalar(fields["date"], "'date'");
        if (day is not null && !Days.TryParse(day.Value, out _))
            read.Findings.Add(Rules.BadTime, day.Span, $"'{Fields.Shorten(day.Value)}' is no day; write it as 2026-11-21.");
        var hash = TextSign.Of(scenario.Map, read.Findings.Source, included);
        var holds = false;
        if (fields["of"] is null)
            read.Findings.Add(Rules.BadReviewHash, fields.KeySpan("by"), "This review does not say of what text it is, so an edit since could not be seen.", HelpWith(hash));
        if (read.Scalar(fields["of"], "'of'") is { } of)
        {
            if (!HashForm().IsMatch(of.Value))
                read.Findings.Add(Rules.BadReviewHash, of.Span, $"'{Fields.Shorten(of.Value)}' stands for no text that could have been reviewed.", HelpWith(hash));
            else if (!(holds = hash.StartsWith(of.Value, StringComparison.OrdinalIgnoreCase)))
                read.Findings.Add(Rules.EditedSinceReview, of.Span, "This file was edited since it was reviewed: it is a draft again.", HelpWith(hash));
        }

        return by is null || role is null || day is null || !Days.TryParse(day.Value, out var date) ? null : new Review(by, role, date, holds);
    }

    private static string HelpWith(string hash) => $"Have it reviewed as it stands now, and then write `of: {hash[..TextSign.ShownDigits]}`, with the new `date:`.";

    [GeneratedRegex(@"^[0-9a-fA-F]{16,64}\z", RegexOptions.CultureInvariant)]
    private static partial Regex HashForm();
}
