using System.Collections.Immutable;
using System.Globalization;
using MentorSim.Tui.Pages;
using MentorSim.Tui.Screens.Induction;

namespace MentorSim.Tui.Screens;

/// <summary>Chooses which scenarios and papers are shown: each row goes on to its next value, and says how many that leaves.</summary>
/// <param name="Of">The list that is filtered.</param>
/// <param name="Filter">What is chosen so far.</param>
internal sealed record FilterScreen(PractiseScreen Of, LibraryFilter Filter) : MenuScreen
{
    /// <inheritdoc/>
    protected override string Title => "Show only some";

    /// <inheritdoc/>
    protected override string Aside
    {
        get
        {
            var count = Of.Showing(Filter).ShownCount;
            return count == 1 ? "1 is shown" : string.Create(CultureInfo.InvariantCulture, $"{count} are shown");
        }
    }

    /// <inheritdoc/>
    protected override string TakeWord => "next value";

    /// <inheritdoc/>
    protected override string BackWord => "show them";

    private IEnumerable<Listing> All => Of.Known?.All ?? [];

    /// <inheritdoc/>
    protected override void Fill(Menu menu)
    {
        Offer(menu, "Topic", Filter.Topic, [.. All.Select(listing => listing.Topic).Where(topic => topic.Length > 0).Distinct().Order(StringComparer.Ordinal)], (filter, topic) => filter with { Topic = topic }, topic => topic.Replace('-', ' '));
        Offer(menu, "Phase", Filter.Phase, ["primary", "secondary"], (filter, phase) => filter with { Phase = phase }, phase => phase);
        Offer(menu, "Unit", Filter.Unit, [.. All.SelectMany(listing => listing.Units).Distinct().Order(StringComparer.Ordinal)], (filter, unit) => filter with { Unit = unit }, unit => unit);
        if (Filter.Unit is { } code && TitleOf(code) is { } title) menu.Say(new Paragraph(Text.Verbatim(title), Indent: 3, Tone: Tone.Quiet));
        Offer<int?>(menu, "Length", Filter.AtMost, [.. LibraryFilter.Lengths.Where(length => All.Any(listing => listing.Minutes > length)).Select(length => (int?)length)], (filter, most) => filter with { AtMost = most }, most => string.Create(CultureInfo.InvariantCulture, $"at most {most} minutes"));
        var played = menu.Next;
        menu.Offer("Played or not", () => new Stay(this with { Filter = Filter with { OnlyNew = !Filter.OnlyNew }, Selected = played }), Filter.OnlyNew ? "only not yet played" : "all");
        menu.Say(new Gap());
        menu.Offer("Show all again", () => new Stay(this with { Filter = LibraryFilter.None }));
        menu.Say(new Gap(), new Paragraph($"The number of a row goes on to its next value. {KeyNames.Of(Act.Back)} goes back to the list, which shows what was chosen.", Tone: Tone.Quiet));
    }

    /// <summary>What a unit is called; null where no list says so.</summary>
    private string? TitleOf(string unit) => All.Where(listing => listing.UnitTitles.Length == listing.Units.Length).Select(listing => listing.Units.IndexOf(unit) is >= 0 and var place ? listing.UnitTitles[place] : null).FirstOrDefault(title => title is not null);

    private void Offer<T>(Menu menu, string row, T? now, ImmutableArray<T> values, Func<LibraryFilter, T?, LibraryFilter> with, Func<T, string> words)
    {
        var place = now is null ? -1 : values.IndexOf(now);
        var next = place + 1 < values.Length ? values[place + 1] : default;
        var number = menu.Next;
        menu.Offer(row, () => new Stay(this with { Filter = with(Filter, next), Selected = number }), now is null ? "all" : words(now));
    }
}
