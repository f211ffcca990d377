using System.CommandLine;
using System.Globalization;
using MentorSim.Engine.Panel;
using MentorSim.Tui.Screens.Panel;

namespace MentorSim.Tui.Commands.Panel;

/// <summary>Says where an exercise stands.</summary>
internal static class PanelStatusCommand
{
    /// <summary>The command.</summary>
    public static Command Of(PanelRunner runner)
    {
        var (file, format) = (PanelCommand.FileArgument(), MentorSimCommand.Format("text", "json"));
        return PanelCommand.Of(
            runner,
            "status",
            "Says where an exercise stands: the eight steps and what is missing in each, what should be thought of, the members, the candidates, what waits to be agreed, and a fingerprint by which an older copy of the file is known.\n\n" +
            "Asks for the panel's passphrase; where the input is redirected, that is one line.\n\nExamples:\n  mentorsim panel status spring\n  mentorsim panel status spring --format json",
            [file, format],
            (parsed, run) =>
            {
                var open = run.Open(parsed.GetValue(file)!);
                if (parsed.GetValue(format) == "json") run.Output.WriteLine(PanelStatusJson.Of(open));
                else foreach (var line in Lines(open)) run.Print(line);
                return ExitCode.Fine;
            });
    }

    private static IEnumerable<string> Lines(PanelFile file)
    {
        var exercise = file.Exercise;
        yield return $"{exercise.Title}: {Words.Of(exercise.State)}";
        yield return $"Exercise {exercise.Id}";
        yield return string.Create(CultureInfo.InvariantCulture, $"{exercise.Events.Length} events, fingerprint {file.Fingerprint}");
        yield return $"Key of the panel {PurgeReceipt.FingerprintOf(exercise.Signing.Public)}";
        yield return "";
        var here = StepsScreen.Next(exercise);
        foreach (var step in Enum.GetValues<ExerciseStep>())
        {
            var missing = exercise.MissingFor(step);
            string[] standing = [.. step == here ? ["you are here"] : missing.Count == 0 ? (string[])["done"] : [], .. missing.Count == 0 ? [] : (string[])[string.Join("; ", missing)]];
            yield return $"{(int)step + 1} {NameOf(step),-15} {string.Join(": ", standing)}";
        }

        if (exercise.State == ExerciseState.SetUp && exercise.Advice.ToList() is { Count: > 0 } advice)
        {
            yield return "";
            yield return "To think of:";
            foreach (var line in advice) yield return $"  {line}";
        }

        yield return "";
        yield return exercise.Members.IsEmpty ? "No members yet." : "Members:";
        foreach (var member in exercise.Members) yield return $"  {member.Id}  {member.Name}{(member.Role.Length > 0 ? $", {member.Role}" : "")}{(member.IsTrained ? ", safer-recruitment training" : "")}: {StandingOf(member)}";
        yield return exercise.Candidates.IsEmpty ? "No candidates yet." : "Candidates:";
        foreach (var candidate in exercise.Candidates) yield return $"  {candidate.Number}: {StandingOf(candidate, exercise.IsBlind)}";
        foreach (var line in Waiting(exercise)) yield return line;
        if (exercise.RecoveryHolder is { } holder) yield return $"Recovery sheet: {holder}";
        if (exercise.Station is { } station) yield return $"Station file: fingerprint {station.Fingerprint}";
        if (exercise.KeepUntil is { } day) yield return $"Kept until {day:yyyy-MM-dd}";
        if (exercise.Hold is { } hold) yield return $"Deleting is stopped by {hold.By}: {hold.Reason}";
        if (exercise.IsBlind) yield return "While members mark, neither terms of candidates nor notes on them are shown.";
        foreach (var note in exercise.Notes.Where(note => !exercise.IsBlind || note.Number is null)) yield return $"Note of {note.At.UtcDateTime:yyyy-MM-dd HH:mm} UTC by {note.By}{(note.Number is { } number ? $" of candidate {number}" : "")}: {note.Text}";
    }

    /// <summary>What has to be judged and agreed before results open.</summary>
    private static IEnumerable<string> Waiting(Exercise exercise)
    {
        if (exercise is not { State: ExerciseState.Agreeing, Results: null }) yield break;
        var breaches = BreachQuestion.AllOf(exercise).Where(question => question.Judged is null).ToList();
        if (breaches.Count > 0) yield return "Possible serious breaches to judge:";
        foreach (var (number, breach, _) in breaches) yield return $"  candidate {number}, item {breach.Item.Id}, incident {breach.Incident.Id}: {breach.Incident.Title}";
        var apart = PanelMarks.Of(exercise)?.Where(line => line.MustAgree).ToList() ?? [];
        if (apart.Count > 0) yield return "Marks to agree on:";
        foreach (var line in apart)
            yield return $"  candidate {line.Number}, item {line.Line.Part}{(line.Line.Rubric.Length > 0 ? $", line {line.Line.Rubric}" : "")}: {string.Join(", ", line.Marks.Select(mark => $"{mark.Member} {mark.Mark}"))}";
    }

    private static string StandingOf(Member member) => member switch
    {
        { Withdrawal: { } withdrawal } => $"withdrawn by {withdrawal.By}: {withdrawal.Reason}",
        { FinishedAt: not null } => "has finished",
        { HasJoined: true } => "has a PIN",
        _ => "no PIN yet",
    };

    private static string StandingOf(ExerciseCandidate candidate, bool isBlind)
    {
        var terms = string.Join(", ", new[] { candidate.ExtraTime > 0 ? $"{candidate.ExtraTime}% extra time" : "", candidate.Adjustments }.Where(part => part.Length > 0));
        var standing = candidate switch
        {
            { Decision: { } decision } => $"{Words.Of(decision.Outcome)}{(candidate.FeedbackReleasedAt is null ? "" : ", feedback released")}",
            { Answers: not null } => "collected",
            { AbsentBecause: { } reason } => $"did not sit: {reason}",
            { Slot: not null } => "has a slip",
            _ => "no slip yet",
        };
        return isBlind || terms.Length == 0 ? standing : $"{standing} ({terms})";
    }

    private static string NameOf(ExerciseStep step) => step switch
    {
        ExerciseStep.SetUp => "Set up",
        ExerciseStep.Keep => "Keep or delete",
        _ => step.ToString(),
    };
}
