using System.Collections.Immutable;
using MentorSim.Engine.Standards;

namespace MentorSim.Engine.Workshop.Covering;

/// <summary>What some scenarios and papers together give a chance to show, pack by pack.</summary>
/// <param name="Documents">The scenarios and papers, in the order of their numbers.</param>
/// <param name="Packs">The packs.</param>
public sealed record LibraryCoverage(ImmutableArray<CoveredDocument> Documents, ImmutableArray<PackCoverage> Packs)
{
    /// <summary>The coverage of some packs, or of all that the documents name and that have something to show.</summary>
    public static LibraryCoverage Of(ImmutableArray<CoveredDocument> documents, ImmutableArray<Pack>? packs = null)
    {
        var named = packs ?? [.. documents.SelectMany(document => document.Packs).Where(HasRows)];
        return new LibraryCoverage(documents, [.. named.Distinct<Pack>(ReferenceEqualityComparer.Instance).Select(pack => PackCoverage.Of(pack, documents))]);
    }

    private static bool HasRows(Pack pack) => !pack.Units.IsEmpty || !pack.Boundaries.IsEmpty || !pack.Incidents.IsEmpty;
}
