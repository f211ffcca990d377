using System.Collections.Immutable;
using System.Globalization;
using MentorSim.Engine.Text;
using MentorSim.Engine.Workshop.Covering;
using MentorSim.Tui.Hosting;
using MentorSim.Tui.Pages;

namespace MentorSim.Tui.Screens.Workbench;

/// <summary>What the scenarios and papers of this run give a chance to show, pack by pack: the gaps first, then the table.</summary>
/// <param name="Library">The libraries.</param>
internal sealed record CoverageScreen(Library Library) : Screen
{
    private const int MostBeside = 24;

    private CoverageSearch Search { get; init; } = new(Library);

    private bool HasCome { get; init; }

    /// <summary>The number of the pack that is shown, from 0.</summary>
    public int Pack { get; init; }

    /// <summary>Number of the selected row, from 1.</summary>
    public int Selected { get; init; } = 1;

    /// <inheritdoc/>
    public override Task? Awaited => HasCome ? null : Search.Task;

    /// <inheritdoc/>
    public override Page Page => Covered is null ? Waiting : Shown is not { } pack ? WithoutPacks : new()
    {
        Title = $"Coverage of {pack.Pack.Id}",
        Aside = Packs.Length == 1 ? "1 pack" : string.Create(CultureInfo.InvariantCulture, $"pack {Pack + 1} of {Packs.Length}"),
        Blocks = [new Paragraph(Text.Verbatim(CoverageWords.TitleOf(pack))), .. LeftOut(), new Gap(), .. Gaps(pack), .. Table(pack)],
        Side = Rows.IsEmpty ? [] : [new Heading(Rows[Selected - 1].Id), new Paragraph(Text.Verbatim(Rows[Selected - 1].Title)), new Gap(), .. CoverageText.PlacesInShort(Rows[Selected - 1], MostBeside)],
        Selected = Rows.IsEmpty ? 0 : Selected,
        Hints =
        [
            new Hint(Act.Take, "its places", Rows.IsEmpty ? "There is nothing in this pack that could be shown." : null),
            new Hint(Act.Filter, "another pack", Packs.Length == 1 ? "The scenarios and papers here name one pack only." : null),
            new Hint(Act.Help, "keys"),
            new Hint(Act.Back, "back"),
        ],
    };

    /// <inheritdoc/>
    public override Turn After(Message message) => message switch
    {
        Asked { Act: Act.Back } => Back(),
        Arrived => new Stay(this with { Selected = 1, HasCome = Search.Task.IsCompleted }),
        _ when Shown is null => message is Asked { Act: Act.Take } && Covered is not null ? new GoBack() : Same,
        Asked { Act: Act.Up } => new Stay(this with { Selected = Math.Max(1, Selected - 1) }),
        Asked { Act: Act.Down } => new Stay(this with { Selected = Math.Clamp(Selected + 1, 1, Math.Max(1, Rows.Length)) }),
        // Another page, which is read from its top.
        Asked { Act: Act.Filter } => new Go(this with { Pack = (Pack + 1) % Packs.Length, Selected = 1 }),
        Asked { Act: Act.Take } when !Rows.IsEmpty => To(Selected),
        Numbered { Number: var number } when number >= 1 && number <= Rows.Length => To(number),
        _ => Same,
    };

    private CoveredLibrary? Covered => Search.Task is { IsCompletedSuccessfully: true, Result: var covered } ? covered : null;

    private ImmutableArray<PackCoverage> Packs => Covered?.Coverage.Packs ?? [];

    private PackCoverage? Shown => Packs.IsEmpty ? null : Packs[Pack];

    private ImmutableArray<CoverageRow> Rows => Shown?.Rows ?? [];

    private OpenFrom To(int number) => new(this with { Selected = number }, new CoverageRowScreen(Rows[number - 1], Shown!));

    private GoBack Back()
    {
        Search.Stop();
        return new GoBack();
    }

    private IEnumerable<Block> LeftOut()
    {
        if (Covered!.LeftOut.IsEmpty) yield break;
        yield return new Paragraph($"Left out, since it cannot be played or sat as it is: {string.Join(", ", Covered.LeftOut.Select(Text.Verbatim))}.", Tone: Tone.Alert);
    }

    private static IEnumerable<Block> Gaps(PackCoverage pack)
    {
        if (pack.Rows.IsEmpty) yield break;
        var gaps = CoverageWords.GapsOf(pack);
        yield return new Heading(gaps.IsEmpty ? "No gaps" : "Gaps");
        if (gaps.IsEmpty) yield return new Paragraph(Text.Verbatim(CoverageWords.LeastOf(pack)));
        foreach (var (heading, rows) in gaps)
        {
            yield return new Paragraph($"{Text.Verbatim(heading)}:");
            foreach (var row in rows) yield return new Paragraph(Text.Verbatim(CoverageWords.GapOf(row)), Indent: 3);
        }

        yield return new Gap();
    }

    private static IEnumerable<Block> Table(PackCoverage pack)
    {
        if (CoverageWords.WithoutTable(pack) is { } why)
        {
            yield return new Paragraph(Text.Verbatim(why));
            if (pack.Rows.IsEmpty) yield break;
        }

        var heading = "";
        for (var at = 0; at < pack.Rows.Length; at++)
        {
            if (CoverageWords.HeadingOf(pack.Rows[at]) is var own && own != heading)
            {
                if (at > 0) yield return new Gap();
                var places = pack.Rows.Where(row => CoverageWords.HeadingOf(row) == own).Sum(row => row.Total);
                yield return new Heading(string.Create(CultureInfo.InvariantCulture, $"{heading = own} ({Counted.Of(places, "place")})"));
                yield return new ColumnHeads("", CoverageText.Heads);
            }

            yield return CoverageText.RowOf(pack.Rows[at], at + 1, pack);
        }

        yield return new Gap();
        yield return new Paragraph(
            "*scen.* and *papers*: how many of them give a chance. *all*: in how many places, which are choices, options, orders and items. For what a mentor is not, and for serious breaches, it is where it can happen.",
            Tone: Tone.Quiet);
    }

    private Page Waiting => new()
    {
        Title = "Coverage",
        Blocks = Search.Task.IsFaulted
            ? [new Paragraph($"The scenario library cannot be read: {Text.Verbatim(Search.Task.Exception!.InnerException!.Message)}", Tone: Tone.Alert)]
            :
            [
                new Paragraph("One moment. All that can happen in each scenario is looked at, to see what it gives a chance to show."),
                new Gap(),
                Search.Told.Bar,
            ],
        Hints = [new Hint(Act.Help, "keys"), new Hint(Act.Back, "stop, and back")],
    };

    private Page WithoutPacks => new()
    {
        Title = "Coverage",
        Blocks = [new Paragraph(Covered!.Coverage.Documents.IsEmpty ? CoverageWords.Nothing : "None of the scenarios and papers here names a pack of standards, so nothing can be shown. Name one under `standards:`."), .. LeftOut()],
        Hints = [new Hint(Act.Take, "back"), new Hint(Act.Back, "back")],
    };
}

/// <summary>Where in a library something can be shown.</summary>
/// <param name="Row">What is shown.</param>
/// <param name="Pack">The pack.</param>
internal sealed record CoverageRowScreen(CoverageRow Row, PackCoverage Pack) : Screen
{
    /// <inheritdoc/>
    public override Page Page => new()
    {
        Title = $"Coverage of {Row.Id}",
        Aside = Counted.Of(Row.Total, "place"),
        Blocks =
        [
            new Heading($"{Row.Id} {Row.Title}"),
            new Paragraph(Text.Verbatim(CoverageWords.HeadingOf(Row))),
            new Paragraph(Text.Capital(CoverageText.Sentence(Row, Pack))),
            .. Row.IsGap ? [new Paragraph("A choice or option gives a chance when it names the id under `evidence:`, `shows:`, `oversteps:` or `critical:`.", Tone: Tone.Quiet)] : Array.Empty<Block>(),
            .. CoverageText.Places(Row),
        ],
        Hints = [new Hint(Act.Take, "back"), new Hint(Act.Help, "keys"), new Hint(Act.Back, "back")],
    };

    /// <inheritdoc/>
    public override Turn After(Message message) => message is Asked { Act: Act.Take or Act.Back } ? new GoBack() : Same;
}
