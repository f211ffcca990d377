using System.Globalization;
using MentorSim.Engine.Scenarios;

namespace MentorSim.Tui.Screens;

/// <summary>What a scenario or paper rests on and who reviewed it, in words.</summary>
internal static class Provenance
{
    /// <summary>The words, as sentences.</summary>
    public static string Words(Policy? policy, Review? review)
    {
        var rests = policy is { } known
            ? $"It rests on {Text.Verbatim(known.Ref)}{(known.Edition is { } edition ? $" {Text.Verbatim(edition)}" : "")}"
              + (known.ReviewBy is { } day ? $", to be looked at again by {day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture)}." : ".")
            : "It names no guidance that it rests on.";
        var reviewed = review switch
        {
            null => "Draft, not yet reviewed by a designated safeguarding lead.",
            { StillHolds: true, IsSigned: false } read => $"Read by {Text.Verbatim(read.By)}, {Text.Verbatim(read.Role)}, on {read.Date.ToString("d MMMM yyyy", CultureInfo.InvariantCulture)}. Draft, not yet reviewed by a designated safeguarding lead.",
            { StillHolds: true } held => $"Reviewed by {Text.Verbatim(held.By)}, {Text.Verbatim(held.Role)}, on {held.Date.ToString("d MMMM yyyy", CultureInfo.InvariantCulture)}.",
            { StillHolds: false } old => $"Edited since {Text.Verbatim(old.By)} reviewed it on {old.Date.ToString("d MMMM yyyy", CultureInfo.InvariantCulture)}: a draft again.",
        };
        return $"{rests} {reviewed} Practice for the work, no legal advice.";
    }
}
