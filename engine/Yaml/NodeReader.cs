using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using MentorSim.Engine.Findings;
using MentorSim.Engine.Text;

namespace MentorSim.Engine.Yaml;

/// <summary>Reads nodes as what a key wants: a text, a number, a word of a list. What does not fit is reported and read as null.</summary>
internal sealed partial class NodeReader(FindingList findings)
{
    /// <summary>The most characters of an id of our own.</summary>
    public const int LongestId = 60;

    private static readonly char[] CurlyQuotes = ['“', '”', '„', '‘', '’', '«', '»'];

    /// <summary>Where it reports.</summary>
    public FindingList Findings { get; } = findings;

    /// <summary>A text that is not blank, at most <paramref name="longest"/> UTF-16 units.</summary>
    public string? Text(YamlNode? node, string what, int longest = int.MaxValue) => Prose(node, what, longest)?.Value.Trim();

    /// <summary>The same, as the scalar that holds it, with the white space at its ends.</summary>
    public YamlScalar? Prose(YamlNode? node, string what, int longest = int.MaxValue)
    {
        if (Written(node, what) is not { } scalar) return null;
        var length = scalar.Value.AsSpan().Trim().Length;
        if (scalar.CutAt is { } cut)
            Findings.Add(Rules.CutShort, new TextSpan(cut, 1), $"{what} ends before this #: what follows is taken as a comment and never shown.");
        if (length == 0)
        {
            Findings.Add(Rules.MissingKey, scalar.Span, $"{what} is blank.");
            return null;
        }

        if (length > longest)
            Findings.Add(Rules.TooLong, scalar.Span, $"{what} has {length} characters; at most {longest} fit on a screen.");
        return scalar;
    }

    /// <summary>A text that is shown in one line, such as a name: tabs and line breaks become blanks.</summary>
    public string? Line(YamlNode? node, string what, int longest = int.MaxValue) => Text(node, what, longest) is { } text ? InOneLine(text) : null;

    /// <summary>A text with every stretch of white space as one blank.</summary>
    public static string InOneLine(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>An id of our own: lower-case words and digits with hyphens between, at most 60 characters.</summary>
    public string? Id(YamlNode? node, string what)
    {
        if (Scalar(node, what) is not { } scalar) return null;
        // Whoever refers to it does so by what is written.
        if (!ReferenceEquals(scalar, node)) return null;
        if (IsId(scalar.Value)) return scalar.Value;
        Findings.Add(Rules.BadId, scalar.Span, $"'{Fields.Shorten(scalar.Value)}' cannot be {what}.");
        return null;
    }

    /// <summary>Whether a text has the form of an id of our own.</summary>
    public static bool IsId(string text)
    {
        if (text.Length is 0 or > LongestId || !char.IsAsciiLetterLower(text[0])) return false;
        for (var i = 1; i < text.Length; i++)
        {
            if (char.IsAsciiLetterLower(text[i]) || char.IsAsciiDigit(text[i])) continue;
            if (text[i] != '-' || text[i - 1] == '-' || i + 1 == text.Length) return false;
        }

        return true;
    }

    /// <summary>A whole number between two bounds, both allowed.</summary>
    public int? WholeNumber(YamlNode? node, string what, int min, int max)
    {
        if (Scalar(node, what) is not { } scalar) return null;
        if (!scalar.IsPlain || !IsWholeNumber(scalar.Value))
        {
            var help = scalar.Value is ['\u2212' or '\u2013' or '\u2014', .. var digits] && IsWholeNumber(digits) ? $"Write the minus as the sign on the keyboard: -{digits}." : Rules.BadNumber.Help;
            Findings.Add(Rules.BadNumber, scalar.Span, $"{what} must be a whole number, and '{Fields.Shorten(scalar.Value)}' is none.", help);
            return null;
        }

        if (int.TryParse(scalar.Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) && number >= min && number <= max)
            return number;
        Findings.Add(Rules.OutOfRange, scalar.Span, $"{what} must be from {min} to {max}, and is {Fields.Shorten(scalar.Value)}.");
        return null;
    }

    /// <summary>A whole per cent, as in <c>85%</c>, between two bounds.</summary>
    public int? Percent(YamlNode? node, string what, int min, int max)
    {
        if (Scalar(node, what) is not { } scalar) return null;
        if (PercentForm().Match(scalar.Value) is { Success: true } match &&
            int.Parse(match.Groups[1].ValueSpan, CultureInfo.InvariantCulture) is var number && number >= min && number <= max)
        {
            return number;
        }

        Findings.Add(
            Rules.BadNumber,
            scalar.Span,
            $"{what} must be a whole per cent from {min}% to {max}%, and '{Fields.Shorten(scalar.Value)}' is not.",
            int.TryParse(scalar.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var bare) && bare >= min && bare <= max ? $"Write {scalar.Value}%." : "Write digits and a per cent sign, as in 60%.");
        return null;
    }

    /// <summary><c>true</c> or <c>false</c>, and nothing else that YAML dialects take for them.</summary>
    public bool? Flag(YamlNode? node, string what)
    {
        if (Scalar(node, what) is not { } scalar) return null;
        switch (scalar)
        {
            case { IsPlain: true, Value: "true" }:
                return true;
            case { IsPlain: true, Value: "false" }:
                return false;
            default:
                var help = MeantFlag(scalar.Value) is { } meant ? $"Write {meant}, in small letters and without quotes." : Rules.BadFlag.Help;
                Findings.Add(Rules.BadFlag, scalar.Span, $"{what} must be true or false, and is '{Fields.Shorten(scalar.Value)}'.", help);
                return null;
        }
    }

    /// <summary><c>true</c> or <c>false</c> for what other dialects of YAML, and people, take for them; else null.</summary>
    public static string? MeantFlag(string text) => text.Trim().ToLowerInvariant() switch
    {
        "true" or "yes" or "y" or "on" => "true",
        "false" or "no" or "n" or "off" => "false",
        _ => null,
    };

    /// <summary>One of some words.</summary>
    public string? Word(YamlNode? node, string what, IReadOnlyCollection<string> words)
    {
        if (Scalar(node, what) is not { } scalar) return null;
        if (words.Contains(scalar.Value)) return scalar.Value;
        var nearest = Findings.DidYouMean(scalar.Value, words);
        Findings.Add(
            Rules.UnknownWord,
            scalar.Span,
            $"{what} must be one of {string.Join(", ", words)}, and is '{Fields.Shorten(scalar.Value)}'.{nearest}");
        return null;
    }

    /// <summary>
    /// The items of a list that say something; none where the node is absent or no list. What it should have been is told by
    /// <paramref name="mend"/>, or in general.
    /// </summary>
    public ImmutableArray<YamlNode> Items(YamlNode? node, string what, Func<YamlNode, string>? mend = null)
    {
        if (node is YamlList list)
        {
            var empties = 0;
            foreach (var item in list.Items)
            {
                if (!IsEmpty(item)) continue;
                empties++;
                Findings.Add(Rules.MissingKey, item.Span, $"{what} has an entry with nothing in it.", "Write something behind the dash, or remove it.");
            }

            return empties == 0 ? list.Items : list.Items.RemoveAll(IsEmpty);
        }

        if (node is not (null or YamlScalar { IsUnread: true }))
        {
            var help = node is YamlScalar { Value: var text } && PastedSigns.BulletOf(text) is { } bullet ? PastedSigns.NoDash(bullet)
                : mend is not null ? mend(node)
                : node is YamlScalar ? "Put it in square brackets, even where it is only one: [one]." : Rules.WrongShape.Help;
            Findings.Add(Rules.WrongShape, node.Span, $"{what} must be a list, and this is {node.Kind}.", help);
        }

        return [];
    }

    /// <summary>
    /// The entries of a map whose keys are ids of the author's own; none where the node is absent or no map. An entry with nothing
    /// behind its id is reported and left out, unless it <paramref name="mayBeEmpty"/>. What it should have been is told by <paramref name="mend"/>, or in general.
    /// </summary>
    public ImmutableArray<YamlEntry> Entries(YamlNode? node, string what, bool mayBeEmpty = false, Func<YamlNode, string>? mend = null)
    {
        if (node is YamlMap map)
        {
            if (mayBeEmpty) return map.Entries;
            var empties = 0;
            foreach (var entry in map.Entries)
            {
                var (key, value) = entry;
                if (!IsEmpty(value)) continue;
                empties++;
                if (entry.IsBare && key.Value.IndexOf(':', StringComparison.Ordinal) is > 0 and var colon)
                    Fields.ReportNoSpace(key, key.Value[..colon], Findings);
                else Findings.Add(Rules.MissingKey, key.Span, $"Nothing stands behind '{Fields.Shorten(key.Value)}:'.");
            }

            return empties == 0 ? map.Entries : map.Entries.RemoveAll(entry => IsEmpty(entry.Value));
        }

        if (node is not (null or YamlScalar { IsUnread: true })) Findings.Add(Rules.WrongShape, node.Span, $"{what} must be ids with what belongs to each, and this is {node.Kind}.", mend?.Invoke(node) ?? "Write keys with values, as in { key: value }, or a line for each.");
        return [];
    }

    /// <summary>The node as a scalar that says something, where that is an id, a number or another sign and no text to be shown.</summary>
    public YamlScalar? Scalar(YamlNode? node, string what)
    {
        var scalar = Written(node, what);
        if (scalar is not { IsPlain: true, Value: [var first, ..] } || !CurlyQuotes.AsSpan().Contains(first)) return scalar;
        Findings.Add(
            Rules.PastedSign,
            new TextSpan(scalar.Span.Start, 1),
            $"{first} is a quote for reading, as word processors make it: here it would be part of {char.ToLowerInvariant(what[0])}{what[1..]}.",
            "Type straight quotes, \", or none.");
        var bare = scalar.Value.Trim(CurlyQuotes);
        return bare.Length == 0 ? null : new YamlScalar(scalar.Span, bare, isPlain: true, scalar.ValueStart + 1) { Written = scalar.Written };
    }

    private YamlScalar? Written(YamlNode? node, string what)
    {
        switch (node)
        {
            case null or YamlScalar { IsEmpty: true } or YamlScalar { IsUnread: true }:
                return null;
            case YamlScalar scalar:
                return scalar;
            default:
                var help = node is YamlMap { Entries: [{ Value: YamlScalar { IsEmpty: true } }] }
                    ? "In YAML braces hold keys with values. Put a text that begins with a brace in quotes or in a `|` block."
                    : Rules.WrongShape.Help;
                Findings.Add(Rules.WrongShape, node.Span, $"{what} must be a text, and this is {node.Kind}.", help);
                return null;
        }
    }

    private static bool IsEmpty(YamlNode node) => node is YamlScalar { IsEmpty: true };

    private static bool IsWholeNumber(ReadOnlySpan<char> text)
    {
        if (text is ['-' or '+', ..]) text = text[1..];
        return text.Length > 0 && !text.ContainsAnyExceptInRange('0', '9');
    }

    [GeneratedRegex(@"^([0-9]{1,3})\s?%\z", RegexOptions.CultureInvariant)]
    private static partial Regex PercentForm();
}
