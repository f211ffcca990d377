using MentorSim.Tests.Panel;
using MentorSim.Tui.Commands;
using MentorSim.Tui.Commands.Panel;
using MentorSim.Tui.Front;
using MentorSim.Tui.Hosting;
using MentorSim.Tui.Screens;
using MentorSim.Tui.Screens.Panel.Agreeing;
using MentorSim.Tui.Screens.Panel.Marking;
using Microsoft.Extensions.Configuration;
using Terminal.Gui.Input;

namespace MentorSim.Tui.Tests.Front;

public sealed class PanelMarkPlainTests : IDisposable
{
    private readonly SomePanelFile _panel = new(ordered: true);

    public void Dispose() => _panel.Dispose();

    [Fact]
    public void Marking_reads_as_it_did()
    {
        _panel.Collected();
        var pin = SomeExercises.PinOf("m1");
        var said = Said(MarkStep.Of(_panel.File), $"1\nno\n\n{pin}\n1\n3\n?\nb\nw\nNames the risk.\n.\n5\n2\no\nA child may not be safe.\n.\n\nv\nj\nq\n3\n1\n1\nw\nI was worried.\n.\n2\n2\n\n3\n2\nq\nq\n5\nq\nq\nq\n");
        said.ShouldNotContain(pin);
        Golden.Match(said, "Plain/panel-mark.txt");
    }

    [Fact]
    public void Agreeing_reads_as_it_did()
    {
        _panel.Marked();
        Golden.Match(
            Said(AgreeStep.Of(_panel.File), "5\n\n1\nb\n2\n1\nThe reason says more.\n.\nq\n2\n1\n2\nNobody was told.\n.\nq\n3\n4\n5\n1\n2\n4\n6\nIt names the risk.\n.\n7\n4\nq\n5\n1\n2\n\nq\n"),
            "Plain/panel-agree.txt");
        _panel.Exercise.Results.ShouldNotBeNull();
    }

    [Fact]
    public void The_commands_open_the_screens_behind_the_passphrase()
    {
        _panel.Collected();
        var walk = new Screens.Walk(Command(SomeExercises.Passphrase).AtMark(_panel.File.Path, "m2"));
        walk.Is<MemberPinScreen>().Page.Aside.ShouldBe("B. Birch");
        new Screens.Walk(Command(SomeExercises.Passphrase).AtMark(Path.ChangeExtension(_panel.File.Path, null), null)).Is<MembersScreen>();
        new Screens.Walk(Command(SomeExercises.Passphrase).AtAgree(Path.GetFileName(_panel.File.Path))).Is<AgreeScreen>();
        Should.Throw<UsageException>(() => Command("another one").AtMark(_panel.File.Path, "m2")).Message.ShouldContain("not the passphrase");
        Should.Throw<UsageException>(() => Command("").AtAgree("nowhere")).Message.ShouldContain("no panel file nowhere");
        Should.Throw<UsageException>(() => Command(SomeExercises.Passphrase).AtMark(_panel.File.Path, "m9")).Message.ShouldContain("m1 (A. Arden)");
    }

    [Fact]
    public void What_stands_in_a_box_for_notes_is_kept_while_somebody_writes()
    {
        _panel.Sitting();
        using var stage = new Stage(MarkStep.At(_panel.File, "m1"));
        stage.Type(SomeExercises.PinOf("m1")).Press(Key.Enter, (Key)'1', (Key)'1', (Key)'1', Key.W).Type("I was worried once");
        _panel.Exercise.Entries.ShouldBeEmpty();
        stage.Wait(11);
        _panel.Exercise.Entries.Length.ShouldBe(1);
        stage.Wait(11);
        _panel.Exercise.Entries.Length.ShouldBe(1);
        stage.Type(", and told the lead").Wait(11);
        _panel.Exercise.Entries.Length.ShouldBe(2);
    }

    private PanelScreensCommand Command(string passphrase) =>
        new(new PanelRun(new StringReader($"{passphrase}\n"), TextWriter.Null, TextWriter.Null, new PanelFolder(Path.GetDirectoryName(_panel.File.Path), "", null), new Library(new ConfigurationBuilder().Build()), _panel.Clock));

    private string Said(Screen screen, string input)
    {
        var output = new StringWriter { NewLine = "\n" };
        new PlainFront(new StringReader(input), output, _panel.Clock).Run(new ScreenStack([screen]));
        return output.ToString();
    }
}
