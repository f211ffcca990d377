using System.Collections.Immutable;
using MentorSim.Engine.Chain;
using MentorSim.Engine.InTray;
using MentorSim.Engine.Records.Portable;

namespace MentorSim.Engine.Records;

/// <summary>What a hand-in file holds.</summary>
/// <param name="Sessions">The sessions, each with a receipt for the person to keep.</param>
/// <param name="LeftOut">The sessions that are not in it, each with the reason.</param>
public sealed record HandedIn(
    ImmutableArray<(StoredSession Session, Receipt Receipt)> Sessions, ImmutableArray<(StoredSession Session, string Why, bool IsFault)> LeftOut);

/// <summary>Writes a person's sessions to a file for their co-ordinator: those that were played here, each of them verified first.</summary>
/// <param name="store">The store.</param>
/// <param name="clock">Tells when.</param>
public sealed class HandIn(Store store, TimeProvider clock)
{
    /// <summary>What a hand-in of a person would hold.</summary>
    public HandedIn Look(Person person)
    {
        var verification = new Verification(store, clock);
        var sessions = ImmutableArray.CreateBuilder<(StoredSession, Receipt)>();
        var leftOut = ImmutableArray.CreateBuilder<(StoredSession, string, bool)>();
        foreach (var session in store.Sessions.EverythingOf(person.Id).Where(session => session is { Origin: "", State: not Erasure.State }).OrderBy(session => session.Began, StringComparer.Ordinal))
        {
            if (session.Mode == SittingWords.Of(SittingMode.Exercise))
            {
                leftOut.Add((session, "it is a candidate's sitting, which stays with the panel and is never handed in", false));
                continue;
            }

            switch (verification.Of(session))
            {
                case Fits fits:
                    sessions.Add((session, fits.Receipt));
                    break;
                case FitsErased:
                    leftOut.Add((session, "what was written in it was erased, so nobody can play it again", false));
                    break;
                case DoesNotFit { Event: var number, Why: var why }:
                    leftOut.Add((session, number is null ? why : $"event {number}: {why}", true));
                    break;
            }
        }

        return new HandedIn(sessions.ToImmutable(), leftOut.ToImmutable());
    }

    /// <summary>Writes the file.</summary>
    /// <param name="path">The file; one that is there is replaced.</param>
    /// <param name="person">The person.</param>
    /// <param name="name">The name that stands in the file: theirs, or a code. The person's id, which says nothing about them, stays the same.</param>
    /// <param name="what">What is in it.</param>
    /// <param name="program">The version of the program.</param>
    /// <exception cref="IOException">It cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">Nobody may write it.</exception>
    public void Write(string path, Person person, string name, HandedIn what, string program)
    {
        var header = new PortableHeader(PortablePurpose.HandIn, person.Site, Stamp.Of(clock.GetUtcNow()), program);
        PortableWriter.Write(path, header, writer =>
        {
            var known = new HashSet<string>(StringComparer.Ordinal);
            writer.Add(new PortablePerson(person with { Name = name, Pin = null }));
            foreach (var (session, _) in what.Sessions)
            {
                // Play may have gone on since it was verified.
                var links = store.Sessions.EventsOf(session.Id)[..(int)session.Events];
                foreach (var hash in links.SelectMany(link => EventBody.FilesIn(link.Body!)).Where(known.Add)) writer.Add(new PortableText(store.Texts.Find(hash)!));
                writer.Add(new PortableSession(session));
                foreach (var link in links) writer.Add(new PortableEvent(link));
                if (store.Results.Of(session.Id) is { } result) writer.Add(new PortableResult(result, store.Results.UnitsOf(session.Id)));
            }
        });
    }
}
