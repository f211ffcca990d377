using System.Collections.Immutable;
using System.Globalization;
using MentorSim.Tui.Pages;

namespace MentorSim.Tui.Screens;

/// <summary>Offers to bring in what a store could not take at its time.</summary>
/// <param name="Desk">Who brings it in.</param>
/// <param name="Files">The files in which it waits.</param>
/// <param name="Selected">Number of the selected item, from 1.</param>
internal sealed record RescueScreen(Desk Desk, ImmutableArray<string> Files, int Selected = 1) : Screen
{
    private const int Last = 3;

    /// <inheritdoc/>
    public override Page Page => new()
    {
        Title = "Something waits to be brought in",
        Blocks =
        [
            new Paragraph(Files.Length == 1
                ? "A play was written to a file of its own, since the records could not be written at that time."
                : string.Create(CultureInfo.InvariantCulture, $"{Files.Length} plays were written to files of their own, since the records could not be written at that time.")),
            new Gap(),
            new Item(1, Files.Length == 1 ? "Bring it into the records" : "Bring them into the records"),
            new Item(2, "Later: the next start asks again"),
            new Item(Last, "Look where it is"),
        ],
        Selected = Selected,
        Hints = [new Hint(Act.Take, "take"), new Hint(Act.Help, "keys"), new Hint(Act.Back, "later")],
    };

    /// <inheritdoc/>
    public override Turn After(Message message) => message switch
    {
        Asked { Act: Act.Up } => new Stay(this with { Selected = Math.Max(1, Selected - 1) }),
        Asked { Act: Act.Down } => new Stay(this with { Selected = Math.Min(Last, Selected + 1) }),
        Asked { Act: Act.Take } => Choose(Selected),
        Numbered { Number: >= 1 and <= Last and var number } => Choose(number),
        Asked { Act: Act.Back } => new GoBack(),
        _ => Same,
    };

    private Turn Choose(int number) => number switch
    {
        1 => new Go(new BroughtInScreen(Desk.BringIn(Files))),
        2 => new GoBack(),
        _ => new OpenFrom(this with { Selected = number }, new NoticeScreen("Where it is", string.Join("\n\n", Files.Select(Text.Verbatim)))),
    };
}

/// <summary>What came of bringing files in.</summary>
/// <param name="Files">One sentence or more for each.</param>
internal sealed record BroughtInScreen(ImmutableArray<string> Files) : Screen
{
    /// <inheritdoc/>
    public override Page Page => new()
    {
        Title = "Brought in",
        Blocks = [.. Files.Select(words => new Paragraph(Text.Verbatim(words), Lead: "- "))],
        Hints = [new Hint(Act.Take, "home"), new Hint(Act.Back, "home")],
    };

    /// <inheritdoc/>
    public override Turn After(Message message) => message is Asked { Act: Act.Take or Act.Back } ? new GoBack() : Same;
}
