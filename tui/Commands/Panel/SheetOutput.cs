using System.CommandLine;
using System.Text;
using MentorSim.Engine.Panel;
using MentorSim.Engine.Panel.Results;
using MentorSim.Engine.Records.Portable;
using MentorSim.Engine.Records.Reports;
using MentorSim.Tui.Pages;
using MentorSim.Tui.Screens.Panel;

namespace MentorSim.Tui.Commands.Panel;

/// <summary>Prints a sheet of a panel, or writes it to a file.</summary>
internal static class SheetOutput
{
    private const string Printed = "-";

    /// <summary>In which form.</summary>
    public static Option<string?> Format()
    {
        var format = new Option<string?>("--format") { Description = "text for the terminal, html to read and print, md, csv for spreadsheets, json for programs; the end of the file's name says which unless this does.", HelpName = "format" };
        format.AcceptOnlyFromAmong("text", "html", "md", "csv", "json");
        return format;
    }

    /// <summary>To where.</summary>
    public static Option<string?> File() => new("-o", "--output") { Description = "The file to write, whose folder is there; '-' or none prints it.", HelpName = "file" };

    /// <summary>The results of an exercise, to make sheets of.</summary>
    /// <exception cref="ExerciseException">Not everybody has finished.</exception>
    public static PanelReading ReadingOf(Exercise exercise) => new(ExerciseResults.Of(OpenExercise.Of(exercise)), Prose.Plain);

    /// <summary>Prints or writes a sheet.</summary>
    /// <param name="run">What the command works with.</param>
    /// <param name="document">The sheet.</param>
    /// <param name="format">The form; null for what the file's name says.</param>
    /// <param name="path">The file; null to print.</param>
    public static void Give(PanelRun run, PanelDocument document, string? format, string? path)
    {
        if (path == Printed) path = null;
        format ??= Path.GetExtension(path)?.ToUpperInvariant() switch { ".HTML" or ".HTM" => "html", ".CSV" => "csv", ".JSON" => "json", ".MD" => "md", _ => "text" };
        var text = SheetText.Of(document, format);
        if (path is null)
        {
            run.Output.Write(text);
            return;
        }

        // Without the mark, spreadsheets take a file for one in the letters of their own country.
        WholeFile.Write(path, stream => stream.Write([.. format == "csv" ? Encoding.UTF8.Preamble : [], .. Encoding.UTF8.GetBytes(text)]));
        run.Print(path);
        run.Tell("This file holds personal data and is not encrypted. Give it to nobody who should not have it, and delete it when it is no longer needed.");
    }
}
