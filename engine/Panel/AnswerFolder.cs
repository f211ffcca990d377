using System.Text;
using MentorSim.Engine.Text;

namespace MentorSim.Engine.Panel;

/// <summary>The folder in which a station leaves one answer file for each candidate.</summary>
/// <param name="Station">The station file.</param>
/// <param name="Folder">The folder.</param>
public sealed record AnswerFolder(StationFile Station, string Folder)
{
    /// <summary>How an answer file's name ends.</summary>
    public const string Extension = ".answers";

    /// <summary>The path of a candidate's answer file.</summary>
    public string PathOf(string number) => Path.Combine(Folder, $"candidate-{number}{Extension}");

    /// <summary>Where a candidate stands, with why where nothing can be done with what is there. Nothing is opened for that.</summary>
    public (AnswerStanding Standing, string? Why) Of(string number)
    {
        var path = PathOf(number);
        if (!File.Exists(path)) return (AnswerStanding.NotBegun, null);
        if (PlainFile.IsBare(path)) return (AnswerStanding.Unusable, $"{Path.GetFileName(path)} in this folder is empty, or no plain file. Choose another folder, or take that file away.");
        try
        {
            // Whoever sits holds the file alone: so a second window finds out before it does anything.
            using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read);
            var bytes = SmallFile.Bytes(stream, path, AnswerReading.Longest);
            var head = AnswerHead.Read(bytes);
            if (head.Exercise != Station.Exercise || head.Number != number) return (AnswerStanding.Unusable, $"{Path.GetFileName(path)} in this folder is of another exercise. Choose another folder, or take that file away.");
            return (StandingOf(AnswerLines.LastLetter(bytes.AsSpan(head.End))), null);
        }
        catch (FormatException wrong)
        {
            return (AnswerStanding.Unusable, $"{Path.GetFileName(path)} in this folder is damaged: {wrong.Message} Keep it, call the panel, and choose another folder.");
        }
        catch (PanelFileException wrong)
        {
            return (AnswerStanding.Unusable, wrong.Message);
        }
        catch (UnauthorizedAccessException)
        {
            return (AnswerStanding.Unusable, $"Nobody may read {path} here.");
        }
        catch (IOException)
        {
            return (AnswerStanding.InUse, null);
        }
    }

    /// <summary>
    /// Destroys the way in by the entry code of a sitting that is over, where the program ended between its last word and that. No code is
    /// needed for it.
    /// </summary>
    public void CloseWhatIsOver()
    {
        foreach (var candidate in Station.Candidates.Where(candidate => Of(candidate.Number).Standing == AnswerStanding.Over))
        {
            try
            {
                if (PlainFile.IsBare(PathOf(candidate.Number))) continue;
                using var stream = new FileStream(PathOf(candidate.Number), FileMode.Open, FileAccess.ReadWrite, FileShare.None, bufferSize: 0);
                Close(stream, AnswerHead.Read(SmallFile.Bytes(stream, PathOf(candidate.Number), AnswerReading.Longest)));
            }
            catch (Exception refused) when (refused is IOException or UnauthorizedAccessException or FormatException or PanelFileException)
            {
                // It is tried again whenever the folder is looked at.
            }
        }
    }

    /// <summary>Overwrites the key under the entry code in place, and waits until that is on the disk.</summary>
    internal static void Close(FileStream stream, AnswerHead head)
    {
        if (head.IsClosed) return;
        stream.Position = head.Start;
        stream.Write(Encoding.ASCII.GetBytes(new string('-', head.Entry.Length)));
        stream.Flush(flushToDisk: true);
    }

    internal static AnswerStanding StandingOf(char? letter) => letter switch
    {
        null => AnswerStanding.NotBegun,
        AnswerLines.Over => AnswerStanding.Over,
        AnswerLines.Paused => AnswerStanding.Paused,
        _ => AnswerStanding.Interrupted,
    };
}
