using System.Collections.Immutable;
using System.Globalization;
using MentorSim.Engine.Induction;
using MentorSim.Engine.Standards;
using MentorSim.Tui.Pages;
using MentorSim.Tui.Screens.Induction;

namespace MentorSim.Tui.Screens.Lookup;

/// <summary>A unit or an element: what it asks, where there is a chance to show it, and what the handbook says of it.</summary>
internal sealed record StandardScreen : MenuScreen
{
    private const int MostChances = 12;

    private readonly Pack _pack;
    private readonly Unit _unit;
    private readonly Element? _element;
    private readonly SearchGround _ground;

    private StandardScreen(Pack pack, Unit unit, Element? element, SearchGround ground) => (_pack, _unit, _element, _ground) = (pack, unit, element, ground);

    /// <summary>A unit.</summary>
    public static StandardScreen Of(Pack pack, Unit unit, SearchGround ground) => new(pack, unit, null, ground);

    /// <summary>An element of a unit.</summary>
    public static StandardScreen Of(Pack pack, Unit unit, Element element, SearchGround ground) => new(pack, unit, element, ground);

    /// <inheritdoc/>
    public override string CommandLine => $"mentorsim coverage --standards {_pack.Id}";

    /// <inheritdoc/>
    protected override string Title => _element is null ? $"{_unit.Id}  {_unit.Title}" : $"{_element.Id}  {_element.Title}";

    /// <inheritdoc/>
    protected override string Aside => _element is null ? "unit" : "element";

    /// <inheritdoc/>
    protected override void Fill(Menu menu)
    {
        menu.Say(new Paragraph(Text.Verbatim(_pack.Edition is { } edition ? $"{_pack.Title}, {edition}" : _pack.Title), Tone: Tone.Quiet), new Gap(), new Heading("What it asks"), new Paragraph(Text.Verbatim(_element?.Title ?? _unit.Title)));
        if (_element is null)
        {
            menu.Say(new Gap(), new Heading("Its elements"));
            foreach (var element in _unit.Elements) menu.Offer($"{element.Id}  {element.Title}", () => new OpenFrom(this, Of(_pack, _unit, element, _ground)));
        }
        else
        {
            menu.Say(new Gap(), new Heading("Its unit"));
            menu.Offer($"{_unit.Id}  {_unit.Title}", () => new OpenFrom(this, Of(_pack, _unit, _ground)));
        }

        FillChances(menu, [.. _element is null ? _ground.Showing(_unit) : _ground.Showing(_element)]);
        FillPages(menu);
    }

    private void FillChances(Menu menu, ImmutableArray<Listing> chances)
    {
        menu.Say(new Gap(), new Heading("A chance to show it"));
        if (chances.IsEmpty) menu.Say(new Paragraph("No scenario of this library gives one yet. *Write* on the first page begins a new one.", Indent: 3, Tone: Tone.Quiet));
        foreach (var listing in chances.Take(MostChances))
            menu.Offer(listing.Title, () => new OpenFrom(this, _ground.Open(listing)), string.Create(CultureInfo.InvariantCulture, $"{listing.Phase}, {listing.Minutes} min"));
        if (chances.Length > MostChances)
            menu.Say(new Paragraph(string.Create(CultureInfo.InvariantCulture, $"and {chances.Length - MostChances} more: in Practise, F shows only those of one unit."), Indent: 3, Tone: Tone.Quiet));
    }

    private void FillPages(Menu menu)
    {
        var handbook = _ground.Handbook();
        ImmutableArray<HandbookPage> pages = [.. (_element is null ? _unit.Elements.Select(element => element.Id).Prepend(_unit.Id) : [_element.Id]).SelectMany(id => handbook.About(id)).Distinct()];
        if (pages.IsEmpty) return;
        menu.Say(new Gap(), new Heading("In the handbook"));
        foreach (var page in pages) menu.Offer(page.Title, () => new OpenFrom(this, new HandbookPageScreen(handbook, page)));
    }
}
