using System.Collections.Immutable;
using System.Data.Common;
using System.Globalization;
using Dapper;
using MentorSim.Engine.Chain;
using MentorSim.Engine.InTray;
using MentorSim.Engine.Scenarios;
using MentorSim.Engine.Scoring;

namespace MentorSim.Engine.Records.Cohorts;

/// <summary>
/// The one question by which the plays of a group are read, the same for SQLite and PostgreSQL. Rows come one by one and in no order, so
/// that neither side has to hold or sort them all. Interviews and candidates' sittings are not asked for, and nothing that was erased.
/// </summary>
internal static class CohortQuestion
{
    // A server takes some thousands of parameters and no more; of larger groups all rows are asked for and looked at here.
    private const int MostNamed = 500;

    // What was scored again later, or was taken in, was over when its last event was written.
    private const string Ended = "CASE WHEN s.last < c.at THEN s.last ELSE c.at END";

    // Of the events only the first of each session is read: it says which version of the scenario was played.
    private const string Columns =
        "SELECT s.id, s.person, s.scenario, s.title, s.mode, s.began, s.last, c.pack, c.result, c.ending, c.points, c.ceiling, c.at, c.json, e.body AS first " +
        "FROM scorecards c JOIN sessions s ON s.id = c.session JOIN persons p ON p.id = s.person LEFT JOIN events e ON e.session = s.id AND e.sequence = 1 " +
        "WHERE s.mode IN (@practice, @assess, @training) AND s.state <> @erased AND p.name <> ''";

    /// <summary>The rows, as long as they are read; those of other people may be among them.</summary>
    /// <param name="connection">The store.</param>
    /// <param name="choice">Whose plays, and of which days.</param>
    /// <param name="people">The ids of the people; null for those whom the choice describes by their schools alone.</param>
    /// <param name="zone">What counts as a day.</param>
    public static IEnumerable<CohortRow> Ask(DbConnection connection, CohortChoice choice, IReadOnlyCollection<string>? people, TimeZoneInfo zone)
    {
        var (question, given) = (Columns, new DynamicParameters());
        given.Add("practice", Words.Of(PlayMode.Practice));
        given.Add("assess", Words.Of(PlayMode.Assess));
        given.Add("training", SittingWords.Of(SittingMode.Training));
        given.Add("erased", Erasure.State);
        if (choice.Since is { } since) With($"{Ended} >= @since", "since", MidnightOf(since, zone));
        if (choice.Until is { } until && until < DateOnly.MaxValue) With($"{Ended} < @until", "until", MidnightOf(until.AddDays(1), zone));
        if (people is { Count: <= MostNamed }) OneOf("s.person", "person", people);
        if (SitesOf(choice) is { IsEmpty: false } sites) OneOf("p.site", "site", [.. sites.Select(People.Tidy)]);
        return connection.Query<CohortRow>(question, given, buffered: false);

        // Written out: what stands for a list is not the same for both stores.
        void OneOf(string column, string name, IReadOnlyCollection<string> values)
        {
            question += $" AND {column} IN ({(values.Count == 0 ? "NULL" : string.Join(", ", values.Select((_, at) => $"@{name}{at}")))})";
            foreach (var (at, value) in values.Index()) given.Add(string.Create(CultureInfo.InvariantCulture, $"{name}{at}"), value);
        }

        void With(string condition, string name, object value)
        {
            question += $" AND {condition}";
            given.Add(name, value);
        }
    }

    /// <summary>The schools that a choice is limited to; empty for all.</summary>
    public static ImmutableArray<string> SitesOf(CohortChoice choice) => choice switch
    {
        EverybodyThere everybody => everybody.Sites,
        Intake intake => intake.Sites,
        ChosenPeople or FromHandIns => [],
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private static string MidnightOf(DateOnly day, TimeZoneInfo zone)
    {
        var local = day.ToDateTime(TimeOnly.MinValue);
        return Stamp.Of(new DateTimeOffset(local, zone.GetUtcOffset(local)));
    }
}
