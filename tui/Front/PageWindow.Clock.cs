using MentorSim.Engine.Text;
using MentorSim.Tui.Pages;
using MentorSim.Tui.Screens;
using Terminal.Gui.Text;

namespace MentorSim.Tui.Front;

/// <remarks>
/// The second hand: it beats while a page has a time limit of its own, which rests under pages that cover it, or a play has one for the
/// whole of it, which runs under all of them, or shows what changes while it is looked at.
/// </remarks>
internal sealed partial class PageWindow
{
    private static readonly TimeSpan Twinkling = TimeSpan.FromMilliseconds(30);

    // A page that stands only for a moment would flicker.
    private static readonly TimeSpan Blink = TimeSpan.FromMilliseconds(150);

    // What was waited for last, for a blink.
    private Task? _awaited;

    // Long enough for a sentence, short enough to lose no more than that.
    private static readonly TimeSpan Sentence = TimeSpan.FromSeconds(10);

    // How often it is looked whether a key came, before a room locks by itself: seldom, since nothing else moves then, and often enough that
    // it locks at most a sixtieth of its limit late.
    private const int Watches = 60;

    private object? _beat;
    private object? _keep;
    private object? _look;
    private object? _watch;
    private int _quiet;
    private bool _lastWords;

    private bool HasClock => _page is { SecondsLeft: not null } or { TimeLeft: not null } or { Renews: true };

    private void StartClocks()
    {
        if (_stack.Waiting is not null || _stack.Expects is not null) _look ??= App?.AddTimeout(Blink, LookForIt);
        if (_page.BoxIsKept) _keep ??= App?.AddTimeout(Sentence, KeepBox);
        if (_stack.LocksAfter is { } limit && _watch is null) (_quiet, _watch) = (0, App?.AddTimeout(limit / Watches, Watch));
        if (_stack.Listens) _hear ??= App?.AddTimeout(Often, Hear);
        if (HasClock) _beat ??= App?.AddTimeout(TimeSpan.FromSeconds(1), Beat);
    }

    private bool Beat()
    {
        if (_page.TimeLeft is not null) LetTimeRun();
        // Where nothing can be read, no time of a single decision runs.
        if (_page.SecondsLeft is not null && !IsTooSmall) Update(_stack.After(new SecondsPassed(1)), showsSelected: false);
        if (_page.Renews) Update(_stack.After(new Renewed()), showsSelected: false);
        if (!HasClock) _beat = null;
        return _beat is not null;
    }

    /// <summary>Counts how long no key came, and lets the room lock where that is too long. What stands in a box is handed over before.</summary>
    private bool Watch()
    {
        if (_stack.LocksAfter is not { } limit)
        {
            _watch = null;
            return false;
        }

        if (++_quiet <= Watches) return true;
        (_quiet, _watch) = (0, null);
        if (!IsOverAfterWriting()) Update(_stack.After(new Unattended(limit)));
        return false;
    }

    /// <summary>Hands over what stands in a box that is kept as it grows.</summary>
    private bool KeepBox()
    {
        if (_page is { BoxIsKept: true }) IsOverAfterWriting();
        else _keep = null;
        return _keep is not null;
    }

    /// <summary>Looks whether what the page waits for has come.</summary>
    private bool LookForIt()
    {
        if ((_stack.Waiting ?? _stack.Expects) is { IsCompleted: true }) Update(_stack.After(new Arrived()), showsSelected: false);
        else RefreshProgress();
        if (_stack.Waiting is null && _stack.Expects is null) _look = null;
        return _look is not null;
    }

    /// <summary>Shows how far what is waited for has come; nothing is drawn where nothing has changed.</summary>
    private void RefreshProgress()
    {
        if (_stack.IsDone || (_stack.Waiting is null && _stack.Expects is null)) return;
        _page = _stack.Page;
        SetNeedsDraw();
    }

    /// <summary>The screens, waited for where that is only a moment.</summary>
    private ScreenStack Awaited(ScreenStack stack)
    {
        while (stack.Waiting is { } search)
        {
            // A blink for each thing, once: the keys that come meanwhile do not wait for it again. Whether it went well is for the screen to see.
            var patience = ReferenceEquals(search, _awaited) ? TimeSpan.Zero : Blink;
            _awaited = search;
            if (!((IAsyncResult)search).AsyncWaitHandle.WaitOne(patience)) break;
            stack = stack.After(new Arrived());
        }

        return stack;
    }

    /// <summary>Writes down what stands in the box, and that somebody left; for whatever ends the program.</summary>
    public void Leave()
    {
        IsOverAfterWriting();
        _stack.LeavePlay();
    }

    /// <summary>Writes down what stands in the box; whether the end of it all came instead, which is shown then.</summary>
    private bool IsOverAfterWriting()
    {
        if (!_box.Visible) return false;
        var after = _stack.After(new Wrote(_box.Text));
        if (after.Turns != _stack.Turns)
        {
            Update(after);
            return true;
        }

        _stack = after;
        return false;
    }

    /// <summary>What is written in the last second counts too, but for the twinkling before the end.</summary>
    private void TakeLastWords()
    {
        if (_lastWords || _page.TimeLeft is not { } left || left > TimeSpan.FromSeconds(1.5) || left <= Twinkling) return;
        _lastWords = true;
        App?.AddTimeout(left - Twinkling, () =>
        {
            IsOverAfterWriting();
            return false;
        });
    }

    /// <summary>Under the title: that little time is left, and what time brought.</summary>
    private void DrawNews()
    {
        var column = Edge;
        // What comes goes again soon; that little time is left stays, and the time itself stands above.
        Tell(_page.News, Role.News);
        Tell(_page.Warning, Role.Warning);

        void Tell(string? told, Role role)
        {
            if (told is null || Viewport.Width - column < 1) return;
            var text = TextWidth.Cut(UnsafeCharacters.Strip(told), Viewport.Width - column);
            Draw(column, 1, text, role);
            column += text.GetColumns() + 1;
        }
    }

    /// <summary>Shows what is left of the whole time, and nothing else moves; at its end, what comes then.</summary>
    private void LetTimeRun()
    {
        // What is written by now is what counts if this was the last second.
        if (IsOverAfterWriting()) return;
        var turns = _stack.Turns;
        var after = _stack.After(new TimeRan());
        if (after.Turns != turns)
        {
            Update(after);
            return;
        }

        (_stack, _page) = (after, after.Page);
        TakeLastWords();
        SetNeedsDraw();
    }
}
