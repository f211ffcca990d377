namespace MentorSim.Engine.Workshop;

/// <summary>Words of a schema that people read.</summary>
internal static class SchemaWords
{
    /// <summary>A text of Markdown for editors that show none.</summary>
    public static string Plain(string markdown) => markdown.Replace("`", "", StringComparison.Ordinal);

    /// <summary>A phrase as the beginning of a sentence.</summary>
    public static string Capital(string phrase) => char.ToUpperInvariant(phrase[0]) + phrase[1..];
}
