using System.Globalization;
using MentorSim.Engine.Scenarios;
using MentorSim.Engine.Workshop.KeyAgreement;
using MentorSim.Tui.Pages;

namespace MentorSim.Tui.Screens.Workbench.Raters;

/// <summary>What a rater reads: what a trainee reads who has not answered yet.</summary>
internal static class RatingText
{
    /// <summary>The text of a scene. When a part is shown would tell what the story remembers, and so is not said.</summary>
    public static IEnumerable<Block> SceneOf(RatingPad pad, Scene scene)
    {
        foreach (var part in scene.Text)
        {
            if (part.When is not null) yield return new Paragraph("In some plays:", Tone: Tone.Quiet);
            yield return new Paragraph(part.Text.With(pad.Cast));
        }

        if (scene.WayOn is not TaskDecision task) yield break;
        yield return new Gap();
        yield return new Paragraph(Text.Strong(task.Prompt.With(pad.Cast)));
    }

    /// <summary>The points of the scale to take, and after them that somebody cannot say.</summary>
    /// <param name="given">What was said before; null where nothing was.</param>
    public static IEnumerable<Block> Scale(Rating? given)
    {
        for (var point = 1; point <= RatingScale.Points; point++) yield return new Item(point, Text.Capital(RatingScale.Words[point - 1])) { Mark = MarkOf(given is not null && given.Point == point, given) };
        yield return new Item(RatingScale.Points + 1, "I cannot say") { Mark = MarkOf(given is { Point: null }, given) };
    }

    /// <summary>Which step this is, as in "3 of 15".</summary>
    public static string Place(RatingPad pad, int at) => string.Create(CultureInfo.InvariantCulture, $"{at + 1} of {pad.Steps.Length}");

    /// <summary>The key that goes to the step before.</summary>
    public static Hint Previous(int at) => new(Act.Previous, "the one before", at == 0 ? "This is the first." : null);

    // A mark says something only where a rating was given.
    private static string MarkOf(bool isTaken, Rating? given) => given is null ? "" : isTaken ? "(x)" : "( )";
}
