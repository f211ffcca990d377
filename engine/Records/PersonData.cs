using System.Collections.Immutable;
using System.Data.Common;
using System.Text.Json.Nodes;
using Dapper;
using MentorSim.Engine.Chain;

namespace MentorSim.Engine.Records;

/// <summary>A session with all that is kept of it.</summary>
/// <param name="Session">The session.</param>
/// <param name="Events">Its events, with what they say where that was not erased.</param>
/// <param name="Result">Its result; null where it has none.</param>
/// <param name="Units">The units of the result.</param>
/// <param name="Sent">What was sent of it to a learning record store: statement, address, moment.</param>
/// <param name="Written">What the person wrote in it.</param>
public sealed record SessionData(
    StoredSession Session, ImmutableArray<Link> Events, StoredResult? Result, ImmutableArray<StoredUnit> Units, ImmutableArray<SentStatement> Sent, ImmutableArray<WrittenText> Written)
{
    /// <summary>What was begun in it and not handed in; null where nothing was.</summary>
    public Draft? Draft { get; init; }

    /// <summary>What is kept of a sitting; null for a session of a scenario.</summary>
    public SittingData? Sitting { get; init; }

    /// <summary>What an event says; null where it was erased.</summary>
    public static JsonObject? Body(Link link) => link.Body is null ? null : CanonicalJson.Read(link.Body);
}

/// <summary>A statement that was sent to a learning record store.</summary>
public sealed record SentStatement(string Statement, string Endpoint, string Sent);

/// <summary>All that a store holds about a person.</summary>
/// <param name="Person">The person.</param>
/// <param name="Sessions">Their sessions, the earliest first.</param>
/// <param name="Acts">What was done about them, of the store's log.</param>
public sealed record PersonData(Person Person, ImmutableArray<SessionData> Sessions, ImmutableArray<StoreAct> Acts)
{
    /// <summary>Reads it, as it stands at one moment.</summary>
    /// <exception cref="StoreException">The store cannot be read.</exception>
    public static PersonData Of(Store store, Person person)
    {
        PersonData? data = null;
        var versions = new PlayedVersions(store.Texts.Find);
        var written = new WrittenTexts(versions);
        store.ReadAtOneMoment((connection, transaction) =>
        {
            var (hasSent, hasDrafts) = (store.HasTable(connection, transaction, "xapi_sent"), store.HasTable(connection, transaction, Drafts.Table));
            data = new PersonData(
                person,
                [
                    .. Records.Sessions.Of(connection, transaction, person.Id).OrderBy(session => session.Began, StringComparer.Ordinal)
                        .Select(session => Session(connection, transaction, session, hasSent, written, versions) with { Draft = hasDrafts ? Drafts.Of(connection, transaction, session.Id) : null }),
                ],
                [.. ActLog.All(connection, transaction).Select(StoreAct.Of).OfType<StoreAct>().Where(act => act.Person == Erasure.Pseudonym(person.Id))]);
        });
        return data!;
    }

    private static SessionData Session(DbConnection connection, DbTransaction transaction, StoredSession session, bool hasSent, WrittenTexts written, PlayedVersions versions)
    {
        ImmutableArray<Link> links = [.. Records.Sessions.EventsOf(connection, transaction, session.Id)];
        return new SessionData(
            session,
            links,
            Results.Of(connection, transaction, session.Id),
            [.. Results.UnitsOf(connection, transaction, session.Id)],
            hasSent ? [.. connection.Query<SentStatement>("SELECT statement, endpoint, sent FROM xapi_sent WHERE session = @Id ORDER BY sent, statement", session, transaction)] : [],
            [.. written.In(links)])
        {
            Sitting = SittingData.Of(links, versions),
        };
    }
}
