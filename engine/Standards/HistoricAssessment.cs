using System.Collections.Immutable;

namespace MentorSim.Engine.Standards;

/// <summary>
/// How a standard was once assessed, as far as it could be found: kept to learn from. Wherever something of it is shown it is called
/// the <see cref="Name"/>; what comes out of it is no real grade.
/// </summary>
/// <param name="Methods">The methods of assessment.</param>
/// <param name="Distinction">The points in all from which, with every method passed, the whole is a distinction; null where that is not known.</param>
/// <param name="Figures">Each figure in words, with its source and how well that was checked.</param>
public sealed record HistoricAssessment(ImmutableArray<HistoricMethod> Methods, int? Distinction, ImmutableArray<HistoricFigure> Figures)
{
    /// <summary>What it is called wherever it is shown.</summary>
    public const string Name = "historic assessment model";

    /// <summary>What marks would have come to.</summary>
    /// <param name="marks">By method: a mark for each criterion, in the order of the pack; or one number, its points, where the method has no criteria. A method may be left out.</param>
    /// <exception cref="ArgumentException">A method has another number of marks, or a mark is out of range.</exception>
    public HistoricResult Of(IReadOnlyDictionary<string, ImmutableArray<int>> marks)
    {
        ImmutableArray<HistoricMethodResult> results =
            [.. Methods.Select(method => marks.TryGetValue(method.Id, out var given) ? method.Of(given) : new HistoricMethodResult(method, null, null, null))];
        int? points = results.All(result => result.Points is not null) ? results.Sum(result => result.Points!.Value) : null;
        HistoricGrade? overall = results.Any(result => result.IsPassed == false) ? HistoricGrade.Fail
            : points is null || Distinction is null || results.Any(result => result.IsPassed is null) ? null
            : points >= Distinction ? HistoricGrade.Distinction
            : HistoricGrade.Pass;
        return new HistoricResult(results, points, overall);
    }
}

/// <summary>A method of assessment.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Title">Its title.</param>
/// <param name="Weight">Its share of the whole, in per cent.</param>
/// <param name="Points">The most points that it gives.</param>
public sealed record HistoricMethod(string Id, string Title, int Weight, int Points)
{
    /// <summary>How its criteria are marked; null where points are given for the whole.</summary>
    public HistoricMarks? Marks { get; init; }

    /// <summary>What passes; null where it was not found.</summary>
    public HistoricCut? Pass { get; init; }

    /// <summary>What is a distinction; null where it was not found.</summary>
    public HistoricCut? Distinction { get; init; }

    /// <summary>What marks come to by this method.</summary>
    internal HistoricMethodResult Of(ImmutableArray<int> marks)
    {
        var (count, most) = Marks is { } form ? (form.Criteria.Length, form.Most) : (1, Points);
        if (marks.Length != count || marks.Any(mark => mark < 0 || mark > most))
            throw new ArgumentException($"{Id} takes marks for {count} criteria, each from 0 to {most}.", nameof(marks));
        var points = marks.Sum() * (Marks?.Times ?? 1);
        // Full points reach any cut, also one that was not found.
        bool? passed = Pass is { } pass ? pass.IsReached(marks, Marks, points) : points == Points ? true : null;
        HistoricGrade? grade = Pass is null ? null
            : passed == false ? HistoricGrade.Fail
            : Distinction is null ? null
            : Distinction.IsReached(marks, Marks, points) ? HistoricGrade.Distinction
            : HistoricGrade.Pass;
        return new HistoricMethodResult(this, points, passed, grade);
    }
}

/// <summary>How the criteria of a method are marked: each from 0, and the sum is multiplied.</summary>
/// <param name="Criteria">The elements that are the criteria.</param>
/// <param name="Most">The most that one is given.</param>
/// <param name="Times">By what the sum is multiplied.</param>
public sealed record HistoricMarks(ImmutableArray<Element> Criteria, int Most, int Times);

/// <summary>What a grade of a method needs: all of it.</summary>
/// <param name="Each">The least that every criterion must have.</param>
/// <param name="Full">How many criteria must have the most.</param>
/// <param name="Points">The points that are needed.</param>
public sealed record HistoricCut(int Each, int Full, int Points)
{
    internal bool IsReached(ImmutableArray<int> marks, HistoricMarks? form, int points) =>
        points >= Points && (form is null || (marks.All(mark => mark >= Each) && marks.Count(mark => mark == form.Most) >= Full));
}

/// <summary>A figure of the historic assessment model in words.</summary>
/// <param name="Of">Id of the method that it is about; null for the whole.</param>
/// <param name="What">What it is.</param>
/// <param name="Value">What was found.</param>
/// <param name="Source">Where.</param>
/// <param name="Grade">How well the source was checked: A, B or C.</param>
public sealed record HistoricFigure(string? Of, string What, string Value, string Source, string Grade);

/// <summary>A grade as it was once given. Nothing that MentorSim works out is one.</summary>
public enum HistoricGrade
{
    /// <summary>Fail.</summary>
    Fail,

    /// <summary>Pass.</summary>
    Pass,

    /// <summary>Distinction.</summary>
    Distinction,
}

/// <summary>What marks of one method would have come to.</summary>
/// <param name="Method">The method.</param>
/// <param name="Points">The points; null where it was not marked.</param>
/// <param name="IsPassed">Whether it is passed; null where that is not known.</param>
/// <param name="Grade">The grade; null where it was not marked, or where what it needs was not found.</param>
public sealed record HistoricMethodResult(HistoricMethod Method, int? Points, bool? IsPassed, HistoricGrade? Grade);

/// <summary>What marks would have come to.</summary>
/// <param name="Methods">By each method.</param>
/// <param name="Points">The points in all; null where a method was not marked.</param>
/// <param name="Overall">The grade of the whole: a fail where a method is failed; null where it is not known whether all are passed.</param>
public sealed record HistoricResult(ImmutableArray<HistoricMethodResult> Methods, int? Points, HistoricGrade? Overall);
