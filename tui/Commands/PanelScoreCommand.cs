using System.CommandLine;
using System.Globalization;
using System.Text;
using System.Text.Json;
using MentorSim.Engine.InTray;
using MentorSim.Engine.Records;
using MentorSim.Engine.Text;
using MentorSim.Engine.Yaml;
using Microsoft.Extensions.DependencyInjection;

namespace MentorSim.Tui.Commands;

/// <summary>
/// Shows the panel what came of sittings. Scores are made anew of what is stored each time; none is kept, and none is shown to candidates.
/// </summary>
internal sealed class PanelScoreCommand(Archive archive, TextWriter output, TextWriter error)
{
    private readonly Verification _verification = new(archive.Store, archive.Clock);

    /// <summary>The command.</summary>
    public static Command Of(Option<string?> bank)
    {
        var what = new Argument<string?>("sitting") { Description = "The first letters of a sitting's id, or the id of a paper; all sittings of candidates unless named.", Arity = ArgumentArity.ZeroOrOne };
        var candidate = new Option<string?>("--candidate") { Description = "Only the sitting of the candidate of this number.", HelpName = "number" };
        var format = MentorSimCommand.Format("text", "json");
        var command = new Command(
            "score",
            "Shows the panel what came of sittings: item points with those of somebody who reads nothing, the order, what the machine takes for a serious breach, the reasons as they were written, and how the time went. People mark the reasons, and the panel decides: the score is one piece of evidence.\n\n" +
            "Examples:\n  mentorsim panel score\n  mentorsim panel score monday-morning --candidate 7\n  mentorsim panel score 0b1f22c9 --format json")
        {
            what, candidate, format,
        };
        command.SetAction(parsed => MentorSimCommand.InHost(parsed, bank, host => new PanelScoreCommand(host.Services.GetRequiredService<Hosting.Records>().Demand(), Console.Out, Console.Error)
            .Run(parsed.GetValue(what), parsed.GetValue(candidate), parsed.GetValue(format) == "json")));
        return command;
    }

    /// <summary>Prints one sitting in full, or a line for each of several.</summary>
    /// <param name="what">The first letters of a sitting's id, the id of a paper, or its file; null for all sittings of candidates.</param>
    /// <param name="candidate">A candidate's number; null for all.</param>
    /// <param name="json">Whether programs read it.</param>
    /// <exception cref="UsageException">There is no such sitting.</exception>
    /// <exception cref="StoreException">The store cannot be read.</exception>
    public int Run(string? what, string? candidate, bool json)
    {
        var (found, isOne) = Find(what, candidate);
        var read = new List<PanelSitting>();
        var status = ExitCode.Fine;
        foreach (var stored in found)
        {
            try
            {
                var sitting = new PanelSitting(SittingRecording.Open(archive, stored), _verification.Of(stored));
                read.Add(sitting);
                if (sitting.Fault is not { } fault) continue;
                status = ExitCode.Findings;
                Warn($"{stored.Id[..8]} does not fit what was stored: {fault}. Do not rely on what is shown of it.");
            }
            catch (RecordingException refused)
            {
                status = ExitCode.Findings;
                Warn($"{stored.Id[..8]}: {refused.Message}");
            }
        }

        if (json) PrintJson(read, isOne);
        else if (isOne) read.ForEach(sitting => Say(PanelScoreText.Of(sitting)));
        else Say(PanelScoreText.List(read));
        return status;
    }

    private (IReadOnlyList<StoredSession> Found, bool IsOne) Find(string? what, string? candidate)
    {
        var number = candidate is null ? null : Candidate.NumberOf(candidate) ?? throw new UsageException($"'{UnsafeCharacters.Strip(candidate)}' is no number of a candidate: letters, digits and hyphens, with a digit among them.");
        if (what is not null && PaperOf(what) is null && StoredPlay.CanBe(what) && archive.Store.Sessions.Beginning(what.ToLowerInvariant()) is { IsEmpty: false } beginning)
        {
            if (number is not null) throw new UsageException("--candidate goes with a paper: a sitting has one candidate.");
            if (beginning.Length > 1) throw new UsageException($"Several sittings begin with '{UnsafeCharacters.Strip(what)}'. Give more letters.");
            return SittingWords.ModeOf(beginning[0].Mode) is null
                ? throw new UsageException($"'{UnsafeCharacters.Strip(what)}' is a session of a scenario, and no sitting. 'mentorsim play' opens it.")
                : (beginning, true);
        }

        var paper = what is null ? null : PaperOf(what) ?? what;
        var person = number is null ? null : archive.Store.People.Find(archive.Site, Candidate.NameOf(number));
        if (number is not null && person is null) throw new UsageException($"There is no candidate {number} here.");
        var found = archive.Store.Sessions.Exercises(paper, person?.Id);
        if (found.IsEmpty && (paper ?? number) is not null)
            throw new UsageException($"There is no sitting{(number is null ? "" : $" of candidate {number}")}{(paper is null ? "" : $" of '{UnsafeCharacters.Strip(paper)}'")}. 'mentorsim panel score' lists those that there are.");
        return (found, number is not null && found.Length == 1);
    }

    /// <summary>The id of a paper that candidates have sat, or of a paper's file; null for neither.</summary>
    private string? PaperOf(string what) =>
        File.Exists(what) ? YamlFile.Peek(what, "id") : archive.Store.Sessions.Exercises(what).IsEmpty ? null : what;

    private void PrintJson(List<PanelSitting> sittings, bool isOne)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, JsonShape.Readable))
        {
            if (isOne && sittings.Count == 0) return;
            if (isOne)
            {
                PanelScoreJson.Write(json, sittings[0]);
            }
            else
            {
                json.WriteStartObject();
                json.WriteStartArray("sittings");
                foreach (var sitting in sittings) PanelScoreJson.Write(json, sitting);
                json.WriteEndArray();
                json.WriteEndObject();
            }
        }

        output.WriteLine(Encoding.UTF8.GetString(stream.ToArray()));
    }

    private void Say(IEnumerable<string> lines)
    {
        foreach (var line in lines) output.WriteLine(UnsafeCharacters.Strip(line));
    }

    private void Warn(string text) => error.WriteLine($"mentorsim: {UnsafeCharacters.Strip(text)}");
}

/// <summary>A sitting as the panel reads it.</summary>
/// <param name="recording">What is stored of it.</param>
/// <param name="verdict">What came of verifying it.</param>
internal sealed class PanelSitting(SittingRecording recording, Verdict verdict)
{
    /// <summary>The sitting.</summary>
    public Sitting Sitting => recording.Sitting;

    /// <summary>The same as lists show it.</summary>
    public StoredSession Stored => recording.Stored;

    /// <summary>What it is worth by the key.</summary>
    public SittingScore Score { get; } = SittingScorer.Score(recording.Sitting);

    /// <summary>How its time went.</summary>
    public SittingTimes Times { get; } = SittingTimes.Of(recording.Sitting.Events);

    /// <summary>A receipt for it as it stands.</summary>
    public string Receipt => recording.Receipt?.ToString() ?? "";

    /// <summary>What does not fit, in words; null where all does.</summary>
    public string? Fault { get; } = verdict is DoesNotFit { Event: var at, Why: var why } ? string.Create(CultureInfo.InvariantCulture, $"{(at is null ? "" : $"event {at}: ")}{why}") : null;
}
