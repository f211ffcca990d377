using System.Collections.Immutable;
using MentorSim.Engine.Statistics;

namespace MentorSim.Engine.Panel.Results;

/// <summary>
/// What an exercise came to: candidates by criterion, the machine's part and the panel's apart. It is evidence. It ranks nobody, rejects
/// nobody and decides nothing; the panel does.
/// </summary>
public sealed class ExerciseResults
{
    /// <summary>What chance starts from when candidates are compared: the same for every exercise, so that anybody can do it again.</summary>
    public const long Seed = 1979;

    private readonly Lazy<ImmutableArray<PairResult>> _pairs;
    private readonly Lazy<MarkerAgreement> _before;
    private readonly Lazy<MarkerAgreement> _after;

    private ExerciseResults(OpenExercise opened)
    {
        Opened = opened;
        Candidates = [.. opened.Exercise.Candidates.Select(candidate => CandidateResults.Of(opened, candidate))];
        Markers = [.. opened.Exercise.Markers];
        ImmutableArray<LineResult> lines = [.. Candidates.SelectMany(candidate => candidate.Lines)];
        _pairs = new(Compared);
        _before = new(() => MarkerAgreement.Of(Markers, lines, (line, member) => line.Own(member)));
        _after = new(() => MarkerAgreement.Of(Markers, lines, (line, member) => line.Own(member) is null ? null : line.Counting(member)));
    }

    /// <summary>The exercise with its marks.</summary>
    public OpenExercise Opened { get; }

    /// <summary>The exercise.</summary>
    public Exercise Exercise => Opened.Exercise;

    /// <summary>Each candidate, in the order of the exercise: never by score.</summary>
    public ImmutableArray<CandidateResults> Candidates { get; }

    /// <summary>The members whose marks count.</summary>
    public ImmutableArray<Member> Markers { get; }

    /// <summary>Each two candidates who have marks.</summary>
    public ImmutableArray<PairResult> Pairs => _pairs.Value;

    /// <summary>How far members agreed when each had marked alone.</summary>
    public MarkerAgreement Before => _before.Value;

    /// <summary>The same with agreed marks in the place of theirs. That they then agree is no finding.</summary>
    public MarkerAgreement After => _after.Value;

    /// <summary>Lines on which members differ and have not agreed yet, with the candidate's number.</summary>
    public IEnumerable<(string Number, LineResult Line)> OpenDifferences =>
        from candidate in Candidates from line in candidate.Differences where line.Given.MustAgree select (candidate.Number, line);

    /// <summary>What the machine took for serious breaches, and the panel has not judged yet, with the candidate's number.</summary>
    public IEnumerable<(string Number, BreachQuestion Breach)> OpenBreaches =>
        from candidate in Candidates from breach in candidate.Breaches where breach.Judged is null select (candidate.Number, breach);

    /// <summary>The results of an exercise.</summary>
    public static ExerciseResults Of(OpenExercise opened) => new(opened);

    /// <summary>The results of a candidate.</summary>
    /// <exception cref="ExerciseException">There is no such candidate.</exception>
    public CandidateResults CandidateOf(string number) =>
        Candidates.FirstOrDefault(candidate => candidate.Number == number) ?? throw new ExerciseException($"This exercise has no candidate {number}.");

    // A line weighs as much as it does in the total: its share of each criterion that it answers to.
    private ImmutableArray<PairResult> Compared()
    {
        ImmutableArray<CandidateResults> marked = [.. Candidates.Where(candidate => candidate.Lines.Any(line => !line.Given.Marks.IsEmpty))];
        ImmutableArray<Fraction> weights =
        [
            .. Opened.Lines.Select(line => Exercise.Criteria.Where(line.AnswersTo)
                .Aggregate((Fraction)0, (sum, criterion) => sum + new Fraction(criterion.Weight, Opened.Lines.Count(other => other.AnswersTo(criterion))))),
        ];
        return
        [
            .. Separation.OfAll([.. marked.Select(TableOf)], weights, Seed).Select(pair => new PairResult(
                marked[pair.First].Number, marked[pair.Second].Number, pair.Apart, marked[pair.First].Total == marked[pair.Second].Total, IsEnough(marked[pair.First], marked[pair.Second]))),
        ];
    }

    private bool IsEnough(CandidateResults first, CandidateResults second) => Markers.Length >= PairResult.FewestMembers
        && first.Lines.Zip(second.Lines).Count(pair => !pair.First.Given.Marks.IsEmpty && !pair.Second.Given.Marks.IsEmpty) >= PairResult.FewestLines;

    private int?[,] TableOf(CandidateResults candidate)
    {
        var table = new int?[Opened.Lines.Length, Markers.Length];
        foreach (var (row, line) in candidate.Lines.Index())
        {
            foreach (var (column, member) in Markers.Index()) table[row, column] = line.Counting(member.Id);
        }

        return table;
    }
}
