using System.Globalization;

namespace MentorSim.Benchmarks.Terminals;

/// <summary>
/// A scenario library of any size: scenarios without a problem, each about as long as those that come with the program, in folders by
/// topic, with a pack of their own on which they give evidence.
/// </summary>
public static class GeneratedLibrary
{
    private const int TopicsOfLibrary = 12;
    private const int ScenesOfScenario = 60;

    private const string Pack =
        """
        kind: pack
        id: generated
        title: A generated pack
        units:
          - id: LM3
            title: A generated unit
            elements:
              - { id: LM3.1, title: The first }
              - { id: LM3.2, title: The second }
              - { id: LM3.3, title: The third }

        """;

    /// <summary>Writes a library to a folder, which is made.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="scenarios">How many scenarios there are.</param>
    public static void Write(string folder, int scenarios)
    {
        Directory.CreateDirectory(Path.Combine(folder, "standards"));
        File.WriteAllText(Path.Combine(folder, "standards", "generated.yaml"), Pack);
        for (var number = 0; number < scenarios; number++)
        {
            var topic = string.Create(CultureInfo.InvariantCulture, $"topic-{number % TopicsOfLibrary:00}");
            Directory.CreateDirectory(Path.Combine(folder, topic));
            var story = new GeneratedStory(ScenesOfScenario)
            {
                Seed = 302 + (ulong)number,
                HasEvidence = true,
                Id = string.Create(CultureInfo.InvariantCulture, $"story-{number:000}"),
                Topic = topic,
            };
            File.WriteAllText(Path.Combine(folder, topic, $"{story.Id}.yaml"), story.Text("standards: [generated]\n"));
        }
    }
}
