using MentorSim.Tui.Pages;
using Terminal.Gui.Input;

namespace MentorSim.Tui.Front;

/// <remarks>
/// Long lists: a digit that can still become a longer number waits a moment for the next one, and what is selected follows to where
/// somebody has turned the page.
/// </remarks>
internal sealed partial class PageWindow
{
    private static readonly TimeSpan NextDigit = TimeSpan.FromMilliseconds(900);

    private int _digits;
    private int _digitsTurn;
    private object? _digitsEnd;

    /// <summary>Whether a key was part of a number of several digits. Where several are ticked at once, each digit stands for itself.</summary>
    private bool TypeDigit(Key key)
    {
        var rune = key.AsRune.Value;
        var isDigit = rune is >= '0' and <= '9' && !key.IsCtrl && !key.IsAlt && _page.TakesSeveral is null;
        if (!isDigit) return EndDigits(takes: key == Key.Enter);
        // What was typed was meant for the page that was there.
        if (_digitsTurn != _stack.Turns) EndDigits(takes: false);
        _digitsTurn = _stack.Turns;
        var typed = (_digits * 10) + rune - '0';
        if (_digits > 0 && _page.NumberOf(typed) is null)
        {
            EndDigits(takes: false);
            typed = rune - '0';
        }

        if (typed == 0 || !Enumerable.Range(typed * 10, 10).Any(longer => _page.NumberOf(longer) is not null))
        {
            // From here on nobody can have meant another; a lone digit goes the way of all keys.
            if (_digits == 0) return false;
            _digits = typed;
            return EndDigits(takes: true);
        }

        _digits = typed;
        StopWaiting();
        _digitsEnd = App?.AddTimeout(NextDigit, () =>
        {
            _digitsEnd = null;
            EndDigits(takes: true);
            return false;
        });
        return true;
    }

    /// <summary>Takes the number that was typed, or forgets it. Whether there was one that is taken.</summary>
    private bool EndDigits(bool takes)
    {
        var typed = _digits;
        _digits = 0;
        StopWaiting();
        if (!takes || typed == 0 || _digitsTurn != _stack.Turns || _page.NumberOf(typed) is not { } number) return false;
        Take(new Numbered(number));
        return true;
    }

    private void StopWaiting()
    {
        if (_digitsEnd is { } end) App?.RemoveTimeout(end);
        _digitsEnd = null;
    }

    /// <summary>Selects an item by as many steps as it takes, and opens nothing: what is shown is what Enter takes then.</summary>
    private void Select(int number)
    {
        var (stack, selected) = (_stack, _page.Selected);
        while (selected > 0 && selected != number)
        {
            var before = selected;
            stack = Awaited(stack.After(new Asked(before < number ? Act.Down : Act.Up)));
            // Another screen, or none, is shown as it is.
            selected = stack.IsDone || stack.Turns != _stack.Turns || stack.Wanted is not null ? 0 : stack.Top.Page.Selected;
            if (selected == before) break;
        }

        // Only the last of these steps is seen.
        Update(stack, showsSelected: false);
    }

    /// <summary>An arrow towards what can be seen selects the first of it, where what was selected is out of sight behind.</summary>
    private bool SelectsInSight(Act act)
    {
        if (_page.Selected == 0 || IsVisible(_page.Selected)) return false;
        var rows = _lines.AsSpan()[_top..Math.Min(_top + BodyHeight, _lines.Length)];
        HashSet<int> seen = [];
        foreach (var line in rows)
        {
            if (line.Item > 0 && !seen.Contains(line.Item) && IsVisible(line.Item)) seen.Add(line.Item);
        }

        var next = act == Act.Down ? seen.Where(item => item > _page.Selected).DefaultIfEmpty(0).Min() : seen.Where(item => item < _page.Selected).DefaultIfEmpty(0).Max();
        if (next == 0) return false;
        Select(next);
        // What was told about the one that was selected is gone, and all that stood under it has moved up.
        Show(next);
        return true;
    }
}
