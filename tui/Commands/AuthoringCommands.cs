using System.CommandLine;
using MentorSim.Engine.Workshop;
using MentorSim.Tui.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace MentorSim.Tui.Commands;

/// <summary>The commands for those who write scenarios.</summary>
internal static class AuthoringCommands
{
    /// <summary>Runs scripted tests.</summary>
    public static Command Test(Option<string?> bank)
    {
        var paths = new Argument<string[]>("path") { Description = "Files or folders; the whole scenario library unless named.", Arity = ArgumentArity.ZeroOrMore };
        var mutate = new Option<bool>("--mutate") { Description = "Also puts small mistakes into the scenario or the paper, one at a time, and lists those that no test notices." };
        var suggest = new Option<bool>("--suggest") { Description = "Writes drafts of tests instead, for every small mistake in a scenario that no test notices yet. Read each before you take it over: it says what comes of a play, and you say whether it should." };
        var format = MentorSimCommand.Format("text", "json");
        var command = new Command(
            "test",
            "Runs the `tests:` of scenarios and papers, shows what came out otherwise than expected, and what no test reaches.\n\n" +
            "Examples:\n  mentorsim test my-scenario.yaml\n  mentorsim test my-scenario.yaml --mutate\n  mentorsim test my-scenario.yaml --suggest > drafts.yaml\n  mentorsim test scenarios --format json")
        {
            paths, mutate, suggest, format,
        };
        command.SetAction(parsed => MentorSimCommand.InHost(parsed, bank, host => LongSearch.Run(host.Services.GetRequiredService<TimeProvider>(), search =>
            parsed.GetValue(suggest)
                ? new SuggestCommand(host.Services.GetRequiredService<Library>(), host.Services.GetRequiredService<TimeProvider>(), search).Run(parsed.GetValue(paths) ?? [])
                : new TestCommand(host.Services.GetRequiredService<Library>(), host.Services.GetRequiredService<TimeProvider>(), search)
                    .Run(parsed.GetValue(paths) ?? [], parsed.GetValue(mutate), parsed.GetValue(format) == "json"))));
        return command;
    }

    /// <summary>Writes starters.</summary>
    public static Command New(Option<string?> bank)
    {
        var kind = new Argument<string>("kind") { Description = "What to write: scenario, paper (an in-tray exercise), route (an induction, step by step), person-specification or questions (for interviews), or pack (the standards that scenarios and papers are scored against).", HelpName = "kind" };
        kind.CompletionSources.Add([.. Starter.Kinds]);
        var id = new Argument<string>("id") { Description = "Its id, a name of its own: lower-case words with hyphens, as in a-quiet-word." };
        var output = new Option<string?>("-o", "--output") { Description = "The folder to write to, or a file whose name ends in .yaml; ID.yaml in the current folder unless named. What is there is never written over." };
        var command = new Command(
            "new",
            "Writes a file to start from, with notes in it that say what each part does. It passes the check as it is; a scenario plays, and a paper can be sat.\n\n" +
            "Examples:\n  mentorsim new scenario a-quiet-word\n  mentorsim new paper before-the-bell\n  mentorsim new route first-weeks\n  mentorsim new questions our-questions\n  mentorsim new pack our-school -o scenarios/standards")
        {
            kind, id, output,
        };
        command.SetAction(parsed => MentorSimCommand.InHost(parsed, bank, host =>
            new NewCommand(host.Services.GetRequiredService<Library>(), host.Services.GetRequiredService<TimeProvider>())
                .Run(parsed.GetValue(kind)!, parsed.GetValue(id)!, parsed.GetValue(output))));
        return command;
    }

    /// <summary>Watches a file.</summary>
    public static Command Watch(Option<string?> bank, Option<bool> plain)
    {
        var path = new Argument<string>("file") { Description = "The file of a scenario, a paper, a route, a question bank or a person specification, or of a pack, a school profile or shared scenes." };
        var command = new Command(
            "watch",
            "Checks a scenario whenever its file is saved, or a file that it includes, and previews it: a preview that is open stays where it is. Leave it open beside your editor; q ends it.\n\nExamples:\n  mentorsim watch my-scenario.yaml\n  mentorsim watch my-scenario.yaml --plain")
        {
            path,
        };
        command.SetAction(parsed => MentorSimCommand.InHost(parsed, bank, host =>
            new WatchCommand(host.Services.GetRequiredService<Library>(), host.Services.GetRequiredService<TimeProvider>(), host.Services.GetRequiredService<IConfiguration>())
                .Run(parsed.GetValue(path)!, parsed.GetValue(plain) || !ScreenShow.IsTerminal)));
        return command;
    }
}
