namespace MentorSim.Engine.Yaml;

/// <summary>What stands around a piece of YAML in its file and is not told by a parser.</summary>
internal static class SourceSigns
{
    /// <summary>
    /// The # behind a plain text that ends at an offset, where it may have been meant as part of the text: an honest comment keeps two
    /// blanks before its # and one behind it.
    /// </summary>
    public static int? CutAt(string source, int end)
    {
        var rest = source.AsSpan(end);
        var blanks = rest.IndexOfAnyExcept(' ');
        if (blanks < 1 || rest[blanks] != '#') return null;
        var isDense = blanks + 1 < rest.Length && !char.IsWhiteSpace(rest[blanks + 1]);
        return blanks == 1 || isDense ? end + blanks : null;
    }

    /// <summary>Whether a key inside braces that ends at an offset has no colon behind it.</summary>
    public static bool IsBare(string source, int end) => source.AsSpan(end).TrimStart() is not [':', ..];

    /// <summary>The tag of what begins at an offset, as it is written.</summary>
    public static string TagAt(string source, int start)
    {
        var text = source.AsSpan(start);
        text = text[Math.Max(0, text.IndexOf('!'))..];
        var end = text.IndexOfAny(" \r\n,");
        return Fields.Shorten((end < 0 ? text : text[..end]).ToString());
    }
}
