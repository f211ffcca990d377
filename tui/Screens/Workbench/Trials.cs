using System.Globalization;
using MentorSim.Tui.Pages;

namespace MentorSim.Tui.Screens.Workbench;

/// <summary>How far something has come that is tried many times: told by one thread and shown by another.</summary>
/// <param name="what">What is tried, in the plural; nothing where the words beside the bar say it.</param>
internal sealed class Trials(string what = "") : IProgress<(int Done, int All)>
{
    private volatile Tuple<int, int> _last = new(0, 0);

    /// <summary>How far the search has come that goes before them; null where none does.</summary>
    public Gauge? Search { get; init; }

    /// <summary>What was told last; none of none before that.</summary>
    public (int Done, int All) Last => (_last.Item1, _last.Item2);

    /// <summary>A bar with the words for it; before anything was told, how far the search is, or that it has just begun.</summary>
    public Block Bar => Last is { All: > 0 } last
        ? new Bar("", (decimal)last.Done / last.All, string.Create(CultureInfo.InvariantCulture, $"{last.Done:N0} of {last.All:N0} {what}").TrimEnd())
        : Search is { } search ? search.Bar
        : new Paragraph("It has just begun.", Tone: Tone.Quiet);

    /// <summary>Begins something that may take long; gives the moment of waiting for what comes then.</summary>
    /// <param name="title">What it is about.</param>
    /// <param name="what">What is done, as a sentence.</param>
    /// <param name="run">What is done; gives the screen that comes then.</param>
    /// <param name="searched">How far the search has come that goes before it; null where none does.</param>
    public static MomentScreen Begin(string title, string what, Func<Trials, CancellationToken, Screen> run, Gauge? searched = null)
    {
        var (told, stop) = (new Trials { Search = searched }, new CancellationTokenSource());
        var search = Task.Run(() => run(told, stop.Token), stop.Token);
        return new MomentScreen(title, search, () => new Go(search.GetAwaiter().GetResult())) { Stop = stop, Words = $"One moment. {what}", Trials = told };
    }

    /// <inheritdoc/>
    public void Report((int Done, int All) value) => _last = new Tuple<int, int>(value.Done, value.All);
}
