using MentorSim.Engine.Panel;
using MentorSim.Tui.Screens.Locking;

namespace MentorSim.Tui.Screens.Panel;

/// <summary>How the screens of an exercise are locked: with its passphrase, which opened them, and only when somebody asks for it.</summary>
internal static class PassphraseLock
{
    /// <summary>The lock of an exercise.</summary>
    public static RoomLock Of(PanelFile file)
    {
        var tries = new WrongTries(file.Clock);
        return new SecretLock("Type the passphrase of the exercise, and press Enter.", typed => tries.Try(file.Path, "That is not the passphrase.", () => file.IsPassphrase(typed)))
        {
            // A panel talks over its results for longer than anybody goes without a key who is away.
            LocksByItself = false,
        };
    }
}
