using MentorSim.Engine.InTray;
using MentorSim.Engine.Scoring;
using MentorSim.Engine.Standards;
using static MentorSim.Engine.Tests.InTray.SomePaper;

namespace MentorSim.Engine.Tests.InTray;

public sealed class SittingScorerTests
{
    [Theory]
    [InlineData("now", 2)]
    [InlineData("today", 1)]
    [InlineData("this-week", 0)]
    [InlineData("none", 0)]
    [InlineData(null, 0)]
    public void A_priority_gives_two_points_and_one_when_it_is_a_step_off(string? priority, int points) =>
        Score("note", Answer(priority)).Priority.ShouldBe(points);

    [Theory]
    [InlineData("none", 2)]
    [InlineData("this-week", 2)]
    [InlineData("today", 1)]
    [InlineData("now", 0)]
    public void Of_several_sound_priorities_the_best_counts(string priority, int points) => Score("list", Answer(priority)).Priority.ShouldBe(points);

    [Theory]
    [InlineData("tell", 3)]
    [InlineData("hand-on", 1)]
    [InlineData("tell hand-on", 3)]
    [InlineData("tell file", 1)]
    [InlineData("file reply", -3)]
    [InlineData("tell file reply", 0)]
    [InlineData("", 0)]
    public void Actions_give_the_highest_value_chosen_and_all_negative_ones(string actions, int points) =>
        Score("note", Answer(actions: actions)).Actions.ShouldBe(points);

    [Theory]
    [InlineData("lead", 2)]
    [InlineData("lead head", 2)]
    [InlineData("head", 1)]
    [InlineData("", 0)]
    public void People_are_worth_the_same_way(string to, int points) => Score("note", Answer(to: to)).To.ShouldBe(points);

    [Theory]
    [InlineData("now", 3)]
    [InlineData("0m", 3)]
    [InlineData("10m", 3)]
    [InlineData("11m", 2)]
    [InlineData("8h", 2)]
    [InlineData("today", 2)]
    [InlineData("this-week", 1)]
    [InlineData("none", 0)]
    [InlineData(null, 0)]
    public void A_time_gives_the_points_of_the_first_entry_that_it_is_not_later_than(string? byWhen, int points) =>
        Score("call", Answer(byWhen: byWhen)).ByWhen.ShouldBe(points);

    [Fact]
    public void Points_of_an_item_may_be_below_zero() => Score("note", Answer("none", "file reply")).Points.ShouldBe(-3);

    // What is said of the note, and whether it is a breach: tell, by 10 minutes.
    [Theory]
    [InlineData("tell", "now", false)]
    [InlineData("tell", "10m", false)]
    [InlineData("tell", "11m", true)]
    [InlineData("tell", "today", true)]
    [InlineData("tell", null, true)]
    [InlineData("hand-on", "now", true)]
    [InlineData("", null, true)]
    public void Not_to_say_in_time_what_must_be_done_is_a_breach(string actions, string? byWhen, bool isBreach) =>
        Sat(("note", Answer(actions: actions, byWhen: byWhen))).Breaches.Any(breach => breach.Item.Id == "note").ShouldBe(isBreach);

    [Theory]
    [InlineData("now", null, false)]
    [InlineData("today", null, true)]
    [InlineData("now", "today", true)]
    [InlineData("today", "now", false)]
    public void Where_no_time_is_given_the_priority_is_the_time_of_a_breach(string priority, string? byWhen, bool isBreach) =>
        Sat(("note", Answer(priority, "tell", byWhen: byWhen))).Breaches.Any(breach => breach.Item.Id == "note").ShouldBe(isBreach);

    [Fact]
    public void Two_rules_of_an_item_that_see_one_breach_are_flagged_once()
    {
        var paper = Of(Written.Replace("- { if: [tell, file], incident: X-01 }", "- { if: [tell, file], incident: X-01 }\n        - { unless: reply, incident: X-01 }", StringComparison.Ordinal));
        var answers = new ScriptedAnswer(paper.Find("call")!.Index, Answer(actions: "file"), null);

        SittingScorer.Score(paper, new PaperTest("", [answers], new PaperExpectation(), default)).Breaches
            .Where(breach => breach.Item.Id == "call").Select(breach => breach.Incident.Id).ShouldBe(["X-01"]);
    }

    [Theory]
    [InlineData("tell", true)]
    [InlineData("reply file", true)]
    [InlineData("reply", false)]
    [InlineData("", false)]
    public void To_say_what_must_not_be_done_is_a_breach(string actions, bool isBreach) =>
        Sat(("call", Answer(actions: actions))).Breaches.Any(breach => breach.Item.Id == "call").ShouldBe(isBreach);

    [Fact]
    public void A_breach_makes_its_unit_not_yet_and_the_result_too_and_takes_no_points()
    {
        var score = Sat(
            ("note", Answer("now", "tell", "lead", "now")), ("call", Answer("today", "reply file", byWhen: "10m")),
            ("form", Answer("this-week", "hand-on")), ("list", Answer("none", "file")));

        score.Points.ShouldBe(score.Most);
        score.Units.Select(unit => (unit.Unit.Id, unit.Score.Points, unit.Score.Ceiling, unit.Level)).ShouldBe([("T1", 1, 1, Level.NotYet), ("T2", 2, 2, Level.Strong)]);
        score.Result.ShouldBe(Result.NotYet);
    }

    [Theory]
    [InlineData("tell", 2)]
    [InlineData("tell file", 2)]
    [InlineData("hand-on", 0)]
    public void Evidence_is_given_for_the_best_action(string actions, int points) =>
        Sat(("note", Answer(actions: actions))).Units.Single(unit => unit.Unit.Id == "T2").Score.Points.ShouldBe(points);

    // Numbers of note, list, call and form; pairs are note before the others, call and form before list.
    [Theory]
    [InlineData(1, 4, 2, 3, 5, 10)]
    [InlineData(1, 4, 3, 2, 5, 10)]
    [InlineData(4, 3, 2, 1, 2, 4)]
    [InlineData(4, 1, 2, 3, 0, 0)]
    [InlineData(1, 1, 1, 1, 0, 0)]
    [InlineData(1, 2, 3, 0, 2, 4)]
    public void The_order_is_the_share_of_pairs_of_different_groups(int note, int list, int call, int form, int right, int outOfTen)
    {
        var order = Sat(("note", Numbered(note)), ("list", Numbered(list)), ("call", Numbered(call)), ("form", Numbered(form))).Order;

        order.ShouldBe(new OrderScore(right, 5));
        order!.OutOfTen.ShouldBe(outOfTen);
    }

    [Theory]
    [InlineData(1, 20, 1)]
    [InlineData(1, 21, 0)]
    [InlineData(1, 4, 3)]
    [InlineData(3, 4, 8)]
    [InlineData(2, 3, 7)]
    public void Out_of_ten_is_rounded_half_up(int right, int of, int outOfTen) => new OrderScore(right, of).OutOfTen.ShouldBe(outOfTen);

    [Fact]
    public void A_pair_is_left_out_where_one_had_not_arrived_when_the_other_was_numbered()
    {
        // The note is numbered before the call and the form are there: only its pair with the list is left of its three.
        var text = Written + """
            tests:
              - name: early
                answers:
                  note: { number: 3, at: 2m }
                  list: { number: 4, at: 8m }
                  call: { number: 1, at: 8m }
                  form: { number: 2, at: 8m }
                expect: { first: kept }
            """;
        var paper = Of(text);
        var score = SittingScorer.Score(paper, paper.Tests[0]);

        score.Order.ShouldBe(new OrderScore(3, 3));
        score.First.Single().State.ShouldBe(GateState.NotJudged);
        score.FirstKept.ShouldBeNull();
    }

    [Theory]
    [InlineData(1, 2, GateState.Kept)]
    [InlineData(2, 1, GateState.Broken)]
    [InlineData(1, 1, GateState.Broken)]
    [InlineData(0, 1, GateState.Broken)]
    [InlineData(0, 0, GateState.Broken)]
    [InlineData(1, 0, GateState.Kept)]
    public void What_must_come_first_is_a_gate_of_its_own(int note, int call, GateState state) =>
        Sat(("note", Numbered(note)), ("call", Numbered(call))).First.Single().State.ShouldBe(state);

    [Fact]
    public void Naive_patterns_get_what_their_answers_are_worth_and_chance_the_mean()
    {
        var naive = Sat().Naive.ToDictionary(score => score.Pattern, score => score.Items);

        // note: priority 2, tell 3 with reply -1, lead 2, now 2; list: tell -2; call: 1 + reply 2 + 3; form: 0 + hand-on 3 + head -1.
        naive[NaivePatternKind.TickEverything].ShouldBe([8, -2, 6, 2]);
        naive[NaivePatternKind.AllUrgent].ShouldBe([9, -2, 4, 0]);
        naive[NaivePatternKind.FileEverything].ShouldBe([-2, 4, 0, 1]);
        // note: (2+1)/4 + (3-1+1-2)/4 + (2+1)/4 + (2+1)/2.
        naive[NaivePatternKind.Chance].ShouldBe([0.75m + 0.25m + 0.75m + 1.5m, 1.25m, 1m + 1m + 1.5m, 1m + 0.75m - 0.5m]);
    }

    public static TheoryData<string> ShippedPapers => [.. PaperFile.PathsIn(Path.Combine(Golden.Root, "scenarios")).Select(path => Path.GetRelativePath(Golden.Root, path))];

    [Theory]
    [MemberData(nameof(ShippedPapers))]
    public void Chance_is_the_mean_of_every_answer_of_one_word_each(string path)
    {
        var paper = PaperFile.Read(Path.Combine(Golden.Root, path), Some.ShippedBank()).Paper!;
        var answers = from priority in paper.Priorities
                      from action in paper.Actions
                      from person in paper.People
                      from byWhen in paper.Priorities
                      select Answer(priority, action.Id, person.Id, byWhen);
        var all = answers.ToList();

        foreach (var (item, chance) in paper.Items.Zip(NaivePattern.ScoresOf(paper).Single(score => score.Pattern == NaivePatternKind.Chance).Items))
            chance.ShouldBe((decimal)all.Average(answer => SittingScorer.Score(paper, item, answer).Points), 0.000001m);
    }

    [Theory]
    [MemberData(nameof(ShippedPapers))]
    public void No_answer_earns_more_than_the_most_that_can_be_had(string path)
    {
        var paper = PaperFile.Read(Path.Combine(Golden.Root, path), Some.ShippedBank()).Paper!;
        var answers = (from priority in paper.Priorities
                       from action in paper.Actions
                       from person in paper.People
                       from byWhen in paper.Priorities.Append("1m")
                       select Answer(priority, action.Id, person.Id, byWhen)).ToList();

        foreach (var item in paper.Items)
        {
            answers.Max(answer => SittingScorer.Score(paper, item, answer).Points).ShouldBe(item.Key.Most, item.Id);
            answers.Max(answer => SittingScorer.Score(paper, item, answer with { Actions = [.. paper.Actions.Take(3).Select(action => action.Id)] }).Points).ShouldBeLessThanOrEqualTo(item.Key.Most);
        }
    }

    [Fact]
    public void What_never_arrived_earns_nothing_and_is_no_breach()
    {
        var clock = new Play.TwoClocks();
        var sitting = Sitting(clock);
        sitting.Open();
        sitting.Answer("note", Answer("now", "tell", "lead", "now", 1));
        sitting.Submit();

        var score = SittingScorer.Score(sitting);

        score.Breaches.ShouldBeEmpty();
        score.Points.ShouldBe(9);
        score.Most.ShouldBe(9 + 4 + 7 + 5);
        score.Order.ShouldBe(new OrderScore(0, 1), "the list was there and was given no number");
    }

    private static ItemAnswer Numbered(int number) => Answer(number: number == 0 ? null : number);

    private static ItemScore Score(string item, ItemAnswer answer) => SittingScorer.Score(Small, Small.Find(item)!, answer);

    private static SittingScore Sat(params (string Item, ItemAnswer Answer)[] answers) =>
        SittingScorer.Score(Small, new PaperTest("", [.. answers.Select(pair => new ScriptedAnswer(Small.Find(pair.Item)!.Index, pair.Answer, null))], new PaperExpectation(), default));
}
