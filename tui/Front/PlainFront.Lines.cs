using MentorSim.Tui.Hosting;
using MentorSim.Tui.Pages;
using MentorSim.Tui.Screens;

namespace MentorSim.Tui.Front;

/// <remarks>Waiting for a line, while a signal may say that the trainee left, and the time for the whole play may run out.</remarks>
internal sealed partial class PlainFront
{
    private static readonly TimeSpan Moment = TimeSpan.FromMilliseconds(500);

    private ScreenStack? _waiting;
    private Task<string?>? _reading;
    private bool _readsSecret;
    private string? _warned;
    private string? _told;
    private bool _isTimeUp;

    /// <summary>
    /// The next line; null at the end of the input, and when the time for the whole play is up, which is told then and leaves another screen.
    /// A line that is being typed at that moment is the next one after that.
    /// </summary>
    private string? NextLine(ref ScreenStack stack)
    {
        _waiting = stack;
        var isSecret = stack.Page.BoxIsSecret;
        if (isSecret && _reading is not null && !_readsSecret) DropLine();
        if (stack.Page.TimeLeft is null && !stack.Listens && _reading is null)
        {
            var next = Outside(() => Line(isSecret));
            // After a signal nothing is played any more: it is as if the input had ended.
            return Interlocked.Exchange(ref _waiting, null) is null ? null : next;
        }

        if (_reading is null) (_reading, _readsSecret) = (Task.Run(() => Line(isSecret)), isSecret);
        bool isThere;
        do
        {
            isThere = Outside(() => _reading.Wait(Often));
            if (_waiting is not null && !isThere && stack.Listens) Hear(ref stack);
            if (_waiting is null || !IsUpAfter(ref stack)) continue;
            // The line came too late to be an answer, or is not there yet.
            if (isThere) _reading = null;
            _waiting = null;
            return null;
        }
        while (!isThere);

        var line = _reading.Result;
        _reading = null;
        return Interlocked.Exchange(ref _waiting, null) is null ? null : line;
    }

    /// <summary>
    /// Waits for what the page on top waits for, which is printed only where that takes longer than a moment. False after a signal, when
    /// nothing is played any more.
    /// </summary>
    private bool IsThereAfterWaiting(ref ScreenStack stack)
    {
        while (stack.Waiting is { } search)
        {
            _waiting = stack;
            if (!Outside(() => IsDone(search, Moment)))
            {
                Print(stack.TopPage);
                output.Flush();
                Outside(() => IsDone(search, Timeout.InfiniteTimeSpan));
            }

            if (Interlocked.Exchange(ref _waiting, null) is null) return false;
            stack = stack.After(new Arrived());
        }

        // A line is never taken back, so what a page will say more of is waited for.
        while (!stack.IsDone && stack.Expects is { } more)
        {
            _waiting = stack;
            Outside(() => IsDone(more, Timeout.InfiniteTimeSpan));
            if (Interlocked.Exchange(ref _waiting, null) is null) return false;
            stack = stack.After(new Arrived());
        }

        return true;

        // Whether it went well is for the screen to see.
        static bool IsDone(Task search, TimeSpan within) => ((IAsyncResult)search).AsyncWaitHandle.WaitOne(within);
    }

    /// <summary>Lets the screens that listen hear what came. A page that is about it is said again; else only what there is to tell.</summary>
    private void Hear(ref ScreenStack stack)
    {
        var before = stack.Top;
        _waiting = stack = stack.After(new Heard());
        if (ReferenceEquals(before, stack.Top)) return;
        output.WriteLine();
        if (!stack.Top.Page.IsSaidAgain)
        {
            Warn(stack.Page);
            return;
        }

        Print(stack.TopPage);
        Prompt(stack);
        output.Flush();
    }

    /// <summary>Gives the terminal to a program outside that is wanted; it ends before the next line is read.</summary>
    private ScreenStack AfterOutside(ScreenStack stack)
    {
        if (stack.Wanted is not { } program) return stack;
        SayAtOnce($"{program.Name} has the terminal now.");
        var trouble = program.Run();
        SayAtOnce("Back in MentorSim.");
        return stack.After(new Returned(trouble));
    }

    /// <summary>Waits for the end of a line that was being typed when the time was up: it would be shown, and a secret may be next.</summary>
    private void DropLine()
    {
        SayAtOnce("First press Enter: a line was open, which is shown while you type. What stands in it is not taken.");
        var open = _reading!;
        Outside(() => open.Wait(Timeout.InfiniteTimeSpan));
        _reading = null;
    }

    /// <summary>
    /// A line for a box of one line is what is written in it, but for the letter that leads back. Where something stands in it already, an
    /// empty line keeps that, as Enter does on a screen, and a single sign takes it away.
    /// </summary>
    private static ScreenStack AnswerInWords(ScreenStack stack, string line)
    {
        if (string.Equals(line, Keys.PlainOf(Act.Back), StringComparison.OrdinalIgnoreCase)) return stack.After(new Asked(Act.Back));
        if (stack.Top.Page is { Box.Length: > 0, BoxIsSecret: false })
        {
            if (line.Length == 0) return stack.After(new Asked(Act.Take));
            if (line == EmptiesBox) line = "";
        }

        return stack.After(new Wrote(line)).After(new Asked(Act.Take));
    }

    /// <summary>The next line; a terminal that is gone has none.</summary>
    private string? Line(bool isSecret)
    {
        try
        {
            return isSecret ? SecretLine.Read(input, output) : input.ReadLine();
        }
        catch (IOException)
        {
            return null;
        }
    }

    /// <summary>Lets time run; whether none is left.</summary>
    private bool IsUpAfter(ref ScreenStack stack)
    {
        if (stack.Page.TimeLeft is null) return false;
        var turns = stack.Turns;
        _waiting = stack = stack.After(new TimeRan());
        // Somebody may be in the middle of a line: what is told stands on one of its own.
        if ((stack.Page.Warning is { } warning && warning != _warned) || (stack.Page.News is { } news && news != _told)) output.WriteLine();
        Warn(stack.Page);
        return _isTimeUp = stack.Page.TimeLeft is null && stack.Turns != turns;
    }

    /// <summary>Says that little time is left, and what time brought, each once.</summary>
    private void Warn(Page page)
    {
        if (page.Warning is { } warning && warning != _warned) SayAtOnce(warning);
        // What was told a moment ago may still be there, with more behind it.
        if (page.News is { } news && news != _told) SayAtOnce(_told is { } told && news.StartsWith(told, StringComparison.Ordinal) ? news[told.Length..].Trim() : news);
        (_warned, _told) = (page.Warning, page.News);
    }

    private void SayAtOnce(string words)
    {
        Say(words);
        output.Flush();
    }

    /// <summary>Waits for something while a signal may take its turn.</summary>
    private T Outside<T>(Func<T> wait)
    {
        _turn.Exit();
        try
        {
            return wait();
        }
        finally
        {
            _turn.Enter();
        }
    }
}
