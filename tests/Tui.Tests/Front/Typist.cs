namespace MentorSim.Tui.Tests.Front;

/// <summary>Somebody who types lines, each some seconds after the one before it; perhaps not before something was said.</summary>
internal sealed class Typist(SetClock clock) : TextReader
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly Queue<(double Seconds, Func<bool>? Until, string Line)> _lines = new();

    public Typist Line(double seconds, string line) => Waits(seconds, null, line);

    public Typist Waits(double seconds, Func<bool>? until, string line)
    {
        _lines.Enqueue((seconds, until, line));
        return this;
    }

    public override string? ReadLine()
    {
        if (!_lines.TryDequeue(out var next)) return null;
        clock.Pass(TimeSpan.FromSeconds(next.Seconds));
        if (next.Until is { } until) SpinWait.SpinUntil(until, Patience).ShouldBeTrue("It was not said in time.");
        return next.Line;
    }
}
