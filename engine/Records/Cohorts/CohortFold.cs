using System.Collections.Immutable;
using MentorSim.Engine.Scoring;
using MentorSim.Engine.Standards;

namespace MentorSim.Engine.Records.Cohorts;

/// <summary>
/// Gathers plays one by one, in any order. What stays of each person and scenario is the first attempt and, in a few numbers, the latest, so what it
/// holds grows with people and scenarios and not with plays. Not safe for several threads.
/// </summary>
/// <param name="people">The people who may be told of, in the order in which a report lists them.</param>
internal sealed class CohortFold(ImmutableArray<Person> people)
{
    private readonly Dictionary<string, int> _places = people.Select((person, place) => (person.Id, place)).ToDictionary(pair => pair.Id, pair => pair.place, StringComparer.Ordinal);

    /// <summary>The people who may be told of.</summary>
    public ImmutableArray<Person> People => people;

    /// <summary>How many plays each of them has.</summary>
    public int[] Plays { get; } = new int[people.Length];

    /// <summary>What was gathered of each scenario, by its id.</summary>
    public Dictionary<string, ScenarioFold> Scenarios { get; } = new(StringComparer.Ordinal);

    /// <summary>What was gathered of each unit.</summary>
    public Dictionary<(string Pack, string Unit), UnitFold> Units { get; } = [];

    /// <summary>Serious breaches and oversteps over everything.</summary>
    public LedgerFold Ledger { get; } = new();

    /// <summary>Whether somebody may be told of.</summary>
    public bool Knows(string person) => _places.ContainsKey(person);

    /// <summary>Adds a play of somebody who may be told of.</summary>
    public void Add(string person, CohortPlay play)
    {
        var who = _places[person];
        Plays[who]++;
        if (!Scenarios.TryGetValue(play.Past.Scenario, out var scenario)) Scenarios[play.Past.Scenario] = scenario = new ScenarioFold(play.Past.Scenario);
        scenario.Add(who, play);
        Ledger.Add(who, play);
        if (play.Past.Pack is not { } pack) return;
        foreach (var unit in play.Past.Units)
        {
            if (!unit.Score.IsAssessed) continue;
            if (!Units.TryGetValue((pack, unit.Id), out var fold)) Units[(pack, unit.Id)] = fold = new UnitFold();
            fold.Add(who, play.Past.At, play.Past.Session, unit.Score, unit.Level);
        }
    }
}

/// <summary>Which of two attempts is the earlier: by when it came to its end, and of one moment by its id.</summary>
internal readonly record struct Turn(DateTimeOffset At, string Session) : IComparable<Turn>
{
    /// <inheritdoc/>
    public int CompareTo(Turn other) => At.CompareTo(other.At) is not 0 and var order ? order : string.CompareOrdinal(Session, other.Session);

    /// <summary>Whether it is earlier than another.</summary>
    public bool IsBefore(Turn other) => CompareTo(other) < 0;
}

/// <summary>A unit in the plays of each person.</summary>
internal sealed class UnitFold
{
    /// <summary>What each person has, by their place.</summary>
    public SortedDictionary<int, Standing> People { get; } = [];

    /// <summary>Adds what a play says of it.</summary>
    public void Add(int who, DateTimeOffset at, string session, Score score, Level level)
    {
        var (turn, share) = (new Turn(at, session), (double)score.Attainment!.Value);
        if (!People.TryGetValue(who, out var standing)) People[who] = standing = new Standing { First = turn, FirstShare = share, Latest = turn, LatestShare = share, Level = level };
        standing.Plays++;
        standing.Points += score.Points;
        standing.Ceiling += score.Ceiling!.Value;
        if (turn.IsBefore(standing.First)) (standing.First, standing.FirstShare) = (turn, share);
        if (standing.Latest.IsBefore(turn)) (standing.Latest, standing.LatestShare, standing.Level) = (turn, share, level);
    }

    /// <summary>A person's.</summary>
    internal sealed class Standing
    {
        /// <summary>How many plays.</summary>
        public int Plays { get; set; }

        /// <summary>The sum of points.</summary>
        public long Points { get; set; }

        /// <summary>The sum of what could be had.</summary>
        public long Ceiling { get; set; }

        /// <summary>The first play.</summary>
        public required Turn First { get; set; }

        /// <summary>Its share.</summary>
        public required double FirstShare { get; set; }

        /// <summary>The latest play.</summary>
        public required Turn Latest { get; set; }

        /// <summary>Its share.</summary>
        public required double LatestShare { get; set; }

        /// <summary>Its level.</summary>
        public required Level Level { get; set; }

        /// <summary>All points as a share of all that could be had; not below 0.</summary>
        public double Share => Math.Max(0, Points) / (double)Ceiling;
    }
}

/// <summary>How often each person did what stands in the ledger.</summary>
internal sealed class LedgerFold
{
    /// <summary>Serious breaches: times by id and person.</summary>
    public SortedDictionary<string, SortedDictionary<int, int>> Breaches { get; } = new(StringComparer.Ordinal);

    /// <summary>Oversteps: times by id and person.</summary>
    public SortedDictionary<string, SortedDictionary<int, int>> Oversteps { get; } = new(StringComparer.Ordinal);

    /// <summary>Adds what a play did.</summary>
    public void Add(int who, CohortPlay play)
    {
        foreach (var id in play.Past.Breaches) Count(Breaches, id, who);
        foreach (var id in play.Past.Oversteps) Count(Oversteps, id, who);
    }

    private static void Count(SortedDictionary<string, SortedDictionary<int, int>> ledger, string id, int who)
    {
        if (!ledger.TryGetValue(id, out var times)) ledger[id] = times = [];
        times[who] = times.GetValueOrDefault(who) + 1;
    }
}
