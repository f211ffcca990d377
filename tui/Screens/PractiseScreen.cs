using System.Collections.Immutable;
using System.Globalization;
using MentorSim.Engine.Text;
using MentorSim.Tui.Pages;

namespace MentorSim.Tui.Screens;

/// <summary>What can be gone on with, then the scenarios by topic and the papers, with their length, their notice and their last result.</summary>
/// <param name="Library">The scenario libraries of this run.</param>
/// <param name="Results">The results of this run that are not kept, in order.</param>
/// <param name="Selected">Number of what is selected, from 1.</param>
internal sealed record PractiseScreen(LibraryDesk Library, ImmutableList<PlayedResult> Results, int Selected = 1) : Screen
{
    private const string NoScenarios = "There is nothing to play: this scenario library holds no scenarios. Name another with `--bank FOLDER`, or begin one of your own: **Write** on the first page.";

    /// <summary>What there is to practise; null while it is being read.</summary>
    public Catalogue? Known { get; init; } = Library.Reading.Task.IsCompleted ? Library.Reading.Task.GetAwaiter().GetResult() : null;

    /// <summary>Who plays; null where nothing is ever kept.</summary>
    public Desk? Desk { get; init; }

    /// <summary>What the records hold for them.</summary>
    public Shelf Shelf { get; init; } = Shelf.Empty;

    /// <summary>Which of it is shown.</summary>
    public LibraryFilter Filter { get; init; } = LibraryFilter.None;

    /// <summary>What there is to practise as soon as that is known; null where it is.</summary>
    public override Task? Expects => Known is null ? Library.Reading.Task : null;

    private ImmutableArray<Unfinished> Unfinished => Shelf.Unfinished;

    private ImmutableArray<Listing> Scenarios { get => field.IsDefault ? field = ShownOf(Known?.Scenarios ?? []) : field; init; }

    private ImmutableArray<Listing> Papers { get => field.IsDefault ? field = ShownOf(Known?.Papers ?? []) : field; init; }

    /// <summary>What stands in the list whatever is selected: it is long, and the same for every key.</summary>
    private Rows List { get => field ??= RowsOf(); init; }

    /// <summary>How many scenarios and papers are shown.</summary>
    public int ShownCount => Scenarios.Length + Papers.Length;

    private int Count => Unfinished.Length + Scenarios.Length + Papers.Length;

    /// <inheritdoc/>
    public override string CommandLine => "mentorsim play";

    /// <inheritdoc/>
    public override bool TellsWaysOn => true;

    /// <inheritdoc/>
    public override Page Page => new()
    {
        Title = "Practise",
        Aside = Known is null ? "" : Filter.IsOff ? Offered(Known) : string.Create(CultureInfo.InvariantCulture, $"{Scenarios.Length + Papers.Length} of {Known.All.Count()}: {Filter.Words}"),
        Blocks = Blocks(),
        Side = Known is { Scenarios.IsEmpty: false } ? [.. Beside()] : [],
        Selected = Count == 0 ? 0 : Selected,
        Hints =
        [
            new Hint(Act.Take, "open"),
            new Hint(Act.Filter, Filter.IsOff ? "show only some" : "show others", Known is null ? "the scenario library is still being read." : Known.All.Any() ? null : "there is nothing to choose from."),
            .. Desk?.Archive is null ? [] : (Hint[])[new Hint(Act.Progress, "progress"), new Hint(Act.Induction, "induction"), new Hint(Act.Player, Shelf.Person is null ? "your name" : "somebody else")],
            new Hint(Act.Help, "keys"),
            new Hint(Act.Back, "home"),
        ],
    };

    /// <summary>The screen with the result of a play that is not kept.</summary>
    public PractiseScreen With(PlayedResult result) => Anew(this with { Results = Results.Add(result) }, ListingAt(Selected));

    /// <summary>The screen with what the records hold now; the same scenario is selected.</summary>
    public PractiseScreen Anew() => Desk is null ? this : With(Desk.Look());

    /// <summary>The screen with what the records were found to hold.</summary>
    public PractiseScreen With(Shelf shelf) => Anew(this with { Shelf = shelf }, ListingAt(Selected));

    /// <summary>The screen that shows some of the library.</summary>
    public PractiseScreen Showing(LibraryFilter filter) => Anew(this with { Filter = filter }, ListingAt(Selected));

    /// <inheritdoc/>
    public override Turn After(Message message) => message switch
    {
        Arrived when Known is null && Library.Reading.Task.IsCompleted => new Stay(Anew(this with { Known = Library.Reading.Task.GetAwaiter().GetResult() }, null)),
        Asked { Act: Act.Up } when Count > 0 => new Stay(this with { Selected = Math.Max(1, Selected - 1) }),
        Asked { Act: Act.Down } when Count > 0 => new Stay(this with { Selected = Math.Min(Count, Selected + 1) }),
        Asked { Act: Act.Take } when Count > 0 => OpenNumber(Selected),
        Numbered { Number: var number } when number >= 1 && number <= Count => (this with { Selected = number }).OpenNumber(number),
        Asked { Act: Act.Filter } when Known is not null => new Open(new FilterScreen(this, Filter)),
        Asked { Act: Act.Player } when Desk is { Archive: not null } desk => new Open(PeopleScreen.For(desk)),
        Asked { Act: Act.Progress } when Desk is { Archive: not null } desk => new Open(Doors.Progress(desk, Library.Start)),
        Asked { Act: Act.Induction } when Desk is { Archive: not null } desk => new Open(Doors.Induction(desk, Library.Start)),
        // What nobody keeps is asked about where it would be lost.
        Asked { Act: Act.Back } => new GoBack(),
        _ => Same,
    };

    private static PractiseScreen Anew(PractiseScreen screen, Listing? selected)
    {
        var anew = screen with { Scenarios = default, Papers = default, List = null! };
        var found = selected is null ? -1 : anew.Scenarios.Concat(anew.Papers).ToList().IndexOf(selected);
        return anew with { Selected = Math.Clamp(found < 0 ? screen.Selected : anew.Unfinished.Length + found + 1, 1, Math.Max(1, anew.Count)) };
    }

    private ImmutableArray<Listing> ShownOf(ImmutableArray<Listing> all) => Filter.IsOff ? all : [.. all.Where(listing => Filter.Shows(listing, LastResultOf(listing) is not null))];

    private Listing? ListingAt(int number)
    {
        var place = number - Unfinished.Length - 1;
        return place < 0 || number > Count ? null : place < Scenarios.Length ? Scenarios[place] : Papers[place - Scenarios.Length];
    }

    private OpenFrom OpenNumber(int number) => new(this, ListingAt(number) is { } listing ? Library.Open(listing, Desk) : Desk!.Resume(Unfinished[number - 1].Session));

    private static string Offered(Catalogue known) =>
        $"{Counted.Of(known.Scenarios.Length, "scenario")}{(known.Papers.IsEmpty ? "" : $", {Counted.Of(known.Papers.Length, "paper")}")}";

    private Bar Reading()
    {
        var (read, total) = (Library.Reading.Read, Library.Reading.Total);
        return new Bar(
            "Reading the scenario library. This takes a moment the first time, and after something in it has changed.",
            total == 0 ? 0 : (decimal)read / total,
            total == 0 ? "…" : string.Create(CultureInfo.InvariantCulture, $"{read} of {total}"));
    }

    private IEnumerable<Block> Player()
    {
        if (Shelf.Trouble is { } trouble)
        {
            yield return new Paragraph($"**Nothing can be kept in the records now.** {Text.Verbatim(trouble)}", Tone: Tone.Alert);
            yield return new Gap();
        }

        if (Shelf.Person is not { } person) yield break;
        yield return new Paragraph($"You are {Text.Verbatim(person.Name)}.{(Shelf.IsLocked ? " What you have played is behind your PIN: open My progress to see it." : "")}", Tone: Tone.Quiet);
        yield return new Gap();
    }

    private IEnumerable<Block> GoOn()
    {
        if (Unfinished.IsEmpty) yield break;
        yield return new Heading("Go on");
        for (var i = 0; i < Unfinished.Length; i++) yield return new Item(i + 1, Text.Verbatim(Unfinished[i].Session.Title), Unfinished[i].Words);
        if (Shelf.MoreUnfinished > 0)
            yield return new Paragraph(string.Create(CultureInfo.InvariantCulture, $"{Shelf.MoreUnfinished} more in My progress."), Indent: 3, Tone: Tone.Quiet);
        yield return new Gap();
    }

    /// <summary>The list between what stands over and under it, with what is selected told about where it stands: under a long list nobody would see it.</summary>
    private ImmutableArray<Block> Blocks()
    {
        ImmutableArray<Block> above = [.. Player(), .. GoOn()];
        if (Known is not { } known) return [.. above, Reading()];
        ImmutableArray<Block> below =
        [
            .. Count == Unfinished.Length && known.All.Any() ? [new Paragraph($"No scenario or paper fits: {Text.Verbatim(Filter.Words)}. Press {KeyNames.Of(Act.Filter)} to choose otherwise.")] : Array.Empty<Block>(),
            .. known.Troubles.SelectMany<string, Block>(trouble => [new Gap(), new Paragraph(Text.Verbatim(trouble))]),
        ];
        var place = Selected - Unfinished.Length - 1;
        if (place < 0 || ListingAt(Selected) is not { } listing) return [.. above, .. List.Blocks, .. below];
        ImmutableArray<Block> about = [.. About(listing)];
        // Made for every key, so in one go.
        return [.. above, .. List.Blocks.AsSpan()[..List.Ends[place]], .. about, .. List.Blocks.AsSpan()[List.Ends[place]..], .. below];
    }

    private Rows RowsOf()
    {
        var blocks = ImmutableArray.CreateBuilder<Block>();
        var ends = ImmutableArray.CreateBuilder<int>(Scenarios.Length + Papers.Length);
        if (Known!.Scenarios.IsEmpty) blocks.Add(new Paragraph(NoScenarios));
        string? topic = null;
        foreach (var listing in Scenarios)
        {
            var own = listing.Id is null ? "Cannot be read" : Text.Capital(listing.Topic).Replace('-', ' ');
            if (own != topic)
            {
                if (topic is not null) blocks.Add(new Gap());
                blocks.Add(new Heading(topic = own));
            }

            AddItem(listing);
        }

        if (!Papers.IsEmpty)
        {
            if (blocks.Count > 0) blocks.Add(new Gap());
            blocks.Add(new Heading("In-tray papers"));
            foreach (var paper in Papers) AddItem(paper);
        }

        return new Rows(blocks.ToImmutable(), ends.ToImmutable());

        void AddItem(Listing listing)
        {
            blocks.Add(ItemOf(Unfinished.Length + ends.Count + 1, listing));
            if (LastResultOf(listing) is { } last) blocks.Add(new Paragraph($"last result: {last}", Indent: 3, Tone: Tone.Quiet));
            ends.Add(blocks.Count);
        }
    }

    private static Item ItemOf(int number, Listing listing) => new(
        number,
        Text.Verbatim(listing.Title),
        listing.Id is null || (!listing.CanBegin && listing.Kind == ListedKind.Scenario)
            ? "has problems"
            : string.Create(CultureInfo.InvariantCulture, $"{Text.Phase(listing.Phase)}, {listing.Minutes} min{(listing.IsDraft ? ", draft" : "")}{(listing.Notice is null ? "" : ", notice")}"));

    private string? LastResultOf(Listing listing) =>
        listing.Id is not { } id ? null : Results.FindLast(result => result.ScenarioId == id)?.Words ?? Shelf.Results.GetValueOrDefault(id);

    private static IEnumerable<Block> About(Listing listing)
    {
        const int indent = 3;
        if (listing.Id is null)
        {
            yield return new Paragraph("Open it to see what is wrong and how to mend it.", indent);
            yield break;
        }

        yield return new Paragraph(listing.Kind == ListedKind.Paper ? $"{listing.Summary} To practise: with the key and its reasons at the end." : listing.Summary, indent);
        if (listing.Notice is { } notice) yield return new Paragraph(notice, indent, Tone.Quiet, "Notice: ");
    }

    /// <summary>What the list has no room to tell of what is selected: its summary and its notice stand there.</summary>
    private IEnumerable<Block> Beside()
    {
        if (ListingAt(Selected) is not { Units.IsEmpty: false } listing)
        {
            foreach (var block in Welcome) yield return block;
            yield break;
        }

        yield return new Heading(listing.Title);
        yield return new Gap();
        yield return new Paragraph("It gives a chance to show:", Tone: Tone.Quiet);
        foreach (var (unit, title) in listing.Units.Zip(listing.UnitTitles)) yield return new Paragraph(Text.Verbatim(title), Lead: $"{unit}  ");
    }

    /// <summary>What comes of playing.</summary>
    internal const string WhatItIs = "Each scenario is part of a school day. You read, you decide, and you see what comes of it, sometimes hours later.";

    /// <summary>What may go wrong in it.</summary>
    internal const string HowItIsPlayed = "In practice you may get everything wrong and learn why; in an assessment a serious breach ends it.";

    /// <summary>How far it can be relied on.</summary>
    internal const string HowFarItIsReviewed = "The scenarios are drafts that no designated safeguarding lead has reviewed yet. Your school's own policy comes first.";

    /// <summary>What playing is; the tour says all of it too, since only a wide screen has room for it.</summary>
    internal static readonly ImmutableArray<Block> Welcome =
    [
        new Heading("Welcome"),
        new Gap(),
        new Paragraph(WhatItIs),
        new Gap(),
        new Paragraph(HowItIsPlayed),
        new Gap(),
        new Paragraph(HowFarItIsReviewed),
    ];

    /// <summary>A list of which nothing is selected.</summary>
    /// <param name="Blocks">From top to bottom.</param>
    /// <param name="Ends">Where the blocks of each scenario and paper end.</param>
    private sealed record Rows(ImmutableArray<Block> Blocks, ImmutableArray<int> Ends);
}
