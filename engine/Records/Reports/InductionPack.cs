using System.Globalization;
using System.Xml.Linq;
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

    /// <summary>The pack as a page of HTML.</summary>
    public string ToHtml() => PackPage.Write(
        $"Induction of {Person.Name}",
        [
            PackPage.Quiet($"{(Person.Site.Length > 0 ? Person.Site + ". " : "")}Written on {Show(Today)} by MentorSim. What stands here was entered by the people it names: it is no qualification."),
            .. Route(), .. SelfAudit(), .. WhoIsWho(), .. Training(), .. Evaluation(), .. SignOffs(), .. Portfolio(), .. Played(), .. Talks(),
        ]);

    private IEnumerable<XElement> Route()
    {
        yield return PackPage.Element("h2", "Route");
        if (Standing is not { } standing)
        {
            yield return PackPage.Element("p", File.Route is { } gone ? $"{gone.Title}, from {Show(gone.From)}. The route is not in the scenario libraries of this machine." : "No route is chosen.");
            yield break;
        }

        yield return PackPage.Element("p", string.Create(CultureInfo.InvariantCulture, $"{standing.Route.Title}, from {Show(standing.From)}. {standing.Done} of {standing.Steps.Length} steps done."));
        yield return PackPage.Table("The steps", ["Step", "Due", "How it stands"], standing.Steps.Select(step => (string[])
        [
            step.Step.Title,
            step.Due is { } due ? Show(due) : "no day",
            step.SignOff is { } signed ? $"signed by {Signer(signed.By)}, {Show(signed.At)}" : step.Missing is { } missing ? $"{(step.IsOverdue ? "overdue" : "open")}: {missing}" : "done",
        ]));
    }

    private IEnumerable<XElement> SelfAudit()
    {
        yield return PackPage.Element("h2", "Self-audit");
        if (Audit is not { } audit || audit.Answered == 0)
        {
            yield return PackPage.Element("p", "Nothing is answered yet.");
            yield break;
        }

        yield return PackPage.Element("p", string.Create(CultureInfo.InvariantCulture, $"{audit.Pack.Title}: {audit.Answered} of {audit.Answers.Length} elements answered."));
        foreach (var unit in audit.Pack.Units)
        {
            yield return PackPage.Table($"{unit.Id} {unit.Title}", ["Element", "Answer", "What shows it"], audit.Answers.Where(one => one.Element.UnitId == unit.Id).Select(one => (string[])
                [$"{one.Element.Id} {one.Element.Title}", one.Answer is { } answer ? InductionWords.Of(answer.Answer) : "not answered", one.Answer?.Evidence ?? ""]));
        }

        yield return PackPage.Element("h3", "Gaps");
        if (audit.Gaps.IsEmpty) yield return PackPage.Element("p", "None among what was answered.");
        else yield return PackPage.Table("What wants work, what is not done yet first", ["Element", "Answer"], audit.Gaps.Select(gap => (string[])[$"{gap.Element.Id} {gap.Element.Title}", InductionWords.Of(gap.Answer.Answer)]));
    }

    private IEnumerable<XElement> WhoIsWho()
    {
        yield return PackPage.Element("h2", "Who is who");
        if (File.People.IsEmpty) yield return PackPage.Element("p", "Nobody is named yet.");
        else yield return PackPage.Table("Staff and roles", ["Role", "Name", "Pronouns"], File.People.Values.Select(person => (string[])[person.Role ?? School?.People.GetValueOrDefault(person.Slot)?.Role ?? person.Slot, person.Name, SchoolText.WordOf(person.Pronouns)]));
    }

    private IEnumerable<XElement> Training()
    {
        yield return PackPage.Element("h2", "Training record");
        if (File.Training.IsEmpty)
        {
            yield return PackPage.Element("p", "Nothing is in it yet.");
        }
        else
        {
            yield return PackPage.Table("Training", ["What", "Day", "By whom", "For", "Renew by"], File.Training.Values.OrderBy(entry => entry.On).Select(entry => (string[])
                [entry.What, Show(entry.On), entry.Provider, string.Join(", ", entry.Elements), entry.RenewBy is { } by ? $"{Show(by)}{(by < Today ? " (passed)" : "")}" : "never"]));
        }
    }

    private IEnumerable<XElement> Evaluation()
    {
        yield return PackPage.Element("h2", "Self-evaluation");
        if (File.Cycles.IsEmpty) yield return PackPage.Element("p", "Not begun yet.");
        foreach (var (index, cycle) in File.Cycles.Index())
        {
            yield return PackPage.Table(string.Create(CultureInfo.InvariantCulture, $"Cycle {index + 1}"), ["Question", "Answer"], Enum.GetValues<EvaluationQuestion>().Select(question => (string[])
                [InductionWords.Of(question), cycle.Answers.GetValueOrDefault(question) is { } answer ? answer.ReviewOn is { } day ? Show(day) : answer.Text : "not answered"]));
        }
    }

    private IEnumerable<XElement> SignOffs()
    {
        yield return PackPage.Element("h2", "Signed off");
        if (File.SignOffs.IsEmpty)
        {
            yield return PackPage.Element("p", "Nothing is signed yet.");
        }
        else
        {
            yield return PackPage.Table("Sign-offs", ["Step", "By", "On", "Note", "Comes from"], File.SignOffs.Values.OrderBy(signed => signed.At).Select(signed => (string[])
                [Standing?.Route.Step(signed.Step)?.Title ?? signed.Step, Signer(signed.By), Show(signed.At), signed.Note, signed.Origin.Length > 0 ? signed.Origin : "written here"]));
        }
    }

    private IEnumerable<XElement> Portfolio()
    {
        yield return PackPage.Element("h2", "Portfolio");
        if (File.Portfolio.IsEmpty)
        {
            yield return PackPage.Element("p", "Nothing is in it yet.");
        }
        else
        {
            yield return PackPage.Table("Sessions that show something", ["For", "Session", "In the mentor's words"], File.Portfolio.Select(shown => (string[])
                [ElementName(shown), Plays.FirstOrDefault(play => play.Session == shown.Session)?.Title ?? "not in these records any more", shown.Words]));
        }
    }

    private IEnumerable<XElement> Played()
    {
        yield return PackPage.Element("h2", "Played so far");
        if (Plays.Count == 0) yield return PackPage.Element("p", "Nothing was played to an end yet.");
        else yield return PackPage.Table("Plays", ["What", "How", "When", "Result"], Plays.OrderBy(play => play.At).Select(play => (string[])[play.Title, play.Mode, Show(play.At), play.Result is { } result ? Words.Of(result).Replace('-', ' ') : "sat"]));
    }

    private IEnumerable<XElement> Talks()
    {
        if (!WithTalks) yield break;
        yield return PackPage.Element("h2", "Talks");
        if (File.Talks.IsEmpty) yield return PackPage.Element("p", "None was noted.");
        else yield return PackPage.Table("Talks", ["When", "With", "What was agreed"], File.Talks.Select(talk => (string[])[Show(talk.At), Signer(talk.By), talk.Note]));
    }

    private string ElementName(Showcased shown) =>
        Audit?.Pack is { } pack && pack.Id == shown.Pack && pack.Units.SelectMany(unit => unit.Elements).FirstOrDefault(element => element.Id == shown.Element) is { } known ? $"{known.Id} {known.Title}" : shown.Element;

    private string Show(DateTimeOffset moment) => Show(DayOf(moment));

    private static string Show(DateOnly day) => day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);

    private static string Signer(Supervisor by) => by.Role.Length == 0 ? by.Name : $"{by.Name}, {by.Role}";
}
