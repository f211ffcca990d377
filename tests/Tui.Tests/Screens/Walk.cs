using MentorSim.Tui.Pages;
using MentorSim.Tui.Screens;

namespace MentorSim.Tui.Tests.Screens;

/// <summary>A stack of screens that messages are sent to, one after the other.</summary>
internal sealed class Walk(ScreenStack stack)
{
    public ScreenStack Stack { get; private set; } = stack;

    public Screen Top => Stack.Top;

    public Page Page => Stack.Page;

    /// <summary>All texts of the page, one block a line.</summary>
    public string Shown
    {
        get
        {
            var text = new StringWriter();
            PageText.Write(KeyNames.In(Page.Blocks, KeyNames.OnKeys), text);
            return $"{Page.Title}\n{Page.Aside}\n{text}";
        }
    }

    public Walk Send(params Message[] messages)
    {
        foreach (var message in messages) Stack = Stack.After(message);
        return this;
    }

    public Walk Ask(params Act[] acts) => Send([.. acts.Select(act => new Asked(act))]);

    /// <summary>Waits for what is waited for, and tells that it is there.</summary>
    public Walk Arrive()
    {
        Stack.Waiting.ShouldNotBeNull().Wait();
        return Send(new Arrived());
    }

    public Walk Take() => Ask(Act.Take);

    /// <summary>The number of the first item with a text, and with how it is played where that is said.</summary>
    public int NumberOf(string text, string right = "") =>
        Page.Blocks.OfType<Item>().First(item => item.Markdown == text && item.Right.StartsWith(right, StringComparison.Ordinal)).Number;

    public Walk Number(int number) => Send(new Numbered(number));

    /// <summary>The hint of an action on this page.</summary>
    public Hint HintOf(Act act) => Page.Hints.Single(hint => hint.Act == act);

    public T Is<T>()
        where T : Screen => Top.ShouldBeOfType<T>();
}
