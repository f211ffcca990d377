using MentorSim.Tui.Pages;

namespace MentorSim.Tui.Front;

/// <remarks>What comes from elsewhere than the keys, and where a page is found again that was covered.</remarks>
internal sealed partial class PageWindow
{
    private static readonly TimeSpan Often = TimeSpan.FromMilliseconds(300);

    private readonly Stack<int> _covered = new();
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

    /// <summary>A screen that opens is read from its top; one that was covered is found where it was left.</summary>
    private int TopAfter(int depthBefore, int depth)
    {
        if (depth > depthBefore) _covered.Push(_top);
        var top = 0;
        for (; depth < depthBefore; depth++) _covered.TryPop(out top);
        return top;
    }
}
