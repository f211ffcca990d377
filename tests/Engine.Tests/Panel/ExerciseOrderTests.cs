using System.Collections.Immutable;
using MentorSim.Engine.InTray;
using MentorSim.Engine.Panel;
using MentorSim.Engine.Panel.Sealing;
using MentorSim.Tests.Panel;

namespace MentorSim.Engine.Tests.Panel;

/// <summary>Events in any order: what is not permitted is refused, and what is permitted never leads where nobody may be.</summary>
[Trait("Long", "ExerciseOrders")]
public sealed class ExerciseOrderTests : IDisposable
{
    private const int Steps = 160;

    private static readonly PaperFile Paper = PaperFile.Read(Path.Combine(Golden.Root, "scenarios", "in-tray", "ten-before-nine.yaml"), Some.ShippedBank());

    private readonly string _folder = Directory.CreateTempSubdirectory("orders").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void In_whatever_order_things_happen_no_rule_of_an_exercise_is_broken()
    {
        var whole = Told(out var spare);
        var reached = new HashSet<ExerciseState>();
        for (var round = 0; round < Scale.Count(2_000); round++)
        {
            var random = Seeded.Random(round);
            var exercise = Exercise.Of((ExerciseBegan)whole[0]);
            // What really happened, in its order most of the time, with anything else of it, or that does not belong at all, in between.
            for (var (step, next) = (0, 1); step < Steps + whole.Length; step++)
            {
                var isNext = next < whole.Length && random.Next(100) < 70;
                var happened = isNext ? whole[next] : random.Of(random.Next(2) == 0 ? whole : spare);
                if (isNext && random.Next(100) < 97) next++;
                try
                {
                    var after = exercise.After(happened);
                    Keep(exercise, happened, after);
                    exercise = after;
                    reached.Add(exercise.State);
                }
                catch (ExerciseException refused)
                {
                    refused.Message.ShouldNotBeNullOrWhiteSpace();
                }
            }

            var again = Exercise.Of(exercise.Events);
            Shown(again).ShouldBe(Shown(exercise));
        }

        reached.ShouldContain(ExerciseState.Kept);
    }

    [Fact]
    public void Every_beginning_of_what_happened_makes_the_exercise_that_was_there_then()
    {
        var whole = Told(out _);
        var exercise = Exercise.Of((ExerciseBegan)whole[0]);
        foreach (var (index, happened) in whole.Index().Skip(1))
        {
            exercise = exercise.After(happened);
            if (index % 16 == 0) Shown(Exercise.Of(whole.Take(index + 1))).ShouldBe(Shown(exercise));
        }
    }

    private static void Keep(Exercise before, ExerciseEvent happened, Exercise after)
    {
        if (after.AreMarksOpen)
        {
            after.Markers.ShouldNotBeEmpty();
            after.Markers.ShouldAllBe(member => member.FinishedAt != null);
            after.Splits.SelectMany(split => split.Parts).ShouldAllBe(part => after.MemberOf(part.Member).SharePrivate != null, "marks are open though a share is missing");
        }

        if (after.Members.Any(member => member.FinishedAt is not null)) (after.State >= ExerciseState.Marking).ShouldBeTrue();
        if (after.Results is not null)
        {
            after.AreMarksOpen.ShouldBeTrue();
            if (before.Results is null)
            {
                PanelMarks.Of(after)!.Value.ShouldAllBe(line => !line.MustAgree, "results are open though a difference is not agreed");
                BreachQuestion.AllOf(after).ShouldAllBe(question => question.Judged != null);
            }
        }

        if (after.Candidates.Any(candidate => candidate.Decision is not null) || after.Decision is not null) after.Results.ShouldNotBeNull("something was decided before results were open");
        foreach (var member in before.Members.Where(member => member is { FinishedAt: not null } or { Withdrawal: not null }))
        {
            after.Entries.Count(entry => entry.Member == member.Id).ShouldBe(before.Entries.Count(entry => entry.Member == member.Id), "something changed after finishing");
            after.MemberOf(member.Id).SharePublic.ShouldBe(member.SharePublic);
            after.MemberOf(member.Id).FinishedAt.ShouldBe(member.FinishedAt);
        }

        if (before.State >= ExerciseState.Marking) after.Candidates.Select(candidate => candidate.Answers).ShouldBe(before.Candidates.Select(candidate => candidate.Answers));
        if (before.Results is not null) (after.Agreements, after.Breaches).ShouldBe((before.Agreements, before.Breaches));
        if (before.State >= ExerciseState.Sitting) (after.Paper, after.Criteria).ShouldBe((before.Paper, before.Criteria));
        if (!before.Splits.IsEmpty) after.Splits.Take(before.Splits.Length).ShouldBe(before.Splits);
        (after.State >= before.State).ShouldBeTrue($"{happened.GetType().Name} led back");
        after.Members.Select(member => member.Name.ToUpperInvariant()).ShouldBeUnique();
        after.Events.Length.ShouldBe(before.Events.Length + 1);
    }

    private static string Shown(Exercise exercise) => System.Text.Encoding.UTF8.GetString(ExerciseJson.Write(exercise with { Events = [] }));

    /// <summary>A whole exercise, and events that do not belong where they are.</summary>
    private ImmutableArray<ExerciseEvent> Told(out ImmutableArray<ExerciseEvent> spare)
    {
        var clock = new PanelClock();
        var folder = Directory.CreateDirectory(Path.Combine(_folder, Guid.NewGuid().ToString("N"))).FullName;
        var (file, recovery) = SomeExercises.Begin(folder, clock);
        SomeExercises.SetUp(file, Paper);
        SomeExercises.LetSit(file);
        SomeExercises.Collect(file, clock);
        file.Withdraw("m3", recovery, "A. Arden", "Ill.").ShouldBeTrue();
        SomeExercises.Mark(file, (member, _, line) => line.Kind == MarkKind.Interview && line.Part == "safe" && member == "m1" ? 4 : 1);
        foreach (var line in PanelMarks.Of(file.Exercise)!.Value.Where(line => line.MustAgree)) file.Append(new MarkAgreed(file.Now, line.Number, line.Line, 2, "Read again together.", ["A. Arden", "B. Birch"]));
        foreach (var open in BreachQuestion.AllOf(file.Exercise)) file.Append(new BreachJudged(file.Now, "A. Arden", open.Number, open.Breach.Item.Id, open.Breach.Incident.Id, false, "Said in the reason."));
        file.Append(new ResultsOpened(file.Now, "A. Arden"));
        foreach (var number in SomeExercises.Numbers) file.Append(new CandidateDecided(file.Now, number, DecisionOutcome.NotAppoint, "Others showed more.", ["A. Arden"]));
        file.Append(new DecisionMade(file.Now, ["A. Arden", "B. Birch"]));
        file.Append(new FeedbackReleased(file.Now, "A. Arden", "7"));
        file.Append(new ExerciseKept(file.Now, "A. Arden"));
        var (now, share) = (file.Now, file.KeysOf("m3", SomeExercises.PinOf("m3"))!.SharePrivate);
        spare =
        [
            new MemberJoined(now, "m1", KeyPair.New().Public), new MemberFinished(now, "m1", KeyPair.New().Private), new MemberFinished(now, "m3", share), new MemberWithdrawn(now, "m1", "B. Birch", "Ill.", null),
            new MemberWithdrawn(now, "m3", "B. Birch", "Ill.", null), new MemberAdded(now, "m4", "D. Dean", "", false), new MemberAdded(now, "m2", "A. Arden", "", false), new MemberRemoved(now, "m2"), new MemberRemoved(now, "m3"),
            new CandidateAbsent(now, "7", "Did not come."), new CandidateRemoved(now, "3"), new CandidateAdded(now, "3", 50, ""), new CandidateAdded(now, "99", 0, ""),
            new MarkAgreed(now, "7", new MarkLine(MarkKind.Interview, "safe", ""), 0, "Low.", ["A. Arden", "B. Birch"]), new CriteriaSet(now, []), new CollectionClosed(now, "B. Birch"),
            new EntrySealed(now, "m1", 1, "AAAA"), new EntrySealed(now, "m3", 1, "AAAA"), new MarksKeySplit(now, "m1", []), new MarksKeySplit(now, "m3", [new KeyPart("m3", "AAAA")]),
            new ResultsOpened(now, "B. Birch"), new HandedOver(now, "B. Birch", "B. Birch", KeyPair.New().Public), new HoldPlaced(now, "B. Birch", "A claim."), new HoldLifted(now, "B. Birch", "Settled."),
        ];
        return file.Exercise.Events;
    }
}
