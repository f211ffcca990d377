using System.Collections.Immutable;
using MentorSim.Engine.Exploration;
using MentorSim.Engine.Findings;
using MentorSim.Engine.InTray;
using MentorSim.Engine.Scenarios;
using MentorSim.Engine.Text;
using MentorSim.Engine.Yaml;

namespace MentorSim.Engine.Workshop.Content;

/// <summary>What is wrong with what a scenario or a paper says, and with what a scenario scores: warnings for its author, none of which stops play.</summary>
public static class ContentFindings
{
    /// <summary>Reports what can be told without exploring the story.</summary>
    /// <param name="scenario">The scenario.</param>
    /// <param name="file">The file of which it was made.</param>
    /// <param name="namesToAvoid">Words that its texts should not hold.</param>
    /// <param name="today">The day on which it is checked.</param>
    /// <param name="findings">Where it is reported.</param>
    public static void Report(Scenario scenario, YamlFile file, ImmutableArray<NameToAvoid> namesToAvoid, DateOnly today, FindingList findings)
    {
        var texts = StoryTexts.Of(scenario, file);
        OutOfDate.Report("scenario", scenario.Policy, scenario.School, file, today, findings);
        ReadingAges.Report(scenario.Packs, texts, "scenes", findings);
        LosingUnit.Report(scenario, findings);
        UnnoticedMistakes.Report(scenario, findings);
        NamesInTexts.Report(texts, namesToAvoid, findings);
    }

    /// <summary>Reports what is wrong with what a paper says.</summary>
    /// <param name="paper">The paper.</param>
    /// <param name="file">The file of which it was made.</param>
    /// <param name="bank">The library, for its school and for the words that its texts should not hold.</param>
    /// <param name="today">The day on which it is checked.</param>
    /// <param name="findings">Where it is reported.</param>
    public static void Report(Paper paper, YamlFile file, Bank bank, DateOnly today, FindingList findings)
    {
        var texts = PaperTexts.Of(file);
        OutOfDate.Report("paper", paper.Policy, bank.School, file, today, findings);
        ReadingAges.Report(paper.Packs, texts, "items and sheets", findings);
        NamesInTexts.Report(texts, bank.NamesToAvoid, findings);
    }

    /// <summary>Reports what only everything that can happen shows; nothing where not all of it was searched.</summary>
    public static void Report(StateGraph graph, PlayOrder order, YamlFile file, FindingList findings)
    {
        var span = (file.Root as YamlMap)?["id"]?.Span ?? default(TextSpan);
        GuessableBest.Report(graph, order, span, findings);
        NaivePlayerPasses.Report(graph, order, span, findings);
    }
}
