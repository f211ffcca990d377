using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Text.RegularExpressions;
using MentorSim.Engine.Findings;
using MentorSim.Engine.Scenarios;
using MentorSim.Engine.Yaml;

namespace MentorSim.Engine.Panel.Interviews;

/// <summary>The words of interview kits, and how ids of criteria are read.</summary>
public static partial class InterviewWords
{
    [StringSyntax(StringSyntaxAttribute.Regex)]
    internal const string CriterionForm = "^[A-Za-z][A-Za-z0-9-]{0,11}$";

    /// <summary>The words for how a criterion is assessed, in the order of <see cref="Assessment"/>.</summary>
    public static ImmutableArray<string> Assessments { get; } = ["application", "interview", "in-tray", "reference"];

    /// <summary>The word for a way to assess.</summary>
    public static string Word(this Assessment way) => Assessments[(int)way];

    /// <summary>Whether a text can be the id of a criterion.</summary>
    internal static bool IsCriterionId(string text) => CriterionIdForm().IsMatch(text) && !text.EndsWith('\n');

    /// <summary>A text of an author in one line, without places for a cast.</summary>
    internal static string? Line(YamlNode? node, string what, int longest, NodeReader read) =>
        StoryTextReader.ReadPlain(node, what, longest, read) is { } text ? NodeReader.InOneLine(text) : null;

    /// <summary>The lines of a list.</summary>
    internal static ImmutableArray<string> Lines(YamlNode? node, string key, string what, int longest, int most, NodeReader read)
    {
        var items = read.Items(node, $"'{key}'");
        if (items.Length > most) read.Findings.Add(Rules.ItemCount, node!.Span, $"There are {items.Length} entries under '{key}'; there can be {most} at most.");
        return [.. items.Select(item => Line(item, what, longest, read)).OfType<string>()];
    }

    /// <summary>What a list of ids stands for, each once.</summary>
    internal static ImmutableArray<T> Named<T>(YamlNode? node, string key, NodeReader read, Func<YamlScalar, T?> find) where T : class
    {
        var named = ImmutableArray.CreateBuilder<T>();
        foreach (var item in read.Items(node, $"'{key}'"))
        {
            if (read.Scalar(item, $"An entry of '{key}'") is not { } id || find(id) is not { } found) continue;
            if (named.Contains(found)) read.Findings.Add(Rules.DuplicateId, id.Span, $"'{Fields.Shorten(id.Value)}' stands twice under '{key}'.", "Keep one of the two.");
            else named.Add(found);
        }

        return named.ToImmutable();
    }

    /// <summary>Opens the map of a file of some kind; null where it is none, or of another kind.</summary>
    internal static Fields? Open(YamlNode root, string kind, KeyTable table, NodeReader read) =>
        (root as YamlMap)?["kind"] is { } said and not YamlScalar { IsEmpty: true } && read.Word(said, $"'kind' of {table.What}", [kind]) is null
            ? null : Fields.Open(root, table, read.Findings);

    /// <summary>The phase that a key says; any where it says none, or no known one.</summary>
    internal static string Phase(YamlNode? node, NodeReader read) => read.Word(node, "'phase'", InterviewPhase.All) ?? InterviewPhase.Any;

    [GeneratedRegex(CriterionForm, RegexOptions.CultureInvariant)]
    private static partial Regex CriterionIdForm();
}
