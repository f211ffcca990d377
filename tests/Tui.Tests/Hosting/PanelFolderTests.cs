using MentorSim.Tui.Hosting;
using Microsoft.Extensions.Configuration;

namespace MentorSim.Tui.Tests.Hosting;

public sealed class PanelFolderTests : IDisposable
{
    private static readonly DateTime Noon = new(2027, 3, 1, 12, 0, 0, DateTimeKind.Utc);

    private readonly string _root = Directory.CreateTempSubdirectory("mentorsim-panel-").FullName;

    public void Dispose() => Directory.Delete(_root, recursive: true);

    [Fact]
    public void Files_are_found_in_the_folder_the_current_one_and_right_below_them_the_newest_first()
    {
        Write("panel/old.panel", -3);
        Write("panel/spring/NEW.PANEL", 0);
        Write("here/stick/one.panel", -1);
        Write("here/two.panel", -2);
        Write("here/stick/deep/three.panel", 1);
        Write("here/other.station", 2);
        Write("here/.panel", 3);
        Write("here/.hidden/four.panel", 3);

        var folder = Folder("panel", "here");

        folder.Find(".panel").Select(file => folder.Shown(file.Path)).ShouldBe(
            [Path.Combine("spring", "NEW.PANEL"), Path.Combine(".", "stick", "one.panel"), Path.Combine(".", "two.panel"), "old.panel"]);
        folder.Find(".station").Select(file => folder.Shown(file.Path)).ShouldBe([Path.Combine(".", "other.station")]);
        folder.Find(".answers").ShouldBeEmpty();
    }

    [Fact]
    public void A_folder_that_is_the_current_one_too_gives_its_files_once()
    {
        Write("one/a.panel", 0);
        Folder("one", "one").Find(".panel").Length.ShouldBe(1);
        Folder("one", "").Find(".panel").Length.ShouldBe(1);
    }

    [Fact]
    public void No_link_is_followed()
    {
        Write("elsewhere/secret/a.panel", 0);
        Write("elsewhere/b.panel", 0);
        Directory.CreateDirectory(In("panel"));
        Directory.CreateSymbolicLink(In("panel/link"), In("elsewhere"));
        File.CreateSymbolicLink(In("panel/c.panel"), In("elsewhere/b.panel"));

        Folder("panel", "here").Find(".panel").ShouldBeEmpty();
    }

    [Fact]
    public void A_folder_full_of_files_gives_so_many_and_no_more()
    {
        for (var i = 0; i < PanelFolder.MostFound + 5; i++) Write($"panel/{i}.panel", -i);
        var found = Folder("panel", null).Find(".panel");
        found.Length.ShouldBe(PanelFolder.MostFound);
        Path.GetFileName(found[0].Path).ShouldBe("0.panel");
    }

    [Fact]
    public void A_folder_that_is_not_there_holds_nothing()
    {
        var folder = Folder("panel", "gone");
        folder.Find(".panel").ShouldBeEmpty();
        folder.Path.ShouldBe(In("panel"));
    }

    [Fact]
    public void What_nobody_named_is_in_the_users_documents_and_else_in_the_current_folder()
    {
        new PanelFolder(" ", In("documents"), _root).Path.ShouldBe(In("documents/MentorSim panel"));
        new PanelFolder(null, "", _root).Path.ShouldBe(_root);
        new PanelFolder("sub", In("documents"), _root).Path.ShouldBe(In("sub"));
        var configuration = new ConfigurationBuilder().AddInMemoryCollection([KeyValuePair.Create<string, string?>("Panel", In("named"))]).Build();
        new PanelFolder(configuration).Path.ShouldBe(In("named"));
    }

    [Theory]
    [InlineData("a.panel", "a.panel")]
    [InlineData(" \"sub/a b.panel\" ", "sub/a b.panel")]
    [InlineData("'a.panel'", "a.panel")]
    [InlineData("", null)]
    [InlineData("a\0b", null)]
    public void A_typed_path_starts_at_the_current_folder(string typed, string? path) =>
        new PanelFolder(null, "", _root).Typed(typed).ShouldBe(path is null ? null : In(path));

    private PanelFolder Folder(string named, string? here) => new(In(named), In("documents"), here is null ? null : here.Length == 0 ? _root : In(here));

    private string In(string path) => Path.GetFullPath(path, _root);

    private void Write(string path, int hours)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(In(path))!);
        File.WriteAllText(In(path), "");
        File.SetLastWriteTimeUtc(In(path), Noon.AddHours(hours));
    }
}
