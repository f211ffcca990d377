using System.Globalization;
using System.Text;
using System.Text.Json;
using MentorSim.Engine.Induction;
using MentorSim.Engine.Records;
using MentorSim.Engine.Records.Portable;
using MentorSim.Engine.Records.Reports;
using MentorSim.Engine.Standards;
using MentorSim.Engine.Text;
using MentorSim.Tui.Hosting;
using MentorSim.Tui.Screens;
using MentorSim.Tui.Screens.Induction;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Person = MentorSim.Engine.Records.Person;

namespace MentorSim.Tui.Commands;

/// <summary>Somebody's induction, printed or written to a file.</summary>
internal sealed class InductionCommand
{
    private readonly Desk _desk;
    private readonly InductionDesk _induction;
    private readonly InductionLook _look;

    /// <param name="host">Where the records and the scenario libraries are.</param>
    /// <param name="name">Whose induction; null for the only one who plays here.</param>
    /// <exception cref="UsageException">There is nobody of that name, or there are several people and none is named.</exception>
    public InductionCommand(IHost host, string? name)
    {
        _desk = InductionStart.DeskOf(host);
        var person = PersonOf(host.Services.GetRequiredService<Records>().Demand(), name);
        PinQuestion.Ask(person, StandardInput.Lines, Console.Error);
        _desk.Choose(person);
        _induction = new InductionDesk(_desk, person, _ => throw new System.Diagnostics.UnreachableException());
        _look = _induction.Look();
        if (_look.Trouble is { } trouble) throw new UsageException(trouble);
    }

    private AuditStanding? Audit => _induction.AuditPack(_look.Standing?.Route) is { } pack ? AuditStanding.Of(pack, _look.File) : null;

    /// <summary>Says where somebody stands.</summary>
    public int Show(bool isJson)
    {
        if (isJson) PrintJson();
        else PrintText(Console.Out);
        return ExitCode.Fine;
    }

    /// <summary>Writes the induction pack.</summary>
    public int Pack(string path, bool withTalks)
    {
        var pack = new InductionPack(_induction.Person, _look.File, _look.Today, _desk.DayOf) { Standing = _look.Standing, Audit = Audit, School = _induction.School, Plays = _look.Plays, WithTalks = withTalks };
        WholeFile.Write(path, stream => stream.Write(Encoding.UTF8.GetBytes(ReportHtml.Write(pack.ToReport()))));
        Console.Out.WriteLine(path);
        Console.Error.WriteLine("That is your induction as it stands. Whoever has the file can read it.");
        return ExitCode.Fine;
    }

    /// <summary>Writes the school profile with the people who were named.</summary>
    public int WhoIsWho(string path)
    {
        if (_induction.School is not { } school) throw new UsageException("No scenario of this library plays in a school with a profile, so there is none to fill.");
        if (_look.File.People.IsEmpty) throw new UsageException("Nobody is named yet. Fill in \"Who is who\" first: key I in the screens.");
        WholeFile.Write(path, stream => stream.Write(Encoding.UTF8.GetBytes(SchoolText.Write(_look.File.In(school)))));
        Console.Out.WriteLine(path);
        Console.Error.WriteLine($"The school's id, name, thresholds and the people whom you did not name are those of {UnsafeCharacters.Strip(school.Name)}: change them in the file.");
        return ExitCode.Fine;
    }

    private static Person PersonOf(Archive archive, string? name)
    {
        if (!archive.Store.IsThere) throw new UsageException("Nobody has played here under a name yet. Open the screens and press I to begin.");
        if (name is not null) return archive.Store.People.Find(archive.Site, name) is { } found && !Candidate.Is(found) ? found : throw new UsageException($"There is nobody of the name '{UnsafeCharacters.Strip(name)}' here.");
        return archive.Store.People.Of(archive.Site).Where(person => !Candidate.Is(person)).ToList() switch
        {
            [var one] => one,
            [] => throw new UsageException("Nobody has played here under a name yet. Open the screens and press I to begin."),
            _ => throw new UsageException("Several people play here. Say whose induction with --as NAME."),
        };
    }

    /// <summary>Prints where somebody stands.</summary>
    internal void PrintText(TextWriter output)
    {
        void Say(string text) => output.WriteLine(UnsafeCharacters.Strip(text));
        Say($"Induction of {_induction.Person.Name}");
        if (_look.Standing is { } standing)
        {
            Say($"Route: {standing.Route.Title} ({standing.Route.Id})");
            Say(StandingText.Summary(standing));
            foreach (var (index, step) in standing.Steps.Index())
                Say(string.Create(CultureInfo.InvariantCulture, $"{index + 1,3}. {step.Step.Title}: {StandingText.State(step)}{(StandingText.About(step, _induction.DayOf) is { } about ? $". {about}" : "")}"));
        }
        else
        {
            Say(_look.File.Route is { } gone ? $"Route: {gone.Title} ({gone.Route}), which is not in the scenario libraries of this machine." : "Route: none is chosen.");
        }

        if (Audit is { } audit) Say(string.Create(CultureInfo.InvariantCulture, $"Self-audit: {audit.Answered} of {audit.Answers.Length} elements answered{(audit.Gaps.IsEmpty ? "" : $"; gaps: {string.Join(", ", audit.Gaps.Select(gap => gap.Element.Id))}")}"));
        Say(string.Create(CultureInfo.InvariantCulture, $"Who is who: {_look.File.People.Count} named"));
        Say(string.Create(CultureInfo.InvariantCulture, $"Training record: {_look.File.Training.Count} in it"));
        foreach (var renewal in Renewal.Of(_look.File, _look.Today)) Say($"  {renewal.Entry.What}: {DayText.Of(renewal)}");
        Say($"Self-evaluation: {EvaluationScreen.State(_look.File, _look.Today)}");
        Say(string.Create(CultureInfo.InvariantCulture, $"Portfolio: {_look.File.Portfolio.Length} in it"));
    }

    private void PrintJson()
    {
        using var output = Console.OpenStandardOutput();
        using (var json = new Utf8JsonWriter(output, JsonShape.Readable)) InductionJson.Write(json, _induction.Person.Name, _look, Audit);
        output.WriteByte((byte)'\n');
    }
}
