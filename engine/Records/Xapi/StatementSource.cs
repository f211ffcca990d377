using System.Collections.Immutable;
using MentorSim.Engine.Play;
using MentorSim.Engine.Scenarios;
using MentorSim.Engine.Scoring;

namespace MentorSim.Engine.Records.Xapi;

/// <summary>A session, as statements are made of it.</summary>
public sealed record StatementSource
{
    /// <summary>The session; it becomes the registration.</summary>
    public required Guid SessionId { get; init; }

    /// <summary>The opaque id of the person; nothing else about them is told.</summary>
    public required string PersonId { get; init; }

    /// <summary>All that happened, in order; the place of an event, from 1, is its sequence.</summary>
    public required ImmutableArray<SessionEvent> Events { get; init; }

    /// <summary>The hash of each event; none where the events are not chained.</summary>
    public ImmutableArray<string> Hashes { get; init; } = [];

    /// <summary>The scenario of a manifest, or of null for events that name none.</summary>
    public required Func<Manifest?, Scenario> Versions { get; init; }

    /// <summary>
    /// The scorecard of the session as it stands; gives null where there is none. It gives one always or never: what it says of the
    /// decisions stands in statements that may be sent before the session is over.
    /// </summary>
    public required Func<Session, Scorecard?> Score { get; init; }

    /// <summary>
    /// Makes the session's event log as JSON lines, to go with the last statement; null where it is not to go along. It is given the
    /// sequences of the events that hold words of the trainee's own that are not to be told.
    /// </summary>
    public Func<IReadOnlySet<int>, ReadOnlyMemory<byte>>? EventLog { get; init; }
}
