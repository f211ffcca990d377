using System.Collections.Immutable;
using System.Globalization;
using MentorSim.Engine.Scenarios;
using MentorSim.Engine.Text;

namespace MentorSim.Tui.Commands;

/// <summary>Where a preview begins.</summary>
/// <param name="Scene">Index of the scene.</param>
/// <param name="Vars">Vars, and what else the story remembers, that have other values than at the start.</param>
internal sealed record PreviewStart(int Scene, ImmutableArray<ExpectedVar> Vars)
{
    /// <summary>Reads what <c>--from</c> and <c>--set</c> say.</summary>
    /// <exception cref="UsageException">There is no such scene or var, or the value is none that the var can have.</exception>
    public static PreviewStart Of(Scenario scenario, string? from, IEnumerable<string> sets)
    {
        var scene = from is null
            ? scenario.Scenes[scenario.Start]
            : scenario.Scenes.FirstOrDefault(scene => scene.Id == from) ?? throw new UsageException(
                $"There is no scene '{UnsafeCharacters.Strip(from)}' in {scenario.Id}.{Spelling.DidYouMean(from, scenario.Scenes.Select(known => known.Id))}");
        return new PreviewStart(scene.Index, [.. sets.SelectMany(set => MemoryOf(scenario, scene, set) ?? [VarOf(scenario, set)])]);
    }

    /// <summary>What a set says of scenes seen and answers given; null where it names none of these.</summary>
    private static IEnumerable<ExpectedVar>? MemoryOf(Scenario scenario, Scene start, string set)
    {
        if (set.Split('=', 2) is not [var name, var value] || !name.Contains('(', StringComparison.Ordinal)) return null;
        var known = Memory.Of(scenario);
        var memory = known.FirstOrDefault(one => one.Name == name) ?? throw new UsageException(
            $"Nothing in {scenario.Id} asks for '{UnsafeCharacters.Strip(name)}', so it is not remembered. {(known.IsEmpty ? "It remembers nothing but its vars." : $"It remembers {string.Join(", ", known.Select(one => one.Name))}.")}");
        var (least, most) = (memory.Scene == start.Index ? 1 : 0, scenario.Layout.Slots[memory.Slot].Max);
        var number = most > 1
            ? int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var times) ? times : -1
            : value switch { "true" => 1, "false" => 0, _ => -1 };
        if (number >= least && number <= most) return memory.With(number);
        throw new UsageException(most > 1
            ? string.Create(CultureInfo.InvariantCulture, $"'{name}' can be a whole number from {least} to {most}{(least > 0 ? ", since the preview begins there" : "")}, not '{UnsafeCharacters.Strip(value)}'.")
            : $"'{name}' can be {(least > 0 ? "only true, since the preview begins there" : "true or false")}, not '{UnsafeCharacters.Strip(value)}'.");
    }

    private static ExpectedVar VarOf(Scenario scenario, string set)
    {
        if (set.Split('=', 2) is not [var name, var value]) throw new UsageException($"'{UnsafeCharacters.Strip(set)}' sets nothing: write --set trust=3.");
        if (name == "time" && scenario.Layout.TimeSlot is { } time)
        {
            var (from, to) = (scenario.Clock!.From, scenario.Clock.To);
            return Engine.Scripting.ClockTime.TryParse(value) is { } minutes && minutes >= from && minutes <= to
                ? new ExpectedVar(time, minutes)
                : throw new UsageException($"'time' can be from {Engine.Scripting.ClockTime.Show(from)} to {Engine.Scripting.ClockTime.Show(to)}, not '{UnsafeCharacters.Strip(value)}'.");
        }

        var declared = scenario.Layout.Vars.FirstOrDefault(known => known.Name == name) ?? throw new UsageException(
            $"There is no var '{UnsafeCharacters.Strip(name)}' in {scenario.Id}.{Spelling.DidYouMean(name, scenario.Layout.Vars.Select(known => known.Name))}");
        var range = scenario.Layout.Slots[declared.Slot];
        var number = declared switch
        {
            { IsFlag: true } => value switch { "true" => 1, "false" => 0, _ => (int?)null },
            { Words.IsEmpty: false } => declared.Words.Where(word => word.Value == value).Select(word => (int?)word.Key).FirstOrDefault(),
            _ => int.TryParse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var given) && given >= range.Min && given <= range.Max ? given : null,
        };
        return number is { } slotValue ? new ExpectedVar(declared.Slot, slotValue) : throw new UsageException(
            $"'{declared.Name}' can be {Values(declared, range)}, not '{UnsafeCharacters.Strip(value)}'.");
    }

    private static string Values(Variable declared, Slot range) => declared switch
    {
        { IsFlag: true } => "true or false",
        { Words.IsEmpty: false } => string.Join(", ", declared.Words.OrderBy(word => word.Key).Select(word => word.Value)),
        _ => string.Create(CultureInfo.InvariantCulture, $"a whole number from {range.Min} to {range.Max}"),
    };
}
