using System.Text.RegularExpressions;
using MentorSim.Engine.Scenarios;
using MentorSim.Engine.Standards;
using Cast = MentorSim.Engine.Scenarios.Cast;

namespace MentorSim.Engine.Records.Cohorts;

/// <summary>
/// The words of a story as they are told of a group: each person met other names, so the cast is called by what it is in the story, as in
/// "the pupil".
/// </summary>
internal static partial class CohortTexts
{
    /// <summary>What a scene asks: the prompt, or the last part of its text; Markdown.</summary>
    public static string? Of(Scene scene, Scenario scenario) => scene.WayOn switch
    {
        TaskDecision task => Told(task.Prompt, scenario),
        _ => scene.Text.LastOrDefault() is { } part ? Told(part.Text, scenario) : null,
    };

    /// <summary>The words of a choice or an option; Markdown.</summary>
    public static string Of(Offer offer, Scenario scenario) => Told(offer.Text, scenario);

    private static string Told(StoryText text, Scenario scenario) => Begins().Replace(text.With(CastOf(scenario)), match => $"{match.Groups[1].Value}T{match.Groups[2].Value}");

    private static Cast CastOf(Scenario scenario) => new(
        [.. scenario.Cast.Select(member => new Scenarios.Person($"the {member.FromSchool?.Role ?? member.Id.Replace('-', ' ')}", Pronouns.They, member.Year, member.Role))],
        scenario.School?.Name ?? "the school");

    // Names stand at the beginning of sentences, too.
    [GeneratedRegex("""(^|[.!?…]["'”’)*_]* +|["“‘(*_])t(he )""", RegexOptions.CultureInvariant)]
    private static partial Regex Begins();
}
