using MentorSim.Engine.InTray;
using MentorSim.Engine.Panel;
using MentorSim.Engine.Panel.Results;
using MentorSim.Engine.Statistics;
using MentorSim.Engine.Tests.InTray;
using MentorSim.Tests.Panel;

namespace MentorSim.Engine.Tests.Panel;

public sealed class ExerciseResultsTests
{
    [Fact]
    public void A_criterion_is_the_mean_of_its_lines_and_an_agreed_mark_stands_in_the_place_of_members()
    {
        var some = new SomeResults(2, "7").Sit("7", Sound).Mark("7", SomeResults.Reason, "12").Mark("7", SomeResults.Safe, "14").Mark("7", SomeResults.Role, "33").Mark("7", SomeResults.Call, "22").Mark("7", SomeResults.Plan, "01");

        // E1 rests on 1.5 and 2.5; E2 on 2 and 3; E3 on 0.5 and 3, which is 1.75.
        Marks(some).ShouldBe(["2.0", "2.5", "1.8", "none"]);
        // With 4 agreed on for safe: 1.5 and 4.
        Marks(some.Agree("7", SomeResults.Safe, 4)).ShouldBe(["2.8", "2.5", "1.8", "none"]);
        var safe = some.Results.Candidates[0].Lines.Single(line => line.Line.Line == SomeResults.Safe);
        (safe.Own("m1"), safe.Own("m2"), safe.Counting("m1"), safe.Differs, safe.Given.MustAgree).ShouldBe((1, 4, 4, true, false));
    }

    [Theory]
    [InlineData(5, 2, "2.5")]
    [InlineData(9, 4, "2.3")]
    [InlineData(11, 5, "2.2")]
    [InlineData(39, 20, "2.0")]
    [InlineData(0, 3, "0.0")]
    [InlineData(7, 3, "2.3")]
    [InlineData(8, 3, "2.7")]
    public void A_mean_is_shown_to_one_decimal_a_half_up(int sum, int count, string shown) => new PanelMark(new Fraction(sum, count)).ToString().ShouldBe(shown);

    [Fact]
    public void The_weighted_total_is_made_of_the_marks_that_are_shown()
    {
        var candidate = new SomeResults(2, "7").Sit("7", Sound).Mark("7", SomeResults.Reason, "12").Mark("7", SomeResults.Safe, "12").Mark("7", SomeResults.Role, "33").Mark("7", SomeResults.Call, "22").Mark("7", SomeResults.Plan, "01")
            .Results.Candidates[0];

        // 5 * 1.5, 3 * 2.5, 2 * 1.8 of 10 * 4: who drives is not asked for.
        candidate.Total.ShouldBe(new Fraction(186, 400));
        candidate.Unmarked.ShouldBeEmpty();
    }

    [Fact]
    public void An_essential_criterion_below_its_minimum_is_shown_whatever_the_total()
    {
        var some = new SomeResults(2, "7").Sit("7", Sound).Mark("7", SomeResults.Reason, "12").Mark("7", SomeResults.Safe, "22").Mark("7", SomeResults.Role, "44").Mark("7", SomeResults.Call, "44").Mark("7", SomeResults.Plan, "01");
        var candidate = some.Results.Candidates[0];

        // E1 has 1.8 of 2; E3 has 2.3 of 3 and is desirable; E2 has no minimum.
        candidate.BelowMinimum.Select(result => result.Criterion.Id).ShouldBe(["E1"]);
        candidate.Criteria.Where(result => result.IsBelowMinimum).Select(result => result.Criterion.Id).ShouldBe(["E1", "E3"]);
        some.Agree("7", SomeResults.Reason, 2).Results.Candidates[0].BelowMinimum.ShouldBeEmpty();
    }

    [Fact]
    public void The_machines_part_stands_apart_with_what_the_panel_judged()
    {
        var some = new SomeResults(2, "7", "8").Sit("7", item => item.Id == "note" ? SomePaper.Answer("none", "file", byWhen: "none") : Sound(item)).Absent("8", "Withdrew.");
        var before = some.Results;
        before.OpenBreaches.Select(open => (open.Number, open.Breach.Breach.Item.Id)).ShouldBe([("7", "note")]);

        var after = some.Judge("7", "note", isConfirmed: false).Results;
        after.OpenBreaches.ShouldBeEmpty();
        after.Candidates[0].Breaches.ShouldHaveSingleItem().Judged!.IsConfirmed.ShouldBeFalse();
        after.Candidates[0].Machine!.Points.ShouldBe(SittingScorer.Score(after.Candidates[0].Sitting!).Points);
        after.Candidates[0].Total.ShouldBeNull();
        (after.Candidates[1].Machine, after.Candidates[1].Sitting, after.Candidates[1].Total).ShouldBe((null, null, null));
    }

    [Fact]
    public void Two_are_apart_only_where_the_marks_can_tell_and_a_tie_is_a_tie()
    {
        var some = new SomeResults(3, "1", "2", "3", "4");
        foreach (var number in new[] { "1", "2", "3" }) some.Sit(number, Sound);
        foreach (var line in SomeResults.Lines) some.Mark("1", line, "434").Mark("2", line, "121").Mark("3", line, "434");
        some.Absent("4", "Did not come.");

        var pairs = some.Results.Pairs;
        pairs.Select(pair => (pair.First, pair.Second, pair.Above, pair.IsTie)).ShouldBe([("1", "2", "1", false), ("1", "3", null, true), ("2", "3", "3", false)]);
        pairs[1].Apart.FirstAbove.ShouldBe(new Fraction(1, 2));
        some.Results.Pairs[0].ShouldBe(pairs[0]);
    }

    [Fact]
    public void A_line_weighs_in_comparisons_what_it_weighs_in_the_total()
    {
        // The first is a little better on E1 with its weight of 5, the second much better on the line of E2 alone, whose weight is 3 over two lines.
        var some = new SomeResults(2, "1", "2").Sit("1", Sound).Sit("2", Sound);
        foreach (var line in SomeResults.Lines) some.Mark("1", line, line == SomeResults.Reason || line == SomeResults.Safe ? "33" : "22").Mark("2", line, line == SomeResults.Call ? "44" : "22");

        var pair = some.Results.Pairs.ShouldHaveSingleItem();
        // Criteria of the first: 3, 2, 2; of the second: 2, 3, 2. So 25 of 40 against 23 of 40.
        (some.Results.Candidates[0].Total, some.Results.Candidates[1].Total).ShouldBe((new Fraction(25, 40), new Fraction(23, 40)));
        pair.Apart.FirstAbove.ShouldBeGreaterThan(new Fraction(1, 2));
        pair.Above.ShouldBeNull();
    }

    [Fact]
    public void Agreement_is_told_before_and_after_and_who_was_withdrawn_is_in_neither()
    {
        var some = new SomeResults(3, "1", "2").Sit("1", Sound).Sit("2", Sound);
        foreach (var line in SomeResults.Lines) some.Mark("1", line, line == SomeResults.Safe ? "140" : "330").Mark("2", line, "210");
        some.Withdraw("m3");

        var (results, pairs) = (some.Results, some.Results.Before.Pairs);
        results.OpenDifferences.Select(open => (open.Number, open.Line.Line.Line)).ShouldBe([("1", SomeResults.Safe)]);
        var kappa = pairs.ShouldHaveSingleItem().Kappa;
        kappa.ShouldBe(WeightedKappa.Of([(3, 3), (3, 3), (3, 3), (1, 4), (3, 3), (2, 1), (2, 1), (2, 1), (2, 1), (2, 1)], 0, KappaWeights.Quadratic(5)));
        (results.Before.Same, results.Before.Rows, results.Before.All.Subjects, results.Before.All.Markers).ShouldBe((4, 10, 10, 2));

        var agreed = some.Agree("1", SomeResults.Safe, 3).Results;
        agreed.OpenDifferences.ShouldBeEmpty();
        agreed.Candidates[0].Differences.ShouldHaveSingleItem().Given.Marks.Select(mark => mark.Mark).ShouldBe([1, 4]);
        agreed.Before.Pairs[0].Kappa.ShouldBe(kappa);
        agreed.After.Pairs[0].Kappa.Value!.Value.ShouldBeGreaterThan(kappa.Value!.Value);
        (agreed.After.Same, agreed.After.Rows).ShouldBe((5, 10));
    }

    [Fact]
    public void The_last_word_counts_and_earlier_ones_stay()
    {
        var some = new SomeResults(2, "7").Sit("7", Sound).Mark("7", SomeResults.Safe, "1", _ => "Hesitant.").Mark("7", SomeResults.Safe, "34", member => member == 0 ? "On reflection." : "").Lock("7");
        var opened = some.Results.Opened;

        var sheet = opened.SheetOf(opened.Exercise.MemberOf("m1"), "7");
        sheet.On(SomeResults.Safe)!.Note.ShouldBe("On reflection.");
        sheet.Before(SomeResults.Safe).ShouldHaveSingleItem().Mark.ShouldBe(1);
        sheet.LockedAt.ShouldBe(SomeExercises.Morning.AddMinutes(30));
        some.Results.Candidates[0].Lines.Single(line => line.Line.Line == SomeResults.Safe).Given.Marks.Select(mark => mark.Mark).ShouldBe([3, 4]);
    }

    [Fact]
    public void Nothing_comes_of_sealed_marks()
    {
        var sealedStill = new SomeResults(2, "7").Exercise with { State = ExerciseState.Marking };

        Should.Throw<ExerciseException>(() => OpenExercise.Of(sealedStill)).Message.ShouldBe("Marks are sealed until every member has finished.");
        Should.Throw<ExerciseException>(() => new SomeResults(2, "7").Results.CandidateOf("8"));
    }

    [Fact]
    public void A_panel_file_that_was_really_marked_opens_into_results()
    {
        var folder = Directory.CreateTempSubdirectory("panel").FullName;
        try
        {
            var clock = new PanelClock();
            var (file, _) = SomeExercises.Begin(folder, clock);
            SomeExercises.SetUp(file, SomeResults.PaperFile);
            SomeExercises.LetSit(file);
            SomeExercises.Collect(file, clock);
            SomeExercises.Mark(file);

            var results = ExerciseResults.Of(OpenExercise.Of(file.Exercise));

            results.Candidates.Select(candidate => candidate.Number).ShouldBe(SomeExercises.Numbers);
            results.Candidates.ShouldAllBe(candidate => candidate.Lines.Length == 5 && candidate.Lines.All(line => line.Given.Marks.Length == 3) && candidate.Total != null);
            results.Pairs.Length.ShouldBe(3);
            results.Before.Pairs.Length.ShouldBe(3);
            results.Opened.SheetOf(file.Exercise.MemberOf("m2"), "7").Entries.Select(entry => entry.Note).ShouldAllBe(note => note == "m2 of 7");
            // The core's own sum of a line is the same mark.
            foreach (var line in PanelMarks.Of(file.Exercise)!.Value) results.CandidateOf(line.Number).Lines.Single(other => other.Line.Line == line.Line).Mark!.Value.Shown.ShouldBe(line.Mark!.Value);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static IEnumerable<string> Marks(SomeResults some) => some.Results.Candidates[0].Criteria.Select(result => result.Mark?.ToString() ?? "none");

    private static ItemAnswer Sound(PaperItem item) => SomePaper.Answer("now", item.Id == "note" ? "tell" : "hand-on", byWhen: "now", number: item.Index + 1, reason: $"Because of {item.Id}.");
}
