using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using MentorSim.Engine.Text;
using MentorSim.Engine.Yaml;

namespace MentorSim.Engine.Scenarios;

/// <summary>
/// The sign by which a text is known again: what was reviewed, or what colleagues rated, is of this text and of no other. SHA-256, in
/// hexadecimal, of the file without its <c>review:</c> and <c>status:</c>, which are written when the text is done; then of each included
/// file. Line breaks count as line feeds, so that a file has the same sign on every machine.
/// </summary>
public static class TextSign
{
    /// <summary>How many digits of a sign are shown to people.</summary>
    public const int ShownDigits = 16;

    /// <summary>The sign of a scenario's file with all that it includes; of a file that is no map, that of its whole text.</summary>
    public static string Of(ScenarioFile file) => Of(file.File.Root as YamlMap, file.File.Source, file.Scenario?.Included ?? []);

    /// <summary>The sign of a file.</summary>
    internal static string Of(YamlMap? map, SourceText source, ImmutableArray<SourceText> included)
    {
        ImmutableArray<Part> left = map is null ? [] : [.. map.Entries.Where(entry => entry.Key.Value is "review" or "status").Select(entry => Part.Of(entry, map, source)).Where(part => part.IsLeftOut).OrderBy(part => part.Name, StringComparer.Ordinal)];
        // What a list of lines ends with is no matter of content.
        var own = string.Join('\n', Enumerable.Range(1, source.LineCount).SelectMany(line => Kept(line, left, source))).TrimEnd('\n');
        var whole = string.Join("\n\f\n", included.Select(file => file.Text.ReplaceLineEndings("\n").TrimEnd('\n')).Prepend(own));
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(whole)));
    }

    private static IEnumerable<string> Kept(int line, ImmutableArray<Part> left, SourceText source)
    {
        if (left.FirstOrDefault(part => line >= part.First && line <= part.Last) is not { } part) return [source.LineText(line)];
        return part.SharesLines && line == part.First ? [source.Slice(part.Before(source)), source.Slice(part.After(source))] : [];
    }

    private sealed record Part(string Name, TextSpan Span, int First, int Last, bool SharesLines)
    {
        /// <summary>In a file that is all braces, what stands on the lines of the review beside it was reviewed too. A status that shares its line stays.</summary>
        public bool IsLeftOut => Name == "review" || !SharesLines;

        public static Part Of(YamlEntry entry, YamlMap map, SourceText source)
        {
            var span = TextSpan.Between(entry.Key.Span.Start, Math.Max(entry.Key.Span.End, entry.Value.Span.End));
            var (first, last) = (Line(source, span.Start), Line(source, Math.Max(entry.Key.Span.End, entry.Value.Span.End - 1)));
            return new Part(entry.Key.Value, span, first, last, map.Entries.Any(other => other != entry &&
                Line(source, other.Key.Span.Start) <= last && Line(source, Math.Max(other.Key.Span.End, other.Value.Span.End) - 1) >= first));
        }

        public TextSpan Before(SourceText source) => TextSpan.Between(source.LineSpan(First).Start, Span.Start);

        public TextSpan After(SourceText source) => TextSpan.Between(Span.End, source.LineSpan(Last).End);

        private static int Line(SourceText source, int offset) => source.PositionOf(offset).Line;
    }
}
