using System.Collections.Immutable;
using System.Globalization;
using System.Numerics;
using System.Text;
using MentorSim.Engine.Scenarios;
using MentorSim.Engine.Text;
using MentorSim.Engine.Workshop.Content;

namespace MentorSim.Engine.Workshop.Listing;

/// <summary>The table of contents of a library: what there is to play and to sit, how long it takes, and how large it is.</summary>
public static class LibraryPage
{
    // Above this a number of plays says no more by its digits.
    private static readonly BigInteger Countable = 1_000_000_000;

    /// <summary>It as Markdown: a page for co-ordinators, scenarios/LIBRARY.md.</summary>
    public static string Markdown(ImmutableArray<ScenarioEntry> scenarios, ImmutableArray<PaperEntry> papers)
    {
        var page = new StringBuilder("# What is in this library\n\n");
        page.Append("States and plays say how much of a story was searched to prove what its author claims. Words are all that it has; one play shows\n");
        page.Append("fewer. Elements are those on which points can be had. What is a draft has not been reviewed by a designated safeguarding lead.\n\n");
        page.Append("`mentorsim bank show --format md` made this page: a change here would be lost.\n");
        foreach (var topic in scenarios.GroupBy(entry => entry.Scenario.Topic))
        {
            page.Append(CultureInfo.InvariantCulture, $"\n## {Heading(topic.Key)}\n\n");
            foreach (var entry in topic)
            {
                var scenario = entry.Scenario;
                page.Append(CultureInfo.InvariantCulture, $"**{PackGuide.InLine(scenario.Title)}** (`{scenario.Id}`, {PhaseOf(scenario.Phase)}, {scenario.Minutes} minutes, {ReviewOf(scenario.Review)}). {PackGuide.InLine(scenario.Summary)}\n\n");
            }

            page.Append("| id | minutes | words | scenes | decisions | endings | states | plays | elements |\n| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | --- |\n");
            foreach (var entry in topic)
            {
                page.Append(
                    CultureInfo.InvariantCulture,
                    $"| `{entry.Scenario.Id}` | {entry.Scenario.Minutes} | {entry.Words:N0} | {entry.Scenario.Scenes.Length} | {DecisionsOf(entry)} | {entry.Endings} | {entry.Figures.States:N0} | {PlaysOf(entry)} | {string.Join(" ", entry.Elements)} |\n");
            }
        }

        if (!papers.IsEmpty)
        {
            page.Append("\n## In-tray papers\n\n| id | title | phase | minutes | words | items | elements |\n| --- | --- | --- | ---: | ---: | ---: | --- |\n");
            foreach (var entry in papers)
            {
                page.Append(
                    CultureInfo.InvariantCulture,
                    $"| `{entry.Paper.Id}` | {PackGuide.InLine(entry.Paper.Title)} | {PhaseOf(entry.Paper.Phase)} | {entry.Paper.Minutes} | {entry.Words:N0} | {entry.Paper.Items.Length} | {string.Join(" ", entry.Elements)} |\n");
            }
        }

        var rates = RatesOf(scenarios);
        if (rates.IsEmpty) return page.ToString();
        page.Append("\n## Whoever does not read\n\nIn how many of the decisions where answers differ somebody picks a best one who decides by one rule and does not read.\n\n");
        page.Append("| rule | best | of | per cent | scenarios passed |\n| --- | ---: | ---: | ---: | ---: |\n");
        foreach (var rate in rates)
            page.Append(CultureInfo.InvariantCulture, $"| {WordsFor(rate.Player)} | {rate.Best} | {rate.Decisions} | {PercentOf(rate)} | {rate.Passed} |\n");
        return page.ToString();
    }

    /// <summary>It in lines of at most 80 characters but for words that are longer.</summary>
    public static string Text(ImmutableArray<ScenarioEntry> scenarios, ImmutableArray<PaperEntry> papers)
    {
        if (scenarios.IsEmpty && papers.IsEmpty) return "There is no scenario and no paper here.\n";
        var text = new StringBuilder();
        foreach (var topic in scenarios.GroupBy(entry => entry.Scenario.Topic))
        {
            text.Append(CultureInfo.InvariantCulture, $"{Heading(topic.Key)}\n");
            foreach (var entry in topic)
            {
                var scenario = entry.Scenario;
                text.Append(CultureInfo.InvariantCulture, $"  {scenario.Id}: {PackGuide.InLine(scenario.Title)}\n");
                text.Append(CultureInfo.InvariantCulture, $"    {PhaseOf(scenario.Phase)}, {scenario.Minutes} minutes, {ReviewOf(scenario.Review)}; {entry.Words:N0} words\n");
                text.Append(CultureInfo.InvariantCulture, $"    {Counted.Of(scenario.Scenes.Length, "scene")}, {DecisionsOf(entry)} decisions, {Counted.Of(entry.Endings, "ending")}; {Counted.Of(entry.Figures.States, "state")}, {PlaysOf(entry)} plays\n");
                foreach (var line in entry.Elements.Chunk(12)) text.Append(CultureInfo.InvariantCulture, $"    {string.Join(" ", line)}\n");
            }
        }

        if (!papers.IsEmpty) text.Append("In-tray papers\n");
        foreach (var entry in papers)
        {
            text.Append(CultureInfo.InvariantCulture, $"  {entry.Paper.Id}: {PackGuide.InLine(entry.Paper.Title)}\n");
            text.Append(CultureInfo.InvariantCulture, $"    {PhaseOf(entry.Paper.Phase)}, {entry.Paper.Minutes} minutes, {ReviewOf(entry.Paper.Review)}; {entry.Words:N0} words, {Counted.Of(entry.Paper.Items.Length, "item")}\n");
            foreach (var line in entry.Elements.Chunk(12)) text.Append(CultureInfo.InvariantCulture, $"    {string.Join(" ", line)}\n");
        }

        if (RatesOf(scenarios) is { IsEmpty: false } rates)
        {
            text.Append("Whoever does not read picks a best answer\n");
            foreach (var rate in rates) text.Append(CultureInfo.InvariantCulture, $"  {WordsFor(rate.Player)}: in {rate.Best} of {Counted.Of(rate.Decisions, "decision")}, {PercentOf(rate)} per cent\n");
        }

        return text.ToString();
    }

    /// <summary>The rates over a whole library: decisions are added up.</summary>
    public static ImmutableArray<LibraryRate> RatesOf(ImmutableArray<ScenarioEntry> scenarios) =>
    [
        .. scenarios.SelectMany(entry => entry.Naive).GroupBy(rate => rate.Player)
            .Select(rates => new LibraryRate(rates.Key, rates.Sum(rate => rate.Best), rates.Sum(rate => rate.Decisions), rates.Count(rate => rate.Passes))),
    ];

    /// <summary>A count of plays that stays readable: beyond a thousand million as a power of ten, rounded down.</summary>
    public static string PlaysOf(ScenarioEntry entry)
    {
        if (entry.Plays is not { } plays) return "endless";
        if (plays < Countable) return plays.ToString("N0", CultureInfo.InvariantCulture);
        var digits = plays.ToString(CultureInfo.InvariantCulture);
        return string.Create(CultureInfo.InvariantCulture, $"{digits[0]}.{digits[1]}e{digits.Length - 1}");
    }

    private static string DecisionsOf(ScenarioEntry entry) => entry.Figures.OfPlays switch
    {
        null => "?",
        { Lengths: { } lengths } => string.Create(CultureInfo.InvariantCulture, $"{lengths.FewestDecisions}-{lengths.MostDecisions}"),
        _ => "0",
    };

    private static string PercentOf(LibraryRate rate) => rate.Decisions == 0 ? "0" : (100m * rate.Best / rate.Decisions).ToString("0.0", CultureInfo.InvariantCulture);

    private static string WordsFor(NaivePlayerKind player) => player switch
    {
        NaivePlayerKind.First => "always the first",
        NaivePlayerKind.Longest => "always the longest",
        NaivePlayerKind.Lead => "always what names the lead",
    };

    private static string PhaseOf(string phase) => phase == "any" ? "any phase" : phase;

    private static string ReviewOf(Review? review) => review is { IsSigned: true } ? "reviewed" : "draft";

    private static string Heading(string topic) => topic.Length == 0 ? topic : char.ToUpperInvariant(topic[0]) + topic[1..].Replace('-', ' ');
}

/// <summary>How often somebody who does not read answers well over a library.</summary>
/// <param name="Player">By which rule they decide.</param>
/// <param name="Best">In how many decisions they picked a best answer.</param>
/// <param name="Decisions">In how many decisions some answer was worse than another.</param>
/// <param name="Passed">How many scenarios they pass.</param>
public sealed record LibraryRate(NaivePlayerKind Player, int Best, int Decisions, int Passed);
