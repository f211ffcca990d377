using System.Collections.Immutable;
using System.Globalization;
using MentorSim.Engine.InTray;
using MentorSim.Tui.Pages;

namespace MentorSim.Tui.Screens.Sittings;

/// <summary>What is done with an item, or to whom it goes: several of a list can be ticked, and each tick is stored at once.</summary>
/// <param name="Slip">The item with its answer.</param>
/// <param name="Of">Actions or people.</param>
/// <param name="Selected">Number of what is selected, from 1.</param>
internal sealed record TicksScreen(Slip Slip, AnswerPart Of, int Selected) : FieldScreen(Slip, Selected)
{
    private ImmutableArray<PaperWord> Words => Of == AnswerPart.Actions ? Paper.Actions : Paper.People;

    private ImmutableArray<string> Ticked => Of == AnswerPart.Actions ? Slip.Answer.Actions : Slip.Answer.To;

    private int Done => Words.Length + 1;

    /// <inheritdoc/>
    public override Page Page => base.Page with { TakesSeveral = "the numbers of those to tick, with blanks between, or 0 for none" };

    /// <inheritdoc/>
    protected override AnswerPart Part => Of;

    /// <inheritdoc/>
    protected override string Question => Of == AnswerPart.Actions ? "What do you do with it?" : "To whom does it go, or whom do you tell?";

    /// <inheritdoc/>
    protected override string Explanation => string.Create(CultureInfo.InvariantCulture, $"Tick {(Paper.MaxActions == 1 ? "one" : $"up to {Paper.MaxActions}")}{(Of == AnswerPart.To ? ", or nobody" : "")}.");

    /// <inheritdoc/>
    protected override string Taking => Selected == Done ? "go on" : "tick";

    /// <inheritdoc/>
    protected override ImmutableArray<Item> Items =>
    [
        .. Words.Select((word, index) => new Item(index + 1, Text.Verbatim(word.Text)) { Mark = Ticked.Contains(word.Id) ? "[x]" : "[ ]" }),
        new Item(Done, string.Create(CultureInfo.InvariantCulture, $"Go on ({(Ticked.IsEmpty ? "nothing" : Ticked.Length)} ticked)")) { Label = Item.DoneLabel },
    ];

    /// <summary>The screen with the first of the list selected.</summary>
    public static TicksScreen For(Slip slip, AnswerPart part) => new(slip, part, 1);

    /// <inheritdoc/>
    public override Turn After(Message message) => message switch
    {
        NumberedAll { Numbers: var numbers } when numbers.All(number => number >= 1 && number < Done) => All([.. numbers.Distinct().Select(number => Words[number - 1].Id)]),
        _ => base.After(message),
    };

    /// <inheritdoc/>
    protected override Turn Take(int number)
    {
        if (number == Done) return Slip.After(Part);
        var id = Words[number - 1].Id;
        if (!Ticked.Contains(id) && Ticked.Length == Paper.MaxActions) return TooMany;
        Slip.Say(With(Ticked.Contains(id) ? Ticked.Remove(id) : Ticked.Add(id)));
        return new Stay(this with { Selected = number });
    }

    private Turn All(ImmutableArray<string> ids) => ids.Length > Paper.MaxActions ? TooMany : Say(With(ids));

    private Refuse TooMany => new(string.Create(CultureInfo.InvariantCulture, $"At most {Paper.MaxActions} can be ticked: take a tick away first."));

    private ItemAnswer With(ImmutableArray<string> ids) => Of == AnswerPart.Actions ? Slip.Answer with { Actions = ids } : Slip.Answer with { To = ids };
}
