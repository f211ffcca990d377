namespace MentorSim.Tui.Commands.Shells;

/// <summary>Completion for bash, with nothing but bash itself.</summary>
internal static class BashCompletion
{
    /// <summary>The script.</summary>
    public static string Of(CommandList table)
    {
        List<string> script = [];
        script.Add(
            """
            # Completion of mentorsim for bash. To use it:
            #   source <(mentorsim completions bash)
            # or write it to ~/.local/share/bash-completion/completions/mentorsim
            _mentorsim() {
              local cur=${COMP_WORDS[COMP_CWORD]} prev=${COMP_WORDS[COMP_CWORD-1]} program=${COMP_WORDS[0]/#\~/$HOME} command= word i
              COMPREPLY=()
              for ((i = 1; i < COMP_CWORD; i++)); do
                word=${COMP_WORDS[i]}
                case "$command|$word" in

            """);
        foreach (var command in table.All)
        {
            foreach (var below in command.Below) script.Add($"      \"{command.Path}|{below}\") command=\"{$"{command.Path} {below}".TrimStart()}\" ;;\n");
            // What stands behind such an option is its value, and no command.
            if (WithValue(command) is { Length: > 0 } names) script.Add($"      {names}) ((i++)) ;;\n");
        }

        script.Add("    esac\n  done\n  case \"$command|$prev\" in\n");
        foreach (var command in table.All)
        {
            foreach (var option in command.Options.Where(option => !option.Allowed.IsEmpty))
                script.Add($"    {Patterns(command, option.Names)}) COMPREPLY=($(compgen -W \"{string.Join(' ', option.Allowed)}\" -- \"$cur\")); return ;;\n");
            // Anything, most often a file, which bash completes where nothing is given here.
            if (string.Join('|', command.Options.Where(option => option is { Value: not null, Allowed.IsEmpty: true }).Select(option => Patterns(command, option.Names))) is { Length: > 0 } others)
                script.Add($"    {others}) return ;;\n");
        }

        script.Add("  esac\n  case \"$command\" in\n");
        foreach (var command in table.All)
        {
            script.Add($"    \"{command.Path}\")\n      if [[ $cur == -* ]]; then COMPREPLY=($(compgen -W \"{string.Join(' ', command.Options.SelectMany(option => option.Names))}\" -- \"$cur\"))\n");
            string[] words = [.. command.Below, .. command.Arguments.SelectMany(argument => argument.Allowed)];
            if (words.Length > 0) script.Add($"      else COMPREPLY=($(compgen -W \"{string.Join(' ', words)}\" -- \"$cur\"))\n");
            else if (command.Arguments.Any(argument => argument.Name == ListedArgument.Scenario)) script.Add($"      else COMPREPLY=($(compgen -W \"$(\"$program\" {CompletionsCommand.Name} {CompletionsCommand.Scenarios} 2>/dev/null)\" -- \"$cur\"))\n");
            script.Add("      fi ;;\n");
        }

        script.Add("  esac\n}\ncomplete -o bashdefault -o default -F _mentorsim mentorsim\n");
        return string.Concat(script).ReplaceLineEndings("\n");
    }

    private static string WithValue(ListedCommand command) =>
        string.Join('|', command.Options.Where(option => option.Value is not null).Select(option => Patterns(command, option.Names)));

    private static string Patterns(ListedCommand command, IEnumerable<string> names) => string.Join('|', names.Select(name => $"\"{command.Path}|{name}\""));
}
