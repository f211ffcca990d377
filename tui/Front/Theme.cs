using System.Collections.Immutable;
using Terminal.Gui.Drawing;
using Attribute = Terminal.Gui.Drawing.Attribute;

namespace MentorSim.Tui.Front;

/// <summary>
/// How each role looks. Dark and light put a few accents on the terminal's own background and leave its text as it is; high contrast paints
/// the whole screen; monochrome has styles alone. In each, what colour says is said by a style, a sign or words too.
/// </summary>
/// <param name="Name">What it is called on the command line.</param>
/// <param name="Looks">The looks; a role that is not there is ordinary text.</param>
internal sealed record Theme(string Name, Looks Looks)
{
    private const TextStyle Bold = TextStyle.Bold;
    private const TextStyle Underline = TextStyle.Underline;

    private static readonly Color Own = Color.None;

    // Beside the comments: the nearest of xterm's 256 and of the sixteen, which are what most terminals show.
    private static readonly Color Sky = Rgb(0x5FD7FF); // 81, bright cyan
    private static readonly Color Ocean = Rgb(0x0048A8); // 25, blue
    private static readonly Color Coral = Rgb(0xFF5F5F); // 203, bright red
    private static readonly Color Brick = Rgb(0xAF0000); // 124, red
    private static readonly Color Mist = Rgb(0xA8A8A8); // 248; the terminal's own of sixteen
    private static readonly Color Slate = Rgb(0x5F5F5F); // 59; the terminal's own of sixteen
    private static readonly Color Stone = Rgb(0x808080); // 244; the terminal's own of sixteen
    private static readonly Color Black = Rgb(0x000000);
    private static readonly Color White = Rgb(0xFFFFFF);
    private static readonly Color Yellow = Rgb(0xFFFF00);

    /// <summary>For a dark background.</summary>
    public static Theme Dark { get; } = OnOwnBackground("dark", accent: Sky, quiet: Mist, alert: Coral);

    /// <summary>For a light background.</summary>
    public static Theme Light { get; } = OnOwnBackground("light", accent: Ocean, quiet: Slate, alert: Brick);

    /// <summary>White and yellow on black, whatever the background was.</summary>
    public static Theme HighContrast { get; } = new("high-contrast", new()
    {
        [Role.Text] = new(White, Black),
        [Role.Title] = new(Black, White, Bold),
        [Role.Heading] = new(Yellow, Black, Bold),
        [Role.Strong] = new(White, Black, Bold),
        [Role.Alert] = new(Yellow, Black, Bold | Underline),
        [Role.Selected] = new(Black, Yellow, Bold),
        [Role.Number] = new(Yellow, Black, Bold),
        [Role.Key] = new(Yellow, Black, Bold),
        [Role.Filled] = new(Yellow, Black),
        [Role.News] = new(Yellow, Black, Bold),
        [Role.Warning] = new(Black, Yellow, Bold | Underline),
        [Role.Box] = new(White, Black, Underline),
        [Role.Scroll] = new(Black, Yellow),
    });

    /// <summary>Without any colour.</summary>
    public static Theme Mono { get; } = new("mono", new()
    {
        [Role.Title] = Styled(TextStyle.Reverse),
        [Role.Heading] = Styled(Bold),
        [Role.Strong] = Styled(Bold),
        [Role.Alert] = Styled(Bold | Underline),
        [Role.Selected] = Styled(TextStyle.Reverse),
        [Role.Key] = Styled(Bold),
        [Role.News] = Styled(Bold),
        [Role.Warning] = Styled(Bold | Underline),
        [Role.Box] = Styled(Underline),
        [Role.Scroll] = Styled(TextStyle.Reverse),
    });

    /// <summary>All of them.</summary>
    public static ImmutableArray<Theme> All { get; } = [Dark, Light, HighContrast, Mono];

    /// <summary>Whether the whole screen has a background of its own.</summary>
    public bool Paints => Of(Role.Text).Background != Own;

    /// <summary>Whether there is a colour in it.</summary>
    public bool HasColours => Looks.All.Any(look => look.Foreground != Own || look.Background != Own);

    /// <summary>How a role looks.</summary>
    public Attribute Of(Role role) => Looks[role] ?? Looks[Role.Text] ?? Styled(TextStyle.None);

    private static Theme OnOwnBackground(string name, Color accent, Color quiet, Color alert) => new(name, new()
    {
        // A line under it, as a rule would be, without a row for it.
        [Role.Title] = new(accent, Own, Bold | Underline),
        [Role.Heading] = new(accent, Own, Bold),
        [Role.Quiet] = new(quiet, Own),
        [Role.Strong] = Styled(Bold),
        [Role.Alert] = new(alert, Own, Bold),
        [Role.Selected] = new(White, Ocean),
        [Role.Number] = new(accent, Own),
        [Role.Key] = new(accent, Own, Bold),
        [Role.KeyWords] = new(quiet, Own),
        [Role.Rule] = new(Stone, Own),
        [Role.Filled] = new(accent, Own),
        [Role.Empty] = new(Stone, Own),
        [Role.News] = new(accent, Own, Bold),
        [Role.Warning] = new(alert, Own, Bold),
        [Role.Box] = Styled(Underline),
        [Role.Scroll] = new(accent, Own, TextStyle.Reverse),
    });

    private static Attribute Styled(TextStyle style) => new(Own, Own, style);

    private static Color Rgb(int value) => new(value >> 16, value >> 8 & 255, value & 255);
}
