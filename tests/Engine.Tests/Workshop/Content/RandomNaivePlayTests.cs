using System.Collections.Immutable;
using MentorSim.Engine.Exploration;
using MentorSim.Engine.Play;
using MentorSim.Engine.Scoring;
using MentorSim.Engine.Tests.Exploration;
using MentorSim.Engine.Tests.Scoring;
using MentorSim.Engine.Workshop.Content;

namespace MentorSim.Engine.Tests.Workshop.Content;

/// <summary>Who does not read, held against playing each of their plays through a session.</summary>
[Trait("Long", "NaivePlays")]
public sealed class RandomNaivePlayTests
{
    private const int MostPlays = 300;

    [Fact]
    public void Somebody_passes_where_one_of_their_plays_passes_and_the_play_that_is_shown_does()
    {
        var (stories, random, passed, compared) = (new RandomStories(Seeded.Random(61)), Seeded.Random(62), 0, 0);
        for (var i = 0; i < Scale.Count(20_000); i++)
        {
            var text = Reworded(stories.Next(), random);
            var scenario = Some.Scenario(text);
            var graph = StateGraph.Explore(scenario);
            var order = PlayOrder.Of(graph);
            if (!order.EveryPlayEnds) continue;
            var (scorer, values) = (new Scorer(graph), Values.Of(graph, order, scenario.ScoringPack!, stopsAtIncidents: false));
            foreach (var player in NaivePlayer.Of(scenario))
            {
                var plays = Plays(player, graph.Story).Take(MostPlays + 1).ToList();
                if (plays.Count > MostPlays) continue;
                compared++;
                var shown = NaivePlay.Passing(player, graph, values);
                (shown is not null).ShouldBe(plays.Any(play => Counts(player, scorer.Score(Played.Of(scenario, play)))), $"{player.Kind}\n{text}");
                if (shown is null) continue;
                passed++;
                var session = Some.Session(scenario, seed: random.Next());
                AnswerList.Of(shown.Answers).PlayIn(session);
                var card = scorer.Score(session);
                (card.Result, card.Total).ShouldBe((Result.Competent, shown.Score), $"{player.Kind}: {string.Join(",", shown.Answers)}\n{text}");
            }
        }

        compared.ShouldBeGreaterThan(passed);
        passed.ShouldBeGreaterThan(0);
    }

    /// <summary>Texts of several lengths, some of which name the lead.</summary>
    private static string Reworded(string text, Random random) => string.Concat(text.Split("text: Go.").SelectMany((part, n) =>
        n == 0 ? [part] : new[] { $"text: {random.Of(["Go.", "Go on then.", "Tell the DSL.", "Sit down."])}", part }));

    private static bool Counts(NaivePlayer player, Scorecard card) =>
        card.Result == Result.Competent &&
        card.Decisions.Count(decision => decision.Best.Length < new Story(card.Scenario).AnswersIn(decision.Taken.Before).Count()) >= NaivePlay.FewestDecisions &&
        (player.Kind != NaivePlayerKind.Lead || card.Decisions.SelectMany(decision => decision.Taken.Answer is OrderAnswer ? [] : decision.Taken.Answer.Taken)
            .Any(offer => offer.Text.ToString().Contains("DSL", StringComparison.Ordinal)));

    /// <summary>All plays of somebody, one for each way in which chance can fall.</summary>
    private static IEnumerable<ImmutableArray<string>> Plays(NaivePlayer player, Story story)
    {
        return From(story.Begin(), []);

        IEnumerable<ImmutableArray<string>> From(StoryState state, ImmutableArray<string> way)
        {
            if (story.FallsFrom(state) is { Length: > 0 } falls)
            {
                return falls.SelectMany(fall => From(story.GoTo(state, fall.To), fall.IsChance ? way.Add($"~{story.Scenario.Scenes[fall.To].Id}") : way));
            }

            if (!story.AsksIn(state)) return [way];
            var scene = story.SceneOf(state);
            var visit = story.Scenario.Layout.Visits[scene.Index] is { } slot ? state.Slots[slot] : 0;
            var answer = player.AnswerTo(scene, story.OnOffer(state), visit);
            return From(story.Take(state, answer), way.Add(answer.Written));
        }
    }
}
