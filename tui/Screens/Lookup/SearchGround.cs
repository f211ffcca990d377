using System.Collections.Immutable;
using MentorSim.Engine.Induction;
using MentorSim.Engine.Standards;

namespace MentorSim.Tui.Screens.Lookup;

/// <summary>What a search looks through, and how it is opened.</summary>
/// <param name="Catalogue">The scenarios and papers.</param>
/// <param name="Packs">The standards packs.</param>
/// <param name="Handbook">The handbook, with the people of the school of whoever plays.</param>
/// <param name="Open">Opens a scenario or a paper.</param>
internal sealed record SearchGround(Catalogue Catalogue, ImmutableArray<Pack> Packs, Func<Handbook> Handbook, Func<Listing, Screen> Open)
{
    /// <summary>The scenarios and papers that give a chance to show something of a unit.</summary>
    public IEnumerable<Listing> Showing(Unit unit) => Catalogue.All.Where(listing => listing.Units.Contains(unit.Id));

    /// <summary>The scenarios and papers that give a chance to show an element.</summary>
    public IEnumerable<Listing> Showing(Element element) => Catalogue.All.Where(listing => listing.Elements.Contains(element.Id));
}
