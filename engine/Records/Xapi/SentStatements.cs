using System.Collections.Immutable;
using Dapper;
using MentorSim.Engine.Chain;

namespace MentorSim.Engine.Records.Xapi;

/// <summary>
/// Which statements are known to be at which learning record store. What is not written down here is sent the next time: nothing has
/// to be done to be offline.
/// </summary>
public sealed class SentStatements
{
    private readonly Store _store;

    internal SentStatements(Store store) => _store = store;

    /// <summary>The statements of a session that are at a learning record store.</summary>
    /// <param name="session">The session's id.</param>
    /// <param name="endpoint">The store's address, as <see cref="LearningRecordStore.Address"/> gives it.</param>
    public ImmutableHashSet<Guid> Of(string session, Uri endpoint) => [.. _store.Read(connection => connection.Query<string>(
        "SELECT statement FROM xapi_sent WHERE session = @session AND endpoint = @endpoint", new { session, endpoint = endpoint.AbsoluteUri })).Select(Guid.Parse)];

    /// <summary>Writes down that statements are at a learning record store; twice is harmless.</summary>
    /// <param name="deliveries">What became of them; only those that are there are written down.</param>
    /// <param name="endpoint">The store's address.</param>
    /// <param name="now">When.</param>
    public void Add(IEnumerable<Delivery> deliveries, Uri endpoint, DateTimeOffset now)
    {
        var rows = deliveries.Where(delivery => delivery.IsThere).Select(delivery => new
        {
            session = delivery.Statement.Context.Registration.ToString(),
            statement = delivery.Statement.Id.ToString(),
            endpoint = endpoint.AbsoluteUri,
            sent = Stamp.Of(now),
        }).ToList();
        if (rows.Count == 0) return;
        _store.Write((connection, transaction) =>
        {
            foreach (var row in rows)
                connection.Execute("INSERT INTO xapi_sent (session, statement, endpoint, sent) VALUES (@session, @statement, @endpoint, @sent) ON CONFLICT DO NOTHING", row, transaction);
        });
    }
}
