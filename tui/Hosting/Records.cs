using System.Collections.Immutable;
using System.Reflection;
using MentorSim.Engine.Records;
using MentorSim.Engine.Text;
using MentorSim.Tui.Commands;
using Microsoft.Extensions.Configuration;

namespace MentorSim.Tui.Hosting;

/// <summary>
/// The records of this run: one store, named by MENTORSIM_STORE, else a file in the user's data folder. Nothing is opened, and no file
/// is made, before something is asked of the store.
/// </summary>
internal sealed class Records : IDisposable
{
    private readonly Lazy<(Archive? Archive, string? Why)> _archive;

    public Records(IConfiguration configuration, TimeProvider clock) =>
        _archive = new Lazy<(Archive?, string?)>(() => Find(configuration["Store"]?.Trim(), SiteOf(configuration["Site"]), SupervisorsOf(configuration.GetSection("Supervisors")), clock));

    /// <summary>Where this run keeps what is played; null where there is no place.</summary>
    /// <exception cref="UsageException">The name of the school is too long, or those who supervise are not named as one text.</exception>
    public Archive? Archive => _archive.Value.Archive;

    /// <summary>Why there is no place, for people; null where there is one.</summary>
    public string? WhyNone => _archive.Value.Why;

    /// <summary>The version of this program.</summary>
    public static string Program { get; } =
        typeof(Records).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0] ?? "0";

    /// <summary>The folders to which events go that the store does not take, the best first.</summary>
    public static ImmutableArray<string> RescueFolders =>
        [.. UserFolders.State is { } state ? [Path.Combine(state, "rescue")] : Array.Empty<string>(), Path.Combine(Path.GetTempPath(), $"mentorsim-{Environment.UserName}")];

    /// <summary>The store; for commands that are about it.</summary>
    /// <exception cref="UsageException">There is none.</exception>
    public Archive Demand() => Archive ?? throw new UsageException(WhyNone!);

    /// <inheritdoc/>
    public void Dispose()
    {
        if (_archive.IsValueCreated) _archive.Value.Archive?.Store.Dispose();
    }

    private static (Archive?, string?) Find(string? named, string site, Supervisors supervisors, TimeProvider clock)
    {
        var address = string.IsNullOrEmpty(named) ? UserFolders.Data is { } folder ? Path.Combine(folder, "records.db") : null : named;
        if (address is null) return (null, "There is no home folder in which records could be kept. MENTORSIM_STORE can name a file for them.");
        try
        {
            return (new Archive(new Store(address), site, RescueFolders, Program, clock) { Supervisors = supervisors }, null);
        }
        catch (StoreException wrong)
        {
            return (null, wrong.Message);
        }
    }

    /// <summary>A list would be read as nobody, and nobody may mean everybody.</summary>
    private static Supervisors SupervisorsOf(IConfigurationSection named) => named.Value is null && named.GetChildren().Any()
        ? throw new UsageException("Supervisors in appsettings.json has to be one text, with a semicolon between two names: \"Dr Wolanski; Mr Asamani\".")
        : Supervisors.Read(named.Value);

    private static string SiteOf(string? named)
    {
        var site = People.Tidy(UnsafeCharacters.Strip(named ?? ""));
        return site.Length <= Archive.LongestSite ? site : throw new UsageException($"MENTORSIM_SITE names a school with more than {Archive.LongestSite} letters. Shorten it.");
    }
}
