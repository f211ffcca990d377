using System.Collections.Immutable;
using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace MentorSim.Tui.Commands;

/// <summary>
/// The help of a command with what it asks for and its examples at the end: in the list of all commands they would bury what each one does.
/// </summary>
internal sealed class HelpWithExamples : SynchronousCommandLineAction
{
    private const string Mark = "\n\nExamples:\n";
    private const string AsksMark = "\n\nAsks";

    private readonly HelpAction _help;
    private readonly Dictionary<Command, string> _examples = [];
    private readonly Dictionary<Command, string> _asks = [];

    private HelpWithExamples(HelpAction help) => _help = help;

    /// <summary>Takes the examples out of the descriptions of all commands, and prints them where help on one is asked for.</summary>
    public static void Give(RootCommand root)
    {
        if (root.Options.OfType<HelpOption>().FirstOrDefault() is not { Action: HelpAction help } option) return;
        var action = new HelpWithExamples(help);
        foreach (var command in root.Subcommands.Prepend(root)) action.Take(command);
        option.Action = action;
    }

    /// <inheritdoc/>
    public override bool ClearsParseErrors => true;

    /// <inheritdoc/>
    public override int Invoke(ParseResult parseResult)
    {
        var result = _help.Invoke(parseResult);
        if (_asks.TryGetValue(parseResult.CommandResult.Command, out var asks)) parseResult.InvocationConfiguration.Output.WriteLine($"Asks{asks}\n");
        if (_examples.TryGetValue(parseResult.CommandResult.Command, out var text))
            parseResult.InvocationConfiguration.Output.WriteLine($"Examples:\n{string.Join('\n', text.Split('\n').Select(line => $"  {line}".TrimEnd()))}\n");
        return result;
    }

    /// <summary>The examples of a command, line by line.</summary>
    public ImmutableArray<string> ExamplesOf(Command command) => _examples.TryGetValue(command, out var text) ? [.. text.Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0)] : [];

    /// <summary>What a command asks for, in words; empty for nothing.</summary>
    public string AsksOf(Command command) => _asks.TryGetValue(command, out var text) ? $"Asks{text}" : "";

    /// <summary>The same as a text, with how far in its lines stand; empty for none.</summary>
    public string ExampleTextOf(Command command) => _examples.GetValueOrDefault(command, "");

    private void Take(Command command)
    {
        if (command.Description?.Split(Mark, 2) is not [var words, var examples]) return;
        (command.Description, _examples[command]) = (words, examples);
        if (words.Split(AsksMark, 2) is [var does, var asks]) (command.Description, _asks[command]) = (does, asks);
        foreach (var below in command.Subcommands) Take(below);
    }
}
