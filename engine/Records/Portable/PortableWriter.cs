using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;

namespace MentorSim.Engine.Records.Portable;

/// <summary>Writes a file of records, line by line. The file is there as a whole or not at all, and only its owner can read it.</summary>
public sealed class PortableWriter
{
    private readonly Stream _stream;
    private readonly IncrementalHash _hash;
    private int _lines;

    private PortableWriter(Stream stream, IncrementalHash hash) => (_stream, _hash) = (stream, hash);

    /// <summary>Writes a packed file: beside its place first, and renamed when all of it is on the disk.</summary>
    /// <param name="path">The file; one that is there is replaced.</param>
    /// <param name="header">Its first line.</param>
    /// <param name="write">Writes the other lines but the last.</param>
    /// <exception cref="IOException">It cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">Nobody may write it.</exception>
    public static void Write(string path, PortableHeader header, Action<PortableWriter> write) => WholeFile.Write(path, file =>
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        using var packed = new GZipStream(file, CompressionLevel.Optimal, leaveOpen: true);
        var writer = new PortableWriter(packed, hash);
        writer.Add(header);
        write(writer);
        writer.Add(new PortableEnd(writer._lines, Convert.ToHexStringLower(hash.GetCurrentHash())));
    });

    /// <summary>Writes a line.</summary>
    public void Add(PortableLine line)
    {
        var bytes = Encoding.UTF8.GetBytes(PortableForm.Write(line) + "\n");
        _hash.AppendData(bytes);
        _stream.Write(bytes);
        _lines++;
    }
}
