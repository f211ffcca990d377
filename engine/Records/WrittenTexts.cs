using MentorSim.Engine.Chain;
using MentorSim.Engine.InTray;
using MentorSim.Engine.Play;
using MentorSim.Engine.Scenarios;

namespace MentorSim.Engine.Records;

/// <summary>A text that a person wrote in a session or a sitting.</summary>
/// <param name="Sequence">The event.</param>
/// <param name="At">When.</param>
/// <param name="Scene">Id of the scene that asked for it, or of the item of which it is said; null for a reflection, and for the reason of a pause.</param>
/// <param name="Text">The text.</param>
public sealed record WrittenText(int Sequence, DateTimeOffset At, string? Scene, string Text);

/// <summary>Finds what people wrote among what they did: only the scenario says which answers are texts.</summary>
/// <param name="versions">The scenarios.</param>
internal sealed class WrittenTexts(PlayedVersions versions)
{
    /// <summary>The texts in a session's events; what cannot be read is passed over.</summary>
    public IEnumerable<WrittenText> In(IEnumerable<Link> links)
    {
        Manifest? manifest = null;
        var isSitting = false;
        foreach (var link in links)
        {
            // Notes are texts as a whole; they are shown as what they are.
            if (link is { Sequence: 1, Body: { } notes } && Try(NoteBody.IsFirst, notes)) yield break;
            if (link is { Sequence: 1, Body: { } first }) isSitting = Try(SittingEventBody.IsFirst, first);
            if (isSitting)
            {
                if (link.Body is not null && Try(SittingEventBody.Read, link.Body) is { } said && TextIn(link.Sequence, said) is { } text) yield return text;
                continue;
            }

            switch (link.Body is null ? null : Try(EventBody.Read, link.Body))
            {
                case Began began:
                    manifest = began.Manifest;
                    break;
                case Changed changed:
                    manifest = changed.Manifest;
                    break;
                case Reflected { Text.Length: > 0 } reflected:
                    yield return new WrittenText(link.Sequence, reflected.At, null, reflected.Text);
                    break;
                case Answered answered when IsText(manifest, answered.Scene):
                    yield return new WrittenText(link.Sequence, answered.At, answered.Scene, answered.Answer);
                    break;
            }
        }
    }

    private static WrittenText? TextIn(int sequence, SittingEvent happened) => happened switch
    {
        ItemAnswered { Answer.Reason: { Length: > 0 } reason, Item: var item } => new WrittenText(sequence, happened.At, item, reason),
        PausedFor { Reason: var reason } => new WrittenText(sequence, happened.At, null, reason),
        _ => null,
    };

    private static T? Try<T>(Func<string, T> read, string body)
    {
        try
        {
            return read(body);
        }
        catch (FormatException)
        {
            return default;
        }
    }

    private bool IsText(Manifest? manifest, string scene)
    {
        try
        {
            return manifest is not null && versions.Read(manifest).Scenes.FirstOrDefault(one => one.Id == scene)?.WayOn is WriteDecision;
        }
        catch (KeptTextException)
        {
            return false;
        }
    }
}
