namespace MentorSim.Tui.Hosting;

/// <summary>
/// The folders that are the user's own: as the XDG base directories say on Linux, the local application data elsewhere. Each is null
/// for a user without a home, for there is no place that would be theirs.
/// </summary>
internal static class UserFolders
{
    private const string Name = "mentorsim";

    /// <summary>What may be lost, such as the log: XDG_STATE_HOME.</summary>
    public static string? State => Folder("XDG_STATE_HOME", ".local", "state");

    /// <summary>What must be kept: XDG_DATA_HOME.</summary>
    public static string? Data => Folder("XDG_DATA_HOME", ".local", "share");

    private static string? Folder(string variable, params string[] below)
    {
        if (Environment.GetEnvironmentVariable(variable) is { Length: > 0 } named && Path.IsPathRooted(named)) return Path.Combine(named, Name);
        var folder = OperatingSystem.IsLinux()
            ? Path.Combine([Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), .. below, Name])
            : Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData), Name);
        return Path.IsPathRooted(folder) ? folder : null;
    }
}
