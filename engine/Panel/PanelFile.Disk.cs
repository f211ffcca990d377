using MentorSim.Engine.Panel.Sealing;

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
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
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

    private void ReadOn(byte[] bytes)
    {
        if (!bytes.AsSpan().StartsWith(_headerLine) || bytes.Length < _read || _exercise is null)
        {
            (_header, _headerLine) = HeaderOf(bytes, Path);
            (_log, _exercise, _read) = (new PanelLog(_header.Exercise, _key), null, _headerLine.Length);
        }

        var number = 1;
        while (bytes.AsSpan((int)_read).IndexOf((byte)'\n') is var length && length >= 0)
        {
            try
            {
                var happened = _log.Read(bytes.AsSpan((int)_read, length));
                _exercise = _exercise is null ? Exercise.Of([happened]) : _exercise.After(happened);
                number++;
            }
            catch (Exception wrong) when (wrong is SealException or FormatException or ExerciseException)
            {
                throw new PanelFileException($"{Path} is damaged, or somebody changed it: {wrong.Message} (event {number} of those that were read just now). Use a copy from before, and do not write to this file.", wrong);
            }

            _read += length + 1;
        }

        if (_exercise is null) throw new PanelFileException($"{Path} is damaged: it ends before the exercise begins.");
    }

    private static (PanelHeader Header, byte[] Line) ReadHeader(string path) => HeaderOf(Bytes(path), path);

    private static (PanelHeader Header, byte[] Line) HeaderOf(byte[] bytes, string path)
    {
        var end = bytes.AsSpan(0, Math.Min(bytes.Length, LongestHeader)).IndexOf((byte)'\n');
        try
        {
            if (end >= 0 && ExerciseJson.Read<PanelHeader>(bytes.AsSpan(0, end)) is { Mentorsim: PanelHeader.Kind, Members.IsDefault: false } header)
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
