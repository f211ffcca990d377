using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using MentorSim.Engine.InTray;

namespace MentorSim.Engine.Panel;

public sealed partial record Exercise
{
    private const int LongestLine = 200;
    private const int LongestText = 8000;
    private const int MostMonths = 120;

    /// <summary>What an event makes of it, apart from where it stands.</summary>
    private Exercise Applied(ExerciseEvent happened) => happened switch
    {
        Titled said => this with { Title = Line(said.Title, "a title") },
        PaperChosen said => this with { Paper = Checked(said.Paper), RehearsedAt = null },
        CriteriaSet said => this with { Criteria = Checked(said.Criteria) },
        QuestionsSet said => this with { Questions = Checked(said.Questions), WashUp = said.WashUp },
        MemberAdded said => Applied(said),
        MemberRemoved said => WithoutMember(said.Id),
        MemberJoined said => Applied(said),
        CandidateAdded said => Applied(said),
        CandidateRemoved said => this with { Candidates = Candidates.Remove(CandidateOf(said.Number)) },
        ArrivalsChosen said => this with { ArrivalsUnscaled = said.Unscaled, Candidates = [.. Candidates.Select(candidate => candidate with { Slot = null })] },
        CodeMade said => CandidateOf(said.Number) is { Answers: null } candidate
            ? With(candidate with { Slot = said.Slot })
            : throw new ExerciseException($"Candidate {said.Number} has sat already."),
        InvigilatorPinSet said => this with { InvigilatorPin = said.Check },
        RetentionSet said => said.Months is >= 1 and <= MostMonths
            ? this with { RetentionMonths = said.Months }
            : throw new ExerciseException($"How long records are kept is said in months, from 1 to {MostMonths}; {UsualRetention} is usual."),
        RecoveryKept said => this with { RecoveryHolder = Line(said.Holder, "who keeps the recovery sheet") },
        Rehearsed said => this with { RehearsedAt = said.At },
        StationMade said => MissingFor(ExerciseStep.SetUp, beforeStation: true) is [] ? this with { Station = said }
            : throw new ExerciseException($"The station file cannot be written yet: {string.Join("; ", MissingFor(ExerciseStep.SetUp, beforeStation: true))}."),
        NoteMade said => Noted(said),
        SittingPlanned said => said.When.Trim() is { Length: <= LongestLine } when
            ? With(CandidateOf(said.Number) with { SitsWhen = when })
            : throw new ExerciseException($"When somebody sits is said in at most {LongestLine} letters."),
        AnswersCollected said => Applied(said),
        CandidateAbsent said => CandidateOf(said.Number) is { Answers: null } candidate
            ? With(candidate with { AbsentBecause = Text(said.Reason, "why") })
            : throw new ExerciseException($"Answers of candidate {said.Number} were collected."),
        CollectionClosed => this,
        MarksKeySplit said => Applied(said),
        EntrySealed said => Applied(said),
        MemberFinished said => Applied(said),
        MemberWithdrawn said => Applied(said),
        BreachJudged said => Results is null
            ? this with { Breaches = [.. Breaches.Where(known => (known.Number, known.Item, known.Incident) != (said.Number, said.Item, said.Incident)), said with { Number = CandidateOf(said.Number).Number, By = Line(said.By, "who says so"), Reason = Text(said.Reason, "why") }] }
            : throw new ExerciseException("Results are open: what was judged before stands. What came to light later belongs in a note."),
        MarkAgreed said => Applied(said),
        ResultsOpened said => Opened(said),
        WashUpAnswered said => Demand(WashUp.Any(question => question.Id == said.Question), $"There is no question {said.Question} in the wash-up.").AfterResults()
            .Then(checkedOne => checkedOne with { WashUpAnswers = [.. WashUpAnswers.Where(known => known.Question != said.Question), said with { Text = Text(said.Text, "an answer") }] }),
        CandidateDecided said => AfterResults().With(CandidateOf(said.Number) with
        {
            Decision = new CandidateDecision(said.At, said.Outcome, Text(said.Reason, "why"), Names(said.By)) { Override = said.Override is { } against ? Text(against, "why, against the marks") : null },
        }),
        DecisionMade said => AfterResults() with { Decision = said with { By = Names(said.By) } },
        FeedbackReleased said => With(CandidateOf(said.Number) with { FeedbackReleasedAt = said.At }),
        ExerciseKept => this,
        HoldPlaced said => this with { Hold = said with { By = Line(said.By, "who stops it"), Reason = Text(said.Reason, "why") } },
        HoldLifted said => Demand(Hold is not null, "Nothing stops deleting.")
            .Demand(Line(said.By, "who allows it").Length > 0 && Text(said.Reason, "why").Length > 0, "")
            .Then(checkedOne => checkedOne with { Hold = null }),
        HandedOver said => this with { RecoveryHolder = Line(said.Holder, "who keeps the recovery sheet"), RecoveryPublic = said.RecoveryPublic },
        PassphraseChanged => this,
        ExercisePurged said => Demand(Hold is null, $"Deleting was stopped by {Hold?.By}: {Hold?.Reason} Whoever stopped it has to allow it again first.")
            .Demand(said.Reason.Trim().Length > 0 || KeepUntil is { } day && DateOnly.FromDateTime(said.At.UtcDateTime) >= day, WhyKept)
            .Demand(Line(said.By, "who deletes it").Length > 0 && said.Reason.Trim().Length <= LongestText, $"A reason has at most {LongestText} letters."),
        ExerciseBegan => throw new ExerciseException("An exercise begins only once."),
        _ => throw new UnreachableException(),
    };

    private string WhyKept => KeepUntil is { } day
        ? $"This is kept until {day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture)}. To delete it earlier, say why."
        : "Nothing is decided yet. To delete it all the same, say why.";

    private Exercise Applied(MemberAdded said)
    {
        var (name, role) = (Line(said.Name, "a name"), said.Role.Trim());
        var isTwice = Members.Any(member => member.Id != said.Id && string.Equals(member.Name, name, StringComparison.OrdinalIgnoreCase));
        if (Members.FirstOrDefault(member => member.Id == said.Id) is { } known && !isTwice)
            return this with { Members = Members.Replace(known, known with { Name = name, Role = role, IsTrained = said.IsTrained }) };
        return Demand(!isTwice, $"{name} is a member already. Two of one name need something to tell them apart.")
            .Demand(Members.Length < MostMembers, $"A panel has at most {MostMembers} members.")
            .Demand(Splits.IsEmpty, "Somebody has begun to mark: the panel is settled.")
            .Then(checkedOne => checkedOne with { Members = Members.Add(new Member(said.Id, name, role, said.IsTrained)) });
    }

    private Exercise WithoutMember(string id) =>
        Demand(Splits.IsEmpty, "Somebody has begun to mark: a member who cannot go on is withdrawn, with a reason.") with { Members = Members.Remove(MemberOf(id)) };

    private Exercise Applied(MemberJoined said)
    {
        var member = MemberOf(said.Id);
        return Demand(Splits.IsEmpty, "Somebody has begun to mark, and marks are sealed for the PINs of that time.")
            .Demand(member.Marks, $"{member.Name} was withdrawn.")
            .With(member with { SharePublic = said.SharePublic });
    }

    private Exercise Applied(CandidateAdded said)
    {
        if (!Number().IsMatch(said.Number)) throw new ExerciseException($"'{said.Number}' is no number of a candidate: at most 20 capitals, digits and hyphens, at least one of them a digit, as in 7 or B-12. A name does not belong there.");
        if (said.ExtraTime is < 0 or > SittingTerms.MostExtra) throw new ExerciseException($"Extra time is a whole number of per cent from 0 to {SittingTerms.MostExtra}.");
        var adjustments = said.Adjustments.Trim();
        if (Candidates.FirstOrDefault(candidate => candidate.Number == said.Number) is { } known)
        {
            return Demand(known.Answers is null, $"Candidate {said.Number} has sat already.")
                .With(known with { ExtraTime = said.ExtraTime, Adjustments = adjustments, Slot = known.ExtraTime == said.ExtraTime ? known.Slot : null });
        }

        return Demand(Candidates.Length < MostCandidates, string.Create(CultureInfo.InvariantCulture, $"An exercise has at most {MostCandidates} candidates."))
            .Then(checkedOne => checkedOne with { Candidates = Candidates.Add(new ExerciseCandidate(said.Number, said.ExtraTime, adjustments)) });
    }

    private Exercise Noted(NoteMade said)
    {
        if (said.Number is { } number) _ = CandidateOf(number);
        return this with { Notes = Notes.Add(said with { By = Line(said.By, "who notes it"), Text = Text(said.Text, "a note") }) };
    }

    private Exercise Applied(AnswersCollected said)
    {
        var candidate = CandidateOf(said.Number);
        if (candidate.Answers is { } known)
        {
            if (known.FileHash == said.Answers.FileHash) throw new ExerciseException($"This file of candidate {said.Number} was collected already.");
            Demand(!string.IsNullOrWhiteSpace(said.Answers.InsteadBecause), $"Answers of candidate {said.Number} were collected from {known.File}. Another file takes their place only with a reason.");
        }

        var despite = said.Answers.Despite;
        var isOther = said.Answers.Receipt is { } receipt && !Sealing.Fingerprint.Fits(receipt, said.Answers.Head);
        return Demand(said.Answers.IsSignedBy(Signing.Public, Id, said.Number), "What was collected is not signed by this panel.")
            .Demand(!isOther || despite.Contains(CollectionObjection.OtherReceipt), $"The receipt of candidate {said.Number} is another one than that of the answers.")
            .Demand(despite.IsEmpty || !string.IsNullOrWhiteSpace(said.Answers.DespiteBecause), "What is collected although something stands against it needs a reason.")
            .With(candidate with { Answers = said.Answers, AbsentBecause = null });
    }

    private Exercise Applied(MarksKeySplit said)
    {
        var joined = Markers.Select(member => member.Id).Order(StringComparer.Ordinal);
        return Demand(MemberOf(said.Member).Marks, "Somebody who was withdrawn does not mark.")
            .Demand(!Splits.Any(split => split.Member == said.Member), "This key was split already.")
            .Demand((Markers.Count() >= FewestMembers || State == ExerciseState.Marking) && Markers.All(member => member.HasJoined), "Nobody can begin to mark before every member has chosen a PIN, or was withdrawn.")
            .Demand(said.Parts.Select(part => part.Member).Order(StringComparer.Ordinal).SequenceEqual(Splits.IsEmpty ? joined : Splits[0].Parts.Select(part => part.Member).Order(StringComparer.Ordinal)), "A key is split over every member.")
            .Then(checkedOne => checkedOne with { Splits = Splits.Add(said) });
    }

    private Exercise Applied(EntrySealed said)
    {
        var member = MemberOf(said.Member);
        return Demand(member is { Marks: true, FinishedAt: null }, $"{member.Name} has finished, or was withdrawn: nothing can be changed any more.")
            .Demand(Splits.Any(split => split.Member == said.Member), "This member has not begun to mark.")
            .Demand(said.Sequence == Entries.Count(entry => entry.Member == said.Member) + 1, "The same member marks in another window: close one of them.")
            .Then(checkedOne => checkedOne with { Entries = Entries.Add(said) });
    }

    private Exercise Applied(MemberFinished said)
    {
        var member = MemberOf(said.Member);
        return Demand(member is { Marks: true, FinishedAt: null }, $"{member.Name} has finished already, or was withdrawn.")
            .Demand(member.SharePublic is { } share && Sealing.KeyPair.Fit(share, said.SharePrivate), "This is not the member's share.")
            .With(member with { FinishedAt = said.At, SharePrivate = said.SharePrivate });
    }

    private Exercise Applied(MemberWithdrawn said)
    {
        var member = MemberOf(said.Member);
        return Demand(member is { Marks: true, FinishedAt: null }, $"{member.Name} has finished already, or was withdrawn.")
            .Demand(Markers.Count() > 1, "Nobody would be left to mark.")
            .Demand(member.SharePublic is null ? said.SharePrivate is null : said.SharePrivate is { } taken && Sealing.KeyPair.Fit(member.SharePublic, taken), "This is not the member's share.")
            .With(member with { Withdrawal = new Withdrawal(said.At, Line(said.By, "who withdraws them"), Text(said.Reason, "why")), SharePrivate = said.SharePrivate });
    }

    private Exercise Applied(MarkAgreed said)
    {
        _ = CandidateOf(said.Number);
        return Demand(said.Mark is >= MarkLine.Lowest and <= MarkLine.Highest, $"A mark is {MarkLine.Lowest} to {MarkLine.Highest}.")
            .Demand(Results is null, "Results are open: what was agreed before stands.")
            .Demand(Names(said.Present).Length >= FewestMembers, "Marks are agreed by all who are present: name them.")
            .Then(checkedOne => checkedOne with { Agreements = [.. Agreements.Where(known => (known.Number, known.Line) != (said.Number, said.Line)), said with { Reason = Text(said.Reason, "why"), Present = Names(said.Present) }] });
    }

    private Exercise Opened(ResultsOpened said)
    {
        if (State != ExerciseState.Agreeing) return this;
        var missing = MissingBeforeResults().ToList();
        return Demand(Results is null, "Results are open already.")
            .Demand(missing.Count == 0, $"Results cannot be opened yet: {string.Join("; ", missing)}.")
            .Then(checkedOne => checkedOne with { Results = said with { By = Line(said.By, "who opens them") } });
    }

    private Exercise With(Member member) => this with { Members = Members.Replace(MemberOf(member.Id), member) };

    private Exercise With(ExerciseCandidate candidate) => this with { Candidates = Candidates.Replace(CandidateOf(candidate.Number), candidate) };

    private Exercise AfterResults() => Demand(Results is not null, "That comes after the results are open.");

    /// <summary>The next link of a chain of demands: what it makes of the exercise, when all of them hold.</summary>
    private Exercise Then(Func<Exercise, Exercise> change) => change(this);

    private Exercise Demand(bool holds, string why) => holds ? this : throw new ExerciseException(why);

    private static ImmutableArray<string> Names(ImmutableArray<string> names) =>
        names.IsDefaultOrEmpty ? throw new ExerciseException("Nobody is named.") : [.. names.Select(name => Line(name, "a name")).Distinct(StringComparer.OrdinalIgnoreCase)];

    private static string Line(string text, string what) => Within(text, what, LongestLine);

    private static string Text(string text, string what) => Within(text, what, LongestText);

    private static string Within(string text, string what, int most)
    {
        var trimmed = text.Trim();
        if (trimmed.Length == 0) throw new ExerciseException($"Say {what}.");
        return trimmed.Length <= most ? trimmed : throw new ExerciseException($"This has {trimmed.Length} letters, and at most {most} can be kept.");
    }

    private static ChosenPaper Checked(ChosenPaper paper) => paper.Minutes is < 1 or > PaperLimits.MostMinutes
        ? throw new ExerciseException($"A sitting lasts from 1 to {PaperLimits.MostMinutes} minutes.")
        : paper;

    private static ImmutableArray<Criterion> Checked(ImmutableArray<Criterion> criteria)
    {
        if (criteria.GroupBy(criterion => criterion.Id, StringComparer.Ordinal).FirstOrDefault(same => same.Count() > 1) is { Key: var twice }) throw new ExerciseException($"There are two criteria {twice}.");
        foreach (var criterion in criteria)
        {
            if (criterion.Weight is < 1 or > Criterion.MostWeight) throw new ExerciseException($"The weight of {criterion.Id} is a whole number from 1 to {Criterion.MostWeight}.");
            if (criterion.Minimum is < MarkLine.Lowest or > MarkLine.Highest) throw new ExerciseException($"The minimum of {criterion.Id} is a mark from {MarkLine.Lowest} to {MarkLine.Highest}.");
        }

        return criteria;
    }

    private static ImmutableArray<ExerciseQuestion> Checked(ImmutableArray<ExerciseQuestion> questions)
    {
        if (questions.GroupBy(question => question.Id, StringComparer.Ordinal).FirstOrDefault(same => same.Count() > 1) is { Key: var twice }) throw new ExerciseException($"There are two questions {twice}.");
        return questions;
    }

    [GeneratedRegex(@"^(?=[A-Z-]*[0-9])[A-Z0-9-]{1,20}\z", RegexOptions.CultureInvariant)]
    private static partial Regex Number();
}
