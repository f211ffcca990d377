using System.Collections.Immutable;
using MentorSim.Engine.Records;
using MentorSim.Tui.Pages;

namespace MentorSim.Tui.Screens;

/// <summary>The people who have played here, and a way for somebody new.</summary>
/// <param name="Desk">Who is told.</param>
/// <param name="People">The people.</param>
/// <param name="Selected">Number of the selected item, from 1.</param>
internal sealed record PeopleScreen(Desk Desk, ImmutableArray<Person> People, int Selected = 1) : Screen
{
    private int Other => People.Length + 1;

    /// <inheritdoc/>
    public override Page Page => new()
    {
        Title = "Who is playing?",
        Blocks =
        [
            .. People.Select((person, index) => new Item(index + 1, Text.Verbatim(person.Name), person.Id == Desk.Person?.Id ? "now" : "")),
            new Item(Other, "Somebody else: type a name or a code"),
        ],
        Selected = Selected,
        Hints = [new Hint(Act.Take, "take"), new Hint(Act.Help, "keys"), new Hint(Act.Back, "back")],
    };

    /// <summary>The list of those who have played here; where there is none, or it is nobody's business, the question for a name.</summary>
    public static Screen For(Desk desk)
    {
        if (desk.Known() is not { IsEmpty: false } known) return new NameScreen(desk, null);
        // Whoever has not played yet is not in the records.
        return new PeopleScreen(desk, desk.Person is { } person && known.All(other => other.Id != person.Id) ? known.Add(person) : known);
    }

    /// <inheritdoc/>
    public override Turn After(Message message) => message switch
    {
        Asked { Act: Act.Up } => new Stay(this with { Selected = Math.Max(1, Selected - 1) }),
        Asked { Act: Act.Down } => new Stay(this with { Selected = Math.Min(Other, Selected + 1) }),
        Asked { Act: Act.Take } => Choose(Selected),
        Numbered { Number: var number } when number >= 1 && number <= Other => Choose(number),
        Asked { Act: Act.Back } => new GoBack(),
        _ => Same,
    };

    private Turn Choose(int number)
    {
        if (number == Other) return new Go(new NameScreen(Desk, null));
        Desk.Choose(People[number - 1]);
        return new GoBack();
    }
}
