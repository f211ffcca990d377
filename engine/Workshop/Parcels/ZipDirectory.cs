using System.Buffers.Binary;
using System.Collections.Immutable;
using System.Text;
using MentorSim.Engine.Text;

namespace MentorSim.Engine.Workshop.Parcels;

/// <summary>A file in a zip.</summary>
/// <param name="Path">Its path, as written.</param>
/// <param name="IsStored">Whether its bytes stand there as they are; else they are deflated.</param>
/// <param name="Packed">The number of bytes that it takes in the zip.</param>
/// <param name="Length">The number of bytes that it is said to have.</param>
/// <param name="At">Where its bytes begin.</param>
internal sealed record ZipEntry(string Path, bool IsStored, int Packed, int Length, long At);

/// <summary>
/// Reads the table of contents of a zip (APPNOTE 6.3.10, sections 4.3.7, 4.3.12 and 4.3.16), and refuses all that an honest one of ours has no
/// need of. Not by ZipArchive: it forgives what must not pass here, tells neither encryption nor packing before a file is opened, and
/// reads any number of entries before they can be counted.
/// </summary>
internal static class ZipDirectory
{
    private const int EndLength = 22;
    private const int EntryLength = 46;
    private const int HeaderLength = 30;
    private const uint EndMark = 0x06054b50;
    private const uint EntryMark = 0x02014b50;
    private const uint HeaderMark = 0x04034b50;
    private const int Stored = 0;
    private const int Deflated = 8;
    private const int Encrypted = 1 | (1 << 6) | (1 << 13);

    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The files of a zip, in the order of its table; no two share a byte of it.</summary>
    /// <exception cref="ParcelException">It is none that we take.</exception>
    /// <exception cref="IOException">It cannot be read.</exception>
    public static ImmutableArray<ZipEntry> Read(Stream zip)
    {
        var length = zip.Length;
        if (length > ParcelLimits.Bytes) throw ParcelException.Foreign($"It is larger than {ParcelLimits.Bytes >> 20} MiB, and a library may not be.");
        var first = Bytes(zip, 0, (int)Math.Min(length, 4));
        if (first.Length == 4 && BinaryPrimitives.ReadUInt32LittleEndian(first) == EndMark) throw ParcelException.Foreign("It is a zip with nothing in it.");
        if (first.Length < 4 || BinaryPrimitives.ReadUInt32LittleEndian(first) != HeaderMark)
            throw new ParcelException("It is no zip. Name the file that 'mentorsim bank pack' made, and do not unpack it first.");
        if (length < EndLength || Bytes(zip, length - EndLength, EndLength) is not { } end || BinaryPrimitives.ReadUInt32LittleEndian(end) != EndMark)
            throw ParcelException.Damaged("It is a zip that is cut short: the table of contents at its end is missing.");
        var (disk, tableDisk, count, countInAll) = (U16(end, 4), U16(end, 6), U16(end, 8), U16(end, 10));
        var (size, at, comment) = (U32(end, 12), U32(end, 16), U16(end, 20));
        if (count > ParcelLimits.Files + 1 || countInAll > ParcelLimits.Files + 1) throw ParcelException.Foreign($"It holds more than {ParcelLimits.Files} files, and a library may not.");
        if (disk != 0 || tableDisk != 0 || count != countInAll || comment != 0 || size > ParcelLimits.Directory || (long)at + size != length - EndLength)
            throw DamagedTable();
        return Apart(Entries(zip, Bytes(zip, at, (int)size), count), at);
    }

    /// <summary>Bytes from a place on.</summary>
    /// <exception cref="EndOfStreamException">There are not so many.</exception>
    public static byte[] Bytes(Stream zip, long at, int count)
    {
        var bytes = new byte[count];
        zip.Position = at;
        zip.ReadExactly(bytes);
        return bytes;
    }

    private static List<(ZipEntry Entry, long Begin)> Entries(Stream zip, byte[] table, int count)
    {
        var entries = new List<(ZipEntry, long)>(count);
        var rest = table.AsSpan();
        for (var i = 0; i < count; i++)
        {
            if (rest.Length < EntryLength || BinaryPrimitives.ReadUInt32LittleEndian(rest) != EntryMark) throw DamagedTable();
            var nameLength = U16(rest, 28);
            var whole = EntryLength + nameLength + U16(rest, 30) + U16(rest, 32);
            if (rest.Length < whole) throw DamagedTable();
            entries.Add(Entry(zip, rest[..EntryLength], rest.Slice(EntryLength, nameLength)));
            rest = rest[whole..];
        }

        return rest.IsEmpty ? entries : throw DamagedTable();
    }

    private static (ZipEntry Entry, long Begin) Entry(Stream zip, ReadOnlySpan<byte> fields, ReadOnlySpan<byte> name)
    {
        var path = PathOf(name);
        var (flags, method, packed, length, begin) = (U16(fields, 8), U16(fields, 10), U32(fields, 20), U32(fields, 24), U32(fields, 42));
        if (path.EndsWith('/')) throw ParcelException.Foreign($"'{path}' in it is a folder, and our zips hold files only: another program packed it.");
        if (ParcelPath.WhyNot(path) is { } why) throw ParcelException.Foreign($"A file in it is called '{UnsafeCharacters.Strip(path)}': its path {why}.");
        if ((flags & Encrypted) != 0) throw ParcelException.Foreign($"'{path}' in it is locked with a password, and ours never are.");
        if (method is not (Stored or Deflated)) throw ParcelException.Foreign($"'{path}' in it is packed in a way that MentorSim does not know ({method}).");
        switch (U32(fields, 38) >> 28)
        {
            case 0 or 0x8:
                break;
            case 0xA:
                throw ParcelException.Foreign($"'{path}' in it is a link to another file, and links are never followed.");
            default:
                throw ParcelException.Foreign($"'{path}' in it is no plain file.");
        }

        var most = path == ParcelPath.List ? ParcelLimits.ListBytes : ParcelLimits.FileBytes;
        if (length > most || packed > most + ParcelLimits.PackedExcess) throw ParcelException.Foreign($"'{path}' in it is larger than {most >> 10} KiB.");
        if (method == Stored && packed != length) throw DamagedTable();
        return (new ZipEntry(path, method == Stored, (int)packed, (int)length, BytesAt(zip, begin, path, name, flags, method)), begin);
    }

    /// <summary>Where the bytes of a file begin: behind a header that says the same as the table.</summary>
    private static long BytesAt(Stream zip, long begin, string path, ReadOnlySpan<byte> name, int flags, int method)
    {
        if (begin + HeaderLength + name.Length > zip.Length) throw DamagedTable();
        var header = Bytes(zip, begin, HeaderLength + name.Length);
        var isSame = BinaryPrimitives.ReadUInt32LittleEndian(header) == HeaderMark && U16(header, 6) == flags && U16(header, 8) == method
            && U16(header, 26) == name.Length && header.AsSpan(HeaderLength).SequenceEqual(name);
        return isSame ? begin + HeaderLength + name.Length + U16(header, 28) : throw ParcelException.Damaged($"It says two different things of '{path}', at its end and where the file stands.");
    }

    private static string PathOf(ReadOnlySpan<byte> name)
    {
        try
        {
            return Strict.GetString(name);
        }
        catch (DecoderFallbackException)
        {
            throw ParcelException.Foreign("The name of a file in it is not in UTF-8.");
        }
    }

    private static ImmutableArray<ZipEntry> Apart(List<(ZipEntry Entry, long Begin)> entries, long table)
    {
        var free = 0L;
        foreach (var (entry, begin) in entries.OrderBy(pair => pair.Begin))
        {
            if (begin < free) throw ParcelException.Foreign($"'{entry.Path}' in it shares its bytes with another file, as only zips do that are made to do harm.");
            free = entry.At + entry.Packed;
        }

        return free <= table ? [.. entries.Select(pair => pair.Entry)] : throw DamagedTable();
    }

    private static ParcelException DamagedTable() => ParcelException.Damaged("It is a zip whose table of contents is damaged.");

    private static ushort U16(ReadOnlySpan<byte> bytes, int at) => BinaryPrimitives.ReadUInt16LittleEndian(bytes[at..]);

    private static uint U32(ReadOnlySpan<byte> bytes, int at) => BinaryPrimitives.ReadUInt32LittleEndian(bytes[at..]);
}
