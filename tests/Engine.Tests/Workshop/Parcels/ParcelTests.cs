using System.Text;
using MentorSim.Engine.Workshop.Parcels;

namespace MentorSim.Engine.Tests.Workshop.Parcels;

/// <summary>Zips that were made to hurt, or that something happened to: each is refused in words of its own.</summary>
public class ParcelTests
{
    private static readonly (string Path, string Text)[] Two = [("notes.md", "Notes."), ("standards/ours.yaml", "kind: pack\n")];

    // What stands in the table is what the entry is called in the zip; the words are some of the message.
    private static readonly Dictionary<string, (byte[] Zip, string Words)> Bad = new()
    {
        ["nothing"] = ([], "It is no zip."),
        ["a text"] = (Encoding.UTF8.GetBytes("kind: scenario\n"), "It is no zip."),
        ["an empty zip"] = (ZipBytes.Of([]), "a zip with nothing in it"),
        ["a zip without a list"] = (ZipBytes.Of([Entry("notes.md")]), "there is no library.json in it"),
        ["a zip that is cut short"] = (ZipBytes.Library(Two)[..^30], "cut short"),
        ["a table that does not begin where it is said to"] = (With(ZipBytes.Library(Two), ^6, 1), "table of contents is damaged"),
        ["fewer entries than there are"] = (ZipBytes.Of([ZipBytes.List(Entry("notes.md")), Entry("notes.md")], count: 1), "table of contents is damaged"),
        ["more entries than there are"] = (ZipBytes.Of([ZipBytes.List(Entry("notes.md")), Entry("notes.md")], count: 3), "table of contents is damaged"),
        ["a way out"] = (Extra("../out.yaml"), "'../out.yaml': its path leads out of the library"),
        ["a way out in the middle"] = (Extra("a/../../out.yaml"), "leads out of the library"),
        ["a way that stays"] = (Extra("a/./b.yaml"), "leads out of the library"),
        ["a path from the top"] = (Extra("/etc/out.yaml"), "begins at the top of a disk"),
        ["a drive"] = (Extra("C:/out.yaml"), "begins with the letter of a drive"),
        ["a drive without a slash"] = (Extra("c:out.yaml"), "begins with the letter of a drive"),
        ["a backslash"] = (Extra("..\\out.yaml"), "has a backslash"),
        ["a stream of NTFS"] = (Extra("a.yaml:hidden.yaml"), "has the sign :"),
        ["a zero in a name"] = (Extra("a.yaml\0.md"), "cannot be seen"),
        ["an escape sequence in a name"] = (Extra("\u001b[2Ja.yaml"), "cannot be seen"),
        ["a name that is turned round"] = (Extra("a\u202elmay.md"), "cannot be seen"),
        ["a name that is no UTF-8"] = (Extra("x", entry => entry with { Name = [0xff, 0xfe, (byte)'.'] }), "not in UTF-8"),
        ["a name of nothing"] = (Extra(""), "its path is empty"),
        ["two slashes"] = (Extra("a//b.yaml"), "two slashes"),
        ["a hidden file"] = (Extra(".profile.md"), "is hidden"),
        ["a device of Windows"] = (Extra("aux.yaml"), "Windows keeps for itself, aux"),
        ["a device as a folder"] = (Extra("a/COM1/b.yaml"), "Windows keeps for itself, COM1"),
        ["a device with a raised digit"] = (Extra("lpt\u00b2.md"), "Windows keeps for itself"),
        ["a dot at the end"] = (Extra("a./b.yaml"), "Windows does not take"),
        ["a long path"] = (Extra(string.Join('/', Enumerable.Repeat("abcdefghi", 25)) + ".yaml"), "more than 200 characters"),
        ["a long name"] = (Extra(new string('\u20ac', 100) + ".yaml"), "more than 200 bytes"),
        ["a folder"] = (Extra("a/"), "is a folder"),
        ["a link"] = (Extra("a.yaml", entry => entry with { Attributes = 0xA1FF0000 }), "is a link"),
        ["a device file"] = (Extra("a.yaml", entry => entry with { Attributes = 0x21B60000 }), "is no plain file"),
        ["a file twice"] = (ZipBytes.Library(Two, Entry("a.yaml"), Entry("a.yaml")), "'a.yaml' is in it twice"),
        ["capital letters"] = (ZipBytes.Library(Two, Entry("Notes.md")), "differ only in capital letters"),
        ["capital letters of folders"] = (ZipBytes.Library(Two, Entry("Standards/a.yaml")), "differ only in capital letters"),
        ["a file as a folder"] = (ZipBytes.Library(Two, Entry("notes.md/a.yaml")), "a file and a folder at once"),
        ["a password"] = (Extra("a.yaml", entry => entry with { Flags = 1 }), "locked with a password"),
        ["another kind of packing"] = (Extra("a.yaml", entry => entry with { Method = 14 }), "does not know (14)"),
        ["two names"] = (Extra("a.yaml", entry => entry with { HeaderPath = "b.yaml" }), "two different things of 'a.yaml'"),
        ["bytes that two files share"] = (ZipBytes.Library([("a.md", "One.")], Entry("a.md", "One."), Entry("a.md", "One.") with { Path = "b.md", At = 0, HeaderPath = "library.json" }), "two different things"),
        ["a bomb that says how large it is"] = (Extra("a.yaml", entry => entry with { Content = new byte[ParcelLimits.FileBytes + 1] }), "larger than 1024 KiB"),
        ["a bomb that lies"] = (ZipBytes.Library([("a.md", "One.")], Entry("a.md", "One.") with { Packed = ZipBytes.Deflated(new byte[50_000_000]) }), "larger than it says"),
        ["a bomb as the list"] = (ZipBytes.Of([new RawEntry(ParcelList.FileName, new byte[30_000_000])]), "larger than 2048 KiB"),
        ["a file that is shorter than it says"] = (ZipBytes.Library([("a.md", "One.")], Entry("a.md", "One.") with { Packed = ZipBytes.Deflated([1, 2]) }), "is cut short"),
        ["a file that cannot be unpacked"] = (ZipBytes.Library([("a.md", "One.")], Entry("a.md", "One.") with { Packed = [0xff, 0xff, 0xff, 0xff] }), "cannot be unpacked"),
        ["another text than the list says"] = (ZipBytes.Library([("a.md", "One.")], Entry("a.md", "Two.")), "'a.md' in it is not what its list of files says"),
        ["another length than the list says"] = (ZipBytes.Library([("a.md", "One.")], Entry("a.md", "Three.")), "another length"),
        ["a file too many"] = (ZipBytes.Library(Two, Entry("a.yaml")), "'a.yaml' is in it, but not in its list"),
        ["a file too few"] = (ZipBytes.Of([ZipBytes.List(Entry("notes.md"), Entry("a.md")), Entry("notes.md")]), "'a.md' is in its list of files, but not in it"),
        ["a file listed twice"] = (ZipBytes.Of([ZipBytes.List(Entry("a.md"), Entry("a.md")), Entry("a.md")]), "named twice"),
        ["a program"] = (ZipBytes.Library([("run.sh", "rm -rf /")]), "is no file of a scenario library"),
        ["a list of nothing"] = (ZipBytes.Library([]), "has no files"),
        ["a list that is no JSON"] = (Listed("{"), "cannot be read"),
        ["a list of another program"] = (Listed("{\"name\":\"ours\"}"), "cannot be read"),
        ["a list of the future"] = (Listed("{\"format\":\"mentorsim-library\",\"version\":2}"), "a newer MentorSim"),
        ["a list with another name"] = (Listed(TextOf(ZipBytes.List(Entry("a.md"))).Replace("\"ours\"", "\"hers\"", StringComparison.Ordinal)), "its hash does not fit"),
        ["a list with a name that leads out"] = (ZipBytes.Of([new RawEntry(ParcelList.FileName, new ParcelList("../x", "1", []).ToBytes())]), "cannot be the name of a library"),
        ["too many files"] = (ZipBytes.Of([.. Enumerable.Range(0, ParcelLimits.Files + 2).Select(n => Entry($"{n}.md"))]), "more than 2000 files"),
        ["too many bytes"] = (ZipBytes.Of([.. Enumerable.Range(0, 70).Select(n => new RawEntry($"{n}.md", []) { Length = ParcelLimits.FileBytes })]), "together larger than 64 MiB"),
    };

    public static TheoryData<string> Names => [.. Bad.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_bad_zip_is_refused_in_words_of_its_own(string name)
    {
        var refusal = Should.Throw<ParcelException>(() => Parcel.Open(new MemoryStream(Bad[name].Zip)).Files().Count());

        refusal.Message.ShouldContain(Bad[name].Words);
        refusal.Message.Any(char.IsControl).ShouldBeFalse();
        // What is wrong, and then what to do.
        refusal.Message.Split(". ").Length.ShouldBeGreaterThan(1);
    }

    [Fact]
    public void Two_files_in_the_same_bytes_are_refused()
    {
        var (first, second) = (Entry("a.md"), Entry("a.md") with { Path = "b.md", Name = "b.md"u8.ToArray() });
        var zip = ZipBytes.Of([ZipBytes.List(first, second), first, second]);
        // Both headers must be whole, so the second begins inside the packed bytes of the first, which hold a header.
        var inside = ZipBytes.Of([second])[..(30 + 4 + ZipBytes.Deflated(second.Content).Length)];
        var list = ZipBytes.List(first, second);
        var at = (uint)(30 + list.Path.Length + ZipBytes.Deflated(list.Content).Length + 30 + first.Path.Length);
        Parcel.Open(new MemoryStream(zip)).Files().Count().ShouldBe(2);

        var refusal = Should.Throw<ParcelException>(() => Parcel.Open(new MemoryStream(ZipBytes.Of([list, first with { Packed = inside }, second with { At = at }]))));

        refusal.Message.ShouldContain("shares its bytes");
    }

    [Fact]
    public void A_zip_of_another_program_with_the_same_files_is_taken()
    {
        var stored = Entry("b.md", "Two.") with { Method = 0, Attributes = 0x81A40000 };
        var parcel = Parcel.Open(new MemoryStream(ZipBytes.Of([stored, ZipBytes.List(Entry("a.md", "One."), stored), Entry("a.md", "One.")])));

        parcel.List.Name.ShouldBe("ours");
        parcel.Files().Select(file => (file.Path, Encoding.UTF8.GetString(file.Bytes))).ShouldBe([("a.md", "One."), ("b.md", "Two.")]);
    }

    private static RawEntry Entry(string path, string text = "Something.") => new(path, Encoding.UTF8.GetBytes(text));

    private static byte[] Extra(string path, Func<RawEntry, RawEntry>? change = null) => ZipBytes.Library(Two, (change ?? (entry => entry))(Entry(path)));

    private static byte[] Listed(string json) => ZipBytes.Of([new RawEntry(ParcelList.FileName, Encoding.UTF8.GetBytes(json))]);

    private static string TextOf(RawEntry entry) => Encoding.UTF8.GetString(entry.Content);

    private static byte[] With(byte[] bytes, Index at, byte change)
    {
        bytes[at] ^= change;
        return bytes;
    }
}
