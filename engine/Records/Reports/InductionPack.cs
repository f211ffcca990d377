using System.Collections.Immutable;
using System.Globalization;
using MentorSim.Engine.Induction;
using MentorSim.Engine.Scoring;
using MentorSim.Engine.Standards;

namespace MentorSim.Engine.Records.Reports;

/// <summary>Somebody's induction, to be written to one file that can be read and printed anywhere.</summary>
/// <param name="Person">Whose it is.</param>
/// <param name="File">What stands about them.</param>
/// <param name="Today">The day.</param>
/// <param name="DayOf">The day of a moment, where it is read.</param>
public sealed record InductionPack(Person Person, InductionFile File, DateOnly Today, Func<DateTimeOffset, DateOnly> DayOf)
{
    /// <summary>How far they are on their route; null without one that is known.</summary>
    public RouteStanding? Standing { get; init; }

    /// <summary>The self-audit; null where there is no pack for one.</summary>
    public AuditStanding? Audit { get; init; }

    /// <summary>The school of the scenarios, for what its people do; null for none.</summary>
    public SchoolProfile? School { get; init; }

    /// <summary>What was played to an end.</summary>
    public IReadOnlyCollection<PastPlay> Plays { get; init; } = [];

    /// <summary>Whether what a supervisor noted of talks is in it.</summary>
    public bool WithTalks { get; init; }

    /// <summary>The pack as a document.</summary>
    public Report ToReport() => new(
        $"Induction of {Person.Name}",
        [
            new ReportText($"{(Person.Site.Length > 0 ? Person.Site + ". " : "")}Written on {Show(Today)} by MentorSim. What stands here was entered by the people it names: it is no qualification.", Tone: ReportTone.Quiet),
            Section("Route", Route()),
            Section("Self-audit", SelfAudit()),
            Section("Who is who", WhoIsWho()),
            Section("Training record", Training()),
            Section("Self-evaluation", Evaluation()),
            Section("Signed off", SignOffs()),
            Section("Portfolio", Portfolio()),
            Section("Played so far", Played()),
            .. WithTalks ? [Section("Talks", Talks())] : Array.Empty<ReportBlock>(),
            ReportSignatures.Section,
        ]);

    private static ReportSection Section(string title, IEnumerable<ReportBlock> blocks) => new(title, [.. blocks]);

    private static ReportTable Table(string caption, ImmutableArray<string> head, IEnumerable<string[]> rows) => new(caption, head, [.. rows.Select(row => row.ToImmutableArray())]);

    private IEnumerable<ReportBlock> Route()
    {
        if (Standing is not { } standing)
        {
            yield return new ReportText(File.Route is { } gone ? $"{gone.Title}, from {Show(gone.From)}. The route is not in the scenario libraries of this machine." : "No route is chosen.");
            yield break;
        }

        yield return new ReportText(string.Create(CultureInfo.InvariantCulture, $"{standing.Route.Title}, from {Show(standing.From)}. {standing.Done} of {standing.Steps.Length} steps done."));
        yield return Table("The steps", ["Step", "Due", "How it stands"], standing.Steps.Select(step => (string[])
        [
            step.Step.Title,
            step.Due is { } due ? Show(due) : "no day",
            step.SignOff is { } signed ? $"signed by {Signer(signed.By)}, {Show(signed.At)}" : step.Missing is { } missing ? $"{(step.IsOverdue ? "overdue" : "open")}: {missing}" : "done",
        ]));
    }

    private IEnumerable<ReportBlock> SelfAudit()
    {
        if (Audit is not { } audit || audit.Answered == 0)
        {
            yield return new ReportText("Nothing is answered yet.");
            yield break;
        }

        yield return new ReportText(string.Create(CultureInfo.InvariantCulture, $"{audit.Pack.Title}: {audit.Answered} of {audit.Answers.Length} elements answered."));
        foreach (var unit in audit.Pack.Units)
        {
            yield return Table($"{unit.Id} {unit.Title}", ["Element", "Answer", "What shows it"], audit.Answers.Where(one => one.Element.UnitId == unit.Id).Select(one => (string[])
                [$"{one.Element.Id} {one.Element.Title}", one.Answer is { } answer ? InductionWords.Of(answer.Answer) : "not answered", one.Answer?.Evidence ?? ""]));
        }

        yield return Section("Gaps", audit.Gaps.IsEmpty ? [new ReportText("None among what was answered.")] : (ReportBlock[])[GapTable(audit)]);
    }

    private static ReportTable GapTable(AuditStanding audit) => Table(
        "What wants work, what is not done yet first",
        ["Element", "Answer"],
        audit.Gaps.Select(gap => (string[])[$"{gap.Element.Id} {gap.Element.Title}", InductionWords.Of(gap.Answer.Answer)]));

    private IEnumerable<ReportBlock> WhoIsWho()
    {
        if (File.People.IsEmpty) yield return new ReportText("Nobody is named yet.");
        else yield return Table("Staff and roles", ["Role", "Name", "Pronouns"], File.People.Values.Select(person => (string[])[person.Role ?? School?.People.GetValueOrDefault(person.Slot)?.Role ?? person.Slot, person.Name, SchoolText.WordOf(person.Pronouns)]));
    }

    private IEnumerable<ReportBlock> Training()
    {
        if (File.Training.IsEmpty)
        {
            yield return new ReportText("Nothing is in it yet.");
        }
        else
        {
            yield return Table("Training", ["What", "Day", "By whom", "For", "Renew by"], File.Training.Values.OrderBy(entry => entry.On).Select(entry => (string[])
                [entry.What, Show(entry.On), entry.Provider, string.Join(", ", entry.Elements), entry.RenewBy is { } by ? $"{Show(by)}{(by < Today ? " (passed)" : "")}" : "never"]));
        }
    }

    private IEnumerable<ReportBlock> Evaluation()
    {
        if (File.Cycles.IsEmpty) yield return new ReportText("Not begun yet.");
        foreach (var (index, cycle) in File.Cycles.Index())
        {
            yield return Table(string.Create(CultureInfo.InvariantCulture, $"Cycle {index + 1}"), ["Question", "Answer"], Enum.GetValues<EvaluationQuestion>().Select(question => (string[])
                [InductionWords.Of(question), cycle.Answers.GetValueOrDefault(question) is { } answer ? answer.ReviewOn is { } day ? $"{answer.Text} To be looked at again on {Show(day)}.".TrimStart() : answer.Text : "not answered"]));
        }
    }

    private IEnumerable<ReportBlock> SignOffs()
    {
        if (File.SignOffs.IsEmpty)
        {
            yield return new ReportText("Nothing is signed yet.");
        }
        else
        {
            yield return Table("Sign-offs", ["Step", "By", "On", "Note", "Comes from"], File.SignOffs.Values.OrderBy(signed => signed.At).Select(signed => (string[])
                [Standing?.Route.Step(signed.Step)?.Title ?? signed.Step, Signer(signed.By), Show(signed.At), signed.Note, signed.Origin.Length > 0 ? signed.Origin : "written here"]));
        }
    }

    private IEnumerable<ReportBlock> Portfolio()
    {
        if (File.Portfolio.IsEmpty)
        {
            yield return new ReportText("Nothing is in it yet.");
        }
        else
        {
            yield return Table("Sessions that show something", ["For", "Session", "In the mentor's words"], File.Portfolio.Select(shown => (string[])
                [ElementName(shown), Plays.FirstOrDefault(play => play.Session == shown.Session)?.Title ?? "not in these records any more", shown.Words]));
        }
    }

    private IEnumerable<ReportBlock> Played()
    {
        if (Plays.Count == 0) yield return new ReportText("Nothing was played to an end yet.");
        else yield return Table("Plays", ["What", "How", "When", "Result"], Plays.OrderBy(play => play.At).Select(play => (string[])[play.Title, play.Mode, Show(play.At), play.Result is { } result ? Words.Of(result).Replace('-', ' ') : "sat"]));
    }

    private IEnumerable<ReportBlock> Talks()
    {
        if (File.Talks.IsEmpty) yield return new ReportText("None was noted.");
        else yield return Table("Talks", ["When", "With", "What was agreed"], File.Talks.Select(talk => (string[])[Show(talk.At), Signer(talk.By), talk.Note]));
    }

    private string ElementName(Showcased shown) =>
        Audit?.Pack is { } pack && pack.Id == shown.Pack && pack.Units.SelectMany(unit => unit.Elements).FirstOrDefault(element => element.Id == shown.Element) is { } known ? $"{known.Id} {known.Title}" : shown.Element;

    private string Show(DateTimeOffset moment) => Show(DayOf(moment));

    private static string Show(DateOnly day) => day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);

    private static string Signer(Supervisor by) => by.Role.Length == 0 ? by.Name : $"{by.Name}, {by.Role}";
}
