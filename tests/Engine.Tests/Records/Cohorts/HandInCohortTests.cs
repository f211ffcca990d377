using MentorSim.Engine.Records;
using MentorSim.Engine.Records.Cohorts;
using MentorSim.Engine.Records.Portable;

namespace MentorSim.Engine.Tests.Records.Cohorts;

/// <summary>A group read from what its people handed in, of which nothing is kept.</summary>
public sealed class HandInCohortTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("mentorsim-handed-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void What_was_handed_in_is_read_in_the_order_in_which_it_was_played_and_nothing_of_it_is_kept()
    {
        var files = new List<string>();
        for (var person = 0; person < 5; person++)
        {
            using var from = new Store(Path.Combine(_folder, $"{person}.db"));
            // The later attempt is the better one: go earns 2, wait 1.
            SomeSessions.Play(from, "Elm", $"Trainee {person}", (person * 10) + 1, at: Some.Noon.AddDays(-3));
            SomeSessions.Play(from, "Elm", $"Trainee {person}", (person * 10) + 2, at: Some.Noon.AddDays(-1));
            var path = Path.Combine(_folder, $"{person}.handin");
            var handIn = new HandIn(from, new SetClock(Some.Noon));
            var known = from.People.Find("Elm", $"Trainee {person}")!;
            handIn.Write(path, known, known.Name, handIn.Look(known), "1.2.3");
            files.Add(path);
        }

        var here = Path.Combine(_folder, "here.db");
        using var store = new Store(here);
        var report = new HandInCohort(CohortContract.ArchiveOf(store), CohortLibrary.None).Read(new FromHandIns([.. files, files[0]]));

        (report.Members.Length, report.Plays, report.LeftOut.Length, report.Group).ShouldBe((5, 10, 0, "those of 6 hand-in files"));
        var scenario = report.Scenarios.ShouldHaveSingleItem();
        scenario.Versions.ShouldHaveSingleItem().Plays.ShouldBe(10);
        scenario.Decisions[0].Answers.ShouldHaveSingleItem().Id.ShouldBe("wait");
        var change = scenario.Change!;
        (change.People.Number, change.First.Value < change.Latest.Value).ShouldBe((5, true));
        File.Exists(here).ShouldBeFalse("the store of this machine is not touched");
        new HandInCohort(CohortContract.ArchiveOf(store), CohortLibrary.None).Read(new FromHandIns([.. files]) { Since = new DateOnly(2026, 11, 22) }).Plays.ShouldBe(5);
    }

    [Fact]
    public void What_is_no_hand_in_is_said_by_its_name()
    {
        var path = Path.Combine(_folder, "letter.txt");
        File.WriteAllText(path, "Dear all,");
        using var store = new Store(Path.Combine(_folder, "here.db"));
        Should.Throw<RecordsFileException>(() => new HandInCohort(CohortContract.ArchiveOf(store), CohortLibrary.None).Read(new FromHandIns([path]))).Message.ShouldStartWith(path);
    }

    [Fact]
    public void The_words_of_the_scenario_at_hand_stand_beside_its_ids()
    {
        using var store = new Store(Path.Combine(_folder, "here.db"));
        foreach (var seed in Enumerable.Range(1, 3)) SomeSessions.Play(store, "", $"Trainee {seed}", seed);
        var file = SomeSessions.Texts.Read();
        var scenario = new Cohort(CohortContract.ArchiveOf(store), new CohortLibrary([file], [])).Read(new EverybodyThere([])).Scenarios.ShouldHaveSingleItem();
        (scenario.Versions.Single().IsAtHand, scenario.Decisions[0].Text).ShouldBe((true, "Sam stands at the door."));
        scenario.Decisions[0].Answers.Select(answer => (answer.Id, answer.Text, answer.People.Number)).ShouldBe([("wait", "You wait.", 2), ("go", "You go in.", 1)]);
        scenario.Decisions[1].Answers.Select(answer => (answer.Id, answer.People.Number)).ShouldBe([("stay", 3), ("leave", 0)]);

        var other = new Cohort(CohortContract.ArchiveOf(store), new CohortLibrary([Some.File(file.Scenario!.Source.Text.Replace("You wait.", "You stay outside.", StringComparison.Ordinal))], [])).Read(new EverybodyThere([]));
        (other.Scenarios[0].Versions.Single().IsAtHand, other.Scenarios[0].Decisions[0].Text, other.Scenarios[0].Decisions[0].Answers[0].Text).ShouldBe((false, null, null));
    }
}
