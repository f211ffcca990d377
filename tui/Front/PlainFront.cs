using MentorSim.Engine.Text;
using MentorSim.Tui.Pages;
using MentorSim.Tui.Screens;

namespace MentorSim.Tui.Front;

/// <summary>
/// Plain mode: the same screens as lines of text that are only ever added to, for screen readers, pipes and simple terminals. Lines
/// are not broken: a terminal or a screen reader does that better.
/// </summary>
internal sealed class PlainFront(TextReader input, TextWriter output)
{
    /// <summary>Plays until all is done or the input ends.</summary>
    public void Run(ScreenStack stack)
    {
        Print(stack.Top.Page);
        while (!stack.IsDone)
        {
            Prompt(stack.Top);
            if (input.ReadLine() is not { } line)
            {
                if (Leaving(stack) is { } ask) Say(ask.Text);
                return;
            }

            var before = stack;
            stack = Answer(stack, line.Trim());
            if (stack.IsDone || ReferenceEquals(before, stack)) continue;
            if (!Equals(before.Top, stack.Top) || before.Screens.Length != stack.Screens.Length) Print(stack.Top.Page);
        }
    }

    private ScreenStack Answer(ScreenStack stack, string line)
    {
        var page = stack.Top.Page;
        var hasItems = page.Blocks.Any(block => block is Item);
        var hint = page.Hints.FirstOrDefault(hint => line.Length > 0 && string.Equals(Keys.PlainOf(hint.Act), line, StringComparison.OrdinalIgnoreCase));
        if (hint is { Act: Act.Write }) return Write(stack);
        if (line == "?")
        {
            Help(stack.Top);
            return stack;
        }

        if (hint is not null) return Ask(stack, hint.Act);
        if (!hasItems) return stack.After(new Asked(Act.Take));
        if (int.TryParse(line, out var number) && page.Blocks.OfType<Item>().Any(item => item.Number == number)) return stack.After(new Numbered(number));
        Say(line.Length == 0 ? "Nothing was typed." : $"'{UnsafeCharacters.Strip(line)}' is not one of the numbers.");
        return stack;
    }

    private ScreenStack Ask(ScreenStack stack, Act act)
    {
        if (act == Act.Back && Leaving(stack) is { } ask)
        {
            if (stack.Top is not AskScreen) Say(ask.Text);
            return (stack.Top is AskScreen ? stack : stack.After(new Asked(Act.Back))).After(new Numbered(2));
        }

        var after = stack.After(new Asked(act));
        // What is only to be read is printed, and the page below goes on.
        if (after.Screens.Length <= stack.Screens.Length || after.Top is AskScreen) return after;
        Print(after.Top.Page);
        return stack;
    }

    /// <summary>The question that leaving would ask; in plain mode <c>q</c> is an answer already, so it is only said.</summary>
    private static AskScreen? Leaving(ScreenStack stack)
    {
        var after = stack.Top is AskScreen ? stack : stack.After(new Asked(Act.Back));
        return after.IsDone ? null : after.Top as AskScreen;
    }

    private ScreenStack Write(ScreenStack stack)
    {
        Say("Write your reflection. A line with a single full stop ends it.");
        var lines = new List<string>();
        while (input.ReadLine() is { } line && line.Trim() != ".") lines.Add(line);
        stack = stack.After(new Asked(Act.Write)).After(new Wrote(string.Join('\n', lines))).After(new Asked(Act.Back));
        Say("Your reflection is written down.");
        return stack;
    }

    /// <summary>What can be typed, since the keys of a terminal are none here.</summary>
    private void Help(Screen screen)
    {
        var page = screen.Page;
        output.WriteLine();
        Say("What you can type here:");
        var hasItems = page.Blocks.Any(block => block is Item);
        if (hasItems) Say("a number: take the one with that number");
        foreach (var hint in page.Hints.Where(hint => hint.Act != Act.Help && !(hasItems && hint.Act == Act.Take)))
            Say($"{(hint.Act == Act.Take ? "Enter" : Keys.PlainOf(hint.Act))}: {WhatOf(screen, hint)}{(hint.OffBecause is { } why ? $" (off: {why})" : "")}");
    }

    private void Print(Page page)
    {
        output.WriteLine();
        Say(page.Aside.Length == 0 ? page.Title : $"{page.Title} ({page.Aside})");
        PageText.Write(page.Blocks, output);
    }

    private void Prompt(Screen screen)
    {
        var page = screen.Page;
        var items = page.Blocks.OfType<Item>().ToList();
        var keys = page.Hints
            .Where(hint => hint.OffBecause is null && Keys.PlainOf(hint.Act) is { Length: > 0 })
            .Select(hint => $"{Keys.PlainOf(hint.Act)} {WhatOf(screen, hint)}");
        var take = page.Hints.FirstOrDefault(hint => hint.Act == Act.Take);
        var first = items.Count > 0 ? $"Type a number from 1 to {items.Count}" : take is null ? "Type" : $"Press Enter: {take.What}";
        Say($"[{string.Join("; ", [first, .. keys])}]");
        output.Flush();
    }

    /// <summary>What an action does here; at a question <c>q</c> leaves, where Esc would stay.</summary>
    private static string WhatOf(Screen screen, Hint hint) => hint.Act == Act.Back && screen is AskScreen ask ? ask.Leaves.ToLowerInvariant() : hint.What;

    private void Say(string text) => output.WriteLine(UnsafeCharacters.Strip(text));
}
