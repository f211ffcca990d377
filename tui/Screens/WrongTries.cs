using System.Globalization;

namespace MentorSim.Tui.Screens;

/// <summary>
/// Makes those wait who guess a PIN or a code: a courtesy, since the program can be started again. What a secret is worth lies in its length.
/// </summary>
/// <param name="clock">Tells how long somebody has waited.</param>
internal sealed class WrongTries(TimeProvider clock)
{
    /// <summary>How many wrong ones there may be in a row.</summary>
    public const int Most = 5;

    private static readonly TimeSpan FirstWait = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan LongestWait = TimeSpan.FromHours(1);

    private readonly Dictionary<string, Tries> _tries = new(StringComparer.Ordinal);

    /// <summary>For how long nothing is asked of somebody; zero where it is.</summary>
    public TimeSpan WaitFor(string whom)
    {
        var wait = _tries.TryGetValue(whom, out var tries) && tries.Wait > TimeSpan.Zero ? tries.Wait - clock.GetElapsedTime(tries.Since) : TimeSpan.Zero;
        return wait > TimeSpan.Zero ? wait : TimeSpan.Zero;
    }

    /// <summary>How many tries are left before there is a wait.</summary>
    public int Left(string whom) => Most - _tries.GetValueOrDefault(whom).Wrong;

    /// <summary>Lets somebody try, unless they have to wait.</summary>
    /// <param name="whom">At whose secret it is.</param>
    /// <param name="wrong">What is said of a wrong one, as a sentence.</param>
    /// <param name="isRight">Whether it is the right one.</param>
    /// <returns>Why it is not taken, as sentences; null where it is right.</returns>
    public string? Try(string whom, string wrong, Func<bool> isRight)
    {
        if (WaitFor(whom) is var wait && wait > TimeSpan.Zero) return Wait(wait);
        var right = isRight();
        Note(whom, right);
        if (right) return null;
        return WaitFor(whom) is var next && next > TimeSpan.Zero ? $"{wrong} {Wait(next)}" : string.Create(CultureInfo.InvariantCulture, $"{wrong} Tries that are left: {Left(whom)}.");
    }

    /// <summary>Takes note of a try.</summary>
    public void Note(string whom, bool isRight)
    {
        if (isRight)
        {
            _tries.Remove(whom);
            return;
        }

        var tries = _tries.GetValueOrDefault(whom);
        _tries[whom] = tries.Wrong + 1 < Most
            ? tries with { Wrong = tries.Wrong + 1, Wait = TimeSpan.Zero }
            : new Tries(0, tries.Rounds + 1, clock.GetTimestamp(), TimeSpan.FromTicks(Math.Min(FirstWait.Ticks << Math.Min(tries.Rounds, 10), LongestWait.Ticks)));
    }

    private static string Wait(TimeSpan wait) => string.Create(CultureInfo.InvariantCulture, $"There were too many wrong ones. It can be tried again in {Math.Ceiling(wait.TotalSeconds):0} seconds.");

    private record struct Tries(int Wrong, int Rounds, long Since, TimeSpan Wait);
}
