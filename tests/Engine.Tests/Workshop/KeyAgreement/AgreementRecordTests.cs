using System.Collections.Immutable;
using MentorSim.Engine.Exploration;
using MentorSim.Engine.Statistics;
using MentorSim.Engine.Text;
using MentorSim.Engine.Workshop.KeyAgreement;
using MentorSim.Engine.Yaml;

namespace MentorSim.Engine.Tests.Workshop.KeyAgreement;

/// <summary>What is kept of an agreement, and of how a pass mark was set.</summary>
public sealed class AgreementRecordTests
{
    private static readonly RatedScenario Rated = SomeRatings.Rated();
    private static readonly ScenarioKey Key = ScenarioKey.Of(Rated, StateGraph.UsualLimit, out _)!;

    [Fact]
    public void A_record_reads_back_as_the_same()
    {
        var report = Report(By("A \"a\"", 50, 90, 5, 5, 1, 1, 5, 1), By("B", 60, 80, 5, 5, 1, 1, 5, 1), By("C", 55, 100, 5, 3, 1, 1, 5, -1));
        var record = AgreementRecord.From(report, SomeRatings.Today) with { Override = new KeyOverride("Dr Wolanski", "Our policy: \"at once\".") };
        record.Contested.ShouldBe(["door/wait"]);
        record.TooFew.ShouldBe(["note/guess"]);
        (record.Choices, record.Ratings, record.Agree).ShouldBe((6, 17, 15));
        record = record with { PassMark = new PassMarkRecord(3, 2, 2, 61.4m, 2.5m, 60, "Dr Wolanski") };

        var file = AgreementFile.Read(YamlFile.Read(new SourceText("r.yaml", AgreementFile.Write(record))));

        file.Findings.ShouldBeEmpty(Some.Report(file.Findings));
        AgreementFile.Write(file.Record!).ShouldBe(AgreementFile.Write(record));
        file.Record!.PassMark.ShouldBe(record.PassMark);
        file.Record.Override.ShouldBe(record.Override);
        file.Record.Raters.ShouldBe(["A \"a\"", "B", "C"]);
    }

    [Theory]
    [InlineData("threshold: 75%", "threshold: 40%", "from 50% to 100%")]
    [InlineData("agree: 6", "agree: 7", "'agree' is 7, and there are only 6 ratings.")]
    [InlineData("raters:", "rators:", "'rators' is not a key of a record of agreement.")]
    [InlineData("kind: agreement", "kind: ratings", "must be one of agreement")]
    [InlineData("cut: 61.4%", "cut: about 61", "'cut' must be a share in per cent")]
    [InlineData("of: ", "of: x", "stands for no text")]
    public void What_is_wrong_is_said(string part, string other, string says)
    {
        var record = AgreementRecord.From(Report(By("A", 50, 90, 5, 3, 1, 1, 5, 1)), SomeRatings.Today) with { PassMark = new PassMarkRecord(3, 2, 1, 61.4m, null, 60, "Dr Wolanski") };
        var text = AgreementFile.Write(record);
        text.ShouldContain(part);

        var file = AgreementFile.Read(YamlFile.Read(new SourceText("r.yaml", text.Replace(part, other))));

        file.Record.ShouldBeNull();
        file.Findings.Select(finding => finding.Message).ShouldContain(message => message.Contains(says), Some.Report(file.Findings));
    }

    [Fact]
    public void A_pass_mark_is_that_of_the_judges_each_decision_counting_what_is_at_stake()
    {
        var setting = Report(By("A", 50, 100, 5, 3, 1, 1, 5, 1), By("B", 75, 50, 5, 3, 1, 1, 5, 1), By("C", -1, -1, 5, 3, 1, 1, 5, 1)).Setting.ShouldNotBeNull();

        // Four points at stake at the door and two in the note: (2 + 2) and (3 + 1) of 6.
        setting.Judges.ShouldBe(["A", "B"]);
        setting.First.Value.ShouldBe(AngoffCut.Of(new double?[,] { { 2, 2 }, { 3, 1 } }, [4, 2]).Value);
        (setting.First.Percent!.Value, setting.Rounds, setting.Second).ShouldBe((100 * 4.0 / 6, 1, null));
        setting.Record(60, "Dr Wolanski").ShouldBe(new PassMarkRecord(2, 2, 1, 66.7m, 0, 60, "Dr Wolanski"));
        Report(By("A", -1, -1, 5, 3, 1, 1, 5, 1)).Setting.ShouldBeNull();
    }

    [Fact]
    public void The_second_round_counts_and_the_first_is_kept()
    {
        ImmutableArray<Ratings> ratings = [By("A", 50, 100, 5, 3, 1, 1, 5, 1).Expecting("door", 2, 60).Expecting("note", 2, 80), By("B", 75, 50, 5, 3, 1, 1, 5, 1).Expecting("door", 2, 70).Expecting("note", 2, 60)];
        var report = AgreementReport.Of(Key, ratings, new AgreementTerms());

        (report.Setting!.Rounds, report.Setting.Counts.Percent!.Value).ShouldBe((2, 100 * (4.0 + 4.0) / 2 / 6));
        var text = AgreementText.Of(report).Replace("\n    ", " ");
        text.ShouldContain("Pass mark\n  By what 2 judges expect of a mentor who is just good enough (Angoff's method)");
        text.ShouldContain("Round 2, which counts: 4.00 of 6 (66.7%)");
        text.ShouldContain("It moved by 0.00 points.");
        text.ShouldContain("The pass mark in force is 60%, where the level competent of nos-2005 begins.");
    }

    [Fact]
    public void A_judge_who_has_not_finished_leaves_no_pass_mark_and_that_is_said()
    {
        var setting = Report(By("A", 50, 100, 5, 3, 1, 1, 5, 1), By("B", 75, -1, 5, 3, 1, 1, 5, 1)).Setting.ShouldNotBeNull();

        setting.Counts.Value.ShouldBeNull();
        setting.Counts.WhyNot.ShouldNotBeNullOrEmpty();
        setting.Record(60, "X").ShouldBeNull();
    }

    private static Ratings By(string rater, int door, int note, params int[] points)
    {
        var ratings = SomeRatings.By(rater, Rated, points);
        if (door >= 0) ratings = ratings.Expecting("door", 1, door);
        return note >= 0 ? ratings.Expecting("note", 1, note) : ratings;
    }

    private static AgreementReport Report(params ImmutableArray<Ratings> ratings) => AgreementReport.Of(Key, ratings, new AgreementTerms());
}
