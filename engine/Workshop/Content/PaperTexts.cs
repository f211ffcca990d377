using System.Collections.Immutable;
using MentorSim.Engine.Yaml;

namespace MentorSim.Engine.Workshop.Content;

/// <summary>Gathers every text of a paper that somebody reads, in the order of the file: the one place that knows where texts stand.</summary>
internal static class PaperTexts
{
    /// <summary>The texts of a paper's file.</summary>
    public static ImmutableArray<ShownText> Of(YamlFile file)
    {
        if (file.Root is not YamlMap root) return [];
        return
        [
            .. Shown(Of(root["title"]), Of(root["summary"]), Of(root["notice"]), Of(root["brief"], "The brief")),
            .. Values(root["actions"]).Concat(Values(root["people"])).Select(node => Of(node)).OfType<ShownText>(),
            .. Items(root["items"]).SelectMany(OfItem),
            .. Items(root["diary"]).Select(entry => Of(entry["what"])).OfType<ShownText>(),
            .. Items(root["background"]).SelectMany(sheet => OfSheet(sheet, $"The sheet '{(sheet["title"] as YamlScalar)?.Value}'")),
            .. root["practice"] is YamlMap practice ? OfItem(practice) : [],
        ];

        ShownText? Of(YamlNode? node, string? passage = null) => ShownText.Of(node, file.Source, passage);

        IEnumerable<ShownText> OfSheet(YamlMap sheet, string passage) => Shown(Of(sheet["title"], passage), Of(sheet["text"], passage));

        // What a candidate reads of an item is taken together, and so is what a trainee and the panel read of its key.
        IEnumerable<ShownText> OfItem(YamlMap item)
        {
            var passage = $"The item '{(item["id"] as YamlScalar)?.Value}'";
            return
            [
                .. Shown(Of(item["from"], passage), Of(item["subject"], passage), Of(item["text"], passage)),
                .. Items(item["attachments"]).SelectMany(sheet => OfSheet(sheet, passage)),
                .. Shown(Of((item["key"] as YamlMap)?["why"], passage)),
                .. Items(item["rubric"]).SelectMany(criterion => Shown(Of(criterion["text"])).Concat(Values(criterion["anchors"]).Select(anchor => Of(anchor)).OfType<ShownText>())),
            ];
        }
    }

    private static IEnumerable<ShownText> Shown(params ShownText?[] texts) => texts.OfType<ShownText>();

    private static IEnumerable<YamlMap> Items(YamlNode? node) => (node as YamlList)?.Items.OfType<YamlMap>() ?? [];

    private static IEnumerable<YamlNode> Values(YamlNode? node) => (node as YamlMap)?.Entries.Select(entry => entry.Value) ?? [];
}
