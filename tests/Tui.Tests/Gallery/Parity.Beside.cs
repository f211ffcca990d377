using System.Globalization;
using System.Text.RegularExpressions;
using MentorSim.Engine.Text;
using MentorSim.Tui.Pages;
using MentorSim.Tui.Screens;

namespace MentorSim.Tui.Tests.Gallery;

/// <remarks>What does not stand in the lines of a page: its keys, what stands beside it, and what is drawn.</remarks>
internal static partial class Parity
{
    private const int RowBarWidth = 6;

    /// <summary>What is said on the page itself by saying nothing of it.</summary>
    private static readonly string[] SaidBySilence = ["Noproblems", "Nowhereyet"];

    /// <summary>The keys of the moment: those of the foot work, those of the prompt are the same, and whatever is off says why in both.</summary>
    private static IEnumerable<string> KeyFaults(Ground ground, Page page, string help, string foot, string said)
    {
        var hasHelp = page.Hints.Any(hint => hint.Act == Act.Help && hint.OffBecause is null);
        var prompt = said.Split('\n').LastOrDefault(line => line.StartsWith('[') && line.EndsWith(']')) ?? "";
        var isOneLine = page.Box is null || page.TakesLine;
        foreach (var hint in page.Hints)
        {
            var shown = $" {Keys.LabelOf(hint.Act)}  {hint.What}";
            if (hint.OffBecause is { } why)
            {
                if ($"{foot}  ".Contains($"{shown}  ", StringComparison.Ordinal)) yield return $"the key '{hint.What}' is off, and stands at the foot";
                if (!Scrape.Bare(help).Contains(Scrape.Bare(Prose.Plain(why)), StringComparison.Ordinal)) yield return $"the list of keys does not say why '{hint.What}' is off";
                if (Keys.PlainOf(hint.Act) is not null && page.Box is null && page.Query is null && ground.IsWaitedFor && !said.Contains($"(off: {Prose.Plain(why)})", StringComparison.Ordinal)) yield return $"lines do not say why '{hint.What}' is off";
                continue;
            }

            var isThere = foot.Contains(shown, StringComparison.Ordinal) || (hint.Act == Act.Take && (foot.Contains(" Enter  more", StringComparison.Ordinal) || foot.Contains(" Enter  up to selected", StringComparison.Ordinal)));
            if (!isThere && (hint.Act is Act.Take or Act.Back or Act.Help || !(hasHelp || page.Query is not null))) yield return $"the key '{hint.What}' is not at the foot: {foot}";
            if (!ground.IsWaitedFor || !isOneLine) continue;
            var what = hint.Act == Act.Back && ground.Stack.Top is AskScreen ask ? ask.Leaves.ToLowerInvariant() : hint.What;
            var isAsked = hint.Act == Act.Take ? page.Items.Any() || prompt.Contains($"nter: {what}", StringComparison.Ordinal) : Keys.PlainOf(hint.Act) is not { Length: > 0 } letter || prompt.Contains($" {letter} {what}", StringComparison.Ordinal) || prompt.StartsWith($"[{letter} {what}", StringComparison.Ordinal);
            if (!isAsked) yield return $"the prompt does not name '{hint.What}': {prompt}";
        }
    }

    /// <summary>The list of the keys of a page, as text.</summary>
    private static string HelpOf(ScreenStack stack)
    {
        var help = new StringWriter();
        PageText.Write(HelpScreen.Over(stack, isList: false).Page.Blocks, help);
        return help.ToString();
    }

    /// <summary>The clock of a decision, and whatever else stands at the right of the title.</summary>
    private static IEnumerable<string> AsideFaults(Page page, string title, string said)
    {
        if (page.SecondsLeft is { } left)
        {
            var seconds = left.ToString(CultureInfo.InvariantCulture);
            if (!title.Contains($"{seconds} s left", StringComparison.Ordinal)) yield return $"the {seconds} seconds are not at the title: {title}";
            if (!said.Contains($"You have {seconds} seconds.", StringComparison.Ordinal)) yield return $"the {seconds} seconds are not said";
        }

        if (page.Aside.Length == 0 || page.TimeLeft is not null) yield break;
        // A title keeps its first letters, so what is too long beside it is cut; the whole of it is in the lines.
        var aside = Scrape.Bare(page.Aside);
        if (!Scrape.Bare(title).EndsWith(aside, StringComparison.Ordinal) && !(title.TrimEnd().EndsWith('…') && aside.Contains(Scrape.Bare(title.TrimEnd().TrimEnd('…'))[^8..], StringComparison.Ordinal)))
            yield return $"not at the right of the title: {page.Aside}";
        if (!said.Contains($"({page.Aside})", StringComparison.Ordinal)) yield return $"not said after the title: {page.Aside}";
    }

    /// <summary>What stands beside a page on a wide screen has to stand there whole, and to be had elsewhere: on the page or one key away.</summary>
    /// <remarks>Headings may be other words than elsewhere, and what the tour says is to be had from the first page on.</remarks>
    private static IEnumerable<string> SideFaults(Page page, IEnumerable<string> beside, string said, Func<Ground> again, bool isAllToHave)
    {
        var there = Scrape.Bare(string.Concat(beside));
        string? elsewhere = null;
        foreach (var block in page.Side)
        {
            foreach (var part in PartsOf(block, KeyNames.OnKeys, isSaid: false).Select(part => part.TrimEnd('…', '.').Replace("(lost)", "", StringComparison.Ordinal)))
            {
                var isThere = there.Contains(part, StringComparison.Ordinal);
                // Where it is too long for the place it has, there has to be another that is not.
                if (SaidBySilence.Contains(part)) continue;
                // A coverage table names places in short, which the page behind it writes out: the name of the place counts.
                var isToHave = (isThere && (block is Heading || !isAllToHave)) || said.Contains(part, StringComparison.Ordinal) || OfTour.Contains(part, StringComparison.Ordinal)
                    || (elsewhere ??= OneKeyAway(page, again)).Contains(part, StringComparison.Ordinal);
                if (!isToHave) yield return $"{(isThere ? "it only stands beside the page" : "it is cut beside the page")}: {Short(part)}";
            }
        }
    }

    private static string OfTour { get; } = Scrape.Bare(string.Concat(Enumerable.Range(0, TourScreen.Length).SelectMany(step => new TourScreen(step).Page.Blocks.OfType<Paragraph>()).Select(paragraph => Prose.Plain(paragraph.Markdown))));

    private static string OneKeyAway(Page page, Func<Ground> again)
    {
        var pages = new StringWriter();
        foreach (var act in page.Hints.Where(hint => hint.OffBecause is null).Select(hint => hint.Act))
        {
            using var ground = again();
            ground.Take(new Sent(new Asked(act)));
            if (ground.Stack.IsDone) continue;
            pages.WriteLine($"{ground.Stack.Page.Title} {ground.Stack.Page.Aside}");
            PageText.Write(ground.Stack.Page.Blocks, pages);
        }

        return Scrape.Bare(pages.ToString());
    }

    /// <summary>A grid and a drawing, in the frame and in lines; the words of a bar do not say another figure than the bar.</summary>
    private static IEnumerable<string> DrawnFaults(Block block, IReadOnlyList<string> rows, string said)
    {
        switch (block)
        {
            case Grid grid:
                var frame = string.Join('\n', rows);
                foreach (var word in grid.Rows.SelectMany(row => row.Cells.Append(row.Name)).Concat(grid.Heads).Append(grid.Names).SelectMany(text => text.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries)).Distinct(StringComparer.Ordinal))
                    if (!frame.Contains(UnsafeCharacters.Strip(word), StringComparison.Ordinal) && !Scrape.Bare(frame).Contains(Scrape.Bare(word), StringComparison.Ordinal)) yield return $"not in the frame of the table: {word}";
                foreach (var cell in grid.Spoken)
                    if (!said.Contains(Scrape.Bare(UnsafeCharacters.Strip(cell)), StringComparison.Ordinal)) yield return $"this cell is not said: {Short(cell)}";
                break;
            case Drawing drawing:
                foreach (var line in drawing.Lines.Select(line => line.Trim()).Where(line => line.Length > 0))
                    if (!rows.Any(row => row.Contains(line, StringComparison.Ordinal))) yield return $"not in the frame of the drawing: {line}";
                foreach (var name in drawing.Lines.SelectMany(line => Named().Matches(line)).Select(match => match.Value.TrimEnd('…')))
                    if (!said.Contains(Scrape.Bare(name), StringComparison.OrdinalIgnoreCase)) yield return $"in the drawing, and not said: {name}";
                break;
            case Bar { Share: { } share } bar when Percents(bar.Words) is [var percent, ..] && Math.Abs(percent - (share * 100)) > 1:
                yield return $"the bar shows {share}, and the words say: {bar.Words}";
                break;
            case Sparkline spark:
                if (!rows.Any(row => row.Contains(Tui.Pages.Drawn.Spark(spark.Values, 20).Trim(), StringComparison.Ordinal))) yield return $"not in the frame: the columns of {spark.Words}";
                List<decimal> drawn = [.. spark.Values.OfType<decimal>().Select(value => Math.Max(0, value) * 100)];
                var spoken = Percents(spark.Words);
                if (spoken.Count > drawn.Count || drawn.Skip(drawn.Count - spoken.Count).Zip(spoken).Any(pair => Math.Abs(pair.First - pair.Second) > 1)) yield return $"the columns show {string.Join(", ", drawn)}, and the words say: {spark.Words}";
                break;
            case Item { Sentence.Length: > 0 } item when Percents(item.Right) is [.., var shown]:
                if (!Percents(item.Sentence).Contains(shown)) yield return $"the row shows {shown} %, and the words say: {item.Sentence}";
                var filled = item.Right.Take(RowBarWidth).Count(sign => sign == Tui.Pages.Drawn.Filled);
                if (item.Right.Take(RowBarWidth).All(sign => sign is Tui.Pages.Drawn.Filled or Tui.Pages.Drawn.Empty) && Math.Abs(filled - (shown * RowBarWidth / 100)) > 0.6m) yield return $"the bar has {filled} of {RowBarWidth}, and the words say: {item.Sentence}";
                break;
        }
    }

    private static List<decimal> Percents(string words) => [.. Percent().Matches(words).Select(match => decimal.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture))];

    [GeneratedRegex("([0-9]+)%")]
    private static partial Regex Percent();

    [GeneratedRegex(@"[\p{L}\p{N}][\p{L}\p{N}-]{2,}…?")]
    private static partial Regex Named();
}
