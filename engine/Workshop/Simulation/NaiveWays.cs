using System.Collections.Immutable;
using MentorSim.Engine.Exploration;
using MentorSim.Engine.Play;
using MentorSim.Engine.Scenarios;
using MentorSim.Engine.Workshop.Content;

namespace MentorSim.Engine.Workshop.Simulation;

/// <summary>What one naive player takes, worked out once: of choices whatever stands first by the rule, of tasks an answer for each visit.</summary>
internal sealed class NaiveWays
{
    // By number of the group: the place of a choice in this player's order of the scene's choices.
    private readonly int[] _places;
    private readonly bool[] _followsRule;
    private readonly Dictionary<(int Scene, int Visit), (int Group, int Member, bool FollowsRule)> _tasks = [];

    private NaiveWays(NaivePlayer player, Course course)
    {
        Player = player;
        (_places, _followsRule) = (new int[course.Answers.Length], new bool[course.Answers.Length]);
        foreach (var scene in course.Scenario.Scenes)
        {
            switch (scene.WayOn)
            {
                case ChoiceDecision:
                    PlaceChoices(scene, course.Graph.GroupsIn(scene));
                    break;
                case Decision:
                    for (var visit = 1; visit <= StateLayout.MostVisits; visit++) _tasks[(scene.Index, visit)] = TaskOf(scene, course.Graph.GroupsIn(scene), visit);
                    break;
            }
        }
    }

    /// <summary>Who it is.</summary>
    public NaivePlayer Player { get; }

    /// <summary>All naive players in a course, in the order of their kinds.</summary>
    public static IEnumerable<NaiveWays> Of(Course course) => NaivePlayer.Of(course.Scenario).Select(player => new NaiveWays(player, course));

    /// <summary>What is taken: the index of the way, the number of the answer in its group, and whether the rule had a say.</summary>
    /// <param name="course">The course.</param>
    /// <param name="scene">Index of the scene.</param>
    /// <param name="ways">The ways out of the state; at least one.</param>
    /// <param name="visit">How often the scene was entered.</param>
    public (int Way, int Member, bool FollowsRule) Take(Course course, int scene, ReadOnlySpan<CourseWay> ways, int visit)
    {
        if (course.Scenario.Scenes[scene].WayOn is not ChoiceDecision)
        {
            var (group, member, follows) = _tasks[(scene, Math.Min(visit, StateLayout.MostVisits))];
            for (var way = 0; way < ways.Length; way++)
            {
                if (ways[way].Group == group) return (way, member, follows);
            }

            throw new System.Diagnostics.UnreachableException();
        }

        var first = 0;
        for (var way = 1; way < ways.Length; way++)
        {
            if (_places[ways[way].Group] < _places[ways[first].Group]) first = way;
        }

        return (first, 0, _followsRule[ways[first].Group]);
    }

    private void PlaceChoices(Scene scene, ImmutableArray<AnswerGroup> groups)
    {
        // The rule orders all choices of a scene as it orders those on offer, so the first of these is the first of those.
        var left = scene.Offers;
        for (var place = 0; !left.IsEmpty; place++)
        {
            var answer = (ChoiceAnswer)Player.AnswerTo(scene, left, 0);
            var group = groups.First(one => ReferenceEquals(((ChoiceAnswer)one.First).Choice, answer.Choice));
            (_places[group.Index], _followsRule[group.Index]) = (place, Player.FollowsRuleIn(answer));
            left = left.Remove(answer.Choice);
        }
    }

    private (int Group, int Member, bool FollowsRule) TaskOf(Scene scene, ImmutableArray<AnswerGroup> groups, int visit)
    {
        var answer = Player.AnswerTo(scene, [], visit);
        foreach (var group in groups)
        {
            for (var member = 0; member < group.Count; member++)
            {
                if (group.Members[member].Written == answer.Written) return (group.Index, member, Player.FollowsRuleIn(answer));
            }
        }

        throw new System.Diagnostics.UnreachableException();
    }
}
