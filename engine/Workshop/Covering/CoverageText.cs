using System.Globalization;
using System.Text;
using MentorSim.Engine.Yaml;

namespace MentorSim.Engine.Workshop.Covering;

/// <summary>The table in plain lines of at most 80 characters, whatever the number of columns: columns are numbers, and a wide table is several.</summary>
public static class CoverageText
{
    private const int Width = 80;
    private const int CellWidth = 4;
    private const int TotalWidth = 5;
    private const int MostColumns = 8;

    /// <summary>Writes it.</summary>
    public static string Write(LibraryCoverage coverage)
    {
        if (coverage.Documents.IsEmpty && coverage.Packs.IsEmpty) return $"{CoverageWords.Nothing}\n";
        var text = new StringBuilder();
        foreach (var (document, index) in coverage.Documents.Select((document, index) => (document, index)))
            AppendHanging(text, string.Create(CultureInfo.InvariantCulture, $"{index + 1,3}  "), CoverageWords.TitleOf(document));
        if (!coverage.Documents.IsEmpty)
        {
            text.Append('\n');
            AppendHanging(text, "", CoverageWords.Legend);
        }

        foreach (var pack in coverage.Packs) Append(text, pack);
        return text.ToString();
    }

    private static void Append(StringBuilder text, PackCoverage pack)
    {
        text.Append('\n');
        AppendHanging(text, "", CoverageWords.TitleOf(pack));
        if (CoverageWords.WithoutTable(pack) is { } why)
        {
            text.Append('\n');
            AppendHanging(text, "", why);
        }
        else
        {
            for (var first = 0; first < pack.Documents.Length; first += MostColumns) AppendTable(text, pack, first, Math.Min(MostColumns, pack.Documents.Length - first));
        }

        AppendGaps(text, pack);
    }

    private static void AppendTable(StringBuilder text, PackCoverage pack, int first, int count)
    {
        // What all together give stands in every one of several tables, since that is what each row is read for.
        var label = Width - (CellWidth * count) - TotalWidth;
        text.Append('\n').Append(' ', label);
        foreach (var (number, _) in pack.Documents.AsSpan(first, count)) text.Append(CultureInfo.InvariantCulture, $"{number,CellWidth}");
        text.Append(CoverageWords.TotalHeading.PadLeft(TotalWidth)).Append('\n');
        var heading = "";
        foreach (var row in pack.Rows)
        {
            if (CoverageWords.HeadingOf(row) is var own && own != heading)
            {
                heading = own;
                text.Append(Cut(own, Width)).Append('\n');
            }

            text.Append(Cut($"  {row.Id} {row.Title}", label).PadRight(label));
            foreach (var cell in row.Cells.AsSpan(first, count)) text.Append(CoverageWords.Of(cell).PadLeft(CellWidth));
            text.Append(CultureInfo.InvariantCulture, $"{row.Total,TotalWidth}\n");
        }
    }

    private static void AppendGaps(StringBuilder text, PackCoverage pack)
    {
        var gaps = CoverageWords.GapsOf(pack);
        if (gaps.IsEmpty)
        {
            if (!pack.Rows.IsEmpty) text.Append(CultureInfo.InvariantCulture, $"\nNo gaps in {pack.Pack.Id}. {CoverageWords.LeastOf(pack)}\n");
            return;
        }

        text.Append(CultureInfo.InvariantCulture, $"\nGaps in {pack.Pack.Id}\n");
        foreach (var (heading, rows) in gaps)
        {
            AppendHanging(text, "", $"{heading}:");
            foreach (var row in rows) AppendHanging(text, "  ", CoverageWords.GapOf(row));
        }
    }

    /// <summary>A text in one line that leaves a blank at the end of its width; never half of a character that takes two places.</summary>
    private static string Cut(string text, int width)
    {
        text = text[..(text.Length - text.TrimStart().Length)] + NodeReader.InOneLine(text);
        if (text.Length < width) return text;
        var end = width - 2;
        if (char.IsHighSurrogate(text[end - 1])) end--;
        return $"{text[..end].TrimEnd()}…";
    }

    /// <summary>A paragraph whose lines after the first stand as far in as its first word.</summary>
    private static void AppendHanging(StringBuilder text, string lead, string words)
    {
        var (line, indent) = (lead.Length, lead.Length);
        text.Append(lead);
        // A word that is longer than a line goes on in the next.
        foreach (var word in words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).SelectMany(word => word.Chunk(Width - indent)).Select(part => new string(part)))
        {
            if (line > indent && line + 1 + word.Length > Width)
            {
                text.Append('\n').Append(' ', indent);
                line = indent;
            }

            if (line > indent)
            {
                text.Append(' ');
                line++;
            }

            text.Append(word);
            line += word.Length;
        }

        text.Append('\n');
    }
}
