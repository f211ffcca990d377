using FsCheck;
using FsCheck.Fluent;
using MentorSim.Engine.Exploration;
using MentorSim.Engine.Play;
using MentorSim.Engine.Scenarios;
using MentorSim.Engine.Scoring;
using MentorSim.Engine.Tests.Play;

namespace MentorSim.Engine.Tests.Exploration.Agreement;

/// <summary>Points lost, decision by decision, held against all plays that could have followed.</summary>
[Trait("Long", "RandomStories")]
public sealed class RegretTests
{
    private const int PlaysOfEach = 5;

    private int _checked;

    [Theory]
    [InlineData(PlayMode.Practice)]
    [InlineData(PlayMode.Assess)]
    [InlineData(PlayMode.Interview)]
    public void Regrets_add_up_exactly_to_what_is_missing_of_what_luck_left(PlayMode mode)
    {
        Check.One(Seeded.Config(1_000), Prop.ForAll(SmallStory.Any, story =>
        {
            var scenario = Some.Scenario(story.Text);
            if (PlayTree.Of(scenario, most: 20_000).Root is not { } root) return;
            var scorer = new Scorer(StateGraph.Explore(scenario));
            for (var seed = 1; seed <= PlaysOfEach; seed++)
            {
                var session = Some.Session(scenario, mode, seed);
                session.Begin();
                RandomPlay.ToTheEnd(session, new Random(seed));
                Agree(session.Passage, scorer.Score(session), root, mode == PlayMode.Assess);
            }
        }));
        _checked.ShouldBeGreaterThan(0);
    }

    private void Agree(Passage passage, Scorecard card, PlayNode root, bool stops)
    {
        var (node, ceiling, points) = (root, ValueOf(root), new int[root.Value.Length]);
        var regrets = new List<int>();
        foreach (var moment in passage.Moments)
        {
            switch (moment)
            {
                case WentOnByItself went:
                    var fall = node.Ways.Single(way => way.To.State.Equals(went.After));
                    ceiling = [.. ceiling.Select((most, column) => most + ValueOf(fall.To)[column] - ValueOf(node)[column])];
                    node = fall.To;
                    break;
                case Decided decided:
                    var way = node.Ways.Single(way => way.Answer!.Written == decided.Answer.Written);
                    regrets.Add(ValueOf(node)[0] - way.Earned[0] - (stops && way.IsBreach ? 0 : ValueOf(way.To)[0]));
                    points = [.. points.Zip(way.Earned, (had, earned) => had + earned)];
                    node = way.To;
                    if (stops && way.IsBreach) passage.Stopped.ShouldBeTrue();
                    break;
            }
        }

        card.Decisions.Select(decision => decision.Regret!.Value).ShouldBe(regrets);
        card.Decisions.Sum(decision => decision.Regret!.Value).ShouldBe(card.Total.Ceiling!.Value - card.Total.Points);
        ((Score[])[card.Total, .. card.Units.Select(unit => unit.Score)]).ShouldBe(points.Zip(ceiling, (had, most) => new Score(had, most)));
        _checked++;

        int[] ValueOf(PlayNode at) => stops ? at.AssessedValue : at.Value;
    }
}
