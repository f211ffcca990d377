using System.Collections.Immutable;
using System.Data.Common;
using System.Text;
using System.Text.Json;
using Dapper;
using MentorSim.Engine.Chain;
using MentorSim.Engine.InTray;
using MentorSim.Engine.Scoring;
using MentorSim.Engine.Standards;

namespace MentorSim.Engine.Records;

/// <summary>The result of a session, as lists show it.</summary>
/// <param name="Session">The session's id.</param>
/// <param name="Person">The person's id.</param>
/// <param name="Scenario">The scenario's id.</param>
/// <param name="Pack">The pack that was read; null where the scenario names none with units.</param>
/// <param name="Result">The result in a word.</param>
/// <param name="Ending">How good the ending is; null where none was reached.</param>
/// <param name="Points">The points.</param>
/// <param name="Ceiling">The most that could be had; null where it is not known.</param>
/// <param name="At">When it was scored.</param>
/// <param name="Json">The whole scorecard, as <see cref="ScorecardJson"/> writes it, without spaces.</param>
public sealed record StoredResult(
    string Session, string Person, string Scenario, string? Pack, string Result, string? Ending, long Points, long? Ceiling, string At, string Json);

/// <summary>Points of a unit in a session.</summary>
public sealed record StoredUnit(string Session, string Unit, string Person, string Pack, long Points, long? Ceiling, string Level, string At);

/// <summary>A unit over many sessions.</summary>
/// <param name="Pack">The pack.</param>
/// <param name="Unit">The unit.</param>
/// <param name="Sessions">In how many sessions it was assessed.</param>
/// <param name="People">Of how many people.</param>
/// <param name="Points">The sum of the points.</param>
/// <param name="Ceiling">The sum of what could be had.</param>
public sealed record UnitTotal(string Pack, string Unit, long Sessions, long People, long Points, long Ceiling);

/// <summary>Scorecards. They follow from events and texts alone, so that they can be made again, and checked.</summary>
public sealed class Results
{
    private const string Units = "SELECT session, unit, person, pack, points, ceiling, level, at FROM unit_scores";

    private readonly Store _store;

    internal Results(Store store) => _store = store;

    /// <summary>The result of a session; null where it was not scored.</summary>
    public StoredResult? Of(string session) => _store.Read(connection => connection.QueryFirstOrDefault<StoredResult>(
        "SELECT session, person, scenario, pack, result, ending, points, ceiling, at, json FROM scorecards WHERE session = @session", new { session }));

    /// <summary>The results of a person, in the order in which they were scored.</summary>
    public ImmutableArray<StoredResult> OfPerson(string person) => [.. _store.Read(connection => connection.Query<StoredResult>(
        "SELECT session, person, scenario, pack, result, ending, points, ceiling, at, json FROM scorecards WHERE person = @person ORDER BY at, session", new { person }))];

    /// <summary>The units of a session.</summary>
    public ImmutableArray<StoredUnit> UnitsOf(string session) =>
        [.. _store.Read(connection => connection.Query<StoredUnit>($"{Units} WHERE session = @session ORDER BY unit", new { session }))];

    /// <summary>How a person did in each unit over time: by pack and unit, the earliest first.</summary>
    public ImmutableArray<StoredUnit> ProgressOf(string person) =>
        [.. _store.Read(connection => connection.Query<StoredUnit>($"{Units} WHERE person = @person ORDER BY pack, unit, at, session", new { person }))];

    /// <summary>Each unit over all people.</summary>
    // Read as a tuple: where there are no rows, SQLite does not know the type of a sum.
    public ImmutableArray<UnitTotal> Totals() => [.. _store.Read(connection => connection.Query<(string, string, long, long, long, long)>(
        "SELECT pack, unit, CAST(count(*) AS BIGINT) AS sessions, CAST(count(DISTINCT person) AS BIGINT) AS people, CAST(coalesce(sum(points), 0) AS BIGINT) AS points, CAST(coalesce(sum(ceiling), 0) AS BIGINT) AS ceiling FROM unit_scores WHERE ceiling > 0 GROUP BY pack, unit ORDER BY pack, unit")).Select(row => new UnitTotal(row.Item1, row.Item2, row.Item3, row.Item4, row.Item5, row.Item6))];

    /// <summary>Keeps the scorecard of a session, in place of an earlier one.</summary>
    /// <param name="session">The session's id.</param>
    /// <param name="person">The person's id.</param>
    /// <param name="card">The scorecard.</param>
    /// <param name="now">When it was scored.</param>
    public void Keep(string session, string person, Scorecard card, DateTimeOffset now) =>
        _store.Write((connection, transaction) => Put(connection, transaction, ResultOf(session, person, card, now), UnitsOf(session, person, card, now)));

    /// <summary>Keeps the score of a sitting, in place of an earlier one.</summary>
    /// <param name="session">The sitting's id.</param>
    /// <param name="person">The person's id.</param>
    /// <param name="score">The score.</param>
    /// <param name="now">When it was scored.</param>
    public void Keep(string session, string person, SittingScore score, DateTimeOffset now) =>
        _store.Write((connection, transaction) => Put(connection, transaction, ResultOf(session, person, score, now), UnitsOf(session, person, score, now)));

    internal static StoredResult? Of(DbConnection connection, DbTransaction transaction, string session) => connection.QueryFirstOrDefault<StoredResult>(
        "SELECT session, person, scenario, pack, result, ending, points, ceiling, at, json FROM scorecards WHERE session = @session", new { session }, transaction);

    internal static IEnumerable<StoredUnit> UnitsOf(DbConnection connection, DbTransaction transaction, string session) =>
        connection.Query<StoredUnit>($"{Units} WHERE session = @session ORDER BY unit", new { session }, transaction);

    internal static void Put(DbConnection connection, DbTransaction transaction, StoredResult result, IEnumerable<StoredUnit> units)
    {
        Remove(connection, transaction, result.Session);
        connection.Execute(
            "INSERT INTO scorecards (session, person, scenario, pack, result, ending, points, ceiling, at, json) VALUES (@Session, @Person, @Scenario, @Pack, @Result, @Ending, @Points, @Ceiling, @At, @Json)",
            result,
            transaction);
        foreach (var unit in units)
        {
            connection.Execute(
                "INSERT INTO unit_scores (session, unit, person, pack, points, ceiling, level, at) VALUES (@Session, @Unit, @Person, @Pack, @Points, @Ceiling, @Level, @At)",
                unit,
                transaction);
        }
    }

    internal static void Remove(DbConnection connection, DbTransaction transaction, string session)
    {
        connection.Execute("DELETE FROM unit_scores WHERE session = @session", new { session }, transaction);
        connection.Execute("DELETE FROM scorecards WHERE session = @session", new { session }, transaction);
    }

    /// <summary>What is kept of a scorecard; written in the shape in which it is kept already, if it is.</summary>
    public static StoredResult ResultOf(string session, string person, Scorecard card, DateTimeOffset now, ScorecardShape shape = ScorecardShape.Elements) => new(
        session, person, card.Scenario.Id, card.Pack?.Id, Words.Of(card.Result), card.Ending is { } ending ? Words.Of(ending) : null,
        card.Total.Points, card.Total.Ceiling, Stamp.Of(now), Written(json => ScorecardJson.Write(json, card, shape: shape)));

    /// <summary>What is kept of the score of a sitting. What was said is not in it: that stands in the events, and can be erased there.</summary>
    public static StoredResult ResultOf(string session, string person, SittingScore score, DateTimeOffset now) => new(
        session, person, score.Paper.Id, score.Paper.ScoringPack?.Id, Words.Of(score.Result), null, score.Points, score.Most, Stamp.Of(now), Written(json =>
        {
            json.WriteStartObject();
            json.WriteString("paper", score.Paper.Id);
            SittingScoreJson.WriteMembers(json, score);
            json.WriteEndObject();
        }));

    /// <summary>What is kept of its units: those in which something could be had or was earned.</summary>
    public static IEnumerable<StoredUnit> UnitsOf(string session, string person, Scorecard card, DateTimeOffset now) =>
        UnitsOf(session, person, card.Units, card.Pack?.Id, now);

    /// <summary>The same of a sitting.</summary>
    public static IEnumerable<StoredUnit> UnitsOf(string session, string person, SittingScore score, DateTimeOffset now) =>
        UnitsOf(session, person, score.Units, score.Paper.ScoringPack?.Id, now);

    private static IEnumerable<StoredUnit> UnitsOf(string session, string person, IEnumerable<UnitScore> units, string? pack, DateTimeOffset now) => units
        .Where(unit => unit.Score.IsAssessed || unit.Score.Points != 0)
        .Select(unit => new StoredUnit(session, unit.Unit.Id, person, pack!, unit.Score.Points, unit.Score.Ceiling, unit.Level.Word(), Stamp.Of(now)));

    private static string Written(Action<Utf8JsonWriter> write)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream)) write(json);
        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
