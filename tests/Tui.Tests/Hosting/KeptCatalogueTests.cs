using MentorSim.Tui.Hosting;
using Microsoft.Extensions.Configuration;

namespace MentorSim.Tui.Tests.Hosting;

public sealed class KeptCatalogueTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("mentorsim-kept-").FullName;

    public KeptCatalogueTests()
    {
        Directory.CreateDirectory(Files);
        File.WriteAllText(Path.Combine(Files, "one.yaml"), DecisionTexts.Note);
    }

    private string Files => Path.Combine(_folder, "files");

    private string Kept => Path.Combine(_folder, "kept");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void What_was_read_is_not_read_again_until_a_file_is_another()
    {
        var (first, titles) = Read();
        first.ShouldBeGreaterThan(0);
        Read().ShouldBe((0, titles));
        File.AppendAllText(Path.Combine(Files, "one.yaml"), "\n");
        Read().Files.ShouldBe(first);
        Read().Files.ShouldBe(0);
        File.WriteAllText(Path.Combine(Files, "two.yaml"), DecisionTexts.Note.Replace("id: ", "id: second-", StringComparison.Ordinal));
        Read().Files.ShouldBe(first + 1);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(100)]
    public void What_was_kept_and_is_cut_off_is_read_anew(int length)
    {
        var anew = Read();
        var kept = Directory.GetFiles(Kept).ShouldHaveSingleItem();
        File.WriteAllBytes(kept, File.ReadAllBytes(kept)[..length]);
        Read().Titles.ShouldBe(anew.Titles);
        Read().Files.ShouldBe(0);
    }

    [Fact]
    public void Where_nothing_can_be_kept_the_list_is_read_each_time()
    {
        File.WriteAllText(Kept, "a file where a folder is needed");
        var (first, titles) = Read();
        first.ShouldBeGreaterThan(0);
        Read().ShouldBe((first, titles));
    }

    /// <summary>How many files were read for the list, and the titles on it.</summary>
    private (int Files, string Titles) Read()
    {
        var files = 0;
        var catalogue = new KeptCatalogue(new Library(new ConfigurationBuilder().Build()) { Named = [Files] }, Kept).Read(total => files = total, () => { });
        return (files, string.Join("; ", catalogue.All.Select(listing => listing.Title)));
    }
}
