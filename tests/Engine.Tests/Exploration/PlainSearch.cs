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
    private readonly List<Choice> _taken = [];
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

    /// <summary>Choices that were on offer.</summary>
    public HashSet<Choice> Offered { get; } = [];

    /// <summary>Scenes in which nothing was on offer.</summary>
    public HashSet<string> DeadEnds { get; } = [];

    /// <summary>Choices whose evidence was had twice in one play.</summary>
    public HashSet<Choice> HadTwice { get; } = [];

    /// <summary>Choices with a sum that passed a bound, with the var.</summary>
    public HashSet<(Choice, string)> Clamped { get; } = [];

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
            : [.. _story.OnOffer(state).Select(choice => Take(state, choice))];
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

    private (BigInteger Plays, int[] Value) Take(StoryState state, Choice choice)
    {
        Offered.Add(choice);
        if (!choice.Evidence.IsEmpty && _taken.Contains(choice)) HadTwice.Add(choice);
        foreach (var added in choice.Effects.Where(effect => effect.Adds))
        {
            var (range, name) = (_story.Scenario.Layout.Slots[added.Slot], _story.Scenario.Layout.Vars[added.Slot].Name);
            var sum = state.Slots[added.Slot] + added.Value;
            if (sum < range.Min || sum > range.Max) Clamped.Add((choice, name));
        }

        int[] earned = [Points(choice, null), .. _pack.Units.Select(unit => Points(choice, unit))];
        if (_stops && choice.Critical is not null) return (1, earned);
        _taken.Add(choice);
        var (plays, after) = Play(_story.Take(state, choice));
        _taken.RemoveAt(_taken.Count - 1);
        return (plays, [.. after.Select((value, column) => value + earned[column])]);
    }

    private int Points(Choice choice, Unit? unit) => choice.Evidence
        .Where(evidence => evidence.Pack == _pack && (unit is null || unit.Elements.Contains(evidence.Element)))
        .Sum(evidence => evidence.Points);
}
