using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using MentorSim.Engine.Chain;
using MentorSim.Engine.InTray;
using MentorSim.Engine.Play;
using MentorSim.Engine.Records.Portable;
using MentorSim.Engine.Scenarios;

namespace MentorSim.Engine.Records.Xapi;

/// <summary>
/// The statements of stored sessions. Sessions of one scenario are best asked for one after the other, since each scenario is searched
/// for its scores.
/// </summary>
/// <param name="store">The store.</param>
/// <param name="settings">How statements are made for the people of a site.</param>
/// <param name="clock">Tells what is now; no statement is later.</param>
public sealed class StoredStatements(Store store, Func<string, StatementSettings> settings, TimeProvider clock)
{
    private readonly PlayedVersions _versions = new(store.Texts.Find);

    /// <summary>Whether the event log goes with the last statement of a session, for a store that takes files.</summary>
    public bool WithLog { get; init; }

    /// <summary>The statements of a session, in order; none of one that was erased, and none of a sitting.</summary>
    /// <exception cref="UntoldException">The session is damaged: it cannot be played again.</exception>
    public ImmutableArray<Statement> Of(StoredSession stored)
    {
        if (SittingWords.ModeOf(stored.Mode) is not null) return [];
        var links = store.Sessions.EventsOf(stored.Id);
        if (links.IsEmpty || links.Any(link => link.Body is null)) return [];
        try
        {
            var source = new StatementSource
            {
                SessionId = Guid.Parse(stored.Id),
                PersonId = stored.Person,
                Events = [.. links.Select(link => EventBody.Read(link.Body!))],
                Hashes = [.. links.Select(link => link.Hash)],
                Versions = _versions.Read,
                Score = session => _versions.Score(session),
                EventLog = WithLog ? untold => EventLog(links, untold) : null,
            };
            return SessionStatements.Of(source, settings(store.People.Get(stored.Person)?.Site ?? ""), clock.GetUtcNow());
        }
        catch (Exception damaged) when (damaged is FormatException or SessionException or KeptTextException)
        {
            throw new UntoldException($"The session {stored.Id} cannot be told, for it is not as it was stored: {damaged.Message} 'mentorsim verify {stored.Id}' says more.", damaged);
        }
    }

    /// <summary>
    /// The events as files of records have them, one a line; those that hold words that are not to be told without their bodies, as
    /// after an erasure, so that the chain can be followed all the same.
    /// </summary>
    private static ReadOnlyMemory<byte> EventLog(ImmutableArray<Link> links, IReadOnlySet<int> untold)
    {
        var log = new StringBuilder();
        foreach (var link in links) log.Append(InAscii(PortableForm.Write(new PortableEvent(untold.Contains(link.Sequence) ? link with { Body = null } : link)))).Append('\n');
        return Encoding.ASCII.GetBytes(log.ToString());
    }

    /// <summary>The same JSON in ASCII: some stores take a file for text and cut letters of several bytes in two.</summary>
    private static string InAscii(string json)
    {
        if (Ascii.IsValid(json)) return json;
        var text = new StringBuilder(json.Length);
        foreach (var letter in json)
        {
            if (char.IsAscii(letter)) text.Append(letter);
            else text.Append(CultureInfo.InvariantCulture, $"\\u{(int)letter:x4}");
        }

        return text.ToString();
    }
}

/// <summary>A session of which no statements can be made; the message is for people.</summary>
public sealed class UntoldException(string message, Exception cause) : Exception(message, cause);
