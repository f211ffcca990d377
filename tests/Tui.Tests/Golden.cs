using System.Runtime.CompilerServices;
using MentorSim.Tui.Hosting;

namespace MentorSim.Tui.Tests;

/// <summary>Holds what a test made against a file of the folder Golden; with UPDATE_GOLDEN=1 the file is written instead.</summary>
internal static class Golden
{
    /// <summary>The folder that holds the solution, and with it the sources, the tests and the scenarios.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>The library that comes with the program, as its authors keep it.</summary>
    public static string Scenarios { get; } = Path.Combine(Root, "scenarios");

    /// <summary>
    /// The library that comes with the program beside these tests: what everything rests on, and the few scenarios, papers and routes that
    /// tests/SmallLibrary.props lists. What is not about the library itself uses this one, so that it stays the same while the library grows.
    /// </summary>
    public static string SmallLibrary => Library.Shipped;

    /// <summary>Whether golden files are written, not compared.</summary>
    public static bool Updates => Environment.GetEnvironmentVariable("UPDATE_GOLDEN") == "1";

    /// <summary>Compares a text with a file; blanks at the end of a line do not count.</summary>
    public static void Match(string actual, string path)
    {
        var text = string.Join('\n', actual.ReplaceLineEndings("\n").Split('\n').Select(line => line.TrimEnd()));
        var full = Path.Combine(Folder(), "Golden", path);
        if (Updates)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(full)!);
            File.WriteAllText(full, text);
            return;
        }

        File.Exists(full).ShouldBeTrue($"{path} is missing; UPDATE_GOLDEN=1 writes it.");
        Assert.Equal(File.ReadAllText(full).ReplaceLineEndings("\n"), text);
    }

    /// <summary>What a golden file holds; null where it is missing.</summary>
    public static string? Read(string path) => Path.Combine(Folder(), "Golden", path) is var full && File.Exists(full) ? File.ReadAllText(full).ReplaceLineEndings("\n") : null;

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
