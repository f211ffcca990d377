using System.Globalization;
using System.Text;
using MentorSim.Tui.Front;
using MentorSim.Tui.Tests.Front;
using Terminal.Gui.Drawing;
using Terminal.Gui.Drivers;
using Attribute = Terminal.Gui.Drawing.Attribute;

namespace MentorSim.Tui.Tests.TerminalGui.Internals;

/// <summary>What becomes of the themes on terminals with fewer colours.</summary>
public sealed class ThemeDepthTests
{
    // What xterm shows for 30 to 37 and 90 to 97.
    private static readonly int[] Sixteen =
    [
        0x000000, 0xCD0000, 0x00CD00, 0xCDCD00, 0x0000EE, 0xCD00CD, 0x00CDCD, 0xE5E5E5,
        0x7F7F7F, 0xFF0000, 0x00FF00, 0xFFFF00, 0x5C5CFF, 0xFF00FF, 0x00FFFF, 0xFFFFFF,
    ];

    [Theory]
    [InlineData(ColourDepth.TwoHundredFiftySix)]
    [InlineData(ColourDepth.Sixteen)]
    public void Every_text_can_still_be_read(object depth)
    {
        foreach (var theme in Theme.All.Where(theme => theme.HasColours))
        {
            foreach (var role in Enum.GetValues<Role>())
            {
                var least = Contrast.IsDrawing(role) ? 3 : theme.Paints ? 7 : 4.5;
                // A palette of sixteen goes with plain black or plain white.
                var backgrounds = Contrast.Backgrounds(theme)[..((ColourDepth)depth == ColourDepth.Sixteen ? 1 : ^0)];
                foreach (var own in backgrounds) Contrast.Of(Shown(theme.Of(role), (ColourDepth)depth), own).ShouldBeGreaterThanOrEqualTo(least, $"{role} of {theme.Name} on {own} with {depth}");
            }
        }
    }

    [Fact]
    public void Of_sixteen_colours_the_accents_stay_what_they_are_called()
    {
        Codes(Theme.Dark, Role.Heading).ShouldBe("\e[1;96m");
        Codes(Theme.Light, Role.Heading).ShouldBe("\e[1;34m");
        Codes(Theme.Dark, Role.Alert).ShouldBe("\e[1;91m");
        Codes(Theme.Light, Role.Alert).ShouldBe("\e[1;31m");
        Codes(Theme.Dark, Role.Selected).ShouldBe("\e[97;44m");
        Codes(Theme.Light, Role.Selected).ShouldBe("\e[97;44m");
        Codes(Theme.HighContrast, Role.Selected).ShouldBe("\e[1;30;103m");

        static string Codes(Theme theme, Role role) => Sgr(theme.Of(role), ColourDepth.Sixteen);
    }

    [Fact]
    public void Monochrome_writes_no_colour_at_any_depth()
    {
        foreach (var depth in Enum.GetValues<ColourDepth>())
        {
            StringBuilder output = new();
            SgrState sgr = new(depth);
            foreach (var role in Enum.GetValues<Role>()) sgr.Change(output, Theme.Mono.Of(role));
            output.ToString().Split(['\e', '[', 'm', ';'], StringSplitOptions.RemoveEmptyEntries).Distinct().Order().ShouldBe(["0", "1", "4", "7"]);
        }
    }

    [Fact]
    public void Without_colours_the_driver_keeps_what_is_selected_and_what_must_be_seen()
    {
        foreach (var theme in Theme.All)
        {
            Sgr(theme.Of(Role.Alert), ColourDepth.None).ShouldContain("1");
            foreach (var role in new[] { Role.Title, Role.Heading, Role.Warning }) Sgr(theme.Of(role), ColourDepth.None).ShouldNotBeEmpty($"{role} of {theme.Name}");
        }
    }

    /// <summary>The colours that a terminal of so many shows.</summary>
    private static Attribute Shown(Attribute look, ColourDepth depth) => new(Shown(look.Foreground, depth, isBackground: false), Shown(look.Background, depth, isBackground: true), look.Style);

    private static Color Shown(Color color, ColourDepth depth, bool isBackground)
    {
        StringBuilder sgr = new();
        ColourCodes.Append(sgr, color, isBackground, depth);
        var numbers = sgr.ToString().Split(';').Select(part => int.Parse(part, CultureInfo.InvariantCulture)).ToArray();
        return numbers switch
        {
            [39 or 49] => Color.None,
            [_, 5, var index and >= 232] => Contrast.Rgb(0x010101 * (8 + (10 * (index - 232)))),
            [_, 5, var index] => Contrast.Rgb((Level((index - 16) / 36) << 16) | (Level((index - 16) / 6 % 6) << 8) | Level((index - 16) % 6)),
            [var code] => Contrast.Rgb(Sixteen[(code - (isBackground ? 10 : 0)) is >= 90 and var bright ? bright - 82 : code - (isBackground ? 40 : 30)]),
            _ => throw new InvalidOperationException(sgr.ToString()),
        };

        static int Level(int step) => step == 0 ? 0 : 55 + (40 * step);
    }

    private static string Sgr(Attribute look, ColourDepth depth)
    {
        StringBuilder output = new();
        new SgrState(depth).Change(output, look);
        return output.ToString();
    }
}
