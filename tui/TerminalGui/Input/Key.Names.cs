using Terminal.Gui.Drivers;

namespace Terminal.Gui.Input;

#pragma warning disable CS1591 // The names say it all.

// The keys by name.
public partial class Key
{
    public static Key Backspace => new(KeyCode.Backspace);
    public static Key CursorDown => new(KeyCode.CursorDown);
    public static Key CursorLeft => new(KeyCode.CursorLeft);
    public static Key CursorRight => new(KeyCode.CursorRight);
    public static Key CursorUp => new(KeyCode.CursorUp);
    public static Key Delete => new(KeyCode.Delete);
    public static Key End => new(KeyCode.End);
    public static Key Enter => new(KeyCode.Enter);
    public static Key Esc => new(KeyCode.Esc);
    public static Key Home => new(KeyCode.Home);
    public static Key InsertChar => new(KeyCode.Insert);
    public static Key PageDown => new(KeyCode.PageDown);
    public static Key PageUp => new(KeyCode.PageUp);
    public static Key Space => new(KeyCode.Space);
    public static Key Tab => new(KeyCode.Tab);

    public static Key A => new(KeyCode.A);
    public static Key B => new(KeyCode.B);
    public static Key C => new(KeyCode.C);
    public static Key D => new(KeyCode.D);
    public static Key E => new(KeyCode.E);
    public static Key F => new(KeyCode.F);
    public static Key G => new(KeyCode.G);
    public static Key H => new(KeyCode.H);
    public static Key I => new(KeyCode.I);
    public static Key J => new(KeyCode.J);
    public static Key K => new(KeyCode.K);
    public static Key L => new(KeyCode.L);
    public static Key M => new(KeyCode.M);
    public static Key N => new(KeyCode.N);
    public static Key O => new(KeyCode.O);
    public static Key P => new(KeyCode.P);
    public static Key Q => new(KeyCode.Q);
    public static Key R => new(KeyCode.R);
    public static Key S => new(KeyCode.S);
    public static Key T => new(KeyCode.T);
    public static Key U => new(KeyCode.U);
    public static Key V => new(KeyCode.V);
    public static Key W => new(KeyCode.W);
    public static Key X => new(KeyCode.X);
    public static Key Y => new(KeyCode.Y);
    public static Key Z => new(KeyCode.Z);

    public static Key D0 => new(KeyCode.D0);
    public static Key D1 => new(KeyCode.D1);
    public static Key D2 => new(KeyCode.D2);
    public static Key D3 => new(KeyCode.D3);
    public static Key D4 => new(KeyCode.D4);
    public static Key D5 => new(KeyCode.D5);
    public static Key D6 => new(KeyCode.D6);
    public static Key D7 => new(KeyCode.D7);
    public static Key D8 => new(KeyCode.D8);
    public static Key D9 => new(KeyCode.D9);

    public static Key F1 => new(KeyCode.F1);
    public static Key F2 => new(KeyCode.F2);
    public static Key F3 => new(KeyCode.F3);
    public static Key F4 => new(KeyCode.F4);
    public static Key F5 => new(KeyCode.F5);
    public static Key F6 => new(KeyCode.F6);
    public static Key F7 => new(KeyCode.F7);
    public static Key F8 => new(KeyCode.F8);
    public static Key F9 => new(KeyCode.F9);
    public static Key F10 => new(KeyCode.F10);
    public static Key F11 => new(KeyCode.F11);
    public static Key F12 => new(KeyCode.F12);
}
