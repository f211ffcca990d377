using MentorSim.Engine.Panel;
using MentorSim.Engine.Panel.Sealing;
using MentorSim.Tests.Panel;

namespace MentorSim.Engine.Tests.Panel;

public sealed class RecoverySheetTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("mentorsim-sheet-").FullName;
    private readonly PanelClock _clock = new();

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void A_sheet_that_nobody_confirmed_is_made_anew_and_the_first_opens_nothing_any_more()
    {
        var (file, first) = SomeExercises.Begin(_folder, _clock);
        file.Append(new Titled(file.Now, "Autumn"));
        var next = SecretCode.New(SecretCode.RecoveryLength);

        file.MakeSheet(next, "Set-up", "The bursar");

        PanelFile.TryOpen(file.Path, first, _clock).ShouldBeNull();
        var opened = PanelFile.TryOpen(file.Path, next, _clock).ShouldNotBeNull();
        (opened.Exercise.Title, opened.Exercise.RecoveryHolder).ShouldBe(("Autumn", "The bursar"));
        opened.Append(new MemberAdded(opened.Now, "m1", "A. Arden", "", true));
        opened.Append(new MemberAdded(opened.Now, "m2", "B. Birch", "", false));
        opened.Join("m1", SomeExercises.PinOf("m1"));
        opened.Withdraw("m1", next, "B. Birch", "is ill").ShouldBeTrue();
    }

    [Fact]
    public void No_sheet_is_made_anew_that_somebody_keeps_or_for_which_a_PIN_is_sealed()
    {
        var (file, first) = SomeExercises.Begin(_folder, _clock);
        file.Append(new MemberAdded(file.Now, "m1", "A. Arden", "", true));
        file.Join("m1", SomeExercises.PinOf("m1"));
        Should.Throw<ExerciseException>(() => file.MakeSheet(SecretCode.New(SecretCode.RecoveryLength), "Set-up", "The bursar")).Message.ShouldContain("PIN");
        file.Append(new RecoveryKept(file.Now, "The head"));
        Should.Throw<ExerciseException>(() => file.MakeSheet(SecretCode.New(SecretCode.RecoveryLength), "Set-up", "The bursar")).Message.ShouldContain("The head");

        PanelFile.TryOpen(file.Path, first, _clock).ShouldNotBeNull();
    }
}
