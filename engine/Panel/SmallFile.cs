using MentorSim.Engine.Text;

namespace MentorSim.Engine.Panel;

/// <summary>Files of an exercise that are read and written as a whole; what goes wrong is said in words.</summary>
internal static class SmallFile
{
    /// <summary>All bytes of a file that others may be writing to.</summary>
    /// <param name="path">The file.</param>
    /// <param name="longest">The most bytes that it may have.</param>
    /// <exception cref="PanelFileException">It is not there, cannot be read, or is longer.</exception>
    public static byte[] Bytes(string path, long longest)
    {
        if (PlainFile.IsBare(path)) return [];
        try
        {
            using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            return Bytes(stream, path, longest);
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            throw new PanelFileException($"{path} cannot be read: {refused.Message}", refused);
        }
    }

    /// <summary>All bytes of an open file, from its beginning.</summary>
    public static byte[] Bytes(FileStream stream, string path, long longest)
    {
        if (stream.Length > longest) throw new PanelFileException($"{path} is too large to be what it should be.");
        stream.Position = 0;
        var bytes = new byte[stream.Length];
        return bytes[..stream.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false)];
    }

    /// <summary>Writes a file beside its place, and renames it when all of it is on the disk.</summary>
    /// <exception cref="PanelFileException">It cannot be written.</exception>
    public static void Write(string path, byte[] bytes, bool replaces = true)
    {
        var beside = path + ".new";
        try
        {
            using (var stream = new FileStream(beside, FileMode.Create, FileAccess.Write, FileShare.None, bufferSize: 0))
            {
                stream.Write(bytes);
                stream.Flush(flushToDisk: true);
            }

            File.Move(beside, path, replaces);
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException or ArgumentOutOfRangeException)
        {
            throw new PanelFileException($"{path} cannot be written: {refused.Message}", refused);
        }
    }
}
