using System.Collections.Immutable;
using MentorSim.Engine.Scenarios;

namespace MentorSim.Engine.Workshop.Simulation;

/// <summary>
/// Counts and sums of many plays, all of them whole numbers in one row, so that it takes the same room for ten trainees as for a million,
/// and two can be added in any order: on how many cores they were gathered changes nothing.
/// </summary>
internal sealed class Tally
{
    /// <summary>The most classes into which plays are put by the points that they lost: with more points than this, some share a class.</summary>
    public const int MostClasses = 512;

    /// <summary>The numbers for each decision: who met it, how often it was answered, and sums of x, x², t, t² and xt, of points lost there (x) and in all (t).</summary>
    public const int ItemSums = 8;

    private readonly long[] _numbers;
    private readonly int _scenes;
    private readonly int _columns;
    private readonly int _ledger;
    private readonly int _classWidth;
    private readonly int _classes;
    private readonly int[] _itemOfScene;
    private readonly int _ofKinds, _ofEndings, _ofLedger, _ofLevels, _ofShares, _ofColumns, _ofDecisions, _ofMinutes, _ofLoss, _ofItems, _ofItemClasses, _ofOffers, _ofMeant, _ofStates;

    /// <param name="course">What is played.</param>
    public Tally(Course course)
    {
        var scenario = course.Scenario;
        (_scenes, _ledger) = (scenario.Scenes.Length, course.Incidents.Length + course.Boundaries.Length);
        _columns = course.Values?.Columns ?? 1;
        _classWidth = 1 + (course.MostLoss / MostClasses);
        _classes = 1 + (course.MostLoss / _classWidth);
        Items = [.. scenario.Scenes.Where(scene => scene.WayOn is Decision).Select(scene => scene.Index)];
        _itemOfScene = new int[_scenes];
        for (var item = 0; item < Items.Length; item++) _itemOfScene[Items[item]] = item;
        var offers = scenario.AllOffers.Count();
        var room = 0;
        _ofKinds = Room(TraineeKindWords.All * KindSums);
        _ofEndings = Room(TraineeKindWords.All * (_scenes + 1));
        _ofLedger = Room(TraineeKindWords.All * _ledger);
        _ofLevels = Room(_columns * Levels);
        _ofShares = Room(_columns * Percents);
        _ofColumns = Room(_columns * ColumnSums);
        _ofDecisions = Room(course.MostDecisions + 1);
        _ofMinutes = Room(course.MostMinutes + 1);
        _ofLoss = Room(_classes + 2);
        _ofItems = Room(Items.Length * ItemSums);
        _ofItemClasses = Room(Items.Length * _classes * 3);
        _ofOffers = Room(offers * _classes);
        _ofMeant = Room(offers);
        _ofStates = Room(course.Graph.StateCount);
        _numbers = new long[room];

        int Room(int numbers) => (room += numbers) - numbers;
    }

    /// <summary>The numbers for each kind: plays, passes, plays with a serious breach, plays with an overstep, attainment in ten-thousandths, plays with attainment, decisions.</summary>
    public const int KindSums = 7;

    /// <summary>The numbers for each column: points, attainment in ten-thousandths, plays with attainment.</summary>
    public const int ColumnSums = 3;

    /// <summary>Whole per cents from 0 to 100.</summary>
    public const int Percents = 101;

    private const int Levels = 5;

    /// <summary>The scenes in which something is decided, by their index in the scenario.</summary>
    public ImmutableArray<int> Items { get; }

    /// <summary>How many classes of lost points there are.</summary>
    public int Classes => _classes;

    public Span<long> OfKind(TraineeKind kind) => _numbers.AsSpan(_ofKinds + ((int)kind * KindSums), KindSums);

    /// <summary>The ends to which a kind came, by index of the scene; behind them those that came to none.</summary>
    public Span<long> Endings(TraineeKind kind) => _numbers.AsSpan(_ofEndings + ((int)kind * (_scenes + 1)), _scenes + 1);

    /// <summary>Plays of a kind with each breach and overstep.</summary>
    public Span<long> Ledger(TraineeKind kind) => _numbers.AsSpan(_ofLedger + ((int)kind * _ledger), _ledger);

    public Span<long> LevelsOf(int column) => _numbers.AsSpan(_ofLevels + (column * Levels), Levels);

    public Span<long> SharesOf(int column) => _numbers.AsSpan(_ofShares + (column * Percents), Percents);

    public Span<long> OfColumn(int column) => _numbers.AsSpan(_ofColumns + (column * ColumnSums), ColumnSums);

    /// <summary>Plays by their number of decisions.</summary>
    public Span<long> Decisions => _numbers.AsSpan(_ofDecisions, _ofMinutes - _ofDecisions);

    /// <summary>Plays by their minutes of school time.</summary>
    public Span<long> Minutes => _numbers.AsSpan(_ofMinutes, _ofLoss - _ofMinutes);

    /// <summary>Plays by class of lost points; behind them the sums of t and of t².</summary>
    public Span<long> Loss => _numbers.AsSpan(_ofLoss, _classes + 2);

    public Span<long> OfItem(int item) => _numbers.AsSpan(_ofItems + (item * ItemSums), ItemSums);

    /// <summary>For each class of lost points who met a decision, how often it was answered, and the points lost there.</summary>
    public Span<long> ClassesOfItem(int item) => _numbers.AsSpan(_ofItemClasses + (item * _classes * 3), _classes * 3);

    /// <summary>How often a choice or option was taken, for each class of lost points.</summary>
    public Span<long> ClassesOfOffer(int offer) => _numbers.AsSpan(_ofOffers + (offer * _classes), _classes);

    /// <summary>How often each choice or option was taken on purpose.</summary>
    public Span<long> Meant => _numbers.AsSpan(_ofMeant, _ofStates - _ofMeant);

    /// <summary>How often each state asked for a decision.</summary>
    public Span<long> States => _numbers.AsSpan(_ofStates);

    /// <summary>The class of plays that lost so many points.</summary>
    public int ClassOf(int loss) => loss / _classWidth;

    /// <summary>The number of the decision of a scene.</summary>
    public int ItemOf(int scene) => _itemOfScene[scene];

    /// <summary>Adds another's numbers.</summary>
    public void Add(Tally other)
    {
        for (var i = 0; i < _numbers.Length; i++) _numbers[i] += other._numbers[i];
    }
}
