using MentorSim.Engine.InTray;
using MentorSim.Engine.Text;
using MentorSim.Engine.Yaml;

namespace MentorSim.Engine.Workshop.Papers;

/// <summary>Where the parts of a paper stand in its file. A paper that could be made has every part that is asked for here.</summary>
/// <param name="file">The file of which the paper was made.</param>
internal sealed class PaperPlaces(YamlFile file)
{
    private readonly YamlMap? _root = file.Root as YamlMap;

    /// <summary>The place at which findings about the whole file stand.</summary>
    public TextSpan Whole => _root?["id"]?.Span ?? default;

    /// <summary>A key of the paper by its name, or the whole where the key is not there.</summary>
    public TextSpan KeyOf(string name) => _root?.Find(name) is { Key: { } key } ? key.Span : Whole;

    /// <summary>What stands behind a key of the paper.</summary>
    public YamlNode? this[string key] => _root?[key];

    /// <summary>The map of an item, or of the practice item.</summary>
    public YamlMap? MapOf(PaperItem item) =>
        (item.Index < 0 ? _root?["practice"] : (_root?["items"] as YamlList)?.Items[item.Index]) as YamlMap;

    /// <summary>The word <c>key</c> of an item.</summary>
    public TextSpan KeyOf(PaperItem item) => MapOf(item)?.Find("key") is { Key: { } key } ? key.Span : item.Place.Span;

    /// <summary>A part of an item's key by its name, or the word <c>key</c> where the part is not there.</summary>
    public TextSpan PartOf(PaperItem item, string name) => (MapOf(item)?["key"] as YamlMap)?.Find(name) is { Key: { } part } ? part.Span : KeyOf(item);

    /// <summary>The id of an action or of a person where it is declared.</summary>
    public TextSpan WordOf(string table, string id) => (_root?[table] as YamlMap)?.Find(id) is { Key: { } word } ? word.Span : KeyOf(table);
}
