using System.Collections.Immutable;
using MentorSim.Engine.Panel;
using MentorSim.Tests.Panel;

namespace MentorSim.Tui.Tests.Commands.Panel;

/// <summary>What no command tells while members mark, and before results are open: whatever it prints, in every form that it has.</summary>
public sealed class PanelBlindTests : IDisposable
{
    private const string Adjusted = "large print";
    private const string NoteOnThree = "Came five minutes late.";

    private static readonly ImmutableArray<string> All =
    [
        "status", "status --format json", "verify", "verify --format json", "results", "results --technical", "results --format json", "wash-up",
        "sheet --what grid", "sheet --what evaluation", "sheet --what technical",
        .. SomeExercises.Numbers.SelectMany(number => new[] { $"export --candidate {number}", $"sheet --what feedback --candidate {number}", $"sheet --what recording --candidate {number} --member m1" }),
    ];

    private readonly PanelCommandLine _panel = new();

    public void Dispose() => _panel.Dispose();

    [Fact]
    public void No_command_tells_terms_times_notes_scores_or_marks_while_members_mark()
    {
        var (file, _) = SomeExercises.Begin(_panel.Folder, _panel.Clock);
        SomeExercises.SetUp(file, SomePanelFile.Tray);
        SomeExercises.LetSit(file);
        file.Append(new NoteMade(file.Now, "A. Arden", "3", NoteOnThree));
        Told("status", "status --format json").ShouldContain(Adjusted);
        var paper = file.Exercise.ReadPaper()!;
        foreach (var candidate in file.Exercise.Candidates) file.Append(new AnswersCollected(file.Now, candidate.Number, SomeExercises.Sit(file.Exercise, candidate, paper, _panel.Clock, item => new Engine.InTray.ItemAnswer { Priority = "now", Number = item.Index + 1, Reason = "Because." })));
        var verified = Told("verify", "verify --format json");
        file.Append(new CollectionClosed(file.Now, "A. Arden"));
        // Marking begins: the first has finished, the second has not.
        foreach (var member in new[] { "m1", "m2" })
        {
            var desk = MemberDesk.TryOpen(file, member, SomeExercises.PinOf(member))!;
            foreach (var (number, line) in file.Exercise.AllLines.ToList()) desk.Write(new Marked(file.Now, number, line, number == "3" ? 4 : 1, $"Secret of {member} on {number}."));
            if (member == "m1") desk.Finish();
        }

        Holds(Told(All), "Secret of");
        // All have finished: their marks are open to be agreed on, and nobody sees yet who gains by it.
        foreach (var member in new[] { "m2", "m3" })
        {
            var desk = MemberDesk.TryOpen(file, member, SomeExercises.PinOf(member))!;
            if (member == "m3") foreach (var (number, line) in file.Exercise.AllLines.ToList()) desk.Write(new Marked(file.Now, number, line, number == "3" ? 4 : 1, "Mine."));
            desk.Finish();
        }

        file.Exercise.State.ShouldBe(ExerciseState.Agreeing);
        Holds(Told(All.Where(command => !command.Contains("recording", StringComparison.Ordinal))), "points", "kappa");
        verified.ShouldContain("25% extra time");
    }



    private string Told(params IEnumerable<string> commands) => string.Join('\n', commands.Select(command =>
    {
        var words = command.Split(' ');
        var outcome = _panel.Give(words[0], words[1..]);
        return $"{command}\n{outcome.Output}\n{outcome.Error}";
    }));

    private static void Holds(string told, params string[] others)
    {
        foreach (var secret in others.Concat([Adjusted, NoteOnThree, "extra time", "\"extraTime\": 25", " used", "usedMilliseconds"])) told.ShouldNotContain(secret);
    }
}
