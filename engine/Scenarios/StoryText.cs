using System.Buffers;
using System.Collections.Immutable;
using System.Diagnostics;
using System.Text;
using MentorSim.Engine.Standards;
using MentorSim.Engine.Text;
using MentorSim.Engine.Yaml;

namespace MentorSim.Engine.Scenarios;

/// <summary>A text of the story: small Markdown with places for names, pronouns and verbs that the cast of a session fills.</summary>
public sealed record StoryText
{
    private static readonly SearchValues<char> Markup = SearchValues.Create("\\*_`[]<>#&!~|");

    private static readonly SourceText Nowhere = new("", "");

    private readonly SourceText _source;
    private readonly YamlScalar? _written;

    // Most texts have no place to fill: such a one is the same string for everybody.
    private readonly string? _plain;

    /// <param name="runs">Its pieces; their sources make up the text as its author wrote it.</param>
    /// <param name="source">The file in which it stands; null for one that stands nowhere, where a mistake left no text.</param>
    /// <param name="written">The scalar from which it was read.</param>
    internal StoryText(ImmutableArray<TextRun> runs, SourceText? source = null, YamlScalar? written = null) =>
        (Runs, _source, _written, _plain) = (runs, source ?? Nowhere, written, PlainTextOf(runs));

    /// <summary>No text at all; it stands where a file has none, and such a file is never played.</summary>
    internal static StoryText Empty { get; } = new([]);

    internal ImmutableArray<TextRun> Runs { get; }

    /// <summary>Where it stands.</summary>
    public SourcePlace Place => new(_source, _written?.Span ?? default);

    /// <summary>Where a part of <see cref="ToString"/> stands: exact but where escapes stand in the text, else the whole.</summary>
    public SourcePlace PlaceOf(TextSpan part) => new(_source, _written?.Within(part) ?? default);

    /// <summary>The text with a cast: Markdown, in which names are escaped so that they can never style anything.</summary>
    public string With(Cast cast)
    {
        if (_plain is not null) return _plain;
        var text = new StringBuilder();
        foreach (var run in Runs)
        {
            text.Append(run switch
            {
                LiteralRun literal => literal.Text,
                FieldRun field => Escape(cast.People[field.Cast].Field(field.Field, field.Capital)),
                VerbRun verb => cast.People[verb.Cast].Pronouns == Pronouns.They ? verb.Plural : verb.Singular,
                SchoolRun => Escape(cast.School),
                _ => throw new UnreachableException(),
            });
        }

        return text.ToString();
    }

    /// <summary>The text as its author wrote it.</summary>
    public override string ToString() => string.Concat(Runs.Select(run => run.Source));

    private static string? PlainTextOf(ImmutableArray<TextRun> runs) => runs switch
    {
        [] => "",
        [LiteralRun only] => only.Text,
        _ => null,
    };

    /// <summary>A name as Markdown in which nothing of it can style anything.</summary>
    internal static string Escape(string name) =>
        name.AsSpan().IndexOfAny(Markup) < 0 ? name : string.Concat(name.Select(c => Markup.Contains(c) ? $"\\{c}" : c.ToString()));
}

/// <summary>A piece of a story text.</summary>
internal abstract record TextRun(string Source);

internal sealed record LiteralRun(string Text) : TextRun(Text);

internal sealed record FieldRun(string Source, int Cast, CastField Field, bool Capital) : TextRun(Source);

internal sealed record VerbRun(string Source, int Cast, string Singular, string Plural) : TextRun(Source);

internal sealed record SchoolRun(string Source) : TextRun(Source);

/// <summary>What a text can ask of a person.</summary>
public enum CastField
{
    /// <summary>The name.</summary>
    Name,

    /// <summary>she, he, they.</summary>
    They,

    /// <summary>her, him, them.</summary>
    Them,

    /// <summary>her, his, their.</summary>
    Their,

    /// <summary>hers, his, theirs.</summary>
    Theirs,

    /// <summary>herself, himself, themself.</summary>
    Themself,

    /// <summary>The school year.</summary>
    Year,

    /// <summary>What the person does.</summary>
    Role,
}

/// <summary>The people of one session, by the numbers of the scenario's cast, and the school's name.</summary>
public sealed record Cast(ImmutableArray<Person> People, string School);

/// <summary>Somebody of the cast, with a name.</summary>
/// <param name="Name">The name.</param>
/// <param name="Pronouns">The pronouns.</param>
/// <param name="Year">The school year of a pupil, or null.</param>
/// <param name="Role">What the person is, or null.</param>
public sealed record Person(string Name, Pronouns Pronouns, int? Year, string? Role)
{
    /// <summary>A field as a text shows it.</summary>
    public string Field(CastField field, bool capital)
    {
        var text = (field, Pronouns) switch
        {
            (CastField.Name, _) => Name,
            (CastField.Year, _) => Year?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "",
            (CastField.Role, _) => Role ?? "",
            (CastField.They, Pronouns.She) => "she",
            (CastField.They, Pronouns.He) => "he",
            (CastField.They, Pronouns.They) => "they",
            (CastField.Them, Pronouns.She) => "her",
            (CastField.Them, Pronouns.He) => "him",
            (CastField.Them, Pronouns.They) => "them",
            (CastField.Their, Pronouns.She) => "her",
            (CastField.Their, Pronouns.He) => "his",
            (CastField.Their, Pronouns.They) => "their",
            (CastField.Theirs, Pronouns.She) => "hers",
            (CastField.Theirs, Pronouns.He) => "his",
            (CastField.Theirs, Pronouns.They) => "theirs",
            (CastField.Themself, Pronouns.She) => "herself",
            (CastField.Themself, Pronouns.He) => "himself",
            (CastField.Themself, Pronouns.They) => "themself",
            _ => throw new UnreachableException(),
        };
        return capital && text.Length > 0 ? char.ToUpperInvariant(text[0]) + text[1..] : text;
    }
}
