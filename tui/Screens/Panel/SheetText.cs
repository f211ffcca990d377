using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using MentorSim.Engine.Records.Reports;
using MentorSim.Engine.Text;
using MentorSim.Tui.Pages;

namespace MentorSim.Tui.Screens.Panel;

/// <summary>A sheet of a panel as a text in one of its forms.</summary>
internal static class SheetText
{
    private static readonly JsonWriterOptions Readable = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The text.</summary>
    /// <param name="document">The sheet.</param>
    /// <param name="format">html, md, csv or json; lines for the terminal for any other word.</param>
    public static string Of(PanelDocument document, string format)
    {
        switch (format)
        {
            case "html":
                return document.ToHtml();
            case "md":
                return document.ToMarkdown();
            case "csv":
                return document.ToCsv();
            case "json":
                using (var stream = new MemoryStream())
                {
                    using (var json = new Utf8JsonWriter(stream, Readable)) document.WriteJson(json);
                    return Encoding.UTF8.GetString(stream.ToArray()) + "\n";
                }

            default:
                var lines = new StringWriter { NewLine = "\n" };
                PageText.Write([new Heading(document.Report.Title), new Gap(), .. ReportBlocks.Of(document.Report)], lines);
                return UnsafeCharacters.Strip(lines.ToString());
        }
    }
}
