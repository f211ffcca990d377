using MentorSim.Engine.Records.Cohorts;
using MentorSim.Engine.Scoring;

namespace MentorSim.Engine.Tests.Records.Cohorts;

/// <summary>Counts what a report must say from the plays themselves, again and again and without any fold.</summary>
internal static class BruteForce
{
    public static void Check(CohortReport report, IReadOnlyCollection<MadePlay> plays)
    {
        report.Plays.ShouldBe(plays.Count);
        Names(report, report.People).ShouldBe(plays.Select(play => play.Person).Distinct().Order().Select(MadePlay.NameOf));
        report.Scenarios.Select(scenario => scenario.Id).ShouldBe(plays.Select(play => play.Story).Distinct().Order(StringComparer.Ordinal));
        foreach (var scenario in report.Scenarios) Check(report, scenario, [.. plays.Where(play => play.Story == scenario.Id)]);
        foreach (var unit in report.Units) Check(report, unit, plays);
        report.Units.Select(unit => unit.Share.Value).ShouldBeInOrder();
        Line(report, report.Breaches, "promises-secrecy", plays.Where(play => play.IsBreach));
        Line(report, report.Oversteps, "sin-bin", plays.Where(play => play.IsOverstep));
    }

    private static void Check(CohortReport report, CohortScenario scenario, List<MadePlay> plays)
    {
        var people = plays.GroupBy(play => play.Person).Select(group => group.OrderBy(play => play.At).ThenBy(play => play.Session, StringComparer.Ordinal).ToList()).ToList();
        var first = people.ConvertAll(attempts => attempts[0]);
        scenario.Plays.ShouldBe(plays.Count);
        scenario.People.Number.ShouldBe(people.Count);
        foreach (var attempts in scenario.Attempts) attempts.People.Number.ShouldBe(people.Count(one => Math.Min(one.Count, 3) == attempts.Times));
        foreach (var result in scenario.Results) Names(report, result.People).ShouldBe(NamesOf(first.Where(play => play.Result == Words.Of(result.Result))));
        foreach (var ending in scenario.Endings) Names(report, ending.People).ShouldBe(NamesOf(first.Where(play => ending.Ending is { } kind && play.Ending == Words.Of(kind))));
        scenario.Attainment.Mean.Value!.Value.ShouldBe(first.Average(Share), 1e-9);
        scenario.Minutes.Mean.Value!.Value.ShouldBe(first.Average(play => 10.0 + play.Taken.Sum()), 1e-9);
        Line(report, scenario.Breaches, "promises-secrecy", plays.Where(play => play.IsBreach));

        var steps = first.SelectMany(play => play.Taken.Select((taken, step) => (play.Person, Scene: play.SceneOf(step), Taken: taken))).ToList();
        scenario.Decisions.Select(decision => decision.Scene).ShouldBe(steps.Select(step => step.Scene).Distinct().Order(StringComparer.Ordinal));
        foreach (var decision in scenario.Decisions)
        {
            var here = steps.Where(step => step.Scene == decision.Scene).ToList();
            decision.People.Number.ShouldBe(here.Count);
            decision.MeanLost.Value!.Value.ShouldBe(here.Average(step => step.Taken), 1e-9);
            decision.Answers.Sum(answer => answer.People.Number).ShouldBe(here.Count);
            foreach (var answer in decision.Answers)
                Names(report, answer.People).ShouldBe(here.Where(step => MadePlay.ChoiceOf(step.Taken) == answer.Id).Select(step => step.Person).Order().Select(MadePlay.NameOf));
            if (decision.Item is { People: >= 10 } item && item.Facility.Value is { } facility) facility.ShouldBe(1 - (here.Average(step => step.Taken) / here.Max(step => step.Taken)), 1e-9);
        }

        var again = people.Where(one => one.Count > 1).ToList();
        (scenario.Change?.People.Number ?? 0).ShouldBe(again.Count);
        if (scenario.Change is not { } change) return;
        change.First.Value!.Value.ShouldBe(again.Average(one => Share(one[0])), 1e-9);
        change.Latest.Value!.Value.ShouldBe(again.Average(one => Share(one[^1])), 1e-9);
        Names(report, change.Passed!.Latest).ShouldBe(NamesOf(again.Select(one => one[^1]).Where(play => play.Result == "competent")));
        Names(report, change.Breached!.First).ShouldBe(NamesOf(again.Select(one => one[0]).Where(play => play.IsBreach)));
    }

    private static void Check(CohortReport report, CohortUnit unit, IReadOnlyCollection<MadePlay> plays)
    {
        var people = plays.GroupBy(play => play.Person).ToList();
        (unit.People.Number, unit.Plays).ShouldBe((people.Count, plays.Count));
        unit.Share.Value!.Value.ShouldBe(people.Average(own => unit.Id == "U1" ? own.Sum(play => (double)play.Points) / own.Sum(play => play.Ceiling) : own.Average(play => (2.0 - play.Taken[^1]) / 2)), 1e-9);
        unit.Levels.Sum(level => level.People.Number).ShouldBe(people.Count);
        Names(report, unit.People).Count().ShouldBe(people.Count);
    }

    private static void Line(CohortReport report, IEnumerable<CohortLedgerLine> lines, string id, IEnumerable<MadePlay> plays)
    {
        var (line, times) = (lines.SingleOrDefault(), plays.ToList());
        (line?.Times ?? 0).ShouldBe(times.Count);
        if (line is not null) (line.Id, string.Join(' ', Names(report, line.People))).ShouldBe((id, string.Join(' ', NamesOf(times))));
    }

    private static double Share(MadePlay play) => (double)decimal.Round((decimal)play.Points / play.Ceiling, 4, MidpointRounding.AwayFromZero);

    private static IEnumerable<string> Names(CohortReport report, Cell cell) => cell.Who.Select(report.NameOf);

    private static IEnumerable<string> NamesOf(IEnumerable<MadePlay> plays) => plays.Select(play => play.Person).Distinct().Order().Select(MadePlay.NameOf);
}
