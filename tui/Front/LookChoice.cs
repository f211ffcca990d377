using System.Collections.Immutable;
using MentorSim.Tui.Hosting;
using Microsoft.Extensions.Configuration;

namespace MentorSim.Tui.Front;

/// <summary>How pages look in the terminal that the program runs in, and what was typed while it was asked for its background.</summary>
internal sealed record LookChoice(Look Look, ImmutableArray<byte> Typed)
{
    /// <summary>What leaves the choice to the terminal.</summary>
    public const string Auto = "auto";

    // They show what they do not understand.
    private static readonly string[] Mute = ["linux", "ansi", "vt52", "vt100", "vt220"];

    /// <summary>The words for a theme.</summary>
    public static ImmutableArray<string> Words { get; } = [.. Theme.All.Select(theme => theme.Name), Auto];

    /// <summary>The choice for this process.</summary>
    /// <param name="settings">In which <c>--theme</c> and <c>--ascii</c> stand, or MENTORSIM_THEME and MENTORSIM_ASCII.</param>
    public static LookChoice Here(IConfiguration settings) => Of(settings, Environment.GetEnvironmentVariable, OperatingSystem.IsWindows(), TerminalBackground.Ask);

    /// <summary>The choice for a terminal.</summary>
    /// <param name="settings">What was asked for.</param>
    /// <param name="environment">The environment's variables.</param>
    /// <param name="isWindows">Whether it is the console of Windows, which is switched to UTF-8.</param>
    /// <param name="ask">Asks the terminal for its background; called only where that decides.</param>
    public static LookChoice Of(IConfiguration settings, Func<string, string?> environment, bool isWindows, Func<BackgroundAnswer?> ask)
    {
        var isAscii = IsAsciiAsked(settings) || (!isWindows && !Locale.Of(environment).IsUtf8);
        if (Theme.All.FirstOrDefault(theme => theme.Name == settings["Theme"]) is { } asked) return new LookChoice(new Look(asked, isAscii), []);
        // A flag that somebody sets on purpose goes before NO_COLOR, as its authors wish; anything else comes after it.
        if (!string.IsNullOrEmpty(environment("NO_COLOR"))) return new LookChoice(new Look(Theme.Mono, isAscii), []);
        var answer = Mute.Contains(environment("TERM")) ? null : ask();
        var isDark = answer?.IsDark ?? IsDark(environment("COLORFGBG")) ?? true;
        return new LookChoice(new Look(isDark ? Theme.Dark : Theme.Light, isAscii), [.. answer?.Typed ?? []]);
    }

    /// <summary>What is wrong with the theme that was asked for; null where nothing is.</summary>
    public static string? Problem(IConfiguration settings) => settings["Theme"] is { Length: > 0 } word && !Words.Contains(word)
        ? $"'{word}' is no theme. MENTORSIM_THEME, or Theme in appsettings.json, can be {string.Join(", ", Words[..^1])} or {Words[^1]}."
        : null;

    /// <summary>Where lines of text go: without accents and the like where the locale names characters that have none, and in rows of whole words where they go to a terminal.</summary>
    public static TextWriter Lines(IConfiguration settings)
    {
        var names = OperatingSystem.IsWindows() ? !Console.IsOutputRedirected && Console.OutputEncoding.CodePage is not (65001 or 1200) : Locale.Of(Environment.GetEnvironmentVariable).NamesOtherCharset;
        var lines = names || IsAsciiAsked(settings) ? new AsciiWriter(Console.Out) : Console.Out;
        return Console.IsOutputRedirected ? lines : new WordWriter(lines, Columns);
    }

    private static int Columns()
    {
        try
        {
            return Console.WindowWidth;
        }
        catch (IOException)
        {
            return 0;
        }
    }

    private static bool IsAsciiAsked(IConfiguration settings) => settings["Ascii"] is { } word && (word == "1" || word.Equals("true", StringComparison.OrdinalIgnoreCase));

    /// <summary>The last of the numbers that some terminals leave there is that of the background: 7 and 9 to 15 are light.</summary>
    private static bool? IsDark(string? colours) => int.TryParse(colours?.Split(';')[^1], out var background) && background is >= 0 and <= 15 ? background is < 7 or 8 : null;
}
