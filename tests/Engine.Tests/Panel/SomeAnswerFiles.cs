using MentorSim.Engine.InTray;
using MentorSim.Engine.Panel;
using MentorSim.Engine.Panel.Sealing;

namespace MentorSim.Tests.Panel;

/// <summary>Real answer files, as a station leaves them.</summary>
internal static class SomeAnswerFiles
{
    /// <summary>Lets every candidate sit: 3 until the time is up, 7 with a pause, the others until they submit.</summary>
    /// <returns>The receipts that the station showed, by candidate.</returns>
    public static Dictionary<string, string> SitAll(Exercise exercise, Dictionary<string, SecretCode> codes, string folder, PanelClock clock)
    {
        var receipts = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var number in codes.Keys) receipts[number] = Sit(exercise, number, codes[number], folder, clock, number == "3" ? SittingState.Expired : SittingState.Submitted, number == "7" ? "Fire alarm" : null)!;
        return receipts;
    }

    /// <summary>Lets one candidate sit.</summary>
    /// <param name="exercise">The exercise.</param>
    /// <param name="number">The candidate.</param>
    /// <param name="code">Their entry code.</param>
    /// <param name="folder">Where the answer file goes.</param>
    /// <param name="clock">The clock, which goes on.</param>
    /// <param name="until">How it ends; open for a program that ended in the middle.</param>
    /// <param name="pause">Why there is a pause; null for none.</param>
    /// <returns>The receipt; null where it did not end.</returns>
    public static string? Sit(Exercise exercise, string number, SecretCode code, string folder, PanelClock clock, SittingState until = SittingState.Submitted, string? pause = null)
    {
        var station = new AnswerFolder(StationFile.Of(exercise), folder);
        using var sat = StationSitting.Enter(station, number, code, clock, "test", SomeExercises.Rounds)!;
        sat.Sitting.Open();
        if (pause is not null)
        {
            clock.Pass(TimeSpan.FromSeconds(90));
            sat.Sitting.Advance();
            sat.Sitting.Pause(pause);
            clock.Pass(TimeSpan.FromMinutes(4));
            sat.Sitting.Resume();
        }

        foreach (var item in sat.Sitting.Paper.Items.OrderBy(item => item.Arrives))
        {
            while (sat.Sitting.Tray.Items[item.Index].ArrivedAt is null)
            {
                clock.Pass(TimeSpan.FromSeconds(7.5));
                sat.Sitting.Advance();
            }

            sat.Sitting.Answer(item.Id, new ItemAnswer { Priority = sat.Sitting.Paper.Priorities[0], Number = item.Index + 1, Reason = $"Reason of {number} for {item.Id}." });
        }

        if (until == SittingState.Submitted) sat.Sitting.Submit();
        while (until == SittingState.Expired && !sat.Sitting.IsOver)
        {
            clock.Pass(TimeSpan.FromSeconds(7.5));
            sat.Sitting.Advance();
        }

        return sat.Receipt;
    }
}

/// <summary>An exercise that was sat, with its answer files, made once and copied for whoever needs it.</summary>
internal sealed class SatExercise : IDisposable
{
    private readonly string _original = Directory.CreateTempSubdirectory("sat").FullName;

    public SatExercise(PaperFile paper)
    {
        var (file, _) = SomeExercises.Begin(_original, Clock);
        Codes = SomeExercises.SetUp(file, paper, withInterview: false);
        SomeExercises.LetSit(file);
        Receipts = SomeAnswerFiles.SitAll(file.Exercise, Codes, Directory.CreateDirectory(Path.Combine(_original, "stick")).FullName, Clock);
    }

    public PanelClock Clock { get; } = new();

    public Dictionary<string, SecretCode> Codes { get; }

    /// <summary>The receipts that the station showed.</summary>
    public Dictionary<string, string> Receipts { get; }

    /// <summary>A copy in a folder of its own.</summary>
    /// <returns>The panel file, and the folder of the answer files.</returns>
    public (PanelFile Panel, string Stick) Copy()
    {
        var folder = Directory.CreateDirectory(Path.Combine(_original, $"copy-{Guid.NewGuid():N}")).FullName;
        var stick = Directory.CreateDirectory(Path.Combine(folder, "stick")).FullName;
        File.Copy(Path.Combine(_original, "spring.panel"), Path.Combine(folder, "spring.panel"));
        foreach (var file in Directory.GetFiles(Path.Combine(_original, "stick"))) File.Copy(file, Path.Combine(stick, Path.GetFileName(file)));
        return (PanelFile.TryOpen(Path.Combine(folder, "spring.panel"), SomeExercises.Passphrase, Clock)!, stick);
    }

    public void Dispose() => Directory.Delete(_original, recursive: true);
}
