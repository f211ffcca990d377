using MentorSim.Engine.Scenarios;
using MentorSim.Engine.Workshop.KeyAgreement;
using MentorSim.Tui.Front;
using MentorSim.Tui.Pages;
using MentorSim.Tui.Screens;
using MentorSim.Tui.Screens.Workbench;
using MentorSim.Tui.Tests.Front;
using Terminal.Gui.Input;

namespace MentorSim.Tui.Tests.Screens.Workbench;

/// <summary>What colleagues think of a key, on the screens and in lines of text.</summary>
public sealed class AgreementScreenTests
{
    private static ScenarioFile Yard => SomeBench.Scenario(SomeBench.Yard).Scenario!;

    [Theory]
    [InlineData(80, 24)]
    [InlineData(120, 40)]
    public void What_colleagues_think_looks_as_it_did(int width, int height)
    {
        using var ratings = SomeKeyRatings.Five();
        var film = new Film(new Stage(new ScreenStack([AgreementScreen.Of(Yard, ratings.Story)]), width, height));
        film.Shoot("whether it is agreed").Press("contested", (Key)'1').Press("back", Key.Esc).Press("choices", (Key)'2');
        film.Stage.Press(Key.Esc, (Key)'3');
        film.Shoot("raters");
        film.Match($"Frames/bench-agreement-{width}x{height}.txt");
    }

    [Fact]
    public void In_lines_of_text_it_reads_as_it_did()
    {
        using var ratings = SomeKeyRatings.Five();
        var output = new StringWriter();
        new PlainFront(new StringReader("1\n\n2\n\n3\n\n4\n\nq\n"), output, new StoppedClock()).Run(new ScreenStack([AgreementScreen.Of(Yard, ratings.Story)]));
        Golden.Match(output.ToString(), "Plain/bench-agreement.txt");
    }

    [Fact]
    public void Without_ratings_it_says_how_to_get_some()
    {
        using var ratings = new SomeKeyRatings();

        var walk = new Walk(new ScreenStack([AgreementScreen.Of(Yard, ratings.Story)]));

        walk.Shown.ShouldContain("No ratings lie beside this scenario yet.");
        walk.Shown.ShouldContain("mentorsim key rate yard.yaml --as R-01");
        using var bench = new SomeWorkbench().Put("hall.yaml", Texts.Corridor);
        var elsewhere = bench.Sheet("hall.yaml").File.Scenario!;
        new Walk(new ScreenStack([AgreementScreen.Of(elsewhere, ratings.Story)])).Shown.ShouldContain("mentorsim key rate corridor --as R-01");
    }

    [Fact]
    public void What_is_not_on_record_yet_names_the_command_that_puts_it_there()
    {
        using var contested = SomeKeyRatings.Five();
        Shown(contested).ShouldContain("Ask why, and mend the text or the points. Or somebody answers for the key as it is:");
        Shown(contested).ShouldContain("mentorsim key agree yard.yaml -o yard.agreement.yaml --override \"REASON\" --as \"NAME\"");
        using var few = new SomeKeyRatings().Add("R-01", 5, 1, 1, 5, 1);
        Shown(few).ShouldContain("Ask more colleagues.");
        using var agreed = new SomeKeyRatings().Add("R-01", 5, 1, 1, 5, 1).Add("R-02", 5, 1, 1, 5, 1).Add("R-03", 5, 1, 1, 5, 1);
        Shown(agreed).ShouldContain("This writes the record that lets the scenario count as assessed:\n");
        Shown(agreed).ShouldContain("mentorsim key agree yard.yaml -o yard.agreement.yaml\n");
        foreach (var state in new[] { KeyState.Agreed, KeyState.Overridden })
            new Walk(new ScreenStack([AgreementScreen.Of(Yard, agreed.Story) with { State = state }])).Shown.ShouldNotContain("mentorsim key agree");

        static string Shown(SomeKeyRatings ratings) => new Walk(new ScreenStack([AgreementScreen.Of(Yard, ratings.Story)])).Shown;
    }

    [Fact]
    public void Ratings_in_the_folder_and_in_the_one_for_them_are_found_and_what_cannot_be_used_is_named()
    {
        using var ratings = SomeKeyRatings.Five();
        ratings.Add("ratings/R-06", 5, 1, 1, 5, 1).Put("again.yaml", File.ReadAllText(Path.Combine(Path.GetDirectoryName(ratings.Story)!, "R-01.yaml")))
            .Put("odd.yaml", "kind: ratings\nscenario: yard\nrater: X\n").Put("other.yaml", "kind: ratings\nscenario: another\n");

        var screen = AgreementScreen.Of(Yard, ratings.Story);

        screen.Beside.Ratings.Length.ShouldBe(6);
        screen.Beside.Troubles.ShouldBe(["again.yaml is left out: R-01 would count twice.", "odd.yaml cannot be used: 'mentorsim check' says why."], ignoreOrder: true);
        new Walk(new ScreenStack([screen])).Shown.ShouldContain("odd.yaml cannot be used");
    }

    [Fact]
    public async Task A_file_leads_to_it()
    {
        using var bench = new SomeWorkbench().Put("corridor.yaml", Texts.Corridor).Put("broken.yaml", SomeWorkbench.Broken);
        var walk = new Walk(new ScreenStack([new FileScreen(bench.Sheet("corridor.yaml"))])).Ask(Act.Agreement);
        await walk.Is<MomentScreen>().Search;
        walk.Send(new Arrived()).Is<AgreementScreen>().Report.ShouldBeNull();

        new Walk(new ScreenStack([new FileScreen(bench.Sheet("broken.yaml"))])).HintOf(Act.Agreement).OffBecause.ShouldBe("Ratings can be held against its key when its errors are mended.");
        new Walk(new ScreenStack([new FileScreen(bench.Sheet("ten-before-nine.yaml"))])).HintOf(Act.Agreement).OffBecause.ShouldBe("Colleagues rate scenarios only.");
    }
}
