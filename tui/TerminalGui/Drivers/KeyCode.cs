namespace Terminal.Gui.Drivers;

#pragma warning disable CS1591 // The names say it all; the numbers are the package's.

/// <summary>A key as a number: a character, or one of the special keys, with masks for the modifiers. A letter alone is lower case.</summary>
[Flags]
public enum KeyCode : uint
{
    Null = 0, Backspace = 8, Tab = 9, Enter = 13, Esc = 27, Space = 32, D0 = 48, D1 = 49, D2 = 50,
    D3 = 51, D4 = 52, D5 = 53, D6 = 54, D7 = 55, D8 = 56, D9 = 57, A = 65, B = 66, C = 67, D = 68, E = 69, F = 70,
    G = 71, H = 72, I = 73, J = 74, K = 75, L = 76, M = 77, N = 78, O = 79, P = 80, Q = 81, R = 82, S = 83,
    T = 84, U = 85, V = 86, W = 87, X = 88, Y = 89, Z = 90,
    PageUp = 1114144, PageDown = 1114145, End = 1114146, Home = 1114147, CursorLeft = 1114148, CursorUp = 1114149,
    CursorRight = 1114150, CursorDown = 1114151, Insert = 1114156, Delete = 1114157, F1 = 1114223, F2 = 1114224,
    F3 = 1114225, F4 = 1114226, F5 = 1114227, F6 = 1114228, F7 = 1114229, F8 = 1114230, F9 = 1114231, F10 = 1114232,
    F11 = 1114233, F12 = 1114234, ShiftMask = 0x1000_0000, CtrlMask = 0x4000_0000, AltMask = 0x8000_0000,
}
