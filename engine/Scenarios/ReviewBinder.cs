using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using MentorSim.Engine.Findings;
using MentorSim.Engine.Standards;
using MentorSim.Engine.Text;
using MentorSim.Engine.Yaml;

namespace MentorSim.Engine.Scenarios;

/// <summary>Reads who reviewed a scenario, and tells whether it was edited since.</summary>
internal static partial class ReviewBinder
{
    private const int ShownDigits = 16;

    /// <summary>The review; null where there is none, or after a finding that leaves none.</summary>
    public static Review? Bind(Fields scenario, ImmutableArray<SourceText> included, NodeReader read)
    {
        if (Fields.Open(scenario["review"], ScenarioKeys.Review, read.Findings) is not { } fields) return null;
        var by = read.Line(fields["by"], "'by'", ScenarioLimits.LongestName);
        var role = read.Line(fields["role"], "'role'", ScenarioLimits.LongestRole);
        var day = read.Scalar(fields["date"], "'date'");
        if (day is not null && !Days.TryParse(day.Value, out _))
            read.Findings.Add(Rules.BadTime, day.Span, $"'{Fields.Shorten(day.Value)}' is no day; write it as 2026-11-21.");
        var hash = HashOf(scenario, read.Findings.Source, included);
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

    /// <summary>
    /// SHA-256, in hexadecimal, of the file without its `review:`, then of each included file; line breaks count as line
    /// feeds, so that a file has the same hash on every machine.
    /// </summary>
    private static string HashOf(Fields scenario, SourceText source, ImmutableArray<SourceText> included)
    {
        var entry = scenario.Map.Entries.First(entry => entry.Key.Value == "review");
        var (first, last) = (source.PositionOf(entry.Key.Span.Start).Line, source.PositionOf(Math.Max(entry.Key.Span.End, entry.Value.Span.End - 1)).Line);
        var kept = Enumerable.Range(1, first - 1).Select(source.LineText)
            .Concat(scenario.Map.Entries.Any(SharesLines) ? [source.Slice(Before()), source.Slice(After())] : [])
            .Concat(Enumerable.Range(last + 1, source.LineCount - last).Select(source.LineText));
        // What a list of lines ends with is no matter of content.
        var own = string.Join('\n', kept).TrimEnd('\n');
        var whole = string.Join("\n\f\n", included.Select(file => file.Text.ReplaceLineEndings("\n").TrimEnd('\n')).Prepend(own));
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(whole)));

        // In a file that is all braces, what stands on the lines of the review beside it was reviewed too.
        bool SharesLines(YamlEntry other) => other != entry &&
            source.PositionOf(other.Key.Span.Start).Line <= last && source.PositionOf(Math.Max(other.Key.Span.End, other.Value.Span.End) - 1).Line >= first;

        TextSpan Before() => TextSpan.Between(source.LineSpan(first).Start, entry.Key.Span.Start);

        TextSpan After() => TextSpan.Between(Math.Max(entry.Key.Span.End, entry.Value.Span.End), source.LineSpan(last).End);
    }

    private static string HelpWith(string hash) => $"Have it reviewed as it stands now, and then write `of: {hash[..ShownDigits]}`, with the new `date:`.";

    [GeneratedRegex(@"^[0-9a-fA-F]{16,64}\z", RegexOptions.CultureInvariant)]
    private static partial Regex HashForm();
}
