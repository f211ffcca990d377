using MentorSim.Tui.Pages;
using MentorSim.Tui.Screens;
using MentorSim.Tui.Screens.Locking;

namespace MentorSim.Tui.Front;

/// <remarks>
/// A room that locks by itself: what stands on a terminal cannot be taken away while a line is open, so the next line that is typed meets the
/// lock first. It is not taken for an answer, since nobody knows who typed it.
/// </remarks>
internal sealed partial class PlainFront
{
    private string? _late;

    /// <summary>Whether a line came after such a while that the room is locked now.</summary>
    private bool MeetsLock(ref ScreenStack stack, long asked)
    {
        if (stack.LocksAfter is not { } limit || clock.GetElapsedTime(asked) is var time && time < limit) return false;
        stack = stack.After(new Unattended(time));
        return true;
    }

    /// <summary>Tells the line that met the lock, as soon as it is open again: whoever wrote it should not have to write it twice.</summary>
    private void TellLate(ScreenStack stack)
    {
        if (_late is not { } line || stack.IsDone || stack.Top is LockScreen) return;
        _late = null;
        if (line.Length > 0) Say($"Not taken, since it met the lock: {line}");
    }

    /// <summary>Asks for the secret until the room is open again; false at the end of the input.</summary>
    private bool IsOpened(ref ScreenStack stack)
    {
        while (stack.Top is LockScreen)
        {
            Print(stack.TopPage);
            Prompt(stack);
            if (NextLine(ref stack) is not { } line) return false;
            stack = AnswerInWords(stack, line.Trim());
        }

        return true;
    }
}
