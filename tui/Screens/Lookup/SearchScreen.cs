using System.Collections.Immutable;
using MentorSim.Tui.Pages;

namespace MentorSim.Tui.Screens.Lookup;

/// <summary>Looks through scenarios, papers, units and elements, problems and the handbook, letter by letter.</summary>
/// <param name="Reading">What can be found; it is read behind this screen the first time.</param>
internal sealed record SearchScreen(Task<SearchIndex> Reading) : LookupScreen
{
    private const int MostOfEach = 5;

    /// <summary>What can be found besides and changes from moment to moment, such as the problems of files.</summary>
    public ImmutableArray<Entry> Besides { get; init; } = [];

    /// <summary>What is found before all else, since it is what the page below is about.</summary>
    public ImmutableArray<Entry> First { get; init; } = [];

    private bool IsRead { get; init; } = Reading.IsCompleted;

    /// <inheritdoc/>
    public override string CommandLine => "mentorsim handbook --search WORDS";

    /// <inheritdoc/>
    public override Task? Expects => IsRead ? null : Reading;

    /// <inheritdoc/>
    protected override string Title => "Search";

    /// <inheritdoc/>
    protected override string Label => "Search";

    /// <inheritdoc/>
    protected override string TakeWord => "open";

    /// <inheritdoc/>
    protected override Act OpenedBy => Act.Search;

    /// <summary>Nothing is listed before something is asked for: it would be everything.</summary>
    protected override ImmutableArray<Entry> All =>
        Wording.Typed(Typed).IsEmpty || !Reading.IsCompletedSuccessfully ? [] : [.. First, .. Reading.Result.Entries, .. Besides];

    /// <inheritdoc/>
    protected override int MostOf(string group) => MostOfEach;

    /// <inheritdoc/>
    protected override string Nothing =>
        !IsRead ? "One moment: what there is is being read."
        : Reading.IsCompletedSuccessfully ? "Nothing has all of these words. Try fewer of them, or only the beginning of a word."
        : $"What there is could not be read. {Text.Verbatim(Reading.Exception?.InnerException?.Message ?? "")}";

    /// <inheritdoc/>
    protected override IEnumerable<Block> Above =>
    [
        new Paragraph("Type a word, or the beginnings of several: scenarios, in-tray papers, units and elements, pages of the handbook and problems are found while you type. Capitals and accents make no difference."),
        new Gap(),
        new Paragraph("For example: *bereav*, *LM3*, *told the safeguarding lead*, or the code of a problem, as *MS3002*.", Tone: Tone.Quiet),
    ];

    /// <inheritdoc/>
    public override Turn After(Message message) => message is Arrived && !IsRead && Reading.IsCompleted
        ? new Stay((SearchScreen)Afresh() with { IsRead = true })
        : base.After(message);
}
