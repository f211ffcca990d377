using System.Collections.Immutable;
using MentorSim.Engine.Exploration;
using MentorSim.Engine.Findings;
using MentorSim.Engine.Scenarios;
using MentorSim.Engine.Text;
using MentorSim.Engine.Yaml;

namespace MentorSim.Engine.Workshop.Content;

/// <summary>What is wrong with what a scenario says and scores: warnings for its author, none of which stops play.</summary>
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
        OutOfDate.Report(scenario, file, today, findings);
        ReadingAges.Report(scenario, texts, findings);
        LosingUnit.Report(scenario, findings);
        NamesInTexts.Report(texts, namesToAvoid, findings);
    }

    /// <summary>Reports what only everything that can happen shows; nothing where not all of it was searched.</summary>
    public static void Report(StateGraph graph, PlayOrder order, YamlFile file, FindingList findings) =>
        GuessableBest.Report(graph, order, (file.Root as YamlMap)?["id"]?.Span ?? default(TextSpan), findings);
}
