using System.Globalization;
using MentorSim.Engine.Scenarios;

namespace MentorSim.Engine.Workshop.Comparing;

/// <summary>What is so of a choice or an option.</summary>
/// <param name="scenario">The version.</param>
/// <param name="names">The names that both versions know.</param>
internal sealed class OfferFacts(Scenario scenario, SharedNames names)
{
    /// <summary>Of one that is on offer in a scene.</summary>
    public IEnumerable<Fact> Of(Scene scene, Offer offer)
    {
        yield return Told(ChangeTopic.Scenes, "", offer is Choice ? "a choice" : "an option");
        yield return Told(ChangeTopic.Texts, "text", $"{offer.Text}");
        if (offer.Feedback is { } feedback) yield return Told(ChangeTopic.Texts, "feedback", $"{feedback}");
        if (!offer.Sources.IsEmpty) yield return Told(ChangeTopic.Texts, "sources", string.Join(", ", offer.Sources.Select(source => source.Id)));
        if (offer.Critical is { } incident)
            yield return Told(ChangeTopic.Breaches, "serious breach", incident.UnitId is { } unit ? $"{incident.Id} (unit {unit})" : incident.Id);
        if (!offer.Oversteps.IsEmpty) yield return Told(ChangeTopic.Role, "outside the role", Ids(offer.Oversteps.Select(boundary => boundary.Id)));
        if (!offer.Evidence.IsEmpty) yield return Told(ChangeTopic.Points, "points", EvidenceOf(offer.Evidence));
        if (!offer.Shows.IsEmpty) yield return Told(ChangeTopic.Points, "shows", Ids(offer.Shows.Select(boundary => boundary.Id)));
        foreach (var effect in offer.Effects)
        {
            var declared = scenario.Layout.Vars[effect.Slot];
            yield return Told(ChangeTopic.Ways, $"{(effect.Adds ? "adds to" : "sets")} {declared.Name}", effect.Adds ? Signed(effect.Value) : declared.Show(effect.Value));
        }

        if (offer is not Choice choice) yield break;
        var to = scenario.Scenes[choice.To].Id;
        yield return Told(ChangeTopic.Ways, "leads to", to) with { Same = names.Scene(to) };
        if (choice.When is { } when) yield return Told(ChangeTopic.Ways, "offered when", when.Text) with { Same = names.In(when.Text) };
        if (choice.Once) yield return Told(ChangeTopic.Ways, "offered only once", "yes");
        if (choice.Takes > 0) yield return Told(ChangeTopic.Ways, "minutes that it takes", choice.Takes.ToString(CultureInfo.InvariantCulture));

        Fact Told(ChangeTopic topic, string what, string value) => new(topic, scene.Id, offer.Id, what, value);
    }

    /// <summary>Points on elements, in an order that does not depend on the file's.</summary>
    public static string EvidenceOf(IEnumerable<Evidence> evidence) =>
        string.Join(", ", evidence.Select(one => $"{one.Element.Id} {Signed(one.Points)}").Order(StringComparer.Ordinal));

    private static string Ids(IEnumerable<string> ids) => string.Join(", ", ids.Order(StringComparer.Ordinal));

    private static string Signed(int number) => number.ToString("+0;-0;0", CultureInfo.InvariantCulture);
}
