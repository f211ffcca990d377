using System.Runtime.CompilerServices;

namespace MentorSim.Engine.Tests;

/// <summary>Holds what a test made against a file under tests/; with UPDATE_GOLDEN=1 the file is written instead.</summary>
internal static class Golden
{
    /// <summary>The folder that holds the solution, and with it the sources, the tests and the scenarios.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>The folder of this project's cases.</summary>
    public static string Cases { get; } = Path.Combine(Folder(), "Cases");

    private static bool Updates => Environment.GetEnvironmentVariable("UPDATE_GOLDEN") == "1";

    /// <summary>Compares a text with a file of the folder Cases.</summary>
    public static void Match(string actual, string path)
    {
        var full = Path.Combine(Cases, path);
        if (Updates)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(full)!);
            File.WriteAllText(full, actual);
            return;
        }

        File.Exists(full).ShouldBeTrue($"{path} is missing; UPDATE_GOLDEN=1 writes it.");
        Assert.Equal(File.ReadAllText(full).ReplaceLineEndings("\n"), actual);
    }

    private static string Folder([CallerFilePath] string path = "") => Path.GetDirectoryName(path)!;

    private static string FindRoot()
    {
        for (var folder = Folder(); folder is not null; folder = Path.GetDirectoryName(folder))
        {
            if (File.Exists(Path.Combine(folder, "MentorSim.sln"))) return folder;
        }

        throw new InvalidOperationException("No folder above the tests holds MentorSim.sln.");
    }
}
