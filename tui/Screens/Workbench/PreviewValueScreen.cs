using System.Collections.Immutable;
using System.Globalization;
using MentorSim.Engine.Scenarios;
using MentorSim.Engine.Scripting;
using MentorSim.Tui.Pages;

namespace MentorSim.Tui.Screens.Workbench;

/// <summary>Asks which value a var has as a preview begins: one of a list where that is short, else one that is typed.</summary>
/// <param name="Preview">The preview, to which going back leads.</param>
/// <param name="Var">The var or the clock, as it is now.</param>
/// <param name="Values">What it can be; empty where it is typed.</param>
internal sealed record PreviewValueScreen(PreviewFromScreen Preview, ExpectedVar Var, ImmutableArray<int> Values) : Screen
{
    private const int MostListed = 20;

    private Scenario Scenario => Preview.Walk.Scenario;

    private Slot Range => Scenario.Layout.Slots[Var.Slot];

    private string Name => ArrivalText.NameOf(Scenario, Var.Slot);

    private bool IsTime => Var.Slot == Scenario.Layout.TimeSlot;

    /// <summary>Number of the selected value, from 1.</summary>
    public int Selected { get; init; } = Math.Max(1, Values.IndexOf(Var.Value) + 1);

    /// <summary>What was typed so far.</summary>
    public string Typed { get; init; } = "";

    /// <summary>The question for a var of a preview.</summary>
    public static PreviewValueScreen Of(PreviewFromScreen preview, ExpectedVar var)
    {
        var (scenario, range) = (preview.Walk.Scenario, preview.Walk.Scenario.Layout.Slots[var.Slot]);
        var words = var.Slot < scenario.Layout.Vars.Length ? scenario.Layout.Vars[var.Slot].Words : [];
        ImmutableArray<int> values = words is { Count: > 0 } ? [.. words.Keys.Order()]
            : var.Slot != scenario.Layout.TimeSlot && range.Max - range.Min < MostListed ? [.. Enumerable.Range(range.Min, range.Max - range.Min + 1).Where(value => value >= LeastOf(preview, var.Slot))]
            : [];
        return new PreviewValueScreen(preview, var, values) { Typed = ArrivalText.Show(scenario, var.Slot, var.Value) };
    }

    /// <inheritdoc/>
    public override Page Page => Values.IsEmpty ? Asking : new()
    {
        Title = IsTime ? "What time is it?" : $"What is {Name}?",
        Blocks = [.. Values.Select((value, at) => new Item(at + 1, Text.Verbatim(Show(value)), RightOf(value)))],
        Selected = Selected,
        Hints = [new Hint(Act.Take, "take it"), new Hint(Act.Help, "keys"), new Hint(Act.Back, "as it was")],
    };

    /// <inheritdoc/>
    public override Turn After(Message message) => message switch
    {
        Wrote wrote => new Stay(this with { Typed = wrote.Text }),
        Asked { Act: Act.Back } => new Go(Preview),
        Asked { Act: Act.Take } when Values.IsEmpty => Read(),
        Asked { Act: Act.Take } => To(Values[Selected - 1]),
        Asked { Act: Act.Up } => new Stay(this with { Selected = Math.Max(1, Selected - 1) }),
        Asked { Act: Act.Down } => new Stay(this with { Selected = Math.Clamp(Selected + 1, 1, Math.Max(1, Values.Length)) }),
        Numbered { Number: var number } when number >= 1 && number <= Values.Length => To(Values[number - 1]),
        _ => Same,
    };

    private Page Asking => new()
    {
        Title = IsTime ? "What time is it?" : $"What is {Name}?",
        Blocks =
        [
            new Paragraph(IsTime ? $"A time from {Show(Range.Min)} to {Show(Range.Max)}, such as {Show(Var.Value)}." : $"A whole number from {Show(Range.Min)} to {Show(Range.Max)}."),
            .. Entered is { Values.IsEmpty: false } entered ? [new Paragraph(Text.Verbatim($"In plays that come here: {ArrivalText.Values(Scenario, entered)}."), Tone: Tone.Quiet)] : Array.Empty<Block>(),
        ],
        Box = Typed,
        BoxIsLine = true,
        Hints = [new Hint(Act.Take, "take it"), new Hint(Act.Back, "as it was")],
    };

    private Engine.Exploration.ArrivalVar? Entered => Preview.Walk.Map?.ArrivalAt(Preview.Scene)?.Of(Var.Slot);

    /// <summary>The scene in which a preview begins was entered once at least.</summary>
    private static int LeastOf(PreviewFromScreen preview, int slot) => preview.Walk.Memory.Any(memory => memory.Slot == slot && memory.Scene == preview.Scene.Index) ? 1 : int.MinValue;

    private Turn Read()
    {
        var typed = Typed.Trim();
        var value = IsTime ? ClockTime.TryParse(typed)
            : int.TryParse(typed, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null;
        return value is { } found && found >= Range.Min && found <= Range.Max
            ? To(found)
            : new Refuse($"{(IsTime ? "It must be a time" : "It must be a whole number")} from {Show(Range.Min)} to {Show(Range.Max)}.");
    }

    private Go To(int value) => new(Preview.With(Var with { Value = value }));

    private string Show(int value) => ArrivalText.Show(Scenario, Var.Slot, value);

    private string RightOf(int value)
    {
        string[] said =
        [
            .. value == Var.Value ? ["now"] : Array.Empty<string>(),
            .. value == Range.Start ? ["as it starts"] : Array.Empty<string>(),
            .. Entered is { Values: { IsEmpty: false } values } && !values.Contains(value) ? ["no play has it here"] : Array.Empty<string>(),
        ];
        return string.Join(", ", said);
    }
}
