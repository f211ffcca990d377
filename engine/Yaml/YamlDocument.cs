using MentorSim.Engine.Findings;
using MentorSim.Engine.Text;

namespace MentorSim.Engine.Yaml;

/// <summary>Reads a whole file as YAML, in spite of slips in it as far as that goes: one should not hide what else is wrong.</summary>
internal static class YamlDocument
{
    /// <summary>The tree of the file's one document, or null where it has none that can be read; says why in the findings.</summary>
    public static YamlNode? Read(FindingList findings)
    {
        var text = findings.Source.Text;
        var unsafeAt = UnsafeCharacters.IndexIn(text);
        if (unsafeAt >= 0)
        {
            findings.Add(Rules.UnsafeCharacter, new TextSpan(unsafeAt, 1), $"This file holds the invisible character {UnsafeCharacters.NameOf(text[unsafeAt])}.");
            return null;
        }

        if (PastedSigns.Mend(findings) is not { } mended) return null;
        text = mended;
        var unread = new List<TextSpan>();
        while (true)
        {
            var (root, slip) = YamlReader.Read(findings, text, unread);
            if (slip is null || IsTold(slip, findings)) return root;
            findings.Add(slip.Rule, slip.Span, slip.Message, slip.Help);
            if (slip.Bypass is not { } bypass || unread.Count == YamlLimits.Bypasses || text.Length > YamlLimits.Bypassed) return null;
            var next = text.Remove(bypass.Start, bypass.Letters.Length).Insert(bypass.Start, bypass.Letters);
            if (next == text) return null;
            text = next;
            unread.Add(bypass.Unread);
        }
    }

    /// <summary>Where a pasted space was one too many, the line begins in the wrong column once it is a plain one.</summary>
    private static bool IsTold(Slip slip, FindingList findings)
    {
        var line = findings.Source.PositionOf(slip.Span.Start).Line;
        return findings.InOrder().Any(finding => finding.Rule == Rules.PastedSign && finding.Start.Line == line);
    }
}
