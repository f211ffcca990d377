using System.Diagnostics;
using MentorSim.Engine.Workshop;
using MentorSim.Tui.Hosting;
using MentorSim.Tui.Screens;
using MentorSim.Tui.Screens.Workbench;
using Microsoft.Extensions.Configuration;

namespace MentorSim.Tui.Tests;

/// <summary>A folder of somebody's own with files in it, beside the small library, and the workbench over both.</summary>
internal sealed class SomeWorkbench : IDisposable
{
    /// <summary>A scenario with two scenes that are not there.</summary>
    public static readonly string Broken = Texts.Corridor.Replace("to: office", "to: offise", StringComparison.Ordinal).Replace("id: corridor\n", "id: broken\n", StringComparison.Ordinal);

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(4);

    public SomeWorkbench(Editor? editor = null, KeptSearches? kept = null)
    {
        Folder = Directory.CreateTempSubdirectory("mentorsim-bench-").FullName;
        Bench = new Bench(new Library(new ConfigurationBuilder().Build()) { Named = [Golden.SmallLibrary] }, new SetClock(), kept, editor, Folder);
    }

    public string Folder { get; }

    public Bench Bench { get; }

    public ScreenStack Stack => new([new WorkbenchScreen(Bench)]);

    public string At(string name) => Path.Combine(Folder, name);

    public SomeWorkbench Put(string name, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(At(name))!);
        File.WriteAllText(At(name), text);
        return this;
    }

    /// <summary>Lets screens hear what came until something is so.</summary>
    public static void Until(Func<bool> isSo, Action hear)
    {
        for (var watch = Stopwatch.StartNew(); !isSo(); Thread.Sleep(20))
        {
            if (watch.Elapsed > Patience) throw new TimeoutException("It does not come.");
            hear();
        }
    }

    /// <summary>The file of the list, as it is opened from there, checked.</summary>
    public Sheet Sheet(string name)
    {
        var library = Bench.Libraries.First(one => one.Entries.Any(entry => entry.Name == name));
        var sheet = MentorSim.Tui.Screens.Workbench.Sheet.Of(Bench, library, library.Entries.First(entry => entry.Name == name));
        Until(() => Bench.Poll(sheet.Entry.Path)?.Source is not null, () => { });
        return sheet.Anew();
    }

    public void Dispose()
    {
        Bench.Dispose();
        Directory.Delete(Folder, recursive: true);
    }
}
