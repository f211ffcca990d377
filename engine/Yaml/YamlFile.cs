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

    /// <summary>Reads a file; findings name it as <paramref name="shownAs"/>, or by its path.</summary>
    /// <exception cref="IOException">The file is not there or cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">Nobody may read it.</exception>
    public static YamlFile Read(string path, string? shownAs = null)
    {
        // Not by the length that the file system tells: a device or a pipe has none.
        var buffer = new byte[YamlLimits.Bytes + 1];
        using var stream = File.OpenRead(path);
        var length = stream.ReadAtLeast(buffer, buffer.Length, throwOnEndOfStream: false);
        return Read(shownAs ?? path, buffer.AsSpan(0, length));
    }

    /// <summary>Reads bytes under a name. Never throws, whatever they are.</summary>
    public static YamlFile Read(string name, ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length > YamlLimits.Bytes)
        {
            var tooLarge = new FindingList(new SourceText(name, ""));
            tooLarge.Add(Rules.FileTooLarge, default(TextSpan), $"This file is larger than {YamlLimits.Bytes / 1024} KiB.");
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
            notUtf8.Add(Rules.NotUtf8, new TextSpan(UnsafeCharacters.Strip(before).Length, 0), "This file is not in UTF-8 from here on.");
            return new YamlFile(null, notUtf8);
        }

        return Read(new SourceText(name, text));
    }

    /// <summary>Reads a text. Never throws, whatever it is.</summary>
    public static YamlFile Read(SourceText source)
    {
        var findings = new FindingList(source);
        return new YamlFile(YamlDocument.Read(findings), findings);
    }
}
