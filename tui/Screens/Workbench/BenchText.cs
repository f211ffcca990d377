using System.Collections.Immutable;
using System.Globalization;
using MentorSim.Engine.Findings;
using MentorSim.Tui.Commands;
using MentorSim.Tui.Pages;

namespace MentorSim.Tui.Screens.Workbench;

/// <summary>Wordings that the screens of writing share.</summary>
internal static class BenchText
{
    /// <summary>What people call a kind of file.</summary>
    public static string NameOf(WrittenKind kind) => kind switch
    {
        WrittenKind.Scenario => "scenario",
        WrittenKind.Paper => "in-tray paper",
        WrittenKind.Route => "induction route",
        WrittenKind.Pack => "standards pack",
        WrittenKind.School => "school profile",
        WrittenKind.Shared => "shared scenes",
        WrittenKind.Handbook => "handbook page",
        WrittenKind.Interview => "for interviews",
        WrittenKind.Other => "file",
    };

    /// <summary>What to do where a file of a kind is not written in its own place.</summary>
    public static string Instead(WrittenKind kind) => kind switch
    {
        WrittenKind.Scenario => $"{KeyNames.Of(Act.Copy)} copies it into your own folder, under a new id.",
        WrittenKind.Paper or WrittenKind.Route or WrittenKind.Pack => $"{KeyNames.Of(Act.New)} in the list of files begins one of your own from a template.",
        WrittenKind.School => "For your own school save a copy of it elsewhere, and start MentorSim with `--school FILE`.",
        WrittenKind.Shared or WrittenKind.Handbook or WrittenKind.Interview or WrittenKind.Other => "To change it, copy its library into a folder of your own, and start MentorSim with `--bank FOLDER`.",
    };

    /// <summary>How many problems there are, by how much they matter: "2 errors, 1 warning", or "no problems".</summary>
    public static string Counts(IReadOnlyCollection<Finding> findings) => FindingReport.Counts(findings) is { Length: > 0 } counts ? counts : "no problems";

    /// <summary>The same of what was said of a file.</summary>
    public static string Counts(Rechecked? said) => said switch
    {
        null => "not checked yet",
        { Unreadable: not null } => "cannot be read",
        { IsStopped: true } => "not checked: stopped",
        _ => Counts(said.Findings),
    };

    /// <summary>Where a problem stands in a file, and what it is, in one line.</summary>
    public static string Line(Finding finding, string path) => string.Create(
        CultureInfo.InvariantCulture,
        $"{Elsewhere(finding, path)}{finding.Start.Line}:{finding.Start.Column} {FindingText.NameOf(finding.Rule.Severity)} {finding.Rule.Code}: {finding.Message}");

    /// <summary>Whether a problem stands in another file than the one that was checked.</summary>
    public static bool IsElsewhere(Finding finding, string path) => Path.GetFullPath(finding.Source.Path) != path;

    /// <summary>Some lines of the file around a problem, with what is meant marked.</summary>
    public static IEnumerable<Block> Around(Finding finding, int lines)
    {
        var (source, start) = (finding.Source, finding.Start.Line);
        for (var line = Math.Max(1, start - lines); line <= Math.Min(source.LineCount, start + lines); line++)
            yield return line == start ? Marked(finding) : new SourceLine(Number(line), source.LineText(line));
    }

    /// <summary>The line at which a problem begins, with what is meant marked.</summary>
    public static SourceLine Marked(Finding finding)
    {
        var (start, end) = (finding.Start, finding.End);
        var text = finding.Source.LineText(start.Line);
        var from = start.Column - 1;
        var to = end.Line > start.Line ? text.TrimEnd().Length : end.Column - 1;
        return new SourceLine(Number(start.Line), text, from, Math.Max(1, to - from));
    }

    /// <summary>The number of a line.</summary>
    public static string Number(int line) => line.ToString(CultureInfo.InvariantCulture);

    /// <summary>A text of several lines as lines of a file.</summary>
    public static ImmutableArray<Block> Lines(string text) => [.. text.TrimEnd('\n').Split('\n').Select(line => new SourceLine("", line))];

    private static string Elsewhere(Finding finding, string path) => IsElsewhere(finding, path) ? $"{Path.GetFileName(finding.Source.Path)} " : "";
}
