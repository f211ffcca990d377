using MentorSim.Engine.Records;
using MentorSim.Tui.Pages;

namespace MentorSim.Tui.Screens;

/// <summary>Says that what is played is kept otherwise than a moment ago.</summary>
internal sealed record KeepingScreen(Keeping Keeping) : Screen
{
    /// <summary>Whether nothing lies below, so that the program ends with it: a candidate has no Home.</summary>
    public bool IsLast { get; init; }

    /// <inheritdoc/>
    public override Page Page => new()
    {
        Title = Keeping switch
        {
            InStore => "In the records again",
            InRescue => "Not in the records yet",
            NotKept => "What you do now is not kept",
            TakenElsewhere => "Taken up somewhere else",
            _ => throw new System.Diagnostics.UnreachableException(),
        },
        Blocks = [.. Words.Select(words => new Paragraph(words))],
        Hints = [new Hint(Act.Take, Then), new Hint(Act.Back, Then)],
    };

    /// <inheritdoc/>
    public override Turn After(Message message) => message is Asked { Act: Act.Take or Act.Back } ? new GoBack() : Same;

    private string Then => Keeping is not TakenElsewhere ? "go on" : IsLast ? "close" : "home";

    private IEnumerable<string> Words => Keeping switch
    {
        InStore => ["The records can be written again, and all that waited is in them."],
        InRescue rescue =>
        [
            Text.Verbatim(rescue.Why),
            "You can go on playing: what you do is written to a file of its own, and goes into the records as soon as that works again. If it does not work before you leave, the next start offers to bring it in.",
            $"The file is {Text.Verbatim(rescue.Path)}",
        ],
        NotKept lost =>
        [
            Text.Verbatim(lost.Why),
            "No other folder takes it either, so what you do now is not kept anywhere. You can go on playing, but what you play is gone when you leave, unless the records can be written again before that.",
        ],
        TakenElsewhere taken => [Text.Verbatim(taken.Why), "Your last answer was not taken. Nothing that was kept before is lost."],
        _ => throw new System.Diagnostics.UnreachableException(),
    };
}
