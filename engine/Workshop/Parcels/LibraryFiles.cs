using System.Collections.Immutable;
using System.IO.Compression;
using System.Security.Cryptography;
using MentorSim.Engine.Text;
using MentorSim.Engine.Workshop.KeyAgreement;
using MentorSim.Engine.Yaml;

namespace MentorSim.Engine.Workshop.Parcels;

/// <summary>The files of a folder that belong to a scenario library, as they were when they were looked at.</summary>
/// <param name="Folder">The folder.</param>
/// <param name="Files">The files, by path.</param>
/// <param name="LeftOut">What lies there and does not belong to a library: paths, those of folders with a slash at the end.</param>
public sealed record LibraryFiles(string Folder, ImmutableArray<ParcelFile> Files, ImmutableArray<string> LeftOut)
{
    // The first day that a zip can tell: the same library makes the same zip on every day.
    private static readonly DateTimeOffset Day = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private static readonly EnumerationOptions All = new() { AttributesToSkip = 0 };

    private const int PlainFile = 0x81A4 << 16;

    /// <summary>Looks through a folder. Links are not followed, and what is hidden is left out.</summary>
    /// <exception cref="ParcelException">There is too much in it, or a file has a name that other computers cannot have.</exception>
    /// <exception cref="IOException">It cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">Nobody may read it.</exception>
    public static LibraryFiles Of(string folder)
    {
        var (paths, leftOut) = (new List<string>(), new List<string>());
        Walk(new DirectoryInfo(folder), "", paths, leftOut);
        if (paths.Count == 0) throw new ParcelException($"There is nothing to pack in {folder}: no scenario, pack or other file of a library.");
        var files = ImmutableArray.CreateBuilder<ParcelFile>(paths.Count);
        foreach (var path in paths.Order(StringComparer.Ordinal))
        {
            if (ParcelPath.WhyNot(path) is { } why) throw new ParcelException($"'{UnsafeCharacters.Strip(path)}' cannot be packed: its path {why}. Give it another name.");
            var bytes = Read(folder, path);
            files.Add(new ParcelFile(path, bytes.Length, HashOf(bytes)));
        }

        if (ParcelPath.WhyNotTogether(files.Select(file => file.Path)) is { } clash) throw new ParcelException($"{clash} Give one of them another name.");
        if (files.Sum(file => file.Bytes) > ParcelLimits.Bytes) throw new ParcelException($"The files in {folder} are together larger than {ParcelLimits.Bytes >> 20} MiB. Pack a smaller folder.");
        return new LibraryFiles(folder, files.ToImmutable(), [.. leftOut.Order(StringComparer.Ordinal)]);
    }

    /// <summary>Writes them as one zip. The same files under the same name give the same bytes, from the same program on the same kind of computer.</summary>
    /// <param name="name">The library's name.</param>
    /// <param name="program">The version of MentorSim that writes it.</param>
    /// <param name="zip">Where it goes; it stays open.</param>
    /// <exception cref="ParcelException">A file was changed since it was looked at.</exception>
    /// <exception cref="IOException">A file cannot be read, or the zip cannot be written.</exception>
    public void Write(string name, string program, Stream zip)
    {
        using var archive = new ZipArchive(zip, ZipArchiveMode.Create, leaveOpen: true);
        Add(archive, ParcelList.FileName, new ParcelList(name, program, Files).ToBytes());
        foreach (var file in Files)
        {
            var bytes = Read(Folder, file.Path);
            if (HashOf(bytes) != file.Hash) throw new ParcelException($"'{file.Path}' was changed while it was being packed, so nothing was. Pack the library again.");
            Add(archive, file.Path, bytes);
        }
    }

    private static void Add(ZipArchive archive, string path, byte[] bytes)
    {
        var entry = archive.CreateEntry(path, CompressionLevel.SmallestSize);
        entry.LastWriteTime = Day;
        entry.ExternalAttributes = PlainFile;
        using var stream = entry.Open();
        stream.Write(bytes);
    }

    private static void Walk(DirectoryInfo folder, string way, List<string> paths, List<string> leftOut)
    {
        foreach (var item in folder.EnumerateFileSystemInfos("*", All))
        {
            var (path, isFolder) = (way + item.Name, item is DirectoryInfo);
            if (path == ParcelList.FileName) continue;
            if (item.Name.StartsWith('.') || (item.Attributes & (FileAttributes.Hidden | FileAttributes.System | FileAttributes.ReparsePoint)) != 0)
                leftOut.Add(isFolder ? $"{path}/" : path);
            else if (item is DirectoryInfo below)
                Walk(below, $"{path}/", paths, leftOut);
            // What single colleagues think of a key is for whoever asked them; the record beside the scenario says what came of it.
            else if (ParcelPath.Belongs(path) && YamlFile.Peek(item.FullName, "kind") != RatingsFile.Kind)
                paths.Add(path);
            else
                leftOut.Add(path);
            if (paths.Count > ParcelLimits.Files) throw new ParcelException($"There are more than {ParcelLimits.Files} files to pack, and a library may not have more. Pack a smaller folder.");
        }
    }

    private static byte[] Read(string folder, string path)
    {
        var bytes = FileBytes.Read(Path.Combine(folder, path), ParcelLimits.FileBytes, bytes => bytes.ToArray());
        return bytes.Length <= ParcelLimits.FileBytes ? bytes : throw new ParcelException($"'{path}' is larger than {ParcelLimits.FileBytes >> 10} KiB. Cut it in parts, or move it out of the folder.");
    }

    private static string HashOf(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));
}
