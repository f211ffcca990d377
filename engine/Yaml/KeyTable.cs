using System.Collections.Immutable;

namespace MentorSim.Engine.Yaml;

/// <summary>One key of a map: its name, whether the map needs it, and what it says, for messages and editors.</summary>
public sealed record Key(string Name, string Describes, bool Required = false)
{
    /// <summary>What becomes of a key that belongs to the language and that this version does not read.</summary>
    public Unread Unread { get; init; }
}

/// <summary>How a key is met that this version does not read.</summary>
public enum Unread
{
    /// <summary>It is read.</summary>
    No,

    /// <summary>It changes nothing in play: a note says that it was passed over.</summary>
    Noted,

    /// <summary>Without it the file cannot be played as it was meant: an error says so.</summary>
    Refused,
}

/// <summary>The keys that one kind of map may hold. The binder reads by this table, so what it knows and what is documented agree.</summary>
/// <param name="What">The kind of map with its article, as in "a choice".</param>
/// <param name="Keys">Its keys in the order in which guides show them.</param>
public sealed record KeyTable(string What, ImmutableArray<Key> Keys)
{
    /// <summary>The keys' names, as messages list them.</summary>
    public string Names => string.Join(", ", Keys.Select(key => key.Name));
}
