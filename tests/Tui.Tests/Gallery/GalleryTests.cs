using MentorSim.Tui.Pages;
using MentorSim.Tui.Screens;

namespace MentorSim.Tui.Tests.Gallery;

public class GalleryTests
{
    /// <summary>Screens without a way to them, each with its reason.</summary>
    private static readonly Dictionary<string, string> Without = new(StringComparer.Ordinal)
    {
        ["MentorSim.Tui.Screens.Lookup.CommandScreen"] = "It lies behind some words of the palette, which its own tests type.",
        ["MentorSim.Tui.Screens.Workbench.TestScreen"] = "Tests are run behind the screens, which no walk waits for; TestsScreenTests open it.",
        ["MentorSim.Tui.Screens.Workbench.SimulationScreen"] = "It lies behind a simulation, whose end no walk waits for; SimulationScreenTests open it.",
        ["MentorSim.Tui.Screens.Workbench.SimulationPartScreen"] = "It lies behind the same.",
        ["MentorSim.Tui.Screens.Workbench.DraftScreen"] = "It lies behind drafting, whose end no walk waits for; TestsScreenTests open it.",
    };

    /// <summary>Boxes of one line that Esc leaves at once, each with its reason.</summary>
    private static readonly Dictionary<string, string> LeftAtOnce = new(StringComparer.Ordinal)
    {
        ["MentorSim.Tui.Screens.HandbookSearchScreen"] = "Words that are looked for are nobody's work.",
        ["MentorSim.Tui.Screens.Sittings.MinutesScreen"] = "Esc keeps the minutes, and says so at the foot.",
        ["MentorSim.Tui.Screens.Workbench.PreviewValueScreen"] = "A value to look at a scene with: the foot says that Esc leaves it as it was.",
        ["MentorSim.Tui.Screens.Workbench.SceneSearchScreen"] = "As in the handbook.",
    };

    [Fact]
    public void Every_screen_is_in_the_gallery()
    {
        var missing = ScreenGallery.Screens.Select(type => type.FullName!).Where(name => !Without.ContainsKey(name) && !ScreenGallery.Pieces.ContainsKey(name)).ToList();
        missing.ShouldBeEmpty($"No walk came to these {missing.Count} of {ScreenGallery.Screens.Length} screens. Add a root to tests/Tui.Tests/Gallery/Roots*.cs from which keys lead there: the screens before it, on what they need, and in Ground.Keys what has to be typed.\n{string.Join('\n', missing)}\n");
    }

    [Fact]
    public void A_line_that_was_typed_is_not_dropped_without_a_question()
    {
        var (asked, faults) = (0, new List<string>());
        foreach (var (name, pieces) in ScreenGallery.Pieces.Where(found => !LeftAtOnce.ContainsKey(found.Key)))
        {
            using var ground = pieces[0].Open();
            var stack = ground.Stack;
            if (stack.IsDone || stack.Top.Page is not { Box: { } box, BoxIsLine: true, BoxIsSecret: false }) continue;
            asked++;
            var typed = stack.After(new Wrote(box + "7"));
            var question = typed.After(new Asked(Act.Back));
            if (question is not { IsDone: false, Top: AskScreen }) faults.Add($"{name}: Esc drops what was typed.");
            else if (question.After(new Asked(Act.Back)).Top.Page.Box != box + "7") faults.Add($"{name}: who stays does not find what they typed.");
            else if (question.After(new Numbered(AskScreen.Leaving)) is { IsDone: false, Top.Page: { BoxIsLine: true, Title: var title } } && title == typed.Top.Page.Title) faults.Add($"{name}: who leaves is still there.");
            if (stack.After(new Asked(Act.Back)) is { IsDone: false, Top: AskScreen }) faults.Add($"{name}: it asks of what was not touched.");
        }

        faults.ShouldBeEmpty();
        asked.ShouldBeGreaterThan(5);
    }
}
