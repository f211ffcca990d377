using System.Collections.Immutable;
using MentorSim.Engine.Chain;
using MentorSim.Engine.Play;
using MentorSim.Engine.Scenarios;
using MentorSim.Engine.Standards;

namespace MentorSim.Engine.Records;

/// <summary>A version of a scenario in which somebody played, made of the texts that were kept with the session. It says nothing of who played, nor of what was done.</summary>
/// <param name="File">The scenario's file as it was.</param>
/// <param name="Played">When it was played last in this session.</param>
public sealed record KeptVersion(ScenarioFile File, DateTimeOffset Played)
{
    /// <summary>How many sessions are looked at for another version than there is now.</summary>
    private const int MostSessions = 50;

    /// <summary>The version in which a session was played last.</summary>
    /// <exception cref="KeptTextException">A text is missing or another, no scenario can be made of it, or what was done has been erased.</exception>
    /// <exception cref="StoreException">The store does not give it.</exception>
    public static KeptVersion Of(Store store, StoredSession session)
    {
        if (ManifestOf(store, session) is not { } manifest) throw new KeptTextException("", $"What is stored of '{session.Title}' does not say which version was played: it was erased, or is no play.");
        var file = KeptTexts.Of(manifest, store.Texts.Find).Read();
        return file.Scenario is not null ? new KeptVersion(file, Stamp.Read(session.Last)) : throw new KeptTextException(manifest.Files[0].Path, $"The text of {manifest.Files[0].Path} is no scenario any more.");
    }

    /// <summary>The version of a scenario that was played last of those that differ from what there is now, whatever the school; null where nobody played another.</summary>
    /// <param name="store">The store.</param>
    /// <param name="now">The scenario as it is now.</param>
    /// <exception cref="StoreException">The store does not give it.</exception>
    public static KeptVersion? Before(Store store, ScenarioFile now)
    {
        if (now.Scenario is not { } scenario) return null;
        var current = HashesOf(KeptTexts.Of(now).Manifest);
        foreach (var session in store.Sessions.LatestOf(scenario.Id, MostSessions))
        {
            try
            {
                if (ManifestOf(store, session) is { } manifest && !HashesOf(manifest).SetEquals(current)) return Of(store, session);
            }
            catch (KeptTextException)
            {
                // What is damaged or was erased is said by 'verify'; an earlier session may still have its texts.
            }
        }

        return null;
    }

    private static Manifest? ManifestOf(Store store, StoredSession session)
    {
        Manifest? last = null;
        foreach (var link in store.Sessions.EventsOf(session.Id))
        {
            if (link.Body is null) return null;
            try
            {
                last = EventBody.Read(link.Body) switch
                {
                    Began began => began.Manifest,
                    Changed changed => changed.Manifest,
                    _ => last,
                };
            }
            catch (FormatException)
            {
                // A sitting, a note, or what a later version wrote.
                return null;
            }
        }

        return last;
    }

    private static ImmutableHashSet<string> HashesOf(Manifest manifest) => [.. manifest.Files.Where(file => file.Path != SchoolText.FileName).Select(file => file.Hash)];
}
