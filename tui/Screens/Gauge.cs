using System.Globalization;
using MentorSim.Tui.Pages;

namespace MentorSim.Tui.Screens;

/// <summary>How far something has come that goes on behind the screens: written by whoever does it, read by whoever shows it.</summary>
/// <param name="most">How much there is at most.</param>
/// <param name="what">What is counted, in the plural.</param>
internal sealed class Gauge(int most, string what) : IProgress<int>
{
    private int _done;

    /// <summary>How much is done.</summary>
    public int Done => Volatile.Read(ref _done);

    /// <inheritdoc/>
    public void Report(int value) => Volatile.Write(ref _done, value);

    /// <summary>Counts on from what is done so far, for what comes next of the same kind.</summary>
    public IProgress<int> Onward() => new Further(this, Done);

    /// <summary>A bar with the words for it.</summary>
    public Bar Bar => new("", most == 0 ? null : Math.Min(1, (decimal)Done / most), string.Create(CultureInfo.InvariantCulture, $"{Done:N0} {what}"));

    private sealed class Further(Gauge gauge, int before) : IProgress<int>
    {
        public void Report(int value) => gauge.Report(before + value);
    }
}
