using MentorSim.Engine.Panel;
using MentorSim.Engine.Text;
using MentorSim.Tui.Hosting;
using MentorSim.Tui.Screens;
using MentorSim.Tui.Screens.Panel;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace MentorSim.Tui.Commands;

/// <summary>Makes the machine a station: candidates of an exercise sit at it, one after the other.</summary>
internal sealed class StationCommand(IHost host)
{
    private readonly TimeProvider _clock = host.Services.GetRequiredService<TimeProvider>();

    /// <summary>Whether an argument names a station file and not a paper.</summary>
    public static bool IsStation(string? what) => what is not null && what.EndsWith(StationFile.Extension, StringComparison.OrdinalIgnoreCase);

    /// <summary>Runs the station.</summary>
    /// <param name="path">The station file.</param>
    /// <param name="number">The candidate who sits first; null to choose.</param>
    /// <param name="folder">Where answer files go; null for beside the station file.</param>
    /// <param name="namesTerms">Whether extra time or another term was named, which stand in the station file.</param>
    /// <param name="plain">Whether lines of text were asked for.</param>
    public int Run(string path, string? number, string? folder, bool namesTerms, bool plain)
    {
        if (namesTerms) throw new UsageException("Extra time and the times of arrival were settled by the panel, and stand in the station file. Leave --extra-time and --arrivals-unscaled out.");
        if (folder is not null && !Directory.Exists(folder)) throw new UsageException($"There is no folder {UnsafeCharacters.Strip(folder)}. Make it, or name another.");
        var station = StationOf(path, folder);
        var screens = new List<Screen> { StationScreen.Of(station) };
        if (number is not null) screens.Add(FirstOf((StationScreen)screens[0], number));
        plain |= !ScreenShow.IsTerminal;
        ScreenShow.Run(host, new ScreenStack([.. screens]), plain, "a station", WipeAway);
        if (plain) WipeAway();
        if (station.WhyNotKept is not { } why) return ExitCode.Fine;
        Console.Error.WriteLine($"mentorsim: what was done last in this sitting was not kept. The system says: {UnsafeCharacters.Strip(why)}");
        return ExitCode.Usage;
    }

    /// <summary>Takes what a candidate read and wrote out of sight, where lines of text stand on a terminal.</summary>
    private static void WipeAway()
    {
        if (!Console.IsOutputRedirected) Console.Out.Write(SitCommand.Clear);
        Console.Out.WriteLine("The station is closed. The same command opens it again, and goes on with what was interrupted.");
        Console.Out.Flush();
    }

    private Station StationOf(string path, string? folder)
    {
        try
        {
            return new Station(StationScreen.FolderOf(path, folder), _clock, Records.Program);
        }
        catch (PanelFileException refused)
        {
            throw new UsageException(refused.Message);
        }
    }

    private static Screen FirstOf(StationScreen start, string typed)
    {
        var number = typed.Trim().ToUpperInvariant();
        if (start.Station.File.Find(number) is null)
            throw new UsageException($"This station file has no candidate '{UnsafeCharacters.Strip(typed)}'. It has: {string.Join(", ", start.Station.File.Candidates.Select(candidate => candidate.Number))}.");
        return start.To(number);
    }
}
