using System.CommandLine;
using MentorSim.Engine.InTray;
using MentorSim.Engine.Panel;
using MentorSim.Engine.Play;
using MentorSim.Engine.Text;
using MentorSim.Engine.Workshop.KeyAgreement;
using Stateless.Graph;
using Stateless.Reflection;

namespace MentorSim.Tui.Commands;

/// <summary>Draws one of the machines that MentorSim runs by, from the machine itself.</summary>
internal static class MachineCommand
{
    private static readonly (string Name, Func<StateMachineInfo> Machine)[] Machines =
    [
        ("session", () => Session.Machine),
        ("sitting", () => Sitting.Machine),
        ("exercise", () => Exercise.Machine),
        ("key", () => KeyStatus.Machine),
    ];

    private static string Names => string.Join(", ", Machines.Select(machine => machine.Name));

    /// <summary>The command.</summary>
    public static Command Of(Option<string?> bank)
    {
        var name = new Argument<string>("name") { Description = $"Which machine: {Names}.", HelpName = "name" };
        name.CompletionSources.Add([.. Machines.Select(machine => machine.Name)]);
        var format = MentorSimCommand.Format("mermaid", "dot");
        var command = new Command(
            "machine",
            "Draws how a play, a sitting of an in-tray paper, a panel's exercise, or the agreement on a key moves: its states, and what leads from one to another and when. It is drawn from the very rules that the program runs by.\n\n" +
            "Examples:\n  mentorsim machine session > session.mmd\n  mentorsim machine session --format dot | dot -Tsvg -o session.svg\n\n" +
            "Mermaid is drawn by many editors and wikis, dot by Graphviz.")
        {
            name, format,
        };
        command.SetAction(parsed => MentorSimCommand.InHost(parsed, bank, _ => Run(parsed.GetValue(name)!, parsed.GetValue(format) == "dot")));
        return command;
    }

    private static int Run(string name, bool asDot)
    {
        if (Machines.FirstOrDefault(known => known.Name == name).Machine is not { } machine)
        {
            var nearest = Spelling.DidYouMean(name, Machines.Select(known => known.Name));
            throw new UsageException($"There is no machine '{UnsafeCharacters.Strip(name)}'.{nearest} MentorSim runs by: {Names}.");
        }

        var text = asDot ? UmlDotGraph.Format(machine()) : MermaidGraph.Format(machine());
        Console.Out.Write($"{text.ReplaceLineEndings("\n").TrimEnd('\n')}\n");
        return ExitCode.Fine;
    }
}
