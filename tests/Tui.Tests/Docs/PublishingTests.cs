using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace MentorSim.Tui.Tests.Docs;

/// <summary>What README.md says of publishing is what the profiles say.</summary>
public sealed partial class PublishingTests
{
    private static readonly string Profiles = Path.Combine(Golden.Root, "tui", "Properties", "PublishProfiles");

    private static readonly string Readme = File.ReadAllText(Path.Combine(Golden.Root, "README.md"));

    [Fact]
    public void Every_profile_is_named_in_the_readme_and_every_one_that_is_named_is_there() =>
        ProfileOption.Matches(Readme).Select(match => match.Groups["name"].Value).Distinct().ShouldBe(Directory.EnumerateFiles(Profiles, "*.pubxml").Select(file => Path.GetFileNameWithoutExtension(file)), ignoreOrder: true);

    [Theory]
    [InlineData("linux-x64")]
    [InlineData("win-x64")]
    public void A_profile_is_for_the_system_whose_name_it_has(string name)
    {
        var profile = XDocument.Load(Path.Combine(Profiles, $"{name}.pubxml")).Root!;
        profile.Descendants("RuntimeIdentifier").Single().Value.ShouldBe(name);
        profile.Elements("Import").Single().Attribute("Project")!.Value.ShouldBe("OneFile.props");
    }

    [Theory]
    [InlineData("Configuration", "Release")]
    [InlineData("SelfContained", "true")]
    [InlineData("PublishSingleFile", "true")]
    [InlineData("PublishReadyToRun", "true")]
    public void All_make_one_file_that_is_compiled_beforehand_with_the_runtime_in_it(string property, string value) =>
        XDocument.Load(Path.Combine(Profiles, "OneFile.props")).Descendants(property).Single().Value.ShouldBe(value);

    [Fact]
    public void Nothing_is_unpacked_at_a_start()
    {
        var text = File.ReadAllText(Path.Combine(Profiles, "OneFile.props"));
        text.ShouldNotContain("ForSelfExtract");
        text.ShouldNotContain("EnableCompressionInSingleFile");
    }

    [Fact]
    public void The_readme_says_which_of_them_is_only_built() => Readme.ReplaceLineEndings(" ").ShouldContain("our CI builds the Windows program and does not run it");

    [GeneratedRegex("-p:PublishProfile=(?<name>[a-z0-9-]+)")]
    private static partial Regex ProfileOption { get; }
}
