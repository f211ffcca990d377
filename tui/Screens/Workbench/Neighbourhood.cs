using System.Collections.Immutable;
using System.Globalization;
using MentorSim.Engine.Scenarios;
using MentorSim.Tui.Pages;
using Terminal.Gui.Text;

namespace MentorSim.Tui.Screens.Workbench;

/// <summary>A small drawing of a scene between those that lead to it and those to which it leads, in signs that every terminal has.</summary>
internal static class Neighbourhood
{
    private const string Again = "(again)";
    private const int MostBeside = 5;
    private const int WidestBeside = 20;
    private const int WidestScene = 22;

    /// <summary>The drawing of a scene.</summary>
    public static Drawing Of(StoryMap map, Scene scene)
    {
        var scenes = map.Drawing.Scenario.Scenes;
        List<string> left = [.. map.Drawing.Scenes[scene.Index].IsStart ? ["(start)"] : Array.Empty<string>(), .. map.To(scene).Select(way => way.From).Distinct().Select(Name)];
        List<string> right = scene.WayOn is Ending ending ? [$"(the end: {Engine.Scoring.Words.Of(ending.Kind)})"] : [.. map.From(scene).Select(way => way.To).Distinct().Select(Name)];
        return new Drawing(Lines(Few(left), $"[ {TextWidth.Cut(scene.Id, WidestScene - 4)} ]", Few(right)))
        {
            Sentences =
            [
                .. map.Drawing.Scenes[scene.Index].IsStart ? ["The start of the story leads here."] : Array.Empty<string>(),
                .. left.Concat(right).Contains(Again) ? ["It leads to itself again."] : Array.Empty<string>(),
            ],
        };

        string Name(int index) => index == scene.Index ? Again : TextWidth.Cut(scenes[index].Id, WidestBeside);
    }

    private static List<string> Few(List<string> names) => names.Count <= MostBeside ? names
        : [.. names.Take(MostBeside - 1), string.Create(CultureInfo.InvariantCulture, $"… {names.Count - MostBeside + 1} more")];

    /// <summary>The lines: what stands at the left is led together, and parted again to the right.</summary>
    public static ImmutableArray<string> Lines(List<string> left, string scene, List<string> right)
    {
        var rows = Math.Max(1, Math.Max(left.Count, right.Count));
        var (middle, width) = ((rows - 1) / 2, left.Select(name => name.GetColumns()).DefaultIfEmpty(0).Max());
        var (firstLeft, firstRight) = ((rows - left.Count) / 2, (rows - right.Count) / 2);
        return
        [
            .. Enumerable.Range(0, rows).Select(row =>
            {
                var isMiddle = row == middle;
                var before = row >= firstLeft && row < firstLeft + left.Count
                    ? $"{left[row - firstLeft]} {new string('-', 2 + width - left[row - firstLeft].GetColumns())}{Joint(row - firstLeft, left.Count, isMiddle)}{(isMiddle ? "--> " : "    ")}"
                    : new string(' ', left.Count == 0 ? 0 : width + 8);
                var own = isMiddle ? scene : new string(' ', scene.GetColumns());
                var after = row >= firstRight && row < firstRight + right.Count
                    ? $"{(isMiddle ? " --" : "   ")}{Joint(row - firstRight, right.Count, isMiddle)}--> {right[row - firstRight]}"
                    : "";
                return $"{before}{own}{after}".TrimEnd();
            }),
        ];
    }

    private static char Joint(int at, int count, bool isMiddle) => count == 1 ? '-' : isMiddle ? '+' : at == 0 ? '.' : at == count - 1 ? '\'' : '|';
}
