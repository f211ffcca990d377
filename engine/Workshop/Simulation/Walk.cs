using MentorSim.Engine.Play;
using MentorSim.Engine.Scenarios;
using MentorSim.Engine.Scoring;
using MentorSim.Engine.Standards;
using MentorSim.Engine.Statistics;

namespace MentorSim.Engine.Workshop.Simulation;

/// <summary>Walks made-up trainees through a course, one after the other, and tells a tally of each.</summary>
/// <param name="course">The course.</param>
internal sealed class Walk(Course course)
{
    private readonly Choosing _choosing = new(course);
    private readonly int _columns = course.Values?.Columns ?? 1;
    private readonly int[] _points = new int[course.Values?.Columns ?? 1];
    private readonly int[] _ceilings = new int[course.Values?.Columns ?? 1];
    private readonly bool[] _ledger = new bool[course.Incidents.Length + course.Boundaries.Length];
    private readonly int[] _visits = new int[course.Scenario.Scenes.Length];
    private readonly int[] _lostAt = new int[course.Scenario.Scenes.Length];
    private readonly int[] _timesAt = new int[course.Scenario.Scenes.Length];
    private readonly Taken[] _taken = new Taken[course.MostDecisions];
    private readonly List<int>[] _brokenBy = BrokenBy(course);

    /// <summary>Points and ceiling of the last play.</summary>
    public Score Total => new(_points[0], course.Values is null ? null : _ceilings[0]);

    /// <summary>How many decisions it had.</summary>
    public int Decisions { get; private set; }

    /// <summary>Where a play is to be told of state by state, the states of the last one in order; else null.</summary>
    public List<int>? Trail { get; init; }

    /// <summary>How many of them had answers that differ in what they lose.</summary>
    public int Differing { get; private set; }

    /// <summary>Index of the scene in which it ended; the number of scenes where it came to no ending.</summary>
    public int End { get; private set; }

    /// <summary>The points that it lost.</summary>
    public int Loss { get; private set; }

    /// <summary>The minutes that its answers took, one after the other.</summary>
    public int Minutes { get; private set; }

    /// <summary>Whether a serious breach was in it.</summary>
    public bool HasBreach => _ledger.AsSpan(0, course.Incidents.Length).Contains(true);

    /// <summary>Whether the rule of a naive player had a say.</summary>
    public bool FollowedRule { get; private set; }

    /// <summary>Whether a naive player took something else than who takes the first.</summary>
    public bool DiffersFromFirst { get; private set; }

    /// <summary>Whether it passes: an ending, the competent level on the total, and no serious breach.</summary>
    public bool Passed => End < course.Scenario.Scenes.Length && !HasBreach && course.Values is { } values && Total.Reaches(values.Reading.Pack.Levels.Competent);

    /// <summary>Its answers, in order: the group, and the number of the answer in it.</summary>
    public IEnumerable<Answer> Answers => _taken.Take(Decisions).Select(taken => course.Answers[taken.Group].Group.Members[taken.Member]);

    /// <summary>The points that it lost at each decision, with the index of the scene.</summary>
    public IEnumerable<(int Scene, int Loss)> Losses => _taken.Take(Decisions).Select(taken => (course.SceneOf(taken.State), taken.Loss));

    /// <summary>Plays once.</summary>
    /// <param name="kind">What the trainee is like.</param>
    /// <param name="skill">How skilled.</param>
    /// <param name="noise">How likely a slip is at a decision.</param>
    /// <param name="chance">What decides whatever is left to chance.</param>
    public void Play(TraineeKind kind, double skill, double noise, ref SplitMix chance)
    {
        Begin(kind);
        var (state, forks) = (0, 0);
        Enter(course.SceneOf(0), kind);
        while (true)
        {
            Trail?.Add(state);
            var ways = course.WaysOf(state);
            if (ways.IsEmpty || forks == Passage.MostScenesWithoutDecision) break;
            if (ways[0].Group < 0)
            {
                state = Fall(state, ways, ref chance);
                forks++;
            }
            else
            {
                state = Decide(state, ways, kind, skill, noise, ref chance);
                forks = 0;
            }

            Enter(course.SceneOf(state), kind);
        }

        End = course.Scenario.Scenes[course.SceneOf(state)].WayOn is Ending ? course.SceneOf(state) : course.Scenario.Scenes.Length;
    }

    /// <summary>Tells a tally of the last play.</summary>
    public void Tell(Tally tally, TraineeKind kind)
    {
        TellKind(tally, kind);
        tally.Decisions[Decisions]++;
        tally.Minutes[course.WithinDay(Minutes)]++;
        for (var column = 0; course.Values is not null && column < _columns; column++) TellColumn(tally, column);
        var loss = tally.Loss;
        var lossClass = tally.ClassOf(Loss);
        loss[lossClass]++;
        loss[^2] += Loss;
        loss[^1] += (long)Loss * Loss;
        for (var at = 0; at < Decisions; at++)
        {
            var taken = _taken[at];
            tally.States[taken.State]++;
            foreach (var offer in course.Answers[taken.Group].Offers[taken.Member])
            {
                tally.ClassesOfOffer(offer)[lossClass]++;
                if (taken.OnPurpose) tally.Meant[offer]++;
            }

            var scene = course.SceneOf(taken.State);
            _lostAt[scene] += taken.Loss;
            _timesAt[scene]++;
        }

        for (var at = 0; at < Decisions; at++)
        {
            // A scene that was met twice is told of once.
            var scene = course.SceneOf(_taken[at].State);
            if (_timesAt[scene] == 0) continue;
            TellItem(tally, tally.ItemOf(scene), lossClass, _timesAt[scene], _lostAt[scene]);
            (_lostAt[scene], _timesAt[scene]) = (0, 0);
        }
    }

    private void TellKind(Tally tally, TraineeKind kind)
    {
        var sums = tally.OfKind(kind);
        sums[0]++;
        sums[1] += Passed ? 1 : 0;
        sums[2] += HasBreach ? 1 : 0;
        sums[3] += _ledger.AsSpan(course.Incidents.Length).Contains(true) ? 1 : 0;
        if (ShareOf(0) is { } share)
        {
            sums[4] += share;
            sums[5]++;
        }

        sums[6] += Decisions;
        tally.Endings(kind)[End]++;
        var ledger = tally.Ledger(kind);
        for (var entry = 0; entry < _ledger.Length; entry++) ledger[entry] += _ledger[entry] ? 1 : 0;
    }

    private void TellColumn(Tally tally, int column)
    {
        var isBroken = false;
        foreach (var incident in _brokenBy[column]) isBroken |= _ledger[incident];
        tally.LevelsOf(column)[(int)(isBroken ? Level.NotYet : new Score(_points[column], _ceilings[column]).LevelBy(course.Values!.Reading.Pack.Levels))]++;
        var sums = tally.OfColumn(column);
        sums[0] += _points[column];
        if (ShareOf(column) is not { } share) return;
        sums[1] += share;
        sums[2]++;
        tally.SharesOf(column)[share / 100]++;
    }

    private void TellItem(Tally tally, int item, int lossClass, int times, int lost)
    {
        var sums = tally.OfItem(item);
        sums[0]++;
        sums[1] += times;
        sums[2] += lost;
        sums[3] += (long)lost * lost;
        sums[4] += Loss;
        sums[5] += (long)Loss * Loss;
        sums[6] += (long)lost * Loss;
        var classes = tally.ClassesOfItem(item).Slice(lossClass * 3, 3);
        classes[0]++;
        classes[1] += times;
        classes[2] += lost;
    }

    /// <summary>Points as a share of the ceiling in ten-thousandths, halves rounded up, as a scorecard has it; null where nothing could be had.</summary>
    private int? ShareOf(int column)
    {
        if (course.Values is null || _ceilings[column] <= 0) return null;
        return (int)(((Math.Max(0L, _points[column]) * 20_000) + _ceilings[column]) / (2L * _ceilings[column]));
    }

    private void Begin(TraineeKind kind)
    {
        Trail?.Clear();
        Array.Clear(_points);
        Array.Clear(_ledger);
        course.Values?.ColumnsAt(0).CopyTo(_ceilings);
        if (kind.IsNaive()) Array.Clear(_visits);
        (Decisions, Differing, Loss, Minutes) = (0, 0, 0, 0);
        (FollowedRule, DiffersFromFirst) = (kind != TraineeKind.Lead, false);
    }

    private void Enter(int scene, TraineeKind kind)
    {
        if (kind.IsNaive()) _visits[scene]++;
    }

    private int Fall(int state, ReadOnlySpan<CourseWay> ways, ref SplitMix chance)
    {
        if (ways[0].Loss >= 100) return ways[0].To;
        var (roll, to) = (chance.Next(100), ways[^1].To);
        foreach (var way in ways)
        {
            if (roll < way.Loss)
            {
                to = way.To;
                break;
            }

            roll -= way.Loss;
        }

        if (course.Values is not { } values) return to;
        // Luck is nobody's fault: the ceiling moves with it.
        var before = values.ColumnsAt(state);
        var after = values.ColumnsAt(to);
        for (var column = 0; column < _columns; column++) _ceilings[column] += after[column] - before[column];
        return to;
    }

    private int Decide(int state, ReadOnlySpan<CourseWay> ways, TraineeKind kind, double skill, double noise, ref SplitMix chance)
    {
        var (way, member, onPurpose) = kind switch
        {
            _ when kind.IsNaive() => TakeNaively(state, ways, kind),
            TraineeKind.Guesser => _choosing.Any(ways, ref chance),
            _ when chance.NextShare() < noise => _choosing.Slip(ways, ref chance),
            _ => _choosing.ByHabit(ways, kind, Choosing.Overlooked(skill, course.MostLossAt[course.SceneOf(state)], ref chance), ref chance),
        };
        var taken = ways[way];
        var answers = course.Answers[taken.Group];
        _taken[Decisions++] = new Taken(state, taken.Group, member, taken.Loss, onPurpose);
        Loss += taken.Loss;
        Minutes += answers.Takes;
        foreach (var (column, points) in answers.Earned) _points[column] += points;
        foreach (var entry in answers.Ledger) _ledger[entry] = true;
        return taken.To;
    }

    private (int Way, int Member, bool OnPurpose) TakeNaively(int state, ReadOnlySpan<CourseWay> ways, TraineeKind kind)
    {
        var scene = course.SceneOf(state);
        var (way, member, follows) = course.Naive[kind - TraineeKind.First].Take(course, scene, ways, _visits[scene]);
        FollowedRule |= follows;
        var first = course.Naive[0].Take(course, scene, ways, _visits[scene]);
        DiffersFromFirst |= (first.Way, first.Member) != (way, member);
        foreach (var other in ways)
        {
            if (other.Loss == ways[0].Loss) continue;
            Differing++;
            break;
        }

        return (way, member, true);
    }

    private static List<int>[] BrokenBy(Course course)
    {
        var broken = new List<int>[course.Values?.Columns ?? 1];
        for (var column = 0; column < broken.Length; column++) broken[column] = [];
        if (course.Values is not { Reading: var reading } values) return broken;
        foreach (var unit in reading.Pack.Units.Where(unit => values.ColumnOf(unit.Id) > 0))
            broken[values.ColumnOf(unit.Id)].AddRange(Enumerable.Range(0, course.Incidents.Length).Where(incident => reading.Breaks(course.Incidents[incident], unit)));
        return broken;
    }

    private readonly record struct Taken(int State, int Group, int Member, int Loss, bool OnPurpose);
}
