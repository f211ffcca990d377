using MentorSim.Tui.Pages;
using MentorSim.Tui.Screens;

namespace MentorSim.Tui.Tests.Screens;

public class ReflectionTests
{
    [Fact]
    public void What_was_written_stands_in_the_debrief_and_in_the_box_again()
    {
        var walk = AtDebrief().Ask(Act.Write).Send(new Wrote("I talked too much."));
        walk.Is<ReflectionScreen>();
        walk.Ask(Act.Back).Is<DebriefScreen>();
        walk.Shown.ShouldContain("I talked too much.");
        walk.Ask(Act.Write).Page.Box.ShouldBe("I talked too much.");
    }

    [Fact]
    public void What_was_written_can_be_taken_back()
    {
        var walk = AtDebrief().Ask(Act.Write).Send(new Wrote("No.")).Ask(Act.Back, Act.Write).Send(new Wrote(" ")).Ask(Act.Back);
        walk.Shown.ShouldContain("What surprised you?");
        walk.Ask(Act.Back).Is<PractiseScreen>();
    }

    [Theory]
    [InlineData("one\ntwo\n\nthree")]
    [InlineData("- a point\n- another\n* a third\n+ a fourth")]
    [InlineData("1. first\n2) second\n2026. A year")]
    [InlineData("# not a heading\n> not a quote\n---\n===\n***")]
    [InlineData("[a]: b\n![c](d) <e> &amp; _f_ **g** `h` \\i ~~j~~ | k |")]
    [InlineData("    far in\n\tfurther")]
    [InlineData("Ends with a backslash \\")]
    [InlineData("Ends with a line end\n\n")]
    [InlineData("Zoe\u0308 漢字 😀")]
    public void It_is_shown_letter_by_letter(string written)
    {
        var walk = AtDebrief().Ask(Act.Write).Send(new Wrote(written)).Ask(Act.Back);
        var shown = walk.Shown.ReplaceLineEndings("\n");
        foreach (var line in written.Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0)) shown.ShouldContain(line);
        shown[shown.LastIndexOf("Your reflection", StringComparison.Ordinal)..].Count(c => c == '\\').ShouldBe(written.Count(c => c == '\\'));
    }

    [Fact]
    public void Escape_sequences_are_taken_out_of_it()
    {
        var walk = AtDebrief().Ask(Act.Write).Send(new Wrote("a\u001b[31mb\u009bc\u202ed\u0007"));
        walk.Page.Box.ShouldBe("a[31mbcd");
    }

    [Fact]
    public void Leaving_the_debrief_asks_once_something_was_written()
    {
        var walk = AtDebrief().Ask(Act.Write).Send(new Wrote("Mine.")).Ask(Act.Back);
        walk.Take().Is<AskScreen>();
        walk.Ask(Act.Back).Is<DebriefScreen>();
        walk.Ask(Act.Back).Number(2).Is<PractiseScreen>();
    }

    [Fact]
    public void Only_going_back_ends_the_box_and_question_marks_belong_to_the_text()
    {
        var walk = AtDebrief().Ask(Act.Write).Send(new Wrote("Why?"));
        foreach (var act in Enum.GetValues<Act>().Where(act => act is not (Act.Back or Act.Palette))) walk.Ask(act).Is<ReflectionScreen>();
        walk.Number(1).Is<ReflectionScreen>();
        walk.Ask(Act.Back).Shown.ShouldContain("Why?");
    }

    [Fact]
    public void It_is_kept_over_other_pages_that_are_opened()
    {
        var walk = AtDebrief().Ask(Act.Write).Send(new Wrote("Kept.")).Ask(Act.Back, Act.RoleCard, Act.Back, Act.SoFar, Act.Back, Act.Help, Act.Back);
        walk.Shown.ShouldContain("Kept.");
    }

    [Fact]
    public void What_stands_in_the_box_is_kept_when_the_window_is_shut()
    {
        var walk = AtDebrief().Ask(Act.Write).Send(new Wrote("Typed till the end."));
        var session = walk.Is<ReflectionScreen>().Playing.Session;
        walk.Stack.LeavePlay();
        session.Reflection.ShouldBe("Typed till the end.");
    }

    private static Walk AtDebrief() =>
        new Walk(Some.AtPractise(Some.Corridor)).Take().Take().Number(4).Take().Number(1).Take().Take();
}
