using MentorSim.Engine.Scenarios;
using MentorSim.Engine.Text;

namespace MentorSim.Tui.Hosting;

/// <summary>The file that somebody most likely meant who named one that is not there.</summary>
internal static class NearFile
{
    /// <summary>" Did you mean 'x.yaml'?" for the nearest file of a library in the same folder, or an empty text.</summary>
    public static string DidYouMean(string path)
    {
        // Whoever knows ids leaves the ending away.
        if (File.Exists(path + NewFile.Ending)) return $" Did you mean '{UnsafeCharacters.Strip(path + NewFile.Ending)}'?";
        try
        {
            var folder = Path.GetDirectoryName(path) ?? "";
            var names = Bank.YamlFilesIn(folder.Length == 0 ? Directory.GetCurrentDirectory() : folder, isDeep: false).Select(file => Path.GetFileName(file)!);
            return Spelling.Nearest(Path.GetFileName(path), names) is { } name ? $" Did you mean '{UnsafeCharacters.Strip(Path.Combine(folder, name))}'?" : "";
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return "";
        }
    }
}
