using System.Text.RegularExpressions;
using MentorSim.Engine.Text;

namespace MentorSim.Engine.Yaml;

/// <summary>Which keys and dashes stand open above a line, by the columns in which they begin: what the line may have been meant to go on with.</summary>
internal static partial class KeyColumns
{
    // Further off than that, it was not a finger that slipped.
    private const int Furthest = 3;

    /// <summary>Keys that begin in one column, one below the other.</summary>
    /// <param name="Column">Where they begin, from 0.</param>
    /// <param name="Dash">The column of the dash before the first of them, or null.</param>
    /// <param name="Owner">What has them, as in "this choice".</param>
    /// <param name="Keys">Their names.</param>
    private sealed record Group(int Column, int? Dash, string Owner, List<string> Keys)
    {
        public string Names => Keys.Count <= 5 ? string.Join(", ", Keys) : string.Join(", ", Keys.Take(4)) + " and others";
    }

    /// <summary>Says of a key or dash one or a few columns off where those stand that it belongs to; null where the line is no such.</summary>
    public static string? Misplaced(SourceText source, int number)
    {
        if (KeyForm().Match(source.LineText(number)) is not { Success: true } match) return null;
        var groups = GroupsAbove(source, number);
        var (dash, key) = (match.Groups["dash"], match.Groups["key"]);
        if (dash.Success)
        {
            var lists = groups.Where(group => group.Dash is { } column && IsNear(column, dash.Index));
            return lists.MinBy(group => Math.Abs(group.Dash!.Value - dash.Index)) is { } list
                ? $"The dash of '- {key.Value}:' stands in column {dash.Index + 1}, and the other dashes of this list in column {list.Dash + 1}: move it there, and its keys with it."
                : null;
        }

        // Where others begin in its own column, some other line is in the wrong one.
        if (groups.Any(group => group.Column == key.Index)) return null;
        var near = groups.Where(group => IsNear(group.Column, key.Index) && !group.Keys.Contains(key.Value)).OrderBy(group => Math.Abs(group.Column - key.Index)).ToList();
        if (near.Count == 0) return null;
        var stands = $"'{key.Value}:' stands in column {key.Index + 1}, ";
        // A value in the same line is what the inner ones have; a key with lines below may be one of either.
        return near is [var inner, var outer, ..] && inner.Column - key.Index == key.Index - outer.Column && match.ValueSpan.TrimEnd() is [.., ':']
            ? $"{stands}between the keys of {outer.Owner} ({outer.Names}) in column {outer.Column + 1} and those of {inner.Owner} ({inner.Names}) in column {inner.Column + 1}: move it to those that it belongs to."
            : $"{stands}and the other keys of {near[0].Owner} ({near[0].Names}) in column {near[0].Column + 1}: move it there.";
    }

    private static bool IsNear(int column, int other) => column != other && Math.Abs(column - other) <= Furthest;

    /// <summary>The groups that are open above a line, the innermost first.</summary>
    private static Stack<Group> GroupsAbove(SourceText source, int number)
    {
        var open = new Stack<Group>();
        int? block = null;
        for (var line = 1; line < number; line++)
        {
            var text = source.LineText(line);
            var indent = text.AsSpan().IndexOfAnyExcept(' ');
            if (indent < 0 || text[indent] == '#' || indent > block) continue;
            block = null;
            if (KeyForm().Match(text) is not { Success: true } match) continue;
            var (dash, key) = (match.Groups["dash"], match.Groups["key"]);
            if (match.Groups["block"].Success) block = key.Index;
            while (open.TryPeek(out var inner) && (inner.Column > key.Index || (dash.Success && inner.Column > dash.Index))) open.Pop();
            if (!dash.Success && open.TryPeek(out var group) && group.Column == key.Index) group.Keys.Add(key.Value);
            else open.Push(new Group(key.Index, dash.Success ? dash.Index : null, OwnerIn(open, dash.Success), [key.Value]));
        }

        return open;
    }

    private static string OwnerIn(Stack<Group> open, bool isEntry) => open.TryPeek(out var outer) ? (outer.Keys[^1], isEntry) switch
    {
        (var list, true) when list.EndsWith('s') => $"this {list[..^1]}",
        (var list, true) => $"this entry of '{list}'",
        (var key, false) => $"'{key}'",
    } : "the file";

    [GeneratedRegex(@"^ *(?:(?<dash>-) +)?(?<key>[A-Za-z][A-Za-z0-9._-]{0,60}):(?: +(?<block>[|>][-+0-9]*)? *(?:#.*)?| +\S.*)?$", RegexOptions.CultureInvariant)]
    private static partial Regex KeyForm();
}
