using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;

namespace MentorSim.Tui.Tests.EndToEnd;

/// <summary>Captures of a real terminal, held as golden text: what people see of the main screens. Those that the README shows are among them.</summary>
/// <param name="person">Whose screen it is.</param>
/// <param name="width">Columns of the terminal.</param>
/// <param name="height">Its rows.</param>
internal sealed class Album(PersonAtTerminal person, int width, int height)
{
    /// <summary>How often a screen must be the same before it counts as drawn.</summary>
    private const int Alike = 6;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly Retouch _retouch = new(person.Terminal.Home, DateOnly.FromDateTime(TimeProvider.System.GetLocalNow().DateTime));

    /// <summary>Where a capture is kept, below the folder of the golden files.</summary>
    public static string PathOf(string name, int width, int height) => string.Create(CultureInfo.InvariantCulture, $"EndToEnd/{name}-{width}x{height}.txt");

    /// <summary>Holds what stands on the screen against the capture of that name, as soon as it has come to rest.</summary>
    /// <param name="name">What the capture is called.</param>
    /// <param name="candidate">The form of what names a candidate who is another one each time.</param>
    public Album Keep(string name, string? candidate = null)
    {
        var path = PathOf(name, width, height);
        var held = Golden.Updates ? null : Golden.Read(path);
        var (before, times, waited) = ("", 0, Stopwatch.StartNew());
        // A busy machine draws late: what is not yet the capture has time to become it.
        while (times < Alike || (held is not null && waited.Elapsed < Patience))
        {
            var screen = _retouch.Of(person.Terminal.Screen);
            if (candidate is not null) screen = Regex.Replace(screen, candidate, "Candidate 1");
            times = screen == before ? times + 1 : 0;
            before = screen;
            if (screen == held) break;
            Thread.Sleep(50);
        }

        Golden.Match(before, path);
        return this;
    }

    /// <summary>Keeps the same page of the running program in a window of another size, and goes back to this one.</summary>
    public Album AtOnce(int otherWidth, int otherHeight, string name)
    {
        var here = person.Terminal.Screen;
        person.Terminal.Resize(otherWidth, otherHeight);
        new Album(person, otherWidth, otherHeight).Keep(name);
        person.Terminal.Resize(width, height).Wait(screen => screen == here, "the page in its own size");
        return this;
    }
}
