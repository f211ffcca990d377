using System.Text;
using MentorSim.Engine.Findings;
using MentorSim.Engine.Text;
using MentorSim.Engine.Yaml;

namespace MentorSim.Engine.Scenarios;

/// <summary>A Markdown file with a small YAML head between two lines of three dashes, as far as it could be read.</summary>
/// <param name="Findings">What was found so far; its source is the file.</param>
/// <param name="Fields">The head; null where there is none that can be read, or the bytes are no text.</param>
/// <param name="Start">Offset in the file of what stands below the head.</param>
internal sealed record HeadedText(FindingList Findings, Fields? Fields, int Start)
{
    private const string Dashes = "---";

    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>What stands below the head.</summary>
    public string Markdown => Findings.Source.Text[Start..];

    /// <summary>Makes one of bytes under a name. Never throws, whatever they are.</summary>
    /// <param name="name">What findings name it as.</param>
    /// <param name="bytes">The bytes.</param>
    /// <param name="head">The keys of the head.</param>
    /// <param name="mostBytes">How many bytes there may be.</param>
    /// <param name="tooLarge">What to do where there are more.</param>
    /// <param name="whole">Looks at the file before its head is read.</param>
    public static HeadedText Read(string name, ReadOnlySpan<byte> bytes, KeyTable head, int mostBytes, string tooLarge, Action<FindingList>? whole = null)
    {
        var findings = new FindingList(new SourceText(name, ""));
        if (bytes.Length > mostBytes)
        {
            findings.Add(Rules.FileTooLarge, default(TextSpan), $"This file is larger than {mostBytes / 1024} KiB.", tooLarge);
            return new HeadedText(findings, null, 0);
        }

        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF])) bytes = bytes[3..];
        string text;
        try
        {
            text = Strict.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            findings.Add(Rules.NotUtf8, default(TextSpan), "This file is not in UTF-8.");
            return new HeadedText(findings, null, 0);
        }

        return Read(new FindingList(new SourceText(name, text)), head, whole);
    }

    private static HeadedText Read(FindingList findings, KeyTable head, Action<FindingList>? whole)
    {
        var source = findings.Source;
        var unsafeAt = UnsafeCharacters.IndexIn(source.Text);
        if (unsafeAt >= 0)
        {
            findings.Add(Rules.UnsafeCharacter, new TextSpan(unsafeAt, 1), $"This file holds the invisible character {UnsafeCharacters.NameOf(source.Text[unsafeAt])}.");
            return new HeadedText(findings, null, 0);
        }

        whole?.Invoke(findings);
        var close = Enumerable.Range(2, Math.Max(0, source.LineCount - 1)).FirstOrDefault(line => source.LineText(line).TrimEnd() == Dashes);
        if (source.LineText(1).TrimEnd() != Dashes || close == 0)
        {
            findings.Add(Rules.NoPageHead, source.LineSpan(1), source.LineText(1).TrimEnd() != Dashes ? "The first line of a page is three dashes, and this is another." : "No second line of three dashes ends the head.");
            return new HeadedText(findings, null, 0);
        }

        // The two lines of dashes are what divides documents in YAML, so the text up to the second is one document.
        var yaml = YamlFile.Read(new SourceText(source.Path, source.Text[..source.LineStart(close)]));
        foreach (var finding in yaml.Findings.InOrder()) findings.Add(finding.Rule, finding.Span, finding.Message, finding.Help);
        return new HeadedText(findings, Fields.Open(yaml.Root, head, findings), close < source.LineCount ? source.LineStart(close + 1) : source.Text.Length);
    }
}
