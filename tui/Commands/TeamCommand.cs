using System.Collections.Immutable;
using System.CommandLine;
using System.Text;
using System.Text.Json;
using MentorSim.Engine.Induction;
using MentorSim.Engine.Records;
using MentorSim.Engine.Text;
using MentorSim.Tui.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace MentorSim.Tui.Commands;

/// <summary>Shows whoever supervises where everybody is, and what waits for them. It changes nothing.</summary>
/// <param name="archive">Where it is kept.</param>
/// <param name="routes">The routes that are at hand.</param>
/// <param name="input">Where a PIN is typed.</param>
/// <param name="output">Where the results go.</param>
/// <param name="error">Where words for people go.</param>
internal sealed class TeamCommand(Archive archive, IReadOnlyCollection<Route> routes, TextReader input, TextWriter output, TextWriter error)
{
    private readonly Admission _admission = new(archive, input, error);

    /// <summary>The command.</summary>
    /// <param name="bank">The scenario library.</param>
    /// <param name="by">Who supervises, where some were named for it.</param>
    public static Command Of(Option<string?> bank, Option<string?> by)
    {
        var person = new Option<string?>("--person") { Description = "Only this person, with what waits one by one. Where nobody was named as supervising, the PIN of somebody who has one is asked for.", HelpName = "name" };
        var site = new Option<string?>("--site") { Description = "With --person, the school of the person, where several people have the name.", HelpName = "school" };
        var format = MentorSimCommand.Format("text", "json");
        var command = new Command(
            "team",
            "Shows whoever supervises people where each of them is: steps done and next, what is overdue, steps to sign, written answers to read, serious breaches and oversteps to talk about. Those come first who need somebody most. Marking and signing is done on the screens: the key L on the home screen.\n\n" +
            "Who may see it: where MENTORSIM_SUPERVISORS, or Supervisors in appsettings.json, names people, only they, each with --as NAME and their PIN. Where it names nobody: on a store that several machines share, nobody; else whoever uses this machine, and those who have a PIN stay behind it.\n\n" +
            "Examples:\n  mentorsim team\n  mentorsim team --person Sam\n  mentorsim team --format json\n  mentorsim team --as \"Dr Wolanski\"")
        {
            person, site, format,
        };
        command.SetAction(parsed => MentorSimCommand.InHost(parsed, bank, host => new TeamCommand(
            host.Services.GetRequiredService<Hosting.Records>().Demand(),
            [.. host.Services.GetRequiredService<Library>().Routes().Select(file => file.Route).OfType<Route>()],
            StandardInput.Lines,
            Console.Out,
            Console.Error).Run(parsed.GetValue(person), parsed.GetValue(site), parsed.GetValue(format) == "json", parsed.GetValue(by))));
        return command;
    }

    /// <summary>Prints everybody, a line each, or one person in full.</summary>
    /// <param name="name">The name of the one person; null for everybody.</param>
    /// <param name="site">Their school; null for any.</param>
    /// <param name="json">Whether programs read it.</param>
    /// <param name="by">Who supervises; null where they do not say.</param>
    /// <exception cref="UsageException">There is no such person, or whoever asks may not be told.</exception>
    /// <exception cref="StoreException">The store cannot be read.</exception>
    public int Run(string? name, string? site, bool json, string? by)
    {
        _admission.Demand(by);
        if (name is null && site is not null) throw new UsageException("--site goes with --person.");
        var found = name is null ? TeamFor(null).Read(routes) : [Find(name, site)];
        foreach (var member in found)
            foreach (var trouble in member.Troubles) error.WriteLine($"mentorsim: {UnsafeCharacters.Strip($"{member.Person.Name}: {trouble}")}");
        if (json) PrintJson(found, name is not null);
        else if (name is not null) Say(TeamCommandText.Of(found[0], archive.Site));
        else if (!found.IsEmpty) Say(found.Select(member => TeamCommandText.LineOf(member, archive.Site)));
        else error.WriteLine("Nobody is known here yet. Whoever plays here is, and whoever handed in: 'mentorsim take-in FILE' takes that in.");
        return found.Any(member => !member.Troubles.IsEmpty) ? ExitCode.Findings : ExitCode.Fine;
    }

    /// <summary>The people as whoever asks may see them.</summary>
    /// <param name="opened">Who gave their PIN; null for nobody.</param>
    private Team TeamFor(Person? opened) => new(archive, new WritingsToRead(archive.Store, archive.Clock))
    {
        IsLocked = person => _admission.IsLocked(person) && person.Id != opened?.Id,
    };

    private TeamMember Find(string name, string? site)
    {
        var person = archive.Store.IsThere ? Whose.Find(archive, name, site) : throw new UsageException($"There is nobody of the name '{name}' here.");
        if (archive.WhoSupervises == WhoSupervises.Anybody) PinQuestion.Ask(person, input, error);
        return TeamFor(person).Read(person.Id, routes) ?? throw new UsageException($"Of '{person.Name}' nothing is kept that those who supervise are told: interviews and candidates' sittings are for the panel.");
    }

    private void PrintJson(ImmutableArray<TeamMember> members, bool isOne)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, JsonShape.Readable))
        {
            json.WriteStartObject();
            if (isOne)
            {
                TeamJson.WriteMembers(json, members[0]);
                TeamJson.WriteDetails(json, members[0]);
            }
            else
            {
                json.WriteStartArray("people");
                foreach (var member in members)
                {
                    json.WriteStartObject();
                    TeamJson.WriteMembers(json, member);
                    json.WriteEndObject();
                }

                json.WriteEndArray();
            }

            json.WriteEndObject();
        }

        output.WriteLine(Encoding.UTF8.GetString(stream.ToArray()));
    }

    private void Say(IEnumerable<string> lines)
    {
        foreach (var line in lines) output.WriteLine(UnsafeCharacters.Strip(line));
    }
}
