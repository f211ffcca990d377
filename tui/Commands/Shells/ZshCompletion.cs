namespace MentorSim.Tui.Commands.Shells;

/// <summary>Completion for zsh.</summary>
internal static class ZshCompletion
{
    /// <summary>The script.</summary>
    public static string Of(CommandList table)
    {
        List<string> script = [];
        script.Add(
            """
            #compdef mentorsim
            # Completion of mentorsim for zsh. To use it:
            #   source <(mentorsim completions zsh)
            # or write it to a file _mentorsim in a folder of your fpath.
            _mentorsim() {
              local command= word i
              local -a below options
              for ((i = 2; i < CURRENT; i++)); do
                word=${words[i]}
                case "$command|$word" in

            """);
        foreach (var command in table.All)
        {
            foreach (var below in command.Below) script.Add($"      '{command.Path}|{below}') command='{$"{command.Path} {below}".TrimStart()}' ;;\n");
            if (Patterns(command, option => option.Value is not null) is { Length: > 0 } names) script.Add($"      {names}) ((i++)) ;;\n");
        }

        script.Add("    esac\n  done\n  case \"$command|${words[CURRENT-1]}\" in\n");
        foreach (var command in table.All)
        {
            foreach (var option in command.Options.Where(option => !option.Allowed.IsEmpty))
                script.Add($"    {Patterns(command, other => other == option)}) compadd -- {string.Join(' ', option.Allowed)}; return ;;\n");
            if (Patterns(command, option => option is { Value: not null, Allowed.IsEmpty: true }) is { Length: > 0 } others) script.Add($"    {others}) _files; return ;;\n");
        }

        script.Add("  esac\n  case \"$command\" in\n");
        foreach (var command in table.All)
        {
            script.Add($"    '{command.Path}')\n      options=(\n");
            foreach (var option in command.Options)
            {
                foreach (var name in option.Names) script.Add($"        {Entry(name, option.Summary)}\n");
            }

            script.Add("      )\n");
            if (!command.Below.IsEmpty)
            {
                script.Add("      below=(\n");
                foreach (var below in table.All.Where(other => other.Path == $"{command.Path} {other.Name}".TrimStart() && command.Below.Contains(other.Name))) script.Add($"        {Entry(below.Name, below.Summary)}\n");
                script.Add("      )\n");
            }

            script.Add($"      if [[ $PREFIX == -* ]]; then _describe -o option options\n      else {Words(command)}\n      fi ;;\n");
        }

        // Read from the fpath it is the function itself; read as a script it only says what it completes.
        script.Add("  esac\n}\nif [[ ${zsh_eval_context[-1]} == loadautofunc ]]; then _mentorsim \"$@\"; else compdef _mentorsim mentorsim; fi\n");
        return string.Concat(script).ReplaceLineEndings("\n");
    }

    private static string Words(ListedCommand command) => command switch
    {
        { Below.IsEmpty: false } => "_describe command below",
        _ when command.Arguments.SelectMany(argument => argument.Allowed).ToList() is { Count: > 0 } allowed => $"compadd -- {string.Join(' ', allowed)}",
        _ when command.Arguments.Any(argument => argument.Name == ListedArgument.Scenario) => $"compadd -- ${{(f)\"$(${{~words[1]}} {CompletionsCommand.Name} {CompletionsCommand.Scenarios} 2>/dev/null)\"}}; _files",
        _ => "_files",
    };

    /// <summary>A word and what it means, as _describe reads both: a colon lies between them.</summary>
    private static string Entry(string word, string words) =>
        $"'{word}:{words.Replace("\\", "\\\\", StringComparison.Ordinal).Replace(":", "\\:", StringComparison.Ordinal).Replace("'", "'\\''", StringComparison.Ordinal)}'";

    private static string Patterns(ListedCommand command, Func<ListedOption, bool> isMeant) =>
        string.Join('|', command.Options.Where(isMeant).SelectMany(option => option.Names).Select(name => $"'{command.Path}|{name}'"));
}
