using MentorSim.Engine.Scenarios;

namespace MentorSim.Engine.Workshop.Comparing;

/// <summary>
/// What may have been given another id and another text at once: gone in the one version and new in the other, with much the same words.
/// It is compared as gone and new, since nobody can be sure; a sentence says so.
/// </summary>
internal static class PerhapsRenamed
{
    /// <summary>From how much of the words in common texts read much alike.</summary>
    private const double Alike = 0.6;

    /// <summary>With fewer words two texts are alike by accident.</summary>
    private const int FewestWords = 4;

    /// <summary>The most pairs that are looked at: a file that somebody made to hurt may have very many.</summary>
    private const int MostPairs = 10_000;

    /// <summary>A sentence for each.</summary>
    public static IEnumerable<string> Of(Scenario old, Scenario anew, SharedNames names, SharedNames others)
    {
        var gone = old.Scenes.Where(scene => !names.Has(scene.Id)).Select(scene => (scene.Id, scene.Text));
        var added = anew.Scenes.Where(scene => !others.Has(scene.Id)).Select(scene => (scene.Id, scene.Text));
        var scenes = Pairs(Worded(gone.Select(scene => (scene.Id, SharedNames.TextOf(scene.Text)))), Worded(added.Select(scene => (scene.Id, SharedNames.TextOf(scene.Text)))));
        var offers = old.Scenes.Where(scene => names.Has(scene.Id)).SelectMany(scene =>
        {
            var now = anew.Scenes.Single(other => others.Scene(other.Id) == names.Scene(scene.Id));
            return Pairs(
                Worded(scene.Offers.Where(offer => !names.Has(scene.Id, offer.Id)).Select(offer => ($"{scene.Id}.{offer.Id}", $"{offer.Text}"))),
                Worded(now.Offers.Where(offer => !others.Has(now.Id, offer.Id)).Select(offer => ($"{now.Id}.{offer.Id}", $"{offer.Text}"))));
        });
        return scenes.Concat(offers).Select(pair =>
            $"{pair.Old} is gone and {pair.New} is new, and they read much alike. If it was only given another id, give it the old one back: then sessions that were begun can go on.");
    }

    /// <summary>Each with the one that is most like it, where it is the other's as well.</summary>
    private static IEnumerable<(string Old, string New)> Pairs(List<Words> gone, List<Words> added)
    {
        if (gone.Count == 0 || added.Count == 0 || (long)gone.Count * added.Count > MostPairs) return [];
        return from one in gone
               let other = added.MaxBy(one.LikenessTo)!
               where one.LikenessTo(other) >= Alike && gone.MaxBy(other.LikenessTo) == one
               select (one.Place, other.Place);
    }

    private static List<Words> Worded(IEnumerable<(string Place, string Text)> texts) =>
        [.. texts.Select(text => new Words(text.Place, text.Text)).Where(words => words.Count >= FewestWords)];

    private sealed class Words(string place, string text)
    {
        private readonly Dictionary<string, int> _counts = text.ToLowerInvariant()
            .Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .GroupBy(word => word, StringComparer.Ordinal).ToDictionary(word => word.Key, word => word.Count(), StringComparer.Ordinal);

        public string Place => place;

        public int Count => _counts.Values.Sum();

        /// <summary>Twice the words that both have, as a share of all words of both (Dice).</summary>
        public double LikenessTo(Words other) => 2.0 * _counts.Sum(word => Math.Min(word.Value, other._counts.GetValueOrDefault(word.Key))) / (Count + other.Count);
    }
}
