namespace MentorSim.Tui.Commands.Shells;

/// <summary>Completion for fish.</summary>
internal static class FishCompletion
{
    /// <summary>The script.</summary>
    public static string Of(CommandList table)
    {
        List<string> script = [];
        script.Add(
            """
            # Completion of mentorsim for fish. To use it:
            #   mentorsim completions fish | source
            # or write it to ~/.config/fish/completions/mentorsim.fish
            function __mentorsim_at --description 'Whether the words so far name this command of mentorsim'
                set -l command
                set -l is_value 0
                set -l words (commandline -opc)
                for word in $words[2..-1]
                    if test $is_value = 1
                        set is_value 0
                        continue
                    end
                    switch "$command|$word"

            """);
        foreach (var command in table.All)
        {
            foreach (var below in command.Below) script.Add($"            case '{command.Path}|{below}'\n                set command '{$"{command.Path} {below}".TrimStart()}'\n");
            if (string.Join(' ', command.Options.Where(option => option.Value is not null).SelectMany(option => option.Names).Select(name => $"'{command.Path}|{name}'")) is { Length: > 0 } names)
                script.Add($"            case {names}\n                set is_value 1\n");
        }

        script.Add("        end\n    end\n    test \"$command\" = \"$argv[1]\"\nend\n");
        foreach (var command in table.All)
        {
            var at = $"complete -c mentorsim -n \"__mentorsim_at '{command.Path}'\"";
            foreach (var below in table.All.Where(other => other.Path.Length > 0 && other.Path == $"{command.Path} {other.Name}".TrimStart())) script.Add($"{at} -f -a {below.Name} -d {Quoted(below.Summary)}\n");
            if (command.Arguments.SelectMany(argument => argument.Allowed).ToList() is { Count: > 0 } allowed) script.Add($"{at} -f -a '{string.Join(' ', allowed)}'\n");
            if (command.Arguments.Any(argument => argument.Name == ListedArgument.Scenario))
                script.Add($"{at} -a '(eval (commandline -opc)[1] {CompletionsCommand.Name} {CompletionsCommand.Scenarios} 2>/dev/null)'\n");
            foreach (var option in command.Options) script.Add($"{at}{string.Concat(option.Names.Select(Named))}{Value(option)} -d {Quoted(option.Summary)}\n");
        }

        return string.Concat(script).ReplaceLineEndings("\n");
    }

    private static string Named(string name) => name.StartsWith("--", StringComparison.Ordinal) ? $" -l {name[2..]}" : $" -s {name[1..]}";

    private static string Value(ListedOption option) => option switch
    {
        { Value: null } => "",
        { Allowed.IsEmpty: true } => " -r",
        _ => $" -x -a '{string.Join(' ', option.Allowed)}'",
    };

    private static string Quoted(string text) => $"'{text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("'", "\\'", StringComparison.Ordinal)}'";
}
