using MentorSim.Engine.Exploration;
using MentorSim.Engine.Play;
using MentorSim.Engine.Scenarios;

namespace MentorSim.Engine.Tests.Exploration;

public sealed class AnswerGroupTests
{
    [Fact]
    public void Answers_of_one_group_earn_the_same_and_lead_to_the_same_state()
    {
        var stories = new RandomStories(Seeded.Random(13));
        var merged = 0;
        for (var i = 0; i < Scale.Count(3_000); i++)
        {
            var text = stories.Next();
            var scenario = Some.Scenario(text);
            var graph = StateGraph.Explore(scenario);
            var order = PlayOrder.Of(graph);
            var values = order.EveryPlayEnds ? Values.Of(graph, order, scenario.ScoringPack!, stopsAtIncidents: false) : null;
            var slots = new int[scenario.Layout.Slots.Length];
            for (var number = 0; number < graph.StateCount; number++)
            {
                var scene = graph.Unpack(number, slots);
                var state = new StoryState(scene, [.. slots]);
                foreach (var edge in graph.EdgesOf(number).ToArray().Where(edge => edge.Answer >= 0))
                {
                    var group = graph.Groups[edge.Answer];
                    if (group.Count > 1) merged++;
                    foreach (var answer in group.Members)
                    {
                        graph.Find(graph.Story.Take(state, answer)).ShouldBe(edge.To, $"{answer} in {scenario.Scenes[scene].Id}\n{text}");
                        (values?.Earned(answer) ?? []).ShouldBe(values?.Earned(group.First) ?? [], text);
                        answer.IsIncident.ShouldBe(group.First.IsIncident);
                        Boundaries(answer).ShouldBe(Boundaries(group.First));
                    }
                }
            }
        }

        merged.ShouldBeGreaterThan(0);

        static IEnumerable<string> Boundaries(Answer answer) =>
            answer.Taken.SelectMany(offer => offer.Oversteps).Select(boundary => boundary.Id).Concat(answer.Taken.Select(offer => offer.Critical?.Id ?? "")).Where(id => id.Length > 0).Order();
    }

    [Fact]
    public void Every_answer_is_in_one_group_and_transitions_count_them_all()
    {
        var stories = new RandomStories(Seeded.Random(14));
        for (var i = 0; i < Scale.Count(2_000); i++)
        {
            var scenario = Some.Scenario(stories.Next());
            var groups = AnswerGroup.Of(scenario);
            foreach (var scene in scenario.Scenes)
            {
                var all = scene.WayOn is Decision decision ? Answers.To(decision).Select(answer => answer.Written).Order().ToList() : [];
                groups[scene.Index].SelectMany(group => group.Members).Select(answer => answer.Written).Order().ShouldBe(all);
            }
        }
    }

    [Fact]
    public void Nine_options_that_do_nothing_are_one_group_of_512()
    {
        var scenario = Pick(9, _ => "");
        var groups = AnswerGroup.Of(scenario)[0];
        groups.Length.ShouldBe(1);
        groups[0].Count.ShouldBe(512);
        StateGraph.Explore(scenario).TransitionCount.ShouldBe(512);
    }

    [Theory]
    [InlineData("evidence: { T1.1: 1 }, ", 10)]
    [InlineData("shows: [listener], ", 1)]
    [InlineData("critical: X-01, ", 10)]
    [InlineData("oversteps: [judge], ", 10)]
    [InlineData("add: { n: 1 }, ", 10)]
    [InlineData("set: { n: 1 }, ", 10)]
    public void Ticks_are_told_apart_by_what_they_do(string marks, int groups) =>
        AnswerGroup.Of(Pick(9, _ => marks))[0].Length.ShouldBe(groups);

    [Fact]
    public void A_tick_that_a_condition_asks_for_is_told_apart() =>
        AnswerGroup.Of(Pick(4, _ => "", "events: [{ when: chose(desk.o2), to: end }]\n"))[0].Length.ShouldBe(2);

    [Fact]
    public void Options_act_in_the_order_of_the_file_and_what_overwrites_is_told_apart()
    {
        var scenario = Pick(2, i => i == 0 ? "set: { n: 2 }, " : "add: { n: 1 }, ");
        var story = new Story(scenario);
        var begun = story.Begin();
        int[] After(string answer) => [story.Take(begun, Answers.Read((Decision)scenario.Scenes[0].WayOn, scenario.Scenes[0].Offers, answer, "desk")).Slots[scenario.Layout.Vars[0].Slot]];
        After("o1+o0").ShouldBe([3], "set of the first comes before add of the second, however they are written");
        AnswerGroup.Of(scenario)[0].Length.ShouldBe(4);
    }

    private static Scenario Pick(int options, Func<int, string> marks, string more = "") => Some.Story(
        "vars: { n: { start: 0, min: 0, max: 9 } }\n" + more + "start: desk\nscenes:\n  desk:\n    pick:\n      prompt: Which?\n      to: end\n      options:\n" +
        string.Concat(Enumerable.Range(0, options).Select(i => $"        - {{ id: o{i}, text: This., {marks(i)}feedback: F. }}\n")) + "  end: { ending: good }\n");
}
