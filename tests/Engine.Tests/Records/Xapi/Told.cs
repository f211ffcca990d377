using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using MentorSim.Engine.Exploration;
using MentorSim.Engine.Play;
using MentorSim.Engine.Records.Xapi;
using MentorSim.Engine.Scenarios;
using MentorSim.Engine.Scoring;

namespace MentorSim.Engine.Tests.Records.Xapi;

/// <summary>Sessions and the statements that tell of them.</summary>
internal static class Told
{
    public static readonly Guid SessionId = new("8d4b1c70-51f6-4f6e-9a53-6a0c6a7e2b11");

    public static readonly StatementSettings Settings = StatementSettings.For("Oak Hill", text => text);

    /// <summary>Later than anything that happens in a test.</summary>
    public static readonly DateTimeOffset Later = Some.Noon.AddYears(1);

    private static readonly Dictionary<string, Scorer> Scorers = [];

    /// <summary>A session as the store would give it, with its scorecard.</summary>
    public static StatementSource Source(Session session, Guid? id = null) => new()
    {
        SessionId = id ?? SessionId,
        PersonId = "5f0c4a39-5e7c-4a8c-8c43-0a1fd3a3a9ee",
        Events = [.. session.Events],
        Hashes = [.. session.Events.Select((_, at) => new string((char)('a' + (at % 6)), 64))],
        Versions = _ => session.Scenario,
        Score = played => ScorerOf(played.Scenario).Score(played),
    };

    /// <summary>The statements of a session.</summary>
    public static ImmutableArray<Statement> Of(Session session, StatementSettings? settings = null) => SessionStatements.Of(Source(session), settings ?? Settings, Later);

    /// <summary>The words of the verbs, in order.</summary>
    public static string Verbs(this ImmutableArray<Statement> statements) => string.Join(' ', statements.Select(statement => statement.Verb.Word));

    /// <summary>What an extension of ours says; null where it is not there.</summary>
    public static JsonElement? Said(this IEnumerable<Extension> extensions, string name) =>
        extensions.SingleOrDefault(extension => extension.Id == $"https://mentorsim.invalid/xapi/extensions/{name}")?.Value;

    /// <summary>Statements as JSON, one a line.</summary>
    public static string Lines(IEnumerable<Statement> statements) => string.Concat(statements.Select(statement => Encoding.UTF8.GetString(StatementJson.Utf8(statement)) + "\n"));

    /// <summary>A play of any kind at random, to its end or to somewhere in the middle, on a clock that goes forward and sometimes back.</summary>
    public static Session RandomPlay(Scenario scenario, PlayMode mode, Random random)
    {
        var session = Session.Prepare(scenario, random.Next(), mode, new MovingClock(random));
        var steps = random.Next(4) == 0 ? random.Next(1, 20) : 400;
        for (var step = 0; step < steps && session.State != SessionState.Closed; step++) Step(session, random);
        return session;
    }

    private static void Step(Session session, Random random)
    {
        switch (session.State)
        {
            case SessionState.Briefing:
                session.Begin();
                break;
            case SessionState.Deciding when session.Decision is ChoiceDecision { Limit: not null } && random.Next(2) == 0:
                session.TimeOut();
                break;
            case SessionState.Deciding when random.Next(8) > 0:
                var answer = session.Decision is WriteDecision ? random.Of(["skip", "I said: \"tell me\",[,] she\u0001 did.", "{lang=en}x"])
                    : random.Of([.. session.Passage.Story.AnswersIn(session.Passage.State)]).Written;
                session.Answer(answer, session.Decision!.AsksCertainty ? random.Next(1, 4) : null, []);
                break;
            case SessionState.Feedback when random.Next(8) > 0:
            case SessionState.Stopped:
                session.GoOn();
                break;
            case SessionState.Deciding or SessionState.Feedback:
                session.Leave();
                break;
            case SessionState.Suspended:
                session.Resume();
                break;
            case SessionState.Debrief when random.Next(3) == 0:
                session.Reflect(random.Of(["", "I would tell her sooner."]));
                break;
            default:
                session.Close();
                break;
        }
    }

    private static Scorer ScorerOf(Scenario scenario)
    {
        var key = scenario.Source.Text;
        lock (Scorers)
        {
            if (!Scorers.TryGetValue(key, out var scorer)) Scorers[key] = scorer = new Scorer(StateGraph.Explore(scenario));
            return scorer;
        }
    }
}

/// <summary>A clock that is a little later, and sometimes earlier, whenever it is asked.</summary>
internal sealed class MovingClock(Random random) : TimeProvider
{
    private DateTimeOffset _now = Some.Noon;

    /// <inheritdoc/>
    public override DateTimeOffset GetUtcNow() => _now = _now.AddMilliseconds(random.Next(12) == 0 ? -random.Next(90_000) : random.Next(45_000));
}

/// <summary>A clock that is told what time it is.</summary>
internal sealed class SetClock : TimeProvider
{
    /// <summary>The time.</summary>
    public DateTimeOffset Time { get; set; } = Some.Noon;

    /// <summary>Lets some seconds pass; fewer than none put the clock back.</summary>
    public void Pass(double seconds) => Time = Time.AddSeconds(seconds);

    /// <inheritdoc/>
    public override DateTimeOffset GetUtcNow() => Time;
}
