using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using MentorSim.Engine.Panel.Sealing;

namespace MentorSim.Engine.Panel;

/// <summary>
/// The lines of a panel file behind its header: one event each, sealed under the panel key, bound to the line before it, so that none can be
/// changed, left out in the middle or put elsewhere. A last line without its end was being written when the program was killed: nobody
/// was told that it is kept, and it is dropped.
/// </summary>
/// <param name="exercise">The id of the exercise.</param>
/// <param name="key">The panel key.</param>
internal sealed class PanelLog(string exercise, byte[] key)
{
    private string _previous = "";
    private long _lines;

    /// <summary>SHA-256 of the last line in hexadecimal digits: it covers all lines before it, each of which is bound to the one before.</summary>
    public string Head => _previous;

    /// <summary>How many lines there are.</summary>
    public long Lines => _lines;

    /// <summary>The same, to go on from apart.</summary>
    public PanelLog Copy() => new(exercise, key) { _previous = _previous, _lines = _lines };

    /// <summary>Reads one more line.</summary>
    /// <exception cref="SealException">It is not the line that was written there.</exception>
    /// <exception cref="FormatException">It holds no event of this version.</exception>
    public ExerciseEvent Read(ReadOnlySpan<byte> line)
    {
        if (!Base64.IsValid(line, out _)) throw new SealException("This line is damaged.");
        var happened = ExerciseJson.Read<ExerciseEvent>(SealedBox.Open(key, Convert.FromBase64String(Encoding.ASCII.GetString(line)), Next));
        Passed(line);
        return happened;
    }

    /// <summary>The line, with its end, that says one more event. <see cref="Passed"/> is told when it is in the file.</summary>
    public byte[] Write(ExerciseEvent happened) => Encoding.ASCII.GetBytes(Convert.ToBase64String(SealedBox.Seal(key, ExerciseJson.Write(happened), Next)) + "\n");

    /// <summary>Takes a line, without its end, as the last one.</summary>
    public void Passed(ReadOnlySpan<byte> line) => (_previous, _lines) = (Convert.ToHexStringLower(SHA256.HashData(line)), _lines + 1);

    private SealContext Next => new("panel-event", exercise, "", _lines + 1) { Previous = _previous };
}
