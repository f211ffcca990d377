using System.Collections.Immutable;
using MentorSim.Engine.Records.Cohorts;
using MentorSim.Engine.Scoring;

namespace MentorSim.Engine.Tests.Records.Cohorts;

/// <summary>What of a group may be exported, table by table.</summary>
public sealed class SmallCellsTests
{
    [Theory]
    // Nothing small: all told, nobody too.
    [InlineData("20 10 0", "20 10 0")]
    // A small one takes the next smallest with it.
    [InlineData("20 10 3", "20 - -")]
    [InlineData("20 3 0", "- - 0")]
    // Two small ones that are five together hide each other, and four do not.
    [InlineData("20 3 2", "20 - -")]
    [InlineData("20 2 2", "- - -")]
    [InlineData("20 10 2 2", "20 - - -")]
    // Everybody in one cell that does not count against them.
    [InlineData("20 0", "20 0")]
    public void A_small_cell_takes_so_much_with_it_that_it_may_be_anything(string cells, string told) =>
        Table(cells, 0).ShouldBe(told);

    [Theory]
    // The rest is told by nothing, and hides a small one as well as another cell does.
    [InlineData("20 3", 9, "20 -")]
    [InlineData("20 9", 3, "20 -")]
    [InlineData("20 2 2", 1, "20 - -")]
    [InlineData("20", 3, "-")]
    [InlineData("3", 20, "-")]
    [InlineData("20", 7, "20")]
    [InlineData("0", 20, "0")]
    public void What_a_table_does_not_show_is_a_cell_like_others(string cells, int rest, string told) => Table(cells, rest).ShouldBe(told);

    [Fact]
    public void Where_all_did_what_counts_against_them_the_table_is_withheld()
    {
        Table("20 0 0", 0, against: 0).ShouldBe("- - -");
        Table("20 0 0", 0, against: 1).ShouldBe("20 0 0");
        Table("0", 20, against: -1).ShouldBe("-", "nobody of them passed");
        Table("20", 0, against: 0).ShouldBe("-", "all of them did it");
    }

    [Fact]
    public void What_several_tables_would_tell_together_is_withheld()
    {
        // 10 of 16 went to the scene by the only choice that leads there; 7 answered one way there, and so 3 another.
        var guard = new CellGuard(16);
        var (all, went, stayed) = (Of(0, 16), Of(0, 10), Of(10, 6));
        var (one, other, late) = (Of(0, 7), Of(7, 3), Of(10, 6));
        guard.Show(all);
        guard.Table(all, [(went, false), (stayed, false)]);
        // The small one has a part to hide behind in this table alone.
        guard.Table(all, [(one, false), (other, false), (late, false)]);
        guard.Tells(one).ShouldBeTrue();
        guard.Close();
        new[] { all, went, stayed, one, other, late }.Count(guard.Tells).ShouldBeGreaterThan(2);
        (guard.Tells(went) && guard.Tells(one)).ShouldBeFalse("16 - 6 - 7 = 3");
    }

    [Fact]
    public void A_sum_of_others_can_be_worked_out_and_what_is_none_cannot()
    {
        var span = new CellSpan(12, 10);
        span.Hide(Set(3, 2)).ShouldBeTrue();
        span.TryTell(Set(0, 12)).ShouldBeTrue();
        span.TryTell(Set(0, 3)).ShouldBeTrue();
        span.TryTell(Set(5, 7)).ShouldBeFalse("12 - 3 - 7 = 2");
        span.TryTell(Set(4, 6)).ShouldBeTrue();
        span.TryTell(Set(4, 1)).ShouldBeTrue();
        span.TryTell(Set(3, 1)).ShouldBeFalse();
    }

    [Fact]
    public void Of_fewer_than_five_people_nothing_is_told_but_what_was_played()
    {
        var plays = Enumerable.Range(0, 4).Select(person => new MadePlay(person, person, 0, Some.Noon, [person % 3, 1, 0]));
        var report = SmallCells.Share(MadePlay.Report(plays, 4)).Report;
        (report.People.Number, report.PeopleBetween, report.Plays, report.Members.Length).ShouldBe((null, null, null, 0));
        var scenario = report.Scenarios.ShouldHaveSingleItem();
        scenario.Title.ShouldBe("Story 0");
        scenario.Results.ShouldAllBe(result => result.People.IsWithheld);
        (scenario.Decisions.Length, scenario.Breaches.Length, scenario.Oversteps.Length, scenario.Change).ShouldBe((0, 0, 0, null));
        (scenario.People.IsWithheld, scenario.Plays, scenario.Attainment.Mean.Value).ShouldBe((true, null, null));
        (report.Units.Length, report.Breaches.Length, report.Oversteps.Length, report.Change).ShouldBe((0, 0, 0, null));
    }

    [Fact]
    public void The_number_of_the_group_is_told_between_two_where_a_few_are_missing_somewhere()
    {
        // 12 people; 10 of them played the first story.
        var plays = Enumerable.Range(0, 22).Select(number => new MadePlay(number, number % 12, number < 12 ? 0 : 1, Some.Noon, [0, 0]));
        var report = SmallCells.Share(MadePlay.Report(plays, 12)).Report;
        (report.People.Number, report.PeopleBetween).ShouldBe((null, (10, 14)));
        report.Scenarios.Select(scenario => scenario.People.Number).ShouldBe([12, 10]);
    }

    [Fact]
    public void Figures_go_with_their_people_and_with_what_they_would_tell()
    {
        // Of 30 people, 4 lost two points at the first scene and 26 none.
        var plays = Enumerable.Range(0, 30).Select(person => new MadePlay(person, person, 0, Some.Noon, [person < 4 ? 2 : 0, person < 15 ? 0 : 1, person % 3]));
        var report = SmallCells.Share(MadePlay.Report(plays, 30)).Report.Scenarios[0];
        var first = report.Decisions.Single(decision => decision.Scene == "scene-0");
        first.Answers.ShouldAllBe(answer => answer.People.IsWithheld);
        (first.MeanLost.Value, first.Item!.Facility.Value, first.Item.ItemRest.Value is null).ShouldBe((null, null, false));
        report.Attainment.Mean.Value.ShouldBeNull("all other losses are told, and so the total would tell this one");
        var last = report.Decisions.Single(decision => decision.Scene == "scene-2");
        (last.MeanLost.Value, last.Item!.Facility.Value).ShouldBe((1.0, 0.5));
        report.Breaches.ShouldHaveSingleItem().People.IsWithheld.ShouldBeTrue();
    }

    [Fact]
    public void On_screens_everybody_is_there_by_name()
    {
        var report = MadePlay.Report([new MadePlay(0, 1, 0, Some.Noon, [2, 0])], 3);
        report.Members.ShouldHaveSingleItem().Name.ShouldBe(MadePlay.NameOf(1));
        var answer = report.Scenarios[0].Decisions[0].Answers.ShouldHaveSingleItem();
        (answer.People.Number, report.NameOf(answer.People.Who.Single()), answer.IsBreach).ShouldBe((1, MadePlay.NameOf(1), true));
        report.Scenarios[0].Results.Single(result => result.Result == Result.NotYet).People.Number.ShouldBe(1);
    }

    private static string Table(string cells, int rest, int? against = null)
    {
        var sizes = cells.Split(' ').Select(int.Parse).ToList();
        var from = 0;
        var parts = sizes.ConvertAll(size => Of((from += size) - size, size));
        var guard = new CellGuard(from + rest);
        guard.Table(Of(0, from + rest), parts.Select((part, at) => (part, at == against)), restCounts: against == -1);
        return string.Join(' ', parts.Select(part => guard.Told(part).Number?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "-"));
    }

    private static Cell Of(int from, int count) => Cell.Of(Enumerable.Range(from, count));

    private static ImmutableArray<int> Set(int from, int count) => [.. Enumerable.Range(from, count)];
}
