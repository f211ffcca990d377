using System.Globalization;

namespace MentorSim.Engine.Tests.Exploration.Agreement;

/// <summary>A kind of defect.</summary>
/// <param name="Name">What it is.</param>
/// <param name="Code">The rule by which it is found.</param>
/// <param name="In">Plants it; null where it does not fit. A sign stands where it is to be found.</param>
internal sealed record Plant(string Name, string Code, Func<Ground, Ground?> In);

/// <summary>A defect of each kind.</summary>
internal static class Plants
{
    private const int TooMany = 1002;

    public static IReadOnlyList<Plant> All { get; } =
    [
        new("a scene that no play reaches", "MS5004", at => at.Unreached($"§planted: {{ text: Nobody comes here., choices: [{{ id: on, text: On., to: {at.End}, feedback: Why. }}] }}")),
        new("an ending that no play reaches", "MS5004", at => at.Unreached("§planted: { text: Nobody comes here., ending: poor }")),
        new("a choice that is never on offer", "MS5005", at => at.Choice($"id: §planted, when: not seen({at.At.Id})", at.On)),
        new("a scene with nothing left on offer", "MS5003", at => at.Scene("§planted: { text: Here., choices: [{ id: again, text: Again., once: true, to: planted, feedback: Why. }] }")),
        new("a play that need not end", "MS5001", at => at.Choice("id: planted", at.At.Id)),
        new("a text that is always shown", "MS5010", at => at.Scene($"planted: {{ text: [Here., {{ when: §seen({at.Start}), text: More. }}], then: [{{ to: {at.On} }}] }}")),
        new("a choice with a condition that always holds", "MS5010", at => at.Choice($"id: planted, when: §seen({at.At.Id})", at.On)),
        new("a fork that always goes one way", "MS5010", at => at.Scene($"planted: {{ text: Here., then: [{{ when: §seen({at.Start}), to: {at.On} }}, {{ to: {at.End} }}] }}")),
        new("an event that always comes", "MS5010", at => at.Listed("events", $"{{ when: §seen({at.Start}), to: {at.End} }}")),
        new("a text that is never shown", "MS5011", at => at.Scene($"planted: {{ text: [Here., {{ when: §not seen({at.Start}), text: More. }}], then: [{{ to: {at.On} }}] }}")),
        new("a fork that never goes one way", "MS5011", at => at.Scene($"planted: {{ text: Here., then: [{{ when: §not seen({at.Start}), to: {at.End} }}, {{ to: {at.On} }}] }}")),
        new("an event that never comes", "MS5011", at => at.Listed("events", $"{{ when: §not seen({at.Start}), to: {at.End} }}")),
        new("a sum past a bound", "MS5006", at => at.Number is not var (name, most) ? null : at.Scene(
            $"planted: {{ text: Here., choices: [{{ id: planted, text: More., add: {{ §{name}: 1 }}, to: {at.On}, feedback: Why. }}] }}",
            string.Create(CultureInfo.InvariantCulture, $", set: {{ {name}: {most} }}"))),
        new("a breach that cannot be avoided", "MS5012", at => at.Scene($"planted: {{ text: Here., choices: [{{ id: §worst, text: So., critical: {at.Breach}, to: {at.On}, feedback: Why. }}] }}")),
        new("full marks only outside the role", "MS5013", at => at.Begin(Better(at, $"oversteps: [{at.Boundary}]"))),
        new("full marks only by a breach", "MS5013", at => at.Begin(Better(at, $"critical: {at.Breach}"))),
        new("evidence that can be had twice", "MS5002", at => at.Choice($"id: §planted, evidence: {{ {at.Element}: 1 }}, when: times({at.At.Id}) < 3", at.At.Id)),
        new("a claim about every ending", "MS5008", at => at.Listed("claims", $"always: §not seen({at.Start})")),
        new("a claim about every moment", "MS5008", at => at.Listed("claims", $"never: §seen({at.At.Id})")),
        new("a claim of what can be", "MS5008", at => at.Listed("claims", $"possible: §not seen({at.Start})")),
        new("too long without a decision", "MS5009", Long),
    ];

    private static string Better(Ground at, string unclean) =>
        $"planted: {{ text: Here., choices: [{{ id: §more, text: More., evidence: {{ {at.Element}: 2 }}, {unclean}, to: {at.Start}, feedback: Why. }}, {{ id: less, text: Less., to: {at.Start}, feedback: Why. }}] }}";

    private static Ground Long(Ground at)
    {
        // An answer leads to the scene before the first, so that the first has one scene before it.
        var scenes = Enumerable.Range(1, TooMany).Select(number => string.Create(
            CultureInfo.InvariantCulture, $"{(number == TooMany - 1 ? "§" : "")}long-{number}: {{ text: On., then: [{{ to: {(number == TooMany ? at.On : $"long-{number + 1}")} }}] }}"));
        return at.Scene($"planted: {{ text: On., then: [{{ to: long-1 }}] }}\n  {string.Join("\n  ", scenes)}");
    }
}
