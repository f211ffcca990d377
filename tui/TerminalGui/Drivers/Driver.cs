namespace Terminal.Gui.Drivers;

/// <summary>Settings that hold for every driver of the process.</summary>
public sealed class Driver
{
    /// <summary>How the size of the terminal is found; kept for the package, since ours always asks the operating system.</summary>
    public static SizeDetectionMode SizeDetection { get; set; }
}

/// <summary>How the size of the terminal is found.</summary>
public enum SizeDetectionMode
{
    /// <summary>By asking the terminal with an escape sequence.</summary>
    AnsiQuery = 0,

    /// <summary>By asking the operating system.</summary>
    Polling = 1,
}

/// <summary>The drivers that there are.</summary>
public static class DriverRegistry
{
    /// <summary>The names for <see cref="App.IApplication.Init"/>.</summary>
    public static class Names
    {
        /// <summary>The driver that writes escape sequences.</summary>
        public const string ANSI = "ansi";
    }
}
