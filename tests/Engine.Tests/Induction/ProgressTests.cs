using MentorSim.Engine.Induction;
using MentorSim.Engine.Scoring;
using MentorSim.Engine.Standards;

namespace MentorSim.Engine.Tests.Induction;

public sealed class ProgressTests
{
    [Theory]
    [InlineData("well", ProgressState.Well, "competent")]
    [InlineData("strong", ProgressState.Well, "strong")]
    [InlineData("partly", ProgressState.Partly, "developing")]
    [InlineData("little", ProgressState.Partly, "not yet")]
    [InlineData("nothing", ProgressState.NotYetEvidenced, "not yet evidenced")]
    [InlineData("badly", ProgressState.Badly, "evidenced badly")]
    public void Nothing_asked_nothing_shown_and_shown_badly_are_told_apart(string how, ProgressState state, string words)
    {
        var progress = SomePlays.Progress(SomePlays.Play(3).With($"LM3.3 {how}"));

        var element = progress.Elements.Single(one => one.Id == "LM3.3");
        (element.State, element.Words).ShouldBe((state, words));
        progress.Elements.Where(one => one.Id != "LM3.3").ShouldAllBe(one => one.State == ProgressState.NeverAssessed && one.Words == "never assessed" && one.Latest == null && one.Best == null);
    }

    [Fact]
    public void Best_and_latest_are_kept_apart_and_the_best_is_the_best_also_below_nothing()
    {
        var progress = SomePlays.Progress(
            SomePlays.Play(5).With("LM3.3 partly", "LM1.1 badly"), SomePlays.Play(1).With("LM3.3 well", "LM1.1 badly"),
            SomePlays.Play(9) with { Elements = [new PastScore("LM1.1", new Score(-10, 21), Level.NotYet, 0, 10), new PastScore("LM3.3", new Score(0, 2), Level.NotYet, 0, 0)] });

        var element = progress.Elements.Single(one => one.Id == "LM3.3");
        (element.Best!.Day.Day, element.Latest!.Day.Day, element.Times).ShouldBe((1, 9, 3));
        element.Best.Words.ShouldBe("competent, 3 of 4 points (75%)");
        progress.Elements.Single(one => one.Id == "LM1.1").Best!.Score.Score.ShouldBe(new Score(-1, 4));
    }

    [Fact]
    public void A_unit_that_a_serious_breach_broke_went_badly_whatever_its_points()
    {
        var incident = SomePlays.Packs.SelectMany(pack => pack.Incidents).First(one => one.UnitId == "LM3");
        var broken = SomePlays.Play(2) with { Breaches = [incident.Id], Units = [new PastScore("LM3", new Score(8, 9), Level.NotYet, null, null)] };
        var sound = SomePlays.Play(1) with { Units = [new PastScore("LM3", new Score(3, 9), Level.Developing, null, null)] };

        var unit = SomePlays.Progress(broken, sound).Units.Single(one => one.Id == "LM3");

        unit.State.ShouldBe(ProgressState.Badly);
        unit.Words.ShouldBe("not yet: serious breach");
        unit.Latest!.Words.ShouldBe("not yet: serious breach, 8 of 9 points (88%)");
        unit.Latest.Breaches.ShouldBe([incident.Title]);
        unit.Best!.Day.Day.ShouldBe(1);
    }

    [Fact]
    public void What_a_units_elements_say_of_it_tells_a_little_from_badly()
    {
        var play = SomePlays.Play(1) with
        {
            Units = [new PastScore("LM3", new Score(1, 9), Level.NotYet, null, null)],
            Elements = [new PastScore("LM3.1", new Score(2, 5), Level.Developing, 2, 0), new PastScore("LM3.3", new Score(-1, 4), Level.NotYet, 0, 1)],
        };

        SomePlays.Progress(play).Units.Single(one => one.Id == "LM3").State.ShouldBe(ProgressState.Badly);
        SomePlays.Progress(play with { Elements = [] }).Units.Single(one => one.Id == "LM3").State.ShouldBe(ProgressState.Partly);
    }

    [Fact]
    public void One_session_counts_once_and_the_order_of_plays_does_not_matter()
    {
        var plays = new[] { SomePlays.Play(1).With("LM3.3 well"), SomePlays.Play(2).With("LM3.3 badly"), SomePlays.Play(3).With("LM1.1 partly") };

        var progress = SomePlays.Progress([plays[2], plays[0], plays[1], plays[0]]);

        progress.Plays.ShouldBe(plays);
        progress.Elements.Single(one => one.Id == "LM3.3").Times.ShouldBe(2);
        (progress.ElementsEvidenced, progress.Elements.Length, progress.Units.Length).ShouldBe((2, 19, 7));
    }

    [Fact]
    public void Plays_that_were_read_against_another_pack_are_counted_apart_and_their_points_are_not_mixed_in()
    {
        var progress = SomePlays.Progress(SomePlays.Play(1).With("LM3.3 well"), SomePlays.Play(2, pack: "other").With("LM3.3 badly"), SomePlays.Play(3, pack: null));

        progress.Elements.Single(one => one.Id == "LM3.3").Times.ShouldBe(1);
        progress.Others.ShouldBe([("", 1), ("other", 1)]);
        progress.Plays.Length.ShouldBe(3);
    }

    [Fact]
    public void The_pack_of_most_plays_is_read_unless_somebody_names_one()
    {
        Progress.UsualPack([], SomePlays.Packs)!.Units.ShouldNotBeEmpty();
        Progress.UsualPack([SomePlays.Play(1), SomePlays.Play(2, pack: "other"), SomePlays.Play(3, pack: "other")], SomePlays.Packs)!.Id.ShouldBe("nos-2005");
        Progress.UsualPack([], []).ShouldBeNull();
    }

    [Fact]
    public void Breaches_and_oversteps_are_told_with_their_days_and_what_came_since()
    {
        var breach = SomePlays.Packs.SelectMany(pack => pack.Incidents).First();
        var progress = SomePlays.Progress(
            SomePlays.Play(1) with { Breaches = [breach.Id, breach.Id] }, SomePlays.Play(3) with { Breaches = [breach.Id] }, SomePlays.Play(4), SomePlays.Play(5, pack: "other") with { Oversteps = ["unknown-item"] });

        var lapse = progress.Breaches.ShouldHaveSingleItem();
        lapse.Title.ShouldBe(breach.Title);
        lapse.Words(SomePlays.Days).ShouldBe("3 times, last on 3 November; it has not come back in 2 plays since");
        progress.Oversteps.ShouldHaveSingleItem().Words(SomePlays.Days).ShouldBe("once, on 5 November; no play since");
    }

    [Fact]
    public void What_a_mentor_is_counts_how_often_it_was_shown_of_how_often_it_could_be()
    {
        var items = SomePlays.Packs.SelectMany(pack => pack.Boundaries).Where(one => one.Is).Take(3).Select(one => one.Id).ToList();
        var progress = SomePlays.Progress(SomePlays.Play(1) with { Shown = [(items[0], 1, 2), (items[1], 0, 3)] }, SomePlays.Play(2) with { Shown = [(items[0], 2, 2)] });

        progress.Boundaries.Select(one => (one.Boundary.Id, one.Times, one.Of, one.Plays)).ShouldContain((items[0], 3, 4, 2));
        progress.NeverShown.First().Boundary.Id.ShouldBe(items[1]);
        progress.NeverShown.Select(one => one.Boundary.Id).ShouldContain(items[2]);
        progress.NeverShown.Select(one => one.Boundary.Id).ShouldNotContain(items[0]);
    }

    [Fact]
    public void A_day_is_one_of_the_place_where_the_clock_hangs()
    {
        var east = new LocalDays(new DateOnly(2026, 12, 1), TimeZoneInfo.CreateCustomTimeZone("east", TimeSpan.FromHours(13), null, null));

        east.DayOf(SomePlays.Play(3).At).ShouldBe(new DateOnly(2026, 11, 4));
        east.Say(new DateOnly(2025, 11, 4)).ShouldBe("4 November 2025");
    }
}
