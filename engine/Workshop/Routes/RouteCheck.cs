using System.Collections.Immutable;
using MentorSim.Engine.Findings;
using MentorSim.Engine.Induction;
using MentorSim.Engine.Scenarios;
using MentorSim.Engine.Workshop.Content;
using MentorSim.Engine.Yaml;

namespace MentorSim.Engine.Workshop.Routes;

/// <summary>All that can be said of a route.</summary>
/// <param name="Findings">What reading it found, and what is wrong with its texts, in the order of the file.</param>
/// <param name="Figures">The figures of the route; null where none could be made of the file.</param>
public sealed record RouteCheck(ImmutableArray<Finding> Findings, RouteFigures? Figures)
{
    private static readonly ImmutableArray<string> Texts = ["title", "why", "read-elsewhere", "training", "sign-off"];

    /// <summary>Checks a route that was read.</summary>
    /// <param name="file">The route's file.</param>
    /// <param name="bank">The library, for the words that its texts should not hold.</param>
    public static RouteCheck Of(RouteFile file, Bank bank)
    {
        if (file.Route is not { } route) return new RouteCheck(file.Findings, null);
        NamesInTexts.Report(TextsOf(file.File), bank.NamesToAvoid, file.File.Findings);
        return new RouteCheck(file.Findings, new RouteFigures(route));
    }

    private static ImmutableArray<ShownText> TextsOf(YamlFile file)
    {
        if (file.Root is not YamlMap root) return [];
        var steps = (root["steps"] as YamlList)?.Items.OfType<YamlMap>() ?? [];
        return
        [
            .. new[] { root["title"], root["summary"] }.Concat(steps.SelectMany(step => Texts.Select(key => step[key])))
                .Select(node => ShownText.Of(node, file.Source)).OfType<ShownText>(),
        ];
    }
}
