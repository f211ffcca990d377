using MentorSim.Engine.Play;
using MentorSim.Engine.Scenarios;
using MentorSim.Tui.Commands;
using MentorSim.Tui.Pages;
using MentorSim.Tui.Screens;
using MentorSim.Tui.Screens.Workbench;

namespace MentorSim.Tui.Tests.Screens.Workbench;

/// <summary>A preview that begins with what a story remembers: scenes seen, how often, and what was taken.</summary>
public sealed class PreviewMemoryTests
{
    private static readonly string Counting = SomeBench.Yard.Replace("when: seen(bench)", "when: times(bench) >= 2 and seen(bench)", StringComparison.Ordinal);

    [Fact]
    public async Task What_was_seen_and_taken_can_be_set_and_the_play_goes_by_it()
    {
        var preview = await PreviewOf(SomeBench.Yard, "whistle");
        preview.Shown.ShouldContain("What the story remembers");
        preview.Number(NumberOf(preview, "seen(bench)")).Shown.ShouldContain("No play reaches this scene so, but you can look at it.");
        preview.Number(NumberOf(preview, "chose(whistle.sit)"));
        preview.Is<PreviewFromScreen>().Command.ShouldEndWith("--from whistle --set \"seen(bench)=true\" --set \"chose(whistle.sit)=true\"");
        preview.Number(1);
        preview.Shown.ShouldContain("is back, and looks at you");
        preview.Shown.ShouldNotContain("Sit down beside");
        preview.Ask(Act.Back).Ask(Act.Undo).Number(1);
        preview.Shown.ShouldNotContain("is back, and looks at you");
        preview.Shown.ShouldContain("Sit down beside");
    }

    [Fact]
    public async Task A_preview_remembers_at_first_what_the_shortest_way_there_leaves_behind()
    {
        var preview = await PreviewOf(SomeBench.Yard, "bench");
        preview.Shown.ShouldContain("chose(whistle.sit) is true.");
        preview.Shown.ShouldContain("A play can reach this scene so.");
    }

    [Fact]
    public async Task How_often_a_scene_was_entered_is_chosen_and_says_too_whether_it_was_seen()
    {
        var preview = await PreviewOf(Counting, "whistle");
        preview.Shown.ShouldNotContain("seen(bench)");
        preview.Number(NumberOf(preview, "times(bench)")).Is<PreviewValueScreen>().Values.ShouldBe([.. Enumerable.Range(0, 10)]);
        preview.Number(3).Number(1).Shown.ShouldContain("is back, and looks at you");
    }

    [Fact]
    public async Task The_scene_in_which_a_preview_begins_is_entered_by_that()
    {
        (await PreviewOf(SomeBench.Yard, "bench")).Shown.ShouldNotContain("seen(bench)");
        var preview = await PreviewOf(Counting, "bench");
        preview.Number(NumberOf(preview, "times(bench)")).Is<PreviewValueScreen>().Values.ShouldBe([.. Enumerable.Range(1, 9)]);
        Should.Throw<UsageException>(() => Start(Counting, "bench", "times(bench)=0")).Message.ShouldBe("'times(bench)' can be a whole number from 1 to 9, since the preview begins there, not '0'.");
    }

    [Theory]
    [InlineData("seen(shed)=true", "Nothing in yard asks for 'seen(shed)', so it is not remembered. It remembers seen(bench), times(fence), chose(whistle.sit).")]
    [InlineData("seen(bench)=yes", "'seen(bench)' can be true or false, not 'yes'.")]
    [InlineData("chose(whistle.sit)=1", "'chose(whistle.sit)' can be true or false, not '1'.")]
    public void What_a_command_line_cannot_set_says_why(string set, string why) =>
        Should.Throw<UsageException>(() => Start(SomeBench.Yard, "whistle", set)).Message.ShouldBe(why);

    [Fact]
    public void The_command_line_begins_the_same_preview()
    {
        var scenario = SomeBench.Scenario(Counting).Scenario!.Scenario!;
        var start = Start(Counting, "whistle", "times(bench)=2", "chose(whistle.sit)=true");
        var session = Session.Preview(scenario, 1, PlayMode.Practice, new StoppedClock(), start.Scene, start.Vars);
        session.Begin();
        var memory = Memory.Of(scenario);
        memory.Select(one => session.Passage.State.Slots[one.Slot]).ShouldBe([2, 0, 1]);
        session.Passage.State.Slots[memory[0].SeenSlot!.Value].ShouldBe(1);
    }

    [Fact]
    public void A_preview_of_a_file_that_was_saved_remembers_what_it_did()
    {
        var scenario = SomeBench.Scenario(SomeBench.Yard).Scenario!.Scenario!;
        var session = Session.Preview(scenario, 1, PlayMode.Practice, new StoppedClock(), scenario.Start, []);
        session.Begin();
        session.Answer("sit");
        session.GoOn();
        session.Answer("words");
        session.GoOn();
        // The answers lead nowhere any more, since the choice has another id: then it goes by the scene and by what is remembered.
        var other = SomeBench.Yard.Replace("id: words", "id: heard-words", StringComparison.Ordinal).Replace("[sit, words,", "[sit, heard-words,", StringComparison.Ordinal);
        var (there, notice) = PreviewPlace.Of(session).In(SomeBench.Scenario(other).Scenario!.Scenario!, new StoppedClock());
        notice.ShouldBeNull();
        there.Passage.Scene.Id.ShouldBe("whistle");
        Memory.Of(there.Scenario).Select(one => there.Passage.State.Slots[one.Slot]).ShouldBe([1, 0, 1]);
    }

    [Fact]
    public void What_the_search_finds_is_shown_without_a_key()
    {
        var scenes = new ScenesScreen(SomeBench.Scenario(SomeBench.Yard), new StoppedClock());
        var stack = new ScreenStack([scenes]);
        stack.Listens.ShouldBeTrue();
        SomeWorkbench.Until(() => !stack.Listens, () => stack = stack.After(new Heard()));
        // Another page: a window draws nothing anew for the same one.
        stack.Top.ShouldNotBeSameAs(scenes);
        new Walk(stack).Shown.ShouldContain("never reached");
    }

    private static PreviewStart Start(string text, string scene, params string[] sets) => PreviewStart.Of(SomeBench.Scenario(text).Scenario!.Scenario!, scene, sets);

    private static async Task<Walk> PreviewOf(string text, string scene)
    {
        var walk = new SceneWalk("yard.yaml", SomeBench.Scenario(text).Scenario!.Scenario!, new StoppedClock());
        await walk.Search;
        return new Walk(new ScreenStack([new PreviewFromScreen(walk, walk.InOrder.Single(one => one.Id == scene))]));
    }

    private static int NumberOf(Walk walk, string name) => walk.Page.Blocks.OfType<Item>().Single(item => item.Markdown.Replace("\\", "", StringComparison.Ordinal) == name).Number;
}
