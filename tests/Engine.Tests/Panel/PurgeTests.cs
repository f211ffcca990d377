using System.Security.Cryptography;
using MentorSim.Engine.InTray;
using MentorSim.Engine.Panel;
using MentorSim.Tests.Panel;

namespace MentorSim.Engine.Tests.Panel;

public sealed class PurgeTests : IDisposable
{
    private static readonly PaperFile Paper = PaperFile.Read(Path.Combine(Golden.Root, "scenarios", "in-tray", "ten-before-nine.yaml"), Some.ShippedBank());

    private readonly string _folder = Directory.CreateTempSubdirectory("purge").FullName;
    private readonly PanelClock _clock = new();

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void What_is_left_of_a_deleted_exercise_is_a_signed_receipt_that_names_nobody_but_who_deleted_it()
    {
        var file = Begun();
        var id = file.Exercise.Id;
        var answers = Beside("candidate-7.answers", $$"""{"kind":"x","exercise":"{{id}}"}""" + "\nsecret\n");
        var other = Beside("candidate-9.answers", $$"""{"exercise":"{{new string('0', 32)}}"}""" + "\n");
        var hash = Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(file.Path)));

        var outcome = file.Purge("H. Hazel", "The post was withdrawn.");

        outcome.Left.ShouldBeEmpty();
        Directory.EnumerateFiles(_folder).Order(StringComparer.Ordinal).ShouldBe([other, Path.Combine(_folder, "spring.purged.json")]);
        File.Exists(answers).ShouldBeFalse();
        var read = PurgeReceipt.Read(outcome.Path);
        read.IsSigned.ShouldBeTrue();
        (read.Exercise, read.Candidates, read.Members, read.By, read.Reason).ShouldBe((id, 3, 3, "H. Hazel", "The post was withdrawn."));
        read.Files.Select(deleted => deleted.Name).ShouldBe(["candidate-7.answers", "spring.panel"]);
        read.Files[^1].Sha256.ShouldBe(hash);
        var text = File.ReadAllText(outcome.Path);
        foreach (var secret in new[] { "Arden", "large print", "Business", "business manager" }) text.ShouldNotContain(secret);
    }

    [Theory]
    [InlineData("\"by\":\"H. Hazel\"", "\"by\":\"I. Ivory\"")]
    [InlineData("\"candidates\":3", "\"candidates\":4")]
    [InlineData("\"left\":[]", "\"left\":[\"a\"]")]
    public void A_receipt_that_somebody_changed_is_found(string what, string instead)
    {
        var outcome = Begun().Purge("H. Hazel", "Over.");
        var text = File.ReadAllText(outcome.Path);
        text.ShouldContain(what);
        File.WriteAllText(outcome.Path, text.Replace(what, instead, StringComparison.Ordinal));
        PurgeReceipt.Read(outcome.Path).IsSigned.ShouldBeFalse();
    }

    [Fact]
    public void Nothing_is_deleted_while_somebody_stops_it_or_before_its_day_without_a_reason()
    {
        var file = Begun();
        Should.Throw<ExerciseException>(() => file.Purge("H. Hazel", " ")).Message.ShouldContain("say why");
        Should.Throw<ExerciseException>(() => file.Purge(" ", "Over.")).Message.ShouldContain("who deletes it");
        file.Append(new HoldPlaced(file.Now, "H. Hazel", "A claim was made."));
        Should.Throw<ExerciseException>(() => file.Purge("H. Hazel", "Over.")).Message.ShouldContain("A claim was made.");
        Should.Throw<ExerciseException>(() => file.Append(new HoldLifted(file.Now, "H. Hazel", ""))).Message.ShouldContain("Say why");
        file.Append(new HoldLifted(file.Now, "H. Hazel", "It was settled."));
        Directory.EnumerateFiles(_folder, "*.purged.json").ShouldBeEmpty();
        file.Purge("H. Hazel", "Over.").Left.ShouldBeEmpty();
    }

    [Fact]
    public void When_its_day_has_come_no_reason_is_needed()
    {
        var file = Decided();
        Should.Throw<ExerciseException>(() => file.Purge("H. Hazel", "")).Message.ShouldContain("1 December 2027");
        _clock.Pass(TimeSpan.FromDays(365));
        file.Purge("H. Hazel", "").Receipt.KeepUntil.ShouldBe(new DateOnly(2027, 12, 1));
        File.Exists(file.Path).ShouldBeFalse();
    }

    [Fact]
    public void Where_no_receipt_can_be_written_nothing_is_deleted()
    {
        var file = Begun();
        for (var number = 1; number <= 100; number++) Directory.CreateDirectory(Path.Combine(_folder, number == 1 ? "spring.purged.json" : $"spring-{number}.purged.json"));
        Should.Throw<PanelFileException>(() => file.Purge("H. Hazel", "Over.")).Message.ShouldContain("Nothing was deleted");
        PanelFile.TryOpen(file.Path, SomeExercises.Passphrase, _clock).ShouldNotBeNull();
    }

    [Fact]
    public void An_earlier_receipt_stays()
    {
        var first = Begun().Purge("H. Hazel", "Over.");
        var second = Begun().Purge("H. Hazel", "Over too.");
        Path.GetFileName(second.Path).ShouldBe("spring-2.purged.json");
        PurgeReceipt.Read(first.Path).Reason.ShouldBe("Over.");
        PurgeReceipt.Read(second.Path).Reason.ShouldBe("Over too.");
    }

    [Fact]
    public void The_fingerprint_of_a_panel_file_changes_with_every_event_and_is_the_same_for_whoever_reads_it()
    {
        var file = Begun();
        var before = file.Fingerprint;
        PanelFile.TryOpen(file.Path, SomeExercises.Passphrase, _clock)!.Fingerprint.ShouldBe(before);
        file.ChangePin("m1", SomeExercises.PinOf("m1"), "another pin 4711");
        file.Fingerprint.ShouldBe(before);
        file.Append(new NoteMade(file.Now, "A. Arden", null, "A note."));
        file.Fingerprint.ShouldNotBe(before);
    }

    private PanelFile Begun()
    {
        var (file, _) = SomeExercises.Begin(_folder, _clock);
        SomeExercises.SetUp(file, Paper);
        return file;
    }

    /// <summary>An exercise at which nobody sat, and of which it was decided that nobody is appointed.</summary>
    private PanelFile Decided()
    {
        var file = Begun();
        SomeExercises.LetSit(file);
        foreach (var number in SomeExercises.Numbers) file.Append(new CandidateAbsent(file.Now, number, "They did not come."));
        file.Append(new CollectionClosed(file.Now, "A. Arden"));
        SomeExercises.Mark(file);
        file.Append(new ResultsOpened(file.Now, "A. Arden"));
        foreach (var number in SomeExercises.Numbers) file.Append(new CandidateDecided(file.Now, number, DecisionOutcome.NotAppoint, "They did not come.", ["A. Arden"]));
        file.Append(new DecisionMade(file.Now, ["A. Arden", "B. Birch"]));
        return file;
    }

    private string Beside(string name, string text)
    {
        var path = Path.Combine(_folder, name);
        File.WriteAllText(path, text);
        return path;
    }
}
