using System.Collections.Concurrent;

namespace MentorSim.Engine.Tests.Exploration.Agreement;

/// <summary>
/// Stories without any defect: random ones from which parts are left out, one after the other, as long as playing all plays still shows a
/// defect. Exploration has no say in it.
/// </summary>
internal static class SoundStories
{
    private const int MostTries = 200;

    private static readonly ConcurrentDictionary<int, SmallStory?> Known = new();

    /// <summary>Sound stories, the same ones every time.</summary>
    public static IEnumerable<SmallStory> All => Enumerable.Range(0, int.MaxValue).Select(seed => Known.GetOrAdd(seed, Make)).OfType<SmallStory>();

    private static SmallStory? Make(int seed)
    {
        var random = new Random(seed);
        var text = SmallStory.Of(random, mostScenes: random.Next(3, 6)).Text;
        if (DefectsOf(text) is not { } defects) return null;
        for (var tries = 0; defects > 0;)
        {
            string[] shorter = [.. new SmallStory(text).Shorter()];
            random.Shuffle(shorter);
            var better = shorter.Select(one => (Text: one, Defects: DefectsOf(one))).FirstOrDefault(one => ++tries == MostTries || one.Defects < defects);
            if (!(better.Defects < defects)) return null;
            (text, defects) = (better.Text, better.Defects!.Value);
        }

        // What is left of some is one decision; that is sound, and little to plant something in.
        return Some.Scenario(text).Scenes.Length > 4 ? new SmallStory(text) : null;
    }

    private static int? DefectsOf(string text) => Some.File(text) is { Scenario: { } scenario } file && PlainDefects.Of(scenario, most: 500) is { } plain
        ? plain.In(scenario).Count() + file.Findings.Length
        : null;
}
