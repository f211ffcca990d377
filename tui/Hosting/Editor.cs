using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace MentorSim.Tui.Hosting;

/// <summary>The editor that somebody named in VISUAL or EDITOR, as people of the command line do.</summary>
/// <param name="File">Its file, or its name in PATH.</param>
/// <param name="Arguments">What stands behind it there.</param>
internal sealed record Editor(string File, ImmutableArray<string> Arguments)
{
    private const string WaitsWord = "--wait";

    private static readonly ImmutableArray<string> TakePlusLine = ["vi", "vim", "nvim", "view", "gvim", "nano", "pico", "emacs", "emacsclient", "micro", "kak", "joe", "jed", "mg", "ne", "vis"];
    private static readonly ImmutableArray<string> TakeColonLine = ["hx", "helix", "zed", "subl"];
    private static readonly ImmutableArray<string> TakeGoTo = ["code", "code-insiders", "codium", "vscodium", "cursor"];

    /// <summary>The editor of an environment; null where it names none.</summary>
    /// <param name="variable">Gives the value of a variable of the environment.</param>
    public static Editor? Of(Func<string, string?> variable)
    {
        foreach (var name in (string[])["VISUAL", "EDITOR"])
        {
            if (Words(variable(name) ?? "") is [var file, .. var arguments]) return new Editor(file, arguments);
        }

        return null;
    }

    /// <summary>What people call it.</summary>
    public string Name => Path.GetFileName(File) is { Length: > 0 } name ? name : File;

    /// <summary>The editor with a file, at a line where it is known how to ask for that.</summary>
    public OutsideProgram At(string path, int line)
    {
        var known = Path.GetFileNameWithoutExtension(Name).ToLowerInvariant();
        var number = line.ToString(CultureInfo.InvariantCulture);
        ImmutableArray<string> place =
            TakePlusLine.Contains(known) ? [$"+{number}", path]
            : TakeColonLine.Contains(known) ? [$"{path}:{number}"]
            : TakeGoTo.Contains(known) ? [.. Arguments.Contains(WaitsWord) || Arguments.Contains("-w") ? Array.Empty<string>() : [WaitsWord], "--goto", $"{path}:{number}"]
            : [path];
        return new OutsideProgram(Name, File, [.. Arguments, .. place]);
    }

    /// <summary>The words of a command; those between quotes are one.</summary>
    private static ImmutableArray<string> Words(string command)
    {
        var words = ImmutableArray.CreateBuilder<string>();
        var word = new StringBuilder();
        var (quote, isOpen) = ('\0', false);
        foreach (var letter in command)
        {
            if (quote != '\0' && letter == quote) quote = '\0';
            else if (quote != '\0') word.Append(letter);
            else if (letter is '"' or '\'') (quote, isOpen) = (letter, true);
            else if (!char.IsWhiteSpace(letter)) (_, isOpen) = (word.Append(letter), true);
            else if (isOpen) End();
        }

        if (isOpen) End();
        return words.ToImmutable();

        void End()
        {
            words.Add(word.ToString());
            word.Clear();
            isOpen = false;
        }
    }
}
