using System.Collections.Immutable;
using System.Text;
using MentorSim.Engine.Findings;
using MentorSim.Engine.Text;
using MentorSim.Engine.Yaml;

namespace MentorSim.Engine.Scenarios;

/// <summary>A word or phrase that no text of a library should hold.</summary>
/// <param name="Words">The phrase, with one blank between words.</param>
/// <param name="Reason">The comment behind it, or null: what to write instead, or why not to write it.</param>
public sealed record NameToAvoid(string Words, string? Reason);

/// <summary>
/// Reads names-to-avoid.txt of a library: a word or phrase a line; what stands behind # is a comment, and that behind a phrase is
/// shown with its finding.
/// </summary>
internal static class NamesToAvoid
{
    /// <summary>The most bytes that are read of it.</summary>
    public const int MostBytes = 64 * 1024;

    /// <summary>The most phrases that are looked for; each is looked for in every text.</summary>
    public const int MostPhrases = 500;

    private const int LongestPhrase = 80;

    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The phrases of a file; those that cannot be used are reported and left out.</summary>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static (ImmutableArray<NameToAvoid> Names, ImmutableArray<Finding> Findings) Read(string path)
    {
        if (PlainFile.IsBare(path)) return ([], []);
        var buffer = new byte[MostBytes + 1];
        using var stream = File.OpenRead(path);
        var length = stream.ReadAtLeast(buffer, buffer.Length, throwOnEndOfStream: false);
        return Read(path, buffer.AsSpan(0, length));
    }

    /// <summary>The phrases of bytes, under a name. Never throws, whatever they are.</summary>
    public static (ImmutableArray<NameToAvoid> Names, ImmutableArray<Finding> Findings) Read(string name, ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length > MostBytes)
        {
            var tooLarge = new FindingList(new SourceText(name, ""));
            tooLarge.Add(Rules.FileTooLarge, default(TextSpan), $"This file is larger than {MostBytes / 1024} KiB, so none of its names is looked for.", "Keep to the names that matter: one a line.");
            return ([], tooLarge.InOrder());
        }

        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF])) bytes = bytes[3..];
        string text;
        try
        {
            text = Strict.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            var notUtf8 = new FindingList(new SourceText(name, ""));
            notUtf8.Add(Rules.NotUtf8, default(TextSpan), "This file is not in UTF-8, so none of its names is looked for.");
            return ([], notUtf8.InOrder());
        }

        var findings = new FindingList(new SourceText(name, text));
        var at = UnsafeCharacters.IndexIn(text);
        if (at < 0) return (ReadLines(findings), findings.InOrder());
        findings.Add(Rules.UnsafeCharacter, new TextSpan(at, 1), $"This file holds {UnsafeCharacters.NameOf(text[at])}, so none of its names is looked for.");
        return ([], findings.InOrder());
    }

    private static ImmutableArray<NameToAvoid> ReadLines(FindingList findings)
    {
        var names = new Dictionary<string, NameToAvoid>(StringComparer.OrdinalIgnoreCase);
        var source = findings.Source;
        var at = 0;
        foreach (var line in source.Text.Split('\n'))
        {
            var span = new TextSpan(at, line.TrimEnd().Length);
            at += line.Length + 1;
            var parts = line.Split('#', 2);
            var words = NodeReader.InOneLine(parts[0]);
            if (words.Length == 0 || names.ContainsKey(words)) continue;
            if (names.Count == MostPhrases)
            {
                findings.Add(Rules.ItemCount, span, $"There are more than {MostPhrases} names; those from here on are not looked for.", "Keep to the names that matter.");
                break;
            }

            if (words.Length > LongestPhrase)
                findings.Add(Rules.TooLong, span, $"This name has {words.Length} characters; at most {LongestPhrase} are looked for.", "Keep to the words that give the person away.");
            else
                names[words] = new NameToAvoid(words, parts is [_, var comment] && NodeReader.InOneLine(comment) is { Length: > 0 } reason ? reason : null);
        }

        return [.. names.Values];
    }
}
