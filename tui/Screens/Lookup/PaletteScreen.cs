using System.Collections.Immutable;
using MentorSim.Tui.Pages;

namespace MentorSim.Tui.Screens.Lookup;

/// <summary>Every action that can be reached from where one is: those of the page below, the places, what there is to play, and the commands.</summary>
/// <param name="Make">Lists them; what there is to play may not be known at once.</param>
/// <param name="Reading">The reading of what there is to play; null where there is none.</param>
internal sealed record PaletteScreen(Func<ImmutableArray<Entry>> Make, Task? Reading) : LookupScreen
{
    private const string OnThisPage = "On this page";
    private const string GoTo = "Go to";
    private const string ToPlay = "Play";
    private const string Commands = "On the command line";
    private const int FewOfThese = 3;
    private const int MostFound = 6;

    private ImmutableArray<Entry> Entries { get => field.IsDefault ? field = Make() : field; init; }

    /// <inheritdoc/>
    protected override string Title => "All actions";

    /// <inheritdoc/>
    protected override string Label => "Find";

    /// <inheritdoc/>
    protected override string TakeWord => "do it";

    /// <inheritdoc/>
    protected override Act OpenedBy => Act.Palette;

    /// <inheritdoc/>
    protected override ImmutableArray<Entry> All => Entries;

    /// <inheritdoc/>
    public override Task? Expects => Reading;

    /// <inheritdoc/>
    protected override IEnumerable<Block> Under => Reading is { IsCompleted: false }
        ? [new Gap(), new Paragraph("The scenario library is still being read: in a moment its scenarios are found here too.", Tone: Tone.Quiet)]
        : [];

    /// <inheritdoc/>
    protected override int MostOf(string group) =>
        Typed.Trim().Length > 0 ? MostFound : group is ToPlay or Commands ? FewOfThese : int.MaxValue;

    /// <inheritdoc/>
    public override Turn After(Message message) => message is Arrived
        ? new Stay((PaletteScreen)Afresh() with { Entries = default, Reading = Reading is { IsCompleted: false } ? Reading : null })
        : base.After(message);

    /// <summary>The actions over the screens that are open.</summary>
    public static PaletteScreen Over(ScreenStack stack)
    {
        var home = stack.Places is null ? null : stack.Screens[0] as HomeScreen;
        var reading = home?.Practise.Library.Reading.Task;
        return new PaletteScreen(
            () =>
            [
                .. OfPage(stack.Page, stack.Places?.All ?? []),
                .. home is null ? [] : (stack.Places?.All ?? []).Where(place => !IsOn(stack.Page, place)).Select(Of),
                .. reading is { IsCompletedSuccessfully: true } ? reading.Result.All.Where(listing => listing.Id is not null).Select(Of) : [],
                .. stack.Commands?.Value.Select(Of) ?? [],
            ],
            reading is { IsCompleted: false } ? reading : null);
    }

    private static bool IsOn(Page page, Place place) => place.Act is { } act && page.Hints.Any(hint => hint.Act == act && hint.OffBecause is null);

    // Where two keys do the same, as on a page with nothing but a way back, one of them is enough to choose from.
    private static bool IsSaidTwice(Hint hint, Page page) =>
        hint.Act == Act.Take && page.Hints.Any(other => other.Act == Act.Back && other.What == hint.What && other.OffBecause is null);

    private static IEnumerable<Entry> OfPage(Page page, ImmutableArray<Place> places) => page.Hints.Where(hint => hint.Act != Act.Palette && !IsSaidTwice(hint, page)).Select(hint =>
    {
        var (key, place) = (Keys.LabelOf(hint.Act), places.FirstOrDefault(place => place.Act == hint.Act));
        var words = place is null ? Text.Capital(hint.What) : place.Name;
        return new Entry(
            OnThisPage, Text.Verbatim(words), new Wording(words, $"{key} {Keys.PlainOf(hint.Act)} {place?.CommandLine}", $"{hint.What} {place?.About} {Prose.Plain(hint.OffBecause ?? "")}"), () => new GoBackAnd(new Asked(hint.Act)))
        {
            Right = place?.CommandLine is not { } line || hint.OffBecause is not null ? key : $"{line}  {key}",
            Sentence = $"{words} ({string.Join("; ", new[] { place?.CommandLine, hint.Act == Act.Take ? key : Keys.PlainOf(hint.Act) }.Where(part => !string.IsNullOrEmpty(part)))})".Replace(" ()", "", StringComparison.Ordinal),
            Below = hint.OffBecause is { } why ? $"off: {why}" : null,
        };
    });

    private static Entry Of(Place place) =>
        new(GoTo, Text.Verbatim(place.Name), new Wording(place.Name, place.CommandLine ?? "", place.About), () => new GoFromHome(place.Open)) { Right = place.CommandLine ?? "" };

    private static Entry Of(Listing listing)
    {
        var line = $"mentorsim play {listing.Id}";
        return new Entry(ToPlay, Text.Verbatim($"Play: {listing.Title}"), new Wording($"{listing.Title} play", line, $"{listing.Topic} {listing.Phase} {listing.Summary} {string.Join(' ', listing.Units)}"), Open) { Right = line };

        Turn Open() => new GoFromHome(home => new Open(home.Practise.Library.Open(listing, home.Practise.Desk)));
    }

    private static Entry Of(CommandPage command) =>
        new(Commands, Text.Verbatim(command.Summary), new Wording(command.Name, command.Usage, $"{command.Does} {string.Join(' ', command.Options.Select(option => option.Form))}"), () => new Open(new CommandScreen(command))) { Right = command.Usage };
}
