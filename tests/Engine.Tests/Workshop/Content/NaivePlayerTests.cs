using System.Globalization;
using MentorSim.Engine.Exploration;
using MentorSim.Engine.Findings;
using MentorSim.Engine.Play;
using MentorSim.Engine.Scenarios;
using MentorSim.Engine.Workshop;
using MentorSim.Engine.Workshop.Content;

namespace MentorSim.Engine.Tests.Workshop.Content;

/// <summary>Who does not read: what they answer, when they pass, and when they just do not.</summary>
public sealed class NaivePlayerTests
{
    private const string Cast = "cast: { pupil: { year: 5, pronouns: she }, dsl: { from: school.dsl }, head: { from: school.head } }\n";

    private static readonly DateOnly Today = new(2026, 11, 21);

    [Theory]
    [InlineData(NaivePlayerKind.First, "takes the first on offer")]
    [InlineData(NaivePlayerKind.Longest, "takes the longest on offer")]
    [InlineData(NaivePlayerKind.Lead, "names the safeguarding lead or a deputy")]
    public void Each_player_passes_with_three_of_five_and_not_with_two(NaivePlayerKind player, string words)
    {
        var passed = Of(Rounds(player, right: 3)).ShouldHaveSingleItem();

        passed.Rule.Code.ShouldBe("MS6011");
        passed.Source.Slice(passed.Span).ShouldBe("some-story");
        passed.Message.ShouldContain(words);
        passed.Message.ShouldContain("with 3 of 5 points where 60% is enough: ");
        Of(Rounds(player, right: 2)).ShouldBeEmpty();
    }

    [Fact]
    public void A_serious_breach_on_the_way_is_no_pass()
    {
        var story = Rounds(NaivePlayerKind.First, right: 3);

        Of(story.Replace("evidence: { T1.1: 1 }, feedback: So. } # 0", "evidence: { T1.1: 1 }, critical: X-01, feedback: So. } # 0", StringComparison.Ordinal))
            .Select(finding => finding.Rule.Code).ShouldNotContain("MS6011");
    }

    [Fact]
    public void Two_decisions_say_nothing_of_a_player() => Of(Rounds(NaivePlayerKind.First, right: 2, of: 2)).ShouldBeEmpty();

    [Fact]
    public void A_pass_under_one_fall_of_chance_counts_and_shows_the_fall()
    {
        var story = Rounds(NaivePlayerKind.First, right: 3, of: 6);
        Of(story).ShouldBeEmpty();
        // The fall spares what this player would have done wrong.
        var withChance = story.Replace("s3:\n    choices", "s3: { then: [{ chance: 30%, to: end }, { to: s3b }] }\n  s3b:\n    choices", StringComparison.Ordinal);

        var finding = Of(withChance).ShouldHaveSingleItem();

        finding.Message.ShouldContain("can pass");
        finding.Message.ShouldContain("a,a,a,~end.");
    }

    [Fact]
    public void A_player_is_shown_also_where_a_rule_without_a_play_says_that_it_is_always_so() =>
        Of(Rounds(NaivePlayerKind.First, right: 5)).Select(finding => finding.Rule.Code).ShouldBe(["MS6009", "MS6011"]);

    [Fact]
    public void Where_nothing_names_the_lead_there_is_no_player_who_follows_the_lead() =>
        Passing(Rounds(NaivePlayerKind.First, right: 3), NaivePlayerKind.Lead).ShouldBeNull();

    [Fact]
    public void Who_follows_the_lead_and_plays_as_who_takes_the_first_is_not_shown_again()
    {
        var story = Rounds(NaivePlayerKind.First, right: 3).Replace("\"Go.\", to: s1", "\"Tell {dsl}.\", to: s1", StringComparison.Ordinal);

        Passing(story, NaivePlayerKind.Lead).ShouldNotBeNull().Answers.ShouldBe(Passing(story, NaivePlayerKind.First).ShouldNotBeNull().Answers);
        Of(story).ShouldHaveSingleItem().Message.ShouldContain("takes the first on offer");
    }

    [Fact]
    public void Nothing_is_said_beyond_the_bound()
    {
        var scenario = Some.Scenario(Rounds(NaivePlayerKind.First, right: 3));

        Passing(scenario, NaivePlayerKind.First).ShouldNotBeNull();
        Passing(scenario, NaivePlayerKind.First, mostNodes: 3).ShouldBeNull();
    }

    [Theory]
    [InlineData(NaivePlayerKind.First, 0, "x")]
    [InlineData(NaivePlayerKind.First, 2, "x+long")]
    [InlineData(NaivePlayerKind.Longest, 1, "long")]
    [InlineData(NaivePlayerKind.Longest, 2, "long+lead")]
    [InlineData(NaivePlayerKind.Lead, 0, "lead")]
    [InlineData(NaivePlayerKind.Lead, 3, "x+long+lead")]
    public void At_a_pick_the_fewest_are_ticked_and_at_least_one(NaivePlayerKind kind, int min, string ticked)
    {
        var scenario = Some.Story(string.Create(
            CultureInfo.InvariantCulture,
            $"start: a\nscenes:\n  a: {{ pick: {{ prompt: What?, min: {min}, max: 3, to: end, options: [{{ id: x, text: X., feedback: So. }}, {{ id: long, text: Something much longer than that., feedback: So. }}, {{ id: lead, text: Tell the DSL., feedback: So. }}] }} }}\n  end: {{ ending: good }}\n"));

        NaivePlayer.Of(scenario).Single(player => player.Kind == kind).AnswerTo(scenario.Scenes[0], [], 1).Written.ShouldBe(ticked);
    }

    [Fact]
    public void An_order_is_left_as_the_session_shows_it_and_no_text_is_written()
    {
        var scenario = Some.Story("start: a\nscenes:\n  a: { order: { prompt: What?, to: b, options: [{ id: p, text: P., feedback: So. }, { id: q, text: Q., feedback: So. }, { id: r, text: R., feedback: So. }, { id: s, text: S., feedback: So. }] } }\n" +
            "  b: { write: { prompt: What?, criteria: [{ id: x, text: It. }], to: end } }\n  end: { ending: good }\n");
        var session = Some.Session(scenario);
        session.Begin();

        foreach (var player in NaivePlayer.Of(scenario))
        {
            player.AnswerTo(scenario.Scenes[0], [], 1).Written.ShouldBe(string.Join('+', session.OnOffer.Select(offer => offer.Id)));
            player.AnswerTo(scenario.Scenes[1], [], 1).Written.ShouldBe("skip");
        }
    }

    [Theory]
    [InlineData("Tell {dsl}.", true)]
    [InlineData("Go to {dsl.their} room.", true)]
    [InlineData("Tell the DSL's deputy.", true)]
    [InlineData("Tell a deputy dsl.", true)]
    [InlineData("Ask the designated safeguarding  lead.", true)]
    [InlineData("Ask the Safeguarding Lead.", true)]
    [InlineData("Ask Ms Archer.", true)]
    [InlineData("Tell {head}.", false)]
    [InlineData("Follow the lead of {pupil}.", false)]
    [InlineData("It is about safeguarding.", false)]
    [InlineData("Ask Ms Archerley.", false)]
    [InlineData("Plug in the ADSL line.", false)]
    public void The_lead_is_named_by_place_name_or_post(string text, bool isNamed)
    {
        var scenario = Some.Scenario($"{Some.Head}{Cast}start: a\nscenes:\n  a: {{ choices: [{{ id: one, text: \"{text}\", to: end, feedback: So. }}] }}\n  end: {{ ending: good }}\n");

        new LeadNames(scenario, CastNames.For(scenario, NaivePlayer.Seed)).AreIn(scenario.AllOffers.Single().Text).ShouldBe(isNamed);
    }

    [Fact]
    public void A_person_of_the_story_whose_role_it_is_is_the_lead()
    {
        var scenario = Some.Story("cast: { her: { name: Mrs Quill, role: deputy safeguarding lead }, cook: { name: Mr Oats, role: cook } }\n" +
            "start: a\nscenes:\n  a: { choices: [{ id: one, text: \"Tell {her}.\", to: end, feedback: So. }, { id: two, text: \"Tell {cook}.\", to: end, feedback: So. }] }\n  end: { ending: good }\n");
        var leads = new LeadNames(scenario, CastNames.For(scenario, NaivePlayer.Seed));

        scenario.AllOffers.Select(offer => leads.AreIn(offer.Text)).ShouldBe([true, false]);
    }

    /// <summary>
    /// Scenes with two choices, of which one is right; in some the player takes it. What the other players go by leads them wrong.
    /// </summary>
    internal static string Rounds(NaivePlayerKind player, int right, int of = 5)
    {
        var scenes = Enumerable.Range(0, of).Select(n =>
        {
            var isRight = n < right;
            var (first, second) = player switch
            {
                NaivePlayerKind.First => isRight ? ("Go.", "Go on, but not just yet.") : ("Go on, but not just yet.", "Go."),
                NaivePlayerKind.Longest => isRight ? ("Go.", "Go on, but not just yet.") : ("Go on, but not just yet.", "Go."),
                NaivePlayerKind.Lead => isRight ? ("Go on, but not just yet.", "Tell {dsl}.") : ("Go on, but not just yet.", "Go."),
            };
            var rightIsFirst = player == NaivePlayerKind.First && isRight;
            return string.Create(
                CultureInfo.InvariantCulture,
                $"  s{n}:\n    choices:\n      - {{ id: a, text: \"{first}\", to: {Next(n)}, evidence: {{ {(rightIsFirst ? "T1.1: 1" : "")} }}, feedback: So. }} # {n}\n      - {{ id: b, text: \"{second}\", to: {Next(n)}, evidence: {{ {(rightIsFirst ? "" : "T1.1: 1")} }}, feedback: So. }}\n");
        });
        return $"{Some.Head}{Cast}start: s0\nscenes:\n{string.Concat(scenes)}  end: {{ ending: good }}\n";

        string Next(int n) => n + 1 == of ? "end" : string.Create(CultureInfo.InvariantCulture, $"s{n + 1}");
    }

    private static NaivePlay? Passing(string text, NaivePlayerKind kind) => Passing(Some.Scenario(text), kind);

    internal static NaivePlay? Passing(Scenario scenario, NaivePlayerKind kind, int mostNodes = NaivePlay.MostNodes)
    {
        var graph = StateGraph.Explore(scenario);
        var values = Values.Of(graph, PlayOrder.Of(graph), scenario.ScoringPack!, stopsAtIncidents: false);
        return NaivePlay.Passing(NaivePlayer.Of(scenario).Single(player => player.Kind == kind), graph, values, mostNodes);
    }

    private static List<Finding> Of(string text)
    {
        var file = Some.File(text);
        file.IsPlayable.ShouldBeTrue(Some.Report(file.Findings));
        return [.. ScenarioCheck.Of(file, Some.Bank(), Today).Findings];
    }
}
