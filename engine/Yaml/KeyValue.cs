using System.Collections.Immutable;

namespace MentorSim.Engine.Yaml;

/// <summary>What stands behind a key. Editors and guides read it; the binder holds the same limits.</summary>
public abstract record KeyValue
{
    private protected KeyValue()
    {
    }

    /// <summary>The tables whose maps stand directly in such a value, or in the entries of its lists and maps.</summary>
    public IEnumerable<KeyTable> Tables => this switch
    {
        ListValue list => list.Item.Tables,
        MapValue map => map.Value.Tables,
        TableValue one => [one.Table],
        TableByKeyValue two => [two.With, two.Without],
        EitherValue either => either.Shapes.SelectMany(shape => shape.Tables),
        _ => [],
    };

    /// <summary>An id of our own: lower-case words and digits with hyphens between.</summary>
    public static KeyValue Id { get; } = new IdValue([]);

    /// <summary>An id as a pack prints it.</summary>
    public static KeyValue PackId { get; } = new ReferenceValue(MayNamePack: false, []);

    /// <summary>What a pack or the scenario itself calls by an id: LM3.2, or nos-2005/LM3.2 where two packs share it.</summary>
    public static KeyValue Reference { get; } = new ReferenceValue(MayNamePack: true, []);

    /// <summary>true or false.</summary>
    public static KeyValue Flag { get; } = new FlagValue();

    /// <summary>A day, as in 2027-09-01.</summary>
    public static KeyValue Day { get; } = new FormValue("a day, as in 2027-09-01", "^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$");

    /// <summary>A time of the day, as in "08:10".</summary>
    public static KeyValue TimeOfDay { get; } = new FormValue("a time of the day, as in \"08:10\"", "^([01]?[0-9]|2[0-3]):[0-5][0-9]$");

    /// <summary>A length of time, as in 1h30m.</summary>
    public static KeyValue Length { get; } = new FormValue("a length of time, as in 5m, 1h or 1h30m", "^([0-9]{1,3}h([0-9]{1,4}m)?|[0-9]{1,4}m)$");

    /// <summary>A text that is shown in one line.</summary>
    public static KeyValue Line(int longest = int.MaxValue, params ImmutableArray<string> suggestions) => new TextValue(longest, IsOneLine: true, suggestions);

    /// <summary>A text of one or more paragraphs.</summary>
    public static KeyValue Prose(int longest = int.MaxValue) => new TextValue(longest, IsOneLine: false, []);

    /// <summary>A whole number between two bounds, both allowed.</summary>
    public static KeyValue Number(long min, long max) => new NumberValue(min, max, NotZero: false);

    /// <summary>A whole per cent between two bounds, both allowed.</summary>
    public static KeyValue Percent(int min, int max) => new PercentValue(min, max, []);

    /// <summary>One of some words.</summary>
    public static KeyValue OneOf(params ImmutableArray<string> words) => new WordValue(words);

    /// <summary>A list of one kind of value.</summary>
    public static KeyValue ListOf(KeyValue item, int min = 0, int max = int.MaxValue) => new ListValue(item, min, max);

    /// <summary>A list of maps of one table.</summary>
    public static KeyValue ListOf(KeyTable table, int min = 0, int max = int.MaxValue) => new ListValue(Map(table), min, max);

    /// <summary>A map of one table.</summary>
    public static KeyValue Map(KeyTable table) => new TableValue(table);

    /// <summary>A map whose keys are the author's own ids.</summary>
    public static KeyValue ById(KeyValue value, bool mayBeEmpty = false) => new MapValue(KeyForm.Id, value, mayBeEmpty);

    /// <summary>A map whose keys are ids of packs.</summary>
    public static KeyValue ByReference(KeyValue value) => new MapValue(KeyForm.Reference, value, MayBeEmpty: false);

    /// <summary>One of several values, told apart by their shape.</summary>
    public static KeyValue Either(params ImmutableArray<KeyValue> shapes) => new EitherValue(shapes);
}

/// <summary>A text. What other readers of YAML take for a number, for true or for nothing is a text here all the same.</summary>
/// <param name="Longest">The most UTF-16 units, without white space at its ends.</param>
/// <param name="IsOneLine">True where line breaks become blanks.</param>
/// <param name="Suggestions">Texts that an editor may offer; others are as good.</param>
public sealed record TextValue(int Longest, bool IsOneLine, ImmutableArray<string> Suggestions) : KeyValue;

/// <summary>An id of our own.</summary>
/// <param name="Suggestions">Ids that an editor may offer; others are as good.</param>
public sealed record IdValue(ImmutableArray<string> Suggestions) : KeyValue;

/// <summary>An id as a pack prints it: neither blanks nor a slash.</summary>
/// <param name="MayNamePack">True where the pack and a slash may stand before it.</param>
/// <param name="Suggestions">Ids that an editor may offer.</param>
public sealed record ReferenceValue(bool MayNamePack, ImmutableArray<string> Suggestions) : KeyValue;

/// <summary>A whole number.</summary>
/// <param name="Min">The smallest.</param>
/// <param name="Max">The largest.</param>
/// <param name="NotZero">True where 0 is not allowed.</param>
public sealed record NumberValue(long Min, long Max, bool NotZero) : KeyValue;

/// <summary>A whole per cent, as in 85%.</summary>
/// <param name="Min">The smallest.</param>
/// <param name="Max">The largest.</param>
/// <param name="Words">Words that may stand in its place.</param>
public sealed record PercentValue(int Min, int Max, ImmutableArray<string> Words) : KeyValue;

/// <summary>true or false.</summary>
public sealed record FlagValue : KeyValue;

/// <summary>One of some words and no other.</summary>
/// <param name="Words">The words.</param>
public sealed record WordValue(ImmutableArray<string> Words) : KeyValue;

/// <summary>A text of a fixed form.</summary>
/// <param name="What">The form in words, with an example, as in "a day, as in 2027-09-01".</param>
/// <param name="Pattern">A regular expression, with anchors, in what .NET and JavaScript have in common.</param>
public sealed record FormValue(string What, string Pattern) : KeyValue;

/// <summary>A condition of the expression language.</summary>
/// <param name="Longest">The most UTF-16 units.</param>
public sealed record ConditionValue(int Longest) : KeyValue;

/// <summary>A list.</summary>
/// <param name="Item">What each entry is.</param>
/// <param name="Min">The fewest entries.</param>
/// <param name="Max">The most entries.</param>
public sealed record ListValue(KeyValue Item, int Min, int Max) : KeyValue;

/// <summary>A map whose keys are not ours.</summary>
/// <param name="Keys">The form of its keys.</param>
/// <param name="Value">What stands behind each.</param>
/// <param name="MayBeEmpty">True where nothing may stand behind a key.</param>
public sealed record MapValue(KeyForm Keys, KeyValue Value, bool MayBeEmpty) : KeyValue;

/// <summary>A map of the keys of a table.</summary>
/// <param name="Table">The table.</param>
public sealed record TableValue(KeyTable Table) : KeyValue;

/// <summary>A map of one of two tables, told apart by a key.</summary>
/// <param name="Key">The key that tells them apart.</param>
/// <param name="With">The table where the key is there.</param>
/// <param name="Without">The table where it is not.</param>
public sealed record TableByKeyValue(string Key, KeyTable With, KeyTable Without) : KeyValue;

/// <summary>One of several values whose shapes differ, so that what stands there says which is meant: a text or a list, a number or a flag.</summary>
/// <param name="Shapes">The values; no two have a shape in common.</param>
public sealed record EitherValue(ImmutableArray<KeyValue> Shapes) : KeyValue;

/// <summary>The form of keys that are not ours.</summary>
public enum KeyForm
{
    /// <summary>Any text.</summary>
    Any,

    /// <summary>Ids of our own.</summary>
    Id,

    /// <summary>Ids of packs.</summary>
    Reference,
}
