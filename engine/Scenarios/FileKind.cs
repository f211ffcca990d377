using System.Collections.Immutable;
using MentorSim.Engine.Findings;
using MentorSim.Engine.Yaml;

namespace MentorSim.Engine.Scenarios;

/// <summary>What a file says that it is, where it is read as a scenario because it does not say that it is anything else.</summary>
internal static class FileKind
{
    private const string Help = "Write `kind: scenario` for a story, `kind: paper` for an in-tray exercise, `kind: route` for an induction, or `kind: questions` or `kind: person-specification` for interviews, as the first line.";

    private static readonly ImmutableArray<string> Known = ["scenario", "paper", "route", "questions", "person-specification", "ratings", "agreement", "scenes", "pack", "school"];

    private static readonly ImmutableArray<(string Key, string As)> Marks =
        [("items", "an in-tray paper"), ("steps", "a route"), ("questions", "a question bank"), ("criteria", "a person specification")];

    /// <summary>Whether a file is to be read as a scenario; if not, that is reported once instead of each key that a scenario has not.</summary>
    public static bool IsScenario(YamlNode root, NodeReader read)
    {
        if (root is not YamlMap map) return true;
        if (map["kind"] is not { } kind || kind is YamlScalar { IsEmpty: true })
        {
            // A scenario is the usual thing to write. Only one of the other kinds has the key that it is known by.
            if (map["scenes"] is not null || Marks.FirstOrDefault(mark => map[mark.Key] is not null) is not { Key: { } key, As: var kindOf }) return true;
            var place = map.Find("kind")?.Key ?? map.Entries[0].Key;
            read.Findings.Add(Rules.MissingKey, place.Span, $"Nothing says what this file is. It has {key}, as {kindOf} has.", Help);
            return false;
        }

        if (kind is not YamlScalar { Value: var word } || Known.Contains(word)) return read.Word(kind, "'kind' of a scenario", ["scenario"]) is not null;
        read.Findings.Add(Rules.UnknownWord, kind.Span, $"There is no kind of file '{Fields.Shorten(word)}'.{read.Findings.DidYouMean(word, Known)}", Help);
        return false;
    }
}
