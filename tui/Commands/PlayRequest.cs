using System.Collections.Immutable;
using MentorSim.Engine.Scenarios;

namespace MentorSim.Tui.Commands;

/// <summary>What <c>play</c> was asked for.</summary>
internal sealed record PlayRequest(
    string? What, long Seed, PlayMode Mode, string? Standards, string? Choose, bool Json, bool Plain, string? Pace)
{
    /// <summary>Whether a stored session is only to be looked at.</summary>
    public bool IsReview { get; init; }

    /// <summary>Extra time for a paper, in per cent; null where none was named.</summary>
    public int? ExtraTime { get; init; }

    /// <summary>Who plays, as it was typed; null where nobody was named.</summary>
    public string? As { get; init; }

    /// <summary>The scene at which a preview begins, or null.</summary>
    public string? From { get; init; }

    /// <summary>Vars with the values that they have in a preview, as in trust=3.</summary>
    public ImmutableArray<string> Set { get; init; } = [];

    /// <summary>Whether it is a look at some scene rather than a play: without a scorecard, and nothing of it stored.</summary>
    public bool IsPreview => From is not null || !Set.IsEmpty;

    /// <summary>The mode of a word.</summary>
    public static PlayMode ModeOf(string word) => word switch
    {
        "assess" => PlayMode.Assess,
        "interview" => PlayMode.Interview,
        _ => PlayMode.Practice,
    };
}
