using MentorSim.Engine.Findings;
using MentorSim.Engine.Workshop;
using MentorSim.Tui.Commands;
using MentorSim.Tui.Hosting;
using Microsoft.Extensions.Configuration;

namespace MentorSim.Tui.Tests.Commands;

/// <summary>The whole library that comes with the program, and the small one that other tests use in its place.</summary>
public sealed class ShippedLibraryTests
{
    private static readonly DateOnly Today = new(2026, 11, 23);

    [Fact]
    public void Nothing_is_wrong_with_what_comes_with_the_program()
    {
        var library = new Library(new ConfigurationBuilder().Build()) { Named = [Golden.Scenarios] };

        // The engine's tests search every story to its end; here it is about the files, and whether they go together.
        var check = LibraryCheck.Of(library, [], Today, new SearchTerms(1_000));

        check.Findings.Where(finding => finding.Rule.Code != "MS5007").Select(finding => FindingText.Show(finding)).ShouldBeEmpty();
        check.Stories.Length.ShouldBeGreaterThanOrEqualTo(Some.Scenarios.Length);
    }

    [Fact]
    public void The_small_library_has_what_its_list_says_whatever_else_comes_with_the_program() =>
        Directory.EnumerateFiles(Golden.SmallLibrary, "*.yaml", SearchOption.AllDirectories).Select(path => Path.GetRelativePath(Golden.SmallLibrary, path).Replace('\\', '/'))
            .Where(path => path.Split('/') is [not ("standards" or "schools" or "interview"), _])
            .Order(StringComparer.Ordinal).ShouldBe(
            [
                "attendance/the-monday-stomach-ache.yaml", "bereavement/first-morning-back.yaml", "bullying/only-banter.yaml", "in-tray/monday-morning.yaml",
                "in-tray/ten-before-nine.yaml", "in-tray/wet-wednesday.yaml", "routes/first-half-term.yaml", "safeguarding/breakfast-club-disclosure.yaml",
            ]);
}
