using System.Text;

namespace MentorSim.Tui.Commands.Shells;

/// <summary>The manual page, in the macros that every man reads.</summary>
internal static class ManualPage
{
    /// <summary>The page.</summary>
    /// <param name="table">The commands.</param>
    /// <param name="version">The version of the program.</param>
    public static string Of(CommandList table, string version)
    {
        var program = table.All[0];
        List<string> lines =
        [
            // The version says what the page is about; a date would be that of the day on which it is printed.
            $".TH MENTORSIM 1 \"\" \"MentorSim {Escaped(version)}\" \"User Commands\"",
            ".SH NAME",
            "mentorsim \\- practise for the work of a learning mentor",
            ".SH SYNOPSIS",
            ".B mentorsim",
            ".RI [ options ]",
            ".br",
            ".B mentorsim",
            ".I command",
            ".RI [ arguments ]",
            ".RI [ options ]",
            ".SH DESCRIPTION",
            .. Paragraphs(program.Words),
            ".SH OPTIONS",
            "These can be given to every command.",
            .. program.Options.Where(option => option.IsForAll).SelectMany(Entry),
            ".PP",
            "The program itself also takes:",
            .. program.Options.Where(option => !option.IsForAll).SelectMany(Entry),
            ".SH COMMANDS",
        ];
        foreach (var command in table.All.Skip(1))
        {
            lines.AddRange([$".SS {Bold($"mentorsim {command.Path}")}{string.Concat(command.Arguments.Select(Shown))}", .. Paragraphs(command.Words)]);
            if (command.Asks.Length > 0) lines.AddRange([".PP", .. Paragraphs(command.Asks)]);
            lines.AddRange(command.Arguments.SelectMany(argument => (string[])[".TP", $"\\fI{Escaped(argument.Name)}\\fR", Line(argument.Words)]));
            lines.AddRange(command.Options.Where(option => !option.IsForAll).SelectMany(Entry));
            if (command.Examples.Length > 0) lines.AddRange([".PP", "Examples:", .. Examples(command.Examples)]);
        }

        return string.Join('\n', [.. lines, .. End(program.Examples), ""]);
    }

    private static string[] End(string examples) =>
    [
        ".SH ENVIRONMENT",
        .. Term("MENTORSIM_BANK", "The scenario library, as --bank names it."),
        .. Term("MENTORSIM_SCHOOL", "The school in which the scenarios play, as --school names it."),
        .. Term("MENTORSIM_STORE", "Where the records are kept: a file, or a PostgreSQL database."),
        .. Term("NO_COLOR", "Where it is set, the screens have no colours."),
        ".SH FILES",
        .. Term("~/.local/share/mentorsim/records.db", "The records of what was played; XDG_DATA_HOME names another folder."),
        .. Term("~/.local/state/mentorsim/", "The log, and what may be lost; XDG_STATE_HOME names another folder."),
        ".SH EXIT STATUS",
        .. Term("0", "Fine."),
        .. Term("1", "Problems were found."),
        .. Term("2", "Wrong usage, or a file that cannot be read."),
        .. Term("70", "A fault of ours."),
        .. Term("130", "Stopped with Ctrl+C; 143 by the system."),
        ".SH EXAMPLES",
        .. Examples(examples),
    ];

    private static string[] Entry(ListedOption option) =>
    [
        ".TP",
        $"{string.Join(", ", option.Names.Select(Bold))}{(option.Value is { } value ? $" \\fI{Escaped(value)}\\fR" : "")}",
        Line($"{option.Words}{(option.Allowed.IsEmpty ? "" : $" One of: {string.Join(", ", option.Allowed)}.")}"),
    ];

    private static string[] Term(string term, string words) => [".TP", Bold(term), Line(words)];

    private static string Shown(ListedArgument argument) =>
        $" {(argument.MayBeLeftOut ? "[" : "")}\\fI{Escaped(argument.Name)}\\fR{(argument.MayBeMany ? " ..." : "")}{(argument.MayBeLeftOut ? "]" : "")}";

    private static IEnumerable<string> Paragraphs(string text) =>
        text.Split("\n\n").SelectMany((paragraph, index) => index == 0 ? (string[])[Line(paragraph)] : [".PP", Line(paragraph)]);

    /// <summary>Lines that stand further in as they are, and the words between them.</summary>
    private static IEnumerable<string> Examples(string text)
    {
        var isVerbatim = false;
        foreach (var line in text.Split('\n').Where(line => line.Length > 0))
        {
            if (line.StartsWith(' ') != isVerbatim)
            {
                isVerbatim = !isVerbatim;
                yield return isVerbatim ? ".RS 4\n.nf" : ".fi\n.RE\n.PP";
            }

            yield return Line(line);
        }

        if (isVerbatim) yield return ".fi\n.RE";
    }

    private static string Bold(string text) => $"\\fB{Escaped(text)}\\fR";

    private static string Line(string text) => AtStart(Escaped(text.ReplaceLineEndings(" ").Trim()));

    /// <summary>A line that begins with one of these would be read as a request.</summary>
    private static string AtStart(string line) => line.StartsWith('.') || line.StartsWith('\'') ? $"\\&{line}" : line;

    private static string Escaped(string text)
    {
        var escaped = new StringBuilder(text.Length);
        foreach (var sign in text)
        {
            escaped.Append(sign switch
            {
                '\\' => "\\e",
                // As they are typed: without this some show them as a hyphen, a quotation mark and an accent.
                '-' => "\\-",
                '\'' => "\\(aq",
                '`' => "\\(ga",
                '~' => "\\(ti",
                '^' => "\\(ha",
                '"' => "\\(dq",
                _ => sign.ToString(),
            });
        }

        return escaped.ToString();
    }
}
