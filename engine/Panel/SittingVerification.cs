using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Nodes;
using MentorSim.Engine.Chain;
using MentorSim.Engine.InTray;
using MentorSim.Engine.Panel.Sealing;

namespace MentorSim.Engine.Panel;

/// <summary>Verifies what was collected of one candidate against the rule by which all sat.</summary>
internal sealed class SittingVerification
{
    private readonly Exercise _exercise;
    private readonly ExerciseCandidate _candidate;
    private readonly CollectedAnswers _answers;
    private readonly Paper? _paper;
    private readonly List<ExerciseFault> _faults = [];
    private readonly List<string> _remarks = [];

    private SittingVerification(Exercise exercise, ExerciseCandidate candidate, CollectedAnswers answers, Paper? paper) =>
        (_exercise, _candidate, _answers, _paper) = (exercise, candidate, answers, paper);

    /// <summary>What comes of verifying a candidate.</summary>
    /// <param name="exercise">The exercise.</param>
    /// <param name="candidate">The candidate.</param>
    /// <param name="paper">The paper by which the panel marks; null where it can no longer be read.</param>
    /// <param name="receipt">A receipt that somebody kept elsewhere; null where nobody names one.</param>
    public static CandidateVerdict Of(Exercise exercise, ExerciseCandidate candidate, Paper? paper, string? receipt)
    {
        if (candidate.Answers is not { } answers)
        {
            ImmutableArray<ExerciseFault> none = receipt is null ? [] : [new(ExerciseFaultKind.Receipt, candidate.Number, $"Candidate {candidate.Number}: there is a receipt, and no answers were collected.")];
            return new CandidateVerdict(candidate.Number, null, none, candidate.AbsentBecause is { } why ? [$"did not sit: {why}"] : ["nothing is collected"], null);
        }

        return new SittingVerification(exercise, candidate, answers, paper).Run(receipt);
    }

    private CandidateVerdict Run(string? receipt)
    {
        var events = ReadEvents();
        CheckChain();
        if (!_answers.IsSignedBy(_exercise.Signing.Public, _exercise.Id, _candidate.Number)) Fault(ExerciseFaultKind.Signature, "what was collected does not fit the panel's signature");
        CheckReceipts(receipt);
        if (_answers.InsteadBecause is { } instead) _remarks.Add($"took the place of another file: {instead}");
        if (_answers.DespiteBecause is { } despite) _remarks.Add($"collected although {string.Join(" and ", _answers.Despite.Select(Words.Of))}: {despite}");
        if (events is [Opened opened, ..] && _paper is not null)
        {
            var terms = CheckTerms(opened, _paper);
            CheckItems(events, terms, _paper);
            CheckEnd(events, terms, _paper);
            if (_faults.TrueForAll(fault => fault.Kind is ExerciseFaultKind.Signature or ExerciseFaultKind.Receipt)) CheckReplay(_paper);
        }
        else if (events is [not Opened, ..])
        {
            Fault(ExerciseFaultKind.Record, "its first event is not the start of a sitting");
        }

        var times = SittingTimes.Of(events);
        _remarks.AddRange(RemarksOn(times));
        return new CandidateVerdict(_candidate.Number, Fingerprint.Of(_answers.Head), [.. _faults], [.. _remarks], times);
    }

    private ImmutableArray<SittingEvent> ReadEvents()
    {
        var events = ImmutableArray.CreateBuilder<SittingEvent>();
        foreach (var body in _answers.Bodies)
        {
            try
            {
                events.Add(SittingEventBody.Read(body));
            }
            catch (FormatException wrong)
            {
                Fault(ExerciseFaultKind.Record, string.Create(CultureInfo.InvariantCulture, $"event {events.Count + 1} of {_answers.Bodies.Length} cannot be read: {wrong.Message.TrimEnd('.')}"));
                return events.ToImmutable();
            }
        }

        return events.ToImmutable();
    }

    private void CheckChain()
    {
        if (_answers.Links.LastOrDefault() is not { } last) Fault(ExerciseFaultKind.Record, "it holds no event");
        else if (last.Hash != _answers.Head) Fault(ExerciseFaultKind.Record, string.Create(CultureInfo.InvariantCulture, $"the chain of its {_answers.Bodies.Length} events does not end with the hash that was kept: one of them was changed, left out or put in"));
        else if (SessionOf(_answers.Bodies[0]) is { } session && session != _answers.Chain) Fault(ExerciseFaultKind.Record, "its events are of another sitting than its chain");
    }

    private static string? SessionOf(string body)
    {
        try
        {
            return CanonicalJson.Read(body)["session"] is JsonValue value && value.TryGetValue<string>(out var session) ? session : "";
        }
        catch (FormatException)
        {
            // That it cannot be read is said where events are read.
            return null;
        }
    }

    private void CheckReceipts(string? receipt)
    {
        if (_answers.Receipt is not { } noted) _remarks.Add("nobody noted a receipt when it was collected");
        else if (!Fingerprint.Fits(noted, _answers.Head)) Fault(ExerciseFaultKind.Receipt, $"the receipt that was noted is {noted}, and that of the answers is {Fingerprint.Of(_answers.Head)}");
        if (receipt is not null && !Fingerprint.Fits(receipt, _answers.Head)) Fault(ExerciseFaultKind.Receipt, $"the receipt that you gave is {Fingerprint.TryParse(receipt) ?? receipt}, and that of the answers is {Fingerprint.Of(_answers.Head)}");
    }

    private SittingTerms CheckTerms(Opened opened, Paper paper)
    {
        var (sat, agreed) = (opened.Terms, new SittingTerms(_candidate.Number, SittingMode.Exercise) { ExtraTime = _candidate.ExtraTime, ArrivalsUnscaled = _exercise.ArrivalsUnscaled });
        if (sat.Candidate != agreed.Candidate) Fault(ExerciseFaultKind.Terms, $"the sitting is that of candidate {sat.Candidate}");
        if (sat.Mode != agreed.Mode) Fault(ExerciseFaultKind.Terms, "it was sat for training, and not as an exercise");
        if (sat.ExtraTime != agreed.ExtraTime) Fault(ExerciseFaultKind.Terms, string.Create(CultureInfo.InvariantCulture, $"sat with {sat.ExtraTime}% extra time, and {agreed.ExtraTime}% were agreed"));
        if (sat.ArrivalsUnscaled != agreed.ArrivalsUnscaled) Fault(ExerciseFaultKind.Terms, $"items came {(sat.ArrivalsUnscaled ? "at the same minute whatever the extra time" : "later by the extra time")}, and for all it was to be otherwise");
        if (opened.PaperId != paper.Id) Fault(ExerciseFaultKind.Paper, $"sat the paper '{opened.PaperId}', and the panel marks by '{paper.Id}'");
        else if (!CandidatePaper.ManifestOf(paper).Equals(opened.Manifest)) Fault(ExerciseFaultKind.Paper, "sat another version of the paper than the one by which the panel marks");
        // With other terms than those agreed, what came when is still held against the terms under which they sat.
        return sat.ExtraTime is >= 0 and <= SittingTerms.MostExtra ? sat : agreed;
    }

    private void CheckItems(ImmutableArray<SittingEvent> events, SittingTerms terms, Paper paper)
    {
        var due = paper.Items.OrderBy(terms.ArrivalOf).ThenBy(item => item.Index).ToList();
        var came = events.OfType<Arrived>().SelectMany(arrived => arrived.Items.Select(id => (Id: id, arrived.Elapsed))).ToList();
        foreach (var (id, elapsed) in came)
        {
            if (due.Find(item => item.Id == id) is not { } item) Fault(ExerciseFaultKind.Items, $"had the item '{id}', which is not in the paper", id);
            else if (elapsed != terms.ArrivalOf(item)) LateOrEarly(id, elapsed, terms.ArrivalOf(item));
        }

        foreach (var twice in came.GroupBy(item => item.Id, StringComparer.Ordinal).Where(same => same.Count() > 1)) Fault(ExerciseFaultKind.Items, $"had the item '{twice.Key}' twice", twice.Key);
        var wrong = came.Zip(due).FirstOrDefault(pair => pair.First.Id != pair.Second.Id);
        if (wrong.Second is { } expected) Fault(ExerciseFaultKind.Items, $"had '{wrong.First.Id}' where '{expected.Id}' comes in the order", wrong.First.Id);
        var (until, isUp) = (events[^1].Elapsed, events[^1] is Expired);
        foreach (var never in due.Where(item => (terms.ArrivalOf(item) < until || (isUp && terms.ArrivalOf(item) == until)) && came.TrueForAll(there => there.Id != item.Id)))
            Fault(ExerciseFaultKind.Items, $"never had '{never.Id}', which was due after {Shown(terms.ArrivalOf(never))}", never.Id);
    }

    private void LateOrEarly(string item, TimeSpan came, TimeSpan due) => _faults.Add(new ExerciseFault(
        ExerciseFaultKind.Arrival, _candidate.Number, $"Candidate {_candidate.Number}: '{item}' came {Seconds((came - due).Duration())} {(came > due ? "late" : "early")}: after {Shown(came)}, and it was due after {Shown(due)}.")
    {
        Item = item,
        By = came - due,
    });

    private void CheckEnd(ImmutableArray<SittingEvent> events, SittingTerms terms, Paper paper)
    {
        var limit = terms.Lasting(paper.Minutes);
        switch (events[^1])
        {
            case Expired { Elapsed: var at } when at != limit:
                Fault(ExerciseFaultKind.End, $"the time was up after {Shown(at)}, and was to be up after {Shown(limit)}", by: at - limit);
                break;
            case Submitted { Elapsed: var at } when at > limit:
                Fault(ExerciseFaultKind.End, $"submitted after {Shown(at)}, and the time was up after {Shown(limit)}", by: at - limit);
                break;
            case not (Expired or Submitted) when !_answers.Despite.Contains(CollectionObjection.NotFinished):
                Fault(ExerciseFaultKind.End, $"the sitting does not end: nothing is there after {Shown(events[^1].Elapsed)}");
                break;
        }
    }

    /// <summary>Whatever else does not fit the rules of a sitting.</summary>
    private void CheckReplay(Paper paper)
    {
        try
        {
            _ = CollectedSitting.Of(_candidate, paper);
        }
        catch (FormatException wrong)
        {
            Fault(ExerciseFaultKind.Record, $"its events do not make a sitting: {wrong.Message.TrimEnd('.')}");
        }
    }

    private static IEnumerable<string> RemarksOn(SittingTimes times)
    {
        foreach (var pause in times.Pauses) yield return $"pause at {Shown(pause.Elapsed)}{(pause.Lasted is { } lasted ? $" for {Shown(lasted)}" : "")}: {pause.Reason}";
        foreach (var gap in times.Gaps) yield return $"the program had ended at {Shown(gap.Elapsed)}, and went on {Shown(gap.Lasted)} later";
        foreach (var drift in times.Drifts) yield return $"the clock on the wall went {Shown(drift.Drift.Duration())} {(drift.Drift > TimeSpan.Zero ? "more" : "less")} than the sitting's own at {Shown(drift.Elapsed)}";
    }

    private void Fault(ExerciseFaultKind kind, string what, string? item = null, TimeSpan? by = null) =>
        _faults.Add(new ExerciseFault(kind, _candidate.Number, $"Candidate {_candidate.Number}: {what}.") { Item = item, By = by });

    private static string Seconds(TimeSpan time) => time == TimeSpan.FromSeconds(1) ? "1 second" : string.Create(CultureInfo.InvariantCulture, $"{time.TotalSeconds:0.###} seconds");

    private static string Shown(TimeSpan time) =>
        string.Create(CultureInfo.InvariantCulture, $"{(time < TimeSpan.Zero ? "-" : "")}{(long)time.Duration().TotalMinutes}:{time.Duration().Seconds:00}{(time.Milliseconds == 0 ? "" : $".{Math.Abs(time.Milliseconds):000}")}");
}
