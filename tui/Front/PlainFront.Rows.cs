using System.Globalization;
using MentorSim.Tui.Pages;
using MentorSim.Tui.Screens;

namespace MentorSim.Tui.Front;

/// <remarks>
/// The row that is selected, said again by itself whenever it becomes another or is chosen: whoever hears a list cannot glance at where they
/// are, and does not want to hear all of it again.
/// </remarks>
internal sealed partial class PlainFront
{
    private const string ToNext = "+";
    private const string ToPrevious = "-";
    private const int FewLines = 3;

    // An empty line takes a row only where somebody moved to it: else it may be a key that was hit by chance.
    private int? _movedAt;
    private bool _isSaid;
    private bool _hasJustMoved;

    /// <summary>Whether a row of a page can be moved to.</summary>
    private static bool HasRows(Page page) => page is { Selected: > 0, TakesSeveral: null } && page.Items.Skip(1).Any();

    /// <summary>The numbers that can be typed.</summary>
    private static string Range(List<Item> items)
    {
        // An item with a letter of its own is named among the letters.
        var numbered = items.Where(item => item.Label.All(char.IsAsciiDigit)).ToList();
        var most = numbered.Count(item => item.Label != Item.DoneLabel);
        return most == numbered.Count ? most == 1 ? "1" : $"a number from 1 to {most}" : most == 0 ? Item.DoneLabel : $"a number from 1 to {most}, or {Item.DoneLabel}";
    }

    /// <summary>Which row is selected, and how another is; empty where none can be.</summary>
    private string WhichRow(ScreenStack stack, Page page)
    {
        if (!HasRows(page) || RowOf(page) is not { } row) return "";
        return $" ({row.Label} is selected{(_movedAt == stack.Turns ? ": Enter takes it" : "")}; {Keys.PlainOf(Act.Down)} or {Keys.PlainOf(Act.Up)} selects another)";
    }

    /// <summary>What is asked after a row was said: the few keys that belong to it, since all of them were said before.</summary>
    private string? AfterMove(Page page)
    {
        if (!_hasJustMoved || RowOf(page) is not { } row) return null;
        _hasJustMoved = false;
        var count = page.Items.Count().ToString(CultureInfo.InvariantCulture);
        return $"[Press Enter: take {row.Label} of {count}; {Keys.PlainOf(Act.Down)} or {Keys.PlainOf(Act.Up)} selects another; {Keys.PlainOf(Act.Help)} keys]";
    }

    /// <summary>Whether a line selects the row below, or the one above; null where it does neither.</summary>
    private static Act? MoveIn(Page page, string line)
    {
        if (!HasRows(page)) return null;
        if (line == ToNext || string.Equals(line, Keys.PlainOf(Act.Down), StringComparison.OrdinalIgnoreCase)) return Act.Down;
        return line == ToPrevious || string.Equals(line, Keys.PlainOf(Act.Up), StringComparison.OrdinalIgnoreCase) ? Act.Up : null;
    }

    /// <summary>Selects another row, and says it with all that the page says of it now and did not say before.</summary>
    private ScreenStack Move(ScreenStack stack, Page page, Act act)
    {
        var after = stack.After(new Asked(act));
        if (after.IsDone || after.Turns != stack.Turns) return after;
        var now = after.TopPage;
        if (now.Selected == page.Selected) Say(act == Act.Down ? "There is none below." : "There is none above.");
        if (RowOf(now) is { } row)
        {
            var before = page.Blocks.ToHashSet();
            SayRow(row);
            var under = now.Blocks.SkipWhile(block => block != row).Skip(1).TakeWhile(block => block is Paragraph { Indent: > 0 } or Bar or Sparkline).ToHashSet();
            PageText.Write(KeyNames.In(now.Blocks.Where(block => block != row && block is not Item && (under.Contains(block) || !before.Contains(block))), KeyNames.InLines), output);
        }

        (_movedAt, _isSaid, _hasJustMoved) = (after.Turns, true, true);
        return after;
    }

    /// <summary>Says the row that was chosen by its number, as it is now where the page is still there.</summary>
    private void SayChosen(Page page, ScreenStack after, int number, bool isAnother)
    {
        var row = page.Items.First(item => item.Number == number);
        var now = isAnother || after.IsDone ? null : after.TopPage;
        row = now?.Items.FirstOrDefault(item => item.Label == row.Label) ?? row;
        // A page that begins with the row, as feedback does, says it itself.
        if (now is null && !after.IsDone && IsSaidBy(after.TopPage, row)) return;
        SayRow(row);
        if (now is null || now.Title != page.Title) return;
        var (were, are) = (LinesOf(page), LinesOf(now));
        if (were.Length != are.Length) return;
        var others = are.Where((line, index) => line != were[index]).Where(line => line != PageText.LineOf(row)).ToList();
        if (others.Count > FewLines) return;
        if (now.Aside.Length > 0 && now.Aside != page.Aside) Say($"{Text.Capital(now.Aside)}.");
        foreach (var line in others) Say(line);
        _isSaid = true;
    }

    private static bool IsSaidBy(Page page, Item row) =>
        Prose.Plain(row.Markdown) is var words && (page.Title == words || LinesOf(page).Contains(words));

    private void SayRow(Item row) => Say($"Selected: {PageText.LineOf(row)}");

    private static Item? RowOf(Page page) => page.Items.FirstOrDefault(item => item.Number == page.Selected);

    private static string[] LinesOf(Page page)
    {
        var lines = new StringWriter();
        PageText.Write(page.Blocks, lines);
        return lines.ToString().Split(lines.NewLine);
    }
}
