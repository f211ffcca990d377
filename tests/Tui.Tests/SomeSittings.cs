using MentorSim.Engine.InTray;
using MentorSim.Engine.Records;
using MentorSim.Engine.Scenarios;

namespace MentorSim.Tui.Tests;

/// <summary>Sittings of a paper that comes with the program, kept as the screens do it.</summary>
internal static class SomeSittings
{
    private static readonly Lazy<PaperFile> Paper = new(() => PaperFile.Read(Path.Combine(Golden.SmallLibrary, "in-tray", "ten-before-nine.yaml"), Bank.Open(Golden.SmallLibrary)));

    /// <summary>The paper.</summary>
    public static PaperFile File => Paper.Value;

    /// <summary>Sits it: two items are answered, one of them with a file that somebody needed; then a pause, a gap, and the end if it is wanted.</summary>
    /// <param name="archive">Where it is kept.</param>
    /// <param name="clock">The clock of the archive.</param>
    /// <param name="name">Who sits: a name, or that of a candidate.</param>
    /// <param name="isOver">Whether it is submitted.</param>
    public static SittingRecording Sit(Archive archive, SetClock clock, string name, bool isOver = true)
    {
        var person = archive.Store.People.FindOrAdd(archive.Site, name, Guid.NewGuid(), clock.GetUtcNow());
        var terms = Candidate.IsName(name) ? new SittingTerms(name["Candidate ".Length..], SittingMode.Exercise) { ExtraTime = 25 } : new SittingTerms(name, SittingMode.Training);
        var recording = SittingRecording.Prepare(archive, person, Guid.NewGuid(), File, terms);
        var (sitting, paper) = (recording.Sitting, recording.Sitting.Paper);
        sitting.Open();
        var grave = paper.Items.First(item => item.Arrives == 0 && item.Key.Breaches.Any(breach => !breach.IsIf));
        sitting.Answer(grave.Id, new ItemAnswer { Priority = paper.Priorities[^1], Actions = [paper.Actions[^1].Id], ByWhen = paper.Priorities[^1], Number = 2, Reason = "Nothing to\ndo \u001b[31mhere." });
        clock.Pass(TimeSpan.FromSeconds(90));
        sitting.Pause("Fire alarm.");
        clock.Pass(TimeSpan.FromSeconds(60));
        sitting.Resume();
        clock.Pass(TimeSpan.FromSeconds(600));
        recording = SittingRecording.Open(archive, archive.Store.Sessions.Get(recording.Stored.Id)!);
        recording.Sitting.Recover();
        var other = paper.Items.First(item => item.Arrives == 0 && item != grave);
        recording.Sitting.Answer(other.Id, new ItemAnswer { Priority = paper.Priorities[other.Key.Priorities[0]], Actions = [other.Key.Actions.MaxBy(action => action.Value).Key], Number = 1 });
        if (isOver) recording.Sitting.Submit();
        recording.KeepScore();
        return recording;
    }
}
