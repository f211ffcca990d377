using System.CommandLine;
using MentorSim.Tui.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace MentorSim.Tui.Commands;

/// <summary>The commands for those who write scenarios.</summary>
internal static class AuthoringCommands
{
    /// <summary>Runs scripted tests.</summary>
    public static Command Test(Option<string?> bank)
    {
        var paths = new Argument<string[]>("path") { Description = "Files or folders; the whole scenario library unless named.", Arity = ArgumentArity.ZeroOrMore };
        var mutate = new Option<bool>("--mutate") { Description = "Also puts small mistakes into the scenario, one at a time, and lists those that no test notices." };
        var format = MentorSimCommand.Format("text", "json");
        var command = new Command(
            "test",
            "Runs the `tests:` of scenarios, shows what came out otherwise than expected, and what no test reaches.\n\n" +
            "Examples:\n  mentorsim test my-scenario.yaml\n  mentorsim test my-scenario.yaml --mutate\n  mentorsim test scenarios --format json")
        {
            paths, mutate, format,
        };
        command.SetAction(parsed => MentorSimCommand.InHost(parsed, bank, host =>
            new TestCommand(host.Services.GetRequiredService<Library>(), host.Services.GetRequiredService<TimeProvider>())
                .Run(parsed.GetValue(paths) ?? [], parsed.GetValue(mutate), parsed.GetValue(format) == "json")));
        return command;
    }
}
