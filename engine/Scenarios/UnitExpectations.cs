using System.Collections.Immutable;
using MentorSim.Engine.Findings;
using MentorSim.Engine.Standards;
using MentorSim.Engine.Yaml;

namespace MentorSim.Engine.Scenarios;

/// <summary>Reads what units a scripted play or candidate must reach.</summary>
internal static class UnitExpectations
{
    private static readonly ImmutableArray<string> Levels = [.. Enum.GetValues<Level>().Select(level => level.Word())];

    /// <summary>Units of the pack that is scored, each with a whole per cent or a level.</summary>
    /// <param name="node">What stands behind `units:`.</param>
    /// <param name="packs">The packs of the file; the first with units is scored.</param>
    /// <param name="read">Reports what does not fit.</param>
    /// <param name="kind">What the file is, in a word.</param>
    public static ImmutableArray<ExpectedUnit> Bind(YamlNode? node, ImmutableArray<Pack> packs, NodeReader read, string kind)
    {
        var units = ImmutableArray.CreateBuilder<ExpectedUnit>();
        // Tests are scored against the file's own pack, as a play is.
        var known = packs.FirstOrDefault(pack => !pack.Units.IsEmpty)?.Units.Select(unit => unit.Id).ToList() ?? [];
        foreach (var entry in read.Entries(node, "'units'"))
        {
            if (!known.Contains(entry.Key.Value))
            {
                var nearest = read.Findings.DidYouMean(entry.Key.Value, known);
                read.Findings.Add(Rules.UnknownElement, entry.Key.Span, $"There is no unit '{Fields.Shorten(entry.Key.Value)}' in the pack that this {kind} is scored against.{nearest}");
            }
            else if (read.Scalar(entry.Value, "What a unit must reach") is { } wanted)
            {
                if (wanted.Value.TrimEnd() is [.., '%'] or [>= '0' and <= '9', ..])
                {
                    if (read.Percent(wanted, "What a unit must reach", 0, 100) is { } percent) units.Add(new ExpectedUnit(entry.Key.Value, percent, null));
                }
                else if (read.Word(wanted, "What a unit must reach, if it is no per cent such as 80%,", Levels) is { } level)
                {
                    units.Add(new ExpectedUnit(entry.Key.Value, null, (Level)Levels.IndexOf(level)));
                }
            }
        }

        return units.ToImmutable();
    }
}
