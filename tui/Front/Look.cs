using MentorSim.Tui.Pages;
using Terminal.Gui.Drawing;
using Attribute = Terminal.Gui.Drawing.Attribute;

namespace MentorSim.Tui.Front;

/// <summary>How pages look on this terminal: in which colours, and with which signs.</summary>
/// <param name="Theme">The colours and styles.</param>
/// <param name="IsAscii">Whether the terminal shows no signs but those of ASCII.</param>
internal sealed record Look(Theme Theme, bool IsAscii = false)
{
    /// <summary>What a terminal is taken for of which nothing is known.</summary>
    public static Look Usual { get; } = new(Theme.Dark);

    /// <summary>The box to write in.</summary>
    public Scheme Box => new(Theme.Of(Role.Box)) { Editable = Theme.Of(Role.Box), Active = Theme.Of(Role.Selected) };

    /// <summary>A part of a line.</summary>
    public Attribute Of(LinePart part, bool isSelected)
    {
        var role = RoleOf(part.Tone);
        var own = Theme.Of(role);
        // What is selected has one look, and what is stressed in it stays stressed.
        var look = isSelected ? Theme.Of(Role.Selected) with { Style = Theme.Of(Role.Selected).Style | (role is Role.Strong or Role.Alert ? TextStyle.Bold : TextStyle.None) } : own;
        return part.Emphasis ? look with { Style = look.Style | TextStyle.Italic } : look;
    }

    /// <summary>A text in signs that the terminal has, in as many columns.</summary>
    public string Signs(string text) => IsAscii ? Ascii.InColumns(text) : text;

    private static Role RoleOf(Tone tone) => tone switch
    {
        Tone.Normal => Role.Text,
        Tone.Strong => Role.Strong,
        Tone.Quiet => Role.Quiet,
        Tone.Alert => Role.Alert,
        Tone.Heading => Role.Heading,
        Tone.Number => Role.Number,
        Tone.Rule => Role.Rule,
        Tone.Filled => Role.Filled,
        Tone.Empty => Role.Empty,
    };
}
