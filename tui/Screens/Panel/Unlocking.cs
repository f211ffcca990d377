using MentorSim.Tui.Pages;

namespace MentorSim.Tui.Screens.Panel;

/// <summary>
/// Makes keys of a passphrase behind a page that shows that it goes on, and can be left. It takes a second or two, so that nobody can try
/// out many passphrases.
/// </summary>
internal static class Unlocking
{
    /// <summary>The most of the bar that is filled before it is done: how long it takes is only known when it is over.</summary>
    private const decimal Nearly = 0.95m;

    private static readonly TimeSpan Usually = TimeSpan.FromSeconds(2);

    /// <summary>Begins.</summary>
    /// <param name="title">What is opened or made.</param>
    /// <param name="clock">What tells how long it has taken so far.</param>
    /// <param name="back">The screen to which stopping leads, with nothing typed in it.</param>
    /// <param name="make">Makes the keys, and gives what comes then; what it made is taken back where it was stopped.</param>
    public static Go Begin(string title, TimeProvider clock, Screen back, Func<CancellationToken, Turn> make)
    {
        var (began, stop) = (clock.GetTimestamp(), new CancellationTokenSource());
        var making = Task.Run(() => make(stop.Token));
        return new Go(new MomentScreen(title, making, () => making.GetAwaiter().GetResult())
        {
            Before = back,
            Stop = stop,
            Words = "One moment: the passphrase is made into a key. That is slow on purpose, so that nobody can try out many. It goes on by itself.",
            Passing = () => new Bar("Making the key", Math.Min(Nearly, (decimal)(clock.GetElapsedTime(began) / Usually)), "a second or two"),
        });
    }
}
