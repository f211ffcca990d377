using System.Text.RegularExpressions;
using MentorSim.Engine.Text;
using MentorSim.Tui.Front;
using MentorSim.Tui.Pages;
using MentorSim.Tui.Screens;
using MentorSim.Tui.Tests.Front;

namespace MentorSim.Tui.Tests.Gallery;

/// <summary>Whoever sees the screens and whoever hears the lines are told the same.</summary>
public sealed partial class ParityTests
{
    private const int MostLettersOfFilling = 16;

    [Theory]
    [InlineData(80, 24)]
    [InlineData(120, 40)]
    public void Whatever_stands_in_the_frame_is_said_in_lines_in_the_same_order(int width, int height)
    {
        var faults = new List<string>();
        foreach (var piece in ScreenGallery.Pieces.Values.SelectMany(pieces => pieces))
        {
            using var ground = piece.Open();
            if (ground.Stack.IsDone) continue;
            faults.AddRange(FaultsOf(ground, width, height).Select(fault => $"{piece.Type.Name} ({piece.Root}): {fault}"));
        }

        faults.ShouldBeEmpty($"{faults.Count} differences:\n{string.Join('\n', faults.Take(60))}\n");
    }

    [Fact]
    public void Lines_hold_no_drawing_no_control_and_no_key_of_a_terminal()
    {
        var faults = new List<string>();
        foreach (var piece in ScreenGallery.Pieces.Values.SelectMany(pieces => pieces))
        {
            using var ground = piece.Open();
            // Its like in lines is said at a question mark, and never shown.
            if (ground.Stack.IsDone || ground.Stack.Top is HelpScreen) continue;
            var said = Said(ground);
            faults.AddRange(Drawn().Matches(said).Select(match => $"{piece.Type.Name} ({piece.Root}): U+{(int)match.Value[0]:X4}"));
            faults.AddRange(TerminalKey().Matches(said).Select(match => $"{piece.Type.Name} ({piece.Root}): {match.Value}"));
        }

        faults.Distinct().ShouldBeEmpty($"{string.Join('\n', faults.Distinct().Take(60))}\n");
    }

    /// <summary>What lines of text say of the screens, and of their keys.</summary>
    private static string Said(Ground ground)
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

    private static IEnumerable<string> FaultsOf(Ground ground, int width, int height)
    {
        var stack = ground.Stack;
        var page = stack.Page;
        using var stage = new Stage(stack, width, height);
        var hasSide = width >= 112 && !page.Side.IsEmpty && page.Box is null;
        var room = (hasSide ? width - 37 : width) - 4;
        var scrape = Scrape.Of(stage, height, page.Query is not null, PageLayout.Lines(KeyNames.In(page.Blocks, KeyNames.OnKeys), Math.Min(78, room), room).Length);
        var rows = hasSide ? (IReadOnlyList<string>)[.. scrape.Body.Select(row => row.LastIndexOf('│') is >= 0 and var rule ? row[..rule] : row)] : scrape.Body;
        var (frame, said) = (Scrape.Bare(string.Concat(rows)), Scrape.Bare(Said(ground)));
        var (left, right) = (Scrape.Bare(string.Concat(rows.Select(row => row.Split('│')[0]))), Scrape.Bare(string.Concat(rows.Select(row => row.Split('│')[^1]))));
        if (!Titles(scrape.Title, page.Title)) yield return $"the title '{page.Title}' is cut: {scrape.Title}";
        if (!said.Contains(Scrape.Bare(UnsafeCharacters.Strip(page.Title)), StringComparison.Ordinal)) yield return $"the title '{page.Title}' is not said";
        foreach (var told in new[] { page.News, page.Warning }.OfType<string>())
        {
            if (!Scrape.Bare(scrape.News).Contains(Scrape.Bare(told), StringComparison.Ordinal)) yield return $"not under the title: {told}";
            if (!said.Contains(Scrape.Bare(told), StringComparison.Ordinal)) yield return $"not said: {told}";
        }

        if (page.TimeLeft is not null && !(scrape.Title.Contains(" left", StringComparison.Ordinal) && said.Contains("Timeleft:", StringComparison.Ordinal))) yield return "the time that is left is not in both";
        foreach (var hint in page.Hints.Where(hint => hint.OffBecause is null && ground.IsWaitedFor))
        {
            // A text of several lines is ended by a full stop, which is said.
            if (page is { Box: not null, TakesLine: false }) break;
            if (Keys.PlainOf(hint.Act) is { Length: > 0 } && !said.Contains(Scrape.Bare(hint.What), StringComparison.OrdinalIgnoreCase) && !(stack.Top is AskScreen && hint.Act == Act.Back)) yield return $"the key '{hint.What}' is not said";
        }

        var isFilled = page.Blocks.SelectMany(block => PartsOf(block, KeyNames.OnKeys, isSaid: false)).Any(part => part.Length > 60 && part.Distinct().Count() <= MostLettersOfFilling);
        var (seen, heard) = (0, 0);
        foreach (var block in page.Blocks.SelectMany(block => block is Columns columns ? columns.Stacked : [block]))
        {
            var inColumns = !page.Blocks.Contains(block);
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

    private static bool Titles(string row, string title) => Scrape.Bare(row).Contains(Scrape.Bare(UnsafeCharacters.Strip(title)), StringComparison.Ordinal) || row.Contains('…', StringComparison.Ordinal);

    private static string Short(string text) => text.Length > 90 ? text[..90] + "…" : text;

    [GeneratedRegex(@"[\u2500-\u259f\u2800-\u28ff\u0000-\u0009\u000b-\u001f\u007f-\u009f\ue100-\ue1ff]")]
    private static partial Regex Drawn();

    [GeneratedRegex(@"\bF[1-9]\b|\bEsc\b|Ctrl\+.|[Pp]ress [A-Z]\b|\b[Kk]ey [A-Z]\b")]
    private static partial Regex TerminalKey();
}
