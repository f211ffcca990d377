using System.Collections.Immutable;
using MentorSim.Engine.Induction;
using MentorSim.Tui.Pages;

namespace MentorSim.Tui.Screens;

/// <summary>A page of the handbook, with the pages that it leads to below it.</summary>
/// <param name="Handbook">The handbook.</param>
/// <param name="Shown">The page.</param>
/// <param name="Selected">Number of the selected link, from 1.</param>
internal sealed record HandbookPageScreen(Handbook Handbook, HandbookPage Shown, int Selected = 1) : Screen
{
    private ImmutableArray<HandbookPage> Links => HandbookText.LinksOf(Shown, Handbook);

    /// <inheritdoc/>
    public override string CommandLine => $"mentorsim handbook {Shown.Id}";

    /// <inheritdoc/>
    public override Page Page => new()
    {
        Title = Shown.Title,
        Aside = "handbook",
        Blocks = [.. HandbookText.Blocks(Shown, Handbook), .. More(), new Gap(), new Paragraph(HandbookText.Notice([Shown]), Tone: Tone.Quiet)],
        Selected = Links.IsEmpty ? 0 : Selected,
        Hints = [new Hint(Act.Take, Links.IsEmpty ? "back" : "open"), new Hint(Act.Search, "search"), new Hint(Act.Help, "keys"), new Hint(Act.Back, "back")],
    };

    /// <inheritdoc/>
    public override Turn After(Message message) => message switch
    {
        Asked { Act: Act.Take } when Links.IsEmpty => new GoBack(),
        Asked { Act: Act.Take } => Take(Selected),
        Asked { Act: Act.Up } => new Stay(this with { Selected = Math.Max(1, Selected - 1) }),
        Asked { Act: Act.Down } => new Stay(this with { Selected = Math.Clamp(Selected + 1, 1, Math.Max(1, Links.Length)) }),
        Numbered { Number: var number } when number >= 1 && number <= Links.Length => Take(number),
        Asked { Act: Act.Search } => new Open(new HandbookSearchScreen(Handbook)),
        Asked { Act: Act.Back or Act.Handbook } => new GoBack(),
        _ => Same,
    };

    private OpenFrom Take(int number) => new(this with { Selected = number }, new HandbookPageScreen(Handbook, Links[number - 1]));

    private IEnumerable<Block> More()
    {
        if (Links.IsEmpty) yield break;
        yield return new Gap();
        yield return new Heading("Pages named here");
        for (var i = 0; i < Links.Length; i++) yield return new Item(i + 1, Text.Verbatim(Links[i].Title));
    }
}
