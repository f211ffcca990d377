using MentorSim.Tui.Pages;
using Terminal.Gui.Input;

namespace MentorSim.Tui.Front;

/// <summary>
/// From the keys of a terminal to messages. Function keys have a letter beside them, for terminals that keep them to themselves. A letter
/// that has several meanings has that of the page's own hints.
/// </summary>
internal static class KeyMap
{
    private static readonly Dictionary<Key, Act[]> Acts = new()
    {
        [Key.Enter] = [Act.Take],
        [Key.CursorUp] = [Act.Up],
        [Key.CursorDown] = [Act.Down],
        [Key.Esc] = [Act.Back],
        [Key.C.WithCtrl] = [Act.Back],
        [Key.Q] = [Act.Back],
        [(Key)'?'] = [Act.Help],
        [Key.F1] = [Act.Handbook],
        [Key.K] = [Act.Handbook],
        [(Key)'/'] = [Act.Search],
        [Key.F2] = [Act.RoleCard],
        [Key.R] = [Act.RoleCard, Act.Review],
        [Key.F3] = [Act.SoFar],
        [Key.H] = [Act.SoFar],
        [Key.M] = [Act.Mode, Act.Simulate],
        [Key.W] = [Act.Write],
        [Key.D] = [Act.Done, Act.Diary, Act.Compare],
        [Key.T] = [Act.Time, Act.Tour, Act.Tests],
        [Key.N] = [Act.Player, Act.Next, Act.New],
        [Key.P] = [Act.Progress, Act.Problems],
        [Key.B] = [Act.Background],
        [Key.F] = [Act.Futures, Act.Filter],
        [Key.C] = [Act.Coach, Act.Coverage, Act.Copy],
        [Key.E] = [Act.Experience, Act.Edit],
        [Key.I] = [Act.Induction],
        [Key.S] = [Act.Showcase, Act.Source],
        [Key.L] = [Act.Team],
        [Key.A] = [Act.Panel, Act.Agreement],
        [Key.V] = [Act.Previous, Act.Preview],
        [Key.J] = [Act.Unmarked],
        [Key.O] = [Act.Worry],
        [Key.P.WithCtrl] = [Act.Palette],
        [Key.F4] = [Act.Standards],
        [Key.Y] = [Act.Standards],
        [Key.U] = [Act.Undo],
        [Key.X] = [Act.Lock, Act.Stop],
        [Key.G] = [Act.GoOn, Act.Graph, Act.Group],
    };

    /// <summary>The message of a key on a page, or null where it has none.</summary>
    public static Message? MessageOf(Key key, Page page)
    {
        if (Acts.TryGetValue(key, out var acts) || Acts.TryGetValue(key.NoShift, out acts))
            return new Asked(acts.FirstOrDefault(act => page.Hints.Any(hint => hint.Act == act), acts[0]));
        // Whoever sees a box to tick tries the space bar first.
        if (key == Key.Space && page.TakesSeveral is not null) return new Asked(Act.Take);
        var rune = key.AsRune.Value;
        return rune is >= '0' and <= '9' && !key.IsCtrl && !key.IsAlt && page.NumberOf(rune - '0') is { } number ? new Numbered(number) : null;
    }
}
