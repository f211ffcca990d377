using MentorSim.Engine.Exploration;
using MentorSim.Engine.InTray;
using MentorSim.Engine.Play;
using MentorSim.Engine.Scenarios;
using MentorSim.Engine.Scoring;

namespace MentorSim.Engine.Records;

/// <summary>
/// Scenarios and papers as they were when they were played, from texts that are kept, and the scorecards of sessions in them. What was read and
/// searched last is remembered, so sessions of one version are best looked at one after the other. Not safe for several threads.
/// </summary>
/// <param name="textOf">The text of a hash, or null where it is not kept.</param>
public sealed class PlayedVersions(Func<string, string?> textOf)
{
    // A file that somebody made to hurt may name a version of its own in each session.
    private const int MostScenarios = 100;

    private readonly Dictionary<Manifest, Scenario> _scenarios = [];
    private readonly Dictionary<Manifest, Paper> _papers = [];
    private (Scenario Scenario, Scorer Scorer)? _searched;

    /// <summary>The scenario of a manifest.</summary>
    /// <exception cref="KeptTextException">A text is missing or another, or no scenario can be made of it.</exception>
    public Scenario Read(Manifest? manifest)
    {
        if (manifest is null) throw new KeptTextException("", "The session does not say which version of its scenario was played.");
        if (_scenarios.TryGetValue(manifest, out var known)) return known;
        var file = KeptTexts.Of(manifest, textOf).Read();
        var scenario = file.IsPlayable ? file.Scenario : throw new KeptTextException(manifest.Files[0].Path, $"The text of {manifest.Files[0].Path} is no scenario that can be played.");
        if (_scenarios.Count == MostScenarios) _scenarios.Clear();
        return _scenarios[manifest] = scenario;
    }

    /// <summary>The paper of a manifest.</summary>
    /// <exception cref="KeptTextException">A text is missing or another, or no paper can be made of it.</exception>
    public Paper ReadPaper(Manifest? manifest)
    {
        if (manifest is null) throw new KeptTextException("", "The sitting does not say which version of its paper was sat.");
        if (_papers.TryGetValue(manifest, out var known)) return known;
        var paper = PaperFile.Read(KeptTexts.Of(manifest, textOf)).Paper ?? throw new KeptTextException(manifest.Files[0].Path, $"The text of {manifest.Files[0].Path} is no paper that can be sat.");
        if (_papers.Count == MostScenarios) _papers.Clear();
        return _papers[manifest] = paper;
    }

    /// <summary>The sitting that some events make, its paper read from its texts.</summary>
    /// <exception cref="KeptTextException">A text is missing or another.</exception>
    /// <exception cref="SittingException">An event does not fit.</exception>
    public Sitting Replay(IEnumerable<SittingEvent> events, TimeProvider clock) => Sitting.Replay(ReadPaper, events, clock);

    /// <summary>The session that some events make, each version of its scenario read from its texts.</summary>
    /// <exception cref="KeptTextException">A text is missing or another.</exception>
    /// <exception cref="SessionException">An event does not fit.</exception>
    public Session Replay(IEnumerable<SessionEvent> events, TimeProvider clock) => Session.Replay(Read, events, clock);

    /// <summary>The scorecard of a session as it stands.</summary>
    /// <param name="session">The session.</param>
    /// <exception cref="KeptTextException">Its scenario can be played for ever.</exception>
    /// <param name="pack">Id of the pack to read; the scenario's own where null, or where the scenario does not name it.</param>
    public Scorecard Score(Session session, string? pack = null)
    {
        if (_searched?.Scenario != session.Scenario) _searched = (session.Scenario, new Scorer(StateGraph.Explore(session.Scenario)));
        if (!_searched!.Value.Scorer.EveryPlayEnds) throw new KeptTextException(session.Manifest?.Files[0].Path ?? "", "The scenario can be played for ever, so nothing says how much of what could be had was had.");
        return _searched!.Value.Scorer.Score(session, session.Scenario.Packs.FirstOrDefault(named => named.Id == pack) ?? session.Scenario.ScoringPack);
    }
}
