using MentorSim.Engine.InTray;
using MentorSim.Engine.Panel.Results;
using MentorSim.Tests.Panel;

namespace MentorSim.Engine.Tests.Panel;

public sealed class SeparationOfCandidatesTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("panel").FullName;
    private readonly PanelClock _clock = new();

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData(2, "3")]
    [InlineData(1, null)]
    public void One_member_alone_never_tells_two_candidates_apart(int members, string? above)
    {
        var (file, recovery) = SomeExercises.Begin(_folder, _clock);
        SomeExercises.SetUp(file, PaperFile.Read(Path.Combine(Golden.Root, "scenarios", "in-tray", "ten-before-nine.yaml"), Some.ShippedBank()));
        SomeExercises.LetSit(file);
        SomeExercises.Collect(file, _clock);
        foreach (var member in file.Exercise.Members.Skip(members).ToList()) file.Withdraw(member.Id, recovery, "A. Arden", "Ill.").ShouldBeTrue();
        SomeExercises.Mark(file, (_, number, _) => number == "3" ? 4 : 0);
        ExerciseResults.Of(OpenExercise.Of(file.Exercise)).Pairs.Single(pair => (pair.First, pair.Second) == ("3", "7")).Above.ShouldBe(above);
    }
}
