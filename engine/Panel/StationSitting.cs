using System.Collections.Immutable;
using MentorSim.Engine.InTray;
using MentorSim.Engine.Panel.Sealing;

namespace MentorSim.Engine.Panel;

/// <summary>
/// A candidate's sitting at a station, kept in an answer file as it goes on. What cannot be written waits in the order in which it happened,
/// and is written before anything that happens later. Not safe for several threads.
/// </summary>
public sealed class StationSitting : IDisposable
{
    private readonly AnswerWriting _file;
    private ImmutableArray<SittingEvent> _waiting = [];

    private StationSitting(AnswerWriting file, string number) => (_file, Number) = (file, number);

    /// <summary>The candidate's number.</summary>
    public string Number { get; }

    /// <summary>The sitting.</summary>
    public Sitting Sitting { get; private set; } = null!;

    /// <summary>Why what was done last is not on the disk, as the system says it; null where all is.</summary>
    public string? WhyNotKept { get; private set; }

    /// <summary>Whether the file ended with half a line when the program was started again.</summary>
    public bool WasTorn => _file.WasTorn;

    /// <summary>The 16 digits to note at the end; null before the end, and while something is not on the disk.</summary>
    public string? Receipt => Sitting.IsOver && _waiting.IsEmpty ? _file.Receipt : null;

    /// <summary>The sitting of a candidate, new or as it was left.</summary>
    /// <param name="folder">The station and its folder.</param>
    /// <param name="number">The candidate's number.</param>
    /// <param name="code">The entry code.</param>
    /// <param name="clock">Both clocks.</param>
    /// <param name="program">The version of the program, for the record.</param>
    /// <param name="rounds">The rounds of PBKDF2.</param>
    /// <returns>Null where it is another code.</returns>
    /// <exception cref="PanelFileException">It cannot be sat here and now; says why.</exception>
    public static StationSitting? Enter(AnswerFolder folder, string number, SecretCode code, TimeProvider clock, string program, int rounds = WrappedKey.UsualRounds)
    {
        if (AnswerWriting.Enter(folder, number, code, program, rounds) is not { } file) return null;
        var entered = false;
        try
        {
            var sitting = new StationSitting(file, number);
            sitting.Sitting = file.Links.IsEmpty ? Prepare(folder.Station, number, code, clock, sitting.Keep) : Replay(folder.Station, file, clock, sitting.Keep);
            entered = true;
            return sitting;
        }
        finally
        {
            if (!entered) file.Dispose();
        }
    }

    /// <summary>Tries again to write what waits; does nothing where nothing does.</summary>
    public void KeepAgain()
    {
        try
        {
            while (_waiting is [var first, ..])
            {
                _file.Append(first);
                _waiting = _waiting.RemoveAt(0);
            }

            WhyNotKept = null;
        }
        catch (Exception refused) when (refused is IOException or ObjectDisposedException)
        {
            WhyNotKept = refused.Message;
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _file.Dispose();

    private void Keep(SittingEvent happened)
    {
        _waiting = _waiting.Add(happened);
        KeepAgain();
    }

    private static Sitting Prepare(StationFile station, string number, SecretCode code, TimeProvider clock, Action<SittingEvent> keep)
    {
        var slot = station.TryEnter(number, code) ?? throw new PanelFileException($"The slip of candidate {number} was made anew after this file was begun, and nothing was sat yet. Take the file away, and begin again with the new slip.");
        var terms = new SittingTerms(number, SittingMode.Exercise) { ExtraTime = slot.ExtraTime, ArrivalsUnscaled = station.ArrivalsUnscaled };
        return Sitting.Prepare(station.Paper, terms, clock, CandidatePaper.ManifestOf(station.Paper), keep);
    }

    private static Sitting Replay(StationFile station, AnswerWriting file, TimeProvider clock, Action<SittingEvent> keep)
    {
        try
        {
            var version = CandidatePaper.ManifestOf(station.Paper);
            return Sitting.Replay(
                manifest => version.Equals(manifest) ? station.Paper : throw new FormatException("it was begun with another station file, of another paper"),
                file.Links.Select(link => SittingEventBody.Read(link.Body!)), clock, keep);
        }
        catch (Exception wrong) when (wrong is FormatException or SittingException)
        {
            throw new PanelFileException($"This sitting cannot go on: {wrong.Message}. Keep its file, and call the panel.", wrong);
        }
    }
}
