using System.Collections.Immutable;
using System.Text;
using MentorSim.Engine.Panel;
using MentorSim.Engine.Panel.Sealing;
using MentorSim.Engine.Records.Portable;
using MentorSim.Engine.Records.Reports;
using MentorSim.Tui.Screens.Panel.Deciding;

namespace MentorSim.Tui.Screens.Panel.Keeping;

/// <summary>Writes sheets beside the panel file, in a folder of their own.</summary>
internal static class Sheets
{
    /// <summary>The folder of an exercise's sheets.</summary>
    public static string FolderOf(PanelTable table) => Path.Combine(
        Path.GetDirectoryName(Path.GetFullPath(table.File.Path))!, $"{Path.GetFileNameWithoutExtension(table.File.Path)} sheets");

    /// <summary>Writes every sheet that speaks of several candidates or of marks, as pages that print.</summary>
    /// <returns>The folder, and why it could not be written; null where it was.</returns>
    public static (string Folder, string? Why) WriteAll(DecidingRoom room)
    {
        var exercise = room.Table.Exercise;
        ImmutableArray<(string Name, Func<PanelDocument> Make)> all =
        [
            ("evaluation.html", () => EvaluationGrid.Of(room.Reading)),
            ("evaluation.csv", () => EvaluationGrid.Of(room.Reading)),
            ("interview.html", () => InterviewGrid.Of(room.Reading)),
            ("technical.html", () => TechnicalPage.Of(room.Reading)),
            .. exercise.Candidates.SelectMany(candidate => exercise.Members.Select(member =>
                ($"recording-{candidate.Number}-{member.Id}.html", (Func<PanelDocument>)(() => RecordingSheet.Of(room.Reading, candidate.Number, member.Id))))),
        ];
        foreach (var (name, make) in all)
        {
            if (Write(room.Table, name, make) is (_, { } why)) return (FolderOf(room.Table), why);
        }

        return (FolderOf(room.Table), null);
    }

    /// <summary>Writes one sheet, in the form that the end of its name says.</summary>
    /// <returns>The path, and why it could not be written; null where it was.</returns>
    public static (string Path, string? Why) Write(PanelTable table, string name, Func<PanelDocument> make)
    {
        var path = Path.Combine(FolderOf(table), name);
        try
        {
            var text = SheetText.Of(make(), Path.GetExtension(name)[1..]);
            Directory.CreateDirectory(FolderOf(table));
            WholeFile.Write(path, stream => stream.Write([.. name.EndsWith(".csv", StringComparison.Ordinal) ? Encoding.UTF8.Preamble : [], .. Encoding.UTF8.GetBytes(text)]));
            return (path, null);
        }
        catch (Exception refused) when (refused is ExerciseException or FormatException or SealException or IOException or UnauthorizedAccessException)
        {
            return (path, refused.Message);
        }
    }
}
