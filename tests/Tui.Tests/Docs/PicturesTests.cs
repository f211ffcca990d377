using System.Text.RegularExpressions;

namespace MentorSim.Tui.Tests.Docs;

/// <summary>The screens that README.md shows are captures of the real program, as the scripts in a real terminal keep them.</summary>
public sealed partial class PicturesTests
{
    private static readonly string Path = System.IO.Path.Combine(Golden.Root, "README.md");

    [Fact]
    public void Every_picture_in_the_readme_is_the_capture_of_its_name()
    {
        var readme = File.ReadAllText(Path).ReplaceLineEndings("\n");
        if (Golden.Updates) File.WriteAllText(Path, PictureForm().Replace(readme, Shown));
        else foreach (var picture in PictureForm().Matches(readme).AsEnumerable()) picture.Value.ShouldBe(Shown(picture), "UPDATE_GOLDEN=1 writes it anew");
    }

    [Fact]
    public void The_readme_shows_the_main_screens_of_each_audience()
    {
        var names = PictureForm().Matches(File.ReadAllText(Path).ReplaceLineEndings("\n")).Select(match => match.Groups["name"].Value).ToList();
        names.ShouldBeUnique();
        names.Count.ShouldBeInRange(6, 9);
        foreach (var screen in new[] { "home", "practise", "scene", "feedback", "debrief", "source", "panel", "progress" }) names.ShouldContain(name => name.StartsWith(screen, StringComparison.Ordinal));
    }

    private static string Shown(Match picture) => $"{picture.Groups["head"].Value}{Capture(picture.Groups["name"].Value)}\n```";

    private static string Capture(string name) => Golden.Read($"EndToEnd/{name}.txt")?.TrimEnd('\n') ?? throw new FileNotFoundException($"README.md shows '{name}', and the scripts keep no such capture.");

    /// <summary>A name in a comment, which nobody sees, and the block under it.</summary>
    [GeneratedRegex(@"(?<head><!-- picture: (?<name>[a-z0-9-]+) -->\n```\n).*?(?<=\n)```(?=\n)", RegexOptions.ExplicitCapture | RegexOptions.Singleline)]
    private static partial Regex PictureForm();
}
