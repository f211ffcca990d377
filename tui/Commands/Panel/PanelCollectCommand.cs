using System.CommandLine;
using System.Globalization;
using System.Text;
using System.Text.Json;
using MentorSim.Engine.Panel;
using MentorSim.Engine.Text;
using MentorSim.Tui.Hosting;

namespace MentorSim.Tui.Commands.Panel;

/// <summary>Reads answer files into an exercise, and closes the collection.</summary>
internal static class PanelCollectCommand
{
    /// <summary>The command.</summary>
    public static Command Of(PanelRunner runner)
    {
        var file = PanelCommand.FileArgument();
        var paths = new Argument<string[]>("answers") { Description = "Answer files, or folders and sticks with answer files in them or right below; only what is missing is told unless named.", Arity = ArgumentArity.ZeroOrMore };
        var receipt = new Option<string[]>("--receipt") { Description = "The receipt that invigilator and candidate noted, as in 7=0b1f-22c9-5d0c-8a6b; said once for each candidate. Without one it is recorded that nobody noted it.", HelpName = "number=receipt" };
        var by = new Option<string?>("--by") { Description = "Who collects: a name, or the name or id of a member.", HelpName = "name" };
        var reason = new Option<string?>("--reason") { Description = "Why a file is taken although something stands against it: another receipt, not finished, damaged, a second one. It is recorded.", HelpName = "words" };
        var absent = new Option<string[]>("--absent") { Description = "Who did not sit, and why, as in 3=\"Did not come.\"; said once for each.", HelpName = "number=reason" };
        var close = new Option<bool>("--close") { Description = "Closes the collection, so that marking begins." };
        var format = MentorSimCommand.Format("text", "json");
        return PanelCommand.Of(
            runner,
            "collect",
            "Reads answer files into the exercise, signed by the panel's key, and names those that are missing, doubled, foreign, damaged or not finished. What something stands against is taken only with a reason. To collect a file again changes nothing.\n\n" +
            "Asks for the panel's passphrase; where the input is redirected, that is one line. At a terminal it then asks for each receipt that no --receipt names.\n\n" +
            "Examples:\n  mentorsim panel collect spring\n  mentorsim panel collect spring /media/stick --by \"A. Arden\" --receipt 3=5d0c-8a6b-0b1f-22c9 --receipt 7=0b1f-22c9-5d0c-8a6b\n" +
            "  mentorsim panel collect spring --absent 12=\"Took another post the day before.\" --by m1 --close",
            [file, paths, receipt, by, reason, absent, close, format],
            (parsed, run) =>
            {
                var open = run.Open(parsed.GetValue(file)!);
                var isAsked = ReferenceEquals(run.Input, StandardInput.Lines) && !Console.IsInputRedirected;
                return new Collecting(run, open, PanelCommand.NameOf(open.Exercise, parsed.GetValue(by) ?? ""), parsed.GetValue(reason), isAsked).Run(
                    parsed.GetValue(paths) ?? [],
                    NamedTexts.Receipts(open.Exercise, parsed.GetValue(receipt)),
                    NamedTexts.Of(open.Exercise, "--absent", parsed.GetValue(absent), "3=\"Did not come.\""),
                    parsed.GetValue(close),
                    parsed.GetValue(format) == "json");
            });
    }
}

/// <summary>One collection by command.</summary>
/// <param name="run">Where it reads and writes.</param>
/// <param name="panel">The panel file.</param>
/// <param name="by">Who collects; empty where nobody was named.</param>
/// <param name="reason">Why something is taken all the same; null for no reason.</param>
/// <param name="asks">Whether somebody is there who can be asked for receipts.</param>
internal sealed class Collecting(PanelRun run, PanelFile panel, string by, string? reason, bool asks)
{
    private readonly List<(SurveyedFile File, bool IsTaken, string Words)> _told = [];
    private bool _isRefused;

    /// <summary>Collects what was found, says who was absent, and closes.</summary>
    public int Run(IReadOnlyList<string> paths, Dictionary<string, string> receipts, Dictionary<string, string> absent, bool closes, bool json)
    {
        if (by.Length == 0 && (paths.Count > 0 || closes)) throw new UsageException("Who collects? Say --by and a name: it stands in the record.");
        var survey = CollectionSurvey.Of(panel.Exercise, paths.Select(path => run.Folder.Typed(path) ?? throw new UsageException("Which file or folder?")));
        if (receipts.Keys.FirstOrDefault(number => !survey.Files.Any(file => file.Number == number)) is { } without) throw new UsageException($"There is a receipt of candidate {without}, and no answer file of theirs among those that were named.");
        foreach (var file in survey.Files) Take(file, survey, receipts);
        foreach (var (number, why) in absent) panel.Append(new CandidateAbsent(panel.Now, number, why));
        if (closes && !_isRefused) panel.Append(new CollectionClosed(panel.Now, by));
        if (json) run.Output.WriteLine(UnsafeCharacters.Strip(Json(absent)));
        else foreach (var line in Lines(absent)) run.Print(line);
        if (closes && _isRefused) run.Tell("The collection was not closed: look at what was not taken first.");
        return _isRefused ? ExitCode.Findings : ExitCode.Fine;
    }

    private IEnumerable<string> Missing => panel.Exercise.Candidates.Where(candidate => candidate is { Answers: null, AbsentBecause: null }).Select(candidate => candidate.Number);

    private bool IsClosed => panel.Exercise.State >= ExerciseState.Marking;

    private void Take(SurveyedFile file, CollectionSurvey survey, Dictionary<string, string> receipts)
    {
        if (file.Standing is CollectionStanding.Collected or CollectionStanding.Copy)
        {
            _told.Add((file, false, $"{file.Words}: nothing to do"));
            return;
        }

        try
        {
            var receipt = file.Number is { } number ? receipts.GetValueOrDefault(number) ?? Asked(file) : null;
            // One reason is no choice between two files.
            var isOnly = survey.Files.Count(other => other.CanBeTaken && other.Number == file.Number) == 1;
            var taken = AnswerCollecting.Take(panel, file, by, receipt, isOnly ? reason : null);
            var answers = panel.Exercise.CandidateOf(file.Number!).Answers!;
            _told.Add((file, taken, $"collected{(answers.DespiteBecause is null && answers.InsteadBecause is null ? "" : ", with the reason that you gave")}; {(answers.Receipt is null ? $"nobody noted a receipt, and that of the file is {file.Receipt}" : $"receipt {answers.Receipt}{(answers.Despite.Contains(CollectionObjection.OtherReceipt) ? $", and that of the file is {file.Receipt}" : "")}")}"));
        }
        catch (ExerciseException refused)
        {
            // An earlier state of a file that was found with the whole one is no reason to stop.
            _isRefused |= file.Standing != CollectionStanding.Doubled || panel.Exercise.CandidateOf(file.Number!).Answers is not { } whole || !BeginsLike(whole, file);
            _told.Add((file, false, refused.Message));
        }
    }

    private static bool BeginsLike(CollectedAnswers whole, SurveyedFile part) =>
        part.Bodies.Length < whole.Bodies.Length && whole.Bodies.AsSpan(0, part.Bodies.Length).SequenceEqual(part.Bodies.AsSpan());

    private string? Asked(SurveyedFile file) => asks && file.CanBeTaken ? run.Line($"Receipt of candidate {file.Number} (Enter where nobody noted one)") : null;

    private IEnumerable<string> Lines(Dictionary<string, string> absent)
    {
        foreach (var (file, _, words) in _told) yield return $"{(file.Number is { } number ? $"candidate {number}: " : "")}{file.Name}: {words}";
        foreach (var number in absent.Keys) yield return $"candidate {number}: did not sit";
        var missing = Missing.ToList();
        if (missing.Count > 0) yield return $"missing: {string.Join(", ", missing)}. Look for their answer files on every laptop and stick, or say with --absent who did not sit, and why.";
        yield return IsClosed ? "The collection is closed: marking can begin."
            : missing.Count == 0 ? "All is collected. --close lets marking begin."
            : string.Create(CultureInfo.InvariantCulture, $"{panel.Exercise.Candidates.Length - missing.Count} of {panel.Exercise.Candidates.Length} candidates are settled.");
    }

    private string Json(Dictionary<string, string> absent)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, JsonShape.Readable))
        {
            json.WriteStartObject();
            json.WriteString("exercise", panel.Exercise.Id);
            json.WriteStartArray("files");
            foreach (var (file, isTaken, words) in _told)
            {
                json.WriteStartObject();
                json.WriteString("file", file.Path);
                json.WriteString("number", file.Number);
                json.WriteString("standing", JsonNamingPolicy.KebabCaseLower.ConvertName(file.Standing.ToString()));
                json.WriteNumber("events", file.Bodies.Length);
                json.WriteString("damage", file.Damage);
                json.WriteBoolean("taken", isTaken);
                json.WriteString("words", words);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteStartArray("absent");
            foreach (var number in absent.Keys) json.WriteStringValue(number);
            json.WriteEndArray();
            json.WriteStartArray("missing");
            foreach (var number in Missing) json.WriteStringValue(number);
            json.WriteEndArray();
            json.WriteBoolean("closed", IsClosed);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
