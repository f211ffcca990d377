using System.Collections.Immutable;

namespace MentorSim.Engine.Scripting;

/// <summary>What kind of value an expression has.</summary>
public enum ValueKind
{
    /// <summary>A whole number.</summary>
    Number,

    /// <summary>True or false.</summary>
    Flag,

    /// <summary>A time of the school day.</summary>
    Time,

    /// <summary>One of a var's words.</summary>
    Word,
}

/// <summary>The type of a value; for words, which words it may be.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="Words">The words that it can be; empty for other kinds.</param>
public sealed record ExpressionType(ValueKind Kind, ImmutableArray<string> Words)
{
    /// <summary>Whole numbers.</summary>
    public static ExpressionType Number { get; } = new(ValueKind.Number, []);

    /// <summary>True and false.</summary>
    public static ExpressionType Flag { get; } = new(ValueKind.Flag, []);

    /// <summary>Times of the day.</summary>
    public static ExpressionType Time { get; } = new(ValueKind.Time, []);

    /// <summary>Some words.</summary>
    public static ExpressionType Word(IEnumerable<string> words) => new(ValueKind.Word, [.. words]);

    /// <summary>How messages name it, with its article.</summary>
    public string Name => Kind switch
    {
        ValueKind.Number => "a number",
        ValueKind.Flag => "true or false",
        ValueKind.Time => "a time",
        ValueKind.Word => "a word",
    };
}

/// <summary>What a state may remember of a scene or a choice.</summary>
public enum Remembered
{
    /// <summary>How often the scene was entered, as <c>times</c> asks.</summary>
    Visits,

    /// <summary>Whether the scene was entered, as <c>seen</c> asks.</summary>
    Seen,

    /// <summary>Whether the choice or option was taken, as <c>chose</c> asks.</summary>
    Taken,
}

/// <summary>A name that has a value, and the slot of the state where the value stands.</summary>
public sealed record ScopeName(string Name, ExpressionType Type, int Slot)
{
    /// <summary>The name as messages show it, in quotes.</summary>
    internal string Shown { get; } = $"'{Name}'";
}

/// <summary>
/// The names that expressions of one scenario may use, each with its slot: a state is an array of whole numbers, and a checked
/// expression reads it by slots. Flags are 0 and 1, times minutes from midnight, words their number in <see cref="Words"/>.
/// </summary>
public sealed class Scope
{
    private readonly Dictionary<string, ScopeName> _vars = new(StringComparer.Ordinal);
    private readonly HashSet<string> _unread = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _words = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _scenes = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _choices = new(StringComparer.Ordinal);

    /// <summary>Words that no var, word, scene-independent name of an author may be.</summary>
    public static ImmutableArray<string> Reserved { get; } =
        ["true", "false", "time", "ending", "seen", "chose", "times", "or", "and", "not", "none"];

    /// <summary>The slot of the school clock, or null where the scenario has none.</summary>
    public int? TimeSlot { get; set; }

    /// <summary>Gives the slot of something that is remembered of a scene or a choice, by its number: asking for it is what makes it be remembered.</summary>
    public required Func<Remembered, int, int> SlotOf { get; init; }

    /// <summary>How a play can have ended, by number: none before the end. Claims find the number in a place of its own behind the slots of a state.</summary>
    public static ImmutableArray<string> EndingWords { get; } = ["none", "good", "mixed", "poor"];

    /// <summary>The vars by name.</summary>
    public IReadOnlyDictionary<string, ScopeName> Vars => _vars;

    /// <summary>Names of vars of which nobody can say what they are: that was reported where they are declared.</summary>
    public IReadOnlySet<string> Unread => _unread;

    /// <summary>Every word of every var with its number.</summary>
    public IReadOnlyDictionary<string, int> Words => _words;

    /// <summary>Scene ids with their numbers.</summary>
    public IReadOnlyDictionary<string, int> Scenes => _scenes;

    /// <summary>"scene.choice" with the numbers of the choices and options.</summary>
    public IReadOnlyDictionary<string, int> Choices => _choices;

    /// <summary>Makes a var known; its words get numbers.</summary>
    public void AddVar(ScopeName name)
    {
        _vars[name.Name] = name;
        foreach (var word in name.Type.Words) _words.TryAdd(word, _words.Count);
    }

    /// <summary>Makes it known of a var that nobody can say what it is.</summary>
    public void AddUnread(string name) => _unread.Add(name);

    /// <summary>Makes a scene known to <c>seen</c> and <c>times</c>.</summary>
    public void AddScene(string scene, int number) => _scenes[scene] = number;

    /// <summary>Makes a choice known to <c>chose</c>.</summary>
    public void AddChoice(string scene, string choice, int number) => _choices[$"{scene}.{choice}"] = number;
}
