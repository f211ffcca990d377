using MentorSim.Engine.Scenarios;

namespace MentorSim.Tui.Commands;

/// <summary>What <c>play</c> was asked for.</summary>
internal sealed record PlayRequest(
    string? What, long Seed, PlayMode Mode, string? Standards, string? Choose, bool Json, bool Plain, string? Pace)
{
    /// <summary>The mode of a word.</summary>
    public static PlayMode ModeOf(string word) => word switch
    {
        "assess" => PlayMode.Assess,
        "interview" => PlayMode.Interview,
        _ => PlayMode.Practice,
    };
}
