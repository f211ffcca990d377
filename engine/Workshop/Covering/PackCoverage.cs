using System.Collections.Immutable;
using MentorSim.Engine.Scenarios;
using MentorSim.Engine.Standards;
using MentorSim.Engine.Text;

namespace MentorSim.Engine.Workshop.Covering;

/// <summary>What scenarios and papers give a chance to show of one pack: a table, with a row for each thing that the pack names.</summary>
/// <param name="Pack">The pack.</param>
/// <param name="Documents">The columns: the scenarios and papers that name the pack, or from whose packs its cross-walks lead, with their numbers among all, from 1.</param>
/// <param name="Rows">The elements by unit, then what a mentor is, what a mentor is not, and the serious breaches.</param>
public sealed record PackCoverage(Pack Pack, ImmutableArray<(int Number, CoveredDocument Document)> Documents, ImmutableArray<CoverageRow> Rows)
{
    /// <summary>Whether some of it is read through cross-walks.</summary>
    public bool IsWalked => Documents.Any(column => column.Document.Packs.All(named => named.Id != Pack.Id));

    /// <summary>The rows of a kind.</summary>
    public IEnumerable<CoverageRow> Of(CoverageKind kind) => Rows.Where(row => row.Kind == kind);

    /// <summary>The coverage of a pack.</summary>
    internal static PackCoverage Of(Pack pack, ImmutableArray<CoveredDocument> documents)
    {
        ImmutableArray<(int Number, CoveredDocument Document, Reading? Walked)> columns =
        [
            .. documents.Select((document, index) => (Number: index + 1, Document: document, Walked: WalkedIn(document)))
                .Where(column => column.Walked is not null || column.Document.Packs.Any(named => ReferenceEquals(named, pack))),
        ];
        return new PackCoverage(
            pack,
            [.. columns.Select(column => (column.Number, column.Document))],
            [
                .. pack.Units.SelectMany(unit => unit.Elements.Select(element => Row(CoverageKind.Element, element.Id, element.Title, unit, (place, walked) => PointsOn(place, walked, element)))),
                .. pack.Boundaries.Where(boundary => boundary.Is).Select(boundary => Row(CoverageKind.Is, boundary.Id, boundary.Title, null, (place, _) => Has(place.Boundaries, boundary))),
                .. pack.Boundaries.Where(boundary => !boundary.Is).Select(boundary => Row(CoverageKind.IsNot, boundary.Id, boundary.Title, null, (place, _) => Has(place.Boundaries, boundary))),
                .. pack.Incidents.Select(incident => Row(CoverageKind.Incident, incident.Id, incident.Title, null, (place, _) => Has(place.Incidents, incident))),
            ]);

        CoverageRow Row(CoverageKind kind, string id, string title, Unit? unit, Func<CoveredPlace, Reading?, int> sign)
        {
            var (cells, where) = (ImmutableArray.CreateBuilder<CoverageCell>(columns.Length), ImmutableArray.CreateBuilder<ShownAt>());
            foreach (var (_, document, walked) in columns)
            {
                var (shows, loses) = (0, 0);
                foreach (var place in document.Places)
                {
                    var points = sign(place, walked);
                    if (points == 0) continue;
                    if (points > 0) shows++;
                    else loses++;
                    where.Add(new ShownAt(document, place.Scene, place.Offer, place.Text, place.Place, points));
                }

                cells.Add(new CoverageCell(shows, loses));
            }

            return new CoverageRow(kind, id, title, unit, cells.MoveToImmutable()) { Wanted = pack.Chances, Where = where.ToImmutable() };
        }

        int PointsOn(CoveredPlace place, Reading? walked, Element element) =>
            (walked?.Read(place.Evidence) ?? place.Evidence.Where(evidence => ReferenceEquals(evidence.Pack, pack)))
                .Where(evidence => evidence.Element.Id == element.Id).Sum(evidence => evidence.Points);

        Reading? WalkedIn(CoveredDocument document) => Reading.Of(pack, document.Packs) is { IsWalked: true } walked ? walked : null;
    }

    // Two packs may have items of one id, so an item is itself and not its id.
    private static int Has<T>(ImmutableArray<T> items, T item) where T : class => items.Any(own => ReferenceEquals(own, item)) ? 1 : 0;
}

/// <summary>What a row is about.</summary>
public enum CoverageKind
{
    /// <summary>An element of a unit.</summary>
    Element,

    /// <summary>Something that a mentor is, which choices show.</summary>
    Is,

    /// <summary>Something that a mentor is not, which choices overstep.</summary>
    IsNot,

    /// <summary>A serious breach.</summary>
    Incident,
}

/// <summary>Something that a pack names, and where it can be shown.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Id">Its id.</param>
/// <param name="Title">What it says.</param>
/// <param name="Unit">The unit of an element; null for the others.</param>
/// <param name="Cells">The cells, in the order of the columns.</param>
public sealed record CoverageRow(CoverageKind Kind, string Id, string Title, Unit? Unit, ImmutableArray<CoverageCell> Cells)
{
    /// <summary>The places that speak for it, and those that speak against it, in the order of the columns and of their files.</summary>
    public ImmutableArray<ShownAt> Where { get; init; } = [];

    /// <summary>In how many places a library should give a chance to show it.</summary>
    public int Wanted { get; init; } = 1;

    /// <summary>In how many places all documents together give one.</summary>
    public int Total => Cells.Sum(cell => cell.Shows);

    /// <summary>Whether nothing gives a chance to show it: to overstep it, or to commit it.</summary>
    public bool IsGap => Total == 0;

    /// <summary>Whether there is a chance to show it, but in fewer places than there should be.</summary>
    public bool IsThin => Total > 0 && Total < Wanted;

    /// <summary>Whether it is a gap in which something speaks against it all the same.</summary>
    public bool IsOnlyToLose => IsGap && Cells.Any(cell => cell.Loses > 0);
}

/// <summary>How often something can be shown in one scenario or paper.</summary>
/// <param name="Shows">Choices, options, orders or items that give points for it; for a boundary that show or overstep it, for a breach that commit it.</param>
/// <param name="Loses">Those that give points against it.</param>
public readonly record struct CoverageCell(int Shows, int Loses)
{
    /// <summary>Whether it can only be lost on here.</summary>
    public bool IsOnlyToLose => Shows == 0 && Loses > 0;
}

/// <summary>A place where something can be shown, or lost.</summary>
/// <param name="Document">The scenario or paper.</param>
/// <param name="Scene">Id of the scene, or of the item.</param>
/// <param name="Offer">Id of the choice or option; null for an order and for an item.</param>
/// <param name="Text">What a trainee reads there; null for an item.</param>
/// <param name="Place">Where it stands.</param>
/// <param name="Points">The points for or against an element; 1 where there are none.</param>
public sealed record ShownAt(CoveredDocument Document, string Scene, string? Offer, StoryText? Text, SourcePlace Place, int Points);
