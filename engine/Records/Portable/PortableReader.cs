using System.Globalization;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;

namespace MentorSim.Engine.Records.Portable;

/// <summary>
/// Reads a file of records line by line, packed or not; never more than one line of it is in memory. Whatever is wrong with the file is
/// told as a piece of it, and reading goes on behind a damaged line.
/// </summary>
public sealed class PortableReader : IDisposable
{
    private const int BufferBytes = 1 << 16;

    // Whoever mistakes another file for one of records, or makes one to hurt, does not keep anybody waiting for each line of it.
    private const int MostDamaged = 1000;

    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private readonly Stream _stream;
    private readonly PortableLimits _limits;
    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private readonly byte[] _buffer = new byte[BufferBytes];
    private readonly MemoryStream _line = new();
    private int _at;
    private int _filled;
    private long _total;
    private int _number;
    private int _damaged;
    private bool _isStuck;

    private PortableReader(Stream stream, PortableLimits limits) => (_stream, _limits, Header) = (stream, limits, null!);

    /// <summary>What the file is.</summary>
    public PortableHeader Header { get; private set; }

    /// <summary>Whether the closing line was read, and fits all that stands before it.</summary>
    public bool IsClosed { get; private set; }

    /// <summary>Begins to read.</summary>
    /// <param name="stream">The file, at its beginning; must be able to go back there.</param>
    /// <param name="limits">How much it may hold.</param>
    /// <exception cref="RecordsFileException">It is no file of records, or one of a later version.</exception>
    /// <exception cref="IOException">It cannot be read.</exception>
    public static PortableReader Open(Stream stream, PortableLimits limits)
    {
        var isPacked = stream.ReadByte() == 0x1F && stream.ReadByte() == 0x8B;
        stream.Position = 0;
        var reader = new PortableReader(isPacked ? new GZipStream(stream, CompressionMode.Decompress) : stream, limits);
        if (reader.Next() is ReadLine { Line: PortableHeader header })
        {
            reader.Header = header;
            return reader;
        }

        reader.Dispose();
        throw new RecordsFileException("This is no file of MentorSim's records, or it is damaged at its very beginning.");
    }

    /// <summary>All that comes behind the header.</summary>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public IEnumerable<PortablePiece> Pieces()
    {
        while (Next() is { } piece)
        {
            yield return piece;
            if (piece is not DamagedLine || ++_damaged < MostDamaged || _isStuck) continue;
            _isStuck = true;
            yield return new DamagedLine(_number + 1, string.Create(CultureInfo.InvariantCulture, $"After {MostDamaged} lines that are damaged the rest is not read."));
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _stream.Dispose();
        _hash.Dispose();
        _line.Dispose();
    }

    private PortablePiece? Next()
    {
        if (_isStuck) return null;
        _number++;
        var why = ReadTo('\n', out var isLine);
        if (why is not null) return new DamagedLine(_number, why);
        if (!isLine) return null;
        var bytes = _line.GetBuffer().AsSpan(0, (int)_line.Length);
        PortableLine line;
        try
        {
            line = PortableForm.Read(Strict.GetString(bytes));
        }
        catch (Exception wrong) when (wrong is FormatException or DecoderFallbackException)
        {
            Count(bytes);
            return new DamagedLine(_number, wrong is FormatException ? wrong.Message : "It is no text.");
        }

        if (line is PortableEnd end) return Close(end);
        Count(bytes);
        if (IsClosed)
        {
            IsClosed = false;
            return new DamagedLine(_number, "Something was written behind the end.");
        }

        return new ReadLine(_number, line);
    }

    private void Count(ReadOnlySpan<byte> line)
    {
        _hash.AppendData(line);
        _hash.AppendData("\n"u8);
    }

    private PortablePiece Close(PortableEnd end)
    {
        IsClosed = !IsClosed && end.Lines == _number - 1 && end.Hash == Convert.ToHexStringLower(_hash.GetCurrentHash());
        return IsClosed ? new ReadLine(_number, end) : new DamagedLine(_number, "The lines before the last are not the ones that were written.");
    }

    /// <summary>Reads the next line; what is wrong where it cannot be read.</summary>
    private string? ReadTo(char end, out bool isLine)
    {
        _line.SetLength(0);
        isLine = false;
        var isTooLong = false;
        while (true)
        {
            if (_at == _filled && Fill() is { } why) return why;
            if (_filled == 0)
            {
                _isStuck = true;
                return _line.Length > 0 || isTooLong ? "The file ends in the middle of a line." : null;
            }

            var rest = _buffer.AsSpan(_at, _filled - _at);
            var found = rest.IndexOf((byte)end);
            var part = found < 0 ? rest : rest[..found];
            if (_line.Length + part.Length > _limits.LineBytes) isTooLong = true;
            else _line.Write(part);
            _at += part.Length + (found < 0 ? 0 : 1);
            if (found < 0) continue;
            if (isTooLong) return string.Create(CultureInfo.InvariantCulture, $"It is longer than {_limits.LineBytes >> 20} MiB.");
            isLine = true;
            return null;
        }
    }

    private string? Fill()
    {
        try
        {
            (_at, _filled) = (0, _stream.Read(_buffer));
        }
        catch (InvalidDataException)
        {
            _isStuck = true;
            return "What was packed is damaged from here on.";
        }

        _total += _filled;
        if (_total <= _limits.TotalBytes) return null;
        _isStuck = true;
        return string.Create(CultureInfo.InvariantCulture, $"The file holds more than {_limits.TotalBytes >> 20} MiB, which no such file does.");
    }
}
