using System.Collections.Immutable;
using System.CommandLine;
using System.CommandLine.Completions;

namespace MentorSim.Tui.Commands.Shells;

/// <summary>All commands as the command line knows them, for what is generated from them: the manual page, and the completions of shells.</summary>
/// <param name="All">Each command, those below another behind it; the first is the program itself.</param>
internal sealed record CommandList(ImmutableArray<ListedCommand> All)
{
    /// <summary>The commands of a command line.</summary>
    public static CommandList Of(RootCommand root)
    {
        var help = root.Options.Select(option => option.Action).OfType<HelpWithExamples>().FirstOrDefault();
        return new CommandList([.. Below(root, "", [], help)]);
    }

    private static IEnumerable<ListedCommand> Below(Command command, string path, ImmutableArray<Option> inherited, HelpWithExamples? help)
    {
        ImmutableArray<Option> own = [.. command.Options.Where(option => !option.Hidden)];
        ImmutableArray<Command> below = [.. command.Subcommands.Where(each => !each.Hidden)];
        yield return new ListedCommand(
            path,
            command.Description ?? "",
            help?.AsksOf(command) ?? "",
            help?.ExampleTextOf(command) ?? "",
            [.. own.Select(option => ListedOption.Of(option, isForAll: path.Length == 0 && option.Recursive)), .. inherited.Select(option => ListedOption.Of(option, isForAll: true))],
            [.. command.Arguments.Where(argument => !argument.Hidden).Select(ListedArgument.Of)],
            [.. below.Select(each => each.Name)]);
        ImmutableArray<Option> passedOn = [.. inherited, .. own.Where(option => option.Recursive)];
        foreach (var each in below.SelectMany(each => Below(each, $"{path} {each.Name}".TrimStart(), passedOn, help))) yield return each;
    }
}

/// <summary>A command.</summary>
/// <param name="Path">What is typed behind the program's name, as in "panel new"; empty for the program itself.</param>
/// <param name="Words">What it does.</param>
/// <param name="Asks">What it asks for while it runs; empty for nothing.</param>
/// <param name="Examples">Lines that can be typed; empty for none.</param>
/// <param name="Options">Its options, and those of all commands.</param>
/// <param name="Arguments">Its arguments.</param>
/// <param name="Below">The names of the commands below it.</param>
internal sealed record ListedCommand(
    string Path, string Words, string Asks, string Examples, ImmutableArray<ListedOption> Options, ImmutableArray<ListedArgument> Arguments, ImmutableArray<string> Below)
{
    /// <summary>The last word of its path.</summary>
    public string Name => Path.Split(' ')[^1];

    /// <summary>The first sentence of what it does.</summary>
    public string Summary => FirstSentence.Of(Words);
}

/// <summary>An option.</summary>
/// <param name="Names">All its names, as in -o and --output.</param>
/// <param name="Value">What stands for its value; null where it takes none.</param>
/// <param name="Words">What it does.</param>
/// <param name="Allowed">The values that it can have; none where it can have any.</param>
/// <param name="IsForAll">Whether it can be given to every command.</param>
internal sealed record ListedOption(ImmutableArray<string> Names, string? Value, string Words, ImmutableArray<string> Allowed, bool IsForAll)
{
    /// <summary>The first sentence of what it does.</summary>
    public string Summary => FirstSentence.Of(Words);

    /// <summary>Reads an option.</summary>
    public static ListedOption Of(Option option, bool isForAll)
    {
        // Help can also be asked for as on other systems; a question mark is a pattern in every shell.
        ImmutableArray<string> names = [.. option.Aliases.Append(option.Name).Where(name => name.StartsWith('-') && !name.Contains('?')).Distinct().OrderBy(name => name.Length)];
        var takesValue = option.Arity.MaximumNumberOfValues > 0 && option.ValueType != typeof(bool);
        return new ListedOption(
            names,
            takesValue ? option.HelpName ?? names[^1].TrimStart('-') : null,
            option.Description ?? "",
            takesValue ? [.. option.GetCompletions(CompletionContext.Empty).Select(item => item.Label)] : [],
            isForAll);
    }
}

/// <summary>An argument.</summary>
/// <param name="Name">What stands for it.</param>
/// <param name="Words">What it is.</param>
/// <param name="Allowed">The values that it can have; none where it can have any.</param>
/// <param name="MayBeLeftOut">Whether it can be left out.</param>
/// <param name="MayBeMany">Whether there can be several.</param>
internal sealed record ListedArgument(string Name, string Words, ImmutableArray<string> Allowed, bool MayBeLeftOut, bool MayBeMany)
{
    /// <summary>The name of those that stand for a scenario or a paper, by its id or its file.</summary>
    public const string Scenario = "scenario";

    /// <summary>Reads an argument.</summary>
    public static ListedArgument Of(Argument argument) => new(
        argument.HelpName ?? argument.Name,
        argument.Description ?? "",
        [.. argument.GetCompletions(CompletionContext.Empty).Select(item => item.Label)],
        argument.Arity.MinimumNumberOfValues == 0,
        argument.Arity.MaximumNumberOfValues > 1);
}
