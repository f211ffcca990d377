using System.CommandLine;
using System.Text;
using System.Text.Json;
using MentorSim.Engine.InTray;
using MentorSim.Engine.Records;
using MentorSim.Engine.Records.Portable;
using MentorSim.Engine.Records.Reports;
using MentorSim.Engine.Standards;
using MentorSim.Engine.Text;
using MentorSim.Tui.Hosting;
using MentorSim.Tui.Pages;
using Microsoft.Extensions.DependencyInjection;

namespace MentorSim.Tui.Commands;

/// <summary>Writes the debrief of a session, or a person's progress and portfolio, as a file.</summary>
internal sealed class ReportCommand(Records records, Library library)
{
    private const string Output = "-";

    /// <summary>The command.</summary>
    public static Command Of(Option<string?> bank)
    {
        var session = new Argument<string?>("session") { Description = "The first letters of the id of a stored session, whose debrief is written.", Arity = ArgumentArity.ZeroOrOne };
        var person = new Option<string?>("--person") { Description = "The name or code of a person, whose progress and portfolio are written.", HelpName = "name" };
        var site = new Option<string?>("--site") { Description = "Their school, where two schools have people of that name.", HelpName = "school" };
        var standards = new Option<string?>("--standards") { Description = "The pack to read the plays against, through its cross-walks where a scenario does not name it; the scenario's own unless said, for a person that of most plays.", HelpName = "pack" };
        var showcase = new Option<string?>("--showcase") { Description = "With --person: the sessions to show as a portfolio, separated by commas, instead of those that the person put into it.", HelpName = "sessions" };
        var format = new Option<string?>("--format") { Description = "html to read and print, md, csv for spreadsheets, json for programs; the end of the file's name says which unless this does, and md goes to the terminal." };
        format.AcceptOnlyFromAmong("html", "md", "csv", "json");
        var output = new Option<string?>("-o", "--output") { Description = "The file to write; '-' or none prints it, which html cannot.", HelpName = "file" };
        var command = new Command(
            "report",
            "Writes a file to read, print or keep: the debrief of a session with the reason of every choice, or somebody's progress and portfolio. It holds personal data and goes nowhere but where you put it. A PIN is asked for. Interviews and candidates' sittings are in no report.\n\n" +
            "Examples:\n  mentorsim report 0b1f22c9 -o debrief.html\n  mentorsim report 0b1f22c9 --format csv > decisions.csv\n  mentorsim report --person Sam -o portfolio.html\n" +
            "  mentorsim report --person Sam --standards apprenticeship-st0148 --showcase 0b1f22c9,5d0c8a6b -o portfolio.html")
        {
            session, person, site, standards, showcase, format, output,
        };
        command.SetAction(parsed => MentorSimCommand.InHost(parsed, bank, host =>
        {
            try
            {
                return new ReportCommand(host.Services.GetRequiredService<Records>(), host.Services.GetRequiredService<Library>()).Run(
                    parsed.GetValue(session), parsed.GetValue(person), parsed.GetValue(site), parsed.GetValue(standards), parsed.GetValue(showcase), parsed.GetValue(format), parsed.GetValue(output));
            }
            catch (Exception refused) when (refused is StoreException or RecordingException)
            {
                throw new UsageException(refused.Message);
            }
        }));
        return command;
    }

    private int Run(string? session, string? name, string? site, string? standards, string? showcase, string? format, string? path)
    {
        if (session is not null && name is not null) throw new UsageException("A session and --person are two reports: say one of them. With --person NAME, --showcase SESSION puts a session into the portfolio.");
        if (session is null && name is null) throw new UsageException("Say which session, by the first letters of its id, or whose progress and portfolio with --person NAME.");
        if (session is not null && (showcase ?? site) is not null) throw new UsageException("--showcase and --site go with --person.");
        if (path == Output) path = null;
        format ??= Path.GetExtension(path)?.ToUpperInvariant() switch { ".HTML" or ".HTM" => "html", ".CSV" => "csv", ".JSON" => "json", _ => "md" };
        if (format == "html" && path is null) throw new UsageException("A page of HTML is written to a file: say which with -o, as in -o report.html.");
        var archive = records.Demand();
        var pack = standards is null ? null : PackOf(standards);
        if (session is not null)
        {
            var reading = ReadSession(archive, session, pack);
            Write(path, format, () => SessionReport.Of(reading, Prose.Plain), () => ReportCsv.Write(reading, Prose.Plain), json => ReportJson.Write(json, reading, Prose.Plain));
            return ExitCode.Fine;
        }

        var read = ReadPerson(archive, name!, site, pack, showcase);
        var now = archive.Clock.GetUtcNow();
        Write(path, format, () => PersonReport.Of(read, now), () => ReportCsv.Write(read), json => ReportJson.Write(json, read, now));
        foreach (var left in read.LeftOut) Console.Error.WriteLine(UnsafeCharacters.Strip(left));
        return read.LeftOut.IsEmpty ? ExitCode.Fine : ExitCode.Findings;
    }

    private SessionReading ReadSession(Archive archive, string word, Pack? pack)
    {
        var stored = Found(word);
        var person = archive.Store.People.Get(stored.Person) ?? throw new UsageException("Nobody is known who played this session.");
        PinQuestion.Ask(person, StandardInput.Lines, Console.Error);
        var (read, leftOut) = SessionReading.Of(archive, person, [stored], pack, withFutures: true);
        if (read is not [var reading]) throw new UsageException($"{leftOut[0]} 'mentorsim verify' says more.");
        if (pack is not null && reading.Card.Pack?.Id != pack.Id)
            throw new UsageException($"Nothing in '{UnsafeCharacters.Strip(stored.Title)}' counts for '{pack.Id}': the scenario does not name that pack, and the pack has no cross-walk from one that it names.");
        return reading;
    }

    private PersonReading ReadPerson(Archive archive, string name, string? site, Pack? pack, string? showcase)
    {
        if (Candidate.IsName(name)) throw new UsageException("That is a candidate. Nothing of an interview or of a candidate's sitting is in a report; 'mentorsim panel score' shows the panel what came of it.");
        var person = Whose.Find(archive, name, site);
        var chosen = (showcase ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(Found).ToList();
        if (chosen.FirstOrDefault(session => session.Person != person.Id) is { } foreign) throw new UsageException($"'{UnsafeCharacters.Strip(foreign.Title)}' ({foreign.Id[..8]}) is not a session of '{person.Name}'.");
        PinQuestion.Ask(person, StandardInput.Lines, Console.Error);
        var reading = PersonReading.Of(archive, person, pack, [.. chosen.Select(session => session.Id)]);
        return chosen.FirstOrDefault(session => reading.Plays.All(play => play.Stored.Id != session.Id)) is { } open
            ? throw new UsageException($"'{UnsafeCharacters.Strip(open.Title)}' ({open.Id[..8]}) was not played to its end, so it cannot be shown.")
            : reading;
    }

    /// <summary>The session that a word means, if somebody may be told of it.</summary>
    private StoredSession Found(string word)
    {
        var stored = StoredPlay.Find(records, word) ?? throw new UsageException(
            StoredPlay.IsTooShort(word) ? $"'{UnsafeCharacters.Strip(word)}' is too short for the id of a session: type its first four letters at least." : $"There is no session that begins with '{UnsafeCharacters.Strip(word)}'.");
        if (SittingWords.ModeOf(stored.Mode) == SittingMode.Exercise) throw new UsageException($"That is a candidate's sitting: it is in no report. 'mentorsim panel score {stored.Id[..8]}' shows the panel what came of it.");
        if (SittingWords.ModeOf(stored.Mode) is not null) throw new UsageException($"That is a practised paper, and reports of sessions are about scenarios. 'mentorsim play {stored.Id[..8]}' shows its debrief, and a report of the person lists it.");
        if (!SessionReading.MayBeTold(stored)) throw new UsageException(stored.State == Erasure.State ? "What was done in that session has been erased." : $"That is an interview: it is in no report. 'mentorsim play {stored.Id[..8]} --mode review' shows it to the panel.");
        return stored;
    }

    private Pack PackOf(string id)
    {
        var known = library.Folders.SelectMany(folder => library.BankFor(folder).Packs).Where(pack => !pack.Units.IsEmpty).DistinctBy(pack => pack.Id).ToList();
        return known.Find(pack => pack.Id == id) ?? throw new UsageException(
            $"There is no pack with units '{UnsafeCharacters.Strip(id)}'.{Spelling.DidYouMean(id, known.Select(pack => pack.Id))} There is: {string.Join(", ", known.Select(pack => pack.Id))}.");
    }

    private static void Write(string? path, string format, Func<Report> report, Func<string> csv, Action<Utf8JsonWriter> json)
    {
        void To(Stream stream)
        {
            if (format == "json")
            {
                using (var writer = new Utf8JsonWriter(stream, JsonShape.Readable)) json(writer);
                stream.WriteByte((byte)'\n');
                return;
            }

            // Without the mark, spreadsheets take a file for one in the letters of their own country.
            if (format == "csv" && path is not null) stream.Write(Encoding.UTF8.Preamble);
            stream.Write(Encoding.UTF8.GetBytes(format switch { "csv" => csv(), "html" => ReportHtml.Write(report()), _ => ReportMarkdown.Write(report()) }));
        }

        if (path is null)
        {
            using var output = Console.OpenStandardOutput();
            To(output);
            return;
        }

        WholeFile.Write(path, To);
        Console.Out.WriteLine(path);
        Console.Error.WriteLine("This file holds personal data. Whoever has it can read it: give it to nobody who should not, and delete it when it is no longer needed.");
    }
}
