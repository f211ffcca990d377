using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using MentorSim.Engine.Exploration;
using MentorSim.Engine.Play;
using MentorSim.Engine.Scenarios;
using MentorSim.Engine.Scoring;
using MentorSim.Engine.Standards;

namespace MentorSim.Engine.Tests.Scoring;

/// <summary>Plays of answer lists, and their scorecards.</summary>
internal static class Played
{
    /// <summary>A session that took some answers; scenes to which chance is to lead stand with a tilde. What is left after a stop is passed over.</summary>
    public static Session Of(Scenario scenario, string answers, PlayMode mode = PlayMode.Practice) =>
        Of(scenario, answers.Length == 0 ? [] : answers.Split(','), mode);

    /// <summary>A session that took some answers.</summary>
    public static Session Of(Scenario scenario, IReadOnlyList<string> answers, PlayMode mode = PlayMode.Practice)
    {
        var session = Some.Session(scenario, mode);
        var at = 0;
        session.Begin(Falls());
        while (at < answers.Count && session.State != SessionState.Stopped)
        {
            if (session.State == SessionState.Feedback) session.GoOn();
            session.Answer(answers[at++], Falls());
        }

        return session;

        ImmutableArray<string> Falls()
        {
            var from = at;
            while (at < answers.Count && answers[at].StartsWith('~')) at++;
            return [.. answers.Skip(from).Take(at - from).Select(fall => fall[1..])];
        }
    }

    /// <summary>The scorecard of some answers.</summary>
    public static Scorecard Card(Scenario scenario, string answers, PlayMode mode = PlayMode.Practice, Pack? pack = null) =>
        new Scorer(StateGraph.Explore(scenario)).Score(Of(scenario, answers, mode), pack);

    /// <summary>A scorecard as programs get it, on several lines.</summary>
    public static string Json(Scorecard card)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, new JsonWriterOptions { Indented = true, NewLine = "\n" })) ScorecardJson.Write(json, card);
        return Encoding.UTF8.GetString(stream.ToArray()) + "\n";
    }
}
