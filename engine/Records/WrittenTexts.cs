using MentorSim.Engine.Chain;
using MentorSim.Engine.Play;
using MentorSim.Engine.Scenarios;

namespace MentorSim.Engine.Records;

/// <summary>A text that a person wrote in a session.</summary>
/// <param name="Sequence">The event.</param>
/// <param name="At">When.</param>
/// <param name="Scene">Id of the scene that asked for it; null for a reflection.</param>
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
        foreach (var link in links)
        {
            switch (Read(link))
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

    private static SessionEvent? Read(Link link)
    {
        try
        {
            return link.Body is null ? null : EventBody.Read(link.Body);
        }
        catch (FormatException)
        {
            return null;
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
