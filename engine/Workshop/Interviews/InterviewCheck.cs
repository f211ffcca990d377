using System.Collections.Immutable;
using MentorSim.Engine.Findings;
using MentorSim.Engine.Panel.Interviews;
using MentorSim.Engine.Scenarios;
using MentorSim.Engine.Workshop.Content;
using MentorSim.Engine.Yaml;

namespace MentorSim.Engine.Workshop.Interviews;

/// <summary>All that can be said of a file for interviews: a person specification or a question bank.</summary>
/// <param name="Findings">What reading it found, and what is wrong with its texts, in the order of the file.</param>
/// <param name="Figures">The figures of the file; null where nothing could be made of it.</param>
public sealed record InterviewCheck(ImmutableArray<Finding> Findings, InterviewFigures? Figures)
{
    private static readonly ImmutableArray<string> Lines = ["text"];
    private static readonly ImmutableArray<string> Lists = ["probes", "look-for", "warning-signs"];

    /// <summary>Checks a person specification that was read.</summary>
    /// <param name="file">Its file.</param>
    /// <param name="bank">The library, for the words that its texts should not hold.</param>
    public static InterviewCheck Of(SpecificationFile file, Bank bank)
    {
        if (file.Specification is not { } specification) return new InterviewCheck(file.Findings, null);
        Report(file.File, "criteria", bank);
        return new InterviewCheck(file.Findings, new SpecificationFigures(specification));
    }

    /// <summary>Checks a question bank that was read.</summary>
    /// <param name="file">Its file.</param>
    /// <param name="bank">The library, for the words that its texts should not hold.</param>
    public static InterviewCheck Of(QuestionFile file, Bank bank)
    {
        if (file.Questions is not { } questions) return new InterviewCheck(file.Findings, null);
        Report(file.File, "questions", bank);
        return new InterviewCheck(file.Findings, new QuestionFigures(questions));
    }

    private static void Report(YamlFile file, string parts, Bank bank)
    {
        if (file.Root is not YamlMap root) return;
        var maps = new[] { parts, "wash-up" }.SelectMany(key => (root[key] as YamlList)?.Items.OfType<YamlMap>() ?? []);
        ImmutableArray<ShownText> texts =
        [
            .. new[] { root["title"], root["summary"] }.Concat(maps.SelectMany(TextsOf)).Select(node => ShownText.Of(node, file.Source)).OfType<ShownText>(),
        ];
        NamesInTexts.Report(texts, bank.NamesToAvoid, file.Findings);
    }

    private static IEnumerable<YamlNode?> TextsOf(YamlMap part) =>
    [
        .. Lines.Select(key => part[key]),
        .. Lists.SelectMany(key => (part[key] as YamlList)?.Items ?? []),
        .. (part["anchors"] as YamlMap)?.Entries.Select(entry => entry.Value) ?? [],
    ];
}
