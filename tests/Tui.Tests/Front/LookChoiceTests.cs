using System.Text;
using MentorSim.Tui.Front;
using MentorSim.Tui.Hosting;
using Microsoft.Extensions.Configuration;
using Terminal.Gui.Input;

namespace MentorSim.Tui.Tests.Front;

public class LookChoiceTests
{
    private const string Dark = "\e]11;rgb:1e1e/1e1e/2e2e\a\e[?6c";
    private const string Light = "\e]11;rgb:fdfd/f6f6/e3e3\e\\\e[?6c";
    private const string Silent = "\e[?6c";

    [Theory]
    [InlineData("dark", "1", Light, "", "dark")]
    [InlineData("high-contrast", "", Dark, "", "high-contrast")]
    [InlineData("mono", "", Light, "", "mono")]
    [InlineData("auto", "1", Light, "", "mono")]
    [InlineData(null, "1", Light, "", "mono")]
    [InlineData("auto", "", Light, "", "light")]
    [InlineData(null, "", Light, "15;0", "light")]
    [InlineData(null, "", Dark, "0;15", "dark")]
    [InlineData(null, "", Silent, "0;15", "light")]
    [InlineData(null, "", Silent, "0;default;7", "light")]
    [InlineData(null, "", Silent, "15;8", "dark")]
    [InlineData(null, "", Silent, "nonsense", "dark")]
    [InlineData(null, "", Silent, "", "dark")]
    [InlineData(null, "", null, "0;15", "light")]
    [InlineData(null, "", null, "", "dark")]
    public void The_theme_is_what_was_asked_for_else_none_else_as_the_background(string? theme, string noColour, string? answer, string colours, string expected) =>
        Choice(theme, answer, ("NO_COLOR", noColour), ("COLORFGBG", colours)).Look.Theme.Name.ShouldBe(expected);

    [Theory]
    [InlineData("dark", "", "xterm")]
    [InlineData(null, "1", "xterm")]
    [InlineData(null, "", "linux")]
    [InlineData(null, "", "vt100")]
    public void A_terminal_is_not_asked_where_that_decides_nothing_or_would_be_shown(string? theme, string noColour, string term) =>
        LookChoice.Of(Settings(theme), name => name switch { "NO_COLOR" => noColour, "TERM" => term, _ => null }, false, () => throw new InvalidOperationException("asked")).Typed.ShouldBeEmpty();

    [Theory]
    [InlineData("", "", "en_GB.UTF-8", false)]
    [InlineData("", "", "C.utf8", false)]
    [InlineData("", "UTF-8", "", false)]
    [InlineData("", "", "", true)]
    [InlineData("", "", "C", true)]
    [InlineData("POSIX", "en_GB.UTF-8", "en_GB.UTF-8", true)]
    [InlineData("", "en_GB.ISO-8859-1", "en_GB.UTF-8", true)]
    [InlineData("en_GB.UTF-8", "C", "C", false)]
    [InlineData("", "", "en_GB", true)]
    [InlineData("", "", "de_DE.UTF-8@euro", false)]
    public void Signs_are_ASCII_where_the_locale_is_not_UTF_8(string all, string type, string lang, bool isAscii)
    {
        (string, string)[] variables = [("LC_ALL", all), ("LC_CTYPE", type), ("LANG", lang)];
        Choice("mono", null, variables).Look.IsAscii.ShouldBe(isAscii);
        LookChoice.Of(Settings("mono"), Environment(variables), true, () => null).Look.IsAscii.ShouldBeFalse();
        LookChoice.Of(Settings("mono", ascii: "true"), Environment(variables), true, () => null).Look.IsAscii.ShouldBeTrue();
    }

    [Theory]
    [InlineData("", false)]
    [InlineData("C", false)]
    [InlineData("en_GB", false)]
    [InlineData("en_GB.UTF-8", false)]
    [InlineData("en_GB.ISO-8859-15@euro", true)]
    [InlineData("C.ASCII", true)]
    public void Lines_of_text_are_ASCII_only_where_the_locale_names_other_characters(string lang, bool names) =>
        Locale.Of(name => name == "LANG" ? lang : null).NamesOtherCharset.ShouldBe(names);

    [Fact]
    public void A_theme_that_there_is_not_is_named_with_those_that_there_are()
    {
        LookChoice.Problem(Settings("pink")).ShouldBe("'pink' is no theme. MENTORSIM_THEME, or Theme in appsettings.json, can be dark, light, high-contrast, mono or auto.");
        foreach (var word in LookChoice.Words) LookChoice.Problem(Settings(word)).ShouldBeNull();
        LookChoice.Problem(Settings(null)).ShouldBeNull();
        LookChoice.Problem(Settings("")).ShouldBeNull();
    }

    [Fact]
    public void What_was_typed_while_the_terminal_was_asked_is_handed_on()
    {
        var typed = Choice(null, "2" + Dark[..^5] + "\e[B" + Silent + "é").Typed;
        TypedKeys.Of(typed).ShouldBe([(Key)'2', Key.CursorDown, new Key('é')]);
    }

    [Theory]
    [InlineData("\r\n\t\u007f\e", "Enter Enter Tab Backspace Esc")]
    [InlineData("aZ9?", "a Z 9 ?")]
    [InlineData("\u0003\u0010", "Ctrl+C Ctrl+P")]
    [InlineData("\e[A\e[B\eOC\eOD\e[H\e[F\e[5~\e[6~\e[3~", "CursorUp CursorDown CursorRight CursorLeft Home End PageUp PageDown Delete")]
    [InlineData("\eOP\eOQ\eOR\e[Z", "F1 F2 F3 Shift+Tab")]
    [InlineData("\e[1;5Ax\e[99~y\e[", "x y")]
    [InlineData("\e\e", "Esc Esc")]
    [InlineData("漢😀", "漢 😀")]
    public void Bytes_become_the_keys_that_they_stand_for(string bytes, string keys) =>
        string.Join(' ', TypedKeys.Of(Encoding.UTF8.GetBytes(bytes)).Select(key => key.ToString())).ShouldBe(keys);

    [Fact]
    [Trait("Long", "RandomTexts")]
    public void Any_bytes_become_keys_without_an_exception()
    {
        var random = Scale.Random(42);
        var bytes = new byte[20];
        for (var i = 0; i < Scale.Count(50_000); i++)
        {
            random.NextBytes(bytes);
            for (var at = 0; at < bytes.Length; at++) bytes[at] = random.Next(3) == 0 ? (byte)random.Of<char>([.. "\e[O]~A1;"]) : bytes[at];
            _ = TypedKeys.Of(bytes).ToList();
        }
    }

    private static LookChoice Choice(string? theme, string? answer, params (string Name, string Value)[] variables)
    {
        BackgroundAnswer? said = null;
        if (answer is not null) (said = new BackgroundAnswer()).Take(Encoding.UTF8.GetBytes(answer));
        return LookChoice.Of(Settings(theme), Environment(variables), false, () => said);
    }

    private static Func<string, string?> Environment((string Name, string Value)[] variables) => name => variables.FirstOrDefault(variable => variable.Name == name).Value;

    private static IConfiguration Settings(string? theme, string? ascii = null) =>
        new ConfigurationBuilder().AddInMemoryCollection([KeyValuePair.Create("Theme", theme), KeyValuePair.Create("Ascii", ascii)]).Build();
}
