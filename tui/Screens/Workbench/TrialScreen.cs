using System.Globalization;
using MentorSim.Tui.Pages;

namespace MentorSim.Tui.Screens.Workbench;

/// <summary>Shows how far something has come that is tried many times, until what came of it takes its place.</summary>
/// <param name="Title">What it is about.</param>
/// <param name="What">What is done, as a sentence.</param>
/// <param name="Search">What is waited for.</param>
/// <param name="Told">How far it has come.</param>
/// <param name="Stop">Stops it.</param>
internal sealed record TrialScreen(string Title, string What, Task<Screen> Search, Trials Told, CancellationTokenSource Stop) : Screen
{
    /// <summary>Begins something that may take long.</summary>
    /// <param name="title">What it is about.</param>
    /// <param name="what">What is done, as a sentence.</param>
    /// <param name="run">What is done; gives the screen that comes then.</param>
    public static TrialScreen Begin(string title, string what, Func<Trials, CancellationToken, Screen> run)
    {
        var (told, stop) = (new Trials(), new CancellationTokenSource());
        return new TrialScreen(title, what, Task.Run(() => run(told, stop.Token), stop.Token), told, stop);
    }

    /// <inheritdoc/>
    public override Task? Awaited => Search;

    /// <inheritdoc/>
    public override Page Page => new()
    {
        Title = Title,
        Blocks =
        [
            new Paragraph($"One moment. {What}"),
            new Gap(),
            Told.Last is { All: > 0 } last
                ? new Bar("", (decimal)last.Done / last.All, string.Create(CultureInfo.InvariantCulture, $"{last.Done} of {last.All}"))
                : new Paragraph("It has just begun.", Tone: Tone.Quiet),
        ],
        Hints = [new Hint(Act.Help, "keys"), new Hint(Act.Back, "stop")],
    };

    /// <inheritdoc/>
    public override Turn After(Message message)
    {
        if (message is Arrived && Search.IsCompleted) return new Go(Search.GetAwaiter().GetResult());
        if (message is not Asked { Act: Act.Back }) return Same;
        Stop.Cancel();
        return new GoBack();
    }
}

/// <summary>How far something has come that is tried many times: told by one thread and shown by another.</summary>
internal sealed class Trials : IProgress<(int Done, int All)>
{
    private volatile Tuple<int, int> _last = new(0, 0);

    /// <summary>What was told last; none of none before that.</summary>
    public (int Done, int All) Last => (_last.Item1, _last.Item2);

    /// <inheritdoc/>
    public void Report((int Done, int All) value) => _last = new Tuple<int, int>(value.Done, value.All);
}
