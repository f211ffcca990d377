using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Nodes;
using MentorSim.Engine.Chain;
using MentorSim.Engine.Records;

namespace MentorSim.Engine.Tests.Records;

/// <summary>Test data: made-up people, sessions and events.</summary>
internal static class SomeRecords
{
    /// <summary>An id that is the same in every run.</summary>
    public static Guid Id(int number) => new(number, 0, 0x4000, [0x80, 0, 0, 0, 0, 0, 0, 1]);

    /// <summary>A link with a body of its own behind another.</summary>
    public static Link After(Link? last, string session, string word = "answered") => Link.After(session, last, CanonicalJson.Write(new JsonObject
    {
        ["at"] = Stamp.Of(Some.Noon.AddSeconds(last?.Sequence ?? 0)),
        ["kind"] = last is null ? "began" : word,
        ["salt"] = string.Create(CultureInfo.InvariantCulture, $"salt{last?.Sequence ?? 0}{word}"),
    }));

    /// <summary>The first links of a session.</summary>
    public static ImmutableArray<Link> Links(string session, int count)
    {
        var links = ImmutableArray.CreateBuilder<Link>(count);
        for (var i = 0; i < count; i++) links.Add(After(i == 0 ? null : links[i - 1], session));
        return links.ToImmutable();
    }

    /// <summary>A session as it stands after a link.</summary>
    public static StoredSession SessionAt(Link link, string person, string state = "running") => new(
        link.Chain, person, "some-story", "Some story", "practice", state, Stamp.Of(Some.Noon), Stamp.Of(Some.Noon.AddSeconds(link.Sequence)), link.Sequence, link.Hash);

    /// <summary>Adds a person and a session with some events; gives the last.</summary>
    public static Link Fill(Store store, int number, int events = 3)
    {
        var person = store.People.FindOrAdd("", $"Person {number}", Id(number), Some.Noon);
        var links = Links(Id(1000 + number).ToString(), events);
        store.Sessions.Append(SessionAt(links[^1], person.Id), links, []);
        return links[^1];
    }

    /// <summary>A result with two units.</summary>
    public static (StoredResult Result, ImmutableArray<StoredUnit> Units) ResultOf(string session, string person, long points = 3, string at = "2026-11-21T12:00:00.000Z") => (
        new StoredResult(session, person, "some-story", "tiny", "passed", "good", points, 5, at, "{}"),
        [new StoredUnit(session, "U1", person, "tiny", points, 5, "competent", at), new StoredUnit(session, "U2", person, "tiny", -1, null, "not-assessed", at)]);

    /// <summary>Runs the same in several threads that begin at one moment; gives what each came to.</summary>
    public static T[] Together<T>(int count, Func<int, T> run)
    {
        using var start = new Barrier(count);
        var results = new T[count];
        Exception? fault = null;
        var threads = Enumerable.Range(0, count).Select(i => new Thread(() =>
        {
            start.SignalAndWait();
            try
            {
                results[i] = run(i);
            }
            catch (Exception error)
            {
                fault = error;
            }
        })).ToArray();
        foreach (var thread in threads) thread.Start();
        foreach (var thread in threads) thread.Join(120_000).ShouldBeTrue("a thread hangs");
        if (fault is not null) throw new InvalidOperationException("A thread failed.", fault);
        return results;
    }
}
