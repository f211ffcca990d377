using MentorSim.Engine.Records.Cohorts;

namespace MentorSim.Engine.Records.Reports;

/// <summary>
/// How far a group is with its induction, as it may be told: numbers of people only where neither they nor those who are missing from them
/// are fewer than five, and nothing where what is told of the group's plays would let somebody work that out.
/// </summary>
/// <param name="OnRoute">How many people follow a route that is at hand; null where that is withheld.</param>
/// <param name="AllDone">How many of them have done every step; null where that is withheld.</param>
/// <param name="Steps">How many steps they have done, and of how many; null where that is withheld.</param>
public sealed record GroupInduction(int? OnRoute, int? AllDone, (int Done, int Of)? Steps)
{
    /// <summary>Of the people of a group.</summary>
    /// <param name="report">What the group did, by name.</param>
    /// <param name="team">Everybody, as whoever supervises sees them; those behind a PIN say nothing.</param>
    public static GroupInduction Of(CohortReport report, IEnumerable<TeamMember> team)
    {
        var members = report.Members.Select(member => member.Id).ToHashSet(StringComparer.Ordinal);
        var standings = team.Where(member => members.Contains(member.Person.Id) && member.Standing is not null).ToDictionary(member => member.Person.Id, member => member.Standing!, StringComparer.Ordinal);
        var places = report.Members.Index().Where(member => standings.ContainsKey(member.Item.Id)).Select(member => member.Index).ToHashSet();
        var done = report.Members.Index().Where(member => standings.TryGetValue(member.Item.Id, out var standing) && standing.IsWhole).Select(member => member.Index).ToHashSet();
        var told = Told(report);
        if (!MayTell(places, told)) return new GroupInduction(null, null, null);
        return new GroupInduction(
            places.Count,
            MayTell(done, [.. told, places]) ? done.Count : null,
            places.Count == 0 ? null : (standings.Values.Sum(standing => standing.Done), standings.Values.Sum(standing => standing.Steps.Length)));
    }

    /// <summary>Every set of people whose number may stand beside it.</summary>
    private static List<HashSet<int>> Told(CohortReport report) =>
    [
        .. new[] { report.People }.Concat(report.Scenarios.Select(scenario => scenario.People)).Concat(report.Units.Select(unit => unit.People)).Concat(report.Change is { } change ? [change.People] : [])
            .Select(cell => cell.Who.ToHashSet()),
    ];

    // Of two numbers of which one holds the other, the difference can be worked out.
    private static bool MayTell(HashSet<int> who, List<HashSet<int>> told) =>
        !CellGuard.IsSmall(who.Count) && !told.Exists(other => (who.IsSubsetOf(other) || other.IsSubsetOf(who)) && CellGuard.IsSmall(Math.Abs(other.Count - who.Count)));
}
