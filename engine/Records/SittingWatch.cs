using MentorSim.Engine.Chain;
using MentorSim.Engine.InTray;
using MentorSim.Engine.Scenarios;

namespace MentorSim.Engine.Records;

/// <summary>What may be seen of a candidate's sitting while it goes on: times, and nothing of what was read or answered.</summary>
/// <param name="State">Where it stands.</param>
/// <param name="Began">When its clock was started.</param>
/// <param name="Last">When something of it was last written down: while it runs, that is every few seconds.</param>
/// <param name="Elapsed">How long its own clock had run then.</param>
/// <param name="Limit">How long it lasts, with extra time.</param>
/// <param name="ExtraTime">Extra time in per cent.</param>
public sealed record WatchedSitting(SittingState State, DateTimeOffset Began, DateTimeOffset Last, TimeSpan Elapsed, TimeSpan Limit, int ExtraTime)
{
    /// <summary>What tells two writings of it from each other, and nothing more; never shown.</summary>
    public required string Head { get; init; }
}

/// <summary>Looks at candidates' sittings in a store while they go on, as often as it is asked. Not safe for several threads.</summary>
/// <param name="store">The store.</param>
/// <param name="site">The school.</param>
public sealed class SittingWatch(Store store, string site)
{
    private readonly Dictionary<string, int> _minutes = new(StringComparer.Ordinal);

    /// <summary>The sitting of a candidate in a paper; null where none is stored that began since a moment.</summary>
    /// <param name="number">The candidate's number.</param>
    /// <param name="paper">The paper's id.</param>
    /// <param name="since">The moment: numbers are given again for the next post.</param>
    /// <exception cref="StoreException">The store cannot be read.</exception>
    public WatchedSitting? Of(string number, string paper, DateTimeOffset since)
    {
        if (Candidate.SittingOf(store, site, number, paper) is not { Events: > 0 } stored || Stamp.Read(stored.Began) < since) return null;
        // Only the first event and the last are read, and of them only times and terms.
        if (store.Sessions.EventOf(stored.Id, 1) is not { Body: { } first } || store.Sessions.EventOf(stored.Id, (int)stored.Events) is not { Body: { } last } link) return null;
        try
        {
            if (SittingEventBody.Read(first) is not Opened opened || StateOf(stored.State) is not { } state) return null;
            var happened = SittingEventBody.Read(last);
            return new WatchedSitting(state, opened.At, happened.At, happened.Elapsed, opened.Terms.Lasting(MinutesOf(stored.Id, opened)), opened.Terms.ExtraTime) { Head = link.Hash };
        }
        catch (Exception damaged) when (damaged is FormatException or KeptTextException)
        {
            // What is damaged tells no times; that it is damaged is told where it is opened.
            return null;
        }
    }

    private static SittingState? StateOf(string word) => Enum.GetValues<SittingState>().Where(state => SittingWords.Of(state) == word).Select(state => (SittingState?)state).FirstOrDefault();

    /// <summary>The minutes of the paper in the version that is sat, which is read once.</summary>
    private int MinutesOf(string session, Opened opened)
    {
        if (_minutes.TryGetValue(session, out var known)) return known;
        var paper = opened.Manifest is { } manifest ? PaperFile.Read(KeptTexts.Of(manifest, store.Texts.Find)).Paper : null;
        return _minutes[session] = paper?.Minutes ?? throw new FormatException("Its paper can no longer be read.");
    }
}
