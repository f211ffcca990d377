using System.Collections.Immutable;
using MentorSim.Engine.Statistics;

namespace MentorSim.Engine.Panel.Results;

/// <summary>How far the members of a panel agree: for those who want to know how much the marks can bear.</summary>
/// <param name="Pairs">Each two members.</param>
/// <param name="All">ICC(2,1) over everything that was marked of anybody, a row for each candidate and line.</param>
/// <param name="Same">How many of those rows have one and the same mark by all, of those that all marked.</param>
/// <param name="Rows">How many rows all members marked.</param>
public sealed record MarkerAgreement(ImmutableArray<PairAgreement> Pairs, IntraclassCorrelation All, int Same, int Rows)
{
    /// <summary>The agreement of some marks.</summary>
    /// <param name="members">The members whose marks count.</param>
    /// <param name="lines">All that was marked of any candidate.</param>
    /// <param name="mark">The mark of a member on a line; null where there is none.</param>
    public static MarkerAgreement Of(ImmutableArray<Member> members, ImmutableArray<LineResult> lines, Func<LineResult, string, int?> mark)
    {
        ImmutableArray<LineResult> marked = [.. lines.Where(line => !line.Given.Marks.IsEmpty)];
        var table = new double?[marked.Length, members.Length];
        foreach (var (row, line) in marked.Index())
        {
            foreach (var (column, member) in members.Index()) table[row, column] = mark(line, member.Id);
        }

        var whole = marked.Where(line => line.Given.Marks.Length == members.Length).ToList();
        return new MarkerAgreement(
            [.. from first in Enumerable.Range(0, members.Length) from second in Enumerable.Range(first + 1, members.Length - first - 1) select Pair(members[first], members[second])],
            IntraclassCorrelation.Of(table),
            whole.Count(line => members.Select(member => mark(line, member.Id)).Distinct().Count() == 1),
            whole.Count);

        PairAgreement Pair(Member first, Member second) => new(first, second, WeightedKappa.Of(
            marked.Select(line => (First: mark(line, first.Id), Second: mark(line, second.Id))).Where(both => both is { First: not null, Second: not null }).Select(both => (both.First!.Value, both.Second!.Value)),
            MarkLine.Lowest,
            KappaWeights.Quadratic(MarkLine.Highest - MarkLine.Lowest + 1)));
    }
}

/// <summary>How far two members agree.</summary>
/// <param name="First">The one.</param>
/// <param name="Second">The other.</param>
/// <param name="Kappa">Quadratic weighted kappa over the whole scale, of what both marked.</param>
public sealed record PairAgreement(Member First, Member Second, WeightedKappa Kappa);
