using MentorSim.Tui.Hosting;

namespace MentorSim.Tui.Tests.Hosting;

public sealed class EditorTests
{
    [Theory]
    [InlineData("vi", "vi", "+12|/a b/c.yaml")]
    [InlineData("/usr/bin/nvim", "/usr/bin/nvim", "+12|/a b/c.yaml")]
    [InlineData("nano -w", "nano", "-w|+12|/a b/c.yaml")]
    [InlineData("emacs -nw", "emacs", "-nw|+12|/a b/c.yaml")]
    [InlineData("micro", "micro", "+12|/a b/c.yaml")]
    [InlineData("kak", "kak", "+12|/a b/c.yaml")]
    [InlineData("hx", "hx", "/a b/c.yaml:12")]
    [InlineData("helix", "helix", "/a b/c.yaml:12")]
    [InlineData("code", "code", "--wait|--goto|/a b/c.yaml:12")]
    [InlineData("code --wait", "code", "--wait|--goto|/a b/c.yaml:12")]
    [InlineData("'/opt/My Editor/code.exe' -n", "/opt/My Editor/code.exe", "-n|--wait|--goto|/a b/c.yaml:12")]
    [InlineData("something-else", "something-else", "/a b/c.yaml")]
    public void An_editor_opens_a_file_at_a_line_in_its_own_way(string named, string file, string arguments)
    {
        var program = Editor.Of(name => name == "EDITOR" ? named : null).ShouldNotBeNull().At("/a b/c.yaml", 12);
        program.File.ShouldBe(file);
        string.Join('|', program.Arguments).ShouldBe(arguments);
    }

    [Fact]
    public void VISUAL_goes_first_and_blanks_name_none()
    {
        Editor.Of(name => name == "VISUAL" ? "nano" : "vi")!.File.ShouldBe("nano");
        Editor.Of(name => name == "VISUAL" ? " " : "vi")!.File.ShouldBe("vi");
        Editor.Of(_ => null).ShouldBeNull();
        Editor.Of(_ => "  ").ShouldBeNull();
    }

    [Fact]
    public void A_program_that_is_not_there_or_ends_badly_is_told_in_a_sentence()
    {
        new OutsideProgram("no-such-editor", "no-such-editor", ["x"]).Run().ShouldNotBeNull().ShouldStartWith("The editor no-such-editor could not be started: there is no such program here. See");
        var text = Path.GetTempFileName();
        if (!OperatingSystem.IsWindows()) new OutsideProgram("x", text, []).Run().ShouldNotBeNull().ShouldContain("nobody may run it here");
        File.Delete(text);
        new OutsideProgram("false", "false", []).Run().ShouldNotBeNull().ShouldContain("exit status 1");
        new OutsideProgram("sh", "sh", ["-c", "kill -9 $$"]).Run().ShouldNotBeNull().ShouldContain("ended by force");
        new OutsideProgram("true", "true", []).Run().ShouldBeNull();
    }
}
