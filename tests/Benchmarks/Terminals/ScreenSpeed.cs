namespace MentorSim.Benchmarks.Terminals;

/// <summary>
/// How long people wait for screens, measured through a pseudo-terminal: from the start to the first full frame of Home with 200 scenarios,
/// and from a key to the last byte of what it changes. Beside it stands the bare start of the runtime by which the program was built: a
/// program that writes one line.
/// </summary>
internal static class ScreenSpeed
{
    /// <summary>What this assembly is told to be that program.</summary>
    public const string BareStart = "--bare-start";

    /// <summary>Its line.</summary>
    public const string BareLine = "started";

    // The most, with what a crowded machine adds: seen were 16.0 just in time and 7.8 ready to run, with fifty programs waiting for two cores.
    private const double MostSharesJustInTime = 18;
    private const double MostSharesReadyToRun = 9;

    private const double MostBytesOfArrow = 2048;

    // 70 MB, at any moment; the system counts in MiB.
    private const double MostMebibytes = 70e6 / (1 << 20);
    private const double MostIdleTicks = 2;

    /// <summary>Measures the program that was built beside this one, and the published one where MENTORSIM_PUBLISHED names it.</summary>
    public static IEnumerable<Figure> Measure(bool isQuick)
    {
        if (PseudoTerminal.Missing is { } missing)
        {
            Console.WriteLine($"screens: not measured. {missing}");
            yield break;
        }

        var folder = Directory.CreateTempSubdirectory("mentorsim-screens-").FullName;
        try
        {
            // Each has what it keeps between two starts for itself, and both read the same library.
            foreach (var figure in Of("just in time", Path.Combine(AppContext.BaseDirectory, "mentorsim"), folder, isQuick, MostSharesJustInTime, 270, 1000)) yield return figure;
            if (Environment.GetEnvironmentVariable("MENTORSIM_PUBLISHED") is { Length: > 0 } published)
            {
                foreach (var figure in Of("ready to run", published, folder, isQuick, MostSharesReadyToRun, 200, 700)) yield return figure;
            }
            else
            {
                Console.WriteLine("screens, ready to run: not measured. MENTORSIM_PUBLISHED names no published program.");
            }
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static IEnumerable<Figure> Of(string kind, string program, string folder, bool isQuick, double mostShares, double mostMilliseconds, double ofTerminalGui)
    {
        var home = new HomeAtTerminal(program, folder);
        var anew = home.Prepare();
        List<TimeSpan> bare = [], full = [], counted = [];
        var ticks = long.MaxValue;
        for (var i = 0; i < (isQuick ? 7 : 20); i++)
        {
            bare.Add(Bare());
            using var terminal = home.Start();
            full.Add(HomeAtTerminal.UntilFull(terminal));
            ticks = Math.Min(ticks, terminal.Ticks());
            counted.Add(HomeAtTerminal.UntilCounted(terminal));
        }

        yield return new Figure($"Home, {HomeAtTerminal.Scenarios} scenarios, {kind}: first full frame", Middle(full), "ms", Bound.AtMostHere(mostMilliseconds));
        yield return new Figure("  the published Terminal.Gui, measured once elsewhere", ofTerminalGui, "ms or more");
        yield return new Figure("  the shortest", full.Min().TotalMilliseconds, "ms");
        yield return new Figure("  a bare start of the runtime, the shortest", bare.Min().TotalMilliseconds, "ms");
        yield return new Figure("  time in shares of the bare start's", full.Min() / bare.Min(), "", Bound.AtMost(mostShares));
        yield return new Figure("  processor until then, the least", ticks, "hundredths of s");
        yield return new Figure("  scenarios counted", Middle(counted), "ms");
        yield return new Figure("  scenarios counted, with nothing kept of an earlier start", anew.TotalMilliseconds, "ms");

        using var shown = home.Start();
        HomeAtTerminal.UntilCounted(shown);
        shown.WaitForQuiet(TimeSpan.FromSeconds(1));
        yield return new Figure("  memory on Home (VmRSS)", shown.Memory("VmRSS") / 1024.0, "MiB", Bound.AtMost(MostMebibytes));
        HomeAtTerminal.OpenList(shown);
        yield return new Figure("  memory with the list open", shown.Memory("VmRSS") / 1024.0, "MiB", Bound.AtMost(MostMebibytes));
        // What is compiled just in time is compiled by the first keys.
        var first = HomeAtTerminal.Move(shown, 32);
        // So many that one in a hundred is more than the single worst.
        var moves = HomeAtTerminal.Move(shown, isQuick ? 512 : 1024);
        List<TimeSpan> took = [.. moves.Select(move => move.Redraw.Took).Order()];
        yield return new Figure($"a key in a list of {HomeAtTerminal.Scenarios}, {kind}: last byte, median", Middle(took), "ms", Bound.AtMostHere(5));
        yield return new Figure("  the published Terminal.Gui, measured once elsewhere", 47, "ms or more");
        yield return new Figure("  99 of 100 keys", OfHundred(99, took), "ms", Bound.AtMostHere(16));
        yield return new Figure($"  the slowest, key {1 + moves.Index().MaxBy(move => move.Item.Redraw.Took).Index} of {moves.Count}", took[^1].TotalMilliseconds, "ms");
        yield return new Figure($"  the slowest of the {first.Count} before them", first.Max(move => move.Redraw.Took).TotalMilliseconds, "ms");
        yield return new Figure("  bytes for an arrow key, the most", moves.Where(move => move.IsArrow).Max(move => move.Redraw.Bytes), "bytes", Bound.AtMost(MostBytesOfArrow));
        yield return new Figure("  bytes for a page, the most", moves.Where(move => !move.IsArrow).Max(move => move.Redraw.Bytes), "bytes");
        yield return new Figure("  processor in three idle seconds", HomeAtTerminal.IdleTicks(shown, 4), "hundredths of s", Bound.AtMost(MostIdleTicks));
        yield return new Figure("  memory at its peak (VmHWM)", shown.Memory("VmHWM") / 1024.0, "MiB", Bound.AtMost(MostMebibytes));

        using var looked = home.Start();
        HomeAtTerminal.UntilCounted(looked);
        HomeAtTerminal.OpenSearch(looked);
        // The first words are typed for the compiler.
        HomeAtTerminal.Search(looked);
        List<Redraw> letters = [.. HomeAtTerminal.Search(looked), .. HomeAtTerminal.Search(looked)];
        List<TimeSpan> lettersTook = [.. letters.Select(letter => letter.Took).Order()];
        yield return new Figure($"a letter in the search of {HomeAtTerminal.Scenarios}, {kind}: last byte, median", Middle(lettersTook), "ms", Bound.AtMostHere(10));
        yield return new Figure("  99 of 100 letters", OfHundred(99, lettersTook), "ms");
        yield return new Figure("  bytes for a letter, median", letters.Select(letter => letter.Bytes).Order().ElementAt(letters.Count / 2), "bytes");
        yield return new Figure("  bytes for a letter, the most", letters.Max(letter => letter.Bytes), "bytes");
        yield return new Figure("  memory (VmRSS) after these letters", looked.Memory("VmRSS") / 1024.0, "MiB", Bound.AtMostHere(MostMebibytes));
    }

    private static double OfHundred(int share, List<TimeSpan> ordered) => ordered[(int)Math.Ceiling(ordered.Count * share / 100.0) - 1].TotalMilliseconds;

    private static double Middle(IEnumerable<TimeSpan> times) => times.Order().ToList() is var ordered ? ordered[ordered.Count / 2].TotalMilliseconds : 0;

    private static TimeSpan Bare()
    {
        var variables = Environment.GetEnvironmentVariables().Cast<System.Collections.DictionaryEntry>().ToDictionary(variable => (string)variable.Key, variable => (string)variable.Value!);
        using var terminal = new PseudoTerminal(Environment.ProcessPath!, [BareStart], variables);
        var took = terminal.WaitFor(text => text.Contains(BareLine, StringComparison.Ordinal));
        terminal.WaitForEnd();
        return took;
    }
}
