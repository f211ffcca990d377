using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;
using System.Text;
using System.Text.Json;
using MentorSim.Engine.Induction;
using MentorSim.Engine.Records;
using MentorSim.Engine.Records.Cohorts;
using MentorSim.Engine.Records.Portable;
using MentorSim.Engine.Records.Reports;
using MentorSim.Engine.Scenarios;
using MentorSim.Engine.Text;
using MentorSim.Tui.Hosting;
using MentorSim.Tui.Pages;
using Microsoft.Extensions.DependencyInjection;

namespace MentorSim.Tui.Commands;

/// <summary>Writes what a group of people did. Whatever it prints may go anywhere, so it names nobody and tells no number of a few people.</summary>
/// <param name="archive">Where it is kept.</param>
/// <param name="library">Where words come from.</param>
/// <param name="input">Where a PIN is typed.</param>
internal sealed class CohortCommand(Archive archive, Library library, TextReader input)
{
    private const string Output = "-";

    private readonly Admission _admission = new(archive, input, Console.Error);

    /// <summary>The command.</summary>
    /// <param name="bank">The scenario library.</param>
    /// <param name="by">Who supervises, where some were named for it.</param>
    public static Command Of(Option<string?> bank, Option<string?> by)
    {
        var files = new Argument<string[]>("hand-in") { Description = "Files that people handed in, instead of what is kept here; nothing of them is kept.", Arity = ArgumentArity.ZeroOrMore };
        var sites = new Option<string[]>("--site") { Description = "The people of this school; several make an area.", HelpName = "school", DefaultValueFactory = _ => [] };
        var people = new Option<string[]>("--person") { Description = "This person; may be said several times.", HelpName = "name", DefaultValueFactory = _ => [] };
        var route = new Option<string?>("--route") { Description = "An induction intake: those who are on this route.", HelpName = "id" };
        var first = Day("--began-since", "With --route: those whose first day on it is this one or a later one.");
        var last = Day("--began-until", "With --route: those whose first day on it is this one or an earlier one.");
        var since = Day("--since", "Only plays that came to their end on this day or later.");
        var until = Day("--until", "Only plays that came to their end on this day or earlier.");
        var term = new Option<string?>("--term") { Description = "Only plays of this term: autumn from September, spring from January, summer from April." };
        term.AcceptOnlyFromAmong([.. Enum.GetValues<TermOfYear>().Select(SchoolTerm.Word)]);
        var year = new Option<int?>("--year") { Description = "The year in which the term lies.", HelpName = "year" };
        var format = new Option<string?>("--format") { Description = "text to read, html for a page that prints, md for a word processor, csv for spreadsheets, json for programs, governors for the termly report to governors; the end of the file's name says which unless this does." };
        format.AcceptOnlyFromAmong(CohortFormat.All);
        var output = new Option<string?>("-o", "--output") { Description = "The file to write; '-' or none prints it.", HelpName = "file" };
        var command = new Command(
            "cohort",
            "Shows what a group of people did: who chose what at each decision, where they are weakest, what was outside the role, serious breaches, before and after, attempts and time. Without more it is about everybody who is kept here.\n\n" +
            "It names nobody, and numbers of fewer than 5 people are withheld with whatever would tell them: it may be sent on. The screens show the same with names to whoever may see them. Who may ask is the same as for 'team'; people behind their PIN are not counted where nobody is named as supervising. Interviews and candidates' sittings are never in it.\n\n" +
            "Examples:\n  mentorsim cohort\n  mentorsim cohort --site \"Hill Primary\" --site \"Vale Academy\" --since 2026-09-01\n  mentorsim cohort --route first-six-weeks --began-since 2026-09-01 --began-until 2026-10-31\n  mentorsim cohort handed-in/sam.handin handed-in/kim.handin --format json\n  mentorsim cohort --format csv -o autumn.csv\n  mentorsim cohort -o group.html\n  mentorsim cohort --term autumn --year 2026 --format governors -o governors.html")
        {
            files, sites, people, route, first, last, since, until, term, year, format, output,
        };
        command.SetAction(parsed => MentorSimCommand.InHost(parsed, bank, host =>
        {
            var terms = CohortFormat.TermOf(parsed.GetValue(term), parsed.GetValue(year), parsed.GetValue(since), parsed.GetValue(until));
            var asked = new CohortRequest(
                [.. parsed.GetValue(files) ?? []], [.. parsed.GetValue(sites) ?? []], [.. parsed.GetValue(people) ?? []], parsed.GetValue(route),
                parsed.GetValue(first), parsed.GetValue(last), terms?.First ?? parsed.GetValue(since), terms?.Last ?? parsed.GetValue(until));
            try
            {
                return new CohortCommand(host.Services.GetRequiredService<Hosting.Records>().Demand(), host.Services.GetRequiredService<Library>(), StandardInput.Lines)
                    .Run(asked, parsed.GetValue(by), parsed.GetValue(format), parsed.GetValue(output));
            }
            catch (Exception refused) when (refused is StoreException or RecordsFileException)
            {
                throw new UsageException(refused.Message);
            }
        }));
        return command;
    }

    private int Run(CohortRequest asked, string? by, string? format, string? path)
    {
        if (path == Output) path = null;
        format ??= CohortFormat.Of(path);
        var report = Read(asked, by);
        Write(FileOf(report, asked, format), format, path);
        foreach (var trouble in report.LeftOut.Where(left => left.Why is CohortLeftOutWhy.Damaged or CohortLeftOutWhy.Refused or CohortLeftOutWhy.InductionDamaged))
            Console.Error.WriteLine($"mentorsim: {CohortWords.Sentence(trouble)}");
        if (report.Members.Length is > 0 and < SmallCells.Fewest)
            Console.Error.WriteLine("A group of fewer than 5 people: nearly everything is withheld. On the screens, whoever may see them sees each of them: the key L on the home screen.");
        if (report.Members.IsEmpty) Console.Error.WriteLine("Nothing is kept here that this asks for. Whoever plays here is counted, and whoever handed in: 'mentorsim take-in FILE' takes that in, or name the files here.");
        return report.LeftOut.Any(left => left.Why is CohortLeftOutWhy.Damaged or CohortLeftOutWhy.Refused or CohortLeftOutWhy.InductionDamaged) ? ExitCode.Findings : ExitCode.Fine;
    }

    private CohortReport Read(CohortRequest asked, string? by)
    {
        // What was asked for is looked at before a PIN is.
        asked.Check();
        var words = new CohortLibrary(library.Scenarios(), library.Folders.SelectMany(folder => library.BankFor(folder).Packs));
        if (!asked.Files.IsEmpty)
        {
            foreach (var file in asked.Files.Where(file => !File.Exists(file))) throw new UsageException($"There is no file {UnsafeCharacters.Strip(file)}.");
            return new HandInCohort(archive, words).Read(new FromHandIns(asked.Files) { Since = asked.Since, Until = asked.Until });
        }

        _admission.Demand(by);
        return new Cohort(archive, words) { IsLocked = _admission.IsLocked }.Read(asked.Choice(archive));
    }

    private CohortFile FileOf(CohortReport report, CohortRequest asked, string format)
    {
        // Only governors are told of topics and of inductions.
        if (format != "governors") return new CohortFile(SmallCells.Share(report), _ => null, null);
        var topics = library.Scenarios().Select(file => file.Scenario).OfType<Scenario>().DistinctBy(scenario => scenario.Id).ToDictionary(scenario => scenario.Id, scenario => scenario.Topic, StringComparer.Ordinal);
        return new CohortFile(SmallCells.Share(report), topics.GetValueOrDefault, InductionOf(report, asked));
    }

    /// <summary>How far the group is with its induction; null for hand-ins, of which nothing is kept.</summary>
    private GroupInduction? InductionOf(CohortReport report, CohortRequest asked)
    {
        if (!asked.Files.IsEmpty) return null;
        var team = new Team(archive, new WritingsToRead(archive.Store, archive.Clock)) { IsLocked = _admission.IsLocked };
        return GroupInduction.Of(report, team.Read([.. library.Routes().Select(file => file.Route).OfType<Route>()]));
    }

    private static void Write(CohortFile file, string format, string? path)
    {
        var shared = file.Shared;
        void To(Stream stream)
        {
            if (format == "json")
            {
                using (var json = new Utf8JsonWriter(stream, JsonShape.Readable)) CohortJson.Write(json, shared);
                stream.WriteByte((byte)'\n');
                return;
            }

            if (CohortFormat.FormOf(format, path) is { } form)
            {
                stream.Write(path is null ? Encoding.UTF8.GetBytes(file.Text(form)) : file.Bytes(form));
                return;
            }

            var text = string.Concat(CohortText.Of(shared, Prose.Plain).Split('\n').SkipLast(1).Select(line => $"{UnsafeCharacters.Strip(line)}\n"));
            stream.Write(Encoding.UTF8.GetBytes(text));
        }

        if (path is null)
        {
            using var output = Console.OpenStandardOutput();
            To(output);
            return;
        }

        WholeFile.Write(path, To);
        Console.Out.WriteLine(path);
    }

    private static Option<DateOnly?> Day(string name, string description) => new(name)
    {
        Description = description,
        HelpName = "day",
        CustomParser = result =>
        {
            if (result.Tokens is [{ Value: var text }] && DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)) return day;
            result.AddError($"{name} must be a day as in 2026-09-01.");
            return null;
        },
    };
}
