using System.Collections.Immutable;
using System.Globalization;
using CsvHelper;
using MentorSim.Engine.Panel;
using MentorSim.Engine.Text;

namespace MentorSim.Engine.Records.Reports;

/// <summary>A row of a table of marks.</summary>
/// <param name="Number">Its number in the table, from 1 behind the head.</param>
/// <param name="Place">The place of the answer, or <c>candidate-7</c> for an interview.</param>
/// <param name="Item">The id of the item, or of the question.</param>
/// <param name="Line">The id of the line of the rubric; empty for a question.</param>
/// <param name="Mark">What was given; empty for nothing.</param>
/// <param name="Note">Why, or at interview what was said.</param>
public sealed record MarksRow(long Number, string Place, string Item, string Line, string Mark, string Note);

/// <summary>
/// A member's marks as a table of comma-separated values (RFC 4180): what is marked, by place, and what they gave so far. It can be filled
/// in and read again. The answer stands beside it to be read; it is not taken.
/// </summary>
public static class MarksTable
{
    private const string CandidatePrefix = "candidate-";

    private static readonly string[] Head = ["place", "item", "line", "mark", "note", "answer"];

    /// <summary>What a member marks, with what they gave so far.</summary>
    /// <param name="exercise">The exercise.</param>
    /// <param name="desk">The member's desk.</param>
    public static string Write(Exercise exercise, MemberDesk desk)
    {
        var given = MemberMarks.Of(exercise, desk.Member, desk.Entries).Marks;
        var sittings = CollectedSitting.AllOf(exercise).ToDictionary(collected => collected.Number, collected => collected.Sitting, StringComparer.Ordinal);
        var places = exercise.State == ExerciseState.Marking ? MarkingOrder.Of(exercise, desk.Member) : [];
        return ReportCsv.Table(
            Head,
            places.SelectMany(place => place.Lines.Select(line => Row(
                    ReportWords.Number(place.Place), line, given.GetValueOrDefault((place.Number, line)), sittings[place.Number].Tray.Find(place.Item)!.Answer.Reason)))
                .Concat(exercise.AllLines.Where(one => one.Line.Kind == MarkKind.Interview)
                    .Select(one => Row(CandidatePrefix + one.Number, one.Line, given.GetValueOrDefault(one), ""))));
    }

    /// <summary>Reads a table; commas, semicolons and tabs separate alike.</summary>
    /// <param name="reader">The table.</param>
    /// <exception cref="ExerciseException">It is no table, or has no such columns.</exception>
    public static ImmutableArray<MarksRow> Read(TextReader reader)
    {
        try
        {
            using var csv = CsvReader.Create(reader, new CsvReaderOptions { MalformedData = CsvMalformedDataHandling.Throw });
            csv.ReadHeader();
            if (Head.SkipLast(1).Except(csv.Headers, StringComparer.Ordinal).FirstOrDefault() is { } missing) throw new ExerciseException($"This table has no column '{missing}': --template prints one that can be filled in.");
            var rows = ImmutableArray.CreateBuilder<MarksRow>();
            while (csv.Read()) rows.Add(new MarksRow(rows.Count + 1, Cell(csv, "place"), Cell(csv, "item"), Cell(csv, "line"), Cell(csv, "mark"), Cell(csv, "note")));
            return rows.ToImmutable();
        }
        catch (CsvFormatException wrong)
        {
            throw new ExerciseException($"This is no table of comma-separated values: {wrong.Message}");
        }
    }

    /// <summary>What a row says; null where it has no mark and no note.</summary>
    /// <param name="exercise">The exercise.</param>
    /// <param name="member">The id of the member.</param>
    /// <param name="row">The row.</param>
    /// <param name="at">When it is taken.</param>
    /// <exception cref="ExerciseException">It speaks of nothing that is marked, or its mark is none.</exception>
    public static Marked? MarkOf(Exercise exercise, string member, MarksRow row, DateTimeOffset at)
    {
        if (row.Mark.Length == 0 && row.Note.Length == 0) return null;
        var mark = row.Mark.Length == 0 ? (int?)null
            : int.TryParse(row.Mark, NumberStyles.None, CultureInfo.InvariantCulture, out var given) && given is >= MarkLine.Lowest and <= MarkLine.Highest ? given
            : throw new ExerciseException($"Row {row.Number}: '{row.Mark}' is no mark from {MarkLine.Lowest} to {MarkLine.Highest}. Nothing was taken.");
        var (number, line) = Find(exercise, member, row) ?? throw new ExerciseException($"Row {row.Number}: nothing is marked at place '{row.Place}', item '{row.Item}', line '{row.Line}'. Nothing was taken.");
        return new Marked(at, number, line, mark, UnsafeCharacters.Strip(row.Note));
    }

    private static (string Number, MarkLine Line)? Find(Exercise exercise, string member, MarksRow row) => (row.Place.StartsWith(CandidatePrefix, StringComparison.Ordinal)
            ? exercise.AllLines.Where(one => one.Line.Kind == MarkKind.Interview && CandidatePrefix + one.Number == row.Place)
            : MarkingOrder.Of(exercise, member).Where(place => ReportWords.Number(place.Place) == row.Place).SelectMany(place => place.Lines.Select(line => (place.Number, Line: line))))
        .Where(one => one.Line.Part == row.Item && one.Line.Rubric == row.Line).Select(one => ((string, MarkLine)?)one).FirstOrDefault();

    private static string[] Row(string place, MarkLine line, Marked? given, string answer) =>
        [place, line.Part, line.Rubric, given?.Mark is { } mark ? ReportWords.Number(mark) : "", given?.Note ?? "", answer];

    /// <summary>A cell as it was before an apostrophe was put there for spreadsheets.</summary>
    private static string Cell(CsvReader csv, string name) => csv.GetString(name).Trim() is ['\'', .. var rest] cell && ReportCsv.Harmless(rest) == cell ? rest : csv.GetString(name).Trim();
}
