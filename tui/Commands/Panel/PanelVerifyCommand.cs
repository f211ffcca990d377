using System.CommandLine;
using System.Globalization;
using System.Text;
using System.Text.Json;
using MentorSim.Engine.InTray;
using MentorSim.Engine.Panel;
using MentorSim.Engine.Text;
using MentorSim.Tui.Hosting;

namespace MentorSim.Tui.Commands.Panel;

/// <summary>Verifies a whole exercise: what was sat, when what came, and that it is what was handed in.</summary>
internal static class PanelVerifyCommand
{
    /// <summary>The command.</summary>
    public static Command Of(PanelRunner runner)
    {
        var file = PanelCommand.FileArgument();
        var answers = new Argument<string[]>("answers") { Description = "Answer files, or folders of them, that are compared with what was collected.", Arity = ArgumentArity.ZeroOrMore };
        var receipt = new Option<string[]>("--receipt") { Description = "A receipt that was kept elsewhere, as in 7=0b1f-22c9-5d0c-8a6b; said once for each candidate.", HelpName = "number=receipt" };
        var format = MentorSimCommand.Format("text", "json");
        return PanelCommand.Of(
            runner,
            "verify",
            "Verifies a whole exercise: every candidate's chain and signature, the same paper with identical items in identical order, every arrival and every end by the rule to the millisecond, the receipts. Names candidate and item of whatever does not fit. 'mentorsim verify FILE.panel' is the same.\n\n" +
            "Asks for the panel's passphrase; where the input is redirected, that is one line.\n\n" +
            "Examples:\n  mentorsim panel verify spring\n  mentorsim panel verify spring /media/stick --receipt 7=0b1f-22c9-5d0c-8a6b\n  mentorsim panel verify spring --format json",
            [file, answers, receipt, format],
            (parsed, run) => Run(run, parsed.GetValue(file)!, parsed.GetValue(answers) ?? [], parsed.GetValue(receipt) ?? [], parsed.GetValue(format) == "json"));
    }

    /// <summary>Whether something that was named to be verified is a file of a panel, and not a stored session.</summary>
    public static bool IsForPanels(string named) => IsPanel(named) || named.EndsWith(AnswerFolder.Extension, StringComparison.OrdinalIgnoreCase);

    /// <summary>Verifies the exercise of one panel file, or of an answer file beside which its panel file lies.</summary>
    /// <exception cref="UsageException">There are several panel files, or none.</exception>
    public static int OfFiles(PanelRun run, IReadOnlyList<string> named, IEnumerable<string> receipts, bool json)
    {
        var answers = named.Where(name => !IsPanel(name)).ToList();
        var file = named.Where(IsPanel).ToList() switch
        {
            [var one] => one,
            [] => PanelFileOf(run, answers[0]),
            _ => throw new UsageException("One exercise at a time: name one panel file, and the answer files that are compared with it."),
        };
        return Run(run, file, answers, receipts, json);
    }

    private static bool IsPanel(string named) => named.EndsWith(PanelFile.Extension, StringComparison.OrdinalIgnoreCase);

    /// <summary>The panel file of an answer file, which names its exercise in clear, as panel files do.</summary>
    private static string PanelFileOf(PanelRun run, string answers)
    {
        var path = run.Folder.Typed(answers) ?? throw new UsageException("Which file?");
        if (!File.Exists(path)) throw new UsageException($"There is no file {answers}.");
        var exercise = CollectionSurvey.ExerciseOf(path) ?? throw new UsageException($"{answers} is no answer file, or its beginning is damaged. Name the panel file before it.");
        var beside = PanelFolder.In(Path.GetDirectoryName(path)!, PanelFile.Extension).Concat(run.Folder.Find(PanelFile.Extension).Select(found => found.Path)).Distinct(StringComparer.Ordinal);
        return beside.FirstOrDefault(panel => PanelFile.ExerciseOf(panel) == exercise)
            ?? throw new UsageException($"Only the panel's key opens an answer file, and there is no panel file of its exercise beside {answers}, in the current folder or in {run.Folder.Path}. Name it: mentorsim verify FILE.panel {answers}");
    }

    /// <summary>Verifies an exercise.</summary>
    /// <param name="run">Where it reads and writes.</param>
    /// <param name="file">The panel file, as it was typed.</param>
    /// <param name="answers">Answer files and folders to compare.</param>
    /// <param name="receipts">Receipts by candidate, as they were typed.</param>
    /// <param name="json">Whether programs read it.</param>
    public static int Run(PanelRun run, string file, IEnumerable<string> answers, IEnumerable<string> receipts, bool json)
    {
        var exercise = run.Open(file).Exercise;
        var named = NamedTexts.Receipts(exercise, receipts);
        var survey = CollectionSurvey.Of(exercise, answers.Select(path => run.Folder.Typed(path) ?? throw new UsageException("Which file or folder?")));
        var verdict = ExerciseVerification.Of(exercise, named, survey.Files);
        if (json)
        {
            run.Output.WriteLine(UnsafeCharacters.Strip(Json(exercise, verdict)));
            return verdict.IsFine ? ExitCode.Fine : ExitCode.Findings;
        }

        foreach (var line in Lines(exercise, verdict)) run.Print(line);
        if (verdict.IsFine && exercise.Candidates.Any(candidate => candidate.Answers is not null && !named.ContainsKey(candidate.Number)))
            run.Tell("Whoever has the panel's key can write a sitting anew so that all of this fits: only a receipt that was noted elsewhere shows that (--receipt 7=0b1f-22c9-5d0c-8a6b).");
        return verdict.IsFine ? ExitCode.Fine : ExitCode.Findings;
    }

    private static IEnumerable<string> Lines(Exercise exercise, ExerciseVerdict verdict)
    {
        yield return $"{exercise.Title}{(verdict.PaperDigest is { } digest && exercise.Station?.PaperDigest == digest ? $": the paper is the one in the station file (SHA-256 {digest[..16]}…)" : "")}";
        foreach (var line in verdict.General.SelectMany(Lines)) yield return line;
        foreach (var one in verdict.Candidates)
        {
            yield return $"candidate {one.Number}: {Summary(exercise, one)}";
            foreach (var remark in Told(exercise, one)) yield return $"  {remark}";
            foreach (var line in one.Faults.SelectMany(Lines)) yield return line;
        }

        if (exercise.IsBlind) yield return "While members mark, times, pauses and terms of candidates are not shown.";
        var (count, faults) = (verdict.Candidates.Length, verdict.Faults.Count());
        yield return string.Create(CultureInfo.InvariantCulture, $"{Counted.Of(count, "candidate")}: {(faults == 0 ? "fine." : $"{Counted.Of(faults, "problem")}.")}");
    }

    private static string Summary(Exercise exercise, CandidateVerdict verdict)
    {
        var candidate = exercise.CandidateOf(verdict.Number);
        if (candidate.Answers is not { } answers || verdict.Times is not { } times) return verdict.Faults.IsEmpty ? "no answers" : "no answers, and a problem";
        if (exercise.IsBlind) return string.Create(CultureInfo.InvariantCulture, $"{(verdict.Faults.IsEmpty ? "fine" : "does not fit")}. {answers.Bodies.Length} events, receipt {verdict.Receipt}");
        var limit = exercise.Paper is { } paper ? new SittingTerms(candidate.Number, SittingMode.Exercise) { ExtraTime = candidate.ExtraTime }.Lasting(paper.Minutes) : TimeSpan.Zero;
        return string.Create(CultureInfo.InvariantCulture, $"{(verdict.Faults.IsEmpty ? "fine" : "does not fit")}. {answers.Bodies.Length} events, {Shown(times.Used)} of {Shown(limit)} used{(candidate.ExtraTime == 0 ? "" : $" with {candidate.ExtraTime}% extra time")}, receipt {verdict.Receipt}");
    }

    private static IEnumerable<string> Told(Exercise exercise, CandidateVerdict verdict) => exercise.IsBlind ? [] : verdict.Remarks;

    private static IEnumerable<string> Lines(ExerciseFault fault) => [$"  ✗ {fault.What}", $"    Why it matters: {fault.Why}", $"    What to do: {fault.ToDo}"];

    private static string Shown(TimeSpan time) => string.Create(CultureInfo.InvariantCulture, $"{(long)time.TotalMinutes}:{time.Seconds:00}");

    private static string Json(Exercise exercise, ExerciseVerdict verdict)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, JsonShape.Readable))
        {
            json.WriteStartObject();
            json.WriteString("exercise", exercise.Id);
            json.WriteBoolean("fine", verdict.IsFine);
            json.WriteString("paperDigest", verdict.PaperDigest);
            json.WriteStartArray("candidates");
            foreach (var one in verdict.Candidates)
            {
                json.WriteStartObject();
                json.WriteString("number", one.Number);
                json.WriteBoolean("fine", one.Faults.IsEmpty);
                json.WriteString("receipt", one.Receipt);
                if (one.Times is { } times && !exercise.IsBlind) json.WriteNumber("usedMilliseconds", (long)times.Used.TotalMilliseconds);
                json.WriteStartArray("remarks");
                foreach (var remark in Told(exercise, one)) json.WriteStringValue(remark);
                json.WriteEndArray();
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteStartArray("problems");
            foreach (var fault in verdict.Faults)
            {
                json.WriteStartObject();
                json.WriteString("kind", JsonNamingPolicy.KebabCaseLower.ConvertName(fault.Kind.ToString()));
                json.WriteString("number", fault.Number);
                json.WriteString("item", fault.Item);
                if (fault.By is { } by) json.WriteNumber("byMilliseconds", (long)by.TotalMilliseconds);
                json.WriteString("what", fault.What);
                json.WriteString("why", fault.Why);
                json.WriteString("toDo", fault.ToDo);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
