using MentorSim.Engine.InTray;
using MentorSim.Engine.Panel;
using MentorSim.Tests.Panel;

namespace MentorSim.Engine.Tests.Panel;

public sealed class CollectionTests(SatTenBeforeNine ten) : IClassFixture<SatTenBeforeNine>
{
    private const string By = "A. Arden";

    private readonly SatExercise _sat = ten.Sat;

    [Fact]
    public void What_lies_on_a_stick_is_named_and_collected_and_collecting_it_again_changes_nothing()
    {
        var (panel, stick) = _sat.Copy();
        var survey = CollectionSurvey.Of(panel.Exercise, [stick]);
        survey.Files.Select(file => (file.Number, file.Standing)).ShouldBe([("3", CollectionStanding.ToCollect), ("7", CollectionStanding.ToCollect), ("12", CollectionStanding.ToCollect)]);
        survey.Missing.ShouldBeEmpty();
        foreach (var file in survey.Files) AnswerCollecting.Take(panel, file, By, _sat.Receipts[file.Number!].ToUpperInvariant().Replace(' ', '-')).ShouldBeTrue();
        var events = panel.Exercise.Events.Length;
        foreach (var file in survey.Files) AnswerCollecting.Take(panel, file, By, _sat.Receipts[file.Number!]).ShouldBeFalse();
        CollectionSurvey.Of(panel.Exercise, [stick]).Files.ShouldAllBe(file => file.Standing == CollectionStanding.Collected);
        panel.Exercise.Events.Length.ShouldBe(events);
        panel.Append(new CollectionClosed(panel.Now, By));
        panel.Exercise.State.ShouldBe(ExerciseState.Marking);
        panel.Exercise.CandidateOf("7").Answers!.Receipt.ShouldBe(_sat.Receipts["7"]);
        CollectedSitting.AllOf(panel.Exercise).Select(sitting => sitting.Sitting.Tray.Items[0].Answer.Reason).ShouldAllBe(reason => reason.StartsWith("Reason of", StringComparison.Ordinal));
    }

    [Fact]
    public void What_is_missing_foreign_or_no_answer_file_is_named()
    {
        var (panel, stick) = _sat.Copy();
        using var other = new SatExercise(SatTenBeforeNine.Paper);
        File.Copy(Path.Combine(other.Copy().Stick, "candidate-12.answers"), Path.Combine(stick, "candidate-12.answers"), overwrite: true);
        File.WriteAllText(Path.Combine(stick, "notes.txt"), "Nothing.");
        File.WriteAllText(Path.Combine(stick, "empty.answers"), "");
        panel.Append(new CandidateAbsent(panel.Now, "3", "Did not come."));
        var survey = CollectionSurvey.Of(panel.Exercise, [stick, Path.Combine(stick, "notes.txt")]);
        survey.Missing.ShouldBe(["12"]);
        survey.Files.Select(file => (file.Name, file.Standing)).ShouldBe([
            ("candidate-3.answers", CollectionStanding.ToCollect), ("candidate-7.answers", CollectionStanding.ToCollect), ("candidate-12.answers", CollectionStanding.Foreign),
            ("empty.answers", CollectionStanding.Damaged), ("notes.txt", CollectionStanding.Foreign)], ignoreOrder: true);
        foreach (var file in survey.Files.Where(file => file.Number is null)) Should.Throw<ExerciseException>(() => AnswerCollecting.Take(panel, file, By, null, "Because.")).Message.ShouldContain(file.Name);
        Should.Throw<PanelFileException>(() => CollectionSurvey.Of(panel.Exercise, [Path.Combine(stick, "gone")])).Message.ShouldContain("gone");
    }

    [Fact]
    public void A_candidate_whom_the_exercise_does_not_have_is_foreign()
    {
        var (panel, stick) = _sat.Copy();
        var with = panel.Exercise.After(new CandidateAdded(panel.Now, "99", 0, ""));
        var code = Engine.Panel.Sealing.SecretCode.New(Engine.Panel.Sealing.SecretCode.EntryLength);
        with = with.After(new CodeMade(panel.Now, "99", EntrySlot.Make(with.Id, with.CandidateOf("99"), code, SomeExercises.Rounds)));
        SomeAnswerFiles.Sit(with, "99", code, stick, _sat.Clock);
        CollectionSurvey.Of(panel.Exercise, [stick]).Files.Single(file => file.Standing == CollectionStanding.Foreign).Words.ShouldContain("candidate 99");
    }

    [Fact]
    public void Another_receipt_is_refused_in_words_and_taken_only_with_a_reason_that_is_kept()
    {
        var (panel, stick) = _sat.Copy();
        var file = CollectionSurvey.Of(panel.Exercise, [stick]).Files[1];
        var why = Should.Throw<ExerciseException>(() => AnswerCollecting.Take(panel, file, By, "0000 1111 2222 3333")).Message;
        why.ShouldContain("0000 1111 2222 3333");
        // Whoever has still to type it could copy it from here.
        why.ShouldNotContain(_sat.Receipts["7"]);
        Should.Throw<ExerciseException>(() => AnswerCollecting.Take(panel, file, By, "no receipt at all")).Message.ShouldContain("16 characters");
        Should.Throw<ExerciseException>(() => AnswerCollecting.Take(panel, file, " ", _sat.Receipts["7"])).Message.ShouldContain("who");
        panel.Exercise.CandidateOf("7").Answers.ShouldBeNull();
        AnswerCollecting.Take(panel, file, By, "0000 1111 2222 3333", "The invigilator could not read their own writing.").ShouldBeTrue();
        var answers = panel.Exercise.CandidateOf("7").Answers!;
        (answers.Despite.ShouldHaveSingleItem(), answers.DespiteBecause, answers.Receipt).ShouldBe((CollectionObjection.OtherReceipt, "The invigilator could not read their own writing.", "0000 1111 2222 3333"));
        ExerciseVerification.Of(panel.Exercise).Faults.ShouldHaveSingleItem().Kind.ShouldBe(ExerciseFaultKind.Receipt);
    }

    [Fact]
    public void That_nobody_noted_a_receipt_is_recorded()
    {
        var (panel, stick) = _sat.Copy();
        AnswerCollecting.Take(panel, CollectionSurvey.Of(panel.Exercise, [stick]).Files[0], By, " ").ShouldBeTrue();
        panel.Exercise.CandidateOf("3").Answers!.Receipt.ShouldBeNull();
        ExerciseVerification.Of(panel.Exercise).Candidates[0].Remarks.ShouldContain("nobody noted a receipt when it was collected");
    }

    [Fact]
    public void A_second_file_of_a_candidate_is_named_and_taken_only_with_a_reason()
    {
        var (panel, stick) = _sat.Copy();
        var path = Path.Combine(stick, "candidate-7.answers");
        AnswerCollecting.Take(panel, CollectionSurvey.Read(panel.Exercise, path), By, _sat.Receipts["7"]);
        var receipt = RebuiltAnswers.Write(path, panel.Exercise, body => body.Replace("Reason of 7", "Another reason", StringComparison.Ordinal));
        var doubled = CollectionSurvey.Read(panel.Exercise, path);
        doubled.Standing.ShouldBe(CollectionStanding.Doubled);
        Should.Throw<ExerciseException>(() => AnswerCollecting.Take(panel, doubled, By, receipt)).Message.ShouldContain("collected before");
        AnswerCollecting.Take(panel, doubled, By, receipt, "The first was a copy from the rehearsal.").ShouldBeTrue();
        panel.Exercise.CandidateOf("7").Answers!.InsteadBecause.ShouldBe("The first was a copy from the rehearsal.");
        ExerciseVerification.Of(panel.Exercise).Candidates[1].Remarks.ShouldContain("took the place of another file: The first was a copy from the rehearsal.");
    }

    [Fact]
    public void Of_several_files_found_together_an_earlier_state_is_told_from_two_that_differ_and_the_receipt_decides()
    {
        var (panel, stick) = _sat.Copy();
        var (path, copy) = (Path.Combine(stick, "candidate-7.answers"), Path.Combine(stick, "copy of candidate-7.answers"));
        File.Copy(path, copy);
        CollectionSurvey.Of(panel.Exercise, [stick]).Files.Count(file => file.Standing == CollectionStanding.Copy).ShouldBe(1);
        var lines = File.ReadAllLines(path);
        File.WriteAllText(copy, string.Concat(lines[..20].Select(line => line + "\n")));
        var early = CollectionSurvey.Of(panel.Exercise, [stick]).Files.Single(file => file.Name == "copy of candidate-7.answers");
        (early.Standing, early.Words).ShouldBe((CollectionStanding.Doubled, "is an earlier state of candidate-7.answers"));
        File.Copy(path, copy, overwrite: true);
        RebuiltAnswers.Write(copy, panel.Exercise, body => body.Replace("Reason of 7", "Another reason", StringComparison.Ordinal));
        var both = CollectionSurvey.Of(panel.Exercise, [stick]).Files.Where(file => file.Number == "7").ToList();
        both.ShouldAllBe(file => file.Standing == CollectionStanding.Doubled);
        foreach (var file in both) Should.Throw<ExerciseException>(() => AnswerCollecting.Take(panel, file, By)).Message.ShouldContain("2 different files");
        AnswerCollecting.Take(panel, both.Single(file => file.Name == "candidate-7.answers"), By, _sat.Receipts["7"]).ShouldBeTrue();
    }

    [Fact]
    public void A_sitting_that_was_not_finished_is_taken_only_with_a_reason()
    {
        var (panel, stick) = _sat.Copy();
        File.Delete(Path.Combine(stick, "candidate-12.answers"));
        SomeAnswerFiles.Sit(panel.Exercise, "12", _sat.Codes["12"], stick, _sat.Clock, SittingState.Open);
        var open = CollectionSurvey.Of(panel.Exercise, [stick]).Files[2];
        open.Standing.ShouldBe(CollectionStanding.NotFinished);
        Should.Throw<ExerciseException>(() => AnswerCollecting.Take(panel, open, By)).Message.ShouldContain("did not submit");
        AnswerCollecting.Take(panel, open, By, null, "Was taken ill, and asked us to mark what is there.").ShouldBeTrue();
        var verdict = ExerciseVerification.Of(panel.Exercise);
        verdict.IsFine.ShouldBeTrue();
        verdict.Candidates[2].Remarks.ShouldContain("collected although the sitting was not finished: Was taken ill, and asked us to mark what is there.");
    }

    [Fact]
    public void A_damaged_file_says_where_and_what_stands_before_it_is_taken_only_with_a_reason()
    {
        var (panel, stick) = _sat.Copy();
        var path = Path.Combine(stick, "candidate-7.answers");
        var lines = File.ReadAllLines(path);
        lines[11] = lines[11][..20] + (lines[11][20] == 'A' ? 'B' : 'A') + lines[11][21..];
        File.WriteAllText(path, string.Concat(lines.Select(line => line + "\n")));
        var file = CollectionSurvey.Read(panel.Exercise, path);
        (file.Standing, file.Bodies.Length).ShouldBe((CollectionStanding.Damaged, 9));
        file.Damage!.ShouldContain("line 12 of");
        Should.Throw<ExerciseException>(() => AnswerCollecting.Take(panel, file, By)).Message.ShouldContain("line 12 of");
        AnswerCollecting.Take(panel, file, By, null, "The stick is broken, and the laptop was wiped.").ShouldBeTrue();
        panel.Exercise.CandidateOf("7").Answers!.Despite.ShouldBe([CollectionObjection.NotFinished, CollectionObjection.Damaged]);
    }

    [Fact]
    public void A_file_that_was_cut_off_after_its_end_was_written_or_has_something_behind_it_is_damaged()
    {
        var (panel, stick) = _sat.Copy();
        var path = Path.Combine(stick, "candidate-7.answers");
        var whole = File.ReadAllText(path);
        foreach (var changed in new[] { whole[..(whole.TrimEnd('\n').LastIndexOf('\n') + 1)], whole + "a AAAA", whole + "a AAAA\n" })
        {
            File.WriteAllText(path, changed);
            var file = CollectionSurvey.Read(panel.Exercise, path);
            file.Standing.ShouldBe(CollectionStanding.Damaged);
            Should.Throw<ExerciseException>(() => AnswerCollecting.Take(panel, file, By, null)).Message.ShouldContain("damaged");
        }

        File.WriteAllText(path, "{" + whole);
        var unreadable = CollectionSurvey.Read(panel.Exercise, path);
        (unreadable.Standing, unreadable.CanBeTaken).ShouldBe((CollectionStanding.Damaged, false));
    }
}
