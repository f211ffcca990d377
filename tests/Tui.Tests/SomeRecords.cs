using System.Collections.Immutable;
using MentorSim.Engine.Induction;
using MentorSim.Engine.Play;
using MentorSim.Engine.Records;
using MentorSim.Engine.Scenarios;
using MentorSim.Tui.Screens;
using MentorSim.Tui.Tests.Screens;
using Microsoft.Data.Sqlite;

namespace MentorSim.Tui.Tests;

/// <summary>Records in a folder of their own, with a clock that a test sets; the store is a real one.</summary>
internal sealed class SomeRecords : IDisposable
{
    /// <summary>The address of a store that several machines share, at which nothing answers.</summary>
    public const string Shared = "Host=127.0.0.1;Port=9;Database=mentorsim;Username=nobody;Password=none;Timeout=1";

    private readonly List<Store> _stores = [];

    /// <summary>The folder.</summary>
    public string Folder { get; } = Directory.CreateTempSubdirectory("mentorsim-records-").FullName;

    /// <summary>The clock.</summary>
    public SetClock Clock { get; } = new();

    /// <summary>Where the store lies.</summary>
    public string Path => System.IO.Path.Combine(Folder, "records.db");

    /// <summary>The routes that can be followed.</summary>
    public ImmutableArray<Route> Routes { get; set; } = [];

    /// <summary>Where rescue files go.</summary>
    public ImmutableArray<string> RescueFolders { get; set; }

    public SomeRecords() => RescueFolders = [System.IO.Path.Combine(Folder, "rescue")];

    /// <summary>An archive as another start of the program has it.</summary>
    public Archive Archive(string? address = null)
    {
        var store = new Store(address ?? Path);
        _stores.Add(store);
        return new Archive(store, "", RescueFolders, "1.0.0", Clock);
    }

    /// <summary>The home screen of another start of the program, by somebody who named themselves, or by whoever played last.</summary>
    public Walk Start(string? name, params ScenarioFile[] files) => Start(Archive(), name, files);

    /// <summary>The same on some archive.</summary>
    public Walk Start(Archive? archive, string? name, params ScenarioFile[] files) => new(AtHome(archive, name, files));

    /// <summary>The same as a stack of screens.</summary>
    public ScreenStack AtHome(Archive? archive, string? name, params ScenarioFile[] files)
    {
        var desk = new Desk(archive, archive is null ? "There is no home folder in which records could be kept." : null, Clock, () => files) { Routes = () => Routes };
        if (name is null) desk.Assume();
        else desk.Name(name).ShouldBeNull();
        Screen Briefing(ScenarioFile file)
        {
            var theirs = desk.InTheirSchool(file);
            Playing Prepare(PlayMode mode, Pace pace) => desk.Prepare(theirs, Some.SurveyOf(theirs), 1, mode, pace);
            return new BriefingScreen(Prepare(PlayMode.Practice, Pace.AsWritten), Prepare) { Finished = desk.FinishedOf(file.Scenario!.Id) };
        }

        var practise = new PractiseScreen(LibraryDesk.Of(files, [], Briefing), []) { Desk = desk }.Anew() with { Selected = 1 };
        return new ScreenStack([new HomeScreen(practise).Anew() with { Selected = 1 }, practise]);
    }

    /// <summary>The same records in a folder of their own, with the clock where it is.</summary>
    public SomeRecords Copy()
    {
        foreach (var store in _stores) store.Dispose();
        _stores.Clear();
        SqliteConnection.ClearAllPools();
        var copy = new SomeRecords { Routes = Routes };
        foreach (var file in Directory.EnumerateFiles(Folder)) File.Copy(file, System.IO.Path.Combine(copy.Folder, System.IO.Path.GetFileName(file)));
        copy.Clock.Set(Clock.GetUtcNow());
        return copy;
    }

    public void Dispose()
    {
        foreach (var store in _stores) store.Dispose();
        for (var tries = 1; ; tries++)
        {
            SqliteConnection.ClearAllPools();
            try
            {
                Directory.Delete(Folder, recursive: true);
                return;
            }
            catch (IOException) when (tries < 100)
            {
                // A ledger that nobody waits for any more is still read in the background, and that makes files beside the store.
                Thread.Sleep(20);
            }
        }
    }
}

/// <summary>A clock that tells what it was told.</summary>
internal sealed class SetClock : TimeProvider
{
    private DateTimeOffset _now = new(2026, 11, 23, 10, 42, 0, TimeSpan.Zero);
    private long _elapsed;

    /// <inheritdoc/>
    public override TimeZoneInfo LocalTimeZone => TimeZoneInfo.Utc;

    /// <inheritdoc/>
    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    /// <inheritdoc/>
    public override DateTimeOffset GetUtcNow() => _now;

    /// <inheritdoc/>
    public override long GetTimestamp() => _elapsed;

    /// <summary>Time passes.</summary>
    public void Pass(TimeSpan time)
    {
        _now += time;
        _elapsed += Math.Max(0, time.Ticks);
    }

    /// <summary>Somebody sets the clock; no time passes by that.</summary>
    public void Set(DateTimeOffset now) => _now = now;
}
