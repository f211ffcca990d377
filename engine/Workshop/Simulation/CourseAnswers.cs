using MentorSim.Engine.Exploration;
using MentorSim.Engine.Play;
using MentorSim.Engine.Scenarios;

namespace MentorSim.Engine.Workshop.Simulation;

/// <summary>A group of answers as trainees see it.</summary>
internal sealed class CourseAnswers
{
    private readonly int[] _draws = new int[TraineeKindWords.WithHabit];
    private readonly int[]?[] _liked = new int[]?[TraineeKindWords.WithHabit];

    private CourseAnswers(AnswerGroup group) => (Group, Count, Takes) = (group, group.Count, group.First.Takes);

    /// <summary>The answers, between which nothing that follows can tell.</summary>
    public AnswerGroup Group { get; }

    /// <summary>How many they are.</summary>
    public int Count { get; }

    /// <summary>The minutes of school time that they take.</summary>
    public int Takes { get; }

    /// <summary>Whether a serious breach is in them.</summary>
    public bool IsBreach { get; private init; }

    /// <summary>Whether the time limit of their decision leads to them.</summary>
    public bool IsTimeout { get; private init; }

    /// <summary>The choices or the ticked options of each answer; of orders none, since everything is placed in each.</summary>
    public required int[][] Offers { get; init; }

    /// <summary>The breaches and oversteps, by their numbers in the course.</summary>
    public int[] Ledger { get; set; } = [];

    /// <summary>What they earn, column by column; only what is not 0.</summary>
    public (int Column, int Points)[] Earned { get; private set; } = [];

    /// <summary>The group as trainees see it.</summary>
    public static CourseAnswers Of(AnswerGroup group, Decision decision, Habits habits, Values? values)
    {
        var timeout = (decision as ChoiceDecision)?.Limit?.Timeout;
        var answers = new CourseAnswers(group)
        {
            IsBreach = group.First.IsIncident,
            IsTimeout = timeout is not null && group.First is ChoiceAnswer { Choice: var choice } && ReferenceEquals(choice, timeout),
            Offers = [.. group.Members.Select(member => member is OrderAnswer ? Array.Empty<int>() : [.. member.Taken.Select(offer => offer.Index)])],
        };
        if (values is not null) answers.Earned = [.. values.ColumnsBy(group.Index).ToArray().Select((points, column) => (column, points)).Where(one => one.points != 0)];
        for (var kind = 0; kind < TraineeKindWords.WithHabit; kind++) answers.Weigh((TraineeKind)kind, habits, timeout);
        return answers;
    }

    /// <summary>How much a habit is drawn to the answers of the group that draw it most.</summary>
    public int DrawOf(TraineeKind kind) => _draws[(int)kind];

    /// <summary>How many answers of the group draw a habit equally, and most.</summary>
    public int LikedBy(TraineeKind kind) => _liked[(int)kind]?.Length ?? Count;

    /// <summary>The number in the group of one of these.</summary>
    public int MemberOf(TraineeKind kind, int which) => _liked[(int)kind] is { } liked ? liked[which] : which;

    private void Weigh(TraineeKind kind, Habits habits, Choice? timeout)
    {
        int[] draws = [.. Group.Members.Select(member => habits.DrawOf(kind, member, timeout))];
        var most = draws.Max();
        _draws[(int)kind] = most;
        int[] liked = [.. Enumerable.Range(0, Count).Where(member => draws[member] == most)];
        _liked[(int)kind] = liked.Length == Count ? null : liked;
    }
}
