using System.Collections.Immutable;
using System.Text.Json;

namespace MentorSim.Engine.Records.Xapi;

/// <summary>An xAPI statement (xAPI 1.0.3, Data 2.4): who did what, of what, with what result.</summary>
public sealed record Statement
{
    /// <summary>Its id: the same moment of the same session always has the same, so that sending it again doubles nothing.</summary>
    public required Guid Id { get; init; }

    /// <summary>Who.</summary>
    public required Actor Actor { get; init; }

    /// <summary>Did.</summary>
    public required Verb Verb { get; init; }

    /// <summary>What.</summary>
    public required Activity What { get; init; }

    /// <summary>What came of it; null where nothing is to be told.</summary>
    public StatementResult? Result { get; init; }

    /// <summary>Where it belongs.</summary>
    public required StatementContext Context { get; init; }

    /// <summary>When it happened, in UTC.</summary>
    public required DateTimeOffset Timestamp { get; init; }

    /// <summary>Files that go with it.</summary>
    public ImmutableArray<Attachment> Attachments { get; init; } = [];
}

/// <summary>Somebody who is known by an account alone, so that no name and no address has to be told.</summary>
/// <param name="HomePage">The system that gave the account, as an IRI.</param>
/// <param name="Name">The account's name.</param>
public sealed record Actor(string HomePage, string Name);

/// <summary>A verb.</summary>
/// <param name="Id">Its IRI.</param>
/// <param name="Word">The English word.</param>
public sealed record Verb(string Id, string Word);

/// <summary>What was done or used.</summary>
/// <param name="Id">Its IRI, unique for ever.</param>
/// <param name="Definition">What it is.</param>
public sealed record Activity(string Id, ActivityDefinition Definition);

/// <summary>What an activity is, in British English.</summary>
/// <param name="Type">The IRI of its type.</param>
/// <param name="Name">Its name.</param>
public sealed record ActivityDefinition(string Type, string Name)
{
    /// <summary>What it is about, or what is asked; null where nothing is told.</summary>
    public string? Description { get; init; }

    /// <summary>How it is answered, as xAPI calls it; null where it is not answered.</summary>
    public string? InteractionType { get; init; }

    /// <summary>What can be answered, each with its id and its text; none where the answer is a text.</summary>
    public ImmutableArray<(string Id, string Text)> Choices { get; init; } = [];
}

/// <summary>What came of something.</summary>
public sealed record StatementResult
{
    /// <summary>The points; null where none are to be told.</summary>
    public StatementScore? Score { get; init; }

    /// <summary>Whether it was passed; null where it was not judged.</summary>
    public bool? Success { get; init; }

    /// <summary>Whether it was done to the end; null where that is not told.</summary>
    public bool? Completion { get; init; }

    /// <summary>The answer; null where there is none to tell.</summary>
    public string? Response { get; init; }

    /// <summary>How long it took; null where that is not known.</summary>
    public TimeSpan? Duration { get; init; }

    /// <summary>What xAPI has no word for.</summary>
    public ImmutableArray<Extension> Extensions { get; init; } = [];
}

/// <summary>A score.</summary>
/// <param name="Raw">The points, from <paramref name="Min"/> to <paramref name="Max"/>.</param>
/// <param name="Min">The fewest that could be had.</param>
/// <param name="Max">The most that could be had.</param>
/// <param name="Scaled">The share, from 0 to 1; null where none is to be told.</param>
public sealed record StatementScore(int Raw, int Min, int Max, decimal? Scaled = null);

/// <summary>Where a statement belongs.</summary>
/// <param name="Registration">The session.</param>
/// <param name="Revision">Which version of the activity; null where that is not known.</param>
public sealed record StatementContext(Guid Registration, string? Revision)
{
    /// <summary>The activities of which this one is a part.</summary>
    public ImmutableArray<Activity> Parent { get; init; } = [];

    /// <summary>The activities with which it goes: the standards.</summary>
    public ImmutableArray<Activity> Grouping { get; init; } = [];

    /// <summary>What xAPI has no word for.</summary>
    public ImmutableArray<Extension> Extensions { get; init; } = [];
}

/// <summary>Something for which xAPI has no word.</summary>
/// <param name="Id">The IRI of its name.</param>
/// <param name="Value">Its value.</param>
public sealed record Extension(string Id, JsonElement Value);

/// <summary>A file that goes with a statement.</summary>
/// <param name="UsageType">The IRI of what it is for.</param>
/// <param name="Display">What it is called.</param>
/// <param name="ContentType">Its media type.</param>
/// <param name="Content">Its bytes.</param>
public sealed record Attachment(string UsageType, string Display, string ContentType, ReadOnlyMemory<byte> Content)
{
    /// <summary>SHA-256 of the bytes, in lower-case hexadecimal.</summary>
    public string Sha2 { get; } = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(Content.Span));
}
