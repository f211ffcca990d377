using System.Collections.Immutable;
using MentorSim.Tui.Pages;

namespace MentorSim.Tui.Screens.Induction;

/// <summary>A screen of texts and of things to take, each with what comes of it.</summary>
internal abstract record MenuScreen : Screen
{
    /// <summary>Number of the selected item, from 1.</summary>
    public int Selected { get; init; } = 1;

    /// <summary>What the screen is.</summary>
    protected abstract string Title { get; }

    /// <summary>What stands at the right of the title.</summary>
    protected virtual string Aside => "";

    /// <summary>What Enter does to what is selected.</summary>
    protected virtual string TakeWord => "open";

    /// <summary>Keys of this screen beside those of every one.</summary>
    protected virtual IEnumerable<Hint> MoreHints => [];

    /// <summary>What going back does, in a word.</summary>
    protected virtual string BackWord => "back";

    /// <summary>What comes of going back.</summary>
    protected virtual Turn Back => new GoBack();

    /// <summary>Puts the page together.</summary>
    protected abstract void Fill(Menu menu);

    /// <inheritdoc/>
    public override Page Page
    {
        get
        {
            var menu = Filled;
            return new Page
            {
                Title = Title,
                Aside = Aside,
                Blocks = [.. menu.Blocks],
                Selected = Math.Clamp(Selected, 0, menu.Turns.Count),
                Hints = [new Hint(Act.Take, menu.Turns.Count == 0 ? "back" : TakeWord), .. MoreHints, new Hint(Act.Help, "keys"), new Hint(Act.Back, BackWord)],
            };
        }
    }

    /// <inheritdoc/>
    public override Turn After(Message message)
    {
        var count = Filled.Turns.Count;
        return message switch
        {
            Asked { Act: Act.Up } when count > 0 => new Stay(this with { Selected = Math.Max(1, Selected - 1) }),
            Asked { Act: Act.Down } when count > 0 => new Stay(this with { Selected = Math.Min(count, Selected + 1) }),
            Asked { Act: Act.Take } => count == 0 ? Back : Take(Math.Clamp(Selected, 1, count)),
            Numbered { Number: var number } when number >= 1 && number <= count => Take(number),
            Asked { Act: Act.Back } => Back,
            _ => Same,
        };
    }

    private Menu Filled
    {
        get
        {
            var menu = new Menu();
            Fill(menu);
            return menu;
        }
    }

    private Turn Take(int number) => (this with { Selected = number }).Filled.Turns[number - 1]();

    /// <summary>Texts that are only there where something holds.</summary>
    protected static ImmutableArray<Block> When(bool holds, params ImmutableArray<Block> blocks) => holds ? blocks : [];
}
