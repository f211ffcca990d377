using System.Text;
using MentorSim.Engine.InTray;
using MentorSim.Engine.Panel;
using MentorSim.Engine.Panel.Sealing;
using MentorSim.Tests.Panel;

namespace MentorSim.Engine.Tests.Panel;

public sealed class PanelFileTests : IDisposable
{
    private static readonly PaperFile Paper = PaperFile.Read(Path.Combine(Golden.Root, "scenarios", "in-tray", "ten-before-nine.yaml"), Some.ShippedBank());

    private readonly string _folder = Directory.CreateTempSubdirectory("panel").FullName;
    private readonly PanelClock _clock = new();

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void An_exercise_goes_from_setting_up_to_keeping_and_is_the_same_when_it_is_read_again()
    {
        var file = Marked();
        file.Exercise.State.ShouldBe(ExerciseState.Agreeing);
        Settle(file);
        file.Append(new ResultsOpened(file.Now, "A. Arden"));
        foreach (var number in SomeExercises.Numbers) file.Append(new CandidateDecided(file.Now, number, DecisionOutcome.NotAppoint, "Others showed more.", ["A. Arden", "B. Birch"]));
        file.Append(new DecisionMade(file.Now, ["A. Arden", "B. Birch", "C. Cedar"]));
        file.Append(new FeedbackReleased(file.Now, "A. Arden", "7"));
        file.Append(new ExerciseKept(file.Now, "A. Arden"));
        var again = PanelFile.TryOpen(file.Path, SomeExercises.Passphrase, _clock)!;
        again.Exercise.Events.Select(happened => happened.GetType()).ShouldBe(file.Exercise.Events.Select(happened => happened.GetType()));
        again.Exercise.State.ShouldBe(ExerciseState.Kept);
        again.Exercise.KeepUntil.ShouldBe(new DateOnly(2027, 12, 1));
        PanelMarks.Of(again.Exercise)!.Value.Select(line => line.Mark).ShouldBe(PanelMarks.Of(file.Exercise)!.Value.Select(line => line.Mark));
    }

    [Fact]
    public void Only_the_passphrase_and_the_recovery_sheet_open_a_panel_file()
    {
        var (file, recovery) = SomeExercises.Begin(_folder, _clock);
        PanelFile.TryOpen(file.Path, SomeExercises.Passphrase + "s", _clock).ShouldBeNull();
        PanelFile.TryOpen(file.Path, SecretCode.New(SecretCode.RecoveryLength), _clock).ShouldBeNull();
        PanelFile.TryOpen(file.Path, recovery, _clock)!.Exercise.Title.ShouldBe(file.Exercise.Title);
    }

    [Fact]
    public void Nothing_of_what_it_holds_can_be_read_in_its_bytes()
    {
        var file = Marked();
        var bytes = Encoding.UTF8.GetString(File.ReadAllBytes(file.Path));
        foreach (var secret in new[] { "Arden", "large print", "Reason of", "ten-before-nine", "keeps children", SomeExercises.Passphrase, SomeExercises.PinOf("m1"), SomeExercises.InvigilatorPinText }) bytes.ShouldNotContain(secret);
    }

    [Fact]
    public void Nobody_reads_marks_before_all_have_finished()
    {
        var file = Collected();
        var first = MemberDesk.TryOpen(file, "m1", SomeExercises.PinOf("m1"))!;
        foreach (var (number, line) in file.Exercise.AllLines.ToList()) first.Write(new Marked(file.Now, number, line, 2, "Two."));
        first.Finish();
        PanelMarks.Of(file.Exercise).ShouldBeNull();
        // The chair has the passphrase, every event, and one's own PIN: neither the published share nor another PIN opens the key.
        SealedEntries.KeyOf(file.Exercise, "m1").ShouldBeNull();
        MemberDesk.TryOpen(file, "m1", SomeExercises.PinOf("m2")).ShouldBeNull();
        var keys = file.KeysOf("m2", SomeExercises.PinOf("m2"))!;
        Should.Throw<SealException>(() => SealedEntries.Open(file.Exercise, "m1", Convert.FromBase64String(keys.MarksKey)).ToList());
        Should.Throw<ExerciseException>(() => first.Write(new Marked(file.Now, "3", file.Exercise.AllLines.First().Line, 4, "")));
    }

    [Fact]
    public void A_member_who_is_absent_is_withdrawn_by_the_recovery_sheet_alone()
    {
        var (file, recovery) = SomeExercises.Begin(_folder, _clock);
        SomeExercises.SetUp(file, Paper);
        SomeExercises.LetSit(file);
        SomeExercises.Collect(file, _clock);
        foreach (var member in new[] { "m1", "m2" })
        {
            var desk = MemberDesk.TryOpen(file, member, SomeExercises.PinOf(member))!;
            foreach (var (number, line) in file.Exercise.AllLines.ToList()) desk.Write(new Marked(file.Now, number, line, 3, ""));
            desk.Finish();
        }

        file.Withdraw("m3", SecretCode.New(SecretCode.RecoveryLength), "A. Arden", "Ill.").ShouldBeFalse();
        file.Exercise.State.ShouldBe(ExerciseState.Marking);
        file.Withdraw("m3", recovery, "A. Arden", "Ill.").ShouldBeTrue();
        file.Exercise.State.ShouldBe(ExerciseState.Agreeing);
        PanelMarks.Of(file.Exercise)!.Value.ShouldAllBe(line => line.Marks.Length == 2 && line.Mark == 3);
    }

    [Fact]
    public void Another_recovery_sheet_takes_the_place_of_the_old_one()
    {
        var (file, recovery) = SomeExercises.Begin(_folder, _clock);
        SomeExercises.SetUp(file, Paper);
        var next = SecretCode.New(SecretCode.RecoveryLength);
        file.HandOver(recovery, next, "A. Arden", "The clerk to the governors").ShouldBeTrue();
        PanelFile.TryOpen(file.Path, recovery, _clock).ShouldBeNull();
        SomeExercises.LetSit(file);
        PanelFile.TryOpen(file.Path, next, _clock)!.Withdraw("m3", next, "A. Arden", "Ill.").ShouldBeTrue();
        file.Refresh();
        file.Exercise.MemberOf("m3").Withdrawal!.Reason.ShouldBe("Ill.");
    }

    [Fact]
    public void Two_who_have_it_open_see_what_the_other_wrote()
    {
        var (file, _) = SomeExercises.Begin(_folder, _clock);
        var other = PanelFile.TryOpen(file.Path, SomeExercises.Passphrase, _clock)!;
        other.Append(new MemberAdded(_clock.GetUtcNow(), "m1", "A. Arden", "", true));
        Should.Throw<ExerciseException>(() => file.Append(new MemberAdded(_clock.GetUtcNow(), "m2", "a. arden", "", true)));
        file.Append(new RetentionSet(_clock.GetUtcNow(), 18));
        other.Refresh();
        other.Exercise.RetentionMonths.ShouldBe(18);
    }

    [Fact]
    public void Half_a_line_that_a_kill_left_behind_is_dropped_and_nothing_else()
    {
        var (file, _) = SomeExercises.Begin(_folder, _clock);
        file.Append(new RetentionSet(_clock.GetUtcNow(), 18));
        var whole = File.ReadAllBytes(file.Path);
        File.AppendAllText(file.Path, "bm90IGE");
        var again = PanelFile.TryOpen(file.Path, SomeExercises.Passphrase, _clock)!;
        again.Exercise.RetentionMonths.ShouldBe(18);
        again.Append(new RetentionSet(_clock.GetUtcNow(), 24));
        File.ReadAllBytes(file.Path)[..whole.Length].ShouldBe(whole);
        PanelFile.TryOpen(file.Path, SomeExercises.Passphrase, _clock)!.Exercise.RetentionMonths.ShouldBe(24);
    }

    [Fact]
    public void A_line_that_was_changed_left_out_or_moved_is_found()
    {
        var (file, _) = SomeExercises.Begin(_folder, _clock);
        foreach (var months in new[] { 13, 14, 15 }) file.Append(new RetentionSet(_clock.GetUtcNow(), months));
        var lines = File.ReadAllLines(file.Path);
        foreach (var changed in new string[][] { [.. lines[..2], .. lines[3..]], [lines[0], lines[1], lines[3], lines[2], lines[4]], [.. lines[..3], lines[2], .. lines[4..]] })
        {
            File.WriteAllText(file.Path, string.Concat(changed.Select(line => line + "\n")));
            Should.Throw<PanelFileException>(() => PanelFile.TryOpen(file.Path, SomeExercises.Passphrase, _clock)).Message.ShouldContain("damaged");
        }
    }

    [Fact]
    public void What_does_not_belong_to_a_step_is_refused_and_says_what_does()
    {
        var (file, _) = SomeExercises.Begin(_folder, _clock);
        Should.Throw<ExerciseException>(() => file.Append(new CollectionClosed(file.Now, "A. Arden"))).Message.ShouldContain("set something up");
        SomeExercises.SetUp(file, Paper);
        SomeExercises.LetSit(file);
        Should.Throw<ExerciseException>(() => file.Append(new CriteriaSet(file.Now, []))).Message.ShouldContain("'sit'");
        file.Append(new CandidateAbsent(file.Now, "3", "Did not come."));
        Should.Throw<ExerciseException>(() => file.Append(new CollectionClosed(file.Now, "A. Arden"))).Message.ShouldContain("nothing is collected of candidate 7");
    }

    private PanelFile Collected()
    {
        var (file, _) = SomeExercises.Begin(_folder, _clock);
        SomeExercises.SetUp(file, Paper);
        SomeExercises.LetSit(file);
        SomeExercises.Collect(file, _clock);
        return file;
    }

    private PanelFile Marked()
    {
        var file = Collected();
        SomeExercises.Mark(file);
        return file;
    }

    private static void Settle(PanelFile file)
    {
        foreach (var line in PanelMarks.Of(file.Exercise)!.Value.Where(line => line.MustAgree)) file.Append(new MarkAgreed(file.Now, line.Number, line.Line, 2, "Read again together.", ["A. Arden", "B. Birch", "C. Cedar"]));
        foreach (var open in BreachQuestion.AllOf(file.Exercise).Where(open => open.Judged is null)) file.Append(new BreachJudged(file.Now, "A. Arden", open.Number, open.Breach.Item.Id, open.Breach.Incident.Id, false, "Said in the reason."));
    }
}
