using MentorSim.Engine.Records;
using MentorSim.Engine.Text;
using MentorSim.Tui.Screens.Supervision;

namespace MentorSim.Tui.Commands;

/// <summary>Who may be told about the people of a store by a command: the same as by the screens.</summary>
/// <param name="archive">Where it is kept.</param>
/// <param name="input">Where a PIN is typed.</param>
/// <param name="error">Where the question for it is put.</param>
internal sealed class Admission(Archive archive, TextReader input, TextWriter error)
{
    /// <summary>Lets those go on who may be told.</summary>
    /// <param name="by">Who they say that they are; null where they do not say.</param>
    /// <exception cref="UsageException">They may not.</exception>
    /// <exception cref="StoreException">The store cannot be read.</exception>
    public void Demand(string? by)
    {
        switch (archive.WhoSupervises)
        {
            case WhoSupervises.Nobody:
                throw new UsageException($"Nobody is named as supervising here. {SupervisorsText.NobodyNamed}");
            case WhoSupervises.Named when by is null:
                throw new UsageException("Only those who are named as supervising here are shown this. Say who you are with --as NAME; your PIN is asked for.");
            case WhoSupervises.Named when !archive.Supervisors.Has(by):
                throw new UsageException(SupervisorsText.NotNamed);
            case WhoSupervises.Named when Known(by) is { Pin: not null } known:
                PinQuestion.Ask(known, input, error);
                break;
            case WhoSupervises.Named:
                throw new UsageException($"'{UnsafeCharacters.Strip(by)}' has no PIN here yet, and nothing is shown without one. Set it on the screens: the key L on the home screen.");
            case WhoSupervises.Anybody:
                break;
        }
    }

    /// <summary>Whether somebody stays behind their PIN for whoever was let on.</summary>
    public bool IsLocked(Person person) => archive.WhoSupervises == WhoSupervises.Anybody && person.Pin is not null;

    private Person? Known(string name) => archive.Store.IsThere ? archive.Store.People.Find(archive.Site, name) : null;
}
