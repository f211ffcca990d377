using System.Collections.Immutable;
using MentorSim.Engine.InTray;
using MentorSim.Engine.Panel;
using MentorSim.Engine.Panel.Results;
using MentorSim.Engine.Panel.Sealing;
using MentorSim.Engine.Tests.InTray;
using MentorSim.Tests.Panel;
using Criterion = MentorSim.Engine.Panel.Criterion;

namespace MentorSim.Engine.Tests.Panel;

/// <summary>Exercises whose marks are open, made of what stands in them and without sealing anything.</summary>
internal sealed class SomeResults
{
    /// <summary>The lines of the small paper and of two questions: reason and plan of the note, reason of the call, safe, role.</summary>
    public static readonly MarkLine Reason = new(MarkKind.InTray, "note", "reason"),
        Plan = new(MarkKind.InTray, "note", "plan"),
        Call = new(MarkKind.InTray, "call", "reason"),
        Safe = new(MarkKind.Interview, "safe", ""),
        Role = new(MarkKind.Interview, "role", "");

    public static readonly ImmutableArray<MarkLine> Lines = [Reason, Plan, Call, Safe, Role];

    public static readonly PaperFile PaperFile = SomePaper.File(SomePaper.Written
        .Replace("      why: Because.\n", "      why: Because.\n    rubric:\n      - { id: reason, text: Says why this comes first, anchors: { 0: No., 4: Yes. }, criterion: E1 }\n      - { id: plan, text: Says what comes next, criterion: E3 }\n", StringComparison.Ordinal)
        .Replace("    text: A call.\n", "    text: A call.\n    rubric: [{ id: reason, text: Says why not now, criterion: E2 }]\n", StringComparison.Ordinal));

    private static readonly ChosenPaper Chosen = ExercisePaper.Choose(PaperFile, isPublic: true);
    private static readonly Paper Paper = ExercisePaper.Read(Chosen);
    private static readonly string[] Names = ["A. Arden", "B. Birch", "C. Cedar", "D. Dogwood", "E. Elder"];
    private static readonly SigningKey Key = SigningKey.New();
    private static readonly DateTimeOffset At = SomeExercises.Morning;

    private readonly List<SealedEntry>[] _entries;
    private readonly List<ExerciseEvent> _events = [];
    private Exercise _exercise;

    /// <summary>An exercise with as many members as are asked for, and candidates of these numbers, none of whom has sat.</summary>
    public SomeResults(int members, params string[] numbers)
    {
        _entries = [.. Enumerable.Range(0, members).Select(_ => new List<SealedEntry>())];
        _exercise = new Exercise
        {
            Id = new string('e', 32),
            Title = "Learning mentor, spring",
            BeganAt = At,
            State = ExerciseState.Agreeing,
            Keys = new KeyPair("", ""),
            Signing = Key,
            RecoveryPublic = "",
            Events = [],
            Paper = Chosen,
            Criteria = [new Criterion("E1", "Keeps children safe", true, 5, 2m), new Criterion("E2", "Knows the role", true, 3, null), new Criterion("E3", "Plans ahead", false, 2, 3m), new Criterion("E4", "Drives", false, 1, null)],
            Questions =
            [
                new ExerciseQuestion("safe", "When were you worried about a child?", [], ["E1"], [], ImmutableSortedDictionary<int, string>.Empty),
                new ExerciseQuestion("role", "What is a mentor not?", [], ["E2", "E3"], [], ImmutableSortedDictionary<int, string>.Empty),
            ],
            WashUp = [new WashUpQuestion("contact", "Would you leave a child with this person?")],
            Members = [.. Names.Take(members).Select((name, index) => new Member($"m{index + 1}", name, index == 0 ? "head" : "", index == 0) { SharePublic = "x", FinishedAt = At })],
            Candidates = [.. numbers.Select(number => new ExerciseCandidate(number, 0, ""))],
            Station = new StationMade(At, "", "", [.. numbers]),
        };
        foreach (var number in numbers) _events.Add(new CandidateAdded(At, number, 0, ""));
    }

    /// <summary>The exercise as it stands.</summary>
    public Exercise Exercise => _exercise with { Events = [.. _events] };

    /// <summary>What it comes to.</summary>
    public ExerciseResults Results => ExerciseResults.Of(new OpenExercise(
        Exercise, Paper, _entries.Select((entries, index) => ($"m{index + 1}", entries.ToImmutableArray())).ToImmutableDictionary(pair => pair.Item1, pair => pair.Item2)));

    /// <summary>Lets a candidate sit, on a clock of their own.</summary>
    public SomeResults Sit(string number, Func<PaperItem, ItemAnswer> answer)
    {
        var candidate = _exercise.CandidateOf(number);
        var answers = SomeExercises.Sit(_exercise, candidate, Paper, new PanelClock(), answer) with { Signature = "signed" };
        With(candidate with { Answers = answers });
        _events.Add(new AnswersCollected(At, number, answers));
        return this;
    }

    /// <summary>Gives marks of all members on a line, one a digit; a blank is none.</summary>
    public SomeResults Mark(string number, MarkLine line, string marks, Func<int, string>? note = null)
    {
        for (var member = 0; member < marks.Length; member++)
        {
            if (marks[member] != ' ') _entries[member].Add(new Marked(At, number, line, marks[member] - '0', note?.Invoke(member) ?? ""));
        }

        return this;
    }

    /// <summary>Lets every member lock their interview sheet of a candidate.</summary>
    public SomeResults Lock(string number)
    {
        foreach (var entries in _entries) entries.Add(new SheetLocked(At.AddMinutes(30), number));
        return this;
    }

    public SomeResults Agree(string number, MarkLine line, int mark, string reason = "We talked.")
    {
        var agreed = new MarkAgreed(At.AddHours(1), number, line, mark, reason, ["A. Arden", "B. Birch"]);
        _exercise = _exercise with { Agreements = _exercise.Agreements.Add(agreed) };
        _events.Add(agreed);
        return this;
    }

    public SomeResults Judge(string number, string item, bool isConfirmed, string reason = "It is plain.")
    {
        var judged = new BreachJudged(At.AddHours(1), "A. Arden", number, item, "X-01", isConfirmed, reason);
        _exercise = _exercise with { Breaches = _exercise.Breaches.Add(judged) };
        _events.Add(judged);
        return this;
    }

    public SomeResults Note(string? number, string text)
    {
        _events.Add(new NoteMade(At, "A. Arden", number, text));
        return this;
    }

    public SomeResults Absent(string number, string why)
    {
        With(_exercise.CandidateOf(number) with { AbsentBecause = why });
        _events.Add(new CandidateAbsent(At, number, why));
        return this;
    }

    public SomeResults Withdraw(string member)
    {
        var known = _exercise.MemberOf(member);
        _exercise = _exercise with { Members = _exercise.Members.Replace(known, known with { FinishedAt = null, Withdrawal = new Withdrawal(At, "A. Arden", "Ill.") }) };
        return this;
    }

    public SomeResults Open()
    {
        _exercise = _exercise with { Results = new ResultsOpened(At.AddHours(2), "A. Arden") };
        return this;
    }

    public SomeResults WashUp(string answer)
    {
        _exercise = _exercise with { WashUpAnswers = [new WashUpAnswered(At.AddHours(2), "contact", answer)] };
        return this;
    }

    public SomeResults Decide(string number, DecisionOutcome outcome, string reason)
    {
        With(_exercise.CandidateOf(number) with { Decision = new CandidateDecision(At.AddHours(3), outcome, reason, ["A. Arden", "B. Birch"]) });
        _events.Add(new CandidateDecided(At.AddHours(3), number, outcome, reason, ["A. Arden", "B. Birch"]));
        return this;
    }

    public SomeResults Conclude()
    {
        _exercise = _exercise with { State = ExerciseState.Decided, Decision = new DecisionMade(At.AddHours(3), ["A. Arden", "B. Birch"]) };
        return this;
    }

    public SomeResults Release(string number)
    {
        With(_exercise.CandidateOf(number) with { FeedbackReleasedAt = At.AddHours(4) });
        _events.Add(new FeedbackReleased(At.AddHours(4), "A. Arden", number));
        return this;
    }

    private void With(ExerciseCandidate candidate) =>
        _exercise = _exercise with { Candidates = _exercise.Candidates.Replace(_exercise.CandidateOf(candidate.Number), candidate) };
}
