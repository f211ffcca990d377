using System.Collections.Immutable;
using System.Text.Json;
using Dapper;
using MentorSim.Engine.Chain;
using MentorSim.Engine.Induction;
using MentorSim.Engine.InTray;
using MentorSim.Engine.Scenarios;
using MentorSim.Engine.Scoring;
using MentorSim.Engine.Standards;

namespace MentorSim.Engine.Records;

/// <summary>
/// What somebody has played to an end, read from the scorecards that were kept: neither events nor texts are touched. Of interviews and of
/// candidates' sittings nothing is told.
/// </summary>
/// <param name="Plays">The plays, the earliest first.</param>
/// <param name="LeftOut">What could not be read.</param>
public sealed record PastPlays(ImmutableArray<PastPlay> Plays, ImmutableArray<UnreadPlay> LeftOut)
{
    // One question whatever the number of sessions.
    private const string Question =
        "SELECT s.id, s.scenario, s.title, s.mode, c.pack, c.result, c.points, c.ceiling, c.at, c.json FROM scorecards c JOIN sessions s ON s.id = c.session " +
        "WHERE (@person IS NULL OR c.person = @person) AND s.mode NOT IN (@interview, @exercise) AND s.state <> @erased ORDER BY c.at, s.id";

    /// <summary>Nothing played.</summary>
    public static PastPlays None { get; } = new([], []);

    /// <summary>What a person has played.</summary>
    /// <param name="store">Where it is kept.</param>
    /// <param name="person">The person's id.</param>
    /// <exception cref="StoreException">The store cannot be read.</exception>
    public static PastPlays Of(Store store, string person)
    {
        if (!store.IsThere) return None;
        return Of(Rows(store, person));
    }

    /// <summary>The plays of some rows.</summary>
    internal static PastPlays Of(IEnumerable<Row> rows)
    {
        var (plays, leftOut) = (ImmutableArray.CreateBuilder<PastPlay>(), ImmutableArray.CreateBuilder<UnreadPlay>());
        foreach (var row in rows)
        {
            try
            {
                plays.Add(PlayOf(row));
            }
            catch (Exception damaged) when (damaged is FormatException or JsonException or InvalidOperationException or OverflowException)
            {
                leftOut.Add(new UnreadPlay(row.Id, row.Title));
            }
        }

        return new PastPlays(plays.ToImmutable(), leftOut.ToImmutable());
    }

    internal static List<Row> Rows(Store store, string? person) => [.. store.Read(connection => connection.Query<Row>(
        Question, new { person, interview = Words.Of(PlayMode.Interview), exercise = SittingWords.Of(SittingMode.Exercise), erased = Erasure.State }))];

    private static PastPlay PlayOf(Row row)
    {
        using var kept = JsonDocument.Parse(row.Json);
        return PlayOf(row, kept.RootElement);
    }

    /// <summary>The play of a row whose scorecard was read.</summary>
    /// <exception cref="FormatException">It is damaged.</exception>
    internal static PastPlay PlayOf(Row row, JsonElement card)
    {
        if (card.ValueKind != JsonValueKind.Object) throw new FormatException("It is no scorecard.");
        var role = PartOf(card, "role", JsonValueKind.Object);
        return new PastPlay(row.Id, row.Scenario, row.Title, row.Mode, Stamp.Read(row.At), ResultOf(row.Result, card), row.Pack)
        {
            Total = new Score(checked((int)row.Points), row.Ceiling is { } ceiling ? checked((int)ceiling) : null),
            Units = ScoresIn(card, "units"),
            Elements = ScoresIn(card, "elements"),
            Shown = role is { } shown ? [.. ListIn(shown, "shown").Select(one => (IdIn(one, "id"), NumberIn(one, "times") ?? 0, NumberIn(one, "of") ?? 0))] : [],
            Oversteps = role is { } stepped ? [.. ListIn(stepped, "oversteps").Select(one => IdIn(one, "id"))] : [],
            TakenBack = [.. ListIn(card, "takenBack").SelectMany(undone => IdsIn(undone, "incidents").Select(id => (id, true)).Concat(IdsIn(undone, "oversteps").Select(id => (id, false))))],
            // Of a paper they are called breaches, each with the item.
            Breaches = [.. ListIn(card, "incidents").Select(one => IdIn(one, "id")), .. ListIn(card, "breaches").Select(one => IdIn(one, "incident"))],
        };
    }

    private static Result? ResultOf(string word, JsonElement card) => card.TryGetProperty("paper", out _)
        ? null
        : Enum.GetValues<Result>().Where(result => Words.Of(result) == word).Select(result => (Result?)result).FirstOrDefault() ?? throw new FormatException($"There is no result '{word}'.");

    private static ImmutableArray<PastScore> ScoresIn(JsonElement card, string name) =>
        [.. ListIn(card, name).Select(ScoreOf).Where(score => score.Score.IsAssessed || score.Score.Points != 0 || score.For > 0 || score.Against > 0)];

    private static PastScore ScoreOf(JsonElement one)
    {
        var level = PartOf(one, "level", JsonValueKind.String)?.GetString();
        return new PastScore(
            IdIn(one, "id"),
            new Score(NumberIn(one, "points") ?? 0, NumberIn(one, "ceiling") ?? NumberIn(one, "most")),
            Enum.GetValues<Level>().Where(known => known.Word() == level).Select(known => (Level?)known).FirstOrDefault() ?? throw new FormatException("A level is none."),
            NumberIn(one, "for"),
            NumberIn(one, "against"));
    }

    internal static string IdIn(JsonElement one, string name) => PartOf(one, name, JsonValueKind.String)?.GetString() ?? throw new FormatException($"'{name}' is missing.");

    private static IEnumerable<string> IdsIn(JsonElement one, string name) => ListIn(one, name).Select(id => id.GetString() ?? throw new FormatException($"'{name}' holds no id."));

    internal static int? NumberIn(JsonElement one, string name) => PartOf(one, name, JsonValueKind.Number)?.GetInt32();

    internal static IEnumerable<JsonElement> ListIn(JsonElement one, string name) => PartOf(one, name, JsonValueKind.Array)?.EnumerateArray() ?? [];

    /// <summary>A part, null where it is missing or said to be none; one of another kind is damage.</summary>
    internal static JsonElement? PartOf(JsonElement one, string name, JsonValueKind kind)
    {
        if (one.ValueKind != JsonValueKind.Object) throw new FormatException($"What should hold '{name}' is no object.");
        if (!one.TryGetProperty(name, out var part) || part.ValueKind == JsonValueKind.Null) return null;
        return part.ValueKind == kind ? part : throw new FormatException($"'{name}' is of another kind.");
    }

    internal sealed record Row(
        string Id, string Scenario, string Title, string Mode, string? Pack, string Result, long Points, long? Ceiling, string At, string Json);
}

/// <summary>A play whose result cannot be read.</summary>
/// <param name="Session">The session's id.</param>
/// <param name="Title">The scenario's title.</param>
public sealed record UnreadPlay(string Session, string Title)
{
    /// <summary>What is said of it.</summary>
    public string Words => $"{Title} ({Session[..Math.Min(8, Session.Length)]}) is left out: its result is damaged. `mentorsim verify` says more.";
}
