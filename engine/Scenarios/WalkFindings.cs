using System.Collections.Immutable;
using MentorSim.Engine.Findings;
using MentorSim.Engine.Standards;
using MentorSim.Engine.Yaml;

namespace MentorSim.Engine.Scenarios;

/// <summary>Looks whether the packs of a library have what their cross-walks lead from.</summary>
internal static class WalkFindings
{
    /// <summary>Reports what leads from nowhere. A pack that the library lacks is no fault: it is told once.</summary>
    /// <param name="pack">The pack with the cross-walks.</param>
    /// <param name="findings">Where to.</param>
    /// <param name="known">The packs of the library.</param>
    public static void Report(Pack pack, FindingList findings, ImmutableArray<Pack> known)
    {
        foreach (var walks in pack.CrossWalks.GroupBy(walk => walk.FromPack))
        {
            if (known.FirstOrDefault(other => other.Id == walks.Key) is { } from)
            {
                foreach (var walk in walks) ReportElement(walk, [.. from.Elements.Select(element => element.Id)], findings);
                continue;
            }

            var nearest = findings.DidYouMean(walks.Key, known.Select(other => other.Id));
            findings.Add(
                Rules.WalkFromAfar, walks.First().Place, $"This scenario library has no pack '{Fields.Shorten(walks.Key)}', so nothing is read through cross-walks from it.{nearest}");
        }
    }

    private static void ReportElement(CrossWalk walk, ImmutableArray<string> known, FindingList findings)
    {
        if (known.Contains(walk.FromElement)) return;
        findings.Add(
            Rules.UnknownWalk, walk.Place, $"The pack '{walk.FromPack}' has no element '{Fields.Shorten(walk.FromElement)}'.{findings.DidYouMean(walk.FromElement, known)}");
    }
}
