using System.Globalization;
using MentorSim.Engine.Scenarios;
using MentorSim.Engine.Scripting;
using MentorSim.Engine.Standards;

namespace MentorSim.Engine.Workshop.Comparing;

/// <summary>What is so of a version as a whole, by what its file says.</summary>
internal static class HeadFacts
{
    /// <summary>Of a version.</summary>
    /// <param name="scenario">The version.</param>
    /// <param name="names">The names that both versions know.</param>
    public static IEnumerable<Fact> Of(Scenario scenario, SharedNames names)
    {
        if (scenario.ScoringPack is { Levels: var levels } pack)
        {
            yield return Told(ChangeTopic.Ceilings, "scored by", Shown(pack));
            yield return Told(ChangeTopic.Difficulty, "pass mark", Percent(levels.Competent));
            yield return Told(ChangeTopic.Difficulty, "level strong from", Percent(levels.Strong));
            yield return Told(ChangeTopic.Difficulty, "level developing from", Percent(levels.Developing));
        }

        yield return Told(ChangeTopic.Difficulty, "minutes to allow", scenario.Minutes.ToString(CultureInfo.InvariantCulture));
        var start = scenario.Scenes[scenario.Start].Id;
        yield return Told(ChangeTopic.Ways, "begins in the scene", start) with { Same = names.Scene(start) };
        foreach (var (number, happening) in scenario.Events.Select((happening, at) => (at + 1, happening)))
        {
            var to = scenario.Scenes[happening.To].Id;
            yield return Told(ChangeTopic.Ways, string.Create(CultureInfo.InvariantCulture, $"event {number}"), $"when {happening.When}: {to}") with { Same = $"{names.In(happening.When.Text)}: {names.Scene(to)}" };
        }

        foreach (var declared in scenario.Layout.Vars) yield return Told(ChangeTopic.Ways, $"var {declared.Name}", Shown(declared, scenario.Layout.Slots[declared.Slot]));
        if (scenario.Clock is { } clock) yield return Told(ChangeTopic.Ways, "school clock", $"{ClockTime.Show(clock.From)} to {ClockTime.Show(clock.To)}");
        foreach (var fact in Texts(scenario).Concat(Rest(scenario))) yield return fact;
    }

    private static IEnumerable<Fact> Texts(Scenario scenario)
    {
        yield return Told(ChangeTopic.Texts, "title", scenario.Title);
        yield return Told(ChangeTopic.Texts, "summary", scenario.Summary);
        if (scenario.Notice is { } notice) yield return Told(ChangeTopic.Texts, "notice", notice);
        foreach (var incident in scenario.AllOffers.Select(offer => offer.Critical).OfType<Incident>().DistinctBy(incident => incident.Id))
            yield return Told(ChangeTopic.Texts, $"serious breach {incident.Id}", string.Join(" ", new[] { incident.Title, incident.Why, incident.Instead }.OfType<string>())) with { IsSaidElsewhere = true };
    }

    private static IEnumerable<Fact> Rest(Scenario scenario)
    {
        yield return Told(ChangeTopic.Rest, "id", scenario.Id);
        yield return Told(ChangeTopic.Rest, "topic", scenario.Topic);
        yield return Told(ChangeTopic.Rest, "phase", scenario.Phase);
        foreach (var pack in scenario.Packs) yield return Told(ChangeTopic.Rest, $"standards {pack.Id}", Shown(pack));
        foreach (var person in scenario.Cast) yield return Told(ChangeTopic.Rest, $"cast {person.Id}", Shown(person));
        yield return Told(ChangeTopic.Rest, "status", scenario.SaysAssessed ? "assessed" : "draft");
        if (scenario.Policy is { } policy) yield return Told(ChangeTopic.Rest, "guidance", Joined(policy.Ref, policy.Edition, policy.ReviewBy is { } by ? $"look again by {Day(by)}" : null));
        if (scenario.Review is { } review)
            yield return Told(ChangeTopic.Rest, "review", Joined(review.By, review.Role, Day(review.Date), review.StillHolds ? null : "edited since, so a draft again"));
    }

    private static string Shown(Pack pack) => pack.Edition is { } edition ? $"{pack.Id}, edition {edition}" : pack.Id;

    private static string Shown(CastMember person) => Joined(
        person.Name ?? (person.FromSchool is { } own ? $"from the school: {own.Role ?? own.Name}" : "a name made up"),
        person.Year is { } year ? string.Create(CultureInfo.InvariantCulture, $"year {year}") : null,
        person.Pronouns?.ToString().ToLowerInvariant(),
        person.Role);

    private static string Shown(Variable declared, Slot slot) => declared switch
    {
        { IsFlag: true } => $"starts {declared.Show(slot.Start)}",
        { Words.Count: > 0 } => $"starts {declared.Show(slot.Start)}, of {string.Join(", ", declared.Words.Values.Order(StringComparer.Ordinal))}",
        _ => string.Create(CultureInfo.InvariantCulture, $"starts at {slot.Start}, {slot.Min} to {slot.Max}"),
    };

    private static string Joined(params IEnumerable<string?> parts) => string.Join(", ", parts.OfType<string>());

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Percent(int percent) => string.Create(CultureInfo.InvariantCulture, $"{percent}%");

    private static Fact Told(ChangeTopic topic, string what, string value) => new(topic, "", "", what, value);
}
