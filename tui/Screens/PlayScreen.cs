using System.Collections.Immutable;
using System.Globalization;
using MentorSim.Engine.Play;
using MentorSim.Tui.Pages;

namespace MentorSim.Tui.Screens;

/// <summary>A scene with some choices, one of which can be taken; perhaps within a time.</summary>
internal sealed record PlayScreen(Playing Playing, int Selected) : DecisionScreen(Playing, Selected)
{
    /// <summary>The seconds that are left; null where there is no hurry. They run only while this screen is on top.</summary>
    public int? SecondsLeft { get; init; }

    /// <inheritdoc/>
    public override Page Page => base.Page with { SecondsLeft = SecondsLeft };

    /// <inheritdoc/>
    protected override string Aside => SecondsLeft is { } left
        ? string.Create(CultureInfo.InvariantCulture, $"{base.Aside}{(base.Aside.Length > 0 ? ", " : "")}{left} s left")
        : base.Aside;

    /// <inheritdoc/>
    protected override int ItemCount => Session.OnOffer.Length;

    /// <inheritdoc/>
    protected override IEnumerable<Block> Decision =>
    [
        Ask("what do you do?"),
        .. SecondsLeft is null ? [] : (Block[])[new Paragraph($"There is not much time: when it is up, the story goes on without you. The clock rests while you look at another page{(Playing.TimeLeft is null ? "" : ", but not that of the whole interview")}.", Tone: Tone.Quiet)],
        new Gap(),
        .. Session.OnOffer.Select((choice, index) => new Item(index + 1, choice.Text.With(Session.Cast))),
    ];

    /// <inheritdoc/>
    protected override ImmutableArray<Hint> OwnHints => [new Hint(Act.Take, "choose")];

    /// <inheritdoc/>
    public override Turn After(Message message) => message switch
    {
        Asked { Act: Act.Take } => Answer(Session.OnOffer[Selected - 1].Id),
        Numbered { Number: var number } when number >= 1 && number <= Session.OnOffer.Length => Answer(Session.OnOffer[number - 1].Id),
        SecondsPassed { Seconds: var seconds } when SecondsLeft is { } left => left > seconds ? new Stay(this with { SecondsLeft = left - seconds }) : TimeOut(),
        _ => base.After(message),
    };

    private Go TimeOut()
    {
        Session.TimeOut();
        return new Go(Playing.Screen);
    }
}
