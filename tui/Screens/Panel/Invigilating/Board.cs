using System.Collections.Immutable;
using MentorSim.Engine.InTray;
using MentorSim.Engine.Panel;
using MentorSim.Engine.Records;

namespace MentorSim.Tui.Screens.Panel.Invigilating;

/// <summary>
/// What whoever invigilates sees of the candidates: where each stands by this machine's records, by the answer files beside the panel file, and
/// by what the panel wrote down. It looks again when it is asked, at most every few seconds.
/// </summary>
/// <param name="table">The exercise.</param>
/// <param name="archive">The records of this machine; null where there are none.</param>
internal sealed class Board(PanelTable table, Archive? archive)
{
    // A running sitting writes its time down about as often.
    private static readonly TimeSpan BetweenLooks = Sitting.BetweenTicks;

    // A store that does not answer keeps everybody waiting who asks it.
    private static readonly TimeSpan AfterTrouble = TimeSpan.FromSeconds(30);

    private readonly SittingWatch? _watch = archive is null ? null : new SittingWatch(archive.Store, archive.Site);
    private readonly Dictionary<string, (string Head, long Since)> _heads = new(StringComparer.Ordinal);
    private ImmutableArray<(ExerciseCandidate Candidate, WatchedSitting? Stored, (AnswerStanding Standing, DateTimeOffset? Written)? File)> _seen = [];
    private long? _looked;

    /// <summary>Why the records could not be read when they were last asked; null where they could.</summary>
    public string? Trouble { get; private set; }

    /// <summary>Now, and where.</summary>
    public TimeProvider Clock => table.Desk.Clock;

    /// <summary>Whether anything can be seen: while members mark, nobody is to know how long a candidate took.</summary>
    public bool IsOpen => table.Exercise.State < ExerciseState.Marking;

    /// <summary>Where each candidate stands at this moment.</summary>
    public ImmutableArray<Place> Places()
    {
        if (!IsOpen) return [];
        if (_looked is not { } looked || Clock.GetElapsedTime(looked) >= (Trouble is null ? BetweenLooks : AfterTrouble)) Look();
        return [.. _seen.Select(seen => PlaceOf(seen.Candidate, seen.Stored, seen.File))];
    }

    private void Look()
    {
        _ = table.Refreshed();
        Trouble = null;
        var station = StationHere();
        _seen = [.. table.Exercise.Candidates.Select(candidate => (candidate, StoredOf(candidate), FileOf(station, candidate)))];
        // Counted from the end of the look, however long that took.
        _looked = Clock.GetTimestamp();
    }

    private Place PlaceOf(ExerciseCandidate candidate, WatchedSitting? stored, (AnswerStanding Standing, DateTimeOffset? Written)? file) => (candidate, stored, file) switch
    {
        ({ AbsentBecause: not null }, _, _) => new Absent(candidate),
        ({ Answers: not null }, _, _) => new Collected(candidate),
        (_, { } sitting, _) => new AtMachine(candidate, sitting, QuietFor(candidate.Number, sitting)),
        (_, _, ({ } standing, var written)) when standing != AnswerStanding.NotBegun => new AtStationHere(candidate, standing, written),
        _ => new Elsewhere(candidate),
    };

    /// <summary>For how long nothing was written, by the clock of this machine as soon as it has seen something written: others may go wrong.</summary>
    private TimeSpan QuietFor(string number, WatchedSitting sitting)
    {
        if (!_heads.TryGetValue(number, out var known))
        {
            // Before that, the time that stands there has to do.
            var ago = Clock.GetUtcNow() - sitting.Last;
            _heads[number] = known = (sitting.Head, Clock.GetTimestamp() - (long)(Math.Max(0, ago.TotalSeconds) * Clock.TimestampFrequency));
        }

        if (known.Head != sitting.Head) _heads[number] = known = (sitting.Head, Clock.GetTimestamp());
        return Clock.GetElapsedTime(known.Since);
    }

    private WatchedSitting? StoredOf(ExerciseCandidate candidate)
    {
        if (Trouble is not null || _watch is null || table.Exercise.Paper is not { } paper) return _seen.FirstOrDefault(seen => seen.Candidate?.Number == candidate.Number).Stored;
        try
        {
            return _watch.Of(candidate.Number, paper.Id, table.Exercise.BeganAt);
        }
        catch (StoreException refused)
        {
            Trouble = refused.Message;
            return _seen.FirstOrDefault(seen => seen.Candidate?.Number == candidate.Number).Stored;
        }
    }

    /// <summary>The station file beside the panel file, where it is there and of this exercise.</summary>
    private AnswerFolder? StationHere()
    {
        var path = Path.ChangeExtension(table.File.Path, StationFile.Extension);
        try
        {
            return File.Exists(path) && StationFile.Open(path) is { } station && station.Exercise == table.Exercise.Id ? new AnswerFolder(station, Path.GetDirectoryName(path)!) : null;
        }
        catch (PanelFileException)
        {
            return null;
        }
    }

    private static (AnswerStanding Standing, DateTimeOffset? Written)? FileOf(AnswerFolder? folder, ExerciseCandidate candidate)
    {
        if (folder is null) return null;
        var path = folder.PathOf(candidate.Number);
        try
        {
            return (folder.Of(candidate.Number).Standing, File.Exists(path) ? File.GetLastWriteTimeUtc(path) : null);
        }
        catch (IOException)
        {
            return null;
        }
    }
}

/// <summary>Where a candidate stands, as far as this machine knows.</summary>
/// <param name="Candidate">The candidate.</param>
internal abstract record Place(ExerciseCandidate Candidate);

/// <summary>They sit, or sat, at a machine whose records this one reads.</summary>
/// <param name="Candidate">The candidate.</param>
/// <param name="Sitting">The sitting.</param>
/// <param name="Quiet">For how long nothing of it was written down.</param>
internal sealed record AtMachine(ExerciseCandidate Candidate, WatchedSitting Sitting, TimeSpan Quiet) : Place(Candidate)
{
    // The clock of a sitting runs on between two writings, and not while its machine is off.
    private static readonly TimeSpan MostUnwritten = 2 * Engine.InTray.Sitting.BetweenTicks;

    /// <summary>The time that is left; never below zero.</summary>
    public TimeSpan Left
    {
        get
        {
            var since = Sitting.State != SittingState.Open ? TimeSpan.Zero : Quiet < MostUnwritten ? Quiet : MostUnwritten;
            var left = Sitting.Limit - Sitting.Elapsed - since;
            return left > TimeSpan.Zero ? left : TimeSpan.Zero;
        }
    }
}

/// <summary>Their answer file lies beside the panel file: a station is, or was, on this machine.</summary>
/// <param name="Candidate">The candidate.</param>
/// <param name="Standing">What the file says to anybody.</param>
/// <param name="Written">When it was last written; null where nothing is there.</param>
internal sealed record AtStationHere(ExerciseCandidate Candidate, AnswerStanding Standing, DateTimeOffset? Written) : Place(Candidate);

/// <summary>Their answers are in the panel file already.</summary>
internal sealed record Collected(ExerciseCandidate Candidate) : Place(Candidate);

/// <summary>They do not sit.</summary>
internal sealed record Absent(ExerciseCandidate Candidate) : Place(Candidate);

/// <summary>Nothing is known of them here: they have not begun, or sit at a station on another machine.</summary>
internal sealed record Elsewhere(ExerciseCandidate Candidate) : Place(Candidate);
