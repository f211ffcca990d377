using MentorSim.Engine.Chain;
using MentorSim.Engine.Panel;
using MentorSim.Engine.Panel.Sealing;
using MentorSim.Tests.Panel;

namespace MentorSim.Engine.Tests.Panel;

/// <summary>What somebody can make who has the station file and a program of their own, and no code at all.</summary>
public sealed class HostileAnswersTests(SatTenBeforeNine ten) : IClassFixture<SatTenBeforeNine>
{
    private const string By = "A. Arden";

    private readonly SatExercise _sat = ten.Sat;

    [Fact]
    public void A_sitting_that_was_made_with_the_station_file_alone_is_told_by_the_receipt_and_by_nothing_else()
    {
        var (panel, stick) = _sat.Copy();
        var own = AnswerReading.Open(Path.Combine(stick, "candidate-12.answers"), panel.Exercise.Id, panel.Exercise.Keys.Private);
        Forge(panel.Exercise, stick, [.. own.Bodies.Select(body => body.Replace("Reason of 12", "Nothing of 12", StringComparison.Ordinal))]);
        var file = CollectionSurvey.Of(panel.Exercise, [stick]).Files.Single(found => found.Number == "12");
        file.Standing.ShouldBe(CollectionStanding.ToCollect);
        Should.Throw<ExerciseException>(() => AnswerCollecting.Take(panel, file, By, _sat.Receipts["12"])).Message.ShouldContain("receipt");
        AnswerCollecting.Take(panel, file, By).ShouldBeTrue();
        ExerciseVerification.Of(panel.Exercise).Candidates.Single(one => one.Number == "12").Faults.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("[]")]
    [InlineData("{\"kind\":\"submitted\"}")]
    [InlineData("twice")]
    [InlineData("of another candidate")]
    public void What_is_no_sitting_of_the_paper_is_told_when_it_is_collected_and_never_stops_the_panel(string made)
    {
        var (panel, stick) = _sat.Copy();
        var own = AnswerReading.Open(Path.Combine(stick, "candidate-12.answers"), panel.Exercise.Id, panel.Exercise.Keys.Private).Bodies.ToList();
        Forge(panel.Exercise, stick, made switch
        {
            "twice" => [.. own, .. own],
            "of another candidate" => [.. AnswerReading.Open(Path.Combine(stick, "candidate-3.answers"), panel.Exercise.Id, panel.Exercise.Keys.Private).Bodies],
            _ => [.. own[..^1], made],
        });
        var survey = CollectionSurvey.Of(panel.Exercise, [stick]);
        foreach (var file in survey.Files.Where(found => found.Number != "12")) AnswerCollecting.Take(panel, file, By);
        var forged = survey.Files.Single(found => found.Number == "12");
        forged.Standing.ShouldBe(CollectionStanding.Damaged);
        Should.Throw<ExerciseException>(() => AnswerCollecting.Take(panel, forged, By)).Message.ShouldContain("candidate-12.answers");
        if (Record.Exception(() => AnswerCollecting.Take(panel, forged, By, null, "There is no other.")) is ExerciseException) panel.Append(new CandidateAbsent(panel.Now, "12", "The file cannot be read."));
        panel.Append(new CollectionClosed(panel.Now, By));
        CollectedSitting.AllOf(panel.Exercise).Count(sitting => sitting.Number != "12").ShouldBe(2);
        Should.NotThrow(() => BreachQuestion.AllOf(panel.Exercise));
    }

    private static void Forge(Exercise exercise, string stick, IReadOnlyList<string> bodies)
    {
        var station = StationFile.Read(StationFile.Of(exercise).Text);
        var key = SealedBox.NewKey();
        var head = AnswerHead.Of(station, "12", key, SecretCode.New(SecretCode.EntryLength), SomeExercises.Rounds);
        var lines = new AnswerLines(head, key);
        var made = new List<byte>(head.Bytes);
        Link? last = null;
        foreach (var (index, body) in bodies.Index())
        {
            last = Link.After(lines.Chain, last, body);
            made.AddRange(lines.Write(last, index == bodies.Count - 1 ? AnswerLines.Over : AnswerLines.Running));
        }

        File.WriteAllBytes(Path.Combine(stick, "candidate-12.answers"), [.. made]);
    }
}
