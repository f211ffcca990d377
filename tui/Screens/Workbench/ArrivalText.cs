using System.Collections.Immutable;
using System.Globalization;
using MentorSim.Engine.Exploration;
using MentorSim.Engine.Scenarios;
using MentorSim.Engine.Scripting;
using MentorSim.Tui.Pages;

namespace MentorSim.Tui.Screens.Workbench;

/// <summary>How a play comes to a scene, in words.</summary>
internal static class ArrivalText
{
    private const int MostNamed = 6;

    /// <summary>What is known of how a play comes to a scene.</summary>
    public static IEnumerable<Block> Blocks(SceneWalk walk, StoryMap map, Scene scene)
    {
        if (map.ArrivalAt(scene) is not { } arrival)
        {
            yield return new Paragraph(map.Drawing.IsComplete ? "No play reaches this scene." : Unproved(map), Tone: Tone.Alert);
            yield break;
        }

        yield return new Paragraph(arrival.FewestDecisions switch
        {
            0 => "It is reached before anything is decided.",
            1 => "It is reached after 1 decision at the fewest.",
            var decisions => string.Create(CultureInfo.InvariantCulture, $"It is reached after {decisions} decisions at the fewest."),
        });
        if (!arrival.Way.IsEmpty)
        {
            yield return new Paragraph($"A shortest way: {string.Join(", ", arrival.Way.Select(Answer))}.");
            yield return new Paragraph(Text.Verbatim(CommandOf(walk.Path, arrival.Way)), Indent: 3, Tone: Tone.Quiet);
        }

        foreach (var entered in arrival.Vars.Where(entered => !entered.Values.IsEmpty))
            yield return new Paragraph(Text.Verbatim($"{NameOf(walk.Scenario, entered.Slot)} is {Values(walk.Scenario, entered)} on entering it."));
        var unread = arrival.Vars.Where(entered => entered.Values.IsEmpty).Select(entered => Text.Verbatim(NameOf(walk.Scenario, entered.Slot))).ToList();
        if (unread.Count > 0) yield return new Paragraph($"From here on nothing asks for {string.Join(", ", unread)}.", Tone: Tone.Quiet);
        if (arrival.MostFromHere is { } most)
        {
            yield return new Paragraph(most.Least == most.Most
                ? $"{Text.Points(most.Most)} can still be had from here, of {Text.Points(map.MostInAll!.Value)} in all."
                : string.Create(CultureInfo.InvariantCulture, $"{most.Least} to {Text.Points(most.Most)} can still be had from here, depending on how one comes, of {Text.Points(map.MostInAll!.Value)} in all."));
        }

        if (!map.Drawing.IsComplete) yield return new Paragraph(string.Create(CultureInfo.InvariantCulture, $"Not proved: {map.Drawing.States:N0} states were searched, and there are more."), Tone: Tone.Quiet);
    }

    /// <summary>The name of a var, of the clock, or of what else the story remembers.</summary>
    public static string NameOf(Scenario scenario, int slot) =>
        slot == scenario.Layout.TimeSlot ? "time"
        : slot < scenario.Layout.Vars.Length ? scenario.Layout.Vars[slot].Name
        : Memory.Of(scenario).First(memory => memory.Slot == slot).Name;

    /// <summary>Whether it is true or false.</summary>
    public static bool IsFlag(Scenario scenario, int slot) => slot < scenario.Layout.Vars.Length ? scenario.Layout.Vars[slot].IsFlag : slot != scenario.Layout.TimeSlot && scenario.Layout.Slots[slot].Max == 1;

    /// <summary>A value as an author writes it.</summary>
    public static string Show(Scenario scenario, int slot, int value) =>
        slot == scenario.Layout.TimeSlot ? ClockTime.Show(value)
        : slot < scenario.Layout.Vars.Length ? scenario.Layout.Vars[slot].Show(value)
        : IsFlag(scenario, slot) ? value != 0 ? "true" : "false"
        : value.ToString(CultureInfo.InvariantCulture);

    /// <summary>The values that something can have, as a range where they lie side by side.</summary>
    public static string Values(Scenario scenario, ArrivalVar entered)
    {
        var values = entered.Values;
        var isNumber = !IsFlag(scenario, entered.Slot) && (entered.Slot >= scenario.Layout.Vars.Length || scenario.Layout.Vars[entered.Slot].Words.IsEmpty);
        if (values.Length > 2 && isNumber && values[^1] - values[0] == values.Length - 1) return $"{Show(values[0])} to {Show(values[^1])}";
        if (values.Length > MostNamed && isNumber)
            return string.Create(CultureInfo.InvariantCulture, $"one of {values.Length} values from {Show(values[0])} to {Show(values[^1])}");
        return values.Length == 1 ? $"always {Show(values[0])}" : $"{string.Join(", ", values[..^1].Select(Show))} or {Show(values[^1])}";

        string Show(int value) => ArrivalText.Show(scenario, entered.Slot, value);
    }

    /// <summary>A word of a command line, in quotes where a shell would take it apart.</summary>
    public static string Quoted(string word) => word.All(letter => char.IsLetterOrDigit(letter) || "-_./\\:=,+@%".Contains(letter, StringComparison.Ordinal)) ? word : $"\"{word}\"";

    /// <summary>The path of a file as a word of a command line: from the current folder where it lies in it.</summary>
    public static string FileWord(string path)
    {
        try
        {
            var relative = Path.GetRelativePath(Directory.GetCurrentDirectory(), path);
            return Quoted(relative.StartsWith("..", StringComparison.Ordinal) ? path : relative);
        }
        catch (IOException)
        {
            // The current folder may be gone.
            return Quoted(path);
        }
    }

    private static string CommandOf(string path, ImmutableArray<string> way) => $"mentorsim play {FileWord(path)} --choose {Quoted(string.Join(',', way))}";

    private static string Answer(string answer) => answer.StartsWith('~') ? $"then by chance to *{Text.Verbatim(answer[1..])}*" : $"*{Text.Verbatim(answer)}*";

    private static string Unproved(StoryMap map) =>
        string.Create(CultureInfo.InvariantCulture, $"No play that was searched reaches this scene. {map.Drawing.States:N0} states were searched, and there are more.");
}
