using System.Collections.Immutable;
using System.Numerics;
using MentorSim.Engine.Exploration;
using MentorSim.Engine.InTray;
using MentorSim.Engine.Scenarios;
using MentorSim.Engine.Workshop.Content;
using MentorSim.Engine.Yaml;

namespace MentorSim.Engine.Workshop.Listing;

/// <summary>A scenario as a line of a library's table of contents.</summary>
/// <param name="Scenario">The scenario.</param>
/// <param name="Figures">The figures of its story.</param>
/// <param name="Words">How many words all of it has that can be shown; one play shows fewer.</param>
/// <param name="Elements">The elements on which it gives points, in the order of its packs.</param>
/// <param name="Naive">How often players who do not read the story answer well; none where not all of the story was searched.</param>
public sealed record ScenarioEntry(Scenario Scenario, StoryFigures Figures, int Words, ImmutableArray<string> Elements, ImmutableArray<NaiveRate> Naive)
{
    /// <summary>The entry of a scenario whose story was searched.</summary>
    /// <param name="file">The scenario's file.</param>
    /// <param name="graph">All that can happen in it.</param>
    /// <param name="order">The order of its states.</param>
    /// <param name="figures">The figures of its story.</param>
    /// <param name="clock">When trial plays happen; nothing depends on it.</param>
    public static ScenarioEntry Of(ScenarioFile file, StateGraph graph, PlayOrder order, StoryFigures figures, TimeProvider clock)
    {
        var scenario = graph.Story.Scenario;
        var shown = scenario.AllEvidence.Where(evidence => evidence.Points > 0).Select(evidence => evidence.Element).ToHashSet(ReferenceEqualityComparer.Instance);
        return new ScenarioEntry(
            scenario,
            figures,
            StoryTexts.Of(scenario, file.File).Sum(text => WordsIn(text.Text)),
            [.. scenario.Packs.SelectMany(pack => pack.Elements).Where(shown.Contains).Select(element => element.Id)],
            order.EveryPlayEnds && graph.IsComplete && scenario.ScoringPack is not null ? NaiveRate.Of(graph, clock) : []);
    }

    /// <summary>How many plays there are; null where a play may not end.</summary>
    public BigInteger? Plays => Figures.Plays;

    /// <summary>How many ending scenes there are.</summary>
    public int Endings => Scenario.Scenes.Count(scene => scene.WayOn is Ending);

    /// <summary>Words with blanks between them.</summary>
    internal static int WordsIn(string text) => text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length;
}

/// <summary>A paper as a line of a library's table of contents.</summary>
/// <param name="Paper">The paper.</param>
/// <param name="Words">How many words of it a candidate can read.</param>
/// <param name="Elements">The elements of which its items give evidence.</param>
public sealed record PaperEntry(Paper Paper, int Words, ImmutableArray<string> Elements)
{
    /// <summary>The entry of a paper.</summary>
    public static PaperEntry Of(Paper paper, YamlFile file)
    {
        var shown = paper.Items.SelectMany(item => item.Key.Evidence).Where(evidence => evidence.Points > 0).Select(evidence => evidence.Element).ToHashSet(ReferenceEqualityComparer.Instance);
        return new PaperEntry(
            paper,
            PaperTexts.Of(file).Sum(text => ScenarioEntry.WordsIn(text.Text)),
            [.. paper.Packs.SelectMany(pack => pack.Elements).Where(shown.Contains).Select(element => element.Id)]);
    }
}
