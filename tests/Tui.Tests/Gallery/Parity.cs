using MentorSim.Engine.Text;
using MentorSim.Tui.Front;
using MentorSim.Tui.Pages;
using MentorSim.Tui.Screens;
using MentorSim.Tui.Tests.Front;

namespace MentorSim.Tui.Tests.Gallery;

/// <summary>What of a page stands in its frame, scrolled through, and in its lines; whatever is missing in either is a fault.</summary>
internal static partial class Parity
{
    private const int MostLettersOfFilling = 16;

    /// <summary>What lines of text say of the screens, and of their keys.</summary>
    public static string Said(Ground ground)
    {
        var output = new StringWriter { NewLine = "\n" };
        if (!ground.IsWaitedFor)
        {
            PageText.Write(KeyNames.In(ground.Stack.Page.Blocks, KeyNames.InLines), output);
            return $"{ground.Stack.Page.Title}\n{output}";
        }

        // A box takes every line: there is no help while it is open.
        var page = ground.Stack.Page;
        new PlainFront(new StringReader(page.Box is null && page.Query is null ? "?\n" : ""), output, new StoppedClock()).Run(ground.Stack);
        return output.ToString();
    }

    /// <summary>What differs between a page on a screen of a size, scrolled through, and the same page in lines.</summary>
    /// <param name="ground">Where the page is.</param>
    /// <param name="width">How wide the screen is.</param>
    /// <param name="height">How high it is.</param>
    /// <param name="again">Makes the same ground anew, to see what is one key away.</param>
    /// <param name="isAllToHave">Whether what stands beside the page is looked for elsewhere even where all of it can be seen.</param>
    public static IEnumerable<string> FaultsOf(Ground ground, int width, int height, Func<Ground> again, bool isAllToHave = true)
    {
        var stack = ground.Stack;
        var page = stack.Page;
        using var stage = new Stage(stack, width, height);
        var hasSide = width >= 112 && !page.Side.IsEmpty && page.Box is null;
        var room = (hasSide ? width - 37 : width) - 4;
        // A title for which there is not room over the page stands whole where it begins.
        var title = UnsafeCharacters.Strip(page.Title);
        Block[] whole = stage.Frame.Split('\n')[0].Contains('…', StringComparison.Ordinal) && !Titles(stage.Frame.Split('\n')[0], title) ? [new Heading(title), new Gap()] : [];
        var scrape = Scrape.Of(stage, height, page.Query is not null, PageLayout.Lines([.. whole, .. KeyNames.In(page.Blocks, KeyNames.OnKeys)], Math.Min(78, room), room).Length);
        var rows = hasSide ? (IReadOnlyList<string>)[.. scrape.Body.Select(row => row.LastIndexOf('│') is >= 0 and var rule ? row[..rule] : row)] : scrape.Body;
        // At the end of its input plain mode leaves whatever goes on, so all else is looked at before.
        var help = HelpOf(stack);
        var heardLines = Said(ground);
        var (frame, said) = (Scrape.Bare(string.Concat(rows)), Scrape.Bare(heardLines));
        var (left, right) = (Scrape.Bare(string.Concat(rows.Select(row => row.Split('│')[0]))), Scrape.Bare(string.Concat(rows.Select(row => row.Split('│')[^1]))));
        if (!Titles(scrape.Title, title) && !frame.StartsWith(Scrape.Bare(title), StringComparison.Ordinal)) yield return $"the title '{page.Title}' is cut: {scrape.Title}";
        if (!said.Contains(Scrape.Bare(title), StringComparison.Ordinal)) yield return $"the title '{page.Title}' is not said";
        foreach (var told in new[] { page.News, page.Warning }.OfType<string>())
        {
            if (!Scrape.Bare(scrape.News).Contains(Scrape.Bare(told), StringComparison.Ordinal)) yield return $"not under the title: {told}";
            if (!said.Contains(Scrape.Bare(told), StringComparison.Ordinal)) yield return $"not said: {told}";
        }

        if (page.TimeLeft is not null && !(scrape.Title.Contains(" left", StringComparison.Ordinal) && said.Contains("Timeleft:", StringComparison.Ordinal))) yield return "the time that is left is not in both";
        foreach (var fault in KeyFaults(ground, page, help, scrape.Foot, heardLines).Concat(AsideFaults(page, scrape.Title, heardLines))) yield return fault;
        if (hasSide)
        {
            var beside = scrape.Body.Take(height - 4).Select(row => row[(row.LastIndexOf('│') + 1)..]);
            foreach (var fault in SideFaults(page, beside, said, again, isAllToHave)) yield return fault;
        }

        var isFilled = page.Blocks.SelectMany(block => PartsOf(block, KeyNames.OnKeys, isSaid: false)).Any(part => part.Length > 60 && part.Distinct().Count() <= MostLettersOfFilling);
        var (seen, heard) = (0, 0);
        foreach (var block in page.Blocks.SelectMany(block => block is Columns columns ? columns.Stacked : [block]))
        {
            var inColumns = !page.Blocks.Contains(block);
            foreach (var fault in DrawnFaults(block, rows, said)) yield return fault;
            if (block is Item { Label: Item.DoneLabel } && page.TakesSeveral is not null) continue;
            foreach (var part in PartsOf(block, KeyNames.OnKeys, isSaid: false))
            {
                var found = inColumns ? (left.Contains(part, StringComparison.Ordinal) || right.Contains(part, StringComparison.Ordinal) || frame.Contains(part, StringComparison.Ordinal) ? seen : -1) : frame.IndexOf(part, Math.Min(seen, frame.Length), StringComparison.Ordinal);
                if (found < 0 && block is Item { Right.Length: > 0 } item && Around(frame, part, Scrape.Bare(item.Right)) is >= 0) found = seen;
                // Between numbers and the text stands a bar, and under it what is meant.
                if (block is SourceLine && frame.Replace("|", "", StringComparison.Ordinal).Replace("^", "", StringComparison.Ordinal).Contains(part.Replace("|", "", StringComparison.Ordinal).Replace("^", "", StringComparison.Ordinal), StringComparison.Ordinal)) found = seen;
                // Where texts are nothing but one word again and again, nobody can say which of them it is.
                if (found < 0 && isFilled && frame.Contains(part, StringComparison.Ordinal)) found = seen;
                if (found < 0) yield return $"not in the frame: {Short(part)}";
                else seen = found;
            }

            foreach (var part in PartsOf(block, KeyNames.InLines, isSaid: true))
            {
                var found = said.IndexOf(part, Math.Min(heard, said.Length), StringComparison.Ordinal);
                if (found < 0) yield return $"not in lines: {Short(part)}";
                else heard = found;
            }
        }
    }

    /// <summary>What of a block has to be there, bare.</summary>
    private static IEnumerable<string> PartsOf(Block block, Func<string, string> name, bool isSaid) => (block switch
    {
        Heading heading => [heading.Text],
        Paragraph paragraph => [paragraph.Lead + Prose.Plain(name(paragraph.Markdown))],
        Item { Sentence.Length: > 0 } item => isSaid ? [item.Label, item.Sentence] : [Beginning(Prose.Plain(name(item.Markdown)))],
        Item item => [isSaid && !item.Mark.Any(char.IsLetterOrDigit) ? "" : item.Mark, Prose.Plain(name(item.Markdown)), isSaid ? item.Right : ""],
        Bar bar => [bar.Label, bar.Words],
        Sparkline spark => [spark.Label, spark.Words],
        SourceLine source => [source.Margin + source.Text],
        _ => Array.Empty<string>(),
    }).Select(text => Scrape.Bare(UnsafeCharacters.Strip(text))).Where(text => text.Length > 0);

    /// <summary>What is sure to stand in a row of a table, which cuts what is wider than its column: its sentence says all of it.</summary>
    private static string Beginning(string text) => text[..Math.Min(text.Length, 12)];

    /// <summary>Where a text begins that what stands at the right of its first line interrupts; -1 for nowhere.</summary>
    private static int Around(string frame, string text, string right)
    {
        for (var at = frame.IndexOf(right, StringComparison.Ordinal); at >= 0; at = frame.IndexOf(right, at + 1, StringComparison.Ordinal))
        {
            for (var before = Math.Min(at, text.Length); before > 0; before--)
            {
                if (string.CompareOrdinal(frame, at - before, text, 0, before) != 0) continue;
                if (string.CompareOrdinal(frame, at + right.Length, text, before, text.Length - before) == 0) return at - before;
            }
        }

        return -1;
    }

    private static bool Titles(string row, string title) => Scrape.Bare(row).Contains(Scrape.Bare(title), StringComparison.Ordinal);

    private static string Short(string text) => text.Length > 90 ? text[..90] + "…" : text;
}
