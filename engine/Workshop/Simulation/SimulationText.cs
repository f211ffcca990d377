using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using MentorSim.Engine.Text;

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
            foreach (var line in part.Table) text.Append("  ").Append(line.TrimEnd()).Append('\n');
            foreach (var line in part.Lines) HangingLines.Append(text, line);
            text.Append('\n');
        }

        return text.ToString()[..^1];
    }

    /// <summary>The parts of a report, what to look at first.</summary>
    public static ImmutableArray<SimulationPart> Parts(SimulationReport report)
    {
        List<SimulationPart> parts = [new("To look at", [.. Findings(report)]), SimulationTables.Played(report)];
        if (report.Pack is { } pack) parts.Add(SimulationTables.Points(report, pack));
        return
        [
            .. parts,
            new("Naive players, who do not read", [.. Naive(report)]),
            new("Endings", [.. Endings(report)]),
            new("Serious breaches", [.. Ledger(report, report.Breaches, "No serious breach can be made in it.")]),
            new("Outside the role", [.. Ledger(report, report.Oversteps, "Nothing in it is outside the role.")]),
            SimulationTables.Items(report),
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

    private static IEnumerable<string> Naive(SimulationReport report)
    {
        foreach (var player in report.Naive)
        {
            var verdict = player.Passes == 0 ? "no pass" : player.Passes == player.Plays ? "passes" : string.Create(CultureInfo.InvariantCulture, $"passes in {player.Passes:N0} of {player.Plays:N0} plays");
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

    private static IEnumerable<string> ReliabilityOf(SimulationReport report)
    {
        var reliability = report.Reliability;
        yield return reliability switch
        {
            { Alpha: { } alpha, Confidence: { } interval } => string.Create(
                CultureInfo.InvariantCulture,
                $"Cronbach's alpha {alpha:0.00}, 95% interval {interval.Low:0.00} to {interval.High:0.00}, {Counted.Of(reliability.Items, "decision")}, n = {reliability.Trainees:N0}"),
            { Alpha: { } alpha } => string.Create(CultureInfo.InvariantCulture, $"Cronbach's alpha {alpha:0.00}, no interval, {Counted.Of(reliability.Items, "decision")}, n = {reliability.Trainees:N0}"),
            _ => $"No alpha: {reliability.WhyNot}.",
        };
        if (reliability.Alpha is null) yield break;
        if (reliability.MetByAll < reliability.Items)
            yield return string.Create(CultureInfo.InvariantCulture, $"Everybody met {reliability.MetByAll} of them; who did not meet one lost nothing there. Take it as a hint.");
        if (reliability.Alpha < Reliability.Enough) yield return "Below .70: one play of it says little about a person. More decisions would say more.";
    }

    private static IEnumerable<string> Lines(SampleTrainee sample)
    {
        var points = sample.Total.Ceiling is > 0 and var ceiling ? string.Create(CultureInfo.InvariantCulture, $"{sample.Total.Points} of {ceiling} points, ") : "";
        var breach = sample.HasBreach ? ", with a serious breach" : "";
        var ending = sample.Ending is { } scene ? $"ending {scene.Id}" : "nothing on offer at the end";
        yield return string.Create(CultureInfo.InvariantCulture, $"    {sample.Name}, for one (skill {sample.Skill:0.00}): {points}{(sample.Passed ? "passes" : "no pass")}{breach}; {ending}.");
        yield return $"    {string.Join(", ", sample.Answers)}";
    }

    private static IEnumerable<string> Rules(SimulationReport report)
    {
        foreach (var (kind, _) in report.Terms.Mix.Shares)
        {
            yield return $"- {kind.Name()}: {kind.Rule()}";
            foreach (var line in report.Samples.Where(sample => sample.Kind == kind).SelectMany(Lines)) yield return line;
        }

        yield return "The names are made up as well. To see a scorecard, give the answers to 'mentorsim play' behind --choose, in quotation marks.";
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

    /// <summary>Whole per cents; what is not nothing and not all is not said to be.</summary>
    internal static string Percent(long part, long of) => of == 0 ? "-" : Percent((double)part / of);

    internal static string Percent(double? share) => share switch
    {
        null => "-",
        > 0 and < 0.005 => "<1%",
        >= 0.995 and < 1 => ">99%",
        { } known => string.Create(CultureInfo.InvariantCulture, $"{known * 100:0}%"),
    };
}

/// <summary>A part of a report.</summary>
/// <param name="Heading">What it is about.</param>
/// <param name="Lines">Its lines, behind its table where it has one.</param>
public sealed record SimulationPart(string Heading, ImmutableArray<string> Lines)
{
    /// <summary>The rows of its table, which stand under each other; of at most 76 characters but where an id is long.</summary>
    public ImmutableArray<string> Table { get; init; } = [];

    /// <summary>The same in sentences, for whoever does not see what stands under what.</summary>
    public ImmutableArray<string> Sentences { get; init; } = [];
}
