using MentorSim.Engine.Records.Reports;

namespace MentorSim.Engine.Tests.Records.Reports;

public sealed class SchoolTermTests
{
    [Theory]
    [InlineData(2026, 9, 1, "autumn term 2026", "2026/27")]
    [InlineData(2026, 12, 31, "autumn term 2026", "2026/27")]
    [InlineData(2027, 1, 1, "spring term 2027", "2026/27")]
    [InlineData(2027, 3, 31, "spring term 2027", "2026/27")]
    [InlineData(2027, 4, 1, "summer term 2027", "2026/27")]
    [InlineData(2027, 8, 31, "summer term 2027", "2026/27")]
    [InlineData(1999, 9, 1, "autumn term 1999", "1999/00")]
    public void Every_day_is_in_one_term_of_one_school_year(int year, int month, int day, string words, string schoolYear)
    {
        var term = SchoolTerm.Of(new DateOnly(year, month, day));
        (term.Words, term.SchoolYear).ShouldBe((words, schoolYear));
        SchoolTerm.Of(term.First, term.Last).ShouldBe(term);
    }

    [Fact]
    public void Terms_follow_each_other_without_a_gap()
    {
        for (var term = new SchoolTerm(TermOfYear.Summer, 2028); term.Year > 2020; term = term.Before) term.Before.Last.AddDays(1).ShouldBe(term.First);
    }

    [Fact]
    public void Other_days_are_no_term()
    {
        SchoolTerm.Of(new DateOnly(2026, 9, 2), new DateOnly(2026, 12, 31)).ShouldBeNull();
        SchoolTerm.Of(new DateOnly(2026, 9, 1), new DateOnly(2026, 12, 18)).ShouldBeNull();
        SchoolTerm.Of(null, new DateOnly(2026, 12, 31)).ShouldBeNull();
        SchoolTerm.Of(new DateOnly(2026, 9, 1), null).ShouldBeNull();
    }
}
