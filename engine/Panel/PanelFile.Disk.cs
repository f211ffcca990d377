using System.Globalization;
using System.Security.Cryptography;
using MentorSim.Engine.Panel.Sealing;
using MentorSim.Engine.Text;

namespace MentorSim.Engine.Panel;

/// <remarks>How the file is read and written so that a kill at any moment loses nothing that was acknowledged.</remarks>
public sealed partial class PanelFile
{
    private const int Tries = 150;
    private static readonly TimeSpan BetweenTries = TimeSpan.FromMilliseconds(20);

    /// <summary>The id of the exercise of a panel file, which stands in clear; null where it is no panel file, or cannot be read.</summary>
    public static string? ExerciseOf(string path)
    {
        try
        {
            return ReadHeader(path).Header.Exercise;
        }
        catch (PanelFileException)
        {
            return null;
        }
    }

    private PanelFile Loaded(byte[] headerLine)
    {
        _headerLine = headerLine;
        Refresh();
        return this;
    }

    /// <summary>Does something while no other process may write.</summary>
    private void Alone(Action what)
    {
        using var _ = Lock(Path);
        what();
    }

    private static FileStream Lock(string path)
    {
        // A lock file of its own: the panel file itself is replaced when its header changes.
        for (var tries = 1; ; tries++)
        {
            try
            {
                return new FileStream(path + ".lock", FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException) when (tries < Tries && Directory.Exists(System.IO.Path.GetDirectoryName(System.IO.Path.GetFullPath(path))))
            {
                using var wait = new ManualResetEventSlim();
                wait.Wait(BetweenTries);
            }
            catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
            {
                throw Refused(path, "be written to", refused);
            }
        }
    }

    private void WriteNew(ExerciseBegan began)
    {
        var (header, line) = (LineOf(_header), _log.Write(began));
        try
        {
            using var stream = new FileStream(Path, FileMode.CreateNew, FileAccess.Write, FileShare.None);
            stream.Write(header);
            stream.Write(line);
            stream.Flush(flushToDisk: true);
        }
        catch (IOException) when (File.Exists(Path))
        {
            throw new PanelFileException($"There is a file {Path} already. Give the exercise another name.");
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            throw Refused(Path, "be written", refused);
        }

        _log.Passed(line.AsSpan(0, line.Length - 1));
        (_headerLine, _exercise, _read) = (header, Exercise.Of(began), header.Length + line.Length);
    }

    private void WriteAtEnd(byte[] line)
    {
        try
        {
            using var stream = new FileStream(Path, FileMode.Open, FileAccess.Write, FileShare.Read);
            // Behind the last whole line: half a line that somebody did not live to end is overwritten.
            stream.SetLength(_read);
            stream.Position = _read;
            stream.Write(line);
            stream.Flush(flushToDisk: true);
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException or ArgumentOutOfRangeException)
        {
            // The runtime says in its own way that a file has grown as long as the file system lets it.
            throw Refused(Path, "be written to", refused);
        }
    }

    /// <summary>
    /// Lets something happen that changes the header too: the file is written anew and takes the old one's place, both at once or neither.
    /// </summary>
    private void Replace(Func<PanelHeader> header, ExerciseEvent? happened) => Alone(() =>
    {
        Refresh();
        var after = happened is null ? Exercise : Exercise.After(happened);
        var next = header();
        var (first, last) = (LineOf(next), happened is null ? [] : _log.Write(happened));
        var beside = Path + ".new";
        try
        {
            using (var stream = new FileStream(beside, FileMode.Create, FileAccess.Write, FileShare.None))
            {
                stream.Write(first);
                stream.Write(Bytes(Path).AsSpan(_headerLine.Length, (int)(_read - _headerLine.Length)));
                stream.Write(last);
                stream.Flush(flushToDisk: true);
            }

            File.Move(beside, Path, overwrite: true);
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            throw Refused(Path, "be written", refused);
        }

        if (last.Length > 0) _log.Passed(last.AsSpan(0, last.Length - 1));
        (_read, _header, _headerLine, _exercise) = (_read - _headerLine.Length + first.Length + last.Length, next, first, after);
    });

    /// <summary>Takes in what is new in the file. Where that cannot be done, everything stays as it was read last.</summary>
    private void ReadOn(byte[] bytes)
    {
        var goesOn = _exercise is not null && GoesOn(bytes);
        var (header, headerLine) = goesOn ? (_header, _headerLine) : HeaderOf(bytes, Path);
        var log = goesOn ? _log.Copy() : new PanelLog(header.Exercise, _key);
        var (exercise, read) = goesOn ? (_exercise, _read) : (null, headerLine.Length);
        while (bytes.AsSpan((int)read).IndexOf((byte)'\n') is var length && length >= 0)
        {
            try
            {
                var happened = log.Read(bytes.AsSpan((int)read, length));
                exercise = exercise is null ? Exercise.Of([happened]) : exercise.After(happened);
            }
            catch (Exception wrong) when (wrong is SealException or FormatException or ExerciseException)
            {
                throw new PanelFileException(string.Create(CultureInfo.InvariantCulture, $"{Path} is damaged, or somebody changed it: {wrong.Message} (event {log.Lines + 1}). Use a copy from before, and do not write to this file."), wrong);
            }

            if (log.Lines == _log.Lines && log.Head != _log.Head) throw Exchanged();
            read += length + 1;
        }

        if (exercise is null) throw new PanelFileException($"{Path} is damaged: it ends before the exercise begins.");
        if (log.Lines < _log.Lines) throw Exchanged();
        (_header, _headerLine, _log, _exercise, _read) = (header, headerLine, log, exercise, read);
    }

    /// <summary>Whether a file begins as it was read last, by its header and the last line, which covers those before it.</summary>
    private bool GoesOn(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < _read || !bytes.StartsWith(_headerLine)) return false;
        var end = (int)_read - 1;
        var start = bytes[..end].LastIndexOf((byte)'\n') + 1;
        return _log.Head == Convert.ToHexStringLower(SHA256.HashData(bytes[start..end]));
    }

    private PanelFileException Exchanged() => new(
        $"{Path} is not the file that was opened: somebody put an older copy, or another one, in its place, and what happened since is not in it. Nothing was written. Put the right file back; if this one is meant, leave the exercise and open it again.");

    /// <summary>Where a file really lies. Two ways to one file would have two locks, and a link would be replaced by a file of its own.</summary>
    private static string RealPlace(string path)
    {
        try
        {
            return File.ResolveLinkTarget(path, returnFinalTarget: true)?.FullName ?? path;
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            return path;
        }
    }

    private static (PanelHeader Header, byte[] Line) ReadHeader(string path) => HeaderOf(Bytes(path), path);

    private static (PanelHeader Header, byte[] Line) HeaderOf(byte[] bytes, string path)
    {
        var end = bytes.AsSpan(0, Math.Min(bytes.Length, LongestHeader)).IndexOf((byte)'\n');
        try
        {
            if (end >= 0 && ExerciseJson.Read<PanelHeader>(bytes.AsSpan(0, end)) is { IsWhole: true } header)
            {
                return header.Version == PanelHeader.ThisVersion
                    ? (header, bytes[..(end + 1)])
                    : throw new PanelFileException($"{path} was written by another version of MentorSim.");
            }
        }
        catch (FormatException)
        {
            // It is said below.
        }

        throw new PanelFileException($"{path} is no panel file, or its first line is damaged.");
    }

    private static byte[] LineOf(PanelHeader header) => [.. ExerciseJson.Write(header), (byte)'\n'];

    private static byte[] Bytes(string path)
    {
        if (PlainFile.IsBare(path)) return [];
        try
        {
            using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            if (stream.Length > LongestFile) throw new PanelFileException($"{path} is too large to be a panel file.");
            var bytes = new byte[stream.Length];
            return bytes[..stream.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false)];
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            throw Refused(path, "be read", refused);
        }
    }

    private static PanelFileException Refused(string path, string what, Exception why) => new($"{path} cannot {what}: {why.Message}", why);
}
