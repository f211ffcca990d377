using MentorSim.Tui.Pages;
using MentorSim.Tui.Screens;

namespace MentorSim.Tui.Front;

/// <remarks>What can be typed on a page.</remarks>
internal sealed partial class PlainFront
{
    /// <summary>What can be typed, since the keys of a terminal are none here.</summary>
    private void Help(ScreenStack stack)
    {
        var (screen, page) = (stack.Top, stack.TopPage);
        output.WriteLine();
        Say("What you can type here:");
        var hasItems = page.Items.Any();
        if (hasItems) Say(page.TakesSeveral ?? "a number: take the one with that number");
        if (HasRows(page)) Say($"{Keys.PlainOf(Act.Down)} or {ToNext}, {Keys.PlainOf(Act.Up)} or {ToPrevious}: select the row below, or above, and hear it; then Enter takes it");
        foreach (var hint in page.Hints.Where(hint => hint.Act is not (Act.Help or Act.Palette) && Keys.PlainOf(hint.Act) is not null && !(hasItems && hint.Act == Act.Take)))
            Say($"{(hint.Act == Act.Take ? "Enter" : Keys.PlainOf(hint.Act))}: {WhatOf(screen, hint)}{(hint.OffBecause is { } why ? $" (off: {Prose.Plain(why)})" : "")}");
        if (stack.HasPalette) Say($"{Keys.PlainOf(Act.Palette)} (a colon): all actions; with words behind it, those that have them");
        if (screen.CommandLine is { } line) Say($"On the command line: {line}");
    }

    /// <summary>The screen with the keys of a terminal, which was asked for by its number, told in lines: it is never shown here.</summary>
    private ScreenStack Helped(ScreenStack stack)
    {
        var below = stack.After(new Asked(Act.Back));
        Help(below);
        (_looksAside, _isSaid) = (true, true);
        return below;
    }
}
