using MentorSim.Tui.Front;
using MentorSim.Tui.Pages;
using Terminal.Gui.Drawing;

namespace MentorSim.Tui.Tests.Front;

public class ThemeTests
{
    [Fact]
    public void The_formula_is_that_of_the_standard()
    {
        Contrast.Of(Contrast.Rgb(0x000000), Contrast.Rgb(0xFFFFFF)).ShouldBe(21, 0.001);
        Contrast.Of(Contrast.Rgb(0x777777), Contrast.Rgb(0xFFFFFF)).ShouldBe(4.48, 0.005);
        Contrast.Of(Contrast.Rgb(0x767676), Contrast.Rgb(0xFFFFFF)).ShouldBe(4.54, 0.005);
    }

    [Fact]
    public void Every_text_of_every_theme_can_be_read_on_the_backgrounds_that_it_is_made_for()
    {
        foreach (var theme in Theme.All.Where(theme => theme.HasColours))
        {
            foreach (var role in Enum.GetValues<Role>())
            {
                var least = Contrast.IsDrawing(role) ? 3 : theme.Paints ? 7 : 4.5;
                foreach (var own in Contrast.Backgrounds(theme)) Contrast.Of(theme.Of(role), own).ShouldBeGreaterThanOrEqualTo(least, $"{role} of {theme.Name} on {own}");
            }
        }
    }

    [Fact]
    public void Monochrome_has_no_colour_and_the_others_have()
    {
        Theme.All.Where(theme => !theme.HasColours).ShouldBe([Theme.Mono]);
        Theme.All.Where(theme => theme.Paints).ShouldBe([Theme.HighContrast]);
        foreach (var role in Enum.GetValues<Role>()) (Theme.Mono.Of(role).Foreground, Theme.Mono.Of(role).Background).ShouldBe((Color.None, Color.None));
    }

    [Fact]
    public void Dark_and_light_leave_the_background_to_the_terminal_but_for_the_selected_row()
    {
        foreach (var theme in new[] { Theme.Dark, Theme.Light })
        {
            foreach (var role in Enum.GetValues<Role>()) (theme.Of(role).Background == Color.None).ShouldBe(role != Role.Selected, $"{role} of {theme.Name}");
        }
    }

    [Fact]
    public void What_must_be_seen_has_a_style_and_not_only_a_colour()
    {
        foreach (var theme in Theme.All)
        {
            foreach (var role in new[] { Role.Alert, Role.Warning, Role.News, Role.Strong, Role.Heading, Role.Title, Role.Key }) (theme.Of(role).Style == TextStyle.None).ShouldBeFalse($"{role} of {theme.Name}");
            theme.Of(Role.Selected).ShouldNotBe(theme.Of(Role.Text));
        }
    }

    [Fact]
    public void What_is_stressed_stays_so_where_it_is_selected()
    {
        foreach (var theme in Theme.All)
        {
            var look = new Look(theme);
            look.Of(new LinePart("x", Tone.Strong), isSelected: true).Style.HasFlag(TextStyle.Bold).ShouldBeTrue();
            look.Of(new LinePart("x", Tone.Normal, Emphasis: true), isSelected: true).Style.HasFlag(TextStyle.Italic).ShouldBeTrue();
            foreach (var tone in Enum.GetValues<Tone>()) look.Of(new LinePart("x", tone), isSelected: true).Background.ShouldBe(theme.Of(Role.Selected).Background);
        }
    }
}
