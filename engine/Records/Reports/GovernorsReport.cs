using System.Collections.Immutable;
using System.Globalization;
using MentorSim.Engine.Records.Cohorts;
using MentorSim.Engine.Standards;

namespace MentorSim.Engine.Records.Reports;

/// <summary>
/// The termly report to governors: the training of a group on the headings under which learning mentors are asked what difference they make. It states
/// only what MentorSim knows, which is training; what the school knows is left as rows to fill in, never made up.
/// </summary>
public static class GovernorsReport
{
    /// <summary>What it is not.</summary>
    public const string Limits =
        "This is evidence of training, and no evidence of impact: nothing here shows that a pupil, a family or the school is better off. Only the school's own figures can show that, and rarely that a learning mentor was the cause.";

    /// <summary>A place that the school fills in by hand or in its word processor.</summary>
    public const string ToFillIn = "........";

    private const int MostBreaches = 5;

    /// <summary>The report.</summary>
    /// <param name="shared">What may be told of the group.</param>
    /// <param name="topicOf">The topic of a scenario by its id; null where it is not at hand.</param>
    /// <param name="induction">How far the group is with its induction; null where that is not known, as of hand-in files.</param>
    public static Report Of(SharedCohort shared, Func<string, string?> topicOf, GroupInduction? induction)
    {
        var report = shared.Report;
        var term = SchoolTerm.Of(report.Since, report.Until);
        return new Report(
            $"Learning mentors in training: report to governors{(term is null ? "" : $", {term.Words}")}",
            [
                new ReportFacts(
                [
                    ("Group", report.Group),
                    term is null ? ("Days", CohortPhrases.Period(report) ?? "of any day") : ("Term", $"{term.Words}, school year {term.SchoolYear}, counted {CohortPhrases.Period(report)}"),
                    ("Made on", ReportWords.Day(report.Made)),
                ]),
                new ReportText(Limits, Tone: ReportTone.Alert),
                new ReportSection("In short", InShort(report, induction)),
                .. Practised(report),
                Impact(report, topicOf),
                Sources(term),
            ])
        { IsTight = true };
    }

    private static ImmutableArray<ReportBlock> InShort(CohortReport report, GroupInduction? induction)
    {
        if (report.Scenarios.IsEmpty) return [new ReportText("Nobody of this group has practised anything to its end in these days, so there is nothing to report of training.")];
        var lines = ImmutableArray.CreateBuilder<string>();
        lines.Add(string.Create(CultureInfo.InvariantCulture, $"Trained and practised: {CohortPhrases.PeopleOf(report)}, {CohortPhrases.Plays(report.Plays)} to an end, of {Things(report)}."));
        lines.Add(Induction(induction));
        if (report.Units.FirstOrDefault(unit => unit.Share.Value is not null) is { } weakest)
        {
            lines.Add(weakest.Share.Value < CohortPoint.Weak
                ? $"Weakest in practice: {CohortPhrases.Of(weakest)} ({CohortPhrases.Percent(weakest.Share)} of what could be had, on average over {CohortPhrases.People(weakest.People)})."
                : "No unit of the standards of which a share is told was below 60% on average.");
        }

        if (report.Change is { } change && change.Gain.Value is not null)
            lines.Add($"Of {CohortPhrases.People(change.People)} who practised something again, the share went from {CohortPhrases.Percent(change.First)} to {CohortPhrases.Percent(change.Latest)} on average. {CohortChange.Caution}");
        return
        [
            new ReportList(lines.ToImmutable()),
            .. report.People.IsWithheld && report.PeopleBetween is null
                ? (ReportBlock[])[new ReportText($"The group has fewer than {ReportWords.Number(SmallCells.Fewest)} people, so nearly every number is withheld.", Tone: ReportTone.Alert)]
                : [],
            new ReportText(SmallCells.Legend, Tone: ReportTone.Quiet),
        ];
    }

    private static string Things(CohortReport report)
    {
        var (stories, papers) = (report.Scenarios.Count(one => !one.IsPaper), report.Scenarios.Count(one => one.IsPaper));
        string?[] parts = [stories == 0 ? null : stories == 1 ? "1 scenario" : $"{ReportWords.Number(stories)} scenarios", papers == 0 ? null : papers == 1 ? "1 in-tray paper" : $"{ReportWords.Number(papers)} in-tray papers"];
        return string.Join(" and ", parts.OfType<string>());
    }

    private static string Induction(GroupInduction? induction) => induction switch
    {
        null => "Induction: not known from these records.",
        { OnRoute: null } => "Induction: withheld, for it would tell of fewer than 5 people.",
        { OnRoute: 0 } => "Induction: nobody of the group follows an induction route in MentorSim.",
        { OnRoute: { } on, Steps: { } steps, AllDone: var all } => string.Create(
            CultureInfo.InvariantCulture, $"Induction, as it stands today: {on} people follow a route and have done {steps.Done} of its {steps.Of} steps taken together; every step: {(all is { } whole ? whole == 0 ? "nobody yet" : $"{whole} people" : "a number that is withheld")}."),
        _ => "Induction: withheld.",
    };

    private static IEnumerable<ReportBlock> Practised(CohortReport report)
    {
        if (report.Scenarios.IsEmpty) yield break;
        yield return new ReportSection("What was practised",
        [
            .. report.Units.IsEmpty ? Array.Empty<ReportBlock>() :
            [
                new ReportTable("Units of the standards in simulated practice, the weakest first", ["Unit", "People", "Had of what could be had, on average", "Competent or strong in the latest play"],
                [
                    .. report.Units.Select(unit => (ImmutableArray<string>)
                    [
                        CohortPhrases.Of(unit), CohortPhrases.Number(unit.People), CohortPhrases.Percent(unit.Share) ?? CohortPhrases.Withheld, CohortPhrases.Number(Competent(unit)),
                    ]),
                ]),
            ],
            .. Breaches(report),
        ]);
    }

    private static int? Competent(CohortUnit unit)
    {
        var reached = unit.Levels.Where(level => level.Level is Level.Strong or Level.Competent).Select(level => level.People.Number).ToList();
        return reached.Contains(null) ? null : reached.Sum();
    }

    private static IEnumerable<ReportBlock> Breaches(CohortReport report)
    {
        yield return report.Breaches.IsEmpty
            ? new ReportText("No serious breach happened in practice.")
            : new ReportTable("What would have been a serious breach with a real child", ["What", "People", "How often"],
            [
                .. report.Breaches.Take(MostBreaches).Select(line => (ImmutableArray<string>)[CohortPhrases.Of(line, true), CohortPhrases.Number(line.People), CohortPhrases.Number(line.Times)]),
            ]);
        string[] about =
        [
            .. report.Breaches.Length > MostBreaches ? (string[])[report.Breaches.Length == MostBreaches + 1 ? "And one other kind." : $"And {ReportWords.Number(report.Breaches.Length - MostBreaches)} other kinds."] : [],
            .. report.Oversteps.IsEmpty ? Array.Empty<string>() : [$"Outside the role of a learning mentor: {Kinds(report.Oversteps.Length)}."],
            .. report.Breaches.IsEmpty && report.Oversteps.IsEmpty ? Array.Empty<string>() : ["No child was there: these are mistakes in stories, made where they harm nobody. A question to ask: has each been talked through with the line manager?"],
        ];
        if (about.Length > 0) yield return new ReportText(string.Join(" ", about), Tone: ReportTone.Quiet);
    }

    private static string Kinds(int number) => number == 1 ? "one kind of thing" : $"{ReportWords.Number(number)} kinds of things";

    private static ReportSection Impact(CohortReport report, Func<string, string?> topicOf) => new(
        "Impact: training that bears on it, and what only the school knows",
        [
            new ReportTable("The dotted places are for the school to fill in, each with the source of its figure", ["Impact on", "Training in MentorSim", "The school's own figure", "Its source"],
            [
                .. ImpactHeading.All.Select(heading => (ImmutableArray<string>)
                [
                    $"{Of(heading.For)}: {heading.Words}", Training(heading, report, topicOf), heading.Figures.Length > 0 ? $"{heading.Figures}: {ToFillIn}" : ToFillIn, ToFillIn,
                ]),
            ]),
        ]);

    private static string Of(ImpactFor whom) => whom switch
    {
        ImpactFor.Pupils => "Pupils",
        ImpactFor.Families => "Families",
        ImpactFor.Schools => "Schools",
    };

    private static string Training(ImpactHeading heading, CohortReport report, Func<string, string?> topicOf)
    {
        string[] parts =
        [
            .. heading.Topics.Select(topic => (topic, of: report.Scenarios.Where(scenario => topicOf(scenario.Id) == topic).ToList())).Where(pair => pair.of.Count > 0).Select(pair =>
                $"{pair.topic}: {(pair.of.Count == 1 ? "1 scenario" : $"{ReportWords.Number(pair.of.Count)} scenarios")}, {Most(pair.of)}"),
            .. report.Units.Where(unit => unit.Pack == ImpactHeading.Pack && heading.Units.Contains(unit.Id)).Select(unit => $"unit {unit.Id}: {(unit.Share.Value is null ? CohortPhrases.Withheld : $"{CohortPhrases.Percent(unit.Share)}, {CohortPhrases.People(unit.People)}")}"),
        ];
        return parts.Length == 0 ? "none" : string.Join("; ", parts);
    }

    private static string Most(List<CohortScenario> scenarios) => scenarios.Max(scenario => scenario.People.Number) is not { } most ? "number of people withheld" : scenarios.Count == 1 ? $"{ReportWords.Number(most)} people" : $"up to {ReportWords.Number(most)} people each";

    private static ReportSection Sources(SchoolTerm? term) => new(
        "What this rests on",
        [
            new ReportList(
            [
                $"The numbers: plays that people finished in MentorSim, from its records. They are practice in a simulation, nobody's grade, and name nobody.",
                $"The headings: good-practice guide on learning mentors of the Department for Education and Skills, late 2005, Table 4{ReportWords.Grade("A")}. It speaks of fixed-term exclusions; they are called suspensions now{ReportWords.Grade("C")}.",
                $"Which training bears on which heading: MentorSim's own reading, and no statement of anybody else.",
                $"Missing 10% or more of sessions is what is called persistent absence{ReportWords.Grade("A")}.",
                .. term is null ? Array.Empty<string>() :
                [
                    $"The days of the term: schools set their own. These are counted from and to the days by which children in England reach compulsory school age{ReportWords.Grade("C")}; a report can be made for the school's own days instead.",
                ],
            ]),
        ]);
}
