using System.Collections.Immutable;
using System.Globalization;
using MentorSim.Engine.Findings;
using MentorSim.Engine.Induction;
using MentorSim.Engine.Standards;

namespace MentorSim.Tui.Screens.Lookup;

/// <summary>All that a search finds, with its words taken apart: made once, so that each letter that somebody types costs next to nothing.</summary>
/// <param name="Entries">What can be found, group by group.</param>
internal sealed record SearchIndex(ImmutableArray<Entry> Entries)
{
    /// <summary>The heading over problems that were found in files of the library.</summary>
    public const string ProblemsHere = "Problems in your files";

    private const string Scenarios = "Scenarios";
    private const string Papers = "In-tray papers";
    private const string Standards = "Units and elements";
    private const string Pages = "Handbook";
    private const string Rules = "Problems, explained";

    /// <summary>The index of some ground.</summary>
    public static SearchIndex Of(SearchGround ground) => new(
    [
        .. ground.Catalogue.Scenarios.Where(listing => listing.Id is not null).Select(listing => Of(listing, Scenarios, ground)),
        .. ground.Catalogue.Papers.Where(listing => listing.Id is not null).Select(listing => Of(listing, Papers, ground)),
        .. ground.Packs.SelectMany(pack => pack.Units.SelectMany(unit => Of(pack, unit, ground))),
        .. ground.Handbook().Pages.Select(page => Of(page, ground)),
        .. Engine.Findings.Rules.All.Select(Of),
    ]);

    private static Entry Of(Listing listing, string group, SearchGround ground) => new(
        group,
        Text.Verbatim(listing.Title),
        new Wording(listing.Title, listing.Id!, $"{listing.Topic} {listing.Phase} {listing.Summary} {string.Join(' ', listing.Units)}"),
        () => new Open(ground.Open(listing)))
    {
        Right = string.Create(CultureInfo.InvariantCulture, $"{(listing.Topic.Length == 0 ? "" : $"{listing.Topic.Replace('-', ' ')}, ")}{listing.Minutes} min"),
    };

    private static IEnumerable<Entry> Of(Pack pack, Unit unit, SearchGround ground)
    {
        yield return new Entry(Standards, Text.Verbatim($"{unit.Id}  {unit.Title}"), new Wording(unit.Title, $"{unit.Id} unit", pack.Title), () => new Open(StandardScreen.Of(pack, unit, ground))) { Right = pack.Id };
        foreach (var element in unit.Elements)
            yield return new Entry(Standards, Text.Verbatim($"{element.Id}  {element.Title}"), new Wording(element.Title, $"{element.Id} element", $"{unit.Title} {pack.Title}"), () => new Open(StandardScreen.Of(pack, unit, element, ground))) { Right = pack.Id };
    }

    private static Entry Of(HandbookPage page, SearchGround ground) => new(
        Pages,
        Text.Verbatim(page.Title),
        // What is said on it is found too, but after all that is called so.
        new Wording(page.Title, page.Id, page.Markdown),
        () => ground.Handbook() is var handbook && handbook.Page(page.Id) is { } now ? new Open(new HandbookPageScreen(handbook, now)) : new Refuse("This page is not in the handbook any more."));

    private static Entry Of(Rule rule) => new(
        Rules,
        Text.Verbatim($"{rule.Code}  {rule.Title}"),
        new Wording(rule.Title, $"{rule.Code} {FindingText.NameOf(rule.Severity)}", rule.Help),
        () => new Open(new RuleScreen(rule)))
    {
        Right = FindingText.NameOf(rule.Severity),
    };
}
