using System.Text;
using MentorSim.Engine.Scenarios;
using MentorSim.Engine.Text;
using MentorSim.Engine.Workshop;
using MentorSim.Engine.Yaml;
using MentorSim.Tui.Commands;

namespace MentorSim.Tui.Hosting;

/// <summary>Files that begin from a template or as a copy, and are never written over another.</summary>
internal static class NewFile
{
    /// <summary>How the name of a file of a library ends: it reads no others, so one without it would never be seen again.</summary>
    public const string Ending = ".yaml";

    private const string SchemaComment = "# yaml-language-server:";

    /// <summary>Why a text cannot be an id, as sentences; null where it can.</summary>
    public static string? WhyNoId(string id) => Starter.IsId(id)
        ? null
        : $"'{UnsafeCharacters.Strip(id)}' cannot be an id. Ids are lower-case letters, digits and hyphens, begin with a letter, and have at most {Starter.LongestId} characters: a-quiet-word.";

    /// <summary>The text of a template.</summary>
    /// <param name="kind">What it is of.</param>
    /// <param name="id">The id that it gets.</param>
    /// <param name="path">Where it will lie.</param>
    /// <param name="bank">The library in which it will stand.</param>
    /// <param name="clock">Tells what day it is.</param>
    public static string TextOf(string kind, string id, string path, Bank bank, TimeProvider clock) =>
        Starter.Text(kind, id, Shell.Quoted(Path.GetFileName(path)), SchemaFrom(path, kind, bank), bank, DateOnly.FromDateTime(clock.GetLocalNow().DateTime));

    /// <summary>A scenario's text under another id; null where it would not hold together elsewhere, since it includes other files.</summary>
    /// <param name="source">The scenario.</param>
    /// <param name="id">The id that the copy gets.</param>
    /// <param name="path">Where the copy will lie.</param>
    /// <param name="bank">The library in which it will stand.</param>
    public static string? CopyOf(SourceText source, string id, string path, Bank bank)
    {
        if (YamlFile.Read(new SourceText(source.Path, source.Text)).Root is not YamlMap map || map["id"] is not YamlScalar scalar || map["include"] is not null) return null;
        var text = $"{source.Text[..scalar.Span.Start]}{id}{source.Text[scalar.Span.End..]}";
        // What an editor checks it against lies elsewhere from there.
        if (!text.StartsWith(SchemaComment, StringComparison.Ordinal)) return text;
        var rest = text[(text.IndexOf('\n', StringComparison.Ordinal) + 1)..];
        return SchemaFrom(path, "scenario", bank) is { } schema ? $"{SchemaComment} $schema={schema}\n{rest}" : rest;
    }

    /// <summary>Writes a file that is not there yet, or none: of one that cannot be written to its end nothing stays.</summary>
    /// <exception cref="IOException">It is there already, or cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">Nobody may write there.</exception>
    public static void Write(string path, string text)
    {
        using var file = new FileStream(path, FileMode.CreateNew, FileAccess.Write);
        try
        {
            file.Write(Encoding.UTF8.GetBytes(text));
            file.Flush(flushToDisk: true);
        }
        catch (IOException)
        {
            File.Delete(path);
            throw;
        }
    }

    /// <summary>The path from a new file to its schema, where both lie in one scenario library.</summary>
    private static string? SchemaFrom(string path, string kind, Bank bank)
    {
        var (folder, bankFolder) = (Path.GetDirectoryName(Path.GetFullPath(path))!, Path.GetFullPath(bank.Folder));
        var schema = Path.Combine(bankFolder, "schemas", $"{kind}.schema.json");
        var isInside = folder == bankFolder || folder.StartsWith(Path.TrimEndingDirectorySeparator(bankFolder) + Path.DirectorySeparatorChar, StringComparison.Ordinal);
        return isInside && File.Exists(schema) ? Path.GetRelativePath(folder, schema).Replace(Path.DirectorySeparatorChar, '/') : null;
    }
}
