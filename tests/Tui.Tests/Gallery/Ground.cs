using MentorSim.Tui.Pages;
using MentorSim.Tui.Screens;

namespace MentorSim.Tui.Tests.Gallery;

/// <summary>Screens that somebody stands before, with all that lies under them: records, files, a clock, and what can be typed there.</summary>
internal sealed class Ground(ScreenStack stack, params IDisposable[] under) : IDisposable
{
    /// <summary>What is typed into any box.</summary>
    private static readonly string[] UsualTexts = ["Sam", "A line.\nAnother, *starred* [x].", "22/11/2026", "7", "", Tests.Texts.Fill("long words ", 1500)];

    /// <summary>The screens as they are now.</summary>
    public ScreenStack Stack { get; set; } = stack;

    /// <summary>Lets time pass, where there is a clock.</summary>
    public Action<TimeSpan> Pass { get; init; } = _ => { };

    /// <summary>What can be typed here that leads on, such as a PIN.</summary>
    public IReadOnlyList<string> Keys { get; init; } = [];

    /// <summary>Whether what a screen waits for comes by itself.</summary>
    public bool IsWaitedFor { get; init; } = true;

    /// <summary>All that is typed here.</summary>
    public IReadOnlyList<string> Texts => [.. Keys, .. UsualTexts];

    /// <summary>Takes a step, and waits for what comes of it.</summary>
    public Ground Take(Step step)
    {
        Stack = step switch
        {
            Sent sent => Stack.After(sent.Message),
            Typed typed => Stack.After(new Wrote(Texts[typed.Text])).After(new Asked(typed.IsTaken ? Act.Take : Act.Back)),
            Passed passed => AfterTime(passed.Time),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
        return Settle();
    }

    /// <summary>Waits for what is still to come.</summary>
    public Ground Settle()
    {
        while (IsWaitedFor && !Stack.IsDone && (Stack.Waiting ?? Stack.Expects) is { } coming)
        {
            ((IAsyncResult)coming).AsyncWaitHandle.WaitOne();
            Stack = Stack.After(new Arrived());
        }

        // What comes from elsewhere comes soon, or was there already.
        for (var i = 0; i < 20 && !Stack.IsDone && Stack.Screens.Any(screen => screen.Listening is not null); i++)
        {
            if (Stack.Screens.Any(screen => screen.Listening?.Invoke() == true)) Stack = Stack.After(new Heard());
            else if (i > 0) break;
            Thread.Sleep(5);
        }

        return this;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (!Stack.IsDone) Stack.LeavePlay();
        foreach (var lower in under.Reverse()) lower.Dispose();
    }

    private ScreenStack AfterTime(TimeSpan time)
    {
        Pass(time);
        var after = Stack.Page.SecondsLeft is null ? Stack : Stack.After(new SecondsPassed((int)time.TotalSeconds));
        return after.IsDone ? after : after.After(new TimeRan());
    }
}

/// <summary>A step of a walk, which can be taken again from another ground of the same kind.</summary>
internal abstract record Step
{
    private protected Step() { }
}

/// <summary>A message.</summary>
internal sealed record Sent(Message Message) : Step;

/// <summary>One of the ground's texts, typed into the box and ended.</summary>
internal sealed record Typed(int Text, bool IsTaken) : Step;

/// <summary>A while in which nothing is done.</summary>
internal sealed record Passed(TimeSpan Time) : Step;
