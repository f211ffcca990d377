using MentorSim.Tui.Pages;
using MentorSim.Tui.Screens;

namespace MentorSim.Tui.Front;

/// <remarks>What comes from elsewhere than the keys, and where a page is found again that was covered.</remarks>
internal sealed partial class PageWindow
{
    private static readonly TimeSpan Often = TimeSpan.FromMilliseconds(300);

    private readonly Stack<Covered> _covered = new();
    private object? _hear;

    /// <summary>Gives a message that came from elsewhere than the keys.</summary>
    public void Tell(Message message) => Update(_stack.After(message), showsSelected: message is not Heard);

    /// <summary>Wants no program outside any more: a signal ended it all in the same moment.</summary>
    public void Forget() => _stack = _stack with { Wanted = null };

    /// <summary>Lets the screens that listen hear what came; while none does, nobody asks.</summary>
    private bool Hear()
    {
        Tell(new Heard());
        if (!_stack.Listens) _hear = null;
        return _hear is not null;
    }

    /// <summary>Where the page stands when another is laid over it.</summary>
    private Covered Place(ScreenStack stack) => new(_top, _page.Selected > 0 && IsVisible(_page.Selected) ? stack.Top.GetType() : null);

    /// <summary>A screen that opens is read from its top, or at what is selected; one that was covered is found where it was left.</summary>
    private void ScrollAfter(Covered left, int depthBefore, int depth)
    {
        if (depth > depthBefore) _covered.Push(left);
        var found = new Covered(0, null);
        for (; depth < depthBefore; depth++) _covered.TryPop(out found);
        ScrollTo(_page.OpensAtSelected && depth > depthBefore ? TopOver(_page.Selected) : found.Top);
        // What was done above it may have made the page longer, or have selected what comes next.
        if (found.ShowedSelected == _stack.Top.GetType() && _page.Selected > 0) Show(_page.Selected);
    }

    /// <param name="Top">The first line that could be seen.</param>
    /// <param name="ShowedSelected">Which screen it was, where what is selected on it could be seen: what stands there later may be another.</param>
    private readonly record struct Covered(int Top, Type? ShowedSelected);
}
