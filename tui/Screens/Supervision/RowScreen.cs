using System.Collections.Immutable;
using MentorSim.Tui.Pages;

namespace MentorSim.Tui.Screens.Supervision;

/// <summary>A screen of rows, some of which can be taken: they are numbered in the order in which they stand.</summary>
/// <param name="Selected">Number of what is selected, from 1.</param>
internal abstract record RowScreen(int Selected) : Screen
{
    /// <summary>What this page is.</summary>
    protected abstract string Title { get; }

    /// <summary>What stands at the right of the title.</summary>
    protected virtual string Aside => "";

    /// <summary>The rows from top to bottom.</summary>
    protected abstract IEnumerable<Row> Rows { get; }

    /// <summary>What taking a row does, in a word.</summary>
    protected virtual string TakeWords => "open";

    /// <summary>The keys between that of what is selected and that of help.</summary>
    protected virtual ImmutableArray<Hint> OwnHints => [];

    /// <inheritdoc/>
    public override Page Page
    {
        get
        {
            var blocks = ImmutableArray.CreateBuilder<Block>();
            var number = 0;
            foreach (var row in Rows) blocks.Add(row.Take is null ? row.Block! : new Item(++number, row.Words, row.Right) { Mark = row.Mark });
            return new Page
            {
                Title = Title,
                Aside = Aside,
                Blocks = blocks.ToImmutable(),
                Selected = number == 0 ? 0 : Math.Clamp(Selected, 1, number),
                Hints = [new Hint(Act.Take, number == 0 ? "back" : TakeWords), .. OwnHints, new Hint(Act.Help, "keys"), new Hint(Act.Back, "back")],
            };
        }
    }

    /// <summary>How many rows can be taken.</summary>
    protected int Count => Rows.Count(row => row.Take is not null);

    /// <inheritdoc/>
    public override Turn After(Message message) => message switch
    {
        Asked { Act: Act.Up } when Count > 0 => new Stay(this with { Selected = Math.Max(1, Selected - 1) }),
        Asked { Act: Act.Down } when Count > 0 => new Stay(this with { Selected = Math.Min(Count, Selected + 1) }),
        Asked { Act: Act.Take } => Count == 0 ? new GoBack() : TakeNumber(Math.Clamp(Selected, 1, Count)),
        Numbered { Number: var number } when number >= 1 && number <= Count => TakeNumber(number),
        Asked { Act: Act.Back } => new GoBack(),
        _ => Same,
    };

    /// <summary>What it says where the store did not do what was asked; what was typed stays.</summary>
    protected OpenFrom NotKept(string why) => new(this, new NoticeScreen("Not kept", $"{why} What you wrote is still here: try again."));

    private Turn TakeNumber(int number)
    {
        var selected = this with { Selected = number };
        return selected.Rows.Where(row => row.Take is not null).ElementAt(number - 1).Take!() is var turn && turn is Open open ? new OpenFrom(selected, open.Screen) : turn;
    }
}

/// <summary>A row: something to read, or something to take.</summary>
internal sealed record Row
{
    /// <summary>What is to be read; null for what can be taken.</summary>
    public Block? Block { get; private init; }

    /// <summary>What can be taken, as Markdown.</summary>
    public string Words { get; private init; } = "";

    /// <summary>A short text at its right edge.</summary>
    public string Right { get; private init; } = "";

    /// <summary>Whether and how it is ticked; empty where that means nothing.</summary>
    public string Mark { get; init; } = "";

    /// <summary>What comes of taking it; null for what is only read.</summary>
    public Func<Turn>? Take { get; private init; }

    /// <summary>Something to take.</summary>
    public static Row Of(string words, string right, Func<Turn> take) => new() { Words = words, Right = right, Take = take };

    /// <summary>Something to read.</summary>
    public static implicit operator Row(Block block) => new() { Block = block };
}

/// <summary>A screen that shows what the records hold, and looks again when somebody comes back to it.</summary>
internal abstract record TeamRowScreen(int Selected) : RowScreen(Selected)
{
    /// <summary>The screen with what the records hold now.</summary>
    public abstract TeamRowScreen Anew();
}
