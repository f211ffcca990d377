using System.Collections.Immutable;
using MentorSim.Engine.Findings;
using MentorSim.Engine.Yaml;

namespace MentorSim.Engine.Scenarios;

/// <summary>Reads what packs are called on for: points on elements, and the rules of practice that an explanation rests on.</summary>
internal sealed class EvidenceBinder(PackIds ids, NodeReader read)
{
    /// <summary>Points for or against elements.</summary>
    /// <param name="node">What stands behind `evidence:`.</param>
    /// <param name="least">The least that an element may get.</param>
    public ImmutableArray<Evidence> Bind(YamlNode? node, int least = -ScenarioLimits.MostEvidence)
    {
        var entries = read.Entries(node, "'evidence'", mend: RightLine.Evidence);
        if (entries.IsEmpty) return [];
        var evidence = ImmutableArray.CreateBuilder<Evidence>(entries.Length);
        foreach (var entry in entries)
        {
            var points = read.WholeNumber(entry.Value, "Evidence", least, ScenarioLimits.MostEvidence);
            if (points == 0) read.Findings.Add(Rules.OutOfRange, entry.Value.Span, "Evidence is -2, -1, 1 or 2; leave the element out for none.");
            if (ids.Element(entry.Key) is not var (pack, element)) continue;
            if (evidence.Any(earlier => earlier.Element == element))
                read.Findings.Add(Rules.DuplicateId, entry.Key.Span, $"'{element.Id}' of {pack.Id} stands twice in one evidence.");
            else if (points is { } given && given != 0)
                evidence.Add(new Evidence(pack, element, given));
        }

        return evidence.DrainToImmutable();
    }

    /// <summary>The rules of practice that a list names.</summary>
    public ImmutableArray<Citation> Sources(YamlNode? node)
    {
        var items = read.Items(node, "'sources'");
        if (items.IsEmpty) return [];
        var sources = ImmutableArray.CreateBuilder<Citation>(items.Length);
        foreach (var item in items)
        {
            if (read.Scalar(item, "A source") is { } id && ids.Citation(id) is { } citation) sources.Add(citation);
        }

        return sources.DrainToImmutable();
    }
}
