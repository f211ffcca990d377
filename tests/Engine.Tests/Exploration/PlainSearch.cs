using System.Numerics;
using MentorSim.Engine.Play;
using MentorSim.Engine.Scenarios;
using MentorSim.Engine.Standards;

namespace MentorSim.Engine.Tests.Exploration;

/// <summary>
/// Plays a story in every way, one after the other: whole states, nothing merged, nothing remembered between plays. Slow, and so
/// plain that it can be held against exploration.
/// </summary>
internal sealed class PlainSearch
{
    private const int MostSteps = 20_000;

    private readonly Story _story;
    private readonly Pack _pack;
    private readonly bool _stops;
    private readonly HashSet<StoryState> _path = [];
    private readonly List<object> _taken = [];
    private int _steps;

    private PlainSearch(Scenario scenario, bool stopsAtIncidents) => (_story, _pack, _stops) = (new Story(scenario), scenario.ScoringPack!, stopsAtIncidents);

    /// <summary>Number of plays up to an ending.</summary>
    public BigInteger Plays { get; private set; }

    /// <summary>The most that can be had for sure: the total, then each unit.</summary>
    public int[] Value { get; private set; } = [];

    /// <summary>Whether a play came back to a state that it had been in.</summary>
    public bool HasRound { get; private set; }

    /// <summary>Whether there was too much to search.</summary>
    public bool GaveUp => _steps > MostSteps;

    /// <summary>Scenes that were entered.</summary>
    public HashSet<string> Entered { get; } = [];

    /// <summary>Choices and options that were taken.</summary>
    public HashSet<Offer> Offered { get; } = [];

    /// <summary>Scenes in which nothing was on offer.</summary>
    public HashSet<string> DeadEnds { get; } = [];

    /// <summary>Choices, options and orders whose evidence was had twice in one play.</summary>
    public HashSet<object> HadTwice { get; } = new(ReferenceEqualityComparer.Instance);

    /// <summary>Choices and options with a sum that passed a bound, with the var.</summary>
    public HashSet<(Offer, string)> Clamped { get; } = [];

    /// <summary>Searches a story; with <paramref name="stopsAtIncidents"/> plays end where an assessment does.</summary>
    public static PlainSearch Of(Scenario scenario, bool stopsAtIncidents = false)
    {
        var search = new PlainSearch(scenario, stopsAtIncidents);
        (search.Plays, search.Value) = search.Play(search._story.Begin());
        return search;
    }

    private (BigInteger Plays, int[] Value) Play(StoryState state)
    {
        var nothing = new int[1 + _pack.Units.Length];
        if (GaveUp || HasRound || ++_steps > MostSteps) return (0, nothing);
        if (!_path.Add(state))
        {
            HasRound = true;
            return (0, nothing);
        }

        var scene = _story.SceneOf(state);
        Entered.Add(scene.Id);
        List<(BigInteger Plays, int[] Value)> ways = scene.WayOn is Fork
            ? [.. _story.FallsFrom(state).Select(fall => Play(_story.GoTo(state, fall.To)))]
            : [.. _story.AnswersIn(state).Select(answer => Take(state, answer))];
        _path.Remove(state);
        if (scene.WayOn is Ending) return (1, nothing);
        if (ways.Count == 0)
        {
            DeadEnds.Add(scene.Id);
            return (0, nothing);
        }

        var values = Enumerable.Range(0, nothing.Length).Select(column => ways.Select(way => way.Value[column]));
        return (
            ways.Aggregate(BigInteger.Zero, (sum, way) => sum + way.Plays),
            [.. values.Select(column => scene.WayOn is Fork ? column.Min() : column.Max())]);
    }

    private (BigInteger Plays, int[] Value) Take(StoryState state, Answer answer)
    {
        var givers = new List<object>();
        if (answer is OrderAnswer { Evidence.IsEmpty: false, Decision: var order }) givers.Add(order);
        var values = state.Slots.ToArray();
        foreach (var offer in answer.Taken)
        {
            Offered.Add(offer);
            if (!offer.Evidence.IsEmpty) givers.Add(offer);
            foreach (var effect in offer.Effects)
            {
                var (range, name) = (_story.Scenario.Layout.Slots[effect.Slot], _story.Scenario.Layout.Vars[effect.Slot].Name);
                var value = effect.Adds ? values[effect.Slot] + effect.Value : effect.Value;
                if (value < range.Min || value > range.Max) Clamped.Add((offer, name));
                values[effect.Slot] = Math.Clamp(value, range.Min, range.Max);
            }
        }

        foreach (var giver in givers.Where(giver => _taken.Any(taken => ReferenceEquals(taken, giver)))) HadTwice.Add(giver);
        int[] earned = [Points(answer, null), .. _pack.Units.Select(unit => Points(answer, unit))];
        if (_stops && answer.IsIncident) return (1, earned);
        _taken.AddRange(givers);
        var (plays, after) = Play(_story.Take(state, answer));
        _taken.RemoveRange(_taken.Count - givers.Count, givers.Count);
        return (plays, [.. after.Select((value, column) => value + earned[column])]);
    }

    private int Points(Answer answer, Unit? unit) => answer.Evidence
        .Where(evidence => evidence.Pack == _pack && (unit is null || unit.Elements.Contains(evidence.Element)))
        .Sum(evidence => evidence.Points);
}
