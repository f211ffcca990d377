using System.Collections.Immutable;
using MentorSim.Engine.Induction;
using MentorSim.Engine.Play;
using MentorSim.Engine.Scoring;
using MentorSim.Engine.Standards;

namespace MentorSim.Engine.Records.Reports;

/// <summary>What a person played to an end, read against one pack, with what stands in their notes. Interviews and candidates' sittings are no part of it.</summary>
/// <param name="Person">The person.</param>
/// <param name="Pack">The pack that is read; null where no play names one.</param>
/// <param name="Plays">Their sessions of scenarios, the earliest first.</param>
public sealed record PersonReading(Person Person, Pack? Pack, ImmutableArray<SessionReading> Plays)
{
    /// <summary>The in-tray papers that they practised, with what came of each.</summary>
    public ImmutableArray<(StoredSession Stored, StoredResult Result)> Papers { get; init; } = [];

    /// <summary>What could not be read, as sentences.</summary>
    public ImmutableArray<string> LeftOut { get; init; } = [];

    /// <summary>What stands in the notes about the person.</summary>
    public InductionFile Notes { get; init; } = InductionFile.Empty;

    /// <summary>The sessions that are shown as a portfolio, in the order in which they were chosen.</summary>
    public ImmutableArray<Showcase> Portfolio { get; init; } = [];

    /// <summary>The plays that the pack reads.</summary>
    public IEnumerable<SessionReading> Read => Plays.Where(play => Pack is not null && play.Card.Pack?.Id == Pack.Id);

    /// <summary>The plays that say nothing about the pack.</summary>
    public IEnumerable<SessionReading> Others => Plays.Except(Read);

    /// <summary>Each unit of the pack over time.</summary>
    public ImmutableArray<PartOverTime> Units => Pack is null ? [] : [.. Pack.Units.Select(unit => new PartOverTime(
        unit.Id, unit.Title, [.. Read.SelectMany(play => play.Card.Units.Where(score => score.Unit.Id == unit.Id).Select(score => new PartShown(play, score.Score, score.Level, score.Evidenced, score.For, score.Against))).Where(shown => shown.IsAssessed)]))];

    /// <summary>Each element of the pack over time.</summary>
    public ImmutableArray<PartOverTime> Elements => Pack is null ? [] : [.. Pack.Elements.Select(element => new PartOverTime(
        element.Id, element.Title, [.. Read.SelectMany(play => play.Card.Elements.Where(score => score.Element.Id == element.Id).Select(score => new PartShown(play, score.Score, score.Level, score.Evidenced, score.For, score.Against))).Where(shown => shown.IsAssessed)]))];

    /// <summary>How often each "is" item of the role was shown, of the decisions at which it could be, over all plays.</summary>
    public IEnumerable<RoleScore> Shown => Plays.SelectMany(play => play.Card.Shown).Where(shown => shown.Of > 0).GroupBy(shown => shown.Boundary.Id)
        .Select(shown => new RoleScore(shown.First().Boundary, shown.Sum(one => one.Times), shown.Sum(one => one.Of))).OrderBy(shown => shown.Boundary.Id, StringComparer.Ordinal);

    /// <summary>Reads it.</summary>
    /// <param name="archive">Where it is kept.</param>
    /// <param name="person">The person.</param>
    /// <param name="pack">The pack to read; null for that which most plays name.</param>
    /// <param name="chosen">Ids of the sessions to show as a portfolio; none for those that the person put into it.</param>
    /// <exception cref="StoreException">The store cannot be read.</exception>
    public static PersonReading Of(Archive archive, Person person, Pack? pack, IReadOnlyList<string> chosen)
    {
        var sessions = archive.Store.Sessions.Of(person.Id);
        var (plays, leftOut) = SessionReading.Of(archive, person, sessions.Where(SessionReading.IsOfScenario).Where(IsOver), pack, withFutures: false);
        pack ??= plays.Select(play => play.Card.Pack).OfType<Pack>().GroupBy(own => own.Id).OrderByDescending(own => own.Count()).ThenBy(own => own.Key, StringComparer.Ordinal).Select(own => own.Last()).FirstOrDefault();
        var notes = new Notebook(archive, person).Read();
        return new PersonReading(person, pack, plays)
        {
            Papers = [.. sessions.Where(SessionReading.MayBeTold).Where(session => !SessionReading.IsOfScenario(session)).OrderBy(session => session.Last, StringComparer.Ordinal)
                .Select(session => (session, Result: archive.Store.Results.Of(session.Id))).Where(paper => paper.Result is not null).Select(paper => (paper.session, paper.Result!))],
            LeftOut = leftOut,
            Notes = notes,
            Portfolio = [.. Chosen(notes, plays, pack, chosen)],
        };
    }

    private static bool IsOver(StoredSession stored) => stored.State == Words.Of(SessionState.Debrief) || stored.State == Words.Of(SessionState.Closed);

    private static IEnumerable<Showcase> Chosen(InductionFile notes, ImmutableArray<SessionReading> plays, Pack? pack, IReadOnlyList<string> chosen)
    {
        var ids = chosen.Count > 0 ? chosen : [.. notes.Portfolio.Select(shown => shown.Session).Distinct(StringComparer.Ordinal)];
        foreach (var id in ids)
        {
            if (plays.FirstOrDefault(play => play.Stored.Id == id) is not { } play) continue;
            yield return new Showcase(play, [.. notes.Portfolio.Where(shown => shown.Session == id).Select(shown => new ShowcaseEntry(shown, ElementsOf(shown, pack)))]);
        }
    }

    /// <summary>What of the pack an entry is about: by its id where it names the pack, else by the pack's cross-walks.</summary>
    private static ImmutableArray<(string Id, string Title)> ElementsOf(Showcased shown, Pack? pack) => pack is null ? []
        : shown.Pack == pack.Id
            ? [.. pack.Units.Where(unit => unit.Id == shown.Element).Select(unit => (unit.Id, unit.Title)), .. pack.Elements.Where(element => element.Id == shown.Element).Select(element => (element.Id, element.Title))]
            : [.. pack.CrossWalks.Where(walk => walk.FromPack == shown.Pack && walk.FromElement == shown.Element).SelectMany(walk => walk.To).Distinct().Select(element => (element.Id, element.Title))];
}

/// <summary>A session of a portfolio.</summary>
/// <param name="Play">The session.</param>
/// <param name="Entries">What the person put it in for; none where it was only chosen for this report.</param>
public sealed record Showcase(SessionReading Play, ImmutableArray<ShowcaseEntry> Entries)
{
    /// <summary>What the session itself evidenced.</summary>
    public IEnumerable<ElementScore> Evidenced => Play.Card.Elements.Where(element => element.Evidenced is Scoring.Evidenced.Partly or Scoring.Evidenced.Well);
}

/// <summary>What a person put a session in for.</summary>
/// <param name="Shown">The element or criterion, and their words.</param>
/// <param name="About">What of the pack that is read it is about; none where nothing answers to it.</param>
public sealed record ShowcaseEntry(Showcased Shown, ImmutableArray<(string Id, string Title)> About);

/// <summary>A unit or element over the plays that could show it.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Title">Its title.</param>
/// <param name="OverTime">The plays in which it was assessed, the earliest first.</param>
public sealed record PartOverTime(string Id, string Title, ImmutableArray<PartShown> OverTime)
{
    /// <summary>The best that was shown, and of equals the first; null where it was never assessed.</summary>
    public PartShown? Best => OverTime.IsEmpty ? null : OverTime.MaxBy(shown => ((int)shown.Evidenced, shown.Ratio));

    /// <summary>What was shown last; null where it was never assessed.</summary>
    public PartShown? Latest => OverTime.IsEmpty ? null : OverTime[^1];

    /// <summary>Whether something was ever shown for it.</summary>
    public bool IsEvidenced => OverTime.Any(shown => shown.Evidenced is Evidenced.Partly or Evidenced.Well);
}

/// <summary>What one play showed of a unit or an element.</summary>
public sealed record PartShown(SessionReading Play, Score Score, Level Level, Evidenced Evidenced, int For, int Against)
{
    /// <summary>Whether there was something to show, or something came.</summary>
    public bool IsAssessed => Evidenced != Evidenced.NotAssessed || Score.Points != 0;

    /// <summary>Points by what could be had: below nothing there are still better and worse ones.</summary>
    public decimal Ratio => Score.IsAssessed ? (decimal)Score.Points / Score.Ceiling!.Value : Score.Points;
}
