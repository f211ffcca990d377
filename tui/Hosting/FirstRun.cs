namespace MentorSim.Tui.Hosting;

/// <summary>Whether MentorSim was used here before.</summary>
internal static class FirstRun
{
    /// <summary>Whether this is the first time; from then on it is not. Nobody who has no place of their own is told so again and again.</summary>
    public static bool IsNow()
    {
        if (UserFolders.State is not { } folder) return false;
        try
        {
            var mark = Path.Combine(folder, "used");
            if (File.Exists(mark)) return false;
            Directory.CreateDirectory(folder);
            File.WriteAllText(mark, "");
            return true;
        }
        catch (Exception unwritable) when (unwritable is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }
}
