using System.Collections.Immutable;
using System.Globalization;
using MentorSim.Engine.Records.Cohorts;
using MentorSim.Engine.Records.Reports;
using MentorSim.Engine.Statistics;
using MentorSim.Engine.Text;
using MentorSim.Tui.Pages;

namespace MentorSim.Tui.Screens.Cohorts;

/// <summary>A part of what a group did.</summary>
/// <param name="Title">What it is.</param>
/// <param name="Right">How much of it there is, in a word or two.</param>
/// <param name="Blocks">What it says.</param>
internal sealed record CohortPart(string Title, string Right, ImmutableArray<Block> Blocks);

/// <summary>The parts of what a group did over everything, as whoever supervises them sees them: with names.</summary>
internal static class CohortParts
{
    private const int Indent = 3;

    /// <summary>The parts that there are.</summary>
    public static IEnumerable<CohortPart> Of(CohortReport report)
    {
        yield return new CohortPart("Units, the weakest first", Counted.Of(report.Units.Length, "unit", "units"), [.. Units(report)]);
        var kinds = report.Breaches.Length + report.Oversteps.Length;
        yield return new CohortPart("Serious breaches, and what was outside the role", kinds == 0 ? "none" : Counted.Of(kinds, "kind", "kinds"), [.. Ledgers(report, report.Breaches, report.Oversteps)]);
        yield return new CohortPart("Before and after", report.Change is { } change ? CohortPhrases.People(change.People) : "nobody played twice", [.. Changes(report)]);
        yield return new CohortPart("Attempts and time", Counted.Of(report.Scenarios.Length, "scenario or paper", "scenarios and papers"), [.. Attempts(report)]);
        yield return new CohortPart("Who is in it", CohortPhrases.People(report.People), [.. Members(report)]);
        if (!report.LeftOut.IsEmpty) yield return new CohortPart("What is left out, and why", Counted.Of(report.LeftOut.Length, "thing", "things"), [.. LeftOut(report)]);
    }

    /// <summary>What is not counted, and why.</summary>
    public static IEnumerable<Block> LeftOut(CohortReport report)
    {
        foreach (var left in report.LeftOut)
        {
            yield return new Paragraph(Text.Verbatim(CohortWords.Sentence(left).Replace("`", "'", StringComparison.Ordinal)), Lead: "- ");
            foreach (var which in left.Which) yield return new Paragraph(Text.Verbatim(which), Indent: Indent, Tone: Tone.Quiet);
        }
    }

    /// <summary>Breaches and oversteps, each with who it was.</summary>
    public static IEnumerable<Block> Ledgers(CohortReport report, ImmutableArray<CohortLedgerLine> breaches, ImmutableArray<CohortLedgerLine> oversteps)
    {
        yield return new Heading("Serious breaches", breaches.IsEmpty ? Tone.Strong : Tone.Alert);
        if (breaches.IsEmpty) yield return new Paragraph("None.", Indent: Indent);
        foreach (var block in breaches.SelectMany(line => Ledger(report, line, true))) yield return block;
        yield return new Gap();
        yield return new Heading("Outside the role: what a learning mentor is not");
        if (oversteps.IsEmpty) yield return new Paragraph("Nothing.", Indent: Indent);
        foreach (var block in oversteps.SelectMany(line => Ledger(report, line, false))) yield return block;
        yield return new Gap();
        yield return new Paragraph("At any attempt; what was taken back in practice does not count. The page of each person under People you supervise says where it happened, and whether a talk was noted.", Tone: Tone.Quiet);
    }

    /// <summary>What changed from the first attempt to the latest.</summary>
    public static IEnumerable<Block> Change(string name, CohortChange change)
    {
        yield return new Heading(name);
        yield return new Bar("First attempt", Share(change.First), CohortPhrases.Percent(change.First, null));
        yield return new Bar("Latest", Share(change.Latest), CohortPhrases.Percent(change.Latest, null));
        yield return new Paragraph(Text.Verbatim($"{Text.Capital(CohortPhrases.Gain(change.Gain, change.GainInterval))}, {CohortPhrases.People(change.People)}."), Indent: Indent);
        if (change is { Passed: { } passed, Breached: { } breached })
        {
            yield return new Paragraph(string.Create(CultureInfo.InvariantCulture, $"Passed: {passed.First.Number} at first, {passed.Latest.Number} at the latest. With a serious breach: {breached.First.Number} at first, {breached.Latest.Number} at the latest."), Indent: Indent);
        }
    }

    /// <summary>Names, in one paragraph.</summary>
    public static Paragraph Names(CohortReport report, Cell people, int indent = Indent) => new(Text.Verbatim(string.Join(", ", people.Who.Select(report.NameOf))), Indent: indent, Tone: Tone.Quiet);

    /// <summary>How numbers of people lie, as sentences.</summary>
    public static string Spread(CohortSpread spread, Func<Figure, string> words) => spread.Mean.Value is null
        ? spread.Mean.WhyNot!
        : words(spread.Lower) == words(spread.Upper) ? $"{words(spread.Mean)} on average."
        : $"{words(spread.Mean)} on average. The middle half lies from {words(spread.Lower)} to {words(spread.Upper)}; half are at {words(spread.Median)} or more.";

    private static IEnumerable<Block> Units(CohortReport report)
    {
        if (report.Units.IsEmpty) yield return new Paragraph("Nothing that was played could show a unit of any standards.");
        foreach (var unit in report.Units)
        {
            yield return new Bar(CohortPhrases.Of(unit), Share(unit.Share), CohortPhrases.Percent(unit.Share, null));
            yield return new Paragraph(Text.Verbatim(Interval(unit)), Indent: Indent, Tone: Tone.Quiet);
            foreach (var level in unit.Levels.Where(level => level.People.Number > 0).Reverse())
                yield return new Paragraph($"{CohortPhrases.Of(level.Level)} in the latest play, {CohortPhrases.People(level.People)}: {Text.Verbatim(string.Join(", ", level.People.Who.Select(report.NameOf)))}", Indent: Indent);
            yield return new Gap();
        }

        yield return new Paragraph("The bar is the mean over people of what each had of all that they could have had. Nobody counts more for having played more.", Tone: Tone.Quiet);
    }

    private static string Interval(CohortUnit unit) =>
        $"{Text.Capital(CohortPhrases.People(unit.People))}, {CohortPhrases.Plays(unit.Plays)}{(unit.Interval is null ? "" : $"; {CohortPhrases.Percent(unit.Share, unit.Interval)}")}.";

    private static IEnumerable<Block> Ledger(CohortReport report, CohortLedgerLine line, bool isBreach)
    {
        yield return new Bar(CohortPhrases.Of(line, isBreach), CohortPhrases.ShareOf(line.People, report.People), $"{CohortPhrases.PartOf(line.People, report.People)}, {CohortPhrases.Times(line.Times)}");
        yield return Names(report, line.People);
    }

    private static IEnumerable<Block> Changes(CohortReport report)
    {
        if (report.Change is not { } all)
        {
            yield return new Paragraph("Nobody has played anything twice yet. To see a change, let people play the same scenario again some weeks later.");
            yield break;
        }

        yield return new Paragraph(CohortChange.Caution, Tone: Tone.Strong);
        yield return new Gap();
        foreach (var block in Change("All scenarios together", all)) yield return block;
        foreach (var scenario in report.Scenarios)
        {
            if (scenario.Change is not { } change) continue;
            yield return new Gap();
            foreach (var block in Change(scenario.Title, change)) yield return block;
        }

        foreach (var unit in report.Units)
        {
            if (unit.Change is not { } change) continue;
            yield return new Gap();
            foreach (var block in Change(CohortPhrases.Of(unit), change)) yield return block;
        }
    }

    private static IEnumerable<Block> Attempts(CohortReport report)
    {
        foreach (var scenario in report.Scenarios)
        {
            yield return new Heading(scenario.Title);
            foreach (var attempts in scenario.Attempts.Where(attempts => attempts.People.Number > 0))
                yield return new Bar(CohortPhrases.Of(attempts), CohortPhrases.ShareOf(attempts.People, scenario.People), CohortPhrases.PartOf(attempts.People, scenario.People));
            yield return new Paragraph($"Time of the first attempt: {Spread(scenario.Minutes, CohortPhrases.Minutes)}", Indent: Indent);
            yield return new Gap();
        }

        yield return new Paragraph("Time runs from the beginning of a play to its result, breaks included.", Tone: Tone.Quiet);
    }

    private static IEnumerable<Block> Members(CohortReport report) =>
        report.Members.Select(member => (Block)new Paragraph(Text.Verbatim($"{member.Name}{(member.Site.Length > 0 ? $", {member.Site}" : "")}: {CohortPhrases.Plays(member.Plays)}"), Lead: "- "));

    private static decimal? Share(Figure figure) => figure.Value is { } value ? Math.Clamp((decimal)value, 0, 1) : null;
}
