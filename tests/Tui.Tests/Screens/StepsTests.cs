using MentorSim.Engine.Panel;
using MentorSim.Tests.Panel;
using MentorSim.Tui.Screens;
using MentorSim.Tui.Screens.Panel;
using MentorSim.Tui.Tests.Front;

namespace MentorSim.Tui.Tests.Screens;

public sealed class StepsTests : IDisposable
{
    private readonly SomePanelFile _panel = new();
    private readonly SomePanels _panels = new();

    public void Dispose()
    {
        _panel.Dispose();
        _panels.Dispose();
    }

    [Fact]
    public void The_path_says_what_is_done_where_the_panel_is_and_what_is_still_to_come()
    {
        _panel.Collected();
        var desk = MemberDesk.TryOpen(_panel.File, "m1", SomeExercises.PinOf("m1"))!;
        foreach (var (number, line) in MemberMarks.Of(_panel.Exercise, "m1", desk.Entries).Missing) desk.Write(new Marked(_panel.File.Now, number, line, 2, ""));
        desk.Finish();
        Path().ShouldBe(
        [
            ("Set up", "[x]", "done"), ("Rehearse", "[-]", "left out"), ("Sit", "[x]", "done"), ("Collect", "[x]", "done"),
            ("Mark", "[>]", "1 of 3 finished, you are here"), ("Agree", "[ ]", ""), ("Decide", "[ ]", ""), ("Keep or delete", "[ ]", ""),
        ]);
        Steps().Shown.ShouldContain("You are at step 5 of 8, Mark.");
        Steps().Shown.ShouldContain("B. Birch has not finished; C. Cedar has not finished");
    }

    [Fact]
    public void While_answers_come_in_it_says_how_many_are_there()
    {
        _panel.Sitting();
        _panel.File.Append(new CandidateAbsent(_panel.File.Now, "3", "Ill."));
        Path().ShouldContain(("Collect", "[>]", "1 of 3 in, you are here"), string.Join('\n', Path()));
    }

    [Theory]
    [InlineData(80, 24)]
    [InlineData(120, 40)]
    public void A_long_name_of_an_exercise_pushes_no_title_away_in_any_step(int width, int height)
    {
        _panel.File.Append(new Titled(_panel.File.Now, Texts.Fill("Learning mentor for the upper school ", 120)));
        _panel.Marked();
        for (var step = 1; step <= 8; step++)
        {
            var walk = Steps().Number(step);
            Stage.FrameOf(walk.Stack, width, height).Split('\n')[0].ShouldContain(walk.Page.Title);
            walk.Page.Aside.Length.ShouldBeLessThanOrEqualTo(TableScreen.ShortTitle);
        }

        Stage.FrameOf(Steps().Stack, width, height).ShouldNotContain("more below");
    }

    private List<(string Name, string Mark, string Right)> Path() => [.. Steps().Page.Items.Select(item => (item.Markdown, item.Mark, item.Right))];

    private Walk Steps() => new(new ScreenStack([StepsScreen.Of(new PanelTable(new PanelDesk(_panels.Desk.Folder, () => [], () => _panels.Desk.Kit, _panel.Clock), _panel.File))]));
}
