using System.Collections.Frozen;
using System.Collections.Immutable;
using MentorSim.Engine.Standards;

namespace MentorSim.Engine.Scenarios;

/// <summary>
/// How one pack reads the evidence of a scenario. A pack that the scenario names reads the evidence on its own elements and nothing
/// else; any other reads evidence on the elements from which its cross-walks lead, each piece once for each element to which they lead.
/// </summary>
public sealed class Reading
{
    private readonly FrozenDictionary<(string Pack, string Element), ImmutableArray<Element>>? _walks;
    private readonly FrozenSet<(string Theirs, string Own)> _units;

    private Reading(Pack pack, FrozenDictionary<(string, string), ImmutableArray<Element>>? walks, FrozenSet<(string, string)> units) =>
        (Pack, _walks, _units) = (pack, walks, units);

    /// <summary>The pack that reads.</summary>
    public Pack Pack { get; }

    /// <summary>Whether evidence is read through cross-walks, and so is somebody's judgement of what answers to what.</summary>
    public bool IsWalked => _walks is not null;

    /// <summary>The reading of a pack that the scenario names.</summary>
    public static Reading Native(Pack pack) => new(pack, null, []);

    /// <summary>How a pack reads a scenario; null where it has no elements, or no cross-walk from any pack that the scenario names.</summary>
    /// <param name="pack">The pack. One that the scenario names is known by its id, and read in the edition that the scenario was made with.</param>
    /// <param name="scenario">The scenario.</param>
    public static Reading? Of(Pack pack, Scenario scenario) => Of(pack, scenario.Packs);

    /// <summary>How a pack reads what names some packs.</summary>
    /// <param name="pack">The pack.</param>
    /// <param name="named">The packs that are named.</param>
    public static Reading? Of(Pack pack, ImmutableArray<Pack> named)
    {
        if (named.FirstOrDefault(own => own.Id == pack.Id) is { } own) return own.Units.IsEmpty ? null : Native(own);
        if (pack.Units.IsEmpty || !pack.CrossWalks.Any(walk => named.Any(other => other.Id == walk.FromPack))) return null;
        var walks = pack.CrossWalks.GroupBy(walk => (walk.FromPack, walk.FromElement))
            .ToFrozenDictionary(walk => walk.Key, walk => walk.SelectMany(one => one.To).Distinct().ToImmutableArray());
        var units = from other in named
                    from element in other.Elements
                    from to in walks.GetValueOrDefault((other.Id, element.Id), [])
                    select (element.UnitId, to.UnitId);
        return new Reading(pack, walks, units.ToFrozenSet());
    }

    /// <summary>Evidence as the pack reads it.</summary>
    /// <param name="evidence">Evidence on elements of any packs.</param>
    /// <returns>Evidence on elements of this pack: each piece of its own, or what a piece of another pack's counts for.</returns>
    public IEnumerable<Evidence> Read(IEnumerable<Evidence> evidence)
    {
        foreach (var piece in evidence)
        {
            if (_walks is null)
            {
                if (piece.Pack == Pack) yield return piece;
                continue;
            }

            if (!_walks.TryGetValue((piece.Pack.Id, piece.Element.Id), out var elements)) continue;
            foreach (var element in elements) yield return new Evidence(Pack, element, piece.Points);
        }
    }

    /// <summary>
    /// Whether a serious breach makes a unit of the pack not yet: it names the unit or, through cross-walks, a unit from an element of
    /// which one leads into this one. So no play looks better in another pack's words.
    /// </summary>
    public bool Breaks(Incident incident, Unit unit) =>
        incident.UnitId is { } named && (_walks is null ? named == unit.Id : _units.Contains((named, unit.Id)));
}
