using System.Text.RegularExpressions;
using MentorSim.Engine.Scenarios;

namespace MentorSim.Engine.Workshop.Comparing;

/// <summary>
/// The names of scenes and choices by which two versions of a scenario are compared: the ids, and for what was renamed a name that
/// stands for both. What has another id and the very same text as nothing else in its place was renamed.
/// </summary>
internal sealed partial class SharedNames
{
    private readonly Dictionary<string, string> _scenes = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Scene, string Offer), string> _offers = [];
    private readonly Dictionary<(string Scene, string Offer), string> _places = [];

    private SharedNames() { }

    /// <summary>The names in two versions.</summary>
    public static (SharedNames Old, SharedNames New) Of(Scenario old, Scenario anew)
    {
        var (names, others) = (new SharedNames(), new SharedNames());
        var pairs = Pairs([.. old.Scenes], [.. anew.Scenes], scene => scene.Id, scene => TextOf(scene.Text));
        foreach (var (was, now) in pairs)
        {
            names._scenes[was.Id] = others._scenes[now.Id] = Name(was.Id, now.Id);
            (names._places[(was.Id, "")], others._places[(now.Id, "")]) = (now.Id, was.Id);
            foreach (var (offer, other) in Pairs([.. was.Offers], [.. now.Offers], offer => offer.Id, offer => $"{offer.Text}"))
            {
                names._offers[(was.Id, offer.Id)] = others._offers[(now.Id, other.Id)] = Name(offer.Id, other.Id);
                (names._places[(was.Id, offer.Id)], others._places[(now.Id, other.Id)]) = ($"{now.Id}.{other.Id}", $"{was.Id}.{offer.Id}");
            }
        }

        return (names, others);
    }

    /// <summary>Whether both versions have a scene.</summary>
    public bool Has(string scene) => scene.Length == 0 || _scenes.ContainsKey(scene);

    /// <summary>Whether both versions have a choice or an option.</summary>
    public bool Has(string scene, string offer) => Has(scene) && (offer.Length == 0 || _offers.ContainsKey((scene, offer)));

    /// <summary>The name of a scene.</summary>
    public string Scene(string id) => _scenes.GetValueOrDefault(id, id);

    /// <summary>The name of a choice or an option.</summary>
    public string Offer(string scene, string id) => _offers.GetValueOrDefault((scene, id), id);

    /// <summary>What the other version calls a scene or a choice; null where it has none.</summary>
    public string? PlaceInOther(string scene, string offer) => scene.Length == 0 ? "" : _places.GetValueOrDefault((scene, offer));

    /// <summary>A condition in which scenes and choices have these names.</summary>
    public string In(string condition) => Asked().Replace(condition, asked =>
    {
        var (scene, offer) = (asked.Groups["scene"].Value, asked.Groups["offer"].Value);
        return $"{asked.Groups["asks"].Value}({Scene(scene)}{(offer.Length == 0 ? "" : $".{Offer(scene, offer)}")})";
    });

    /// <summary>All that is read in a scene, whatever is so.</summary>
    public static string TextOf(IEnumerable<TextPart> text) => string.Join('\n', text.Select(part => $"{part.Text}"));

    private static string Name(string id, string other) =>
        id == other ? id : string.CompareOrdinal(id, other) < 0 ? $"{id}={other}" : $"{other}={id}";

    private static IEnumerable<(T Old, T New)> Pairs<T>(List<T> old, List<T> anew, Func<T, string> idOf, Func<T, string> textOf)
    {
        var byId = anew.ToDictionary(idOf, StringComparer.Ordinal);
        var ids = old.Select(idOf).ToHashSet(StringComparer.Ordinal);
        var added = anew.Where(one => !ids.Contains(idOf(one))).ToLookup(textOf, StringComparer.Ordinal);
        var gone = old.Where(one => !byId.ContainsKey(idOf(one))).ToLookup(textOf, StringComparer.Ordinal);
        foreach (var one in old)
        {
            if (byId.TryGetValue(idOf(one), out var same)) yield return (one, same);
            else if (textOf(one) is { Length: > 0 } text && gone[text].Count() == 1 && added[text].ToList() is [var renamed]) yield return (one, renamed);
        }
    }

    [GeneratedRegex(@"\b(?<asks>seen|times|chose)\s*\(\s*(?<scene>[^\s.()]+)(?:\.(?<offer>[^\s()]+))?\s*\)", RegexOptions.CultureInvariant)]
    private static partial Regex Asked();
}
