using System.Collections.Immutable;
using System.CommandLine;
using System.Text.Json;
using MentorSim.Engine.Induction;
using MentorSim.Engine.Records;
using MentorSim.Engine.Standards;
using MentorSim.Engine.Text;
using MentorSim.Tui.Hosting;
using MentorSim.Tui.Pages;
using MentorSim.Tui.Screens;
using Microsoft.Extensions.DependencyInjection;
using Text = MentorSim.Tui.Screens.Text;

namespace MentorSim.Tui.Commands;

/// <summary>Shows what somebody has shown over all their plays, when, against which unit, and what they should play next.</summary>
internal sealed class ProgressCommand(Archive archive, Library library, TextReader input, TextWriter output, TextWriter error)
{
    /// <summary>The command.</summary>
    public static Command Of(Option<string?> bank, Option<string?> whose)
    {
        var person = new Option<string?>("--person") { Description = "The name or code of anybody in these records, as of somebody whose sessions were taken in; --as is for those who play here.", HelpName = "name" };
        var site = new Option<string?>("--site") { Description = "Their school, where two schools have people of that name." };
        var standards = new Option<string?>("--standards") { Description = "The pack to tell it by, instead of the one that most of their plays were read against. Plays that were read against another are only counted.", HelpName = "pack" };
        var format = MentorSimCommand.Format("text", "json");
        var command = new Command(
            "progress",
            "Shows what somebody has shown over all their plays: units and elements with their best and latest, how often the role was shown, oversteps and serious breaches with their days, and what to play next and why. What went badly comes back after 1, 3, 7 and 21 days.\n\n" +
            "Examples:\n  mentorsim progress --as Sam\n  mentorsim progress --person Sam --standards nos-2005\n  mentorsim progress --as Sam --format json")
        {
            person, site, standards, format,
        };
        command.SetAction(parsed => MentorSimCommand.InHost(parsed, bank, host => new ProgressCommand(
            host.Services.GetRequiredService<Hosting.Records>().Demand(), host.Services.GetRequiredService<Library>(), StandardInput.Lines, Console.Out, Console.Error)
            .Run(parsed.GetValue(whose), parsed.GetValue(person), parsed.GetValue(site), parsed.GetValue(standards), parsed.GetValue(format) == "json")));
        return command;
    }

    /// <summary>Prints it.</summary>
    /// <exception cref="UsageException">There is no such person, or no such pack.</exception>
    /// <exception cref="StoreException">The store cannot be read.</exception>
    public int Run(string? whose, string? name, string? site, string? standards, bool json)
    {
        if (whose is not null && name is not null) throw new UsageException("--as and --person both say whose progress it is: give one of them.");
        if (site is not null && name is null) throw new UsageException("--site goes with --person.");
        var person = name is null ? Whose.Here(archive, whose) : Whose.Find(archive, name, site);
        PinQuestion.Ask(person, input, error);
        var plays = PastPlays.Of(archive.Store, person.Id);
        var scenarios = library.Scenarios();
        var packs = PacksOf(Desk.PacksOf(scenarios));
        var pack = standards is null ? Progress.UsualPack(plays.Plays, packs) : Named(standards, packs);
        var progress = Progress.Of(plays.Plays, packs, pack, LocalDays.Of(archive.Clock));
        var next = NextPlays.Of(progress, Desk.ChancesOf(scenarios), FileOf(person));
        foreach (var unread in plays.LeftOut) error.WriteLine(UnsafeCharacters.Strip(unread.Words));
        if (json) WriteJson(person, progress, next, plays.LeftOut);
        else PageText.Write(Blocks(person, progress, next), output);
        return plays.LeftOut.IsEmpty ? ExitCode.Fine : ExitCode.Findings;
    }

    private static IEnumerable<Block> Blocks(Person person, Progress progress, NextPlays next)
    {
        yield return new Heading($"{person.Name}, {progress.Days.Say(progress.Days.Today)}{(progress.Pack is { } pack ? $", by {pack.Title} ({pack.Id})" : "")}");
        foreach (var line in ProgressText.Coverage(progress)) yield return line;
        foreach (var other in ProgressText.Others(progress)) yield return other;
        yield return new Gap();
        yield return new Heading("What to play next");
        if (next.Plays.IsEmpty && next.Unserved.IsEmpty) yield return new Paragraph("Nothing is due.", Lead: "- ");
        foreach (var play in next.Plays) yield return new Paragraph($"{Text.Verbatim(play.Title)} ({Text.Verbatim(play.Scenario)}): {Text.Verbatim(string.Join("; ", play.Reasons))}.", Lead: "- ");
        foreach (var unserved in ProgressText.Unserved(progress, next)) yield return unserved;
        yield return new Gap();
        foreach (var block in progress.Units.SelectMany(unit => UnitOf(progress, unit))) yield return block;
        foreach (var block in ProgressText.Role(progress)) yield return block;
        foreach (var block in ProgressText.Lapses(progress)) yield return block;
    }

    private static IEnumerable<Block> UnitOf(Progress progress, ProgressItem unit)
    {
        yield return new Heading($"{unit.Id}  {unit.Title}");
        if (UnitRow.Why(unit, progress.Days) is { } why) yield return why with { Lead = "     " };
        foreach (var block in Of(unit, progress.Days)) yield return block;
        foreach (var element in progress.ElementsOf(unit.Id).Where(_ => unit.Times > 0))
        {
            yield return new Paragraph(Text.Verbatim($"{element.Id}  {element.Title}"), Lead: "  ");
            foreach (var block in Of(element, progress.Days)) yield return block;
        }

        yield return new Gap();
    }

    private static IEnumerable<Block> Of(ProgressItem item, LocalDays days) => item.Times == 0
        ? [new Paragraph(item.Words, Lead: "     ")]
        : [.. ProgressText.OverTime(item, days).OfType<Paragraph>().Select(row => row with { Lead = "     " })];

    private void WriteJson(Person person, Progress progress, NextPlays next, ImmutableArray<UnreadPlay> leftOut)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, JsonShape.Readable))
        {
            json.WriteStartObject();
            json.WriteString("person", person.Name);
            json.WriteString("site", person.Site);
            ProgressJson.WriteMembers(json, progress, next);
            json.WriteStartArray("leftOut");
            foreach (var unread in leftOut) json.WriteStringValue(unread.Session);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        output.WriteLine(System.Text.Encoding.UTF8.GetString(stream.ToArray()));
    }

    /// <summary>The packs that scenarios use first, then the others of the libraries.</summary>
    private ImmutableArray<Pack> PacksOf(ImmutableArray<Pack> used) =>
        [.. used.Concat(library.Folders.SelectMany(folder => library.BankFor(folder).Packs)).DistinctBy(pack => pack.Id)];

    private static Pack Named(string id, ImmutableArray<Pack> packs)
    {
        var withUnits = packs.Where(pack => !pack.Units.IsEmpty).ToList();
        if (withUnits.FirstOrDefault(pack => pack.Id == id) is { } named) return named;
        List<string> ids = [.. withUnits.Select(pack => pack.Id).Order(StringComparer.Ordinal)];
        throw new UsageException($"There is no pack '{UnsafeCharacters.Strip(id)}' with units.{Spelling.DidYouMean(id, ids)}{(ids.Count > 0 ? $" There is: {string.Join(", ", ids)}." : "")}");
    }

    private InductionFile FileOf(Person person)
    {
        try
        {
            return new Notebook(archive, person).Read();
        }
        catch (RecordingException damaged)
        {
            error.WriteLine(UnsafeCharacters.Strip(damaged.Message));
            return InductionFile.Empty;
        }
    }
}
