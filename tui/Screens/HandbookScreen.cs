using System.Collections.Immutable;
using MentorSim.Engine.Induction;
using MentorSim.Engine.Text;
using MentorSim.Tui.Pages;

namespace MentorSim.Tui.Screens;

/// <summary>The pages of the handbook: first those about what stands on the screen below, then all; or those that a search found.</summary>
/// <param name="Handbook">The handbook.</param>
/// <param name="Here">The pages about what stands on the screen below.</param>
/// <param name="Words">The words that were looked for; null where all pages are shown.</param>
/// <param name="Selected">Number of the selected item, from 1.</param>
internal sealed record HandbookScreen(Handbook Handbook, ImmutableArray<HandbookPage> Here, string? Words = null, int Selected = 1) : Screen
{
    private ImmutableArray<HandbookMatch> Found { get; } = Words is null
        ? [.. Here.Concat(Handbook.Pages.Except(Here)).Select(page => new HandbookMatch(page, ""))]
        : Handbook.Search(Words);

    private int Search => Found.Length + 1;

    /// <summary>The handbook over a page: what it says about what stands there comes first.</summary>
    public static HandbookScreen Over(Page page, Handbook handbook) =>
        new(handbook, [.. page.Blocks.OfType<HandbookReference>().SelectMany(reference => handbook.About(reference.Id)).Distinct()]);

    /// <summary>Whether a text holds no word to look for.</summary>
    public static bool IsBlank(string words) => !words.Any(char.IsLetterOrDigit);

    /// <inheritdoc/>
    public override string CommandLine => "mentorsim handbook";

    /// <inheritdoc/>
    public override Page Page => new()
    {
        Title = Words is null ? "Handbook" : $"Handbook: {Words}",
        Aside = Words is null ? "" : Counted.Of(Found.Length, "page"),
        Blocks =
        [
            .. Words is null ? All() : Matches(),
            new Gap(),
            new Item(Search, Words is null ? "Search" : "Search for other words") { Label = Item.DoneLabel },
            new Gap(),
            new Paragraph(HandbookText.Notice(Found.Select(found => found.Page)), Tone: Tone.Quiet),
        ],
        Selected = Selected,
        Hints = [new Hint(Act.Take, "open"), new Hint(Act.Search, "search"), new Hint(Act.Help, "keys"), new Hint(Act.Back, "back")],
    };

    /// <inheritdoc/>
    public override Turn After(Message message) => message switch
    {
        Asked { Act: Act.Up } => new Stay(this with { Selected = Math.Max(1, Selected - 1) }),
        Asked { Act: Act.Down } => new Stay(this with { Selected = Math.Min(Search, Selected + 1) }),
        Asked { Act: Act.Search } => LookFor(),
        Asked { Act: Act.Take } => Take(Selected),
        Numbered { Number: var number } when number >= 1 && number <= Search => Take(number),
        Asked { Act: Act.Back or Act.Handbook } => new GoBack(),
        _ => Same,
    };

    private Turn Take(int number) => number == Search
        ? LookFor()
        : new OpenFrom(this with { Selected = number }, new HandbookPageScreen(Handbook, Found[number - 1].Page));

    /// <summary>A search that found something else than was looked for gives way to the next one.</summary>
    private Turn LookFor() => Words is null ? new Open(new HandbookSearchScreen(Handbook)) : new Go(new HandbookSearchScreen(Handbook) { Typed = Words });

    private IEnumerable<Block> All()
    {
        if (!Here.IsEmpty) yield return new Heading("About what stands on the screen before");
        for (var i = 0; i < Found.Length; i++)
        {
            if (i == Here.Length && i > 0) yield return new Gap();
            if (i == Here.Length && i > 0) yield return new Heading("All other pages");
            yield return new Item(i + 1, Text.Verbatim(Found[i].Page.Title));
        }

        if (Found.IsEmpty) yield return new Paragraph("The scenario libraries of this run have no handbook.");
    }

    private IEnumerable<Block> Matches()
    {
        for (var i = 0; i < Found.Length; i++)
        {
            yield return new Item(i + 1, Text.Verbatim(Found[i].Page.Title));
            if (Found[i].Line.Length > 0) yield return new Paragraph(Text.Start(Text.Verbatim(Found[i].Line), HandbookText.LongestLine), Indent: 3, Tone: Tone.Quiet);
        }

        if (Found.IsEmpty) yield return new Paragraph("No page has all of these words. Try fewer of them, or only the beginning of a word: *bereav* finds *bereavement* and *bereaved*.");
    }
}

/// <summary>Asks what to look for in the handbook, in one line.</summary>
/// <param name="Handbook">The handbook.</param>
internal sealed record HandbookSearchScreen(Handbook Handbook) : Screen
{
    /// <summary>What was typed so far.</summary>
    public string Typed { get; init; } = "";

    /// <inheritdoc/>
    public override Page Page => new()
    {
        Title = "Search the handbook",
        Blocks =
        [
            new Paragraph("Type one word or several. A page is found when it has all of them; the beginning of a word is enough, and capitals and accents make no difference."),
        ],
        Box = Typed,
        BoxIsLine = true,
        Hints = [new Hint(Act.Take, "search"), new Hint(Act.Back, "back")],
    };

    /// <inheritdoc/>
    public override Turn After(Message message) => message switch
    {
        Wrote wrote => new Stay(this with { Typed = wrote.Text }),
        Asked { Act: Act.Take } => HandbookScreen.IsBlank(Typed)
            ? new Refuse("There is no word to look for yet.")
            : new Go(new HandbookScreen(Handbook, [], Engine.Text.UnsafeCharacters.Strip(Typed).Trim())),
        Asked { Act: Act.Back } => new GoBack(),
        _ => Same,
    };
}
