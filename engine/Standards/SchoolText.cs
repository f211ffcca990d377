using System.Globalization;
using System.Text;

namespace MentorSim.Engine.Standards;

/// <summary>A school profile as the text of a file, the same text for the same profile.</summary>
public static class SchoolText
{
    /// <summary>The name of the file in a scenario library.</summary>
    public const string FileName = "school.yaml";

    /// <summary>Writes a profile; whoever reads the text has the same profile again.</summary>
    /// <param name="school">The profile. Its lines hold nothing that a file may not hold.</param>
    public static string Write(SchoolProfile school)
    {
        var text = new StringBuilder();
        text.Append("# The school in which the scenarios play. The form \"Who is who\" of MentorSim wrote this file.\n");
        text.Append(CultureInfo.InvariantCulture, $"kind: school\nid: {school.Id}\nname: {Quoted(school.Name)}\n");
        if (school.Phase is { } phase) text.Append(CultureInfo.InvariantCulture, $"phase: {phase}\n");
        text.Append("people:\n");
        foreach (var (slot, person) in school.People.OrderBy(entry => entry.Key, StringComparer.Ordinal))
            text.Append(CultureInfo.InvariantCulture, $"  {slot}: {{ name: {Quoted(person.Name)}{(person.Role is { } role ? $", role: {Quoted(role)}" : "")}, pronouns: {WordOf(person.Pronouns)} }}\n");
        if (!school.Thresholds.IsEmpty)
            text.Append(CultureInfo.InvariantCulture, $"thresholds: {{ {string.Join(", ", school.Thresholds.OrderBy(entry => entry.Key, StringComparer.Ordinal).Select(entry => string.Create(CultureInfo.InvariantCulture, $"{Quoted(entry.Key)}: {entry.Value}%")))} }}\n");
        if (school.Superseded.IsEmpty) return text.ToString();
        text.Append("superseded:\n");
        foreach (var old in school.Superseded)
            text.Append(CultureInfo.InvariantCulture, $"  - {{ ref: {Quoted(old.Ref)}, edition: {Quoted(old.Edition)}, by: {Quoted(old.By)} }}\n");
        return text.ToString();
    }

    /// <summary>The word for pronouns, in files and on screens.</summary>
    public static string WordOf(Pronouns pronouns) => pronouns switch
    {
        Pronouns.She => "she",
        Pronouns.He => "he",
        Pronouns.They => "they",
    };

    /// <summary>A scalar between quotes, in which nothing but these two means anything (YAML 1.2, 7.3.1).</summary>
    private static string Quoted(string line) => $"\"{line.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"";
}
