using MentorSim.Engine.Chain;
using MentorSim.Engine.InTray;
using MentorSim.Engine.Scenarios;

namespace MentorSim.Engine.Records;

/// <summary>
/// A sitting that is kept while it goes on: what the sitting accepts is in the store, or waits to be, before anything else happens. Not
/// safe for several threads.
/// </summary>
public sealed class SittingRecording
{
    private readonly Archive _archive;
    private readonly Journal _journal;
    private readonly KeptTexts _texts;
    private Sitting? _sitting;
    private bool _isScored;

    private SittingRecording(Archive archive, Journal journal, PaperFile file, KeptTexts texts) => (_archive, _journal, File, _texts) = (archive, journal, file, texts);

    /// <summary>The paper in the version that is sat.</summary>
    public PaperFile File { get; }

    /// <summary>The sitting.</summary>
    public Sitting Sitting => _sitting!;

    /// <summary>What is stored of it, as lists show it.</summary>
    public StoredSession Stored => _journal.Session;

    /// <summary>Whether what was done so far is kept.</summary>
    public Keeping Keeping => _journal.Keeping;

    /// <summary>The receipt for all that happened so far; null before anything did.</summary>
    public Receipt? Receipt => _journal.Receipt;

    /// <summary>A sitting whose clock has not started. Nothing of it is kept before it does.</summary>
    /// <param name="archive">Where it is kept.</param>
    /// <param name="person">Who sits; one whom the store does not know is added with the first event.</param>
    /// <param name="id">The sitting's id.</param>
    /// <param name="file">The paper, which can be sat.</param>
    /// <param name="terms">
    /// Under what conditions. Of a training sitting the candidate is left out: the person says who it is, and a name in an event would
    /// travel with what they hand in under a code.
    /// </param>
    public static SittingRecording Prepare(Archive archive, Person person, Guid id, PaperFile file, SittingTerms terms)
    {
        if (terms.Mode == SittingMode.Training) terms = terms with { Candidate = "" };
        var texts = file.Texts;
        var paper = file.Paper!;
        var stored = new StoredSession(id.ToString(), person.Id, paper.Id, paper.Title, SittingWords.Of(terms.Mode), SittingWords.Of(SittingState.Ready), "", "", 0, "");
        var recording = new SittingRecording(archive, Journal.Of(archive, person, stored, null), file, texts);
        recording._sitting = Sitting.Prepare(paper, terms, archive.Clock, texts.Manifest, recording.Keep);
        return recording;
    }

    /// <summary>A stored sitting as it was left, by its paper as it was when its clock was started. Nothing happens to it by that.</summary>
    /// <param name="archive">Where it is kept.</param>
    /// <param name="stored">The sitting.</param>
    /// <exception cref="StoreException">The store does not give it.</exception>
    /// <exception cref="RecordingException">It cannot be made again of what is stored.</exception>
    public static SittingRecording Open(Archive archive, StoredSession stored)
    {
        var links = archive.Store.Sessions.EventsOf(stored.Id);
        if (links.IsEmpty || links.Any(link => link.Body is null)) throw new RecordingException($"What was done in '{stored.Title}' has been erased.");
        var person = archive.Store.People.Get(stored.Person) ?? throw new RecordingException($"Nobody is known who sat '{stored.Title}'.");
        try
        {
            SittingRecording? recording = null;
            (PaperFile File, KeptTexts Texts)? version = null;
            var sitting = Sitting.Replay(
                manifest =>
                {
                    var texts = KeptTexts.Of(manifest ?? throw new FormatException("It names no texts."), archive.Store.Texts.Find);
                    version = (PaperFile.Read(texts), texts);
                    return version.Value.File.Paper ?? throw new FormatException("Its paper can no longer be read.");
                },
                links.Select(link => SittingEventBody.Read(link.Body!)),
                archive.Clock,
                happened => recording!.Keep(happened));
            // What stands in the table may be a step behind or ahead of the events where somebody else writes at this moment.
            var asRead = stored with { State = SittingWords.Of(sitting.State), Events = links[^1].Sequence, Head = links[^1].Hash };
            recording = new SittingRecording(archive, Journal.Of(archive, person, asRead, links[^1]), version!.Value.File, version.Value.Texts) { _sitting = sitting };
            recording._isScored = archive.Store.Results.Of(stored.Id) is not null;
            return recording;
        }
        catch (Exception wrong) when (wrong is FormatException or SittingException or KeptTextException)
        {
            throw new RecordingException($"What is stored of '{stored.Title}' is damaged, or another version of MentorSim wrote it: {wrong.Message} `mentorsim verify` says more.", wrong);
        }
    }

    /// <summary>
    /// Keeps the score of a training sitting once it is over and all of it is in the store; does nothing where it is kept. The score of a
    /// candidate is never kept: it is worked out when the panel asks.
    /// </summary>
    public void KeepScore()
    {
        if (_isScored || Sitting.Terms.Mode != SittingMode.Training || !Sitting.IsOver || Keeping is not InStore) return;
        try
        {
            _archive.Store.Results.Keep(Stored.Id, Stored.Person, SittingScorer.Score(Sitting), Sitting.Events[^1].At);
            _isScored = true;
        }
        catch (StoreException)
        {
            // It follows from the events, which are kept: it is made when the sitting is opened the next time.
        }
    }

    private void Keep(SittingEvent happened) =>
        _journal.Keep(happened, Sitting.State, [.. (happened is Opened ? _texts.Texts : []).Select(text => text.Text)]);
}
