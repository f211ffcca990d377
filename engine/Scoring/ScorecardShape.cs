using System.Text.Json;

namespace MentorSim.Engine.Scoring;

/// <summary>
/// With which members a scorecard was written. What is kept stays as it was written, so what is made again to be compared with it is
/// written in its shape, to the byte.
/// </summary>
public enum ScorecardShape
{
    /// <summary>Units without what was evidenced, and no elements.</summary>
    Units,

    /// <summary>With elements, and of units and elements what was evidenced.</summary>
    Elements,
}

/// <summary>Tells in which shape a kept scorecard is.</summary>
public static class ScorecardShapes
{
    /// <summary>The shape of a scorecard that was kept: of one that names no elements, the first; of anything that is no scorecard, the last.</summary>
    /// <param name="json">What was kept.</param>
    public static ScorecardShape Of(string json)
    {
        try
        {
            using var kept = JsonDocument.Parse(json);
            return kept.RootElement.ValueKind == JsonValueKind.Object && !kept.RootElement.TryGetProperty("elements", out _) ? ScorecardShape.Units : ScorecardShape.Elements;
        }
        catch (JsonException)
        {
            return ScorecardShape.Elements;
        }
    }
}
