using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using MentorSim.Engine.Standards;

namespace MentorSim.Engine.Workshop.Simulation;

/// <summary>A report in lines of text, none longer than 96 characters but where an id or a title is.</summary>
public static class SimulationText
{
    /// <summary>The whole report.</summary>
    public static string Of(SimulationReport report)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"{report.Scenario.Title} ({report.Scenario.Id})\n{SimulationReport.Caution}\n\n");
        foreach (var part in Parts(report))
        {
            text.Append(part.Heading).Append('\n');
            foreach (var line in part.Lines) AppendWrapped(text, line.TrimEnd());
            text.Append('\n');
        }

        return text.ToString()[..^1];
    }

    /// <summary>The parts of a report, what to look at first.</summary>
    public static ImmutableArray<SimulationPart> Parts(SimulationReport report)
    {
        List<SimulationPart> parts = [new("To look at", [.. Findings(report)]), new("Who played", [.. Played(report)])];
        if (report.Pack is { } pack) parts.Add(new(string.Create(CultureInfo.InvariantCulture, $"Points, where {pack.Levels.Competent}% is enough"), [.. Points(report)]));
        return
        [
            .. parts,
            new("Naive players, who do not read", [.. Naive(report)]),
            new("Endings", [.. Endings(report)]),
            new("Serious breaches", [.. Ledger(report, report.Breaches, "No serious breach can be made in it.")]),
            new("Outside the role", [.. Ledger(report, report.Oversteps, "Nothing in it is outside the role.")]),
            new("Decisions", [.. Items(report)]),
            new("Reliability", [.. ReliabilityOf(report)]),
            new("How they choose", [.. Rules(report)]),
        ];
    }

    private static IEnumerable<string> Findings(SimulationReport report)
    {
        if (report.Findings.IsEmpty) yield return "Nothing.";
        for (var i = 0; i < report.Findings.Length; i++)
        {
            var finding = report.Findings[i];
            yield return string.Create(CultureInfo.InvariantCulture, $"{i + 1}. {finding.Message}");
            // What is to be done about several of a kind is said once, after the last.
            if (i + 1 == report.Findings.Length || report.Findings[i + 1].Help != finding.Help) yield return $"   {finding.Help}";
        }
    }

    private static IEnumerable<string> Played(SimulationReport report)
    {
        yield return string.Create(
            CultureInfo.InvariantCulture, $"{report.Terms.Trainees:N0} trainees, seed {report.Terms.Seed}, skill {report.Terms.Skill}, noise {report.Terms.Noise}");
        yield return $"{"",-25}{"trainees",9}{"passed",7}{"points",8}{"breach",8}{"outside",9}{"decisions",11}";
        foreach (var kind in report.Kinds) yield return Row(kind.Kind.Name(), kind.Plays, kind.Passed, kind.MeanAttainment, kind.Breached, kind.Overstepped, kind.MeanDecisions);
        var all = report.Kinds.Sum(kind => kind.Plays);
        if (report.Kinds.Length > 1)
            yield return Row("all", all, report.Passed, report.Total?.MeanAttainment, report.Kinds.Sum(kind => kind.Breached), report.Kinds.Sum(kind => kind.Overstepped), all == 0 ? 0 : report.Kinds.Sum(kind => kind.MeanDecisions * kind.Plays) / all);
        yield return string.Create(CultureInfo.InvariantCulture, $"A play has {Range(report.Decisions, "decision")}{(report.Minutes.Most > 0 ? $"; of school time it takes {Range(report.Minutes, "minute")}" : "")}.");

        static string Row(string name, long plays, long passed, double? attainment, long breached, long overstepped, double decisions) =>
            string.Create(CultureInfo.InvariantCulture, $"{name,-25}{plays,9:N0}{Percent(passed, plays),7}{Percent(attainment),8}{Percent(breached, plays),8}{Percent(overstepped, plays),9}{decisions,11:0.0}");
    }

    private static IEnumerable<string> Points(SimulationReport report)
    {
        yield return $"{"",-8}{"ceiling",8}{"mean",6}{"strong",8}{"competent",11}{"developing",12}{"not yet",9}{"none",6}{"half in",10}";
        yield return Row("total", report.Ceiling!.Value, report.Total!);
        foreach (var unit in report.Units) yield return Row(unit.Unit.Id, unit.Ceiling, unit.Spread);

        static string Row(string name, int ceiling, Spread spread)
        {
            var all = spread.Levels.Sum();
            var quartiles = spread.Quartiles is var (lower, _, upper) ? string.Create(CultureInfo.InvariantCulture, $"{lower}-{upper}%") : "-";
            return string.Create(
                CultureInfo.InvariantCulture,
                $"{name,-8}{ceiling,8}{spread.MeanPoints,6:0.0}{Percent(spread.At(Level.Strong), all),8}{Percent(spread.At(Level.Competent), all),11}{Percent(spread.At(Level.Developing), all),12}{Percent(spread.At(Level.NotYet), all),9}{Percent(spread.At(Level.NotAssessed), all),6}{quartiles,10}");
        }
    }

    private static IEnumerable<string> Naive(SimulationReport report)
    {
        foreach (var player in report.Naive)
        {
            var verdict = player.Passes == 0 ? "does not pass" : player.Passes == player.Plays ? "passes" : string.Create(CultureInfo.InvariantCulture, $"passes in {player.Passes:N0} of {player.Plays:N0} plays");
            var breach = player.Breached == 0 ? "" : player.Breached == player.Plays ? ", with a serious breach" : ", now and then with a serious breach";
            var points = player.Best is not { Ceiling: > 0 and var ceiling } best ? "no points to be had"
                : string.Create(CultureInfo.InvariantCulture, $"{(player.Plays > 1 ? "at best " : "")}{best.Points} of {ceiling}");
            yield return $"{player.Kind.Name(),-26}{points}: {verdict}{breach}{(player.IsFlagged ? "  <- look at this" : "")}";
        }
    }

    private static IEnumerable<string> Endings(SimulationReport report)
    {
        var all = report.Kinds.Sum(kind => kind.Plays);
        foreach (var ending in report.Endings)
            yield return $"{ending.Scene.Id,-26}{WordOf(ending.Kind),-7}{Percent(ending.Plays, all),6}   {ByKind(report, ending.ByKind)}";
        if (report.Unfinished > 0) yield return $"{"(nothing on offer)",-33}{Percent(report.Unfinished, all),6}";
    }

    private static IEnumerable<string> Ledger(SimulationReport report, ImmutableArray<LedgerCount> counts, string none)
    {
        if (counts.IsEmpty) yield return none;
        foreach (var count in counts)
        {
            yield return $"{count.Id,-26}{"",-7}{Percent(count.Plays, report.Kinds.Sum(kind => kind.Plays)),6}   {ByKind(report, count.ByKind)}";
            yield return $"   {count.Title}";
        }
    }

    private static IEnumerable<string> Items(SimulationReport report)
    {
        yield return $"{"",-26}{"met",9}{"facility",10}{"item-rest",11}{"top-bottom",12}";
        foreach (var item in report.Items)
        {
            var why = item.WhyNot.Length > 0 ? $"   {item.WhyNot}" : item.NeedsCaution ? "   few: with caution" : "";
            yield return string.Create(CultureInfo.InvariantCulture, $"{item.Scene.Id,-26}{item.Met,9:N0}{Number(item.Facility),10}{Number(item.Discrimination),11}{Number(item.TopAgainstBottom),12}{why}");
            foreach (var answer in item.Answers)
            {
                var groups = answer.Top is null ? "" : $"   top {Percent(answer.Top)}, bottom {Percent(answer.Bottom)}";
                yield return $"   {answer.Offer.Id,-23}{(answer.OnOffer == 0 ? "not on offer" : "taken " + Percent(answer.Share)),13}{groups}";
            }
        }

        yield return "Facility: 1 where everybody gives a best answer. Item-rest: how far a decision goes with the rest of the play; from .20 on it tells strong from weak. Top-bottom: the facility of the best 27% less that of the worst 27%. All are of those who met the decision; none are given where fewer than 10 did.";
    }

    private static IEnumerable<string> ReliabilityOf(SimulationReport report)
    {
        var reliability = report.Reliability;
        yield return reliability switch
        {
            { Alpha: { } alpha, Confidence: { } interval } => string.Create(
                CultureInfo.InvariantCulture,
                $"Cronbach's alpha {alpha:0.00}, 95% interval {interval.Low:0.00} to {interval.High:0.00}, {Count(reliability.Items, "decision")}, n = {reliability.Trainees:N0}"),
            { Alpha: { } alpha } => string.Create(CultureInfo.InvariantCulture, $"Cronbach's alpha {alpha:0.00}, no interval, {Count(reliability.Items, "decision")}, n = {reliability.Trainees:N0}"),
            _ => $"No alpha: {reliability.WhyNot}.",
        };
        if (reliability.Alpha is null) yield break;
        if (reliability.MetByAll < reliability.Items)
            yield return string.Create(CultureInfo.InvariantCulture, $"Everybody met {reliability.MetByAll} of them; who did not meet one lost nothing there. Take it as a hint.");
        if (reliability.Alpha < Reliability.Enough) yield return "Below .70: one play of it says little about a person. More decisions would say more.";
    }

    private static IEnumerable<string> Rules(SimulationReport report)
    {
        foreach (var (kind, _) in report.Terms.Mix.Shares) yield return $"- {kind.Name()}: {kind.Rule()}";
        yield return "Skill s: at a decision one point or more is overlooked with the chance 1 - s, two or more with its square, and so on. Answers that lose no more than that look as good as the best, and the habit chooses among them.";
        yield return "Noise: the chance of a slip, which is any answer, or at a time limit the time running out.";
        yield return "Play goes on after a serious breach, and no play with one passes.";
    }

    private static string ByKind(SimulationReport report, ImmutableArray<long> counts)
    {
        if (report.Kinds.Length < 2 || counts.Sum() == 0) return "";
        var most = report.Kinds.Zip(counts).Where(one => one.Second > 0).OrderByDescending(one => (double)one.Second / one.First.Plays).Take(2);
        return string.Join(", ", most.Select(one => $"{one.First.Kind.Name()} {Percent(one.Second, one.First.Plays)}"));
    }

    private static string WordOf(Scenarios.EndingKind kind) => kind switch
    {
        Scenarios.EndingKind.Good => "good",
        Scenarios.EndingKind.Mixed => "mixed",
        Scenarios.EndingKind.Poor => "poor",
    };

    private static string Range(Lengths lengths, string what) => lengths.Fewest == lengths.Most
        ? Count(lengths.Most, what)
        : string.Create(CultureInfo.InvariantCulture, $"{lengths.Fewest} to {lengths.Most} {what}s, half of them at most {lengths.Median}");

    private static string Count(int number, string what) => string.Create(CultureInfo.InvariantCulture, $"{number} {what}{(number == 1 ? "" : "s")}");

    private static string Number(double? value) => value?.ToString("0.00", CultureInfo.InvariantCulture) ?? "-";

    /// <summary>Whole per cents; what is not nothing and not all is not said to be.</summary>
    private static string Percent(long part, long of) => of == 0 ? "-" : Percent((double)part / of);

    private static string Percent(double? share) => share switch
    {
        null => "-",
        > 0 and < 0.005 => "<1%",
        >= 0.995 and < 1 => ">99%",
        { } known => string.Create(CultureInfo.InvariantCulture, $"{known * 100:0}%"),
    };

    private static void AppendWrapped(StringBuilder text, string line)
    {
        const int width = 78;
        // Numbers and dashes stand before what is wrapped, and not over it.
        var hanging = new string(' ', line.Length - line.TrimStart().TrimStart('-', ' ').Length);
        while (line.Length > width && line.LastIndexOf(' ', width) is var cut && cut > hanging.Length)
        {
            text.Append("  ").Append(line.AsSpan(0, cut).TrimEnd()).Append('\n');
            line = hanging + line[(cut + 1)..];
        }

        text.Append("  ").Append(line).Append('\n');
    }
}

/// <summary>A part of a report.</summary>
/// <param name="Heading">What it is about.</param>
/// <param name="Lines">Its lines; those of a table stand under each other.</param>
public sealed record SimulationPart(string Heading, ImmutableArray<string> Lines);
