using System.Collections.Immutable;
using System.Globalization;
using MentorSim.Tui.Pages;

namespace MentorSim.Tui.Screens.Lookup;

/// <summary>A line of words to look for, and below it what they find: in groups, the best first, and of each no more than can be looked through.</summary>
internal abstract record LookupScreen : Screen
{
    // Where the text of an item without a number begins.
    private const int UnderEntry = 2;

    /// <summary>What was typed so far.</summary>
    public string Typed { get; init; } = "";

    /// <summary>Number of what is selected, from 1.</summary>
    public int Selected { get; init; } = 1;

    /// <summary>What the screen is.</summary>
    protected abstract string Title { get; }

    /// <summary>What the words are for, in a word.</summary>
    protected abstract string Label { get; }

    /// <summary>What Enter does to what is selected.</summary>
    protected abstract string TakeWord { get; }

    /// <summary>The action whose key opened it, and closes it.</summary>
    protected abstract Act OpenedBy { get; }

    /// <summary>All that can be found, in the order in which it stands while nothing is typed.</summary>
    protected abstract ImmutableArray<Entry> All { get; }

    /// <summary>How many of a group are shown.</summary>
    protected abstract int MostOf(string group);

    /// <summary>What stands under the words while nothing is typed.</summary>
    protected virtual IEnumerable<Block> Above => [];

    /// <summary>What stands under everything.</summary>
    protected virtual IEnumerable<Block> Under => [];

    /// <summary>What is said where nothing is found.</summary>
    protected virtual string Nothing => "Nothing here is called that. Try fewer words, or only the beginning of one.";

    private ImmutableArray<FoundGroup> Found { get => field.IsDefault ? field = Look() : field; init; }

    private ImmutableArray<Entry> Shown => [.. Found.SelectMany(group => group.Shown)];

    /// <summary>The screen with what there is to find now.</summary>
    protected LookupScreen Afresh() => this with { Found = default };

    /// <inheritdoc/>
    public override Page Page
    {
        get
        {
            var count = Shown.Length;
            return new Page
            {
                Title = Title,
                Aside = Wording.Typed(Typed).IsEmpty ? "" : string.Create(CultureInfo.InvariantCulture, $"{Found.Sum(group => group.Count)} found"),
                Query = Typed,
                QueryLabel = Label,
                Blocks = [.. Blocks()],
                Selected = count == 0 ? 0 : Math.Clamp(Selected, 1, count),
                Hints = [.. count == 0 ? [] : (Hint[])[new Hint(Act.Take, TakeWord)], new Hint(Act.Back, "back")],
            };
        }
    }

    /// <inheritdoc/>
    public override Turn After(Message message)
    {
        var count = Shown.Length;
        return message switch
        {
            // The key that opened it closes it while nothing is typed, although it is a letter here.
            Queried { Text: var text } when Typed.Length == 0 && text == Keys.LabelOf(OpenedBy) => new GoBack(),
            Queried { Text: var text } => new Stay(this with { Typed = text, Selected = 1, Found = default }),
            Asked { Act: Act.Up } when count > 0 => new Stay(this with { Selected = Math.Max(1, Math.Min(Selected, count) - 1) }),
            Asked { Act: Act.Down } when count > 0 => new Stay(this with { Selected = Math.Min(count, Selected + 1) }),
            Asked { Act: Act.Take } when count > 0 => Take(Math.Clamp(Selected, 1, count)),
            Numbered { Number: var number } when number >= 1 && number <= count => Take(number),
            Asked { Act: var act } when act == Act.Back || act == OpenedBy => new GoBack(),
            _ => Same,
        };
    }

    private Turn Take(int number) => Shown[number - 1].Then() switch
    {
        Open open => new OpenFrom(this with { Selected = number }, open.Screen),
        var turn => turn,
    };

    private IEnumerable<Block> Blocks()
    {
        if (Typed.Trim().Length == 0)
        {
            foreach (var block in Above) yield return block;
        }

        var number = 0;
        foreach (var group in Found)
        {
            if (number > 0) yield return new Gap();
            if (group.Name.Length > 0) yield return new Heading(group.Name);
            foreach (var entry in group.Shown)
            {
                yield return new Item(++number, entry.Words, entry.Right) { Sentence = entry.Sentence };
                if (entry.Below is { } below) yield return new Paragraph(below, UnderEntry, Tone.Quiet);
            }

            if (group.Count > group.Shown.Length)
                yield return new Paragraph(string.Create(CultureInfo.InvariantCulture, $"and {group.Count - group.Shown.Length} more: go on typing"), UnderEntry, Tone.Quiet);
        }

        if (number == 0 && Typed.Trim().Length > 0) yield return new Paragraph(Nothing);
        foreach (var block in Under) yield return block;
    }

    private ImmutableArray<FoundGroup> Look()
    {
        var typed = Wording.Typed(Typed);
        // What is as good stays in the order in which it stands, and a group stands where its best does.
        var found = All.Select(entry => new Ranked(entry, entry.Wording.RankOf(typed)))
            .Where(one => one.Rank is not null)
            .OrderBy(one => one.Rank!.Value)
            .GroupBy(one => one.Entry.Group, one => one.Entry);
        return [.. found.Select(group => new FoundGroup(group.Key, group.Count(), [.. group.Take(MostOf(group.Key))]))];
    }

    // No tuple: to sort those, a search would have fifty methods compiled first.
    private sealed record Ranked(Entry Entry, int? Rank);

    private sealed record FoundGroup(string Name, int Count, ImmutableArray<Entry> Shown);
}
