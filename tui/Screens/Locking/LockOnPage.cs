using MentorSim.Tui.Pages;

namespace MentorSim.Tui.Screens.Locking;

/// <summary>The key that locks a room, on each of its pages.</summary>
internal static class LockOnPage
{
    /// <summary>The page with the key, before those that every page has; a page with a box as it is, since there every letter is written.</summary>
    public static Page Of(Page page, RoomLock? room)
    {
        if (room is null || page.Box is not null) return page;
        var last = page.Hints.TakeWhile(hint => hint.Act is not (Act.Help or Act.Back)).Count();
        return page with { Hints = page.Hints.Insert(last, new Hint(Act.Lock, "lock", (room as MissingLock)?.Why)) };
    }
}
