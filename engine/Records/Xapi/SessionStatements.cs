using System.Collections.Immutable;
using System.Globalization;
using MentorSim.Engine.Chain;
using MentorSim.Engine.Play;
using MentorSim.Engine.Scenarios;
using MentorSim.Engine.Scoring;
using MentorSim.Engine.Scripting;
using MentorSim.Engine.Standards;

namespace MentorSim.Engine.Records.Xapi;

/// <summary>
/// The statements of a session: initialized, answered for each decision, suspended and resumed, completed when the debrief is reached,
/// passed or failed in an assessment, terminated when the debrief is closed. An interview whose time was up is not completed.
/// </summary>
/// <remarks>
/// <para>Ids and contents depend on the events up to that moment alone: what was told of a session that is not over is told again in
/// the same words when it is.</para>
/// <para>Only an assessment is judged. Practice and interviews are completed and neither passed nor failed: practice is for learning,
/// and what an interview comes to is for its panel to say. An assessment that a serious breach stopped is completed, as there is no
/// more of it, and failed.</para>
/// <para>No statement is earlier than the one before it: after the clock of the computer was put back, statements keep the latest time
/// so far; and none is later than now. Where that moves a statement, an extension keeps the time that was recorded. Statements of one
/// time are told apart by the extension <c>order</c>.</para>
/// <para>Where the scenario changed while the session was left, the first statement after that names the version before and says how many
/// answers were undone; they stay told, as they were given. So it is where an answer was taken back in practice, in one version.</para>
/// <para>They use cmi5's words in cmi5's order, and do not claim to be cmi5: nothing was launched by a learning management system.</para>
/// </remarks>
public sealed class SessionStatements
{
    private readonly StatementSource _source;
    private readonly StatementSettings _settings;
    private readonly DateTimeOffset _now;
    private readonly PlayTimes _times = new();
    private readonly ImmutableArray<Statement>.Builder _statements = ImmutableArray.CreateBuilder<Statement>();
    private readonly HashSet<int> _untold = [];
    private bool _isCompleted;

    private SessionStatements(StatementSource source, StatementSettings settings, DateTimeOffset now) => (_source, _settings, _now) = (source, settings, now);

    /// <summary>The statements of a session, in order.</summary>
    /// <param name="source">The session.</param>
    /// <param name="settings">How they are made.</param>
    /// <param name="now">The time; no statement is later.</param>
    public static ImmutableArray<Statement> Of(StatementSource source, StatementSettings settings, DateTimeOffset now)
    {
        var walk = new SessionStatements(source, settings, now);
        PlayedStretch? before = null;
        foreach (var version in PlayedStretch.Of(source))
        {
            walk.Add(version, before);
            before = version;
        }

        return walk._statements.ToImmutable();
    }

    private void Add(PlayedStretch version, PlayedStretch? before)
    {
        var (session, events) = (version.Session, version.Session.Events);
        // What was kept of the line of the version before was told then. The change itself is no part of the line.
        var told = session.Line.Length - (events.Length - version.First) + (before is null ? 0 : 1);
        var part = new Part(this, version, before, before is null ? 0 : AnswersIn(before.Session.Line) - AnswersIn(session.Line.Take(told)));
        var answered = AnswersIn(session.Line.Take(told));
        var over = IndexOfDebrief(version);
        ImmutableArray<Decided> decisions = [.. session.Passage.Decisions];
        for (var at = version.First; at < events.Length; at++)
        {
            var happened = events[at];
            part.Turn(happened, at, _times.Next(happened, session.Mode));
            var isText = happened is Reflected || (happened is Answered && decisions[answered].Answer is WriteAnswer);
            if (isText && !_settings.WithTexts) _untold.Add(at + 1);
            switch (happened)
            {
                case Began:
                    part.Tell(Vocabulary.Initialized);
                    break;
                case Answered:
                    part.TellAnswer(decisions[answered], version.Scorecard?.Decisions.ElementAtOrDefault(answered), _times.Decided);
                    answered++;
                    break;
                case Left:
                    part.Tell(Vocabulary.Suspended, new StatementResult { Duration = _times.Spent });
                    break;
                case Resumed:
                    part.Tell(Vocabulary.Resumed);
                    break;
                case Reflected { Text.Length: > 0 } reflected when _settings.WithTexts:
                    part.Tell(Vocabulary.Commented, new StatementResult { Response = AnswerResults.Free(reflected.Text) });
                    break;
                case Closed:
                    part.Tell(Vocabulary.Terminated, EndOf(session, version.Scorecard), EventLog());
                    break;
            }

            if (at == over && !_isCompleted) Complete(part, session, version.Scorecard);
        }
    }

    private static int AnswersIn(IEnumerable<SessionEvent> events) => events.Count(happened => happened is Answered);

    /// <summary>What is told of the end: where the time was up nothing was completed, and what was reached by then is told here.</summary>
    private StatementResult EndOf(Session session, Scorecard? card) => session.Passage.IsTimeUp
        ? new StatementResult { Completion = false, Duration = _times.Spent, Extensions = [.. Outcome.Of(session, card)] }
        : new StatementResult { Duration = _times.Spent };

    private void Complete(Part part, Session session, Scorecard? card)
    {
        _isCompleted = true;
        part.Tell(Vocabulary.Completed, new StatementResult { Completion = true, Duration = _times.Spent, Extensions = [.. Outcome.Of(session, card)] });
        if (session.Mode != PlayMode.Assess || card is null || card.Result == Result.Unfinished) return;
        var passed = card.Result == Result.Competent;
        part.Tell(
            passed ? Vocabulary.Passed : Vocabulary.Failed,
            new StatementResult { Score = Outcome.ScoreOf(card, passed), Success = passed, Duration = _times.Spent });
    }

    /// <summary>Index of the event that led to the debrief; -1 where none has.</summary>
    private static int IndexOfDebrief(PlayedStretch version)
    {
        var session = version.Session;
        if (!session.Passage.IsOver || session.Passage.IsTimeUp) return -1;
        var last = session.Line.Last(happened => happened is Answered or Began);
        var over = last is Began || (session.Mode == PlayMode.Interview && !session.Passage.Stopped)
            ? last
            : session.Line.SkipWhile(happened => !ReferenceEquals(happened, last)).FirstOrDefault(happened => happened is WentOn);
        if (over is null) return -1;
        // What is kept of the version before may be all there is in this one: then the change itself led there.
        var at = session.Events.Length - 1;
        while (at > version.First && !ReferenceEquals(session.Events[at], over)) at--;
        return at;
    }

    private ImmutableArray<Attachment> EventLog() => _source.EventLog is { } log
        ? [new Attachment(Vocabulary.EventLog, "The session's events, one a line", Vocabulary.EventLogType, log(_untold))]
        : [];

    /// <summary>What is told of one version of the scenario, at one event after the other.</summary>
    private sealed class Part(SessionStatements whole, PlayedStretch version, PlayedStretch? before, int undone)
    {
        private readonly StoryActivities _activities = new(version.Session.Scenario, whole._settings);
        private readonly Pack? _pack = version.Session.Scenario.ScoringPack;
        private SessionEvent? _happened;
        private int _at;
        private DateTimeOffset _time;
        private bool _isFirst = true;

        /// <summary>What is told from now on happened at this event.</summary>
        public void Turn(SessionEvent happened, int at, DateTimeOffset time) => (_happened, _at, _time) = (happened, at, time);

        public void Tell(Verb verb, StatementResult? result = null, ImmutableArray<Attachment> attachments = default) =>
            Add(verb, _activities.Whole, result, [], attachments.IsDefault ? [] : attachments, []);

        public void TellAnswer(Decided taken, DecisionScore? score, TimeSpan? duration)
        {
            var story = version.Session.Passage.Story;
            var result = AnswerResults.Of(taken, story, _pack, score, duration, whole._settings.WithTexts);
            var extensions = ImmutableArray.CreateBuilder<Extension>();
            if (taken.Before.Time(story.Scenario) is { } time) extensions.Add(Vocabulary.Says("school-time", ClockTime.Show(time)));
            if (taken.Answer is ChoiceAnswer) extensions.Add(Vocabulary.Says("on-offer", story.OnOffer(taken.Before).Select(offer => offer.Id)));
            Add(Vocabulary.Answered, _activities.Of(story.SceneOf(taken.Before)), result, [_activities.Whole], [], extensions);
        }

        private void Add(
            Verb verb, Activity what, StatementResult? result, ImmutableArray<Activity> parent, ImmutableArray<Attachment> attachments, IEnumerable<Extension> more)
        {
            var timestamp = _time < whole._now ? _time : whole._now;
            var context = new StatementContext(whole._source.SessionId, version.Revision)
            {
                Parent = parent,
                Grouping = _pack is null ? [] : [_activities.Of(_pack)],
                Extensions = [.. Extensions(verb, timestamp), .. more],
            };
            whole._statements.Add(new Statement
            {
                Id = NameBasedId.Of(whole._source.SessionId, string.Create(CultureInfo.InvariantCulture, $"{_at + 1} {verb.Id}")),
                Actor = new Actor(whole._settings.HomePage, whole._source.PersonId),
                Verb = verb,
                What = what,
                Result = result,
                Context = context,
                Timestamp = timestamp,
                Attachments = attachments,
            });
            _isFirst = false;
        }

        private IEnumerable<Extension> Extensions(Verb verb, DateTimeOffset timestamp)
        {
            yield return Vocabulary.Says("event", _at + 1);
            yield return Vocabulary.Says("order", whole._statements.Count + 1);
            if (!whole._source.Hashes.IsEmpty) yield return Vocabulary.Says("event-hash", whole._source.Hashes[_at]);
            yield return Vocabulary.Says("mode", Words.Of(version.Session.Mode));
            if (timestamp != _happened!.At) yield return new Extension(Vocabulary.RecordedAt, System.Text.Json.JsonSerializer.SerializeToElement(Stamp.Of(_happened.At)));
            if (before is not null && _isFirst)
            {
                if (before.Revision is { } revision && revision != version.Revision) yield return Vocabulary.Says("previous-revision", revision);
                yield return Vocabulary.Says("answers-undone", undone);
            }

            if ((verb == Vocabulary.Passed || verb == Vocabulary.Failed) && Outcome.MasteryOf(version.Scorecard) is { } mastery) yield return mastery;
        }
    }
}
