using MentorSim.Engine.Scenarios;
using MentorSim.Engine.Workshop;
using MentorSim.Tui.Pages;

namespace MentorSim.Tui.Hosting;

/// <summary>A scenario's file that somebody is writing: looked at again whenever it was saved.</summary>
internal sealed class WatchedFile(string path, Library library, TimeProvider clock)
{
    private (DateTime Written, long Length)? _known;
    private Task<Rechecked>? _check;

    /// <summary>The file as it stands now.</summary>
    /// <exception cref="IOException">It cannot be read.</exception>
    public Rechecked Check()
    {
        _known = Look();
        return Check(library.BankFor(path));
    }

    /// <summary>What is to be said of the file since it was last asked for; null where it was not saved, or is still being checked.</summary>
    public Rechecked? News()
    {
        if (_check is { } running)
        {
            if (!running.IsCompleted) return null;
            _check = null;
            return running.GetAwaiter().GetResult();
        }

        // Editors that save by way of another file leave none for a moment.
        if (Look() is not { } now || now == _known) return null;
        _known = now;
        _check = Task.Run(() =>
        {
            try
            {
                // The packs and the school may have been saved as well.
                return Check(Bank.Open(library.BankFor(path).Folder));
            }
            catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
            {
                return new Rechecked(null, [], At, unreadable.Message);
            }
        });
        return null;
    }

    private Rechecked Check(Bank bank)
    {
        var file = bank.Read(path);
        var found = ScenarioCheck.Of(file, bank, DateOnly.FromDateTime(clock.GetLocalNow().DateTime));
        return new Rechecked(file.IsPlayable ? file.Scenario : null, found.Findings, At, null);
    }

    private TimeOnly At => TimeOnly.FromDateTime(clock.GetLocalNow().DateTime);

    private (DateTime Written, long Length)? Look()
    {
        var file = new FileInfo(path);
        return file.Exists ? (file.LastWriteTimeUtc, file.Length) : null;
    }
}
