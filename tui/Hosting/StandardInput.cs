namespace MentorSim.Tui.Hosting;

/// <summary>
/// What can be read line by line. A program that is started without standard input has its number given to something of the runtime's
/// own, on which a read would wait for ever: there the input is empty.
/// </summary>
internal static class StandardInput
{
    private const string Descriptors = "/proc/self/fd";
    private const int AccessMode = 3;

    /// <summary>The lines that somebody types or pipes in.</summary>
    public static TextReader Lines => IsTheRuntimes() ? TextReader.Null : Console.In;

    /// <summary>A pipe whose writing end is in this very process is nobody's input.</summary>
    private static bool IsTheRuntimes()
    {
        if (!OperatingSystem.IsLinux() || TargetOf("0") is not { } input) return false;
        if (input.Contains("anon_inode:", StringComparison.Ordinal)) return true;
        return input.Contains("pipe:", StringComparison.Ordinal)
            && Directory.EnumerateFileSystemEntries(Descriptors).Select(entry => Path.GetFileName(entry)).Any(other => TargetOf(other) == input && CanWrite(other));
    }

    /// <summary>The kernel prints the flags of an open file in octal; the last two bits say how it may be used, 0 for reading alone.</summary>
    private static bool CanWrite(string descriptor)
    {
        try
        {
            var flags = File.ReadLines($"/proc/self/fdinfo/{descriptor}").FirstOrDefault(line => line.StartsWith("flags:", StringComparison.Ordinal));
            return flags is not null && (Convert.ToInt32(flags["flags:".Length..].Trim(), 8) & AccessMode) != 0;
        }
        catch (IOException)
        {
            return false;
        }
    }

    private static string? TargetOf(string descriptor)
    {
        try
        {
            return File.ResolveLinkTarget(Path.Combine(Descriptors, descriptor), returnFinalTarget: false)?.FullName;
        }
        catch (IOException)
        {
            return null;
        }
    }
}
