using System.Collections.Immutable;
using MentorSim.Engine.Induction;
using MentorSim.Engine.InTray;
using MentorSim.Engine.Play;
using MentorSim.Engine.Scenarios;
using MentorSim.Engine.Scoring;

namespace MentorSim.Engine.Records;

/// <summary>
/// A stored session, sitting or series of notes, made again of its events and the texts that they name: what lists must say of it, and its result.
/// </summary>
internal abstract class Replayed
{
    /// <summary>Id of the scenario or paper.</summary>
    public required string Scenario { get; init; }

    /// <summary>Its title when it began.</summary>
    public required string Title { get; init; }

    /// <summary>How it was played, in a word.</summary>
    public required string Mode { get; init; }

    /// <summary>Where it stands, in a word.</summary>
    public required string State { get; init; }

    /// <summary>When its events happened, and how much more the clock on the wall had gone than time since that was last said.</summary>
    public required ImmutableArray<(DateTimeOffset At, TimeSpan Drift)> Times { get; init; }

    /// <summary>The texts that they name.</summary>
    public required ImmutableArray<ManifestFile> Files { get; init; }

    /// <summary>Whether it may have a result: it is at its end, and no candidate's.</summary>
    public required bool MayHaveResult { get; init; }

    /// <summary>Whether it must have one.</summary>
    public bool MustHaveResult { get; init; }

    /// <summary>Makes its result.</summary>
    /// <param name="session">Its id.</param>
    /// <param name="person">Id of the person.</param>
    /// <param name="pack">The pack to read; its own where null.</param>
    /// <param name="at">When it was scored.</param>
    /// <param name="shape">With which members a scorecard is written: those of the kept one, if it is to be compared with that.</param>
    /// <exception cref="KeptTextException">Its scenario can be played for ever.</exception>
    public abstract (StoredResult Result, IEnumerable<StoredUnit> Units) Score(
        string session, string person, string? pack, DateTimeOffset at, ScorecardShape shape = ScorecardShape.Elements);

    /// <summary>Plays events again; of which kind they are, the first says.</summary>
    /// <param name="bodies">What the events say; never none.</param>
    /// <param name="versions">What was played.</param>
    /// <param name="clock">Nothing is computed from it.</param>
    /// <param name="onRead">Is told of each event that was read, before it is played; null for nobody.</param>
    /// <exception cref="FormatException">An event cannot be read.</exception>
    /// <exception cref="SessionException">An event does not fit.</exception>
    /// <exception cref="SittingException">An event of a sitting does not fit.</exception>
    /// <exception cref="KeptTextException">A text is missing or another.</exception>
    public static Replayed Of(IReadOnlyList<string> bodies, PlayedVersions versions, TimeProvider clock, Action? onRead = null)
    {
        return NoteBody.IsFirst(bodies[0]) ? ReplayedNotes.Of([.. Each(NoteBody.Read)])
            : SittingEventBody.IsFirst(bodies[0])
            ? ReplayedSitting.Of(versions.Replay(Each(SittingEventBody.Read), clock))
            : ReplayedSession.Of(versions.Replay(Each(EventBody.Read), clock), versions);

        IEnumerable<T> Each<T>(Func<string, T> read)
        {
            foreach (var body in bodies)
            {
                var happened = read(body);
                onRead?.Invoke();
                yield return happened;
            }
        }
    }
}

/// <summary>A session of a scenario that was played again.</summary>
internal sealed class ReplayedSession(Session session, PlayedVersions versions) : Replayed
{
    /// <summary>What a session comes to.</summary>
    public static ReplayedSession Of(Session session, PlayedVersions versions)
    {
        var began = (Began)session.Events[0];
        return new ReplayedSession(session, versions)
        {
            Scenario = began.ScenarioId,
            Title = versions.Read(began.Manifest).Title,
            Mode = Words.Of(session.Mode),
            State = Words.Of(session.State),
            Times = [.. session.Events.Select(happened => (happened.At, happened.Drift))],
            Files = [.. session.Events.SelectMany(EventBody.FilesOf)],
            // A session that stands at its last feedback page has no result yet.
            MayHaveResult = session.Passage.IsOver && session.State is SessionState.Debrief or SessionState.Closed or SessionState.Suspended,
            MustHaveResult = session.State == SessionState.Closed,
        };
    }

    /// <inheritdoc/>
    public override (StoredResult Result, IEnumerable<StoredUnit> Units) Score(string id, string person, string? pack, DateTimeOffset at, ScorecardShape shape)
    {
        var card = versions.Score(session, pack);
        return (Results.ResultOf(id, person, card, at, shape), Results.UnitsOf(id, person, card, at));
    }
}

/// <summary>A sitting that was played again.</summary>
internal sealed class ReplayedSitting(Sitting sitting) : Replayed
{
    /// <summary>What a sitting comes to.</summary>
    public static ReplayedSitting Of(Sitting sitting) => new(sitting)
    {
        Scenario = sitting.Paper.Id,
        Title = sitting.Paper.Title,
        Mode = SittingWords.Of(sitting.Terms.Mode),
        State = SittingWords.Of(sitting.State),
        Times = [.. sitting.Events.Select(happened => (happened.At, happened.Drift))],
        Files = sitting.Manifest?.Files ?? [],
        MayHaveResult = sitting.IsOver && sitting.Terms.Mode == SittingMode.Training,
    };

    /// <inheritdoc/>
    public override (StoredResult Result, IEnumerable<StoredUnit> Units) Score(string id, string person, string? pack, DateTimeOffset at, ScorecardShape shape)
    {
        var score = SittingScorer.Score(sitting);
        return (Results.ResultOf(id, person, score, at), Results.UnitsOf(id, person, score, at));
    }
}

/// <summary>A series of notes about a person.</summary>
internal sealed class ReplayedNotes : Replayed
{
    /// <summary>The names under which notes of a supervision were written, each once; empty for an induction.</summary>
    public required ImmutableArray<string> Authors { get; init; }

    /// <summary>What a series of notes comes to.</summary>
    /// <exception cref="FormatException">A note stands where it cannot.</exception>
    public static ReplayedNotes Of(ImmutableArray<NoteEvent> notes)
    {
        var isInduction = notes[0] is InductionBegan;
        if (notes.Skip(1).Any(note => note is InductionBegan or SupervisionBegan)) throw new FormatException("It begins twice.");
        if (notes.Any(note => note is InductionEvent != isInduction)) throw new FormatException("It holds notes of an induction and of a supervision.");
        foreach (var evaluated in notes.OfType<Evaluated>().Index().Where(one => one.Item.Cycle > one.Index + 1)) throw new FormatException($"A cycle of self-evaluation has the number {evaluated.Item.Cycle} before there are so many.");
        return new ReplayedNotes
        {
            Scenario = isInduction ? Notebook.Induction : Notebook.Supervision,
            Title = Notebook.TitleOf(isInduction ? Notebook.Induction : Notebook.Supervision),
            Mode = isInduction ? Notebook.Induction : Notebook.Supervision,
            State = Notebook.State,
            Times = [.. notes.Select(note => (note.At, TimeSpan.Zero))],
            Files = [],
            MayHaveResult = false,
            Authors = [.. notes.OfType<SupervisionEvent>().Select(note => note.By.Name).Distinct(StringComparer.Ordinal)],
        };
    }

    /// <inheritdoc/>
    public override (StoredResult Result, IEnumerable<StoredUnit> Units) Score(string session, string person, string? pack, DateTimeOffset at, ScorecardShape shape) =>
        throw new System.Diagnostics.UnreachableException("Notes have no result.");
}
