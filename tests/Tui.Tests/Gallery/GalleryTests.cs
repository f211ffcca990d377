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

    [Fact]
    public void Every_screen_is_in_the_gallery()
    {
        var missing = ScreenGallery.Screens.Select(type => type.FullName!).Where(name => !Without.ContainsKey(name) && !ScreenGallery.Pieces.ContainsKey(name)).ToList();
        missing.ShouldBeEmpty($"No walk came to these {missing.Count} of {ScreenGallery.Screens.Length} screens. Add a root to tests/Tui.Tests/Gallery/Roots*.cs from which keys lead there: the screens before it, on what they need, and in Ground.Keys what has to be typed.\n{string.Join('\n', missing)}\n");
    }
}
