using System.Text;
using System.Text.Json;
using MentorSim.Engine.Chain;
using MentorSim.Engine.Panel;

namespace MentorSim.Tui.Commands.Panel;

/// <summary>Where an exercise stands, for programs; keys may be added.</summary>
internal static class PanelStatusJson
{
    /// <summary>The text.</summary>
    public static string Of(PanelFile file)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, JsonShape.Readable))
        {
            json.WriteStartObject();
            Write(json, file);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(stream.ToArray());
    }

    private static void Write(Utf8JsonWriter json, PanelFile file)
    {
        var exercise = file.Exercise;
        json.WriteString("exercise", exercise.Id);
        json.WriteString("title", exercise.Title);
        json.WriteString("state", Words.Of(exercise.State));
        json.WriteNumber("events", exercise.Events.Length);
        json.WriteString("fingerprint", file.Fingerprint);
        json.WriteString("key", PurgeReceipt.FingerprintOf(exercise.Signing.Public));
        WriteList(json, "steps", Enum.GetValues<ExerciseStep>(), step =>
        {
            json.WriteNumber("number", (int)step + 1);
            json.WriteString("step", JsonNamingPolicy.KebabCaseLower.ConvertName(step.ToString()));
            WriteTexts(json, "missing", exercise.MissingFor(step));
        });
        WriteTexts(json, "advice", exercise.Advice);
        json.WriteString("paper", exercise.Paper?.Id);
        WriteTexts(json, "criteria", exercise.Criteria.Select(criterion => criterion.Id));
        WriteTexts(json, "questions", exercise.Questions.Select(question => question.Id));
        WriteList(json, "members", exercise.Members, member =>
        {
            json.WriteString("id", member.Id);
            json.WriteString("name", member.Name);
            json.WriteString("role", member.Role);
            json.WriteBoolean("trained", member.IsTrained);
            json.WriteBoolean("hasPin", member.HasJoined);
            json.WriteString("finishedAt", member.FinishedAt is { } finished ? Stamp.Of(finished) : null);
            json.WriteString("withdrawn", member.Withdrawal?.Reason);
        });
        WriteList(json, "candidates", exercise.Candidates, candidate =>
        {
            json.WriteString("number", candidate.Number);
            if (exercise.IsBlind) json.WriteNull("extraTime");
            else json.WriteNumber("extraTime", candidate.ExtraTime);
            json.WriteString("adjustments", exercise.IsBlind ? null : candidate.Adjustments);
            json.WriteBoolean("hasSlip", candidate.Slot is not null);
            json.WriteBoolean("collected", candidate.Answers is not null);
            json.WriteString("absent", candidate.AbsentBecause);
            json.WriteString("decision", candidate.Decision is { } decision ? Words.Of(decision.Outcome) : null);
            json.WriteString("feedbackReleasedAt", candidate.FeedbackReleasedAt is { } released ? Stamp.Of(released) : null);
        });
        var agrees = exercise is { State: ExerciseState.Agreeing, Results: null };
        WriteList(json, "breachesToJudge", agrees ? BreachQuestion.AllOf(exercise).Where(question => question.Judged is null) : [], question =>
        {
            json.WriteString("candidate", question.Number);
            json.WriteString("item", question.Breach.Item.Id);
            json.WriteString("incident", question.Breach.Incident.Id);
            json.WriteString("text", question.Breach.Incident.Title);
        });
        WriteList(json, "marksToAgree", agrees ? (PanelMarks.Of(exercise) ?? []).Where(line => line.MustAgree) : [], line =>
        {
            json.WriteString("candidate", line.Number);
            json.WriteString("item", line.Line.Part);
            json.WriteString("line", line.Line.Rubric);
            WriteList(json, "marks", line.Marks, mark =>
            {
                json.WriteString("member", mark.Member);
                json.WriteNumber("mark", mark.Mark);
            });
        });
        json.WriteString("recoveryHolder", exercise.RecoveryHolder);
        json.WriteString("stationFingerprint", exercise.Station?.Fingerprint);
        json.WriteString("resultsOpenedAt", exercise.Results is { } results ? Stamp.Of(results.At) : null);
        json.WriteString("keepUntil", exercise.KeepUntil?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
        json.WriteString("hold", exercise.Hold?.Reason);
        WriteList(json, "notes", exercise.Notes.Where(note => !exercise.IsBlind || note.Number is null), note =>
        {
            json.WriteString("at", Stamp.Of(note.At));
            json.WriteString("by", note.By);
            json.WriteString("candidate", note.Number);
            json.WriteString("text", note.Text);
        });
    }

    private static void WriteTexts(Utf8JsonWriter json, string name, IEnumerable<string> texts)
    {
        json.WriteStartArray(name);
        foreach (var text in texts) json.WriteStringValue(text);
        json.WriteEndArray();
    }

    private static void WriteList<T>(Utf8JsonWriter json, string name, IEnumerable<T> things, Action<T> write)
    {
        json.WriteStartArray(name);
        foreach (var thing in things)
        {
            json.WriteStartObject();
            write(thing);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
