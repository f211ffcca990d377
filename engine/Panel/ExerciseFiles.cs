using System.Text.Json;
using MentorSim.Engine.Text;

namespace MentorSim.Engine.Panel;

/// <summary>Station and answer files, known by what their first line says in clear: which exercise they belong to.</summary>
internal static class ExerciseFiles
{
    private const int LongestLine = 1 << 24;
    private const int MostLookedAt = 5000;
    private static readonly string[] Endings = [".station", ".answers"];

    /// <summary>The paths of the files of an exercise in some folders, each once.</summary>
    /// <param name="exercise">The id of the exercise.</param>
    /// <param name="folders">Where to look; not in the folders below.</param>
    /// <exception cref="PanelFileException">A folder cannot be read.</exception>
    public static IEnumerable<string> Beside(string exercise, IEnumerable<string> folders)
    {
        foreach (var folder in folders.Select(Path.GetFullPath).Distinct(StringComparer.Ordinal))
        {
            string[] files;
            try
            {
                // A link leads to a file that may be another's: what it leads to is not touched.
                files = [.. new DirectoryInfo(folder).EnumerateFiles("*", new EnumerationOptions { AttributesToSkip = FileAttributes.ReparsePoint })
                    .Where(file => Endings.Contains(file.Extension, StringComparer.OrdinalIgnoreCase)).Take(MostLookedAt).Select(file => file.FullName).Order(StringComparer.Ordinal)];
            }
            catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
            {
                throw new PanelFileException($"The folder {folder} cannot be read: {refused.Message}", refused);
            }

            foreach (var file in files.Where(file => ExerciseOf(file) == exercise)) yield return file;
        }
    }

    private static string? ExerciseOf(string path)
    {
        if (PlainFile.IsBare(path)) return null;
        try
        {
            using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            using var line = new MemoryStream();
            for (var next = stream.ReadByte(); next is not (-1 or '\n') && line.Length < LongestLine; next = stream.ReadByte()) line.WriteByte((byte)next);
            using var json = JsonDocument.Parse(line.GetBuffer().AsMemory(0, (int)line.Length));
            return json.RootElement.ValueKind == JsonValueKind.Object && json.RootElement.TryGetProperty("exercise", out var id) && id.ValueKind == JsonValueKind.String ? id.GetString() : null;
        }
        catch (JsonException)
        {
            return null;
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            throw new PanelFileException($"{path} cannot be read, so nobody can tell whether it belongs to this exercise: {refused.Message}", refused);
        }
    }
}
