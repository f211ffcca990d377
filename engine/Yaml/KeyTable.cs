using System.Collections.Immutable;

namespace MentorSim.Engine.Yaml;

/// <summary>One key of a map.</summary>
/// <param name="Name">The key as it is written.</param>
/// <param name="Describes">What it says, as a phrase that messages can end with.</param>
/// <param name="Required">Whether the map needs it.</param>
public sealed record Key(string Name, string Describes, bool Required = false)
{
    /// <summary>What stands behind it.</summary>
    public required KeyValue Value { get; init; }

    /// <summary>What an editor shows over it: one or two sentences of Markdown for somebody who has never programmed.</summary>
    public required string Hover { get; init; }

    /// <summary>Keys of the same map that cannot stand beside it.</summary>
    public ImmutableArray<string> NotWith { get; init; } = [];

    /// <summary>Keys of the same map that must stand beside it.</summary>
    public ImmutableArray<string> Needs { get; init; } = [];
}

/// <summary>The keys that one kind of map may hold. The binder reads by this table, so what it knows and what is documented agree.</summary>
/// <param name="What">The kind of map with its article, as in "a choice".</param>
/// <param name="Keys">Its keys in the order in which guides show them.</param>
public sealed record KeyTable(string What, ImmutableArray<Key> Keys)
{
    /// <summary>What such a map is for, as an editor shows it: one or two sentences of Markdown.</summary>
    public required string Hover { get; init; }

    /// <summary>Keys of which exactly one must be there; none for most tables.</summary>
    public ImmutableArray<string> ExactlyOneOf { get; init; } = [];

    /// <summary>The keys' names, as messages list them.</summary>
    public string Names => string.Join(", ", Keys.Select(key => key.Name));

    /// <summary>Where a key stands among <see cref="Keys"/>, looked for from a place on and then before it; -1 where it is none of them.</summary>
    internal int IndexOf(string name, int from)
    {
        // A look at each is cheaper than a table: no kind of map has thirty keys.
        for (var at = from; at < Keys.Length; at++)
        {
            if (Keys[at].Name == name) return at;
        }

        for (var at = 0; at < from; at++)
        {
            if (Keys[at].Name == name) return at;
        }

        return -1;
    }

    /// <summary>This table and all that stand below its keys, each once, in the order in which they are met.</summary>
    public IReadOnlyList<KeyTable> AndTablesBelow()
    {
        var met = new List<KeyTable>();
        Meet(this);
        return met;

        void Meet(KeyTable table)
        {
            if (met.Any(other => ReferenceEquals(other, table))) return;
            met.Add(table);
            foreach (var below in table.Keys.SelectMany(key => key.Value.Tables)) Meet(below);
        }
    }
}
