using MentorSim.Engine.Chain;

namespace MentorSim.Engine.Records;

/// <summary>What a file says of one session, not yet judged.</summary>
/// <param name="id">The session's id.</param>
internal sealed class SessionParts(string id)
{
    private const int MostEvents = 50_000;
    private const int MostLetters = 32 << 20;

    private int _letters;

    /// <summary>The session's id.</summary>
    public string Id { get; } = id;

    /// <summary>What the file says that it holds of the session.</summary>
    public StoredSession? Announced { get; set; }

    /// <summary>The events, as they stand there.</summary>
    public List<Link> Links { get; } = [];

    /// <summary>Whether there were more than any play has, so that not all were kept in memory.</summary>
    public bool IsTooLarge { get; private set; }

    /// <summary>Adds the next event.</summary>
    public void Add(Link link)
    {
        _letters += link.Body?.Length ?? 0;
        if (IsTooLarge || Links.Count == MostEvents || _letters > MostLetters) IsTooLarge = true;
        else Links.Add(link);
    }
}
