using System.Globalization;

namespace MentorSim.Tui.Hosting;

/// <summary>A file that is written beside another one, and never over one that is there.</summary>
internal static class BesideFile
{
    private const int MostNumbers = 1000;

    /// <summary>Writes it.</summary>
    /// <param name="path">The file beside which it is to lie; its name without its ending begins the new one.</param>
    /// <param name="ending">How the new name ends, with the dot.</param>
    /// <param name="text">What is to stand in it.</param>
    /// <returns>The path of the new file.</returns>
    /// <exception cref="IOException">It cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">Nobody may write there.</exception>
    public static string Write(string path, string ending, string text)
    {
        var start = Path.Combine(Path.GetDirectoryName(path) ?? "", Path.GetFileNameWithoutExtension(path));
        for (var number = 1; ; number++)
        {
            var name = number == 1 ? start + ending : string.Create(CultureInfo.InvariantCulture, $"{start}-{number}{ending}");
            if (File.Exists(name) && number < MostNumbers) continue;
            using var writer = new StreamWriter(new FileStream(name, FileMode.CreateNew, FileAccess.Write));
            writer.Write(text);
            return name;
        }
    }
}
