using System.Runtime.InteropServices;
using System.Text;

namespace Terminal.Gui.Drivers;

/// <summary>Makes the console of Windows understand escape sequences. Does nothing elsewhere.</summary>
internal static class WindowsConsole
{
    private const int StandardOutput = -11;
    private const uint VirtualTerminal = 0x0004;
    private static uint? _modeBefore;

    /// <summary>Switches escape sequences and UTF-8 on.</summary>
    public static void Prepare()
    {
        if (!OperatingSystem.IsWindows())
            return;

        Console.OutputEncoding = Encoding.UTF8;
        var handle = GetStdHandle(StandardOutput);
        if (!GetConsoleMode(handle, out var mode))
            return;

        _modeBefore = mode;
        SetConsoleMode(handle, mode | VirtualTerminal);
    }

    /// <summary>Puts the mode back.</summary>
    public static void Restore()
    {
        if (OperatingSystem.IsWindows() && _modeBefore is { } mode)
            SetConsoleMode(GetStdHandle(StandardOutput), mode);
    }

    [DllImport("kernel32.dll")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    private static extern nint GetStdHandle(int handle);

    [DllImport("kernel32.dll")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    [return: MarshalAs(UnmanagedType.Bool)]
    private static extern bool GetConsoleMode(nint handle, out uint mode);

    [DllImport("kernel32.dll")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    [return: MarshalAs(UnmanagedType.Bool)]
    private static extern bool SetConsoleMode(nint handle, uint mode);
}
