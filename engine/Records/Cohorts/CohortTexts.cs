using System.Collections.Immutable;
using MentorSim.Engine.Play;
using MentorSim.Engine.Scenarios;
using MentorSim.Engine.Standards;
using Cast = MentorSim.Engine.Scenarios.Cast;

namespace MentorSim.Engine.Records.Cohorts;

/// <summary>
/// The words of a story as they are told of a group: each person met other names, so the cast is called by what it is in the story, as in
/// "the pupil".
/// </summary>
internal static class CohortTexts
{
    /// <summary>What a scene asks: the prompt, or the last part of its text; Markdown.</summary>
    public static string? Of(Scene scene, Scenario scenario) => scene.WayOn switch
    {
        TaskDecision task => task.Prompt.With(CastOf(scenario)),
        _ => scene.Text.LastOrDefault()?.Text.With(CastOf(scenario)),
    };

    /// <summary>The words of a choice or an option; Markdown.</summary>
    public static string Of(Offer offer, Scenario scenario) => offer.Text.With(CastOf(scenario));

    private static Cast CastOf(Scenario scenario) => new(
        [.. scenario.Cast.Select(member => new Scenarios.Person($"the {member.Role ?? member.Id.Replace('-', ' ')}", Pronouns.They, member.Year, member.Role))],
        scenario.School?.Name ?? "the school");
}
