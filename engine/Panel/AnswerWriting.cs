using System.Collections.Immutable;
using MentorSim.Engine.Chain;
using MentorSim.Engine.InTray;
using MentorSim.Engine.Panel.Sealing;
using MentorSim.Engine.Text;

namespace MentorSim.Engine.Panel;

/// <summary>
/// An answer file that is being written. What <see cref="Append"/> took is sealed and on the disk when it returns. The file is held alone
/// until this is disposed of, so that no second window writes to it. Not safe for several threads.
/// </summary>
public sealed class AnswerWriting : IDisposable
{
    private readonly FileStream _stream;
    private readonly AnswerHead _head;
    private readonly AnswerLines _lines;
    private readonly SessionHead _session;
    private long _end;

    private AnswerWriting(FileStream stream, AnswerHead head, byte[] key, string program)
    {
        (_stream, _head, _lines) = (stream, head, new AnswerLines(head, key));
        _session = new SessionHead(_lines.Chain, $"candidate {head.Number}", program);
        var bytes = SmallFile.Bytes(stream, stream.Name, AnswerReading.Longest);
        Links = _lines.Read(bytes.AsSpan(head.End), out var whole, out var last);
        (_end, IsOver) = (head.End + whole, last == AnswerLines.Over);
        WasTorn = _end < bytes.Length;
    }

    /// <summary>The links so far.</summary>
    public ImmutableArray<Link> Links { get; private set; }

    /// <summary>Whether the file ended with half a line, which was cut off: what was being written when the program ended, and was never told to be kept.</summary>
    public bool WasTorn { get; }

    /// <summary>Whether the sitting is over.</summary>
    public bool IsOver { get; private set; }

    /// <summary>The 16 digits for candidate and invigilator to note; null before anything happened.</summary>
    public string? Receipt => Links is [.., var last] ? Fingerprint.Of(last.Hash) : null;

    /// <summary>
    /// The answer file of a candidate, new or as it was left. Nobody is let in without the entry code, and to a sitting that is over nobody
    /// at all.
    /// </summary>
    /// <param name="folder">The station and its folder.</param>
    /// <param name="number">The candidate's number.</param>
    /// <param name="code">The entry code.</param>
    /// <param name="program">The version of the program, for the record.</param>
    /// <param name="rounds">The rounds of PBKDF2.</param>
    /// <returns>Null where it is another code.</returns>
    /// <exception cref="PanelFileException">
    /// The folder cannot be written to, another window has the file, it is of another exercise, it was changed, or the sitting is over.
    /// </exception>
    public static AnswerWriting? Enter(AnswerFolder folder, string number, SecretCode code, string program, int rounds = WrappedKey.UsualRounds)
    {
        var path = folder.PathOf(number);
        try
        {
            return File.Exists(path) ? Hold(folder, number, head => head.TryEnter(code), program) : Begin(folder, number, code, program, rounds);
        }
        catch (Exception wrong) when (wrong is FormatException or SealException)
        {
            throw new PanelFileException($"{Path.GetFileName(path)} was damaged or changed: {wrong.Message} Keep the file, and call the panel.", wrong);
        }
        catch (UnauthorizedAccessException refused)
        {
            throw new PanelFileException($"{path} cannot be written: nobody may write there. Choose another folder.", refused);
        }
    }

    /// <summary>Adds what happened; when this returns, it is on the disk. Where it throws, the file is as it was.</summary>
    /// <exception cref="IOException">It cannot be written.</exception>
    public void Append(SittingEvent happened)
    {
        var link = Link.After(_lines.Chain, Links is [.., var last] ? last : null, SittingEventBody.Write(happened, _session, Salt.New()));
        var line = _lines.Write(link, AnswerLines.LetterOf(happened));
        try
        {
            // What a write that failed has left of a line is overwritten, or cut off.
            _stream.SetLength(_end);
            _stream.Position = _end;
            _stream.Write(line);
            _stream.Flush(flushToDisk: true);
        }
        catch (Exception refused) when (refused is IOException or ArgumentOutOfRangeException)
        {
            // The runtime says in its own way that a file has grown as long as the file system lets it.
            CutOff();
            throw refused as IOException ?? new IOException(refused.Message, refused);
        }

        (_end, Links) = (_end + line.Length, Links.Add(link));
        if (AnswerLines.LetterOf(happened) != AnswerLines.Over) return;
        IsOver = true;
        Close();
        // Whoever collects can read it from now on.
        _stream.Dispose();
    }

    /// <inheritdoc/>
    public void Dispose() => _stream.Dispose();

    private static AnswerWriting? Begin(AnswerFolder folder, string number, SecretCode code, string program, int rounds)
    {
        if (folder.Station.TryEnter(number, code) is null) return null;
        var key = SealedBox.NewKey();
        // Two windows may begin at once: only one of them can give the file its name.
        SmallFile.Write(folder.PathOf(number), AnswerHead.Of(folder.Station, number, key, code, rounds).Bytes, replaces: false);
        return Hold(folder, number, _ => key, program);
    }

    private static AnswerWriting? Hold(AnswerFolder folder, string number, Func<AnswerHead, byte[]?> keyOf, string program)
    {
        var stream = Hold(folder.PathOf(number), number);
        AnswerWriting? writing = null;
        try
        {
            var head = AnswerHead.Read(SmallFile.Bytes(stream, stream.Name, AnswerReading.Longest));
            if (head.Exercise != folder.Station.Exercise || head.Number != number) throw new PanelFileException($"{Path.GetFileName(stream.Name)} in this folder is of another exercise. Choose another folder, or take that file away.");
            if (head.IsClosed) throw HandedIn(number);
            if (keyOf(head) is not { } key) return null;
            var held = new AnswerWriting(stream, head, key, program);
            held.CutOff();
            if (held.IsOver)
            {
                held.Close();
                throw HandedIn(number);
            }

            return writing = held;
        }
        finally
        {
            if (writing is null) stream.Dispose();
        }
    }

    private static PanelFileException HandedIn(string number) => new($"Candidate {number} has handed in. The entry code opens nothing any more.");

    private static FileStream Hold(string path, string number)
    {
        if (PlainFile.IsBare(path)) throw new PanelFileException($"{path} is empty, or no plain file, so nothing can be kept in it. Call the panel.");
        try
        {
            return new FileStream(path, FileMode.Open, FileAccess.ReadWrite, FileShare.None, bufferSize: 0);
        }
        catch (IOException refused)
        {
            throw new PanelFileException($"The sitting of candidate {number} is open in another window. Go on there, or close that window first.", refused);
        }
    }

    private void CutOff()
    {
        try
        {
            if (_stream.Length > _end) _stream.SetLength(_end);
        }
        catch (IOException)
        {
            // The next line is written over it, and whoever reads the file before that sees half a line.
        }
    }

    private void Close()
    {
        try
        {
            AnswerFolder.Close(_stream, _head);
        }
        catch (IOException)
        {
            // The answers are on the disk, and that is what counts now: whoever looks at the folder next closes it.
        }
    }
}
