using System.Collections.Immutable;
using MentorSim.Engine.Scenarios;

namespace MentorSim.Tui.Hosting;

/// <summary>
/// All scenarios of this run, read whole: what somebody has shown, and their induction, need what each gives a chance to show. They are
/// read once, and again only when a file of the libraries has another date or size.
/// </summary>
/// <param name="library">The scenario libraries of this run.</param>
internal sealed class ReadLibrary(Library library)
{
    private readonly Lock _reading = new();
    private (string Key, ImmutableArray<ScenarioFile> Files)? _read;

    /// <summary>The scenarios as they are now.</summary>
    /// <exception cref="IOException">A library cannot be read.</exception>
    public ImmutableArray<ScenarioFile> Files()
    {
        lock (_reading)
        {
            var key = KeptCatalogue.KeyOf(library);
            if (_read is not { } known || known.Key != key) _read = known = (key, library.Scenarios());
            return known.Files;
        }
    }

    /// <summary>Reads them behind the screens, where they are not read yet.</summary>
    public Task Ready() => _read is not null ? Task.CompletedTask : Task.Run(Files);
}
