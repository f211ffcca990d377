using System.Globalization;
using System.Text;
using MentorSim.Engine.Exploration;
using MentorSim.Engine.Play;
using MentorSim.Engine.Scenarios;

namespace MentorSim.Engine.Tests.Exploration;

[Trait("Long", "RandomStories")]
public sealed class LiveSlotsTests
{
    [Fact]
    public void A_packed_state_unpacks_to_one_that_packs_to_the_same_and_offers_the_same()
    {
        var stories = new RandomStories(Seeded.Random(50));
        for (var i = 0; i < Scale.Count(2_000); i++)
        {
            var text = stories.Next();
            var story = new Story(Some.Scenario(text));
            var live = new LiveSlots(story.Scenario, addsAreReads: i % 2 == 0);
            foreach (var state in Walk(story, Seeded.Random(i)))
            {
                var (back, packed) = PackAndUnpack(live, state);
                Pack(live, back).ShouldBe(packed, text);
                back.Scene.ShouldBe(state.Scene, text);
                story.OnOffer(back).ShouldBe(story.OnOffer(state), text);
                story.TextsOf(back).ShouldBe(story.TextsOf(state), text);
                story.FallsFrom(back).ShouldBe(story.FallsFrom(state), text);
            }
        }
    }

    [Theory]
    [InlineData(-1_000_000, 1_000_000, 1)]
    [InlineData(-1_000_000, 1_000_000, 3)]
    [InlineData(-1_000_000, 1_000_000, 7)]
    [InlineData(0, 1, 64)]
    [InlineData(0, 1, 130)]
    [InlineData(-3, 3, 40)]
    [InlineData(5, 5, 4)]
    public void A_state_that_fills_several_words_keeps_every_value(int min, int max, int vars)
    {
        var story = new Story(ManyVars(vars, min, max));
        var (live, random) = (new LiveSlots(story.Scenario, addsAreReads: false), Seeded.Random(vars));
        for (var i = 0; i < 50; i++)
        {
            var values = Enumerable.Range(0, vars).Select(_ => i == 0 ? min : i == 1 ? max : random.Next(min, max + 1)).ToArray();
            var begin = story.Begin();
            var state = begin with { Slots = [.. values, .. begin.Slots.Skip(vars)] };

            var (back, _) = PackAndUnpack(live, state);

            back.Slots.Take(vars).ShouldBe(values);
        }
    }

    [Fact]
    public void What_nothing_ahead_reads_is_left_out()
    {
        var story = new Story(Some.Story(
            """
            vars: { read: false, unread: false }
            start: one
            scenes:
              one:
                choices:
                  - { id: a, text: A., to: two, set: { read: true, unread: true }, feedback: Yes. }
              two:
                choices:
                  - { id: b, text: B., to: end, when: read, feedback: Yes. }
                  - { id: c, text: C., to: end, feedback: Yes. }
              end: { ending: good, text: Done. }
            """));
        var live = new LiveSlots(story.Scenario, addsAreReads: false);
        var two = story.Take(story.Begin(), story.AnswersIn(story.Begin()).First());

        var atTwo = PackAndUnpack(live, two).Back;
        var atEnd = PackAndUnpack(live, story.Take(two, story.AnswersIn(two).ElementAt(1))).Back;

        (two.Slots[0], two.Slots[1]).ShouldBe((1, 1));
        (atTwo.Slots[0], atTwo.Slots[1]).ShouldBe((1, 0));
        (atEnd.Slots[0], atEnd.Slots[1]).ShouldBe((0, 0));
    }

    // Events that fired are told apart in what is read ahead only while they fit a word of bits.
    [Theory]
    [InlineData(64)]
    [InlineData(65)]
    [InlineData(90)]
    public void A_story_with_many_events_has_the_plays_that_plain_search_finds(int events)
    {
        var scenario = Some.Story(
            $$"""
            vars: { number: { start: 0, min: 0, max: 200 } }
            start: one
            scenes:
              one:
                choices:
                  - { id: more, text: More., to: one, when: number < 40, add: { number: 3 }, evidence: { T1.1: 1 }, feedback: Yes. }
                  - { id: end, text: End., to: end, feedback: Yes. }
              bell:
                choices:
                  - { id: back, text: Back., to: one, feedback: Yes. }
              end: { ending: good, text: Done. }
            events:
            {{string.Concat(Enumerable.Range(0, events).Select(i => string.Create(CultureInfo.InvariantCulture, $"  - {{ when: number == {i + 1}, to: bell }}\n")))}}
            """);
        var graph = StateGraph.Explore(scenario);
        var order = PlayOrder.Of(graph);
        var plain = PlainSearch.Of(scenario);

        (order.EveryPlayEnds, plain.GaveUp).ShouldBe((true, false));
        PlayCount.Of(graph, order).ShouldBe(plain.Plays);
        Values.Of(graph, order, scenario.ScoringPack!, stopsAtIncidents: false).AtStart.ShouldBe(plain.Value);
    }

    [Fact]
    public void Events_that_can_have_happened_in_any_combination_do_not_cost_the_size_of_the_story_for_each()
    {
        const int events = 14;
        var text = new StringBuilder("vars: { ").AppendJoin(", ", Enumerable.Range(0, events).Select(i => $"f{i}: false")).Append(" }\nstart: s0\nscenes:\n");
        for (var i = 0; i < events; i++)
        {
            text.Append(CultureInfo.InvariantCulture, $"  s{i}: {{ text: Here., choices: [ {{ id: a, text: Yes., set: {{ f{i}: true }}, to: s{i + 1}, feedback: Why. }}, {{ id: b, text: No., to: s{i + 1}, feedback: Why. }} ] }}\n");
            text.Append(CultureInfo.InvariantCulture, $"  e{i}: {{ text: There., choices: [ {{ id: on, text: On., to: s{i + 1}, feedback: Why. }} ] }}\n");
        }

        text.Append(CultureInfo.InvariantCulture, $"  s{events}: {{ text: Done., ending: good }}\nevents:\n");
        for (var i = 0; i < events; i++) text.Append(CultureInfo.InvariantCulture, $"  - {{ when: f{i}, to: e{i} }}\n");
        var scenario = Some.Story(text.ToString());
        var before = GC.GetAllocatedBytesForCurrentThread();

        var graph = StateGraph.Explore(scenario);

        (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBeLessThan(120 << 20);
        PlayCount.Of(graph, PlayOrder.Of(graph)).ShouldBe(1 << events);
    }

    private static Scenario ManyVars(int count, int min, int max)
    {
        var vars = string.Join(", ", Enumerable.Range(0, count).Select(i => string.Create(CultureInfo.InvariantCulture, $"v{i}: {{ start: {min}, min: {min}, max: {max} }}")));
        var parts = string.Join(", ", Enumerable.Range(0, count).Select(i => $"{{ when: v{i} > 0, text: Much. }}"));
        return Some.Story($"vars: {{ {vars} }}\nstart: one\nscenes:\n  one: {{ text: [{parts}], ending: good }}\n");
    }

    private static IEnumerable<StoryState> Walk(Story story, Random random)
    {
        var state = story.Begin();
        for (var step = 0; step < 20; step++)
        {
            yield return state;
            StoryState[] next = [.. story.AnswersIn(state).Select(answer => story.Take(state, answer)), .. story.FallsFrom(state).Select(fall => story.GoTo(state, fall.To))];
            if (next.Length == 0) yield break;
            state = random.Of(next);
        }
    }

    private static ulong[] Pack(LiveSlots live, StoryState state)
    {
        var words = new ulong[live.Words];
        live.Pack(state.Scene, state.Slots.AsSpan(), words);
        return words;
    }

    private static (StoryState Back, ulong[] Packed) PackAndUnpack(LiveSlots live, StoryState state)
    {
        var words = Pack(live, state);
        var slots = new int[state.Slots.Length];
        var scene = live.Unpack(words, slots);
        return (new StoryState(scene, [.. slots]), words);
    }
}
