using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using MentorSim.Engine.Workshop.Parcels;

namespace MentorSim.Engine.Tests.Workshop.Parcels;

/// <summary>A file of a zip that is put together byte by byte, with whatever it is to say of itself.</summary>
internal sealed record RawEntry(string Path, byte[] Content)
{
    /// <summary>Its name in the zip, where that is no text.</summary>
    public byte[]? Name { get; init; }

    /// <summary>Its name in the header before its bytes, where that is another.</summary>
    public string? HeaderPath { get; init; }

    public int Flags { get; init; }

    public int Method { get; init; } = 8;

    public uint Attributes { get; init; }

    /// <summary>The length that it claims.</summary>
    public uint? Length { get; init; }

    /// <summary>Where it claims to begin.</summary>
    public uint? At { get; init; }

    /// <summary>Bytes in place of its packed ones.</summary>
    public byte[]? Packed { get; init; }
}

/// <summary>Zips such as no library for zips agrees to make.</summary>
internal static class ZipBytes
{
    /// <summary>A zip with a list of these texts as if they were honest, and with some entries more or in their place.</summary>
    public static byte[] Library(IEnumerable<(string Path, string Text)> files, params RawEntry[] others)
    {
        var entries = files.Select(file => new RawEntry(file.Path, Encoding.UTF8.GetBytes(file.Text))).ToList();
        return Of([List([.. entries]), .. entries.Where(entry => others.All(other => other.Path != entry.Path)), .. others]);
    }

    /// <summary>The list of some files.</summary>
    public static RawEntry List(params RawEntry[] entries) => new(ParcelList.FileName, new ParcelList(
        "ours", "0.1.0", [.. entries.Select(entry => new ParcelFile(entry.Path, entry.Content.Length, Convert.ToHexStringLower(SHA256.HashData(entry.Content))))]).ToBytes());

    /// <summary>A zip of entries.</summary>
    /// <param name="entries">The entries.</param>
    /// <param name="count">The number of them that the end claims.</param>
    public static byte[] Of(RawEntry[] entries, int? count = null)
    {
        using var zip = new MemoryStream();
        using var table = new MemoryStream();
        using var write = new BinaryWriter(zip);
        using var list = new BinaryWriter(table);
        foreach (var entry in entries)
        {
            var (name, packed) = (entry.Name ?? Encoding.UTF8.GetBytes(entry.Path), entry.Packed ?? (entry.Method == 8 ? Deflated(entry.Content) : entry.Content));
            var header = entry.HeaderPath is null ? name : Encoding.UTF8.GetBytes(entry.HeaderPath);
            var at = entry.At ?? (uint)zip.Position;
            write.Write(0x04034b50u);
            Fields(write, entry, packed.Length);
            write.Write((ushort)header.Length);
            write.Write((ushort)0);
            write.Write(header);
            write.Write(packed);
            list.Write(0x02014b50u);
            list.Write((ushort)20);
            Fields(list, entry, packed.Length);
            list.Write((ushort)name.Length);
            list.Write(new byte[8]);
            list.Write(entry.Attributes);
            list.Write(at);
            list.Write(name);
        }

        var begin = (uint)zip.Position;
        write.Write(table.ToArray());
        write.Write(0x06054b50u);
        write.Write(0u);
        write.Write((ushort)(count ?? entries.Length));
        write.Write((ushort)(count ?? entries.Length));
        write.Write((uint)table.Length);
        write.Write(begin);
        write.Write((ushort)0);
        return zip.ToArray();
    }

    /// <summary>Bytes as a zip packs them.</summary>
    public static byte[] Deflated(byte[] bytes)
    {
        using var packed = new MemoryStream();
        using (var deflate = new DeflateStream(packed, CompressionLevel.SmallestSize, leaveOpen: true)) deflate.Write(bytes);
        return packed.ToArray();
    }

    private static void Fields(BinaryWriter write, RawEntry entry, int packed)
    {
        write.Write((ushort)20);
        write.Write((ushort)entry.Flags);
        write.Write((ushort)entry.Method);
        write.Write(0x00210000u);
        write.Write(0u);
        write.Write((uint)packed);
        write.Write(entry.Length ?? (uint)entry.Content.Length);
    }
}
