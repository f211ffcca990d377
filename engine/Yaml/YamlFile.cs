using System.Text;
using MentorSim.Engine.Findings;
using MentorSim.Engine.Text;

namespace MentorSim.Engine.Yaml;

/// <summary>A file that was read: its tree, if it has one, and what was found on the way.</summary>
/// <param name="Root">The tree, or null where the text is not YAML.</param>
/// <param name="Findings">Where everything later found in this file is reported as well.</param>
public sealed record YamlFile(YamlNode? Root, FindingList Findings)
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The text that was read.</summary>
    public SourceText Source => Findings.Source;

    /// <summary>The word behind `kind:`, looked for in the text where that is no YAML; null where there is none.</summary>
    public string? Kind => Root is null ? WordBehind("kind", Source.Text) : ((Root as YamlMap)?["kind"] as YamlScalar)?.Value;

    /// <summary>Reads a file; findings name it as <paramref name="shownAs"/>, or by its path.</summary>
    /// <exception cref="IOException">The file is not there or cannot be read, or is a pipe from which nothing comes.</exception>
    /// <exception cref="UnauthorizedAccessException">Nobody may read it.</exception>
    public static YamlFile Read(string path, string? shownAs = null) => FileBytes.Read(path, YamlLimits.Bytes, bytes => Read(shownAs ?? path, bytes));

    /// <summary>
    /// The word behind a key that begins a line of a file, looked for in its first bytes alone; null where none is found there, or
    /// where the file cannot be read.
    /// </summary>
    public static string? Peek(string path, string key)
    {
        try
        {
            return FileBytes.Read(path, YamlLimits.Peeked, bytes => WordBehind(key, Encoding.UTF8.GetString(bytes)));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // Whoever reads it next says so.
            return null;
        }
    }

    private static string? WordBehind(string key, string text)
    {
        foreach (var line in text.TrimStart('\ufeff').AsSpan().EnumerateLines())
        {
            if (!line.StartsWith(key, StringComparison.Ordinal) || line.Length == key.Length || line[key.Length] != ':') continue;
            var word = line[(key.Length + 1)..];
            var comment = word.IndexOf('#');
            return (comment < 0 ? word : word[..comment]).Trim().Trim("\"'").ToString();
        }

        return null;
    }

    /// <summary>Reads bytes under a name. Never throws, whatever they are.</summary>
    /// <param name="name">What findings name it as.</param>
    /// <param name="bytes">The bytes.</param>
    /// <param name="mostBytes">How many there may be at most; a file with more is not read.</param>
    public static YamlFile Read(string name, ReadOnlySpan<byte> bytes, int mostBytes = YamlLimits.Bytes)
    {
        if (OtherKind(bytes) is { } kind)
        {
            var other = new FindingList(new SourceText(name, ""));
            other.Add(Rules.NotYaml, default(TextSpan), $"This is {kind} and no plain text.", "Save it as plain text (.txt) in UTF-8, then give it a name that ends in .yaml.");
            return new YamlFile(null, other);
        }

        if (bytes.Length > mostBytes)
        {
            var tooLarge = new FindingList(new SourceText(name, ""));
            tooLarge.Add(Rules.FileTooLarge, default(TextSpan), $"This file is larger than {mostBytes / 1024} KiB.");
            return new YamlFile(null, tooLarge);
        }

        string text;
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF])) bytes = bytes[3..];
        try
        {
            text = Strict.GetString(bytes);
        }
        catch (DecoderFallbackException exception)
        {
            var lossy = Encoding.UTF8.GetString(bytes);
            var before = Encoding.UTF8.GetString(bytes[..Math.Clamp(exception.Index, 0, bytes.Length)]);
            var notUtf8 = new FindingList(new SourceText(name, UnsafeCharacters.Strip(lossy)));
            var message = bytes is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..] ? "This file is in UTF-16, which some editors call Unicode." : "This file is not in UTF-8 from here on.";
            notUtf8.Add(Rules.NotUtf8, new TextSpan(UnsafeCharacters.Strip(before).Length, 0), message);
            return new YamlFile(null, notUtf8);
        }

        return Read(new SourceText(name, text));
    }

    /// <summary>What a file is by the signs that it begins with, where a program for writing letters made it; else null.</summary>
    private static string? OtherKind(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith("PK\u0003\u0004"u8)) return "a Word document, or another packed file,";
        if (bytes is [0xD0, 0xCF, 0x11, 0xE0, ..]) return "a Word document";
        if (bytes.StartsWith("{\\rtf"u8)) return "a document in rich text (RTF)";
        if (bytes.StartsWith("%PDF"u8)) return "a PDF document";
        var text = bytes[..Math.Min(bytes.Length, 100)].TrimStart(" \t\r\n"u8);
        return text.StartsWith("<!"u8) || text.StartsWith("<?xml"u8) || text.StartsWith("<html"u8) || text.StartsWith("<HTML"u8) ? "a web page" : null;
    }

    /// <summary>Reads a text. Never throws, whatever it is.</summary>
    public static YamlFile Read(SourceText source)
    {
        var findings = new FindingList(source);
        return new YamlFile(YamlDocument.Read(findings), findings);
    }
}
