using Terminal.Gui.Drivers;
using Terminal.Gui.Input;

namespace MentorSim.Tui.Tests.TerminalGui.Internals;

public sealed class ConsoleKeysTests
{
    [Theory]
    [InlineData('a', ConsoleKey.A, ConsoleModifiers.None, "a")]
    [InlineData('A', ConsoleKey.A, ConsoleModifiers.Shift, "A")]
    [InlineData('é', ConsoleKey.None, ConsoleModifiers.None, "é")]
    [InlineData('?', ConsoleKey.None, ConsoleModifiers.None, "?")]
    [InlineData('!', ConsoleKey.D1, ConsoleModifiers.Shift, "!")]
    [InlineData('@', ConsoleKey.Q, ConsoleModifiers.Control | ConsoleModifiers.Alt, "@")]
    [InlineData('\u0011', ConsoleKey.Q, ConsoleModifiers.Control, "Ctrl+Q")]
    [InlineData('x', ConsoleKey.X, ConsoleModifiers.Alt, "Alt+X")]
    [InlineData('\r', ConsoleKey.Enter, ConsoleModifiers.None, "Enter")]
    [InlineData('\t', ConsoleKey.Tab, ConsoleModifiers.Shift, "Shift+Tab")]
    [InlineData('\u007f', ConsoleKey.Backspace, ConsoleModifiers.None, "Backspace")]
    [InlineData('\e', ConsoleKey.Escape, ConsoleModifiers.None, "Esc")]
    [InlineData(' ', ConsoleKey.Spacebar, ConsoleModifiers.None, "Space")]
    [InlineData('\0', ConsoleKey.UpArrow, ConsoleModifiers.None, "CursorUp")]
    [InlineData('\0', ConsoleKey.LeftArrow, ConsoleModifiers.Control, "Ctrl+CursorLeft")]
    [InlineData('\0', ConsoleKey.F12, ConsoleModifiers.None, "F12")]
    [InlineData('\0', ConsoleKey.Delete, ConsoleModifiers.None, "Delete")]
    public void Keys_of_the_console_become_ours(char typed, ConsoleKey key, ConsoleModifiers modifiers, string name)
    {
        ConsoleKeyInfo info = new(
            typed,
            key,
            modifiers.HasFlag(ConsoleModifiers.Shift),
            modifiers.HasFlag(ConsoleModifiers.Alt),
            modifiers.HasFlag(ConsoleModifiers.Control));

        new ConsoleKeys().Translate(info)?.ToString().ShouldBe(name);
    }

    [Fact]
    public void Both_halves_of_an_emoji_make_one_key()
    {
        ConsoleKeys keys = new();

        keys.Translate(new ConsoleKeyInfo('\ud83d', ConsoleKey.None, false, false, false)).ShouldBeNull();
        keys.Translate(new ConsoleKeyInfo('\ude00', ConsoleKey.None, false, false, false)).ShouldBe(new Key(0x1F600));
    }

    [Fact]
    public void A_key_that_means_nothing_is_none() =>
        new ConsoleKeys().Translate(new ConsoleKeyInfo('\0', ConsoleKey.None, false, false, false)).ShouldBeNull();
}
