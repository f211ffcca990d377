using System.Collections.Immutable;
using System.Globalization;
using MentorSim.Engine.Standards;
using MentorSim.Engine.Text;

namespace MentorSim.Engine.Workshop.Simulation;

/// <summary>The tables of a report, each in rows and in sentences.</summary>
internal static class SimulationTables
{
    /// <summary>Who played, and what came of each kind.</summary>
    public static SimulationPart Played(SimulationReport report)
    {
        var (table, sentences) = (new List<string> { $"{"",-25}{"trainees",9}{"passed",7}{"points",7}{"breach",7}{"outside",8}{"decisions",10}" }, new List<string>());
        foreach (var kind in report.Kinds) Add(kind.Kind.Name(), kind.Plays, kind.Passed, kind.MeanAttainment, kind.Breached, kind.Overstepped, kind.MeanDecisions);
        var all = report.Kinds.Sum(kind => kind.Plays);
        if (report.Kinds.Length > 1)
            Add("all", all, report.Passed, report.Total?.MeanAttainment, report.Kinds.Sum(kind => kind.Breached), report.Kinds.Sum(kind => kind.Overstepped), report.Kinds.Sum(kind => kind.MeanDecisions * kind.Plays) / all);
        return new SimulationPart(
            "Who played",
            [
                string.Create(CultureInfo.InvariantCulture, $"{report.Terms.Trainees:N0} trainees, seed {report.Terms.Seed}, skill {report.Terms.Skill}, noise {report.Terms.Noise}."),
                $"A play has {Range(report.Decisions, "decision")}{(report.Minutes.Most > 0 ? $"; of school time it takes {Range(report.Minutes, "minute")}" : "")}.",
            ])
        {
            Table = [.. table],
            Sentences = [.. sentences],
        };

        void Add(string name, long plays, long passed, double? attainment, long breached, long overstepped, double decisions)
        {
            var (pass, points, breach, outside) = (Percent(passed, plays), SimulationText.Percent(attainment), Percent(breached, plays), Percent(overstepped, plays));
            table.Add(string.Create(CultureInfo.InvariantCulture, $"{name,-25}{plays,9:N0}{pass,7}{points,7}{breach,7}{outside,8}{decisions,10:0.0}"));
            sentences.Add(string.Create(CultureInfo.InvariantCulture, $"{name}: {plays:N0} trainees, {pass} passed, {points} of the points, {breach} with a serious breach, {outside} outside the role, {decisions:0.0} decisions"));
        }
    }

    /// <summary>How the plays lie on the total and on each unit.</summary>
    public static SimulationPart Points(SimulationReport report, Pack pack)
    {
        var (table, sentences) = (new List<string> { $"{"",-8}{"ceiling",8}{"mean",6}{"strong",7}{"competent",10}{"developing",11}{"not yet",8}{"none",6}{"half in",10}" }, new List<string>());
        Add("total", report.Ceiling!.Value, report.Total!);
        foreach (var unit in report.Units) Add(unit.Unit.Id, unit.Ceiling, unit.Spread);
        return new SimulationPart(string.Create(CultureInfo.InvariantCulture, $"Points, where {pack.Levels.Competent}% is enough"), ReadBy(report, pack)) { Table = [.. table], Sentences = [.. sentences] };

        void Add(string name, int ceiling, Spread spread)
        {
            var all = spread.Levels.Sum();
            string[] levels = [.. Enum.GetValues<Level>().Select(level => Percent(spread.At(level), all))];
            var half = spread.Quartiles is var (lower, _, upper) ? string.Create(CultureInfo.InvariantCulture, $"{lower}-{upper}%") : "-";
            table.Add(string.Create(CultureInfo.InvariantCulture, $"{name,-8}{ceiling,8}{spread.MeanPoints,6:0.0}{levels[0],7}{levels[1],10}{levels[2],11}{levels[3],8}{levels[4],6}{half,10}"));
            sentences.Add(string.Create(
                CultureInfo.InvariantCulture, $"{name}: ceiling {ceiling}, mean {spread.MeanPoints:0.0}; strong {levels[0]}, competent {levels[1]}, developing {levels[2]}, not yet {levels[3]}, not assessed {levels[4]}; half of them lie in {half}"));
        }
    }

    private static ImmutableArray<string> ReadBy(SimulationReport report, Pack pack) =>
        pack.Id == report.Scenario.ScoringPack?.Id ? [] : [$"Scored against: {pack.Title}, by what the choices show that answers to it in this library's judgement."];

    /// <summary>Each decision as an item of a test, with its answers.</summary>
    public static SimulationPart Items(SimulationReport report)
    {
        var (table, sentences) = (new List<string> { $"{"",-26}{"met",9}{"facility",10}{"item-rest",11}{"top-bottom",12}" }, new List<string>());
        foreach (var item in report.Items)
        {
            string[] numbers = [Number(item.Facility), Number(item.Discrimination), Number(item.TopAgainstBottom)];
            var why = item.WhyNot.Length > 0 ? item.WhyNot : item.NeedsCaution ? "few: with caution" : "";
            table.Add(string.Create(CultureInfo.InvariantCulture, $"{item.Scene.Id,-26}{item.Met,9:N0}{numbers[0],10}{numbers[1],11}{numbers[2],12}"));
            if (why.Length > 0) table.Add($"   ({why})");
            sentences.Add(string.Create(
                CultureInfo.InvariantCulture,
                $"{item.Scene.Id}: met by {item.Met:N0}, facility {numbers[0]}, item-rest {numbers[1]}, top-bottom {numbers[2]}{(why.Length > 0 ? $" ({why})" : "")}"));
            foreach (var answer in item.Answers)
            {
                var taken = answer.OnOffer == 0 ? "not on offer" : $"taken {SimulationText.Percent(answer.Share)}";
                var groups = answer.Top is null ? "" : $"top {SimulationText.Percent(answer.Top)}, bottom {SimulationText.Percent(answer.Bottom)}";
                table.Add($"   {answer.Offer.Id,-23}{taken,13}   {groups}");
                sentences.Add($"{item.Scene.Id}, {answer.Offer.Id}: {taken}{(groups.Length > 0 ? $", {groups}" : "")}");
            }
        }

        return new SimulationPart(
            "Decisions",
            ["Facility: 1 where everybody gives a best answer. Item-rest: how far a decision goes with the rest of the play; from .20 on it tells strong from weak. Top-bottom: the facility of the best 27% less that of the worst 27%. All are of those who met the decision; none are given where fewer than 10 did."])
        {
            Table = [.. table],
            Sentences = [.. sentences],
        };
    }

    private static string Range(Lengths lengths, string what) => lengths.Fewest == lengths.Most
        ? Counted.Of(lengths.Most, what)
        : string.Create(CultureInfo.InvariantCulture, $"{lengths.Fewest} to {lengths.Most} {what}s, half of them at most {lengths.Median}");

    private static string Number(double? value) => value?.ToString("0.00", CultureInfo.InvariantCulture) ?? "-";

    private static string Percent(long part, long of) => SimulationText.Percent(part, of);
}
