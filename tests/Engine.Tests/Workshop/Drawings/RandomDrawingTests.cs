using MentorSim.Engine.Exploration;
using MentorSim.Engine.Play;
using MentorSim.Engine.Scenarios;
using MentorSim.Engine.Tests.Exploration;
using MentorSim.Engine.Workshop.Drawings;

namespace MentorSim.Engine.Tests.Workshop.Drawings;

/// <summary>What drawings say of random stories, held against walking through all of their states with nothing merged.</summary>
[Trait("Long", "RandomDrawings")]
public sealed class RandomDrawingTests
{
    private const int MostStates = 5_000;

    [Fact]
    public void Marks_say_what_can_happen_and_nothing_else()
    {
        var (stories, compared, events, never) = (new RandomStories(Seeded.Random(61)), 0, 0, 0);
        for (var i = 0; i < Scale.Count(3_000); i++)
        {
            var text = stories.Next();
            var scenario = Some.Scenario(text);
            if (Walk.Of(scenario) is not { } walk) continue;
            compared++;
            var drawing = Drawn.Of(scenario);
            drawing.Scenes.Where(scene => scene.Met == Met.InSomePlay).Select(scene => scene.Scene.Index).ShouldBe(walk.Entered.Order(), text);
            drawing.Scenes.Where(scene => scene.IsDeadEnd).Select(scene => scene.Scene.Index).ShouldBe(walk.DeadEnds.Order(), text);
            var own = drawing.Ways.Where(way => !way.IsEvent).ToList();
            own.Where(way => way.Met == Met.InSomePlay).Select(way => NameOf(scenario, way)).Distinct().ShouldBe(walk.Taken, ignoreOrder: true, text);
            own.Where(way => way.IsAlwaysInterrupted).Select(way => NameOf(scenario, way)).ShouldBe(walk.Interrupted.Select(way => (way.From, way.Answer)).Distinct().Except(walk.Taken), ignoreOrder: true, text);
            drawing.Ways.Where(way => way.IsEvent).SelectMany(way => way.After.DefaultIfEmpty("").Select(after => (way.From, after, way.To))).Distinct()
                .ShouldBe(walk.Interrupted, ignoreOrder: true, text);
            events += walk.Interrupted.Count;
            never += drawing.Ways.Count(way => way.Met == Met.InNoPlay);
        }

        compared.ShouldBeGreaterThan(Scale.Count(3_000) / 2);
        events.ShouldBeGreaterThan(0);
        never.ShouldBeGreaterThan(0);
    }

    [Fact]
    public void The_best_play_can_be_played_and_earns_what_can_be_had_for_sure()
    {
        var (stories, played) = (new RandomStories(Seeded.Random(62)), 0);
        for (var i = 0; i < Scale.Count(3_000); i++)
        {
            var text = stories.Next();
            var scenario = Some.Scenario(text);
            var graph = StateGraph.Explore(scenario);
            var order = PlayOrder.Of(graph);
            var drawing = StoryDrawing.Of(graph, order);
            drawing.HasBestPlay.ShouldBe(order.EveryPlayEnds, text);
            if (!drawing.HasBestPlay) continue;
            var steps = drawing.Ways.SelectMany(way => way.Best.Select(step => (Way: way, Step: step))).OrderBy(pair => pair.Step.Number).ToList();
            steps.Select(pair => pair.Step.Number).ShouldBe(Enumerable.Range(1, steps.Count), text);
            steps.Select(pair => pair.Way.From).ShouldBe([.. new[] { scenario.Start }.Concat(steps.Select(pair => pair.Way.To)).Take(steps.Count)], text);

            string[] answers =
            [
                .. steps.Where(pair => scenario.Scenes[pair.Way.From].WayOn is not Fork || HasChance(drawing, pair.Way))
                    .Select(pair => scenario.Scenes[pair.Way.From].WayOn is Fork ? $"~{scenario.Scenes[pair.Way.To].Id}" : pair.Step.Answer ?? pair.Way.Name),
            ];
            var session = Scoring.Played.Of(scenario, answers);
            session.Passage.Decisions.SelectMany(decided => decided.Answer.Evidence).Where(evidence => evidence.Pack == scenario.ScoringPack).Sum(evidence => evidence.Points)
                .ShouldBe(Values.Of(graph, order, scenario.ScoringPack!, stopsAtIncidents: false).AtStart[0], $"{string.Join(',', answers)}\n{text}");
            played++;
        }

        played.ShouldBeGreaterThan(Scale.Count(3_000) / 2);
    }

    /// <summary>Whether chance has a say: not where all of its entries lead to one scene.</summary>
    private static bool HasChance(StoryDrawing drawing, DrawnWay way) =>
        way.When is null && drawing.Ways.Where(other => other.From == way.From && other.When is null).Select(other => other.To).Distinct().Count() > 1;

    private static (int From, string Answer) NameOf(Scenario scenario, DrawnWay way) => (way.From, scenario.Scenes[way.From].WayOn switch
    {
        ChoiceDecision => way.Name,
        Fork => $"~{way.To}",
        _ => "",
    });

    private sealed class Walk
    {
        public HashSet<int> Entered { get; } = [];

        public HashSet<int> DeadEnds { get; } = [];

        public HashSet<(int From, string Answer)> Taken { get; } = [];

        public HashSet<(int From, string Answer, int To)> Interrupted { get; } = [];

        /// <summary>All that can happen; null where that is too much.</summary>
        public static Walk? Of(Scenario scenario)
        {
            var (walk, story) = (new Walk(), new Story(scenario));
            var known = new HashSet<StoryState> { story.Begin() };
            var open = new Queue<StoryState>(known);
            while (open.TryDequeue(out var state))
            {
                if (known.Count > MostStates) return null;
                walk.Entered.Add(state.Scene);
                if (story.SceneOf(state).WayOn is Decision && !story.AnswersIn(state).Any()) walk.DeadEnds.Add(state.Scene);
                foreach (var answer in story.AnswersIn(state))
                {
                    var next = story.Take(state, answer);
                    var name = answer is ChoiceAnswer choice ? choice.Choice.Id : "";
                    if (next.Scene == answer.To) walk.Taken.Add((state.Scene, name));
                    else walk.Interrupted.Add((state.Scene, name, next.Scene));
                    if (known.Add(next)) open.Enqueue(next);
                }

                foreach (var fall in story.FallsFrom(state))
                {
                    walk.Taken.Add((state.Scene, $"~{fall.To}"));
                    var next = story.GoTo(state, fall.To);
                    if (known.Add(next)) open.Enqueue(next);
                }
            }

            return walk;
        }
    }
}
