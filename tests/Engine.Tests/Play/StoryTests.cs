using MentorSim.Engine.Play;
using MentorSim.Engine.Scenarios;

namespace MentorSim.Engine.Tests.Play;

public sealed class StoryTests
{
    private const string Rest =
        """
        vars:
          trust: { start: 2, min: 0, max: 5 }
          told: false
          mood: { start: wary, of: [wary, at-ease] }
        clock: { from: "08:10", to: "15:30" }
        start: door
        scenes:
          door:
            text: ["Always.", { when: trust > 2, text: Trusted. }, { when: time > 12:00, text: Late. }]
            choices:
              - { id: warm, text: Warm., to: door, add: { trust: 4 }, takes: 5m, feedback: F. }
              - { id: cold, text: Cold., to: door, add: { trust: -4 }, feedback: F. }
              - { id: tell, text: Tell., to: end, set: { told: true, mood: at-ease, trust: 1 }, takes: 4h, feedback: F. }
              - { id: calm, text: Calm., to: end, when: mood == at-ease, feedback: F. }
              - { id: again, text: Again., to: door, when: times(door) < 9, feedback: F. }
              - { id: long, text: Long., to: door, takes: 12h, feedback: F. }
          noon: { choices: [{ id: back, text: Back., to: door, feedback: F. }] }
          late: { choices: [{ id: back, text: Back., to: door, feedback: F. }] }
          end: { ending: good }
        events:
          - { when: time > 12:00 and told, to: noon }
          - { when: time > 12:00, to: late }
        claims: [{ possible: seen(end) }]
        """;

    private static readonly Scenario Scenario = Some.Story(Rest);
    private static readonly Story Story = new(Scenario);

    [Fact]
    public void A_sum_stays_at_its_bounds()
    {
        Var(After("warm"), "trust").ShouldBe("5");
        Var(After("cold"), "trust").ShouldBe("0");
        Var(After("warm", "cold"), "trust").ShouldBe("1");
    }

    [Fact]
    public void What_is_set_is_set()
    {
        var after = After("tell");

        Var(after, "told").ShouldBe("true");
        Var(after, "mood").ShouldBe("at-ease");
        Var(after, "trust").ShouldBe("1");
    }

    [Fact]
    public void Time_passes_and_stops_at_the_end_of_the_day()
    {
        Story.Begin().Time(Scenario).ShouldBe(8 * 60 + 10);
        After("warm", "warm").Time(Scenario).ShouldBe(8 * 60 + 20);
        After("long").Time(Scenario).ShouldBe(15 * 60 + 30);
        After("long", "back", "long").Time(Scenario).ShouldBe(15 * 60 + 30);
    }

    [Fact]
    public void The_first_event_that_holds_takes_over_and_none_fires_twice()
    {
        Scene(After("tell")).ShouldBe("noon");
        Scene(After("long")).ShouldBe("late");
        Scene(After("long", "back")).ShouldBe("door");
        Scene(After("tell", "back")).ShouldBe("late");
        Scene(After("tell", "back", "back")).ShouldBe("door");
    }

    [Fact]
    public void An_event_that_takes_over_keeps_the_other_scene_unseen() =>
        After("tell").Slots[Scenario.Layout.Seen[Scenario.Scenes.Single(scene => scene.Id == "end").Index]!.Value].ShouldBe(0);

    [Fact]
    public void Visits_are_counted_up_to_nine()
    {
        var visits = Scenario.Layout.Visits[0]!.Value;
        var state = Story.Begin();
        for (var visit = 1; visit < 15; visit++)
        {
            state.Slots[visits].ShouldBe(Math.Min(visit, 9));
            Story.OnOffer(state).Any(choice => choice.Id == "again").ShouldBe(visit < 9);
            state = Story.Take(state, new ChoiceAnswer(Choice("warm")));
        }
    }

    [Fact]
    public void A_choice_is_on_offer_while_its_condition_holds()
    {
        Story.OnOffer(Story.Begin()).Select(choice => choice.Id).ShouldBe(["warm", "cold", "tell", "again", "long"]);
        Story.OnOffer(After("tell", "back", "back")).Select(choice => choice.Id).ShouldContain("calm");
    }

    [Fact]
    public void Every_part_of_a_text_whose_condition_holds_is_shown_in_order()
    {
        Texts(Story.Begin()).ShouldBe(["Always."]);
        Texts(After("warm")).ShouldBe(["Always.", "Trusted."]);
        Texts(After("warm", "long", "back")).ShouldBe(["Always.", "Trusted.", "Late."]);
    }

    [Fact]
    public void Equal_states_are_equal_however_they_came_about()
    {
        After("warm").ShouldBe(After("warm"));
        After("warm").GetHashCode().ShouldBe(After("warm").GetHashCode());
        After("warm").ShouldNotBe(After("cold"));
        After("warm").Equals(null).ShouldBeFalse();
    }

    [Fact]
    public void A_fork_gives_the_way_of_its_first_condition_or_the_shares_of_chance()
    {
        var forked = Some.Story(
            """
            vars: { told: false }
            start: fork
            scenes:
              fork: { then: [{ when: told, to: a }, { chance: 30%, to: a }, { chance: 20%, to: b }, { chance: 10%, to: a }, { to: b }] }
              a: { choices: [{ id: tell, text: T., to: fork, set: { told: true }, feedback: F. }] }
              b: { ending: mixed }
            """);
        var story = new Story(forked);

        story.FallsFrom(story.Begin()).ShouldBe([new Fall(1, 40), new Fall(2, 60)]);
        var told = story.Take(story.GoTo(story.Begin(), 1), new ChoiceAnswer((Choice)forked.AllOffers.Single()));
        story.FallsFrom(told).ShouldBe([new Fall(1, 100)]);
        story.FallsFrom(told)[0].IsChance.ShouldBeFalse();
        story.FallsFrom(story.GoTo(told, 2)).ShouldBeEmpty();
    }

    [Fact]
    public void A_story_that_goes_round_by_itself_is_given_up()
    {
        var round = Some.Story("start: a\nscenes:\n  a: { then: [{ to: b }] }\n  b: { then: [{ to: a }] }\n");
        var session = Some.Session(round);

        session.Begin();

        session.State.ShouldBe(SessionState.Debrief);
        session.Passage.IsLost.ShouldBeTrue();
        session.Passage.Ending.ShouldBeNull();
    }

    [Fact]
    public void Where_nothing_is_on_offer_the_play_is_over_and_has_no_ending()
    {
        var stuck = Some.Story("vars: { told: false }\nstart: a\nscenes:\n  a: { choices: [{ id: x, text: X., to: a, when: told, feedback: F. }] }\n");
        var session = Some.Session(stuck);

        session.Begin();

        session.State.ShouldBe(SessionState.Debrief);
        session.Passage.IsOver.ShouldBeTrue();
        session.Passage.Ending.ShouldBeNull();
    }

    private static StoryState After(params string[] choices) =>
        choices.Aggregate(Story.Begin(), (state, id) => Story.Take(state, Answers.Read((Decision)Story.SceneOf(state).WayOn, Story.SceneOf(state).Offers, id, "here")));

    private static Choice Choice(string id) => (Choice)Scenario.AllOffers.First(offer => offer.Id == id);

    private static string Scene(StoryState state) => Story.SceneOf(state).Id;

    private static IEnumerable<string> Texts(StoryState state) => Story.TextsOf(state).Select(text => text.ToString());

    private static string Var(StoryState state, string name)
    {
        var found = Scenario.Layout.Vars.Single(var => var.Name == name);
        return found.Show(state.Slots[found.Slot]);
    }
}
