using System.Collections.Immutable;
using MentorSim.Engine.Standards;

namespace MentorSim.Engine.Tests.Standards;

/// <summary>The historic assessment model of the apprenticeship, with cases worked out by hand from the words of its leaflet.</summary>
public sealed class HistoricAssessmentTests
{
    private static readonly HistoricAssessment Model =
        Some.ShippedBank().Packs.Single(pack => pack.Id == "apprenticeship-st0148").HistoricAssessment!;

    [Theory]
    // 11 at 2 and 5 at 1 are 27, doubled 54: just a pass.
    [InlineData(11, 5, 54, HistoricGrade.Pass)]
    [InlineData(10, 6, 52, HistoricGrade.Fail)]
    [InlineData(13, 3, 58, HistoricGrade.Pass)]
    // 14 at 2 and 2 at 1 are 30, doubled 60: just a distinction.
    [InlineData(14, 2, 60, HistoricGrade.Distinction)]
    [InlineData(16, 0, 64, HistoricGrade.Distinction)]
    // Any criterion at 0 fails, with however many points.
    [InlineData(15, 0, 60, HistoricGrade.Fail)]
    [InlineData(12, 3, 54, HistoricGrade.Fail)]
    [InlineData(0, 0, 0, HistoricGrade.Fail)]
    public void Observations_are_graded_by_points_and_by_every_criterion(int atTwo, int atOne, int points, HistoricGrade grade)
    {
        var result = Model.Of(Marks(atTwo, atOne)).Methods[0];

        (result.Method.Id, result.Points, result.Grade).ShouldBe(("LMO", points, grade));
    }

    [Theory]
    // By the leaflet's words, 90 points and both methods passed: a pass and full points are a distinction.
    [InlineData(11, 5, 36, 90, HistoricGrade.Distinction)]
    [InlineData(16, 0, 36, 100, HistoricGrade.Distinction)]
    // One method failed fails the whole.
    [InlineData(10, 6, 36, 88, HistoricGrade.Fail)]
    [InlineData(15, 0, 36, 96, HistoricGrade.Fail)]
    // What the discussion needs was not found, so nobody can say.
    [InlineData(16, 0, 35, 99, null)]
    [InlineData(16, 0, 0, 64, null)]
    public void The_whole_needs_both_methods_and_90_points_for_a_distinction(int atTwo, int atOne, int discussion, int points, HistoricGrade? overall)
    {
        var result = Model.Of(Marks(atTwo, atOne, discussion));

        (result.Points, result.Overall).ShouldBe((points, overall));
        result.Methods[1].Grade.ShouldBeNull();
    }

    [Fact]
    public void What_was_not_marked_has_no_grade()
    {
        Model.Of(Marks(16, 0)).ShouldSatisfyAllConditions(
            result => result.Points.ShouldBeNull(),
            result => result.Overall.ShouldBeNull(),
            result => result.Methods[1].ShouldBe(new HistoricMethodResult(Model.Methods[1], null, null, null)));
        Model.Of(Marks(0, 0)).Overall.ShouldBe(HistoricGrade.Fail);
    }

    [Theory]
    [InlineData("LMO", 15, 2)]
    [InlineData("LMO", 16, 3)]
    [InlineData("LMO", 16, -1)]
    [InlineData("PD", 1, 37)]
    [InlineData("PD", 2, 1)]
    public void Marks_that_cannot_be_are_refused(string method, int count, int mark) =>
        Should.Throw<ArgumentException>(() => Model.Of(new Dictionary<string, ImmutableArray<int>> { [method] = [.. Enumerable.Repeat(mark, count)] }));

    [Fact]
    public void The_model_is_as_it_was_found_and_says_how_well_each_figure_was_checked()
    {
        Model.Methods.Select(method => (method.Id, method.Weight, method.Points)).ShouldBe([("LMO", 64, 64), ("PD", 36, 36)]);
        Model.Methods[0].Marks!.Criteria.Select(element => element.Id).ShouldBe(
            [.. Enumerable.Range(1, 5).Select(n => $"PB{n}"), .. Enumerable.Range(1, 11).Select(n => $"KS{n}")]);
        (Model.Methods[1].Pass, Model.Methods[1].Distinction, Model.Distinction).ShouldBe((null, null, 90));
        Model.Figures.Where(figure => figure.Source == "none").Select(figure => (figure.Of, figure.What, figure.Grade)).ShouldBe([("PD", "Pass", "C"), ("PD", "Distinction", "C")]);
        HistoricAssessment.Name.ShouldBe("historic assessment model");
    }

    private static Dictionary<string, ImmutableArray<int>> Marks(int atTwo, int atOne, int? discussion = null)
    {
        var marks = new Dictionary<string, ImmutableArray<int>>
        {
            ["LMO"] = [.. Enumerable.Repeat(2, atTwo), .. Enumerable.Repeat(1, atOne), .. Enumerable.Repeat(0, 16 - atTwo - atOne)],
        };
        if (discussion is { } points) marks["PD"] = [points];
        return marks;
    }
}
