using System.Buffers;
using System.Text.RegularExpressions;
using MentorSim.Engine.Findings;
using MentorSim.Engine.Text;

namespace MentorSim.Engine.Yaml;

/// <summary>
/// Spaces and bullets as word processors and web pages make them, where YAML knows only the space and the dash of the keyboard. Inside a
/// text they are letters like any other.
/// </summary>
internal sealed partial class PastedSigns
{
    private const string Blanks = "\u00a0\u202f\u2007\u3000\u200b";
    private const char NoWidth = '\u200b';
    private const string Bullets = "•·●▪◦‣–—";

    private const string AnyBlank = " " + Blanks;
    private const string KeyPattern = """["']?(?:[a-z][a-z0-9-]*|[A-Za-z]+[-./A-Za-z]*[0-9][-./A-Za-z0-9]*)["']?""";

    private static readonly SearchValues<char> PastedBlanks = SearchValues.Create(Blanks);
    private static readonly SearchValues<char> AllBlanks = SearchValues.Create(AnyBlank);

    private readonly FindingList _findings;
    private readonly char[] _letters;
    private int? _blockParent;
    private int _blockIndent;
    private bool _shifted;
    private int _toldLine = -1;

    private PastedSigns(FindingList findings) => (_findings, _letters) = (findings, findings.Source.Text.ToCharArray());

    /// <summary>
    /// The file's text with the space or dash that was meant in place of each such sign, every place as it was; each is told in the
    /// findings. Null where that cannot be: a sign without a width moves what follows it.
    /// </summary>
    public static string? Mend(FindingList findings)
    {
        var text = findings.Source.Text;
        return HasAny(text) ? new PastedSigns(findings).Mend(text) : text;
    }

    /// <summary>Whether there is anything to look at line by line. Nearly all of a file is ASCII, and that is passed over many characters at a time.</summary>
    private static bool HasAny(ReadOnlySpan<char> text)
    {
        for (var at = 0; text[at..].IndexOfAnyExceptInRange('\0', '\u007f') is >= 0 and var next; at++)
        {
            at += next;
            if (PastedBlanks.Contains(text[at]) || (Bullets.Contains(text[at], StringComparison.Ordinal) && BeginsLine(text, at))) return true;
        }

        return false;
    }

    private static bool BeginsLine(ReadOnlySpan<char> text, int at) => text[..at].TrimEnd(' ') is [] or [.., '\n' or '\r' or '-'];

    /// <summary>The sign that a word processor puts before the entries of a list, where a line or text begins with it; else null.</summary>
    public static char? BulletOf(ReadOnlySpan<char> text) =>
        text.TrimStart(' ') is [var first, ' ' or '\t', ..] && Bullets.Contains(first, StringComparison.Ordinal) ? first : null;

    /// <summary>What is said of such a sign.</summary>
    public static string NoDash(char bullet) => $"{bullet} is no dash: an entry of a list begins with - and a space.";

    /// <summary>How it is mended.</summary>
    public static string TypeDash(char bullet) => $"Type - and a space in place of the {bullet}.";

    private string? Mend(string text)
    {
        var source = _findings.Source;
        for (var line = 1; line <= source.LineCount; line++)
        {
            var span = source.LineSpan(line);
            MendLine(text.Substring(span.Start, span.Length), span.Start);
        }

        return _shifted ? null : new string(_letters);
    }

    private void MendLine(string line, int start)
    {
        var indent = line.AsSpan().IndexOfAnyExcept(AllBlanks);
        if (indent < 0) return;
        if (_blockParent is { } parent)
        {
            if (indent > parent)
            {
                if (_blockIndent == 0) _blockIndent = indent;
                // Further right, what stands there belongs to the text.
                Replace(line, start, new Range(0, Math.Min(indent, _blockIndent)), movesTheRest: true);
                return;
            }

            (_blockParent, _blockIndent) = (null, 0);
        }

        var form = LineForm().Match(line);
        if (form.Groups["bullet"] is { Success: true } bullet)
        {
            Report(new TextSpan(start + bullet.Index, 1), NoDash(bullet.Value[0]), TypeDash(bullet.Value[0]));
            _toldLine = start;
            _letters[start + bullet.Index] = '-';
            // Word puts a tab behind its bullets.
            for (var at = bullet.Index + 1; line[at] is '\t' or ' '; at++) _letters[start + at] = ' ';
        }

        var (head, gap, value) = (form.Groups["head"], form.Groups["gap"], form.Groups["value"]);
        Replace(line, start, new Range(0, head.Length), movesTheRest: true);
        Replace(line, start, new Range(gap.Index, gap.Index + gap.Length), movesTheRest: false);
        if (value.Value is ['{' or '[', ..]) MendBraces(line, start, value.Index);
        // Behind a value a blank says nothing, whatever its kind.
        for (var at = line.Length - 1; at >= 0 && AnyBlank.Contains(line[at], StringComparison.Ordinal); at--) _letters[start + at] = ' ';
        if (SignForm().IsMatch(value.Value)) _blockParent = form.Groups["key"].Success ? form.Groups["key"].Index : indent;
    }

    /// <summary>Inside braces: those that stand beside a sign of YAML.</summary>
    private void MendBraces(string line, int start, int from)
    {
        foreach (var gap in BesideForm().Matches(line, from).Select(match => match.Groups["gap"]))
            Replace(line, start, new Range(gap.Index, gap.Index + gap.Length), movesTheRest: false);
    }

    /// <summary>Puts spaces for the pasted blanks of a part of a line, and tells the first of the line.</summary>
    private void Replace(string line, int start, Range part, bool movesTheRest)
    {
        for (var at = part.Start.Value; at < part.End.Value; at++)
        {
            if (!Blanks.Contains(line[at], StringComparison.Ordinal)) continue;
            if (_toldLine != start) Report(new TextSpan(start + at, 1), $"{NameOf(line[at])}, as word processors and web pages make it, stands here.", Rules.PastedSign.Help);
            _toldLine = start;
            _letters[start + at] = ' ';
            _shifted |= movesTheRest && line[at] == NoWidth;
        }
    }

    private void Report(TextSpan span, string message, string help) => _findings.Add(Rules.PastedSign, span, message, help);

    private static string NameOf(char blank) => blank switch
    {
        NoWidth => "A space without a width",
        '\u3000' => "A wide space",
        _ => "A non-breaking space",
    };

    [GeneratedRegex($"^(?<head>[{AnyBlank}]*(?:(?:-|(?<bullet>[{Bullets}])(?=[{AnyBlank}\t]+(?:{KeyPattern}[{AnyBlank}]*:(?:[{AnyBlank}]|$)|\\{{)))(?:(?<=[{Bullets}])[{AnyBlank}\t]+|[{AnyBlank}]+|$))*)(?:(?<key>{KeyPattern})(?<gap>[{AnyBlank}]*:(?:[{AnyBlank}]+|$)))?(?<value>.*)$", RegexOptions.CultureInvariant)]
    private static partial Regex LineForm();

    [GeneratedRegex("^[|>][-+0-9]*(?:\\s+#.*|\\s*)$", RegexOptions.CultureInvariant)]
    private static partial Regex SignForm();

    [GeneratedRegex($"\"[^\"]*\"|'[^']*'|(?<=[{{\\[,]|[a-z0-9]:)(?<gap>[{AnyBlank}]+)|(?<gap>[{AnyBlank}]+)(?=[}}\\],:])", RegexOptions.CultureInvariant)]
    private static partial Regex BesideForm();
}
