using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using MentorSim.Engine.Induction;
using Result = MentorSim.Engine.Scoring.Result;

namespace MentorSim.Engine.Tests.Induction;

public sealed class NextPlaysTests
{
    private static readonly string[] Ways = ["well", "strong", "partly", "little", "nothing", "badly", ""];

    private static readonly string[] Elements = ["LM1.1", "LM2.1", "LM3.3"];

    private static readonly string[] Scenarios = ["a", "b", "c"];

    private static readonly Gen<(int Day, string Scenario, string[] Ways)> Played = Gen.Choose(1, 30)
        .SelectMany(_ => Gen.Elements(Scenarios), (day, scenario) => (day, scenario))
        .SelectMany(_ => Gen.Elements(Ways).ArrayOf(Elements.Length), (play, ways) => (play.day, play.scenario, ways));

    private static readonly Arbitrary<World> Worlds = Played.ArrayOf()
        .SelectMany(_ => Gen.Elements(false, true).ArrayOf(Scenarios.Length * Elements.Length), WorldOf).ToArbitrary();

    [Fact]
    public void What_went_badly_comes_back_after_1_3_7_and_21_days_and_is_then_settled()
    {
        (DateOnly, bool) On(int day, bool isGood) => (new DateOnly(2026, 11, 1).AddDays(day - 1), isGood);
        int? DueAfter(params (DateOnly, bool)[] plays) => Comeback.Of(plays)!.Due is { } due ? due.DayNumber - new DateOnly(2026, 10, 31).DayNumber : null;

        Comeback.Of([On(1, true)]).ShouldBeNull();
        DueAfter(On(3, false)).ShouldBe(4);
        DueAfter(On(3, false), On(4, true)).ShouldBe(7);
        DueAfter(On(3, false), On(4, true), On(7, true)).ShouldBe(14);
        DueAfter(On(3, false), On(4, true), On(7, true), On(14, true)).ShouldBe(35);
        DueAfter(On(3, false), On(4, true), On(7, true), On(14, true), On(35, true)).ShouldBeNull();
        DueAfter(On(3, false), On(4, true), On(7, true), On(14, true), On(35, true), On(40, false)).ShouldBe(41);
        DueAfter(On(3, false), On(4, true), On(7, false)).ShouldBe(8);
        DueAfter(On(3, false), On(3, true)).ShouldBe(4, "what was read a moment ago is still in mind");
        DueAfter(On(3, false), On(4, true), On(4, true)).ShouldBe(7, "two good plays of one day are one");
        DueAfter(On(3, false), On(9, true)).ShouldBe(12, "the gap runs from when it went well");
        Comeback.Of([(DateOnly.MaxValue, false)])!.Due.ShouldBe(DateOnly.MaxValue, "a clock that was wrong by ages");
    }

    [Fact]
    public void What_is_due_comes_first_the_longest_overdue_before_the_rest_and_then_what_was_never_shown_and_then_the_weakest()
    {
        var progress = SomePlays.Progress(SomePlays.Play(3, "a").With("LM3.3 badly"), SomePlays.Play(2, "b").With("LM1.1 badly", "LM2.1 partly"), SomePlays.Play(4, "c").With("LM2.2 strong"));
        var next = NextPlays.Of(progress, [SomePlays.Chances("e", "LM2.1"), SomePlays.Chances("d", "LM2.3"), SomePlays.Chances("c", "LM3.3"), SomePlays.Chances("b", "LM1.1"), SomePlays.Chances("f", "LM2.2")], InductionFile.Empty);

        next.Plays.Select(play => play.Scenario).ShouldBe(["b", "c", "d", "e"]);
        next.Plays.Select(play => play.Reasons.ShouldHaveSingleItem()).ShouldBe(
        [
            "LM1.1 went badly on 2 November and is due again since 3 November",
            "LM3.3 went badly on 3 November and is due again since 4 November",
            "would be your first evidence for LM2.3",
            "LM2.1 was developing (50%) when it was last played",
        ]);
        next.Unserved.ShouldBeEmpty();
    }

    [Fact]
    public void A_scenario_that_serves_more_of_what_is_due_is_preferred_and_then_one_that_was_not_played_lately()
    {
        var progress = SomePlays.Progress(SomePlays.Play(3, "a").With("LM3.3 badly", "LM1.1 badly"), SomePlays.Play(5, "b"));
        NextPlays Of(params NextChances[] chances) => NextPlays.Of(progress, chances, InductionFile.Empty);

        Of(SomePlays.Chances("a", "LM3.3"), SomePlays.Chances("b", "LM3.3", "LM1.1")).Plays.Select(play => play.Scenario).ShouldBe(["b"]);
        Of(SomePlays.Chances("a", "LM3.3"), SomePlays.Chances("b", "LM3.3")).Plays.Select(play => play.Scenario).ShouldBe(["a"]);
        Of(SomePlays.Chances("a", "LM3.3"), SomePlays.Chances("z", "LM3.3")).Plays.Select(play => play.Scenario).ShouldBe(["z"]);
    }

    [Fact]
    public void A_breach_is_settled_by_whole_plays_in_which_it_could_have_happened()
    {
        var breach = SomePlays.Packs.SelectMany(pack => pack.Incidents).First();
        var chances = new NextChances("a", "Scenario a") { Breaches = [breach.Id] };
        NextNeed Of(params PastPlay[] plays) => NextPlays.Of(SomePlays.Progress([SomePlays.Play(3) with { Breaches = [breach.Id] }, .. plays]), [chances], InductionFile.Empty).Needs.First(need => need.About == NeedAbout.Breach);

        Of().Words(SomePlays.Days).ShouldBe($"\"{breach.Title}\" happened on 3 November and is due again since 4 November");
        Of(SomePlays.Play(10, "b")).Due!.Value.Day.ShouldBe(4, "there it could not happen");
        Of(SomePlays.Play(10, result: Result.Unfinished)).Due!.Value.Day.ShouldBe(4);
        Of(SomePlays.Play(10)).Due!.Value.Day.ShouldBe(13);
    }

    [Fact]
    public void A_gap_of_the_self_audit_counts_as_least_evidenced_until_it_goes_well()
    {
        var play = SomePlays.Play(3).With("LM3.3 strong");
        var file = InductionFile.Empty.After(new Audited(play.At.AddDays(1), "nos-2005", "LM3.3", AuditAnswer.Some, ""));
        NextNeed Of(params PastPlay[] more) => NextPlays.Of(SomePlays.Progress([play, .. more]), [SomePlays.Chances("a", "LM3.3")], file).Needs.Single(need => need.Id == "LM3.3");

        Of().Kind.ShouldBe(NeedKind.FirstEvidence);
        Of().Words(SomePlays.Days).ShouldBe("LM3.3 is a gap in your self-audit");
        Of(SomePlays.Play(9).With("LM3.3 strong")).Kind.ShouldBe(NeedKind.Well);
    }

    [Fact]
    public void What_is_due_and_no_scenario_serves_is_told()
    {
        var next = NextPlays.Of(SomePlays.Progress(SomePlays.Play(3).With("LM3.3 badly")), [SomePlays.Chances("a", "LM1.1")], InductionFile.Empty);

        next.Unserved.ShouldHaveSingleItem().Id.ShouldBe("LM3.3");
    }

    [Fact]
    public void Many_first_evidences_are_named_together()
    {
        var next = NextPlays.Of(SomePlays.Progress(), [SomePlays.Chances("a", "LM1.1", "LM1.2", "LM2.1", "LM2.2", "LM2.3")], InductionFile.Empty);

        next.Plays.ShouldHaveSingleItem().Reasons.ShouldBe(["would be your first evidence for LM1.1, LM1.2, LM2.1 and 2 more"]);
    }

    [Fact]
    public void The_scenarios_that_come_with_the_program_say_what_they_give_a_chance_to_show()
    {
        var chances = Some.SmallPaths().Select(path => Some.ShippedBank().Read(path)).Select(file => NextChances.Of(file.Scenario!)).ToList();

        chances.ShouldAllBe(one => one.Elements.Count > 0);
    }

    [Fact]
    public void A_due_need_has_a_reason_no_scenario_comes_twice_and_order_does_not_matter() => Check.One(Seeded.Config(10_000), Prop.ForAll(Worlds, world =>
    {
        var next = Of(world.Plays, world.Chances);
        var random = new System.Random(world.Plays.Length);
        var shuffled = Of([.. world.Plays.OrderBy(_ => random.Next())], [.. world.Chances.OrderBy(_ => random.Next())]);

        shuffled.Plays.Select(Said).ShouldBe(next.Plays.Select(Said));
        shuffled.Needs.ShouldBe(next.Needs);
        next.Plays.Select(play => play.Scenario).ShouldBeUnique();
        next.Plays.ShouldAllBe(play => play.Reasons.Any());
        foreach (var due in next.Needs.Where(need => need.Kind == NeedKind.Due))
        {
            var words = due.Words(SomePlays.Days);
            (next.Plays.Any(play => play.Reasons.Contains(words)) || next.Unserved.Contains(due)).ShouldBeTrue(words);
            next.Unserved.Contains(due).ShouldBe(world.Chances.All(one => !one.Elements.Contains(("nos-2005", due.Id))), words);
        }
    }));

    private static readonly string[] GoodWays = ["well", "strong"];

    [Fact]
    public void One_more_good_play_never_makes_an_element_more_urgent() => Check.One(Seeded.Config(10_000), Prop.ForAll(Worlds, Gen.Choose(1, 30).ToArbitrary(), (world, day) =>
    {
        foreach (var way in GoodWays)
        {
            var good = (SomePlays.Play(day, "good") with { At = SomePlays.Play(day).At.AddHours(1) }).With([.. Elements.Select(id => $"{id} {way}")]);
            var (before, after) = (Of(world.Plays, world.Chances), Of([.. world.Plays, good], world.Chances));
            foreach (var id in Elements)
            {
                var (was, now) = (before.Needs.Single(need => need.Id == id), after.Needs.Single(need => need.Id == id));
                NextNeed.ByUrgency.Compare(now, was).ShouldBeGreaterThanOrEqualTo(0, $"{was} before, {now} after a play on day {day}");
            }
        }
    }));

    private static string Said(NextPlay play) => $"{play.Scenario}: {string.Join("; ", play.Reasons)}";

    private static NextPlays Of(ImmutableArray<PastPlay> plays, ImmutableArray<NextChances> chances) => NextPlays.Of(SomePlays.Progress(plays), chances, InductionFile.Empty);

    private static World WorldOf((int Day, string Scenario, string[] Ways)[] played, bool[] chances) => new(
        [.. played.DistinctBy(one => (one.Day, one.Scenario)).Select(one => SomePlays.Play(one.Day, one.Scenario).With([.. one.Ways.Index().Where(way => way.Item.Length > 0).Select(way => $"{Elements[way.Index]} {way.Item}")]))],
        [.. Scenarios.Index().Select(scenario => SomePlays.Chances(scenario.Item, [.. Elements.Index().Where(element => chances[(scenario.Index * Elements.Length) + element.Index]).Select(element => element.Item)]))]);

    private sealed record World(ImmutableArray<PastPlay> Plays, ImmutableArray<NextChances> Chances);
}
