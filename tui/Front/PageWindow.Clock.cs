using MentorSim.Tui.Pages;

namespace MentorSim.Tui.Front;

/// <remarks>
/// The second hand: it beats while a page has a time limit of its own, which rests under pages that cover it, or a play has one for the
/// whole of it, which runs under all of them.
/// </remarks>
internal sealed partial class PageWindow
{
    private object? _beat;

    private bool HasClock => _page is { SecondsLeft: not null } or { TimeLeft: not null };

    private bool Beat()
    {
        if (_page.TimeLeft is not null) LetTimeRun();
        // Where nothing can be read, no time of a single decision runs.
        if (_page.SecondsLeft is not null && !IsTooSmall) Update(_stack.After(new SecondsPassed(1)), showsSelected: false);
        if (!HasClock) _beat = null;
        return _beat is not null;
    }

    /// <summary>Shows what is left of the whole time, and nothing else moves; at its end, what comes then.</summary>
    private void LetTimeRun()
    {
        // What is written by now is what counts if this was the last second.
        var after = (_box.Visible ? _stack.After(new Wrote(_box.Text)) : _stack).After(new TimeRan());
        if (after.Turns != _stack.Turns)
        {
            Update(after);
            return;
        }

        (_stack, _page) = (after, after.Page);
        SetNeedsDraw();
    }
}
