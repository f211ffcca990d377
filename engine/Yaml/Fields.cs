using MentorSim.Engine.Findings;
using MentorSim.Engine.Text;

namespace MentorSim.Engine.Yaml;

/// <summary>The values of one map whose keys were held against their table.</summary>
internal sealed class Fields
{
    /// <summary>What stands behind misspelt keys, by the keys that were most likely meant; null where none is misspelt.</summary>
    private readonly Dictionary<string, YamlEntry>? _meant;

    private Fields(YamlMap map, Dictionary<string, YamlEntry>? meant) => (Map, _meant) = (map, meant);

    /// <summary>The map itself.</summary>
    public YamlMap Map { get; }

    /// <summary>Where the map stands.</summary>
    public TextSpan Span => Map.Span;

    /// <summary>A key's value, or null where the key is absent or stands with nothing behind it.</summary>
    public YamlNode? this[string key] => Find(key)?.Value is { } value and not YamlScalar { IsEmpty: true } ? value : null;

    /// <summary>The place of a key's name, or of the map's start where the key is absent.</summary>
    public TextSpan KeySpan(string key) => Find(key)?.Key.Span ?? new TextSpan(Map.Span.Start, 0);

    /// <summary>Whether a key stands there, with something behind it or not.</summary>
    public bool Has(string key) => Find(key) is not null;

    private YamlEntry? Find(string key) => Map.Find(key) ?? (_meant is not null && _meant.TryGetValue(key, out var entry) ? entry : null);

    /// <summary>
    /// Opens a node as a map of the table's keys. Reports what is no map, unknown keys with a suggestion, required keys that are
    /// missing and keys with nothing behind them. A misspelt key is read as the one that was most likely meant, so that one slip is told
    /// once: what it leaves out would be told again and again. What it should have been is told by <paramref name="mend"/>, or in general.
    /// </summary>
    public static Fields? Open(YamlNode? node, KeyTable table, FindingList findings, Func<YamlNode, string>? mend = null)
    {
        if (node is not YamlMap map)
        {
            if (node is not (null or YamlScalar { IsUnread: true }))
                findings.Add(Rules.WrongShape, node.Span, $"Expected {table.What} with keys such as {table.Keys[0].Name}, found {node.Kind}.", mend?.Invoke(node) ?? Rules.WrongShape.Help);
            return null;
        }

        var at = -1;
        Dictionary<string, YamlEntry>? meant = null;
        foreach (var entry in map.Entries)
        {
            // Most authors keep to the order of the table, so the key is often the one after the last.
            at = table.IndexOf(entry.Key.Value, at + 1);
            var key = at < 0 ? null : table.Keys[at];
            if (key is null)
            {
                if (ReportUnknown(entry, table, findings) is { } nearest && map.Find(nearest) is null) (meant ??= new(StringComparer.Ordinal)).TryAdd(nearest, entry);
            }
            else if (entry.Value is YamlScalar { IsEmpty: true })
            {
                findings.Add(Rules.MissingKey, entry.Key.Span, $"Nothing stands behind '{key.Name}:'. It says {key.Describes}.", HelpForNothing(entry, findings));
            }
        }

        foreach (var key in table.Keys)
        {
            if (key.Required && map.Find(key.Name) is null && meant?.ContainsKey(key.Name) is not true)
                findings.Add(Rules.MissingKey, StartOf(map), $"{Capital(table.What)} needs '{key.Name}:', {key.Describes}.");
        }

        return new Fields(map, meant);
    }

    /// <summary>What stands behind a key or, where it is not there, behind one that it was most likely meant to be; silent, for whoever reads ahead.</summary>
    public static YamlNode? Meant(YamlMap map, KeyTable table, string key)
    {
        if (map[key] is { } value) return value;
        foreach (var entry in map.Entries)
        {
            if (!entry.IsBare && table.IndexOf(entry.Key.Value, 0) < 0 && Spelling.Nearest(entry.Key.Value, table.Keys.Select(known => known.Name)) == key) return entry.Value;
        }

        return null;
    }

    private static string HelpForNothing(YamlEntry entry, FindingList findings) =>
        findings.Source.Text.AsSpan(entry.Key.Span.End).TrimStart(": ") is ['#', ..]
            ? "A # begins a comment, so all behind it is passed over. Put a text that begins with # in quotes."
            : Rules.MissingKey.Help;

    /// <summary>Reports an unknown key; gives the one that was most likely meant, or null.</summary>
    private static string? ReportUnknown(YamlEntry entry, KeyTable table, FindingList findings)
    {
        var key = entry.Key;
        if (entry.IsBare)
        {
            ReportBare(key, table, findings);
            return null;
        }

        var nearest = findings.Nearest(key.Value, table.Keys.Select(known => known.Name));
        findings.Add(
            Rules.UnknownKey,
            key.Span,
            $"'{Shorten(key.Value)}' is not a key of {table.What}.{(nearest is null ? "" : $" Did you mean '{nearest}'?")}",
            $"{Capital(table.What)} may have these keys: {table.Names}.");
        return nearest;
    }

    private static void ReportBare(YamlScalar key, KeyTable table, FindingList findings)
    {
        var colon = key.Value.IndexOf(':', StringComparison.Ordinal);
        if (colon > 0 && table.IndexOf(key.Value[..colon], 0) is >= 0 and var at)
            ReportNoSpace(key, table.Keys[at].Name, findings);
        else if (findings.Source.Text.AsSpan(0, key.Span.Start).TrimEnd() is [.., ','])
            findings.Add(Rules.CutByComma, key.Span, $"The comma before '{Shorten(key.Value)}' ends the text that it follows, so this is taken as a key of {table.What}.");
        else
            findings.Add(Rules.WantsQuotes, key.Span, $"'{Shorten(key.Value)}' stands behind something that has ended already, as a text does that begins with a bracket.");
    }

    /// <summary>Reports of a key inside braces that its value stands hard behind the colon.</summary>
    internal static void ReportNoSpace(YamlScalar key, string name, FindingList findings) =>
        findings.Add(Rules.NoSpace, key.Span, $"A space is missing behind the colon of '{Shorten(name)}:'.", $"Write `{Shorten(name)}: ` with a space, then what belongs to it.");

    /// <summary>Where it is said what a map lacks: at its first key, or for a whole file at its id.</summary>
    private static TextSpan StartOf(YamlMap map)
    {
        if (map["kind"] is not null && map.Entries.FirstOrDefault(entry => entry.Key.Value == "id") is { Key: { } id }) return id.Span;
        return map.Entries is [var first, ..] ? first.Key.Span : new TextSpan(map.Span.Start, Math.Min(1, map.Span.Length));
    }

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];

    internal static string Shorten(string text) => text.Length <= 60 ? text.ReplaceLineEndings(" ") : text[..60].ReplaceLineEndings(" ") + "…";
}
