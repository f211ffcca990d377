using System.Text.RegularExpressions;
using MentorSim.Engine.Scenarios;

namespace MentorSim.Engine.Tests.Exploration.Agreement;

/// <summary>A sound scenario into which a defect is planted by editing its text. A sign marks where the defect is to be found.</summary>
/// <param name="Text">The text so far.</param>
/// <param name="Scenario">The scenario that was sound.</param>
/// <param name="At">The scene in which the defect comes.</param>
internal sealed partial record Ground(string Text, Scenario Scenario, Scene At)
{
    /// <summary>What stands where the defect is to be found.</summary>
    public const string Sign = "§";

    /// <summary>The scene with which the story begins.</summary>
    public string Start => Scenario.Scenes[Scenario.Start].Id;

    /// <summary>A scene to go on to: the one to which the first choice leads.</summary>
    public string On => Scenario.Scenes[((Choice)At.Offers[0]).To].Id;

    /// <summary>An ending.</summary>
    public string End => Scenario.Scenes.First(scene => scene.WayOn is Ending).Id;

    /// <summary>A serious breach of the packs.</summary>
    public string Breach => Scenario.Packs.SelectMany(pack => pack.Incidents).First().Id;

    /// <summary>What a mentor is not.</summary>
    public string Boundary => Scenario.Packs.SelectMany(pack => pack.Boundaries).First(boundary => !boundary.Is).Id;

    /// <summary>An element of the pack that scores.</summary>
    public string Element => Scenario.ScoringPack!.Units[0].Elements[0].Id;

    /// <summary>A var that is a number, with the most that it can be; null where there is none.</summary>
    public (string Name, int Most)? Number => Scenario.Layout.Vars.Where(one => !one.IsFlag && one.Words.IsEmpty)
        .Select(one => ((string, int)?)(one.Name, Scenario.Layout.Slots[one.Slot].Max)).FirstOrDefault();

    /// <summary>A place for a defect: some scene of the file with choices, and room for one more.</summary>
    public static Ground? In(string text, Scenario scenario, Random random)
    {
        var fitting = scenario.Scenes.Where(scene => scene.WayOn is ChoiceDecision { Choices.Length: < 9 } && !scene.IsIncluded).ToList();
        return fitting.Count == 0 ? null : new Ground(text, scenario, random.Of(fitting));
    }

    /// <summary>A choice more, before the others.</summary>
    public Ground Choice(string marks, string to)
    {
        var line = Text.LastIndexOf('\n', At.Offers[0].Place.Span.Start) + 1;
        var indent = Text[line..].TakeWhile(letter => letter == ' ').Count();
        return this with { Text = Text.Insert(line, $"{new string(' ', indent)}- {{ {marks}, text: Planted., to: {to}, feedback: Why. }}\n") };
    }

    /// <summary>A scene more, and a choice that leads to it.</summary>
    public Ground Scene(string scene, string marks = "") => Choice($"id: there{marks}", "planted").Unreached(scene);

    /// <summary>A scene more to which nothing leads.</summary>
    public Ground Unreached(string scene) => this with { Text = After(Scenes(), $"  {scene}\n") };

    /// <summary>An event more, before the others, or a claim.</summary>
    public Ground Listed(string list, string item) =>
        this with { Text = Text.Contains($"\n{list}:\n", StringComparison.Ordinal) ? After(new Regex($"^{list}:\n", RegexOptions.Multiline), $"  - {item}\n") : $"{Text}{list}:\n  - {item}\n" };

    /// <summary>Another scene to begin with.</summary>
    public Ground Begin(string scene) => this with { Text = Starts().Replace(After(Scenes(), $"  {scene}\n"), "start: planted\n", 1) };

    private string After(Regex place, string more)
    {
        var match = place.Match(Text);
        return Text.Insert(match.Index + match.Length, more);
    }

    [GeneratedRegex("^scenes:\n", RegexOptions.Multiline)]
    private static partial Regex Scenes();

    [GeneratedRegex("^start: .*\n", RegexOptions.Multiline)]
    private static partial Regex Starts();
}
