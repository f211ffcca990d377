using System.Collections.Immutable;
using MentorSim.Engine.Exploration;
using MentorSim.Engine.Play;
using MentorSim.Engine.Scenarios;
using MentorSim.Engine.Scoring;

namespace MentorSim.Engine.Workshop.Content;

/// <summary>A play with which somebody passes who does not read the story.</summary>
/// <param name="Player">By which rule they decide.</param>
/// <param name="Answers">The play as an answer list; scenes to which chance led stand with a tilde.</param>
/// <param name="Score">What they get, of what could be had with this luck.</param>
/// <param name="IsByChance">Whether chance led somewhere on the way.</param>
internal sealed record NaivePlay(NaivePlayerKind Player, ImmutableArray<string> Answers, Score Score, bool IsByChance)
{
    /// <summary>The most points of a play that are looked at, all falls of chance together; equal ones are one.</summary>
    public const int MostNodes = 50_000;

    /// <summary>
    /// The fewest decisions of a play in which some answer is worse than another; with less, even who throws a coin passes now and then,
    /// and a draft of two scenes would hear of it.
    /// </summary>
    public const int FewestDecisions = GuessableBest.FewestScenes;

    /// <summary>
    /// A shortest play of a player that passes; null where there is none, or where none was found before the bound was met. It is
    /// scored as a scorecard scores it: the result competent, with the ceiling moved by what chance gave and took.
    /// </summary>
    /// <param name="player">The player.</param>
    /// <param name="graph">All that can happen; searched to its end.</param>
    /// <param name="values">The values of its states, of which every play ends.</param>
    /// <param name="mostNodes">The bound.</param>
    public static NaivePlay? Passing(NaivePlayer player, StateGraph graph, Values values, int mostNodes = MostNodes) =>
        new Search(player, graph, values, mostNodes).Run();

    /// <summary>
    /// Where a play stands. Of the visits only those of scenes with an order count, since they say how it is shown: the states of the
    /// graph do not keep them where nothing of the story reads them. Decisions are those in which answers differ, counted up to
    /// <see cref="FewestDecisions"/>.
    /// </summary>
    private readonly record struct Node(int State, int Points, int Ceiling, int ScenesByItself, int Decisions, bool FollowedRule, string Visits);

    private sealed class Search(NaivePlayer player, StateGraph graph, Values values, int mostNodes)
    {
        private readonly ImmutableArray<Scene> _scenes = graph.Story.Scenario.Scenes;
        private readonly int[] _orders = [.. graph.Story.Scenario.Scenes.Where(scene => scene.WayOn is OrderDecision).Select(scene => scene.Index)];
        private readonly Dictionary<(int Scene, int Visit), (int Group, Answer Answer)> _tasks = [];
        private readonly Dictionary<Node, (Node? From, string? Step)> _parents = [];
        private readonly Queue<Node> _open = [];

        public NaivePlay? Run()
        {
            Reach(new Node(0, 0, values.TotalAt(0), 0, 0, player.Kind != NaivePlayerKind.Lead, new string('\0', _orders.Length)), null, null);
            while (_open.TryDequeue(out var node))
            {
                if (Passes(node)) return Ended(node);
                if (_parents.Count >= mostNodes) return null;
                GoOn(node);
            }

            return null;
        }

        private bool Passes(Node node) => node.FollowedRule && node.Decisions >= FewestDecisions && _scenes[graph.SceneOf(node.State)].WayOn is Ending &&
            ScoreOf(node).Reaches(values.Reading.Pack.Levels.Competent);

        private static Score ScoreOf(Node node) => new(node.Points, node.Ceiling);

        private void GoOn(Node node)
        {
            var edges = graph.EdgesOf(node.State);
            if (edges.IsEmpty) return;
            if (edges[0].Answer < 0)
            {
                if (node.ScenesByItself == Passage.MostScenesWithoutDecision) return;
                foreach (var edge in edges)
                {
                    var isChance = edge.Share < 100;
                    var luck = isChance ? values.TotalAt(edge.To) - values.TotalAt(node.State) : 0;
                    var next = node with { State = edge.To, Ceiling = node.Ceiling + luck, ScenesByItself = node.ScenesByItself + 1 };
                    Reach(next, node, isChance ? $"~{_scenes[graph.SceneOf(edge.To)].Id}" : null);
                }

                return;
            }

            var scene = _scenes[graph.SceneOf(node.State)];
            var (taken, answer) = scene.WayOn is ChoiceDecision ? ChoiceOf(scene, edges) : TaskOf(scene, edges, VisitOf(scene, node));
            if (answer.IsIncident) return;
            var after = node with
            {
                State = taken.To,
                Points = node.Points + values.Earned(answer)[0],
                ScenesByItself = 0,
                Decisions = Math.Min(node.Decisions + (Differ(edges) ? 1 : 0), FewestDecisions),
                FollowedRule = node.FollowedRule || player.FollowsRuleIn(answer),
            };
            Reach(after, node, answer.Written);
        }

        private bool Differ(ReadOnlySpan<Edge> edges)
        {
            foreach (var edge in edges)
            {
                if (values.TotalBy(edge) != values.TotalBy(edges[0])) return true;
            }

            return false;
        }

        private void Reach(Node node, Node? from, string? step)
        {
            var order = Array.IndexOf(_orders, graph.SceneOf(node.State));
            if (order >= 0)
            {
                var visits = node.Visits.ToCharArray();
                visits[order] = (char)Math.Min(visits[order] + 1, StateLayout.MostVisits);
                node = node with { Visits = new string(visits) };
            }

            if (_parents.TryAdd(node, (from, step))) _open.Enqueue(node);
        }

        private int VisitOf(Scene scene, Node node) => Array.IndexOf(_orders, scene.Index) is >= 0 and var order ? node.Visits[order] : 0;

        private (Edge Edge, Answer Answer) ChoiceOf(Scene scene, ReadOnlySpan<Edge> edges)
        {
            var onOffer = ImmutableArray.CreateBuilder<Offer>(edges.Length);
            foreach (var edge in edges) onOffer.Add(((ChoiceAnswer)graph.Groups[edge.Answer].First).Choice);
            var answer = (ChoiceAnswer)player.AnswerTo(scene, onOffer.MoveToImmutable(), 0);
            foreach (var edge in edges)
            {
                if (ReferenceEquals(((ChoiceAnswer)graph.Groups[edge.Answer].First).Choice, answer.Choice)) return (edge, answer);
            }

            throw new System.Diagnostics.UnreachableException();
        }

        /// <summary>The answer to a pick, an order or a text, with the way out whose group of answers has it.</summary>
        private (Edge Edge, Answer Answer) TaskOf(Scene scene, ReadOnlySpan<Edge> edges, int visit)
        {
            if (!_tasks.TryGetValue((scene.Index, visit), out var task))
            {
                var answer = player.AnswerTo(scene, [], visit);
                foreach (var edge in edges)
                {
                    if (graph.Groups[edge.Answer].Members.Any(member => member.Written == answer.Written)) task = (edge.Answer, answer);
                }

                _tasks[(scene.Index, visit)] = task;
            }

            foreach (var edge in edges)
            {
                if (edge.Answer == task.Group) return (edge, task.Answer);
            }

            throw new System.Diagnostics.UnreachableException();
        }

        private NaivePlay Ended(Node end)
        {
            var steps = new List<string>();
            for (Node? at = end; at is { } node; at = _parents[node].From)
            {
                if (_parents[node].Step is { } step) steps.Add(step);
            }

            steps.Reverse();
            return new NaivePlay(player.Kind, [.. steps], ScoreOf(end), steps.Any(step => step.StartsWith('~')));
        }
    }
}
