using System.IO.Compression;
using System.Text;
using MentorSim.Engine.Workshop.Parcels;

namespace MentorSim.Engine.Tests.Workshop.Parcels;

public sealed class LibraryFilesTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("mentorsim-parcel-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void What_single_colleagues_think_of_a_key_stays_here_and_the_record_goes_along()
    {
        Put("one.yaml", "kind: scenario\n");
        Put("one.agreement.yaml", "kind: agreement\n");
        Put("ratings/r-03.yaml", "kind: ratings\nrater: R-03\n");

        var files = LibraryFiles.Of(_folder);

        files.Files.Select(file => file.Path).ShouldBe(["one.agreement.yaml", "one.yaml"]);
        files.LeftOut.ShouldBe(["ratings/r-03.yaml"]);
    }

    [Fact]
    public void What_belongs_to_a_library_is_packed_and_the_rest_is_named()
    {
        string[] paths =
        [
            "school.yaml", "a b/one.yaml", "a b/\u0175.md", "names-to-avoid.txt", "schemas/pack.schema.json",
            "a b/names-to-avoid.txt", "old.yml", "letter.docx", "data.json", ".git/config.yaml", ".hidden.yaml", "library.json",
        ];
        foreach (var path in paths) Put(path, path);
        File.CreateSymbolicLink(Path.Combine(_folder, "link.yaml"), Path.Combine(_folder, "school.yaml"));
        Directory.CreateSymbolicLink(Path.Combine(_folder, "round"), _folder);

        var files = LibraryFiles.Of(_folder);

        files.Files.Select(file => file.Path).ShouldBe(["a b/one.yaml", "a b/\u0175.md", "names-to-avoid.txt", "schemas/pack.schema.json", "school.yaml"]);
        files.LeftOut.ShouldBe([".git/", ".hidden.yaml", "a b/names-to-avoid.txt", "data.json", "letter.docx", "link.yaml", "old.yml", "round/"]);
        Parcel.Open(Zip(files)).Files().Select(file => (file.Path, Encoding.UTF8.GetString(file.Bytes))).ShouldBe(files.Files.Select(file => (file.Path, file.Path)));
    }

    [Fact]
    public void The_same_library_gives_the_same_bytes_whenever_and_in_whichever_order_its_files_were_written()
    {
        Put("b.yaml", "b");
        Put("a.yaml", "a");
        var first = Zip(LibraryFiles.Of(_folder)).ToArray();
        File.Delete(Path.Combine(_folder, "b.yaml"));
        Put("b.yaml", "b");
        File.SetLastWriteTimeUtc(Path.Combine(_folder, "a.yaml"), new DateTime(2001, 2, 3, 4, 5, 6, DateTimeKind.Utc));

        Zip(LibraryFiles.Of(_folder)).ToArray().ShouldBe(first);
        Put("b.yaml", "c");
        Zip(LibraryFiles.Of(_folder)).ToArray().ShouldNotBe(first);
    }

    [Fact]
    public void Nothing_of_the_computer_stands_in_it()
    {
        Put("a.yaml", "a");

        var zip = Zip(LibraryFiles.Of(_folder)).ToArray();

        Encoding.Latin1.GetString(zip).ShouldNotContain(Path.GetFileName(_folder));
        using var archive = new ZipArchive(new MemoryStream(zip));
        archive.Entries.ShouldAllBe(entry => entry.LastWriteTime.Year == 1980);
        using var reader = new StreamReader(archive.GetEntry(ParcelList.FileName)!.Open());
        reader.ReadToEnd().ShouldBe(
            """{"files":[{"bytes":1,"path":"a.yaml","sha256":"ca978112ca1bbdcafac231b39a23dc4da786eff8147c4e72b9807785afee48bb"}],"format":"mentorsim-library","name":"ours","program":"0.1.0","sha256":"5a17b2671f252f9db00857ec664bfd40cf1ca33e4184aa5c6fce7d7fe7dab6ef","version":1}""");
    }

    [Fact]
    public void A_file_that_changes_while_it_is_packed_is_seen()
    {
        Put("a.yaml", "a");
        var files = LibraryFiles.Of(_folder);
        Put("a.yaml", "b");

        Should.Throw<ParcelException>(() => Zip(files)).Message.ShouldContain("'a.yaml' was changed while it was being packed");
    }

    [Theory]
    [InlineData("one:b.yaml", "has the sign :")]
    [InlineData("nul.yaml", "Windows keeps for itself, nul")]
    [InlineData("a\\b.yaml", "has a backslash")]
    public void A_name_that_other_computers_cannot_have_is_refused(string path, string words)
    {
        if (OperatingSystem.IsWindows()) return;
        Put(path, "x");

        Should.Throw<ParcelException>(() => LibraryFiles.Of(_folder)).Message.ShouldContain(words);
    }

    [Fact]
    public void Too_large_a_file_too_many_files_and_none_are_refused()
    {
        Should.Throw<ParcelException>(() => LibraryFiles.Of(_folder)).Message.ShouldContain("nothing to pack");
        Put("a.md", new string('x', ParcelLimits.FileBytes + 1));
        Should.Throw<ParcelException>(() => LibraryFiles.Of(_folder)).Message.ShouldContain("'a.md' is larger than 1024 KiB");
        Put("a.md", "x");
        for (var n = 0; n < ParcelLimits.Files; n++) Put($"{n}.md", "x");
        Should.Throw<ParcelException>(() => LibraryFiles.Of(_folder)).Message.ShouldContain("more than 2000 files");
    }

    private void Put(string path, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(_folder, path))!);
        File.WriteAllText(Path.Combine(_folder, path), text);
    }

    private static MemoryStream Zip(LibraryFiles files)
    {
        var zip = new MemoryStream();
        files.Write("ours", "0.1.0", zip);
        return zip;
    }
}
