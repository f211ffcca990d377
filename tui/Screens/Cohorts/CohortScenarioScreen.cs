using MentorSim.Engine.Records.Cohorts;
using MentorSim.Engine.Records.Reports;
using MentorSim.Engine.Statistics;
using MentorSim.Tui.Pages;
using MentorSim.Tui.Screens.Supervision;

namespace MentorSim.Tui.Screens.Cohorts;

/// <summary>What a group did in one scenario or paper: its decisions to open, results and endings, breaches.</summary>
/// <param name="Report">The group.</param>
/// <param name="Scenario">The scenario or paper.</param>
/// <param name="Selected">Number of what is selected, from 1.</param>
internal sealed record CohortScenarioScreen(CohortReport Report, CohortScenario Scenario, int Selected = 1) : RowScreen(Selected)
{
    private const int Indent = 3;
    private const int FirstWords = 52;

    /// <inheritdoc/>
    protected override string Title => Scenario.Title;

    /// <inheritdoc/>
    protected override string Aside => $"{CohortPhrases.People(Scenario.People)}, {CohortPhrases.Plays(Scenario.Plays)}";

    /// <inheritdoc/>
    protected override IEnumerable<Row> Rows
    {
        get
        {
            if (Scenario.Versions.Length > 1)
            {
                yield return new Paragraph("It was played in more than one version of its file. What decisions ask, and what answers cost, may differ between them.", Tone: Tone.Alert);
                yield return new Gap();
            }

            if (!Scenario.IsPaper) yield return new Heading("Who chose what, at first attempts");
            foreach (var (at, decision) in Scenario.Decisions.Index())
            {
                yield return Row.Of(Named(decision), CohortPhrases.People(decision.People), () => new Open(new CohortDecisionScreen(Report, Scenario, decision, at + 1)));
                if (ToLookAt(decision) is { } why) yield return new Paragraph(Text.Verbatim(why), Indent: 4, Tone: Tone.Quiet);
            }

            if (Scenario is { IsPaper: false, Decisions.IsEmpty: true }) yield return new Paragraph("Nobody came to a decision of it.", Indent: Indent);
            foreach (var block in Rest()) yield return block;
        }
    }

    private static string Named(CohortDecision decision) => decision.Text is { Length: > 0 } text ? Text.Start(text, FirstWords) : Text.Verbatim(decision.Scene);

    private static string? ToLookAt(CohortDecision decision) => decision.Item is not { Caution: not ItemCaution.Suppressed } item ? null : item.Discrimination switch
    {
        Discrimination.Backwards => "those who do well elsewhere lose more here: check its key",
        Discrimination.Weak => "it hardly tells strong from weak: look at its words",
        Discrimination.Fair or Discrimination.Good or Discrimination.Excellent or null => null,
    };

    private IEnumerable<Block> Rest()
    {
        if (!Scenario.IsPaper)
        {
            yield return new Gap();
            yield return new Heading("Results of first attempts");
            foreach (var result in Scenario.Results.Where(result => result.People.Number > 0))
            {
                yield return new Bar(CohortPhrases.Of(result.Result), CohortPhrases.ShareOf(result.People, Scenario.People), CohortPhrases.PartOf(result.People, Scenario.People));
                yield return CohortParts.Names(Report, result.People);
            }

            yield return new Gap();
            yield return new Heading("Endings of first attempts");
            foreach (var ending in Scenario.Endings.Where(ending => ending.People.Number > 0))
                yield return new Bar(CohortPhrases.Of(ending.Ending), CohortPhrases.ShareOf(ending.People, Scenario.People), CohortPhrases.PartOf(ending.People, Scenario.People));
            yield return new Gap();
        }

        yield return new Heading("Share, attempts and time");
        yield return new Paragraph($"Share of what could be had: {CohortParts.Spread(Scenario.Attainment, figure => CohortPhrases.Percent(figure, null))}", Indent: Indent);
        foreach (var attempts in Scenario.Attempts.Where(attempts => attempts.People.Number > 0))
            yield return new Bar($"Played {CohortPhrases.Of(attempts).ToLowerInvariant()}", CohortPhrases.ShareOf(attempts.People, Scenario.People), CohortPhrases.PartOf(attempts.People, Scenario.People));
        yield return new Paragraph($"Time, breaks included: {CohortParts.Spread(Scenario.Minutes, CohortPhrases.Minutes)}", Indent: Indent);
        yield return new Gap();
        if (Scenario.Change is { } change)
        {
            foreach (var block in CohortParts.Change("Before and after", change)) yield return block;
            yield return new Paragraph(CohortChange.Caution, Indent: Indent, Tone: Tone.Quiet);
            yield return new Gap();
        }

        if (Scenario.IsPaper) yield break;
        foreach (var block in CohortParts.Ledgers(Report with { People = Scenario.People }, Scenario.Breaches, Scenario.Oversteps)) yield return block;
    }
}

/// <summary>Who chose what at one decision, with the caution of its figures as an item.</summary>
/// <param name="Report">The group.</param>
/// <param name="Scenario">The scenario.</param>
/// <param name="Decision">The decision.</param>
/// <param name="Number">Its number among the decisions that somebody met.</param>
internal sealed record CohortDecisionScreen(CohortReport Report, CohortScenario Scenario, CohortDecision Decision, int Number) : Screen
{
    private const int Indent = 3;

    /// <inheritdoc/>
    public override Page Page => new()
    {
        Title = $"Decision {Number.ToString(System.Globalization.CultureInfo.InvariantCulture)}: {Decision.Scene}",
        Aside = CohortPhrases.People(Decision.People),
        Blocks = [.. Blocks()],
        Hints = [new Hint(Act.Take, "back"), new Hint(Act.Help, "keys"), new Hint(Act.Back, "back")],
    };

    /// <inheritdoc/>
    public override Turn After(Message message) => message is Asked { Act: Act.Take or Act.Back } ? new GoBack() : Same;

    private IEnumerable<Block> Blocks()
    {
        yield return new Paragraph(Text.Verbatim(Scenario.Title), Tone: Tone.Quiet);
        yield return new Gap();
        if (Decision.Text is { Length: > 0 } text)
        {
            yield return new Paragraph(text);
            yield return new Gap();
        }
        else
        {
            yield return new Paragraph("The version that was played is not in the scenario library here, so answers are named by their ids.", Tone: Tone.Quiet);
            yield return new Gap();
        }

        if (Decision.Kind == CohortDecisionKind.Pick)
        {
            yield return new Paragraph("Several could be ticked, so the numbers do not add up to the people.", Tone: Tone.Quiet);
            yield return new Gap();
        }

        foreach (var answer in Decision.Answers)
        {
            yield return new Paragraph(Text.Verbatim(CohortPhrases.Of(answer, Decision.Kind, Prose.Plain)));
            if (CohortPhrases.MarkOf(answer) is { Length: > 0 } mark) yield return new Paragraph(Text.Capital(mark), Indent: Indent, Tone: answer.IsBreach ? Tone.Alert : Tone.Normal);
            yield return new Bar("", CohortPhrases.ShareOf(answer.People, Decision.People), CohortPhrases.PartOf(answer.People, Decision.People)) { Indent = Indent };
            if (answer.People.Number > 0) yield return CohortParts.Names(Report, answer.People);
            yield return new Gap();
        }

        if (Decision.Answers.IsEmpty) yield return new Paragraph("What they answered cannot be told apart: points lost here are not known.");
        if (Decision.MeanLost.Value is not null) yield return new Paragraph($"{CohortPhrases.OneDecimal(Decision.MeanLost)} points were lost here on average.");
        if (Decision.Item is not { } item) yield break;
        yield return new Gap();
        yield return new Heading("As an item of a test");
        yield return new Paragraph(Text.Verbatim(Text.Capital(item.ToString())), Indent: Indent);
    }
}
