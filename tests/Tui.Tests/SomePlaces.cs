using MentorSim.Tui.Commands;
using MentorSim.Tui.Hosting;
using MentorSim.Tui.Screens;
using MentorSim.Tui.Screens.Workbench;
using Microsoft.Extensions.Configuration;

namespace MentorSim.Tui.Tests;

/// <summary>Screens from which everything else can be reached, as the program opens them.</summary>
internal static class SomePlaces
{
    /// <summary>Some screens over the first page, with the places, the commands and the handbook of a run.</summary>
    public static ScreenStack In(ScreenStack stack, Bench? bench = null)
    {
        var home = (HomeScreen)stack.Screens[0];
        var library = new Library(new ConfigurationBuilder().Build()) { Named = [Golden.SmallLibrary] };
        var desk = home.Practise.Desk ?? new Desk(null, null, new StoppedClock(), () => []);
        var opened = new Lazy<Bench>(() => bench ?? throw new InvalidOperationException("There is no bench."));
        if (bench is not null) _ = opened.Value;
        return WithCommands(stack) with { Places = HomePlaces.Of(library, home.Practise.Library, desk, opened), Handbook = new(() => Some.Handbook) };
    }

    /// <summary>Some screens of a run that did not begin at the first page: it has the commands, and no places.</summary>
    public static ScreenStack WithCommands(ScreenStack stack) => stack with { Commands = new(() => CommandTable.Of(MentorSimCommand.Root())) };
}
