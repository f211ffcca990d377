using System.Collections.Immutable;
using MentorSim.Engine.Findings;
using MentorSim.Engine.Yaml;

namespace MentorSim.Engine.Scenarios;

/// <summary>What a file says that it is, where it is read as a scenario because it does not say that it is anything else.</summary>
internal static class FileKind
{
    private const string Help = "Write `kind: scenario` for a story, `kind: paper` for an in-tray exercise, or `kind: route` for an induction, as the first line.";

    private static readonly ImmutableArray<string> Known = ["scenario", "paper", "route", "scenes", "pack", "school"];

    /// <summary>Whether a file is to be read as a scenario; if not, that is reported once instead of each key that a scenario has not.</summary>
    public static bool IsScenario(YamlNode root, NodeReader read)
    {
        if (root is not YamlMap map) return true;
        if (map["kind"] is not { } kind || kind is YamlScalar { IsEmpty: true })
        {
            // A scenario is the usual thing to write. Only a paper has items, and only a route has steps.
            if (map["items"] is null && map["steps"] is null || map["scenes"] is not null) return true;
            var place = map.Find("kind")?.Key ?? map.Entries[0].Key;
            read.Findings.Add(Rules.MissingKey, place.Span, $"Nothing says what this file is. It has {(map["items"] is null ? "steps, as a route" : "items, as an in-tray paper")} has.", Help);
            return false;
        }

        if (kind is not YamlScalar { Value: var word } || Known.Contains(word)) return read.Word(kind, "'kind' of a scenario", ["scenario"]) is not null;
        read.Findings.Add(Rules.UnknownWord, kind.Span, $"There is no kind of file '{Fields.Shorten(word)}'.{read.Findings.DidYouMean(word, Known)}", Help);
        return false;
    }
}
