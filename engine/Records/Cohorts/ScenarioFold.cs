using MentorSim.Engine.Scenarios;
using MentorSim.Engine.Scoring;

namespace MentorSim.Engine.Records.Cohorts;

/// <summary>What was gathered of one scenario or paper.</summary>
/// <param name="id">Its id.</param>
internal sealed class ScenarioFold(string id)
{
    private readonly Dictionary<string, string> _words = new(StringComparer.Ordinal);
    private Turn? _titled;

    /// <summary>Its id.</summary>
    public string Id => id;

    /// <summary>Its title as it was played last.</summary>
    public string Title { get; private set; } = "";

    /// <summary>Whether it is a paper.</summary>
    public bool IsPaper { get; private set; }

    /// <summary>How many plays began in each version, and who played them.</summary>
    public SortedDictionary<string, int> Versions { get; } = new(StringComparer.Ordinal);

    /// <summary>The attempts of each person, by their place.</summary>
    public SortedDictionary<int, Attempts> People { get; } = [];

    /// <summary>Serious breaches and oversteps in it.</summary>
    public LedgerFold Ledger { get; } = new();

    /// <summary>Where a serious breach was seen: scene and answer.</summary>
    public HashSet<(string Scene, string Choice)> BreachPlaces { get; } = [];

    /// <summary>Where something was seen to be overstepped.</summary>
    public HashSet<(string Scene, string Choice)> OverstepPlaces { get; } = [];

    /// <summary>Adds a play of somebody.</summary>
    public void Add(int who, CohortPlay play)
    {
        var turn = new Turn(play.Past.At, play.Past.Session);
        if (_titled is not { } titled || titled.IsBefore(turn)) (_titled, Title, IsPaper) = (turn, play.Past.Title, play.IsPaper);
        if (!play.IsPaper) Versions[play.Version] = Versions.GetValueOrDefault(play.Version) + 1;
        Ledger.Add(who, play);
        BreachPlaces.UnionWith(play.Breaches);
        OverstepPlaces.UnionWith(play.Oversteps);
        var outcome = new Outcome(play.Past.Result, play.Ending, (double?)play.Past.Total.Attainment, !play.Past.Breaches.IsEmpty);
        if (!People.TryGetValue(who, out var attempts))
        {
            People[who] = new Attempts { Count = 1, First = turn, FirstOutcome = outcome, FirstPlay = Kept(play), Latest = turn, LatestOutcome = outcome };
            return;
        }

        attempts.Count++;
        if (turn.IsBefore(attempts.First)) (attempts.First, attempts.FirstOutcome, attempts.FirstPlay) = (turn, outcome, Kept(play));
        if (attempts.Latest.IsBefore(turn)) (attempts.Latest, attempts.LatestOutcome) = (turn, outcome);
    }

    // The same few words come with every play: one of each is kept.
    private FirstPlay Kept(CohortPlay play) => new(
        play.Past.Pack is { } pack ? One(pack) : null, play.Minutes, [.. play.Steps.Select(step => new CohortStep(One(step.Scene), One(step.Choice), step.Lost))]);

    private string One(string word)
    {
        if (_words.TryGetValue(word, out var known)) return known;
        return _words[word] = word;
    }

    /// <summary>How an attempt came out.</summary>
    internal sealed record Outcome(Result? Result, EndingKind? Ending, double? Share, bool HasBreach);

    /// <summary>What is kept of a first attempt beside its outcome.</summary>
    internal sealed record FirstPlay(string? Pack, double? Minutes, CohortStep[] Steps);

    /// <summary>The attempts of a person.</summary>
    internal sealed class Attempts
    {
        /// <summary>How many.</summary>
        public required int Count { get; set; }

        /// <summary>The first.</summary>
        public required Turn First { get; set; }

        /// <summary>How it came out.</summary>
        public required Outcome FirstOutcome { get; set; }

        /// <summary>What was done in it.</summary>
        public required FirstPlay FirstPlay { get; set; }

        /// <summary>The latest.</summary>
        public required Turn Latest { get; set; }

        /// <summary>How it came out.</summary>
        public required Outcome LatestOutcome { get; set; }
    }
}
