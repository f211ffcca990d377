using System.IO.Compression;
using System.Security.Cryptography;
using MentorSim.Engine.Text;

namespace MentorSim.Engine.Workshop.Parcels;

/// <summary>
/// A scenario library as one zip, open for reading. Whoever made the zip is not trusted: what is wrong with it is a
/// <see cref="ParcelException"/>, and never more than one file of it is in memory.
/// </summary>
public sealed class Parcel
{
    private readonly Stream _zip;
    private readonly Dictionary<string, ZipEntry> _entries;

    private Parcel(Stream zip, Dictionary<string, ZipEntry> entries, ParcelList list) => (_zip, _entries, List) = (zip, entries, list);

    /// <summary>What it says of itself.</summary>
    public ParcelList List { get; }

    /// <summary>Reads the table of contents and the list of the files, and sees that they fit each other.</summary>
    /// <param name="zip">The zip, which can be read at any place; it stays open, and stays the caller's.</param>
    /// <exception cref="ParcelException">It is none that we take.</exception>
    /// <exception cref="IOException">It cannot be read.</exception>
    public static Parcel Open(Stream zip)
    {
        var table = ZipDirectory.Read(zip);
        if (ParcelPath.WhyNotTogether(table.Select(entry => entry.Path)) is { } why) throw ParcelException.Foreign($"Files in it stand in each other's way. {why}");
        if (table.Sum(entry => (long)entry.Length) > ParcelLimits.Bytes + ParcelLimits.ListBytes)
            throw ParcelException.Foreign($"The files in it are together larger than {ParcelLimits.Bytes >> 20} MiB, and a library may not be.");
        var entries = table.ToDictionary(entry => entry.Path, StringComparer.Ordinal);
        if (!entries.Remove(ParcelList.FileName, out var listed)) throw ParcelException.Foreign($"It is a zip, but no scenario library: there is no {ParcelList.FileName} in it.");
        var list = ParcelList.Read(Unpack(zip, listed));
        foreach (var file in list.Files)
        {
            if (!entries.TryGetValue(file.Path, out var entry)) throw ParcelException.Foreign($"'{UnsafeCharacters.Strip(file.Path)}' is in its list of files, but not in it.");
            if (!ParcelPath.Belongs(file.Path)) throw ParcelException.Foreign($"'{file.Path}' in it is no file of a scenario library.");
            if (entry.Length != file.Bytes) throw ParcelException.Foreign($"'{file.Path}' in it has another length than its list of files says.");
        }

        var names = list.Files.Select(file => file.Path).ToHashSet(StringComparer.Ordinal);
        if (names.Count != list.Files.Length) throw ParcelException.Foreign("A file is named twice in its list of files.");
        if (entries.Keys.FirstOrDefault(path => !names.Contains(path)) is { } extra) throw ParcelException.Foreign($"'{extra}' is in it, but not in its list of files.");
        if (names.Count == 0) throw ParcelException.Foreign("The library in it has no files.");
        return new Parcel(zip, entries, list);
    }

    /// <summary>Its files one after the other, each as its list says it is.</summary>
    /// <exception cref="ParcelException">A file is damaged, or another than the list says.</exception>
    /// <exception cref="IOException">It cannot be read.</exception>
    public IEnumerable<(string Path, byte[] Bytes)> Files()
    {
        foreach (var file in List.Files)
        {
            var bytes = Unpack(_zip, _entries[file.Path]);
            if (Convert.ToHexStringLower(SHA256.HashData(bytes)) != file.Hash) throw ParcelException.Damaged($"'{file.Path}' in it is not what its list of files says: it was changed.");
            yield return (file.Path, bytes);
        }
    }

    /// <summary>The bytes of a file: as many as the zip says, and never more.</summary>
    private static byte[] Unpack(Stream zip, ZipEntry entry)
    {
        var packed = ZipDirectory.Bytes(zip, entry.At, entry.Packed);
        if (entry.IsStored) return packed;
        try
        {
            using var deflated = new DeflateStream(new MemoryStream(packed), CompressionMode.Decompress);
            var bytes = new byte[entry.Length + 1];
            var length = deflated.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
            if (length > entry.Length) throw ParcelException.Foreign($"'{entry.Path}' in it is larger than it says, as in a zip that is made to fill a disk.");
            return length == entry.Length ? bytes[..length] : throw ParcelException.Damaged($"'{entry.Path}' in it is cut short.");
        }
        catch (InvalidDataException)
        {
            throw ParcelException.Damaged($"'{entry.Path}' in it is damaged: it cannot be unpacked.");
        }
    }
}
