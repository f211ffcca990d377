using System.Collections.Immutable;
using MentorSim.Engine.Play;
using MentorSim.Engine.Scoring;

namespace MentorSim.Engine.Records.Xapi;

/// <summary>What of a session was played in one version of its scenario.</summary>
/// <param name="Session">The session as it stood when it left this version; of the last, as it stands.</param>
/// <param name="Scorecard">Its scorecard at that time; null where there is none.</param>
/// <param name="First">Index of its first event among all; for a later version, of the one that changed it.</param>
internal sealed record PlayedStretch(Session Session, Scorecard? Scorecard, int First)
{
    /// <summary>What tells this version from others: the first letters of the hash of the scenario's text; null where it is not known.</summary>
    public string? Revision { get; } = Session.Manifest?.Files[0].Hash[..16];

    /// <summary>The versions of a session, in order.</summary>
    /// <exception cref="SessionException">An event does not fit.</exception>
    public static ImmutableArray<PlayedStretch> Of(StatementSource source)
    {
        var clock = new NoClock();
        var versions = ImmutableArray.CreateBuilder<PlayedStretch>();
        var first = 0;
        for (var at = 1; at <= source.Events.Length; at++)
        {
            if (at < source.Events.Length && source.Events[at] is not (Changed or Rewound)) continue;
            var session = Session.Replay(source.Versions, source.Events.Take(at), clock);
            versions.Add(new PlayedStretch(session, source.Score(session), first));
            first = at;
        }

        return versions.ToImmutable();
    }

    /// <summary>A session that is only read has no time of its own.</summary>
    private sealed class NoClock : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => throw new InvalidOperationException("Nothing happens in a session that is only read.");
    }
}
