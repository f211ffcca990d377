using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using MentorSim.Engine.Play;
using MentorSim.Engine.Scenarios;
using MentorSim.Tui.Pages;

namespace MentorSim.Tui.Screens;

/// <summary>A scene with things to tick.</summary>
/// <param name="Playing">The session, at such a decision.</param>
/// <param name="Selected">Number of the selected item.</param>
/// <param name="Ticked">Numbers of the ticked ones.</param>
internal sealed partial record PickScreen(Playing Playing, int Selected, ImmutableSortedSet<int> Ticked) : DecisionScreen(Playing, Selected)
{
    private PickDecision Pick => (PickDecision)Session.Decision!;

    private string Prompt => Pick.Prompt.With(Session.Cast);

    private int Done => Pick.Options.Length + 1;

    /// <inheritdoc/>
    public override Page Page => base.Page with { TakesSeveral = $"the numbers of those to tick, with blanks between{(Pick.Min == 0 ? ", or 0 for none" : "")}" };

    /// <inheritdoc/>
    protected override int ItemCount => Done;

    /// <inheritdoc/>
    protected override IEnumerable<Block> Decision =>
    [
        Ask("tick what belongs."),
        new Paragraph(Prompt),
        .. SaysHowMany(Prompt) ? [] : (Block[])[new Paragraph(HowMany(Pick.Min, Pick.Max, Pick.Options.Length), Tone: Tone.Quiet)],
        new Gap(),
        .. Pick.Options.Select((option, index) => new Item(index + 1, option.Text.With(Session.Cast)) { Mark = Ticked.Contains(index + 1) ? "[x]" : "[ ]" }),
        new Item(Done, string.Create(CultureInfo.InvariantCulture, $"That is my answer ({(Ticked.Count == 0 ? "nothing" : Ticked.Count)} ticked)")) { Label = Item.DoneLabel },
    ];

    /// <inheritdoc/>
    protected override ImmutableArray<Hint> OwnHints => [new Hint(Act.Take, Selected == Done ? "answer" : "tick"), new Hint(Act.Done, "answer")];

    /// <inheritdoc/>
    public override Turn After(Message message) => message switch
    {
        Asked { Act: Act.Take } => Take(Selected),
        Asked { Act: Act.Done } => Submit(Ticked),
        Numbered { Number: var number } when number >= 1 && number <= Done => Take(number),
        NumberedAll { Numbers: var numbers } => numbers.All(number => number >= 1 && number < Done) ? Submit([.. numbers]) : Same,
        _ => base.After(message),
    };

    /// <inheritdoc/>
    protected override string? Begun => Ticked.IsEmpty ? null : "What you have ticked here";

    /// <inheritdoc/>
    protected override string? Words => string.Join('+', Ticked.Select(number => Pick.Options[number - 1].Id));

    /// <summary>The screen with the ticks of a draft, as far as they can still be set.</summary>
    public static PickScreen For(Playing playing, string begun)
    {
        var pick = (PickDecision)playing.Session.Decision!;
        var ids = begun.Split('+');
        return new PickScreen(playing, 1, [.. Enumerable.Range(1, pick.Options.Length).Where(number => ids.Contains(pick.Options[number - 1].Id)).Take(pick.Max)]);
    }

    private Turn Take(int number)
    {
        if (number == Done) return Submit(Ticked);
        if (Ticked.Contains(number)) return new Stay(this with { Selected = number, Ticked = Ticked.Remove(number) });
        return Ticked.Count == Pick.Max
            ? new Refuse(string.Create(CultureInfo.InvariantCulture, $"At most {Pick.Max} can be ticked: take a tick away first."))
            : new Stay(this with { Selected = number, Ticked = Ticked.Add(number) });
    }

    private Turn Submit(ImmutableSortedSet<int> ticked) => ticked.Count < Pick.Min || ticked.Count > Pick.Max
        ? new Refuse(HowMany(Pick.Min, Pick.Max, Pick.Options.Length))
        : Answer(new PickAnswer(Pick, [.. ticked.Select(number => Pick.Options[number - 1])]).Written);

    /// <summary>Whether a prompt says itself how many to tick, so that saying it again would sound like another rule.</summary>
    private static bool SaysHowMany(string prompt) => TickForm().IsMatch(prompt);

    private static string HowMany(int min, int max, int all) => (min, max) switch
    {
        _ when min == max => string.Create(CultureInfo.InvariantCulture, $"Tick exactly {min}."),
        (0, _) when max == all => "Tick as many as you think right, or none.",
        (0, _) => string.Create(CultureInfo.InvariantCulture, $"Tick up to {max}, or none."),
        _ when max == all => string.Create(CultureInfo.InvariantCulture, $"Tick at least {min}."),
        _ => string.Create(CultureInfo.InvariantCulture, $"Tick {min} to {max}."),
    };

    [GeneratedRegex(@"\btick (?:(?:up to|at least|at most|exactly|no more than|the) )?(?:\d+|one|two|three|four|five|six|seven|eight|nine)\b", RegexOptions.IgnoreCase)]
    private static partial Regex TickForm();
}
