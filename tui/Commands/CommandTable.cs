using System.Collections.Immutable;
using System.CommandLine;
using System.CommandLine.Completions;
using System.CommandLine.Help;
using MentorSim.Tui.Screens.Lookup;

namespace MentorSim.Tui.Commands;

/// <summary>The commands of the command line to read about, taken from the very table that the command line is read by.</summary>
internal static class CommandTable
{
    /// <summary>Every command that does something, in the order of the table.</summary>
    public static ImmutableArray<CommandPage> Of(RootCommand root)
    {
        var help = root.Options.OfType<HelpOption>().Select(option => option.Action).OfType<HelpWithExamples>().FirstOrDefault();
        return [.. root.Subcommands.SelectMany(command => Under(command, "mentorsim", help, [.. root.Options.Where(option => option.Recursive)]))];
    }

    private static IEnumerable<CommandPage> Under(Command command, string before, HelpWithExamples? help, ImmutableArray<Option> shared)
    {
        var name = $"{before} {command.Name}";
        // A word that only leads to commands does nothing itself.
        if (command.Action is not null || command.Subcommands.Count == 0) yield return PageOf(command, name, help, shared);
        foreach (var below in command.Subcommands.Where(below => !below.Hidden))
        {
            foreach (var page in Under(below, name, help, [.. shared, .. command.Options.Where(option => option.Recursive)])) yield return page;
        }
    }

    private static CommandPage PageOf(Command command, string name, HelpWithExamples? help, ImmutableArray<Option> shared) =>
        new(name, string.Join(' ', [name, .. command.Arguments.Select(FormOf)]), command.Description ?? "")
        {
            Arguments = [.. command.Arguments.Select(argument => new CommandPart(FormOf(argument), argument.Description ?? ""))],
            Options = [.. command.Options.Concat(shared).Where(option => option is { Hidden: false } and not HelpOption).Distinct().Select(option => new CommandPart(FormOf(option), option.Description ?? ""))],
            Asks = help?.AsksOf(command) ?? "",
            Examples = help?.ExamplesOf(command) ?? [],
        };

    private static string FormOf(Argument argument)
    {
        var form = $"{(argument.HelpName ?? argument.Name).ToUpperInvariant()}{(argument.Arity.MaximumNumberOfValues > 1 ? "…" : "")}";
        return argument.Arity.MinimumNumberOfValues == 0 ? $"[{form}]" : form;
    }

    private static string FormOf(Option option)
    {
        var names = string.Join(", ", option.Aliases.Prepend(option.Name));
        if (option.ValueType == typeof(bool)) return names;
        ImmutableArray<string> known = [.. option.GetCompletions(CompletionContext.Empty).Select(item => item.Label).Where(label => !label.StartsWith('-'))];
        return $"{names} {option.HelpName?.ToUpperInvariant() ?? (known.IsEmpty ? option.Name.TrimStart('-').ToUpperInvariant() : string.Join('|', known))}";
    }
}
