using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using MentorSim.Engine.Standards;
using MentorSim.Engine.Statistics;

namespace MentorSim.Engine.Records.Cohorts;

/// <summary>What may be exported of a group in lines of text, none longer than 96 characters but where a single word is.</summary>
/// <param name="plain">A text of the story without its marks.</param>
public sealed class CohortText(Func<string, string> plain)
{
    private const int Width = 96;

    private readonly StringBuilder _text = new();

    /// <summary>The whole report.</summary>
    public static string Of(SharedCohort shared, Func<string, string> plain)
    {
        var writer = new CohortText(plain);
        writer.Write(shared.Report);
        return writer._text.ToString();
    }

    private void Write(CohortReport report)
    {
        Line(0, $"What {report.Group} did{Period(report)}");
        Line(0, $"People: {People(report)}. Plays: {Cell.Show(report.Plays)}.");
        if (report.WithheldCells > 0) Line(0, SmallCells.Legend);
        foreach (var left in report.LeftOut) Line(0, CohortWords.Sentence(left));
        if (report.Scenarios.IsEmpty)
        {
            Line(0, "Nothing was played to its end by them in this time.");
            return;
        }

        if (report is { People.IsWithheld: true, PeopleBetween: null })
        {
            Line(0, $"Played: {string.Join("; ", report.Scenarios.Select(scenario => scenario.Title))}.");
            return;
        }

        Heading("Units, the weakest first");
        foreach (var unit in report.Units) Unit(unit);
        if (report.Units.IsEmpty) Line(1, "No unit of a standard could be shown.");
        Ledger("Serious breaches", "No serious breach happened.", report.Breaches);
        Ledger("Outside the role", "Nobody acted outside the role.", report.Oversteps);
        Heading("Before and after");
        if (report.Change is null) Line(1, "Nobody played a scenario more than once.");
        else Change(1, "All scenarios", report.Change);
        if (report.Change is not null) Line(1, CohortChange.Caution);
        foreach (var scenario in report.Scenarios) Scenario(scenario);
    }

    private void Unit(CohortUnit unit)
    {
        Line(1, $"{unit.Id}{(unit.Title is null ? "" : $" {unit.Title}")}: {Share(unit.Share)} of what could be had{Interval(unit.Interval)}; people {unit.People}, plays {Cell.Show(unit.Plays)}");
        Line(2, $"latest play: {string.Join(", ", unit.Levels.Select(level => $"{level.Level.Word()} {level.People}"))}");
        if (unit.Change is { } change) Change(2, "played again", change);
    }

    private void Scenario(CohortScenario scenario)
    {
        Heading($"{scenario.Title} ({scenario.Id}{(scenario.IsPaper ? ", paper" : "")})");
        if (scenario.People.IsWithheld)
        {
            Line(1, "Too few people played it: all else is withheld.");
            return;
        }

        Line(1, $"People {scenario.People}, plays {Cell.Show(scenario.Plays)}. Played {string.Join(", ", scenario.Attempts.Select(attempts => $"{CohortWords.Name(attempts)}: {attempts.People}"))}.");
        if (scenario.Versions.Length > 1) Line(1, $"{scenario.Versions.Length} versions of the scenario were played: what is told of its decisions mixes them.");
        if (!scenario.Results.IsEmpty) Line(1, $"First attempt: {string.Join(", ", scenario.Results.Select(result => $"{CohortWords.Name(result.Result).ToLowerInvariant()} {result.People}"))}.");
        if (!scenario.Endings.IsEmpty) Line(1, $"Endings: {string.Join(", ", scenario.Endings.Select(ending => $"{CohortWords.Name(ending.Ending)} {ending.People}"))}.");
        Line(1, $"Share of what could be had: mean {Share(scenario.Attainment.Mean)}{Interval(scenario.Attainment.Interval)}, quartiles {Share(scenario.Attainment.Lower)}, {Share(scenario.Attainment.Median)}, {Share(scenario.Attainment.Upper)}.");
        Line(1, $"Minutes from beginning to result, breaks included: median {Minutes(scenario.Minutes.Median)}, quartiles {Minutes(scenario.Minutes.Lower)} and {Minutes(scenario.Minutes.Upper)}.");
        foreach (var decision in scenario.Decisions) Decision(decision);
        Lines("Serious breaches", scenario.Breaches);
        Lines("Outside the role", scenario.Oversteps);
        if (scenario.Change is { } change) Change(1, "Played again", change);
    }

    private void Decision(CohortDecision decision)
    {
        Line(1, $"{decision.Scene}: people {decision.People}, points lost {Told(decision.MeanLost, "0.0")}");
        if (decision.Text is { } text) Line(2, Shortened(plain(text)));
        foreach (var answer in decision.Answers)
        {
            var marks = $"{(answer.IsBreach ? ", serious breach" : "")}{(answer.IsOverstep ? ", outside the role" : "")}";
            Line(2, $"{answer.People,8}  {answer.Id}{marks}{(answer.Text is { } words ? $": {Shortened(plain(words))}" : "")}");
        }

        if (decision.Item is { } item) Line(2, Item(item));
    }

    private static string Item(ItemStatistic item) => item.Caution is ItemCaution.Suppressed
        ? $"as an item: nothing is told of fewer than {ItemCautions.Fewest} people"
        : $"as an item: facility {Told(item.Facility, "0.00")}, item-rest correlation {Told(item.ItemRest, "0.00")}, top against bottom {Told(item.TopAgainstBottom, "0.00")}, n = {item.People}{(item.Caution is ItemCaution.Warned ? " (fewer than 30: another group may well give other numbers)" : "")}";

    private void Ledger(string heading, string none, ImmutableArray<CohortLedgerLine> lines)
    {
        Heading(heading);
        if (lines.IsEmpty) Line(1, none);
        foreach (var line in lines) Line(1, Words(line));
    }

    private void Lines(string heading, ImmutableArray<CohortLedgerLine> lines)
    {
        if (!lines.IsEmpty) Line(1, $"{heading}: {string.Join("; ", lines.Select(Words))}.");
    }

    private static string Words(CohortLedgerLine line) => $"{line.Id}{(line.Title is null ? "" : $" {line.Title}")}: people {line.People}, times {Cell.Show(line.Times)}";

    private void Change(int indent, string what, CohortChange change)
    {
        Line(indent, $"{what}: people {change.People}; first {Share(change.First)}, latest {Share(change.Latest)}, gain {Told(change.Gain, "+0.00;-0.00;0.00")}{(change.GainInterval is { } interval ? string.Create(CultureInfo.InvariantCulture, $" ({interval.Low:+0.00;-0.00;0.00} to {interval.High:+0.00;-0.00;0.00})") : "")}");
        if (change.Passed is { } passed && change.Breached is { } breached) Line(indent, $"passed: first {passed.First}, latest {passed.Latest}; with a serious breach: first {breached.First}, latest {breached.Latest}");
    }

    private void Heading(string text)
    {
        _text.Append('\n');
        Line(0, text);
    }

    /// <summary>A line, and what does not go into it further in.</summary>
    private void Line(int indent, string text)
    {
        var (begin, length) = (new string(' ', indent * 2), 0);
        foreach (var word in text.TrimEnd().Split(' '))
        {
            if (length > 0 && length + 1 + word.Length > Width)
            {
                _text.Append('\n').Append(begin).Append("  ");
                length = begin.Length + 2;
            }
            else if (length > 0)
            {
                _text.Append(' ');
                length++;
            }
            else
            {
                _text.Append(begin);
                length = begin.Length;
            }

            _text.Append(word);
            length += word.Length;
        }

        _text.Append('\n');
    }

    private static string Period(CohortReport report) => (report.Since, report.Until) switch
    {
        (null, null) => "",
        ({ } since, null) => $", since {Day(since)}",
        (null, { } until) => $", until {Day(until)}",
        ({ } since, { } until) => $", from {Day(since)} to {Day(until)}",
    };

    private static string People(CohortReport report) => report.PeopleBetween is { } between
        ? string.Create(CultureInfo.InvariantCulture, $"{between.Low} to {between.High}")
        : report.People.IsWithheld ? "fewer than 5" : report.People.ToString();

    private static string Day(DateOnly day) => day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);

    private static string Share(Figure figure) => figure.Value is { } share ? share.ToString("0%", CultureInfo.InvariantCulture) : Told(figure, "");

    private static string Minutes(Figure figure) => Told(figure, "0");

    private static string Told(Figure figure, string form) => figure.Value is { } value ? value.ToString(form, CultureInfo.InvariantCulture) : figure.WhyNot == SmallCells.Why ? "withheld" : "none";

    private static string Interval(Interval? interval) => interval is { } known ? string.Create(CultureInfo.InvariantCulture, $" ({known.Low:0%} to {known.High:0%})") : "";

    private static string Shortened(string text)
    {
        const int most = 160;
        var line = string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return line.Length <= most ? line : $"{line[..most]}…";
    }
}
