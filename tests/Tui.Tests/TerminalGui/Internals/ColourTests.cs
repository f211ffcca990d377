using System.Text;
using Terminal.Gui.Drawing;
using Terminal.Gui.Drivers;
using Attribute = Terminal.Gui.Drawing.Attribute;

namespace MentorSim.Tui.Tests.TerminalGui.Internals;

public sealed class ColourTests
{
    private static readonly Color Black = new(ColorName16.Black);
    private static readonly Color White = new(ColorName16.White);

    [Theory]
    [InlineData("xterm-256color", "truecolor", "", false, ColourDepth.TrueColour)]
    [InlineData("xterm", "24bit", "", false, ColourDepth.TrueColour)]
    [InlineData("tmux-256color", "", "", false, ColourDepth.TwoHundredFiftySix)]
    [InlineData("linux", "", "", false, ColourDepth.Sixteen)]
    [InlineData("", "", "", true, ColourDepth.TrueColour)]
    [InlineData("xterm-256color", "truecolor", "1", false, ColourDepth.None)]
    [InlineData("", "", "1", true, ColourDepth.None)]
    public void The_environment_tells_how_many_colours_there_are(string term, string colorTerm, string noColor, bool isWindows, object depth) =>
        ColourCodes.Detect(name => name switch { "TERM" => term, "COLORTERM" => colorTerm, _ => noColor }, isWindows).ShouldBe((ColourDepth)depth);

    [Theory]
    [InlineData(255, 0, 0, 9, 196)]
    [InlineData(0, 0, 0, 0, 16)]
    [InlineData(255, 255, 255, 15, 231)]
    [InlineData(128, 128, 128, 8, 244)]
    [InlineData(0, 200, 0, 2, 40)]
    [InlineData(18, 18, 18, 0, 233)]
    [InlineData(255, 95, 95, 9, 203)]
    [InlineData(0, 72, 168, 4, 25)]
    [InlineData(95, 215, 255, 14, 81)]
    public void Colours_are_brought_down_to_the_nearest(int r, int g, int b, int of16, int of256)
    {
        ColourCodes.NearestOf16(new Color(r, g, b)).ShouldBe(of16);
        ColourCodes.NearestOf256(new Color(r, g, b)).ShouldBe(of256);
    }

    [Theory]
    [InlineData(ColourDepth.TrueColour, "\e[38;2;255;0;0;48;2;0;0;0m")]
    [InlineData(ColourDepth.TwoHundredFiftySix, "\e[38;5;196;48;5;16m")]
    [InlineData(ColourDepth.Sixteen, "\e[91;40m")]
    [InlineData(ColourDepth.None, "")]
    public void Colours_are_written_in_the_terminals_way(object depth, string expected) =>
        Sgr((ColourDepth)depth, new Attribute(new Color(255, 0, 0), new Color(0, 0, 0))).ShouldBe(expected);

    [Fact]
    public void Without_colours_styles_stay_and_dark_on_light_is_reversed()
    {
        Sgr(ColourDepth.None, new Attribute(White, Black, TextStyle.Bold | TextStyle.Underline)).ShouldBe("\e[1;4m");
        Sgr(ColourDepth.None, new Attribute(Black, White)).ShouldBe("\e[7m");
        Sgr(ColourDepth.None, new Attribute(Color.None, Color.None, TextStyle.Reverse)).ShouldBe("\e[7m");
    }

    [Fact]
    public void Of_sixteen_colours_a_middle_grey_is_left_to_the_terminal_since_many_palettes_hide_it()
    {
        Sgr(ColourDepth.Sixteen, new Attribute(new Color(255, 0, 0), Color.None)).ShouldBe("\e[91m");
        StringBuilder output = new();
        SgrState sgr = new(ColourDepth.Sixteen);
        sgr.Change(output, new Attribute(new Color(255, 0, 0), Color.None));
        output.Clear();
        sgr.Change(output, new Attribute(new Color(0xA8, 0xA8, 0xA8), Color.None));
        output.ToString().ShouldBe("\e[39m");
        Sgr(ColourDepth.Sixteen, new Attribute(Color.None, new Color(0x80, 0x80, 0x80))).ShouldBe("\e[100m");
    }

    [Fact]
    public void The_terminals_own_colours_are_asked_for_by_their_numbers()
    {
        StringBuilder output = new();
        SgrState sgr = new(ColourDepth.TrueColour);
        sgr.Change(output, new Attribute(new Color(1, 1, 1), new Color(2, 2, 2), TextStyle.Bold));
        output.Clear();
        sgr.Change(output, new Attribute(Color.None, new Color(2, 2, 2), TextStyle.Bold));
        output.ToString().ShouldBe("\e[39m");
        output.Clear();
        sgr.Change(output, Attribute.Default);
        output.ToString().ShouldBe("\e[0m");
    }

    private static string Sgr(ColourDepth depth, Attribute attribute)
    {
        StringBuilder output = new();
        new SgrState(depth).Change(output, attribute);
        return output.ToString();
    }
}
