using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using MentorSim.Engine.InTray;
using MentorSim.Engine.Panel;
using MentorSim.Tests.Panel;

namespace MentorSim.Engine.Tests.Panel;

public sealed partial class ExerciseVerificationTests(SatTenBeforeNine ten) : IClassFixture<SatTenBeforeNine>
{
    private const string By = "A. Arden";

    private readonly SatExercise _sat = ten.Sat;

    [Fact]
    public void An_exercise_as_it_was_sat_is_fine_with_its_receipts_and_files_and_tells_of_pauses()
    {
        var (panel, stick) = Collected();
        var verdict = ExerciseVerification.Of(panel.Exercise, _sat.Receipts, CollectionSurvey.Of(panel.Exercise, [stick]).Files);
        verdict.Faults.ShouldBeEmpty();
        verdict.PaperDigest.ShouldBe(panel.Exercise.Station!.PaperDigest);
        verdict.Candidates.Select(candidate => candidate.Receipt).ShouldBe(panel.Exercise.Candidates.Select(candidate => _sat.Receipts[candidate.Number]));
        verdict.Candidates[1].Remarks.ShouldBe(["pause at 1:30 for 4:00: Fire alarm", "candidate-7.answers is what was collected, byte by byte"]);
        verdict.Candidates[0].Times!.Used.ShouldBe(TimeSpan.FromMinutes(panel.Exercise.Paper!.Minutes));
    }

    [Theory]
    [InlineData(1000, "1 second late")]
    [InlineData(-1000, "1 second early")]
    [InlineData(1, "0.001 seconds late")]
    public void One_arrival_that_was_moved_is_found_and_named(int milliseconds, string words)
    {
        var (panel, stick) = _sat.Copy();
        string? item = null;
        RebuiltAnswers.Write(Path.Combine(stick, "candidate-7.answers"), panel.Exercise, body =>
        {
            if (item is not null || SittingEventBody.Read(body) is not Arrived { Elapsed.Ticks: > 0 } arrived) return body;
            item = arrived.Items[0];
            return Moved(body, arrived.Elapsed + TimeSpan.FromMilliseconds(milliseconds));
        });
        Collect(panel, stick);
        var fault = ExerciseVerification.Of(panel.Exercise).Faults.ShouldHaveSingleItem();
        (fault.Kind, fault.Number, fault.Item, fault.By).ShouldBe((ExerciseFaultKind.Arrival, "7", item, TimeSpan.FromMilliseconds(milliseconds)));
        fault.What.ShouldStartWith($"Candidate 7: '{item}' came {words}: after ");
    }

    [Fact]
    public void A_crash_in_the_middle_is_told_and_is_no_fault()
    {
        var (panel, stick) = _sat.Copy();
        File.Delete(Path.Combine(stick, "candidate-12.answers"));
        var station = new AnswerFolder(StationFile.Of(panel.Exercise), stick);
        using (var first = StationSitting.Enter(station, "12", _sat.Codes["12"], _sat.Clock, "test", SomeExercises.Rounds)!)
        {
            first.Sitting.Open();
            _sat.Clock.Pass(TimeSpan.FromSeconds(62));
            first.Sitting.Advance();
        }

        _sat.Clock.Pass(TimeSpan.FromMinutes(3));
        using (var again = StationSitting.Enter(station, "12", _sat.Codes["12"], _sat.Clock, "test", SomeExercises.Rounds)!)
        {
            again.Sitting.Recover();
            while (!again.Sitting.IsOver)
            {
                _sat.Clock.Pass(TimeSpan.FromSeconds(7.3));
                again.Sitting.Advance();
            }
        }

        Collect(panel, stick);
        var verdict = ExerciseVerification.Of(panel.Exercise);
        verdict.Faults.ShouldBeEmpty();
        verdict.Candidates[2].Remarks.ShouldContain("the program had ended at 1:02, and went on 3:00 later");
    }

    [Fact]
    public void A_rebuilt_chain_with_one_answer_changed_passes_without_its_receipt_and_fails_with_it()
    {
        var (panel, stick) = _sat.Copy();
        RebuiltAnswers.Write(Path.Combine(stick, "candidate-7.answers"), panel.Exercise, body => body.Replace("\"number\":1,", "\"number\":2,", StringComparison.Ordinal));
        var file = CollectionSurvey.Of(panel.Exercise, [stick]).Files[1];
        file.Standing.ShouldBe(CollectionStanding.ToCollect);
        Should.Throw<ExerciseException>(() => AnswerCollecting.Take(panel, file, By, _sat.Receipts["7"])).Message.ShouldContain("receipt");
        AnswerCollecting.Take(panel, file, By).ShouldBeTrue();
        ExerciseVerification.Of(panel.Exercise).IsFine.ShouldBeTrue();
        var fault = ExerciseVerification.Of(panel.Exercise, new Dictionary<string, string> { ["7"] = _sat.Receipts["7"] }).Faults.ShouldHaveSingleItem();
        (fault.Kind, fault.Number).ShouldBe((ExerciseFaultKind.Receipt, "7"));
        fault.What.ShouldContain(_sat.Receipts["7"]);
    }

    [Fact]
    public void Any_changed_field_of_what_was_collected_is_found()
    {
        var (panel, _) = Collected();
        var whole = panel.Exercise.CandidateOf("7").Answers!;
        (string Field, CollectedAnswers Changed)[] changes =
        [
            (nameof(whole.At), whole with { At = whole.At.AddTicks(1) }),
            (nameof(whole.By), whole with { By = "B. Birch" }),
            (nameof(whole.File), whole with { File = "candidate-8.answers" }),
            (nameof(whole.FileHash), whole with { FileHash = new string('0', 64) }),
            (nameof(whole.Chain), whole with { Chain = whole.Chain + "0" }),
            (nameof(whole.Head), whole with { Head = new string('0', 64) }),
            (nameof(whole.Receipt), whole with { Receipt = null }),
            (nameof(whole.Signature), whole with { Signature = Convert.ToBase64String(new byte[64]) }),
            (nameof(whole.InsteadBecause), whole with { InsteadBecause = "Because." }),
            (nameof(whole.Despite), whole with { Despite = [CollectionObjection.NotFinished] }),
            (nameof(whole.DespiteBecause), whole with { DespiteBecause = "Because." }),
            (nameof(whole.Bodies), whole with { Bodies = whole.Bodies.RemoveAt(3) }),
        ];
        changes.Select(change => change.Field).Distinct().Count().ShouldBe(typeof(CollectedAnswers).GetProperties().Count(property => property.CanWrite));
        foreach (var (field, changed) in changes) ExerciseVerification.Of(With(panel.Exercise, changed)).IsFine.ShouldBeFalse(field);
        foreach (var at in new[] { 0, 1, whole.Bodies.Length / 2, whole.Bodies.Length - 1 })
        {
            ExerciseVerification.Of(With(panel.Exercise, whole with { Bodies = whole.Bodies.SetItem(at, whole.Bodies[at].Replace("\"salt\":\"", "\"salt\":\"x", StringComparison.Ordinal)) })).IsFine.ShouldBeFalse();
        }
    }

    [Fact]
    public void Any_changed_rule_of_the_exercise_is_found_in_what_was_sat()
    {
        var exercise = Collected().Panel.Exercise;
        var kinds = Kinds(exercise with { Candidates = exercise.Candidates.Replace(exercise.CandidateOf("7"), exercise.CandidateOf("7") with { ExtraTime = 50 }) });
        kinds.ShouldBe([ExerciseFaultKind.Terms]);
        Kinds(exercise with { ArrivalsUnscaled = true }).ShouldBe([ExerciseFaultKind.Terms]);
        Kinds(exercise with { Paper = exercise.Paper! with { Minutes = exercise.Paper.Minutes + 1 } }).ShouldBe([ExerciseFaultKind.Paper, ExerciseFaultKind.End], ignoreOrder: true);
        Kinds(exercise with { Station = exercise.Station! with { PaperDigest = new string('0', 64) } }).ShouldBe([ExerciseFaultKind.Paper]);
        Kinds(exercise with { Signing = Engine.Panel.Sealing.SigningKey.New() }).ShouldBe([ExerciseFaultKind.Signature]);
        Kinds(exercise with { Id = new string('0', 32) }).ShouldBe([ExerciseFaultKind.Signature]);
        // The same sitting under another number.
        Kinds(exercise with { Candidates = exercise.Candidates.Replace(exercise.CandidateOf("12"), exercise.CandidateOf("12") with { Answers = exercise.CandidateOf("3").Answers }) })
            .ShouldBe([ExerciseFaultKind.Signature, ExerciseFaultKind.Terms], ignoreOrder: true);
    }

    [Fact]
    public void An_item_that_came_twice_never_or_in_another_order_is_named()
    {
        var items = ItemsFound(arrived => arrived.Items.Length > 1 ? [.. arrived.Items.Reverse()] : arrived.Items);
        items.ShouldContain(fault => fault.Kind == ExerciseFaultKind.Items && fault.What.Contains("comes in the order", StringComparison.Ordinal));
        var first = "";
        ItemsFound(arrived =>
        {
            first = first.Length == 0 ? arrived.Items[0] : first;
            return [.. arrived.Items.Where(item => item != first)];
        }).ShouldContain(fault => fault.Item == first && fault.What.Contains("never had", StringComparison.Ordinal));
        ItemsFound(arrived => arrived.Items.Add(arrived.Items[0])).ShouldContain(fault => fault.What.Contains("twice", StringComparison.Ordinal));
        ItemsFound(arrived => arrived.Items.Add("unheard-of")).ShouldContain(fault => fault.Item == "unheard-of" && fault.What.Contains("not in the paper", StringComparison.Ordinal));
    }

    [Fact]
    public void Time_that_was_up_too_late_and_a_submission_after_the_end_are_found()
    {
        foreach (var number in new[] { "3", "12" })
        {
            var (panel, stick) = _sat.Copy();
            RebuiltAnswers.Write(Path.Combine(stick, $"candidate-{number}.answers"), panel.Exercise, body => SittingEventBody.Read(body) is Expired or Submitted
                ? Moved(body, TimeSpan.FromMinutes(panel.Exercise.Paper!.Minutes) + TimeSpan.FromSeconds(1))
                : body);
            Collect(panel, stick);
            var fault = ExerciseVerification.Of(panel.Exercise).Faults.ShouldHaveSingleItem();
            (fault.Kind, fault.Number, fault.By).ShouldBe((ExerciseFaultKind.End, number, TimeSpan.FromSeconds(1)));
        }
    }

    [Fact]
    public void Events_that_no_sitting_permits_are_found()
    {
        var (panel, stick) = _sat.Copy();
        RebuiltAnswers.Write(Path.Combine(stick, "candidate-12.answers"), panel.Exercise, body => body.Replace("\"number\":1,", "\"number\":9999,", StringComparison.Ordinal));
        Collect(panel, stick);
        ExerciseVerification.Of(panel.Exercise).Faults.ShouldHaveSingleItem().Kind.ShouldBe(ExerciseFaultKind.Record);
    }

    [Fact]
    public void An_answer_file_beside_the_panel_file_that_is_not_what_was_collected_is_named()
    {
        var (panel, stick) = Collected();
        var path = Path.Combine(stick, "candidate-7.answers");
        var whole = File.ReadAllBytes(path);
        RebuiltAnswers.Write(path, panel.Exercise, body => body);
        Only(panel.Exercise, path).What.ShouldContain("in other bytes");
        RebuiltAnswers.Write(path, panel.Exercise, body => body.Replace("\"number\":1,", "\"number\":2,", StringComparison.Ordinal));
        Only(panel.Exercise, path).What.ShouldContain("is another one than was collected");
        File.WriteAllBytes(path, whole[..(Array.LastIndexOf(whole, (byte)'\n', whole.Length - 2) + 1)]);
        Only(panel.Exercise, path).What.ShouldContain("damaged");
        File.WriteAllText(path, "Nothing.");
        Only(panel.Exercise, path).What.ShouldContain("nobody can tell whose it is");
        var before = _sat.Copy();
        Only(before.Panel.Exercise, Path.Combine(before.Stick, "candidate-7.answers")).What.ShouldContain("was not collected");
    }

    [Fact]
    public void Every_kind_of_fault_says_why_it_matters_and_what_to_do()
    {
        foreach (var kind in Enum.GetValues<ExerciseFaultKind>())
        {
            var fault = new ExerciseFault(kind, null, "What.");
            fault.Why.ShouldEndWith(".");
            fault.ToDo.ShouldEndWith(".");
        }
    }

    private (PanelFile Panel, string Stick) Collected()
    {
        var (panel, stick) = _sat.Copy();
        Collect(panel, stick, _sat.Receipts);
        return (panel, stick);
    }

    private static void Collect(PanelFile panel, string stick, Dictionary<string, string>? receipts = null)
    {
        foreach (var file in CollectionSurvey.Of(panel.Exercise, [stick]).Files)
        {
            if (file.Damage is null) AnswerCollecting.Take(panel, file, By, receipts?[file.Number!], "Looked at together.");
            else Put(panel, file);
        }
    }

    /// <summary>What collecting does not take as it is, somebody with the panel's key can still write into the panel file.</summary>
    private static void Put(PanelFile panel, SurveyedFile file)
    {
        var read = AnswerReading.Open(file.Path, panel.Exercise.Id, panel.Exercise.Keys.Private);
        panel.Append(new AnswersCollected(panel.Now, file.Number!, new CollectedAnswers(panel.Now, By, file.Name, file.Hash, read.Chain, [.. read.Bodies], read.Head!, null, "").SignedBy(panel.Exercise.Signing, panel.Exercise.Id, file.Number!)));
    }

    private IReadOnlyList<ExerciseFault> ItemsFound(Func<Arrived, ImmutableArray<string>> change)
    {
        var (panel, stick) = _sat.Copy();
        RebuiltAnswers.Write(Path.Combine(stick, "candidate-12.answers"), panel.Exercise, body => SittingEventBody.Read(body) is Arrived arrived
            ? ItemsForm.Replace(body, $"\"items\":[{string.Join(',', change(arrived).Select(item => $"\"{item}\""))}]")
            : body);
        Collect(panel, stick);
        return [.. ExerciseVerification.Of(panel.Exercise).Faults.Where(fault => fault.Number == "12")];
    }

    private static ExerciseFault Only(Exercise exercise, string path) => ExerciseVerification.Of(exercise, null, [CollectionSurvey.Read(exercise, path)]).Faults.ShouldHaveSingleItem();

    private static IEnumerable<ExerciseFaultKind> Kinds(Exercise exercise) => ExerciseVerification.Of(exercise).Faults.Select(fault => fault.Kind).Distinct();

    private static Exercise With(Exercise exercise, CollectedAnswers answers) => exercise with { Candidates = exercise.Candidates.Replace(exercise.CandidateOf("7"), exercise.CandidateOf("7") with { Answers = answers }) };

    private static string Moved(string body, TimeSpan to) => ElapsedForm.Replace(body, string.Create(CultureInfo.InvariantCulture, $"\"elapsed\":{(long)to.TotalMilliseconds}"));

    [GeneratedRegex("\"items\":\\[[^]]*\\]")]
    private static partial Regex ItemsForm { get; }

    [GeneratedRegex("\"elapsed\":[0-9]+")]
    private static partial Regex ElapsedForm { get; }
}
